// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/plandifference.h"

#include "core/run/destination/destination.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/plans.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_plandifference {

namespace {

using Kind = PlanDifference::Kind;

template<typename Change>
void todayRow(const char *name, const Change &change, const QList<Kind> &kinds, const QString &text)
{
    auto server = fullPlan().servers.constFirst();
    server.nodes[1].caches = QStringList{u"A"_s};
    change(server);
    QTest::newRow(name) << server << kinds << text;
}

Server storedFarm()
{
    return {.id = u"1"_s,
            .name = u"crm"_s,
            .protocolId = u"superoffice"_s,
            .address = u"https://crm.example.com/SuperOffice"_s,
            .user = u"ADM0"_s,
            .environment = Environment::Production,
            .nodes = {{.name = u"crm01"_s, .address = u"https://10.0.0.1/SuperOffice"_s},
                      {.name = u"crm02"_s, .address = u"https://10.0.0.2/SuperOffice"_s}}};
}

PlanDocument planFor(const ServerStore &store, const QString &name)
{
    auto plan = fullPlan();
    plan.servers = {plannedServer(Destinations(store).of(*store.findByName(name)))};
    plan.leftOut.clear();
    return plan;
}

QStringList textsOf(const QList<PlanDifference> &differences)
{
    QStringList texts;
    for (const auto &difference : differences)
        texts.append(difference.text);
    return texts;
}

} // namespace

class TestPlanDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsNotAsItWas_data();
    void tellsWhatIsNotAsItWas();
    void seesEachRuleThatBecameStricter_data();
    void seesEachRuleThatBecameStricter();
    void comparesWithWhatIsStored();
    void knowsAServerOfAnotherMachineByItsName();
    void looksAnAddressUpThatNobodyStored();
    void tellsWhetherTheSystemDemandsAPlan();
    void saysWhereNothingIsKnown();
};

void TestPlanDifference::tellsWhatIsNotAsItWas_data()
{
    QTest::addColumn<PlannedServer>("now");
    QTest::addColumn<QList<Kind>>("kinds");
    QTest::addColumn<QString>("text");
    using enum Kind;
    todayRow("nothing", [](PlannedServer &) {}, {}, {});
    todayRow("caches in another order", [](PlannedServer &s) { s.nodes[0].caches = {u"A"_s, u"B"_s}; }, {}, {});
    todayRow("caches that are not known", [](PlannedServer &s) { s.nodes[0].caches.reset(); }, {}, {});
    todayRow("another account", [](PlannedServer &s) { s.account = u"me"_s; }, {}, {});
    todayRow("a weaker rule", [](PlannedServer &s) { s.policy = {.protectedCaches = {}}; }, {}, {});
    todayRow(
        "a node added", [](PlannedServer &s) { s.nodes.append({.name = u"crm04"_s, .address = u"https://4/"_s}); },
        {NodeAdded}, u"crm has a node crm04 now, of which the plan knows nothing."_s);
    todayRow("the node that was left out",
             [](PlannedServer &s) { s.nodes.append({.name = u"CRM03"_s, .address = u"https://3/"_s}); }, {}, {});
    todayRow(
        "a node removed", [](PlannedServer &s) { s.nodes.removeLast(); }, {NodeRemoved},
        u"crm has no node crm02 any more."_s);
    todayRow(
        "a node moved", [](PlannedServer &s) { s.nodes[1].address = u"https://10.0.0.9/"_s; }, {NodeMoved},
        u"The node crm02 of crm is at https://10.0.0.9/ now; the plan says https://10.0.0.2/SuperOffice."_s);
    todayRow(
        "another Host header", [](PlannedServer &s) { s.nodes[1].hostHeader = u"hr.example.com"_s; }, {NodeMoved},
        u"The node crm02 of crm is reached by another Host header or with another name in its certificate now "
        u"than the plan says."_s);
    todayRow("another name in the certificate", [](PlannedServer &s) { s.nodes[0].tlsName.clear(); }, {NodeMoved}, {});
    todayRow(
        "the nodes in another order", [](PlannedServer &s) { s.nodes.swapItemsAt(0, 1); }, {NodesReordered},
        u"The order of the nodes of crm is another one here: crm02, crm01; the plan says crm01, crm02."_s);
    todayRow("another node before those of the plan",
             [](PlannedServer &s) { s.nodes.prepend({.name = u"CRM03"_s, .address = u"https://3/"_s}); }, {}, {});
    todayRow("two nodes that changed places",
             [](PlannedServer &s) { std::swap(s.nodes[0].address, s.nodes[1].address); }, {NodeMoved, NodeMoved}, {});
    todayRow("a node renamed", [](PlannedServer &s) { s.nodes[1].name = u"two"_s; }, {NodeRemoved, NodeAdded}, {});
    todayRow(
        "class lowered", [](PlannedServer &s) { s.environment = Environment::Test; }, {ClassChanged},
        u"crm is in Test now; the plan says Production."_s);
    todayRow(
        "server renamed", [](PlannedServer &s) { s.name = u"erp"_s; }, {ServerRenamed}, u"crm is called erp now."_s);
    todayRow("another protocol", [](PlannedServer &s) { s.protocolId = u"inforouter"_s; }, {ServerGone}, {});
    todayRow("a tenant of another domain", [](PlannedServer &s) { s.vendorDomain = u"elsewhere.example"_s; },
             {ServerGone}, {});
    todayRow("a tenant", [](PlannedServer &s) { s.online = true; }, {ServerGone}, {});
    todayRow(
        "a cache more", [](PlannedServer &s) { s.nodes[0].caches->append(u"C"_s); }, {NamesDiffer},
        u"The node crm01 of crm lists caches now that it did not list before: C."_s);
    todayRow(
        "a cache less", [](PlannedServer &s) { s.nodes[0].caches = {u"A"_s}; }, {NamesDiffer},
        u"The node crm01 of crm does not list these caches any more: B."_s);
    todayRow("a cache in another case",
             [](PlannedServer &s) {
                 s.nodes[0].caches = {u"A"_s, u"b"_s};
             },
             {NamesDiffer, NamesDiffer}, {});
    todayRow(
        "many caches more",
        [](PlannedServer &s) {
            for (int i = 1; i <= 7; ++i)
                s.nodes[0].caches->append(u"N%1"_s.arg(i));
        },
        {NamesDiffer}, u"lists caches now that it did not list before: N1, N2, N3, N4, N5 and 2 more."_s);
}

