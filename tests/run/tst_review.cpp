// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/review/review.h"
#include "tests/support/cputime.h"
#include "tests/support/plans.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_review {

namespace {

const Operation currency = FlushNamed{{u"CurrencyCache"_s}};

/// A stored server with \a nodes nodes, called crm01 and so on after its \a name.
ProposedServer serverCalled(const QString &name, Environment environment, int nodes,
                            const QString &protocol = u"superoffice"_s)
{
    ProposedServer server;
    auto &destination = server.destination;
    destination.serverId = u"id-"_s + name;
    destination.name = name;
    destination.environment = environment;
    destination.policy = defaultPolicy(environment);
    destination.own = {.protocolId = protocol, .address = u"https://%1.example.com/SuperOffice"_s.arg(name)};
    for (int i = 1; i <= nodes; ++i)
        destination.nodes.append({.protocolId = protocol,
                                  .address = u"https://%1%2.example.com/SuperOffice"_s.arg(name).arg(i),
                                  .nodeName = u"%1%2"_s.arg(name).arg(i)});
    return server;
}

Proposal proposalOf(const QList<PlanStep> &steps, const QList<ProposedServer> &servers)
{
    return {.steps = steps, .servers = servers, .created = planNoon};
}

QStringList placesOf(const Review &review)
{
    QStringList places;
    for (const auto &request : review.requests)
        places.append(u"%1@%2"_s.arg(request.step + 1).arg(review.nodes.at(request.node).node));
    return places;
}

QStringList leftOutOf(const Review &review)
{
    QStringList texts;
    for (const auto &left : review.leftOut)
        texts.append(u"%1/%2: %3"_s.arg(left.server, left.name, left.why));
    return texts;
}

} // namespace

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEachRequest_data();
    void namesEachRequest();
    void warnsOfANodeAtTheSharedAddress();
    void warnsOfANodeThatGetsNothing();
    void isNoPlanWithoutANode();
    void leavesOutWhatANodeDoesNotHave();
    void asksANodeForNothingThatItDoesNotList();
    void sendsAStepOnceToTheNodeThatListsItsCaches();
    void tellsWhichNamesNoChosenNodeLists_data();
    void tellsWhichNamesNoChosenNodeLists();
    void namesProtectedCachesThatWereKept_data();
    void namesProtectedCachesThatWereKept();
    void namesProtectedCachesThatAreFlushed_data();
    void namesProtectedCachesThatAreFlushed();
    void demandsWhatTheChosenNodesDemand();
    void tellsWhatIsWrongWithTheStrategy();
    void namesOnceForEachProductWhatItDoesNotReach();
    void writesDownExactlyWhatWasReviewed();
    void takesTimeInProportion_data();
    void takesTimeInProportion();
    void exportsNothingAsMarkup();
    void exportsTheHashOfItsPlan();
};

void TestReview::namesEachRequest_data()
{
    QTest::addColumn<QList<PlanStep>>("steps");
    QTest::addColumn<QList<qsizetype>>("leftOut");
    QTest::addColumn<QStringList>("requests");
    const PlanStep everywhere{.operation = currency};
    const PlanStep once{.operation = ClearConfiguration{u"WebClient"_s, u"Web"_s, true}, .scope = Scope::OncePerFarm};
    using Indexes = QList<qsizetype>;
    QTest::newRow("every node") << QList{everywhere} << Indexes{} << QStringList{u"1@crm1"_s, u"1@crm2"_s, u"1@crm3"_s};
    QTest::newRow("all steps of a node before the next node")
        << QList{everywhere, everywhere} << Indexes{1}
        << QStringList{u"1@crm1"_s, u"2@crm1"_s, u"1@crm3"_s, u"2@crm3"_s};
    QTest::newRow("once goes to the first node") << QList{once} << Indexes{} << QStringList{u"1@crm1"_s};
    QTest::newRow("once goes to the first that is chosen") << QList{once} << Indexes{0} << QStringList{u"1@crm2"_s};
    QTest::newRow("no node") << QList{everywhere} << Indexes{0, 1, 2} << QStringList{};
}

