// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planjson.h"

#include "core/run/destination/destination.h"
#include "core/storage/files/canonicaljson.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/plans.h"
#include "tests/support/servers.h"
#include "tests/support/suite.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_planjson {

namespace {

PlanDocument readBack(const PlanDocument &plan, QStringList &problems)
{
    return planDocumentFrom(QJsonDocument::fromJson(canonicalPlan(plan).toUtf8()).object(), {}, problems);
}

template<typename Change>
void planRow(const char *name, const Change &change)
{
    auto plan = fullPlan();
    change(plan);
    QTest::newRow(name) << plan;
}

} // namespace

class TestPlanJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAPlanAgain_data();
    void findsAPlanAgain();
    void writesTheSamePlanTheSameWay();
    void changesItsHashWithEachValue_data();
    void changesItsHashWithEachValue();
    void readsNothingIntoAMistake_data();
    void readsNothingIntoAMistake();
    void writesADestinationDownAsItIsJudged();
};

void TestPlanJson::findsAPlanAgain_data()
{
    QTest::addColumn<PlanDocument>("plan");
    planRow("everything", [](PlanDocument &) {});
    planRow("no expiry", [](PlanDocument &p) { p.expires.reset(); });
    planRow("nothing left out", [](PlanDocument &p) { p.leftOut.clear(); });
    planRow("an empty list of caches", [](PlanDocument &p) { p.servers[0].nodes[1].caches = QStringList(); });
    planRow("a tenant that nobody stored", [](PlanDocument &p) {
        p.servers[0].id.clear();
        p.servers[0].online = true;
        p.servers[0].said = Environment::Test;
    });
    planRow("two servers", [](PlanDocument &p) {
        p.servers.append(p.servers[0]);
        p.servers[1].protocolId = u"inforouter"_s;
        p.servers[1].policy = fullPolicy();
    });
    planRow("an author with a key", [](PlanDocument &p) {
        p.author = {.person = u"Anna"_s, .who = signerCalled(u"Anna"_s).who, .publicKey = QByteArray(32, '\x1f')};
    });
    for (const auto environment : allEnvironments)
        planRow(qPrintable(environmentWord(environment)),
                [&](PlanDocument &p) { p.servers[0].environment = environment; });
}

void TestPlanJson::findsAPlanAgain()
{
    QFETCH(const PlanDocument, plan);
    QStringList problems;
    QCOMPARE(readBack(plan, problems), plan);
    QCOMPARE(problems, QStringList());
}

void TestPlanJson::writesTheSamePlanTheSameWay()
{
    const auto plan = fullPlan();
    const auto text = canonicalPlan(plan);
    QVERIFY2(text.startsWith("{\"author\":{\"key\":\"\",\"machine\":\"\",\"person\":\"\""_L1), qPrintable(text));
    QVERIFY(!text.contains(u'\n'));
    QCOMPARE(canonicalPlan(plan), text);
    QCOMPARE(planHash(plan),
             QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex()));
    QStringList problems;
    QCOMPARE(planHash(readBack(plan, problems)), planHash(plan));
}

void TestPlanJson::changesItsHashWithEachValue_data()
{
    QTest::addColumn<PlanDocument>("plan");
    planRow("server", [](PlanDocument &p) { p.servers[0].id = u"2"_s; });
    planRow("server's name", [](PlanDocument &p) { p.servers[0].name = u"crn"_s; });
    planRow("protocol", [](PlanDocument &p) { p.servers[0].protocolId = u"inforouter"_s; });
    planRow("tenant of another domain", [](PlanDocument &p) {
        p.servers[0].online = true;
        p.servers[0].vendorDomain = u"elsewhere.example"_s;
    });
    planRow("tenant", [](PlanDocument &p) { p.servers[0].online = true; });
    planRow("account", [](PlanDocument &p) { p.servers[0].account = u"ADM1"_s; });
    planRow("class", [](PlanDocument &p) { p.servers[0].environment = Environment::Staging; });
    planRow("class that was named", [](PlanDocument &p) { p.servers[0].said = Environment::Production; });
    planRow("policy", [](PlanDocument &p) { p.servers[0].policy.planRequired = false; });
    planRow("node's name", [](PlanDocument &p) { p.servers[0].nodes[1].name = u"crm03"_s; });
    planRow("address", [](PlanDocument &p) { p.servers[0].nodes[1].address = u"https://10.0.0.3/"_s; });
    planRow("Host header", [](PlanDocument &p) { p.servers[0].nodes[0].hostHeader.clear(); });
    planRow("name in the certificate", [](PlanDocument &p) { p.servers[0].nodes[0].tlsName.clear(); });
    planRow("caches", [](PlanDocument &p) { p.servers[0].nodes[0].caches->append(u"C"_s); });
    planRow("no caches asked", [](PlanDocument &p) { p.servers[0].nodes[0].caches.reset(); });
    planRow("order of the nodes", [](PlanDocument &p) { p.servers[0].nodes.swapItemsAt(0, 1); });
    planRow("operation", [](PlanDocument &p) { p.steps[0].operation = FlushAll{}; });
    planRow("scope", [](PlanDocument &p) { p.steps[0].scope = Scope::OncePerFarm; });
    planRow("barrier", [](PlanDocument &p) { p.steps[0].barrier = Barrier::GoOnAnyway; });
    planRow("order of the steps", [](PlanDocument &p) { p.steps.swapItemsAt(0, 1); });
    planRow("strategy", [](PlanDocument &p) { p.strategy.maxFailures.reset(); });
    planRow("observe", [](PlanDocument &p) { p.observe = false; });
    planRow("reason", [](PlanDocument &p) { p.reason.clear(); });
    planRow("change", [](PlanDocument &p) { p.change.clear(); });
    planRow("left out", [](PlanDocument &p) { p.leftOut.removeLast(); });
    planRow("why it is left out", [](PlanDocument &p) { p.leftOut[0].why.clear(); });
    planRow("made", [](PlanDocument &p) { p.created = p.created.addMSecs(1); });
    planRow("expires", [](PlanDocument &p) { p.expires = p.expires->addMSecs(1); });
    planRow("does not expire", [](PlanDocument &p) { p.expires.reset(); });
    planRow("person", [](PlanDocument &p) { p.author.person = u"Anna"_s; });
    planRow("user", [](PlanDocument &p) { p.author.who.user = u"anna"_s; });
    planRow("machine", [](PlanDocument &p) { p.author.who.machine = u"pc"_s; });
    planRow("program", [](PlanDocument &p) { p.author.who.program = u"sluice"_s; });
    planRow("key", [](PlanDocument &p) { p.author.publicKey = QByteArray(32, 'k'); });
}