void TestPlanDifference::tellsWhatIsNotAsItWas()
{
    QFETCH(const PlannedServer, now);
    QFETCH(const QList<Kind>, kinds);
    QFETCH(const QString, text);
    const auto differences = differencesOf(fullPlan(), {now});
    QList<Kind> found;
    for (const auto &difference : differences) {
        found.append(difference.kind);
        QCOMPARE(difference.server, u"crm"_s);
        QVERIFY(!difference.text.isEmpty());
    }
    QCOMPARE(found, kinds);
    QVERIFY2(text.isEmpty() || differences.constFirst().text.endsWith(text),
             qPrintable(textsOf(differences).join(u'\n')));
}

void TestPlanDifference::seesEachRuleThatBecameStricter_data()
{
    QTest::addColumn<Policy>("now");
    QTest::addColumn<QString>("rule");
    const auto row = [](const QString &rule, auto change) {
        Policy policy;
        change(policy);
        QTest::newRow(qPrintable(rule)) << policy << rule;
    };
    row(u"the confirmation"_s, [](Policy &p) { p.graveConfirmation = Confirmation::TypedHost; });
    row(u"the delay before sending"_s, [](Policy &p) { p.delaySeconds = 1; });
    row(u"the protected caches"_s, [](Policy &p) { p.protectedCaches << u"A"_s; });
    row(u"servers are read-only"_s, [](Policy &p) { p.readOnly = true; });
    row(u"the allowed hours"_s, [](Policy &p) { p.hours << AllowedHours(); });
    row(u"the reason"_s, [](Policy &p) { p.reasonRequired = true; });
    row(u"an approved plan is required"_s, [](Policy &p) { p.planRequired = true; });
    Policy ordinary{.confirmation = Confirmation::TypedHost};
    QTest::newRow("ordinary actions") << ordinary << u"the confirmation"_s;
    Policy pattern;
    pattern.reasonPatterns << u"CHG.*"_s;
    QTest::newRow("a pattern") << pattern << u"the reason"_s;
}

void TestPlanDifference::seesEachRuleThatBecameStricter()
{
    QFETCH(const Policy, now);
    QFETCH(const QString, rule);
    auto plan = fullPlan();
    plan.servers[0].policy = Policy();
    auto today = plan.servers.constFirst();
    today.policy = now;
    const auto differences = differencesOf(plan, {today});
    QCOMPARE(differences.size(), 1);
    QCOMPARE(differences.constFirst().kind, Kind::PolicyStricter);
    QCOMPARE(differences.constFirst().text,
             u"The policy for crm is stricter now than when the plan was made: %1."_s.arg(rule));
    plan.servers[0].policy = now;
    today.policy = Policy();
    QCOMPARE(differencesOf(plan, {today}), QList<PlanDifference>());
}

