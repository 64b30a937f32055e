// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "core/run/run.h"
#include "core/session/session.h"
#include "core/session/sessions.h"
#include "core/storage/memoryrunlog.h"
#include "core/storage/servers/serverstore.h"
#include "core/transport/httpclient.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_run {
using mock::Fault;
using mock::FaultRelay;
using mock::MockServer;

class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAllNamesInOneRequestAndGivesEachACell();
    void carriesOutEveryStepOnEveryNode();
    void asksANodeForNothingThatItDoesNotList();
    void givesTheReasonForEachThatWasRefused();
    void givesNoStatusToWhatWasNeverSent();
    void skipsWhatTheVersionDoesNotHave();
    void stopsWhatHasNotLeftAndDoesNotKnowAboutTheRest();
    void sendsNothingWhenItWasStoppedBeforeItsStart();
    void sendsNothingThatThePolicyOfANodeObjectsTo();
    void sendsWhatHasTheReasonThatIsAskedFor();
    void sendsNothingMoreWhenTheClassIsRaisedDuringTheRun();
    void cleanup();

private:
    Session *sessionAt(const QUrl &url, const MockServer &server, const QString &user = {});
    Destination destinationAt(const MockServer &server, Environment said) const;
    QList<Cell> cellsOf(const Plan &plan);

    HttpClient m_client;
    ServerStore m_store;
    Destinations m_destinations{m_store};
    MemoryRunLog m_log;
};

Session *TestRun::sessionAt(const QUrl &url, const MockServer &server, const QString &user)
{
    SignInRequest request;
    request.protocolId = u"superoffice-soap"_s;
    request.address = url.toString();
    request.credentials.user = user.isEmpty() ? server.user() : user;
    request.credentials.password = user.isEmpty() ? server.password() : QString::fromUtf16(mock::OrdinaryUserPassword);
    request.timeout = std::chrono::seconds(5);
    return Sessions(m_client).open(request, this).value();
}

/// An address that is not stored.
Destination TestRun::destinationAt(const MockServer &server, Environment said) const
{
    return m_destinations.at({.protocolId = u"superoffice-soap"_s, .address = server.url().toString()}, said).value();
}

void TestRun::cleanup()
{
    for (const auto environment : allEnvironments)
        QVERIFY(test::setPolicy(m_store, environment, defaultPolicy(environment)));
    const auto servers = m_store.servers();
    for (const auto &server : servers)
        QVERIFY(test::remove(m_store, server.id));
}

QList<Cell> TestRun::cellsOf(const Plan &plan)
{
    Run run(plan, m_destinations, m_log);
    QSignalSpy finished(&run, &Run::finished);
    run.start();
    if (!finished.wait(10000))
        qFatal("The run never ended.");
    return run.cells();
}

namespace {

/// One text for each cell: "crm01 A acknowledged".
QStringList summary(const QList<Cell> &cells)
{
    QStringList lines;
    for (const auto &cell : cells)
        lines.append(u"%1 %2 %3"_s.arg(cell.node, cell.target, machineWord(cell.evidence)));
    return lines;
}

} // namespace

void TestRun::sendsAllNamesInOneRequestAndGivesEachACell()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto cells = cellsOf({stepsOf({FlushNamed{{u"ExtAppCache"_s, u"UserGroupCache"_s, u"ExtAppCache"_s}}}),
                                {{u"crm"_s, u"crm01"_s, sessionAt(server.url(), server)}}});
    QCOMPARE(summary(cells),
             QStringList({u"crm01 ExtAppCache acknowledged"_s, u"crm01 UserGroupCache acknowledged"_s}));
    QCOMPARE(cells.at(0).server, u"crm"_s);
    QCOMPARE(cells.at(0).httpStatus, 200);
    QVERIFY(!cells.at(0).error);
    QVERIFY(cells.at(0).finishedAt.isValid());
    QCOMPARE(server.flushCount(u"ExtAppCache"_s), 1);
    QCOMPARE(server.journal().constLast().names, QStringList({u"ExtAppCache"_s, u"UserGroupCache"_s}));
    QCOMPARE(server.journal().size(), 3); // probe, sign-in, one flush
}

void TestRun::carriesOutEveryStepOnEveryNode()
{
    MockServer one;
    MockServer two;
    QVERIFY(one.listen() && two.listen());
    const auto cells = cellsOf(
        {stepsOf({FlushAll{}, ClearConfiguration{u"WebClient"_s, u"Web"_s, true}}),
         {{u"crm"_s, u"crm01"_s, sessionAt(one.url(), one)}, {u"crm"_s, u"crm02"_s, sessionAt(two.url(), two)}}});
    QCOMPARE(summary(cells),
             QStringList({u"crm01 * acknowledged"_s, u"crm01 configuration:WebClient/Web acknowledged"_s,
                          u"crm02 * acknowledged"_s, u"crm02 configuration:WebClient/Web acknowledged"_s}));
}

