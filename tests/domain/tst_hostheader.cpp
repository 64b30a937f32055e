// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/http/hostheader.h"
#include "core/domain/server/server.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_hostheader {

class TestHostHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfTheAddress_data();
    void isThatOfTheAddress();
    void isAHostWithOrWithoutAPort_data();
    void isAHostWithOrWithoutAPort();
};

void TestHostHeader::isThatOfTheAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("a name") << u"https://crm.example.com/x"_s << QByteArray("crm.example.com");
    QTest::newRow("a port") << u"https://crm.example.com:8443/"_s << QByteArray("crm.example.com:8443");
    QTest::newRow("beyond ASCII") << u"http://crm.müller.example/"_s << QByteArray("crm.xn--mller-kva.example");
    QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << QByteArray("[::1]:8080");
    QTest::newRow("IPv6 with a zone") << u"http://[fe80::1%25lo]/"_s << QByteArray("[fe80::1]");
    QTest::newRow("IPv6 with a zone and a port") << u"http://[::1%lo]:81/"_s << QByteArray("[::1]:81");
}

void TestHostHeader::isThatOfTheAddress()
{
    QFETCH(QString, url);
    QTEST(hostHeaderOf(QUrl(url)), "header");
}

void TestHostHeader::isAHostWithOrWithoutAPort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("header"); // null: refused
    QTest::newRow("a name") << u"crm.example.com"_s << QByteArray("crm.example.com");
    QTest::newRow("a port") << u"crm.example.com:8080"_s << QByteArray("crm.example.com:8080");
    QTest::newRow("beyond ASCII") << u"crm.müller.example"_s << QByteArray("crm.xn--mller-kva.example");
    QTest::newRow("in capitals") << u"CRM"_s << QByteArray("crm");
    QTest::newRow("IPv4") << u"192.0.2.7"_s << QByteArray("192.0.2.7");
    QTest::newRow("IPv6") << u"[::1]:81"_s << QByteArray("[::1]:81");
    for (const auto &text : {u"crm example"_s, u"crm/x"_s, u"crm?x"_s, u"crm#x"_s, u"anna@crm"_s, u"crm\\x"_s,
                             u"crm:"_s, u"crm:x"_s, u"crm:99999"_s, u"[::1%lo]"_s, u"::1"_s, u"crm\nX: y"_s, u""_s})
        QTest::addRow("refused: '%s'", qPrintable(text)) << text << QByteArray();
}

void TestHostHeader::isAHostWithOrWithoutAPort()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, header);
    QCOMPARE(hostHeaderFrom(text).value_or(QByteArray()), header);
    const Server server{.name = u"crm"_s,
                        .address = u"https://crm.example.com/"_s,
                        .nodes = {{.name = u"a"_s, .address = u"https://a.example.com/"_s, .hostHeader = text}}};
    if (!text.isEmpty())
        QCOMPARE(problemOfNames(server).has_value(), header.isNull());
}

SLUICE_TEST(TestHostHeader)

} // namespace tst_hostheader

#include "tst_hostheader.moc"
