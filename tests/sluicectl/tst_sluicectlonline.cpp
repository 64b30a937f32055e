// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/support/suite.h"

#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlonline {
using mock::FaultRelay;
using mock::MockServer;

namespace {

quint16 freePort()
{
    QTcpServer listener;
    return listener.listen(QHostAddress::LocalHost) ? listener.serverPort() : 0;
}

/// "FlushCaches 204"; calls that only probe are left out.
QStringList calls(const MockServer &server)
{
    QStringList lines;
    const auto journal = server.journal();
    for (const auto &entry : journal) {
        if (entry.operation != "GetSystemInfo"_L1 && entry.operation != "api"_L1)
            lines.append(u"%1 %2"_s.arg(entry.operation).arg(entry.httpStatus));
    }
    return lines;
}

/// A mock whose tenant is at one port of localhost first, and then at another.
struct MovingTenant
{
    explicit MovingTenant(mock::Settings settings)
        : port(freePort())
    {
        settings.movedFrom = u"localhost"_s;
        settings.onlineHost = u"localhost:%1"_s.arg(port);
        server = std::make_unique<MockServer>(settings);
        relay = std::make_unique<FaultRelay>(port);
        if (!server->listen(port) || !relay->listen())
            qFatal("No port to listen on.");
    }

    /// Its first address.
    QUrl url() const { return QUrl(u"https://localhost:%1/%2"_s.arg(relay->port()).arg(server->tenant())); }

    quint16 port;
    std::unique_ptr<MockServer> server;
    std::unique_ptr<FaultRelay> relay; ///< only another port of the same server
};

} // namespace

/// Tenants of SuperOffice Online; the mock plays the vendor's domain, at 127.0.0.1.
class TestOnline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheTenantWhereItIs();
    void probesTheTenant();
    void followsATenantThatMoves_data();
    void followsATenantThatMoves();
    void leavesATenantAloneThatGoesIntoMaintenance_data();
    void leavesATenantAloneThatGoesIntoMaintenance();
    void speaksSoapToATenantWithoutRest();
    void asksOnceForTheStateOfATenantThatIsNotRunning();
    void wantsTheTenantNamedInProduction_data();
    void wantsTheTenantNamedInProduction();
    void leavesATenantAloneThatIsNotRunning_data();
    void leavesATenantAloneThatIsNotRunning();
    void goesNowhereElse();
    void previewsWithTheNameAlone();

private:
    static mock::Settings online(const QStringList &more = {})
    {
        const auto folder = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost");
        return settingsOf(QStringList{u"tlsCertificate=%1.crt"_s.arg(folder), u"tlsKey=%1.key"_s.arg(folder)} + more);
    }
    static Ended run(const MockServer &server, const QStringList &arguments, const QString &domain)
    {
        return run(server, QUrl(u"https://127.0.0.1:%1/%2"_s.arg(server.port()).arg(server.tenant())), arguments,
                   domain);
    }
    static Ended run(const MockServer &server, const QUrl &tenant, const QStringList &arguments, const QString &domain)
    {
        ProgramRun program(arguments
                           + QStringList{u"--url"_s, tenant.toString(), u"--online"_s, u"--vendor-domain"_s, domain,
                                         u"--auth"_s, u"bearer"_s, u"--ca"_s,
                                         QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.crt")});
        program.setVariable(u"SLUICE_TOKEN"_s, server.accessToken());
        return program.runToEnd();
    }

    const QStringList m_flushAll{u"flush"_s, u"--all"_s, u"--yes"_s, u"--json"_s};
};

void TestOnline::findsTheTenantWhereItIs()
{
    MockServer server(online({u"onlineHost=localhost"_s}));
    QVERIFY(server.listen());
    const auto ended = run(server, m_flushAll, u"localhost"_s);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(operations(server), QStringList({u"state"_s, u"currentPrincipal"_s, u"FlushCaches"_s}));
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 1);
}