void TestReview::namesEachRequest()
{
    QFETCH(const QList<PlanStep>, steps);
    QFETCH(const QList<qsizetype>, leftOut);
    auto server = serverCalled(u"crm"_s, Environment::Production, 3);
    server.leftOut = leftOut;
    QTEST(placesOf(reviewOf(proposalOf(steps, {server}))), "requests");
}

void TestReview::warnsOfANodeAtTheSharedAddress()
{
    auto server = serverCalled(u"crm"_s, Environment::Production, 3);
    server.destination.own.address = u"https://CRM2.example.com/SuperOffice/"_s;
    QCOMPARE(reviewOf(proposalOf({{.operation = currency}}, {server})).warnings,
             QStringList{u"crm2 has the shared address of crm. If a load balancer answers there, any node may get what "
                         "is sent to crm2."_s});
    server.leftOut = {1};
    QCOMPARE(reviewOf(proposalOf({{.operation = currency}}, {server})).warnings.size(), 1); // that it gets nothing
    server.leftOut.clear();
    server.destination.nodes = {server.destination.own};
    QCOMPARE(reviewOf(proposalOf({{.operation = currency}}, {server})).warnings, QStringList());
}

void TestReview::warnsOfANodeThatGetsNothing()
{
    auto server = serverCalled(u"crm"_s, Environment::Production, 3);
    QCOMPARE(reviewOf(proposalOf({{.operation = currency}}, {server})).warnings, QStringList());
    server.leftOut = {1};
    const auto review = reviewOf(proposalOf({{.operation = currency}}, {server}));
    QCOMPARE(review.warnings, QStringList{u"Nothing is sent to crm2. Its users may keep seeing old data."_s});
    QCOMPARE(leftOutOf(review), QStringList{u"crm/crm2: It is not ticked."_s});
    QCOMPARE(review.problem, std::nullopt);
}

void TestReview::isNoPlanWithoutANode()
{
    auto server = serverCalled(u"crm"_s, Environment::Demo, 1);
    server.leftOut = {0};
    const auto review = reviewOf(proposalOf({{.operation = currency}}, {server}));
    QCOMPARE(review.problem, u"No node is ticked, so nothing would be sent."_s);
    QCOMPARE(review.demand.confirmation, Confirmation::TypedHost); // whatever nobody has judged is not easy
    QVERIFY(review.document.servers.isEmpty());
}

void TestReview::leavesOutWhatANodeDoesNotHave()
{
    auto server = serverCalled(u"crm"_s, Environment::Test, 2);
    server.support = [](qsizetype node, const Operation &operation) {
        return node == 1 && std::holds_alternative<RebuildDeltas>(operation) ? Support::No : Support::Yes;
    };
    const PlanStep rebuild{.operation = RebuildDeltas{DeltaKind::Udef}};
    const auto review = reviewOf(proposalOf({{.operation = currency}, rebuild}, {server}));
    QCOMPARE(placesOf(review), (QStringList{u"1@crm1"_s, u"2@crm1"_s, u"1@crm2"_s}));
    QCOMPARE(leftOutOf(review), QStringList{u"crm/crm2: It has no such operation as step 2."_s});
    server.leftOut = {0};
    const auto nothing = reviewOf(proposalOf({rebuild}, {server}));
    QCOMPARE(nothing.problem, u"None of the nodes has this operation, so nothing would be sent."_s);
}

