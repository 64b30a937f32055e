// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"
#include "core/session/nodelines.h"
#include "core/session/nodetest.h"
#include "tests/support/fixtures.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_nodetest {

namespace {

/// A farm with a node at each of \a addresses.
Server farm(const QStringList &addresses)
{
    Server server;
    server.name = u"farm"_s;
    server.protocolId = u"superoffice-soap"_s;
    server.address = u"http://farm.example.com/"_s;
    server.user = u"hush-user"_s;
    for (const auto &address : addresses)
        server.nodes.append(
            {.name = u"crm%1"_s.arg(server.nodes.size() + 1, 2, 10, QLatin1Char('0')), .address = address});
    return server;
}

/// The address of \a server with another name of this machine.
QString addressOf(const mock::MockServer &server, const QString &host = u"127.0.0.1"_s)
{
    auto url = server.url();
    url.setHost(host);
    return url.toString();
}

} // namespace

class TestNodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksEveryNodeWhoItIs();
    void asksTheOneAddressWhereThereAreNoNodes();
    void pointsOutTwoNodesAtOneAddress();
    void keepsNodesOnOtherPortsApart();
    void tellsTheCertificateOfAGoodConnection();
    void tellsWhatIsWrongWithACertificate();
    void canBeStopped();
    void forgetsWhatItKnew();
    void readsOneNodeFromEachLine_data();
    void readsOneNodeFromEachLine();
    void namesTheLinesThatAreNoNodes_data();
    void namesTheLinesThatAreNoNodes();
};

void TestNodeTest::asksEveryNodeWhoItIs()
{
    mock::MockServer one;
    mock::MockServer other;
    QVERIFY(one.listen());
    QVERIFY(other.listen());
    NodeTest test;
    QSignalSpy finished(&test, &NodeTest::finished);
    test.start(farm({addressOf(one), addressOf(other), u"http://127.0.0.1:1/"_s}));
    QVERIFY(test.isRunning());
    QVERIFY(finished.wait(10000));
    const auto &reports = test.reports();
    QCOMPARE(reports.size(), 3);
    for (const auto &report : {reports.at(0), reports.at(1)}) {
        QVERIFY2(*report.outcome, "A node did not answer.");
        QVERIFY((*report.outcome)->server.services.startsWith("Services"_L1));
        QCOMPARE(*report.resolved, QStringList{u"127.0.0.1"_s});
        QVERIFY(!(*report.outcome)->certificate);
    }
    QCOMPARE(reports.at(2).name, u"crm03"_s);
    QCOMPARE(reports.at(2).outcome->error().cause, Error::Cause::Refused);
    for (const auto *server : {&one, &other}) {
        const auto journal = server->journal();
        QVERIFY(!journal.isEmpty());
        for (const auto &entry : journal)
            QVERIFY2(!entry.operation.startsWith("Authenticate"_L1), qPrintable(entry.operation));
    }
}

void TestNodeTest::asksTheOneAddressWhereThereAreNoNodes()
{
    mock::MockServer server;
    QVERIFY(server.listen());
    auto single = farm({});
    single.address = addressOf(server);
    NodeTest test;
    QSignalSpy finished(&test, &NodeTest::finished);
    test.start(single);
    QVERIFY(finished.wait(10000));
    QCOMPARE(test.reports().size(), 1);
    QCOMPARE(test.reports().constFirst().name, server.url().authority());
    QVERIFY(*test.reports().constFirst().outcome);
}

void TestNodeTest::pointsOutTwoNodesAtOneAddress()
{
    mock::MockServer one;
    mock::MockServer other;
    QVERIFY(one.listen());
    QVERIFY(other.listen());
    NodeTest test;
    test.start(farm({addressOf(one), addressOf(other), addressOf(one, u"localhost"_s)}));
    QTRY_VERIFY(test.reports().at(2).resolved);
    QCOMPARE(atTheSameAddress(test.reports(), 0), QList<qsizetype>{2});
    QCOMPARE(atTheSameAddress(test.reports(), 2), QList<qsizetype>{0});
    QCOMPARE(sharedAddress(test.reports().at(0), test.reports().at(2)), u"127.0.0.1"_s);
}

void TestNodeTest::keepsNodesOnOtherPortsApart()
{
    mock::MockServer one;
    mock::MockServer other;
    QVERIFY(one.listen());
    QVERIFY(other.listen());
    NodeTest test;
    test.start(farm({addressOf(one), addressOf(other)}));
    QVERIFY(test.reports().at(0).resolved);
    QVERIFY(atTheSameAddress(test.reports(), 0).isEmpty());
}