void TestPlanJson::changesItsHashWithEachValue()
{
    QFETCH(const PlanDocument, plan);
    QVERIFY(planHash(plan) != planHash(fullPlan()));
}

void TestPlanJson::readsNothingIntoAMistake_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *from, const char *to, const QString &problem) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << problem;
    };
    row("another schema", "sluice-plan/1", "sluice-plan/2", u"plan.schema is not one that this version"_s);
    row("a class that nobody knows", R"("environment":"production")", R"("environment":"live")",
        u"plan.servers[0].environment has to be one of these:"_s);
    row("no class", R"("environment":"production",)", "", u"plan.servers[0].environment is missing."_s);
    row("no address", R"("address":"https://10.0.0.2/SuperOffice",)", "",
        u"plan.servers[0].nodes[1].address is missing."_s);
    row("a rule that nobody knows", R"("planRequired":true)", R"("planNeeded":true)",
        u"plan.servers[0].policy.planNeeded is not a known key."_s);
    row("a rule that is left out", R"(,"planRequired":true)", "",
        u"plan.servers[0].policy.planRequired is not known here"_s);
    row("an operation that nobody knows", R"("id":"flush-named")", R"("id":"flush-some")",
        u"plan.steps[0].operation.id has to be one of these:"_s);
    row("more than a plan", R"("observe":true)", R"("notify":true,"observe":true)", u"plan.notify is not known here"_s);
    row("more than a node", R"("tlsName":"crm01")", R"("tlsName":"crm01","rack":7)",
        u"plan.servers[0].nodes[0].rack is not known here"_s);
    row("another time zone", "T11:00:00.000Z", "T11:00:00.000+00:00", u"plan.created has to be a time in UTC"_s);
    row("part of a second left out", "T11:00:00.000Z", "T11:00:00Z", u"plan.created is not known here"_s);
    row("part of a key", R"("key":"")", R"("key":"00ff")", u"plan.author.key has to be 32 bytes"_s);
    row("no user", R"("user":"")", R"("yuser":"")", u"plan.author.user is missing."_s);
    row("something else left out", R"("kind":"cache")", R"("kind":"room")", u"plan.leftOut[1].kind has to be one"_s);
}

void TestPlanJson::readsNothingIntoAMistake()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, problem);
    const auto before = canonicalPlan(fullPlan()).toUtf8();
    QCOMPARE(before.count(from), 1);
    const auto after = QJsonDocument::fromJson(QByteArray(before).replace(from, to));
    QVERIFY(after.isObject());
    QStringList problems;
    planDocumentFrom(after.object(), u"plan"_s, problems);
    QVERIFY2(problems.value(0).startsWith(problem), qPrintable(problems.join(u'\n')));
}

/// Spelled as it is sent, with what decides which process answers, and without any secret.
void TestPlanJson::writesADestinationDownAsItIsJudged()
{
    ServerStore store;
    QVERIFY(store.add(
        {.id = u"7"_s,
         .name = u"crm"_s,
         .protocolId = u"superoffice"_s,
         .address = u"https://crm.example.com/SuperOffice"_s,
         .user = u"ADM0"_s,
         .environment = Environment::Staging,
         .nodes = {{.address = u"HTTPS://CRM01.example.com:443/x/../SuperOffice"_s, .hostHeader = u"crm.example.com"_s},
                   {.name = u"two"_s, .address = u"https://crm02/SuperOffice"_s, .tlsName = u"crm"_s}}}));
    auto destination = Destinations(store).of(*store.findByName(u"crm"_s));
    destination.own.credentials.password = u"hunter2"_s;
    for (auto &request : destination.nodes)
        request.credentials = destination.own.credentials;
    const auto planned = plannedServer(destination);
    QCOMPARE(planned.id, u"7"_s);
    QCOMPARE(planned.account, u"ADM0"_s);
    QCOMPARE(planned.environment, Environment::Staging);
    QCOMPARE(planned.policy, defaultPolicy(Environment::Staging));
    QCOMPARE(planned.nodes.size(), 2);
    QCOMPARE(planned.nodes.at(0).name, u"crm01.example.com:443"_s);
    QCOMPARE(planned.nodes.at(0).address, understoodAddress(destination.nodes.at(0)));
    QVERIFY(!planned.nodes.at(0).address.contains(u"x/.."_s));
    QCOMPARE(planned.nodes.at(0).hostHeader, u"crm.example.com"_s);
    QCOMPARE(planned.nodes.at(1).name, u"two"_s);
    QCOMPARE(planned.nodes.at(1).tlsName, u"crm"_s);
    auto plan = fullPlan();
    plan.servers = {planned};
    QVERIFY(!canonicalPlan(plan).contains(u"hunter2"_s));
}

SLUICE_TEST(TestPlanJson)

} // namespace tst_planjson

#include "tst_planjson.moc"
