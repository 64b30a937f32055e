// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/transportneeds.h"
#include "tests/support/suite.h"

#include <QTemporaryFile>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_transportneeds {

class TestTransportNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesWhetherAKeyIsEncrypted_data();
    void seesWhetherAKeyIsEncrypted();
    void seesWhetherAProxyNeedsAPassword();
};

void TestTransportNeeds::seesWhetherAKeyIsEncrypted_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isEncrypted");
    QTest::newRow("open") << QByteArray("-----BEGIN PRIVATE KEY-----\n") << false;
    QTest::newRow("encrypted") << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\n") << true;
    QTest::newRow("encrypted in the old way")
        << QByteArray("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n") << true;
}

void TestTransportNeeds::seesWhetherAKeyIsEncrypted()
{
    QFETCH(QByteArray, content);
    TransportOptions transport;
    QVERIFY(!needsPassphrase(transport));
    QTemporaryFile file;
    QVERIFY(file.open() && file.write(content) == content.size() && file.flush());
    transport.clientCertificateFile = file.fileName();
    QTEST(needsPassphrase(transport), "isEncrypted");
    transport.clientKeyFile = file.fileName() + u" is not there"_s;
    QVERIFY(!needsPassphrase(transport));
}

void TestTransportNeeds::seesWhetherAProxyNeedsAPassword()
{
    TransportOptions transport;
    QVERIFY(!needsProxyPassword(transport));
    transport.proxy = {.kind = ProxyKind::Socks5, .host = u"proxy.test"_s, .port = 1080};
    QVERIFY(!needsProxyPassword(transport));
    transport.proxy.user = u"me"_s;
    QVERIFY(needsProxyPassword(transport));
    transport.proxy.kind = ProxyKind::System; // what was entered for another kind does not count
    QVERIFY(!needsProxyPassword(transport));
}

SLUICE_TEST(TestTransportNeeds)

} // namespace tst_transportneeds

#include "tst_transportneeds.moc"