void TestNodeTest::tellsTheCertificateOfAGoodConnection()
{
    mock::Settings settings;
    settings.tlsCertificate = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.crt");
    settings.tlsKey = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.key");
    mock::MockServer server(settings);
    QVERIFY(server.listen());
    auto trusting = farm({addressOf(server)});
    trusting.transport.authoritiesFile = settings.tlsCertificate;
    NodeTest test;
    QSignalSpy finished(&test, &NodeTest::finished);
    test.start(trusting);
    QVERIFY(finished.wait(10000));
    const auto &outcome = *test.reports().constFirst().outcome;
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
    QVERIFY(outcome->certificate);
    QCOMPARE(outcome->certificate->subject, u"CN=Sluice test server"_s);
    QVERIFY(outcome->certificate->validUntil.isValid());
}

void TestNodeTest::tellsWhatIsWrongWithACertificate()
{
    int requests = 0;
    const auto server = test::tlsServer(requests);
    NodeTest test;
    QSignalSpy finished(&test, &NodeTest::finished);
    test.start(farm({u"https://127.0.0.1:%1/"_s.arg(server->serverPort())}));
    QVERIFY(finished.wait(10000));
    const auto &outcome = *test.reports().constFirst().outcome;
    QVERIFY(!outcome);
    QVERIFY(outcome.error().tls);
    QVERIFY(!outcome.error().tls->reasons.isEmpty());
    QCOMPARE(requests, 0);
}

void TestNodeTest::canBeStopped()
{
    const test::RawServer silent([](QTcpSocket &, const QByteArray &, int) {});
    NodeTest test;
    test.start(farm({silent.url().toString(), silent.url().toString() + u"x"_s}));
    QTRY_VERIFY(silent.connections() > 0);
    QSignalSpy finished(&test, &NodeTest::finished);
    test.stop();
    QVERIFY(finished.wait(10000));
    QVERIFY(!test.isRunning());
    for (const auto &report : test.reports())
        QCOMPARE(report.outcome->error().kind, Error::Kind::Cancelled);
}

void TestNodeTest::forgetsWhatItKnew()
{
    mock::MockServer server;
    QVERIFY(server.listen());
    NodeTest test;
    QSignalSpy learned(&test, &NodeTest::learned);
    test.start(farm({addressOf(server, u"localhost"_s)}));
    learned.clear();
    test.forget();
    QVERIFY(test.reports().isEmpty());
    QVERIFY(!test.isRunning());
    QVERIFY(!learned.wait(300)); // no signal comes later
}

void TestNodeTest::readsOneNodeFromEachLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Node>>("nodes");
    const Node plain{.address = u"https://crm01.example.com/"_s};
    QTest::newRow("address") << u"https://crm01.example.com/"_s << QList{plain};
    QTest::newRow("blanks and Windows") << u"  https://crm01.example.com/ \r\n\r\n"_s << QList{plain};
    QTest::newRow("comment") << u"# old ones\nhttps://crm01.example.com/"_s << QList{plain};
    QTest::newRow("name before it") << u"crm01\thttps://10.0.0.1/"_s
                                    << QList<Node>{{.name = u"crm01"_s, .address = u"https://10.0.0.1/"_s}};
    QTest::newRow("host alone") << u"10.0.0.1"_s << QList<Node>{{.address = u"http://10.0.0.1/"_s}};
    QTest::newRow("host and port") << u"crm01:8080"_s << QList<Node>{{.address = u"http://crm01:8080/"_s}};
    QTest::newRow("two") << u"https://crm01.example.com/\nhttps://10.0.0.1/"_s
                         << QList<Node>{plain, {.address = u"https://10.0.0.1/"_s}};
    QTest::newRow("nothing") << u"\n \n"_s << QList<Node>();
}

void TestNodeTest::readsOneNodeFromEachLine()
{
    QFETCH(const QString, text);
    QFETCH(const QList<Node>, nodes);
    const auto lines = readNodeLines(text, farm({}));
    QCOMPARE(lines.nodes, nodes);
    QVERIFY(lines.bad.isEmpty());
}

void TestNodeTest::namesTheLinesThatAreNoNodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    QTest::newRow("no address") << u"https://crm02/\nftp://crm01/"_s << 2;
    QTest::newRow("three words") << u"one two https://crm01/"_s << 1;
    QTest::newRow("there already") << u"https://crm01/\n"_s << 1;
    QTest::newRow("twice") << u"https://crm02/\n\nhttps://crm02"_s << 3;
    QTest::newRow("a password in it") << u"https://anna:hush@crm02/"_s << 1;
}

void TestNodeTest::namesTheLinesThatAreNoNodes()
{
    QFETCH(const QString, text);
    QFETCH(const int, number);
    const auto lines = readNodeLines(text, farm({u"https://crm01/"_s}));
    QCOMPARE(lines.bad.size(), 1);
    QCOMPARE(lines.bad.constFirst().number, number);
    QVERIFY(!lines.bad.constFirst().reason.isEmpty());
    QCOMPARE(lines.bad.constFirst().text, text.split(u'\n').at(number - 1).trimmed());
}

SLUICE_TEST(TestNodeTest)

} // namespace tst_nodetest

#include "tst_nodetest.moc"