void TestOnline::probesTheTenant()
{
    MockServer server(online());
    QVERIFY(server.listen());
    const auto ended = run(server, {u"probe"_s, u"--json"_s}, u"127.0.0.1"_s);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY(!ended.servers().at(0)[u"version"_s].toString().isEmpty());
    QCOMPARE(ended.servers().at(0)[u"transport"_s].toString(), u"REST v1"_s);
    QCOMPARE(operations(server), QStringList{u"state"_s});
}

void TestOnline::followsATenantThatMoves_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("expected");
    const QStringList named{u"flush"_s, u"--cache=CurrencyCache"_s, u"--yes"_s, u"--json"_s};
    const QStringList begin{u"state 200"_s, u"currentPrincipal 200"_s};
    const QStringList end{u"FlushCaches 421"_s, u"state 200"_s, u"FlushCaches 204"_s};
    const auto row = [](const char *name, const QStringList &settings, const QStringList &arguments,
                        const QStringList &calls) { QTest::newRow(name) << settings << arguments << calls; };
    row("before the flush", {u"tenantMovesAfter=3"_s}, m_flushAll, begin + end);
    row("between the list and the flush", {u"tenantMovesAfter=4"_s}, named,
        begin
            + QStringList{u"GetCacheNames 200"_s, u"FlushCachesByName 421"_s, u"state 200"_s,
                          u"FlushCachesByName 204"_s});
    row("before the sign-in", {u"tenantMovesAfter=2"_s}, m_flushAll,
        {u"state 200"_s, u"currentPrincipal 421"_s, u"state 200"_s, u"currentPrincipal 200"_s, u"FlushCaches 204"_s});
    row("over SOAP", {u"tenantMovesAfter=4"_s, u"rest=false"_s}, m_flushAll,
        {u"state 200"_s, u"AuthenticateWithAccessToken 200"_s, u"FlushCaches 421"_s, u"state 200"_s,
         u"FlushCaches 200"_s});
}

void TestOnline::followsATenantThatMoves()
{
    QFETCH(QStringList, settings);
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, expected);
    const MovingTenant tenant(online(settings));
    const auto ended = run(*tenant.server, tenant.url(), arguments, u"localhost"_s);
    QCOMPARE(calls(*tenant.server).join(u'\n'), expected.join(u'\n'));
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY2(ended.evidence().constFirst().endsWith(u" acknowledged"_s), qPrintable(ended.out));
    QCOMPARE(calls(*tenant.server).filter(u" 421"_s).size(), 1);
    QCOMPARE(tenant.server->flushCount(u"CurrencyCache"_s), 1);
}

void TestOnline::leavesATenantAloneThatGoesIntoMaintenance_data()
{
    QTest::addColumn<int>("callsBefore");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("before the flush") << 3
                                      << QStringList{u"state 200"_s, u"currentPrincipal 200"_s, u"FlushCaches 421"_s,
                                                     u"state 200"_s};
    QTest::newRow("before the sign-in") << 2 << QStringList{u"state 200"_s, u"currentPrincipal 421"_s, u"state 200"_s};
}

void TestOnline::leavesATenantAloneThatGoesIntoMaintenance()
{
    QFETCH(int, callsBefore);
    QFETCH(QStringList, expected);
    const MovingTenant tenant(
        online({u"tenantMovesAfter=%1"_s.arg(callsBefore), u"tenantStateMoved=OfflineMaintenance"_s}));
    const auto ended = run(*tenant.server, tenant.url(), m_flushAll, u"localhost"_s);
    QCOMPARE(calls(*tenant.server).join(u'\n'), expected.join(u'\n'));
    QCOMPARE(ended.code, 4);
    QCOMPARE(ended.evidence(), QStringList{u"* failed"_s});
    QVERIFY2(ended.out.contains(u"OfflineMaintenance"_s), qPrintable(ended.out));
    QCOMPARE(tenant.server->flushCount(u"CurrencyCache"_s), 0);
}

void TestOnline::speaksSoapToATenantWithoutRest()
{
    MockServer server(online({u"rest=false"_s, u"onlineHost=localhost"_s}));
    QVERIFY(server.listen());
    const auto ended = run(server, {u"list"_s}, u"localhost"_s);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY(ended.out.contains(u"CurrencyCache\n"_s));
    QCOMPARE(calls(server),
             QStringList({u"state 200"_s, u"AuthenticateWithAccessToken 200"_s, u"GetCacheNames 200"_s}));
}