void TestRun::asksANodeForNothingThatItDoesNotList()
{
    MockServer one;
    MockServer two;
    MockServer three;
    QVERIFY(one.listen() && two.listen() && three.listen());
    const auto both = stepsOf({FlushNamed{{u"ExtAppCache"_s, u"UserGroupCache"_s}}});
    const auto cells = cellsOf({both,
                                {{.server = u"crm"_s, .node = u"crm01"_s, .session = sessionAt(one.url(), one)},
                                 {.server = u"crm"_s,
                                  .node = u"crm02"_s,
                                  .session = sessionAt(two.url(), two),
                                  .missing = {u"UserGroupCache"_s}},
                                 {.server = u"crm"_s,
                                  .node = u"crm03"_s,
                                  .session = sessionAt(three.url(), three),
                                  .missing = {u"ExtAppCache"_s, u"UserGroupCache"_s}}}});
    QCOMPARE(summary(cells),
             QStringList({u"crm01 ExtAppCache acknowledged"_s, u"crm01 UserGroupCache acknowledged"_s,
                          u"crm02 ExtAppCache acknowledged"_s, u"crm02 UserGroupCache skipped"_s,
                          u"crm03 ExtAppCache skipped"_s, u"crm03 UserGroupCache skipped"_s}));
    QCOMPARE(two.journal().constLast().names, QStringList(u"ExtAppCache"_s));
    QVERIFY(three.journal().isEmpty());
    QList<QStringList> recorded;
    for (const auto &record : m_log.records()) {
        if (const auto *intent = std::get_if<RequestIntended>(&record.event); intent && intent->node == u"crm02"_s)
            recorded.append(intent->targets);
    }
    QCOMPARE(recorded.constLast(), QStringList(u"ExtAppCache"_s));
}

void TestRun::givesTheReasonForEachThatWasRefused()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto cells = cellsOf(
        {stepsOf({FlushNamed{{u"ExtAppCache"_s, u"UserGroupCache"_s}}}),
         {{u"crm"_s, u"crm01"_s, sessionAt(server.url(), server, QString::fromUtf16(mock::OrdinaryUserName))}}});
    QCOMPARE(summary(cells), QStringList({u"crm01 ExtAppCache refused"_s, u"crm01 UserGroupCache refused"_s}));
    QCOMPARE(cells.at(1).error->kind, Error::Kind::Forbidden);
    QCOMPARE(cells.at(1).httpStatus, 200);
    QCOMPARE(server.flushCount(u"ExtAppCache"_s), 0);
}

void TestRun::givesNoStatusToWhatWasNeverSent()
{
    MockServer server;
    QVERIFY(server.listen());
    // There is no such user: the sign-in is answered with 200 and an error, and the flush is not sent.
    const auto cells =
        cellsOf({stepsOf({FlushAll{}}), {{u"crm"_s, u"crm01"_s, sessionAt(server.url(), server, u"NOBODY"_s)}}});
    QCOMPARE(summary(cells), QStringList{u"crm01 * failed"_s});
    QCOMPARE(cells.at(0).httpStatus, 0);
    QCOMPARE(cells.at(0).error->httpStatus, 200);
}

void TestRun::skipsWhatTheVersionDoesNotHave()
{
    mock::Settings settings;
    settings.services = {73};
    MockServer server(settings);
    QVERIFY(server.listen());
    const auto cells = cellsOf({stepsOf({FlushNamed{{u"ExtAppCache"_s}}, FlushAll{}}),
                                {{u"crm"_s, u"crm01"_s, sessionAt(server.url(), server)}}});
    QCOMPARE(summary(cells), QStringList({u"crm01 ExtAppCache skipped"_s, u"crm01 * acknowledged"_s}));
    QCOMPARE(server.flushCount(u"ExtAppCache"_s), 1);
}

void TestRun::stopsWhatHasNotLeftAndDoesNotKnowAboutTheRest()
{
    MockServer server;
    QVERIFY(server.listen());
    FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    auto *session = sessionAt(relay.through(server.url()), server);
    // Signed in first, so that the first step is the first request that gets no answer.
    auto *list = session->call(ListCaches{}, this);
    QSignalSpy listed(list, &AbstractCall::finished);
    QVERIFY(listed.wait());
    relay.setFaultEverywhere(Fault::stall());
    const auto before = relay.bytesReceived();

    Run run({stepsOf({FlushNamed{{u"A"_s, u"B"_s}}, FlushAll{}}), {{u"crm"_s, u"crm01"_s, session}}}, m_destinations,
            m_log);
    QSignalSpy finished(&run, &Run::finished);
    run.start();
    QTRY_VERIFY(relay.bytesReceived() > before);
    run.stop();
    QCOMPARE(finished.count(), 0);
    QVERIFY(finished.wait());
    QCOMPARE(summary(run.cells()), QStringList({u"crm01 A unknown"_s, u"crm01 B unknown"_s, u"crm01 * cancelled"_s}));
    QVERIFY(run.isFinished());
}