void TestReview::asksANodeForNothingThatItDoesNotList()
{
    auto crm = serverCalled(u"crm"_s, Environment::Test, 4);
    crm.lists = {{0, {u"A"_s, u"B"_s}}, {1, {u"A"_s}}, {2, {u"C"_s}}};
    const auto review = reviewOf(proposalOf({{.operation = FlushNamed{{u"A"_s, u"B"_s, u"X"_s}}}}, {crm}));
    QCOMPARE(review.nodes.at(0).missing, QStringList());
    QCOMPARE(review.nodes.at(1).missing, QStringList(u"B"_s));
    QCOMPARE(review.nodes.at(2).missing, QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(review.nodes.at(3).missing, QStringList()); // it did not say what it has
    QCOMPARE(leftOutOf(review),
             QStringList({u"crm/B: crm2, crm3 do not list it."_s, u"crm/A: crm3 does not list it."_s}));
    // What only a node has that gets nothing is missing nowhere: then it is a mistake.
    crm.leftOut = {0};
    QCOMPARE(reviewOf(proposalOf({{.operation = FlushNamed{{u"B"_s}}}}, {crm})).nodes.at(0).missing, QStringList());
}

/// It goes where it is sent: see tst_planrequests.
void TestReview::sendsAStepOnceToTheNodeThatListsItsCaches()
{
    auto crm = serverCalled(u"crm"_s, Environment::Test, 3);
    crm.lists = {{0, {u"A"_s}}, {1, {u"A"_s, u"B"_s}}, {2, {u"A"_s, u"B"_s}}};
    const PlanStep once{.operation = FlushNamed{{u"A"_s, u"B"_s}}, .scope = Scope::OncePerFarm};
    QCOMPARE(placesOf(reviewOf(proposalOf({once}, {crm}))), QStringList{u"1@crm2"_s});
    crm.leftOut = {1};
    QCOMPARE(placesOf(reviewOf(proposalOf({once}, {crm}))), QStringList{u"1@crm3"_s});
}

void TestReview::tellsWhichNamesNoChosenNodeLists_data()
{
    QTest::addColumn<QList<qsizetype>>("leftOut");
    QTest::addColumn<QStringList>("unlisted");
    using Indexes = QList<qsizetype>;
    QTest::newRow("a chosen node lists it") << Indexes{} << QStringList{};
    QTest::newRow("only a node that is left out lists it") << Indexes{0} << QStringList{u"CurrencyCache"_s};
    QTest::newRow("no chosen node has a list") << Indexes{0, 1} << QStringList{};
    QTest::newRow("no node is chosen") << Indexes{0, 1, 2} << QStringList{};
}

void TestReview::tellsWhichNamesNoChosenNodeLists()
{
    QFETCH(const QList<qsizetype>, leftOut);
    auto server = serverCalled(u"crm"_s, Environment::Test, 3);
    server.lists = {{0, {u"CurrencyCache"_s}}, {1, {u"UserCache"_s}}};
    server.leftOut = leftOut;
    const auto review = reviewOf(proposalOf({{.operation = currency}}, {server}));
    QTEST(review.unlisted.value(0), "unlisted");
}

void TestReview::namesProtectedCachesThatWereKept_data()
{
    QTest::addColumn<Operation>("action");
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("one of three") << currency << QStringList();
    QTest::newRow("all that are not protected") << Operation(FlushNamed{{u"CurrencyCache"_s, u"UserGroupCache"_s}})
                                                << QStringList{u"crm/databaseconnection: It is protected in Test."_s};
    QTest::newRow("all of them by name") << Operation(
        FlushNamed{{u"CurrencyCache"_s, u"UserGroupCache"_s, u"databaseconnection"_s}})
                                         << QStringList();
    QTest::newRow("all of them") << Operation(FlushAll{}) << QStringList();
    QTest::newRow("none of them") << Operation(RebuildDeltas{DeltaKind::Udef}) << QStringList();
}

void TestReview::namesProtectedCachesThatWereKept()
{
    QFETCH(const Operation, action);
    auto server = serverCalled(u"crm"_s, Environment::Test, 2);
    server.lists = {{0, {u"CurrencyCache"_s, u"databaseconnection"_s}}, {1, {u"UserGroupCache"_s}}};
    // What one of the two nodes does not list is left out for another reason.
    QTEST(leftOutOf(reviewOf(proposalOf({{.operation = action}}, {server}))).filter(u"protected in"_s), "kept");
}

void TestReview::namesProtectedCachesThatAreFlushed_data()
{
    QTest::addColumn<Operation>("action");
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QStringList>("names");
    const auto superoffice = u"superoffice"_s;
    QTest::newRow("an ordinary one") << currency << superoffice << QStringList();
    QTest::newRow("a protected one") << Operation(FlushNamed{{u"CurrencyCache"_s, u"DatabaseConnection"_s}})
                                     << superoffice << QStringList{u"DatabaseConnection"_s};
    QTest::newRow("every cache") << Operation(FlushAll{}) << superoffice
                                 << QStringList{u"DatabaseConnection"_s, u"TicketPrincipalCache"_s};
    QTest::newRow("a cache without a name") << Operation(FlushAll{}) << u"inforouter"_s << QStringList();
}

void TestReview::namesProtectedCachesThatAreFlushed()
{
    QFETCH(const Operation, action);
    QFETCH(const QString, protocol);
    const auto server = serverCalled(u"crm"_s, Environment::Staging, 1, protocol);
    const auto flushed = reviewOf(proposalOf({{.operation = action}}, {server})).flushedProtected;
    QTEST(flushed.isEmpty() ? QStringList() : flushed.constFirst().names, "names");
    if (!flushed.isEmpty())
        QCOMPARE(flushed.constFirst().environment, Environment::Staging);
}

void TestReview::demandsWhatTheChosenNodesDemand()
{
    auto crm = serverCalled(u"crm"_s, Environment::Production, 5);
    auto erp = serverCalled(u"erp"_s, Environment::Production, 1);
    const auto demanded = [](const QList<ProposedServer> &servers) {
        return reviewOf(proposalOf({{.operation = currency}}, servers)).demand.confirmation;
    };
    QCOMPARE(demanded({crm}), Confirmation::ButtonAfterCancel);
    QCOMPARE(demanded({crm, erp}), Confirmation::TypedHost);
    erp.leftOut = {0};
    QCOMPARE(demanded({crm, erp}), Confirmation::ButtonAfterCancel);
}

void TestReview::tellsWhatIsWrongWithTheStrategy()
{
    auto proposal = proposalOf({{.operation = currency}}, {serverCalled(u"crm"_s, Environment::Test, 1)});
    QCOMPARE(reviewOf(proposal).problem, std::nullopt);
    proposal.strategy.atOnce = 0;
    QVERIFY(reviewOf(proposal).problem);
    QCOMPARE(reviewOf(proposal).problem, problemOf(proposal.strategy));
}

void TestReview::namesOnceForEachProductWhatItDoesNotReach()
{
    const auto review = reviewOf(proposalOf({{.operation = FlushAll{}}},
                                            {serverCalled(u"crm"_s, Environment::Test, 2),
                                             serverCalled(u"erp"_s, Environment::Test, 1, u"superoffice-soap"_s),
                                             serverCalled(u"docs"_s, Environment::Test, 1, u"inforouter"_s)}));
    QStringList products;
    for (const auto &[product, what] : review.notReached) {
        products.append(product);
        QVERIFY(!what.isEmpty());
    }
    QCOMPARE(products, (QStringList{u"SuperOffice NetServer"_s, u"infoRouter"_s}));
}

void TestReview::writesDownExactlyWhatWasReviewed()
{
    auto server = serverCalled(u"crm"_s, Environment::Production, 3);
    server.leftOut = {0};
    server.lists = {{0, {u"A"_s}}, {2, {u"B"_s}}};
    auto proposal = proposalOf({{.operation = currency}}, {server});
    proposal.strategy.order = Order::Serial;
    proposal.reason = u"prices"_s;
    proposal.change = u"CHG1"_s;
    proposal.observe = true;
    proposal.author.person = u"Anna"_s;
    const auto document = reviewOf(proposal).document;
    auto planned = plannedServer(server.destination);
    planned.nodes.removeFirst();
    planned.nodes[1].caches = QStringList{u"B"_s};
    QCOMPARE(document.servers, QList{planned});
    QCOMPARE(document.steps, proposal.steps);
    QCOMPARE(document.strategy, proposal.strategy);
    QCOMPARE(document.reason, u"prices"_s);
    QCOMPARE(document.change, u"CHG1"_s);
    QVERIFY(document.observe);
    QCOMPARE(document.created, planNoon);
    QCOMPARE(document.author.person, u"Anna"_s);
    QCOMPARE(document.leftOut.size(), 1);
    QStringList problems;
    QCOMPARE(planDocumentFrom(QJsonDocument::fromJson(canonicalPlan(document).toUtf8()).object(), {}, problems),
             document);
    QCOMPARE(problems, QStringList());
}

/// Eight times as many servers, nodes or names may take about eight times as long, not sixty-four times.
void TestReview::takesTimeInProportion_data()
{
    QTest::addColumn<QList<int>>("small"); // servers, nodes of each, names
    QTest::addColumn<QList<int>>("large");
    QTest::newRow("servers") << QList{125, 1, 100} << QList{1000, 1, 100};
    QTest::newRow("nodes of a farm") << QList{1, 50, 100} << QList{1, 400, 100};
    QTest::newRow("names") << QList{2, 2, 500} << QList{2, 2, 4000};
}

void TestReview::takesTimeInProportion()
{
    QFETCH(const QList<int>, small);
    QFETCH(const QList<int>, large);
    const auto timeFor = [](const QList<int> &size) {
        QStringList names;
        for (int i = 0; i < size.at(2); ++i)
            names.append(u"Cache%1"_s.arg(i));
        QList<ProposedServer> servers;
        for (int i = 0; i < size.at(0); ++i) {
            auto server = serverCalled(u"crm%1x"_s.arg(i), Environment::Test, size.at(1));
            for (qsizetype node = 0; node < size.at(1); ++node)
                server.lists.insert(node, node % 2 == 0 ? names : names.mid(1));
            server.destination.policy.protectedCaches = {u"Cache1"_s};
            servers.append(server);
        }
        const auto proposal = proposalOf({{.operation = FlushNamed{names.mid(0, names.size() - 1)}}}, servers);
        const CpuTime time;
        const auto review = reviewOf(proposal);
        const auto took = time.elapsed();
        if (review.nodes.size() != size.at(0) * size.at(1))
            qFatal("Nodes are missing.");
        return took;
    };
    const auto before = timeFor(small);
    const auto after = timeFor(large);
    QVERIFY2(after < 24 * before, qPrintable(u"%1 times"_s.arg(after / before)));
}

void TestReview::exportsNothingAsMarkup()
{
    auto server = serverCalled(u"crm"_s, Environment::Production, 2);
    server.destination.name = u"<b>crm</b>"_s;
    server.destination.nodes[0].nodeName = u"[a](https://evil.example)"_s;
    server.leftOut = {1};
    auto proposal = proposalOf({{.operation = FlushNamed{{u"|*bold*|\n# Heading"_s}}}}, {server});
    proposal.reason = u"`x`"_s;
    const auto text = reviewMarkdown(reviewOf(proposal), {u"Flush _1_ Cache"_s});
    QVERIFY2(text.startsWith("# Plan for &lt;b&gt;crm&lt;/b&gt; (Production)\n"_L1), qPrintable(text));
    QVERIFY2(text.contains("1. Flush \\_1\\_ Cache: \\|\\*bold\\*\\| \\# Heading\n"_L1), qPrintable(text));
    QVERIFY2(text.contains("\\[a\\](https\\://evil.example)"_L1), qPrintable(text));
    QVERIFY2(text.contains("\\`x\\`"_L1), qPrintable(text));
    QVERIFY2(text.contains("## Not done\n\n- &lt;b&gt;crm&lt;/b&gt;, crm2: It is not ticked.\n"_L1), qPrintable(text));
    QVERIFY2(text.contains("Nothing has been sent yet."_L1), qPrintable(text));
}

void TestReview::exportsTheHashOfItsPlan()
{
    const auto review =
        reviewOf(proposalOf({{.operation = FlushAll{}}}, {serverCalled(u"crm"_s, Environment::Test, 2)}));
    const auto hash = planHash(review.document);
    QVERIFY(reviewMarkdown(review, {}).contains(hash));
    const auto json = QJsonDocument::fromJson(reviewJson(review)).object();
    QCOMPARE(json.value("schema"_L1).toString(), u"sluice-review/1"_s);
    QCOMPARE(json.value("hash"_L1).toString(), hash);
    QCOMPARE(json.value("plan"_L1).toObject(), toJson(review.document));
    QCOMPARE(json.value("requests"_L1).toArray().size(), 2);
    QCOMPARE(json.value("protectedButFlushed"_L1).toArray().size(), 1);
    QVERIFY(!json.value("notReached"_L1).toArray().isEmpty());
}

SLUICE_TEST(TestReview)

} // namespace tst_review

#include "tst_review.moc"