void TestPlanDifference::comparesWithWhatIsStored()
{
    ServerStore store;
    QVERIFY(store.add(storedFarm()));
    const auto plan = planFor(store, u"crm"_s);
    const Destinations destinations(store);
    QCOMPARE(textsOf(differencesOf(plan, serversToday(plan, store, destinations))), QStringList());

    auto farm = storedFarm();
    farm.nodes[1].address = u"https://10.0.0.7/SuperOffice"_s;
    farm.nodes.append({.name = u"crm03"_s, .address = u"https://10.0.0.3/SuperOffice"_s});
    QVERIFY(replace(store, farm));
    QVERIFY(setPolicy(store, Environment::Production,
                      {.confirmation = Confirmation::TypedHost, .graveConfirmation = Confirmation::TypedHost}));
    const auto found = textsOf(differencesOf(plan, serversToday(plan, store, destinations)));
    QCOMPARE(found.size(), 3);
    QVERIFY2(found.at(0).startsWith("The node crm02 of crm is at https://10.0.0.7/SuperOffice"_L1),
             qPrintable(found.at(0)));
    QVERIFY(found.at(1).startsWith("crm has a node crm03 now"_L1));
    QVERIFY(found.at(2).startsWith("The policy for crm is stricter now"_L1));
}

/// Each machine gives a server an id of its own when it is imported.
void TestPlanDifference::knowsAServerOfAnotherMachineByItsName()
{
    ServerStore here;
    QVERIFY(here.add(storedFarm()));
    const auto plan = planFor(here, u"crm"_s);
    ServerStore there;
    auto farm = storedFarm();
    farm.id = u"another"_s;
    QVERIFY(there.add(farm));
    QCOMPARE(differencesOf(plan, serversToday(plan, there, Destinations(there))), QList<PlanDifference>());
    QVERIFY(remove(there, u"another"_s));
    QCOMPARE(textsOf(differencesOf(plan, serversToday(plan, there, Destinations(there)))),
             QStringList{u"No server called crm is stored here."_s});
}

void TestPlanDifference::looksAnAddressUpThatNobodyStored()
{
    const ServerStore empty;
    const SignInRequest request{.protocolId = u"superoffice"_s, .address = u"https://crm.example.com/SuperOffice"_s};
    const auto destination = Destinations(empty).at(request, Environment::Test);
    QVERIFY(destination);
    auto plan = fullPlan();
    plan.servers = {plannedServer(*destination)};
    QCOMPARE(textsOf(differencesOf(plan, serversToday(plan, empty, Destinations(empty)))), QStringList());
    ServerStore store;
    auto stored = storedFarm();
    stored.nodes.clear();
    QVERIFY(store.add(stored));
    const auto found = differencesOf(plan, serversToday(plan, store, Destinations(store)));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.constFirst().text.contains("Production"_L1), qPrintable(found.constFirst().text));
}

/// What only the user demands of themselves needs no signers of the system.
void TestPlanDifference::tellsWhetherTheSystemDemandsAPlan()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"system.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(
        file.write(
            R"({"format":"sluice-servers","version":1,"servers":[],"policies":{"production":{"planRequired":true}}})")
        > 0);
    file.close();
    ServerStore own;
    ServerStore managed({.own = folder.filePath(u"own.json"_s), .system = {file.fileName()}});
    QVERIFY(managed.load());
    for (auto *store : {&own, &managed}) {
        QVERIFY(store->add(storedFarm()));
        const Destinations destinations(*store);
        const auto plan = planFor(*store, u"crm"_s);
        QCOMPARE(systemDemandsPlan(serversToday(plan, *store, destinations), *store), store == &managed);
    }
    QVERIFY(setPolicy(own, Environment::Production, {.planRequired = true}));
    auto demanding = fullPlan().servers.constFirst();
    demanding.policy.planRequired = true;
    QVERIFY(!systemDemandsPlan({demanding}, own));
    QVERIFY(systemDemandsPlan({demanding}, managed));
    demanding.policy.planRequired = false;
    QVERIFY(!systemDemandsPlan({demanding}, managed));
    QVERIFY(systemDemandsPlan({Failure(inputError(u"It is gone."_s))}, managed));
}

void TestPlanDifference::saysWhereNothingIsKnown()
{
    const auto plan = fullPlan();
    QCOMPARE(textsOf(differencesOf(plan, {})), QStringList{u"It is not known how crm is now."_s});
    auto today = plan.servers.constFirst();
    QCOMPARE(nodesWithoutList(plan, {today}), QStringList());
    today.nodes[0].caches.reset();
    QCOMPARE(nodesWithoutList(plan, {today}), QStringList{u"crm, crm01"_s});
}

SLUICE_TEST(TestPlanDifference)

} // namespace tst_plandifference

#include "tst_plandifference.moc"
