// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_inforouteraddress {

class TestInfoRouterAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsWhateverIsPasted_data();
    void understandsWhateverIsPasted();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
};

void TestInfoRouterAddress::understandsWhateverIsPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("understood");

    const auto row = [](const char *text, const char *understood) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(understood);
    };
    row("files.example.com", "https://files.example.com/");
    row("https://files.example.com/InfoRouter", "https://files.example.com/InfoRouter/");
    row("https://files.example.com/InfoRouter/", "https://files.example.com/InfoRouter/");
    row("https://files.example.com/InfoRouter/srv.asmx", "https://files.example.com/InfoRouter/");
    row("https://files.example.com/InfoRouter/srv.asmx/", "https://files.example.com/InfoRouter/");
    row("https://files.example.com/InfoRouter/srv.asmx?WSDL", "https://files.example.com/InfoRouter/");
    row("https://files.example.com/srv.asmx/ServerInfo", "https://files.example.com/");
    row("https://files.example.com/SRV.ASMX/FlushApplicationCache", "https://files.example.com/");

    row("https://files.example.com/srv.asmx?op=FlushApplicationCache", "https://files.example.com/");
    row("http://10.0.0.7:8080/a/b/srv.asmx#top", "http://10.0.0.7:8080/a/b/");
    row("  files.example.com/Info%20Router  ", "https://files.example.com/Info%20Router/");
}

void TestInfoRouterAddress::understandsWhateverIsPasted()
{
    QFETCH(QString, text);
    QFETCH(QString, understood);

    Context context;
    context.address = text;
    const auto &protocol = *protocolById(u"inforouter"_s);
    QVERIFY(!protocol.problem(context));
    const auto request = protocol.encode(context, Probe{});
    QVERIFY(request.has_value());
    QCOMPARE(request->url.toString(QUrl::FullyEncoded), understood + "srv.asmx/ServerInfo"_L1);
    QCOMPARE(QUrl(protocol.understoodAddress(context)), QUrl(understood));
}

void TestInfoRouterAddress::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("another scheme") << u"ftp://files.example.com/srv.asmx"_s;
    QTest::newRow("no host") << u"https:///srv.asmx"_s;
    QTest::newRow("a ticket in it") << u"https://files.example.com/srv.asmx/LogOut?AuthenticationTicket=secret"_s;
    QTest::newRow("a password in it") << u"https://files.example.com/srv.asmx/AuthenticateUser?UID=a&PWD=secret"_s;
    QTest::newRow("a user in it") << u"https://me:secret@files.example.com/srv.asmx"_s;
}

void TestInfoRouterAddress::refusesWhatIsNoAddress()
{
    QFETCH(QString, text);

    Context context;
    context.address = text;
    const auto problem = protocolById(u"inforouter"_s)->problem(context);
    QVERIFY(problem.has_value());
    QCOMPARE(problem->kind, Error::Kind::InvalidInput);
    QCOMPARE(problem->delivery, Error::Delivery::NotSent);
    QVERIFY(!problem->message.contains("secret"_L1));
}

SLUICE_TEST(TestInfoRouterAddress)

} // namespace tst_inforouteraddress

#include "tst_inforouteraddress.moc"