/// Then the names cannot be checked, and the flush fails for the same reason.
void TestOnline::asksOnceForTheStateOfATenantThatIsNotRunning()
{
    MockServer server(online({u"tenantState=OfflineMaintenance"_s}));
    QVERIFY(server.listen());
    const auto ended = run(server, {u"flush"_s, u"--cache=A"_s, u"--cache=B"_s, u"--yes"_s}, u"127.0.0.1"_s);
    QCOMPARE(ended.code, 4);
    QCOMPARE(calls(server), QStringList{u"state 200"_s});
    QCOMPARE(ended.out.count(u"OfflineMaintenance"_s), 2); // once for each cache, and nowhere else
    QVERIFY2(!ended.err.contains(u"OfflineMaintenance"_s), qPrintable(ended.err));
}

void TestOnline::wantsTheTenantNamedInProduction_data()
{
    QTest::addColumn<QString>("confirmed");
    QTest::addColumn<bool>("isEnough");
    QTest::newRow("the host") << u"127.0.0.1"_s << false;
    QTest::newRow("another tenant") << u"Cust1"_s << false;
    QTest::newRow("the tenant") << u"cust12345"_s << true;
    QTest::newRow("both") << u"127.0.0.1/Cust12345"_s << true;
}

void TestOnline::wantsTheTenantNamedInProduction()
{
    QFETCH(QString, confirmed);
    QFETCH(bool, isEnough);
    MockServer server(online());
    QVERIFY(server.listen());
    const auto ended =
        run(server, {u"flush"_s, u"--all"_s, u"--environment=production"_s, u"--confirm"_s, confirmed}, u"127.0.0.1"_s);
    QCOMPARE(ended.code, isEnough ? 0 : 6);
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), isEnough ? 1 : 0);
    QCOMPARE(server.journal().isEmpty(), !isEnough);
}

void TestOnline::leavesATenantAloneThatIsNotRunning_data()
{
    QTest::addColumn<QString>("state");
    for (const auto *state : {"OfflineMaintenance", "Suspended", "Deleted", "Unknown"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestOnline::leavesATenantAloneThatIsNotRunning()
{
    QFETCH(QString, state);
    MockServer server(online({u"tenantState="_s + state}));
    QVERIFY(server.listen());
    const auto ended = run(server, m_flushAll, u"127.0.0.1"_s);
    QCOMPARE(ended.code, 4);
    QCOMPARE(ended.evidence(), QStringList{u"* failed"_s});
    QVERIFY2(ended.out.contains(state), qPrintable(ended.out));
    QCOMPARE(operations(server), QStringList{u"state"_s});
    QCOMPARE(server.journal().size(), 1);
}

/// The state of a tenant may name hosts within the vendor's domain only.
void TestOnline::goesNowhereElse()
{
    MockServer server(online({u"tenantEndpoint=https://evil.test/Cust12345"_s}));
    QVERIFY(server.listen());
    const auto ended = run(server, m_flushAll, u"127.0.0.1"_s);
    QCOMPARE(ended.code, 4);
    QCOMPARE(ended.evidence(), QStringList{u"* failed"_s});
    QCOMPARE(server.journal().size(), 1);
}

void TestOnline::previewsWithTheNameAlone()
{
    const auto ended = ProgramRun({u"preview"_s, u"rebuild"_s, u"Udef"_s, u"--online"_s, u"--auth=bearer"_s,
                                   u"--url=sod/Cust12345"_s, u"--vendor-domain=crm.test"_s})
                           .runToEnd();
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.startsWith(u"POST /Cust12345/api/v1/Agents/Configuration/RebuildUdefDeltas HTTP/1.1\n"
                                  "Host: sod.crm.test\n"_s),
             qPrintable(ended.out));
    QVERIFY(ended.err.contains(u"finds out at which host the tenant answers"_s));
}

SLUICE_TEST(TestOnline)

} // namespace tst_sluicectlonline

#include "tst_sluicectlonline.moc"