void TestRun::sendsNothingWhenItWasStoppedBeforeItsStart()
{
    MockServer server;
    QVERIFY(server.listen());
    Run run({stepsOf({FlushAll{}, FlushNamed{{u"A"_s, u"B"_s}}}),
             {{u"crm"_s, u"crm01"_s, sessionAt(server.url(), server)}}},
            m_destinations, m_log);
    QSignalSpy finished(&run, &Run::finished);
    run.stop();
    run.start();
    QCOMPARE(finished.count(), 0);
    QVERIFY(finished.wait());
    QCOMPARE(summary(run.cells()),
             QStringList({u"crm01 * cancelled"_s, u"crm01 A cancelled"_s, u"crm01 B cancelled"_s}));
    QVERIFY(server.journal().isEmpty());
}

void TestRun::sendsNothingThatThePolicyOfANodeObjectsTo()
{
    MockServer one;
    MockServer two;
    QVERIFY(one.listen() && two.listen());
    QVERIFY(test::setPolicy(m_store, Environment::Production, {.readOnly = true}));
    const auto cells = cellsOf({.steps = stepsOf({FlushNamed{{u"A"_s, u"B"_s}}, FlushAll{}}),
                                .nodes = {{.server = u"crm"_s,
                                           .node = u"crm01"_s,
                                           .session = sessionAt(one.url(), one),
                                           .destination = destinationAt(one, Environment::Production)},
                                          {.server = u"test"_s,
                                           .node = u"test01"_s,
                                           .session = sessionAt(two.url(), two),
                                           .destination = destinationAt(two, Environment::Test),
                                           .farm = 1}}});
    QCOMPARE(summary(cells),
             QStringList({u"crm01 A failed"_s, u"crm01 B failed"_s, u"crm01 * failed"_s, u"test01 A acknowledged"_s,
                          u"test01 B acknowledged"_s, u"test01 * acknowledged"_s}));
    QCOMPARE(cells.at(0).error->kind, Error::Kind::Blocked);
    QCOMPARE(cells.at(0).error->delivery, Error::Delivery::NotSent);
    QCOMPARE(cells.at(0).error->message, u"Servers in Production are read-only."_s);
    QVERIFY(one.journal().isEmpty());
}

void TestRun::sendsWhatHasTheReasonThatIsAskedFor()
{
    MockServer server;
    QVERIFY(server.listen());
    QVERIFY(test::setPolicy(m_store, Environment::Production,
                            {.reasonRequired = true, .reasonPatterns = {u"CHG[0-9]+"_s}}));
    const PlanNode node{.server = u"crm"_s,
                        .node = u"crm01"_s,
                        .session = sessionAt(server.url(), server),
                        .destination = destinationAt(server, Environment::Production)};
    QCOMPARE(summary(cellsOf({.steps = stepsOf({FlushAll{}}), .nodes = {node}})), QStringList{u"crm01 * failed"_s});
    QVERIFY(server.journal().isEmpty());
    QCOMPARE(summary(cellsOf({.steps = stepsOf({FlushAll{}}), .nodes = {node}, .reason = u"CHG0042"_s})),
             QStringList{u"crm01 * acknowledged"_s});
}

void TestRun::sendsNothingMoreWhenTheClassIsRaisedDuringTheRun()
{
    MockServer one;
    MockServer two;
    QVERIFY(one.listen() && two.listen());
    const auto destination = destinationAt(two, Environment::Test);
    connect(&one, &MockServer::journalled, this, [this, &two] {
        // As another program would, while the request to the first node is on its way.
        if (m_store.servers().isEmpty())
            QVERIFY(m_store.add({.name = u"two"_s,
                                 .protocolId = u"superoffice"_s,
                                 .address = two.url().toString(),
                                 .environment = Environment::Production}));
    });
    const auto cells =
        cellsOf({.steps = stepsOf({FlushAll{}}),
                 .nodes = {{u"one"_s, u"one"_s, sessionAt(one.url(), one), destinationAt(one, Environment::Test)},
                           {u"two"_s, u"two"_s, sessionAt(two.url(), two), destination, 1}},
                 .strategy = {.order = Order::Serial}});
    QCOMPARE(summary(cells), QStringList({u"one * acknowledged"_s, u"two * failed"_s}));
    QCOMPARE(cells.at(1).error->kind, Error::Kind::Blocked);
    QCOMPARE(cells.at(1).error->cause, Error::Cause::RulesChanged);
    QVERIFY(two.journal().isEmpty());
}

SLUICE_TEST(TestRun)

} // namespace tst_run

#include "tst_run.moc"
