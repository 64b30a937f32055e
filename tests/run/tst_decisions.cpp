// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation/traits.h"
#include "tests/support/decisions.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_decisions {
using test::Asks;
using test::Decision;
using test::DecisionHome;

namespace {

constexpr quint16 SomePort = 18081;
constexpr quint16 OtherPort = 18082;

/// What became of one row: the same words as in the table.
struct Outcome
{
    std::optional<Environment> environment{};
    Asks asks = Asks::Nothing;
    bool isSent = false;
    QString says{};
    QString because{};
};

Asks askedFor(const Destination &destination, const Operation &action)
{
    return confirmationFor(destination.policy, action) == Confirmation::TypedHost ? Asks::Name : Asks::Button;
}

Outcome outcomeOf(const Decision &decision, const DecisionHome &home)
{
    ServerStore store(home.files());
    if (const auto loaded = store.load(); !loaded)
        return {.says = loaded.error().message};
    const Destinations destinations(store);
    const auto destination = destinationOf(decision, store, destinations);
    if (!destination)
        return {.says = destination.error().message};
    Outcome outcome{.environment = destination->environment, .because = classReason(*destination)};
    const auto now = decision.at.value_or(QDateTime::currentDateTime());
    auto objection = objectionToSignIn(*destination);
    if (!objection) // whoever asks can save it as a plan, as the window does
        objection = destinations.objectionToAsk(*destination, decision.action, now, Approval::SecondPerson);
    if (objection) {
        outcome.says = objection->message;
        return outcome;
    }
    outcome.asks = askedFor(*destination, decision.action);
    // No event loop runs, so no watch tells of it: the destinations have to look themselves.
    if (decision.meanwhile)
        home.changeMeanwhile(decision);
    if (const auto late = destinations.objectionTo(*destination, decision.action, now, decision.reason))
        outcome.says = late->message;
    outcome.isSent = outcome.says.isEmpty();
    return outcome;
}

} // namespace

class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasManyRows();
    void decidesAsTheTableSays_data();
    void decidesAsTheTableSays();
    void leavesOutOfAnAddressWhatBelongsToAStoredServer();
};

void TestDecisions::hasManyRows()
{
    QVERIFY(test::decisions(SomePort, OtherPort).size() >= 140);
}

void TestDecisions::decidesAsTheTableSays_data()
{
    QTest::addColumn<Decision>("decision");
    const auto rows = test::decisions(SomePort, OtherPort);
    for (const auto &decision : rows)
        QTest::newRow(qPrintable(decision.name)) << decision;
}

void TestDecisions::decidesAsTheTableSays()
{
    QFETCH(Decision, decision);
    const DecisionHome home;
    home.prepare(decision);
    const auto outcome = outcomeOf(decision, home);
    QCOMPARE(outcome.environment, decision.environment);
    QVERIFY2(outcome.says.contains(decision.says), qPrintable(outcome.says));
    QCOMPARE(outcome.isSent, decision.isSent);
    QCOMPARE(outcome.says.isEmpty(), decision.isSent);
    QCOMPARE(outcome.asks, decision.asksWindow);
    QVERIFY2(outcome.because.contains(decision.because), qPrintable(outcome.because));
}

void TestDecisions::leavesOutOfAnAddressWhatBelongsToAStoredServer()
{
    const ServerStore store;
    const auto destination = Destinations(store).at({.protocolId = u"superoffice"_s,
                                                     .address = u"https://other.example.com/"_s,
                                                     .serverName = u"crm"_s,
                                                     .nodeName = u"crm01"_s,
                                                     .hostHeader = u"crm.example.com"_s,
                                                     .tlsName = u"crm.example.com"_s},
                                                    {});
    QVERIFY(destination);
    for (const auto &request : {destination->own, destination->nodes.constFirst()}) {
        QCOMPARE(request.serverName + request.nodeName + request.hostHeader + request.tlsName, QString());
        QCOMPARE(request.address, u"https://other.example.com/"_s);
    }
    QCOMPARE(destination->name, u"other.example.com"_s);
}

SLUICE_TEST(TestDecisions)

} // namespace tst_decisions

#include "tst_decisions.moc"
