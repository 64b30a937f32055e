// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planproposal.h"

#include "core/run/destination/destination.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_planproposal {

namespace {

using Kind = PresetTarget::Kind;

Server farmCalled(const QString &name, const QString &group, const QStringList &nodes)
{
    Server server{.name = name,
                  .group = group,
                  .protocolId = u"superoffice"_s,
                  .address = u"https://%1.example.com/SuperOffice"_s.arg(name),
                  .environment = Environment::Test};
    for (const auto &node : nodes)
        server.nodes.append({.name = node, .address = u"https://%1.example.com/SuperOffice"_s.arg(node)});
    return server;
}

/// "crm: crm01, crm02; erp: erp01", with the nodes that get something.
QString chosenIn(const Proposal &proposal)
{
    QStringList servers;
    for (const auto &server : proposal.servers) {
        QStringList nodes;
        const auto planned = plannedServer(server.destination).nodes;
        for (qsizetype i = 0; i < planned.size(); ++i) {
            if (!server.leftOut.contains(i))
                nodes.append(planned.at(i).name);
        }
        servers.append(u"%1: %2"_s.arg(server.destination.name, nodes.join(u", "_s)));
    }
    return servers.join(u"; "_s);
}

} // namespace

class TestPlanProposal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatAPresetMeans_data();
    void findsWhatAPresetMeans();
    void doesNoPartOfAPresetThatIsNotAllThere();
    void takesAPresetToAMachineWithOtherIds();
    void goesWhereAPlanSays();
    void doesNoPartOfAPlanThatIsNotAllThere();
    void keepsAProposalAsAPreset();
    void keepsNoPresetOfAnAddressThatIsNotStored();

private:
    PresetTarget target(Kind kind, const QString &name, const QString &node = {}) const
    {
        const auto *server = m_store->findByName(name);
        return {.kind = kind, .serverId = server ? server->id : QString(), .name = name, .node = node};
    }
    Preset presetFor(const QList<PresetTarget> &targets) const
    {
        return {.name = u"Nightly"_s, .targets = targets, .steps = {{.operation = FlushAll{}}}, .observe = true};
    }

    std::unique_ptr<ServerStore> m_store;
    std::unique_ptr<Destinations> m_destinations;
};

void TestPlanProposal::initTestCase()
{
    m_store = std::make_unique<ServerStore>();
    m_destinations = std::make_unique<Destinations>(*m_store);
    QVERIFY(m_store->add(farmCalled(u"crm"_s, u"Oslo"_s, {u"crm01"_s, u"crm02"_s, u"crm03"_s})));
    QVERIFY(m_store->add(farmCalled(u"erp"_s, u"Oslo"_s, {u"erp01"_s, u"erp02"_s})));
    QVERIFY(m_store->add(farmCalled(u"web"_s, {}, {})));
}

void TestPlanProposal::findsWhatAPresetMeans_data()
{
    QTest::addColumn<QList<PresetTarget>>("targets");
    QTest::addColumn<QString>("chosen");

    QTest::newRow("a group") << QList{target(Kind::Group, u"Oslo"_s)}
                             << u"crm: crm01, crm02, crm03; erp: erp01, erp02"_s;
    QTest::newRow("a server") << QList{target(Kind::Server, u"erp"_s)} << u"erp: erp01, erp02"_s;
    QTest::newRow("nodes") << QList{target(Kind::Node, u"crm"_s, u"crm03"_s), target(Kind::Node, u"crm"_s, u"CRM01"_s)}
                           << u"crm: crm01, crm03"_s;
    QTest::newRow("a node and its server")
        << QList{target(Kind::Node, u"crm"_s, u"crm02"_s), target(Kind::Server, u"crm"_s)}
        << u"crm: crm01, crm02, crm03"_s;
    QTest::newRow("a server and its node")
        << QList{target(Kind::Server, u"crm"_s), target(Kind::Node, u"crm"_s, u"crm02"_s)}
        << u"crm: crm01, crm02, crm03"_s;
    QTest::newRow("a server and its group") << QList{target(Kind::Server, u"erp"_s), target(Kind::Group, u"Oslo"_s)}
                                            << u"erp: erp01, erp02; crm: crm01, crm02, crm03"_s;
    QTest::newRow("a server that is no farm") << QList{target(Kind::Server, u"web"_s)} << u"web: web.example.com"_s;
}

void TestPlanProposal::findsWhatAPresetMeans()
{
    QFETCH(const QList<PresetTarget>, targets);
    QFETCH(const QString, chosen);

    const auto proposal = proposalFrom(presetFor(targets), *m_store, *m_destinations);

    QVERIFY2(proposal, qPrintable(proposal ? QString() : proposal.error().message));
    QCOMPARE(chosenIn(*proposal), chosen);
    QCOMPARE(proposal->steps.size(), 1);
    QVERIFY(proposal->observe);
}

void TestPlanProposal::doesNoPartOfAPresetThatIsNotAllThere()
{
    const auto proposal =
        proposalFrom(presetFor({target(Kind::Server, u"crm"_s), target(Kind::Server, u"gone"_s),
                                target(Kind::Node, u"erp"_s, u"erp09"_s), target(Kind::Group, u"Bergen"_s)}),
                     *m_store, *m_destinations);

    QVERIFY(!proposal);
    QCOMPARE(proposal.error().kind, Error::Kind::Name);
    QCOMPARE(proposal.error().detail,
             u"No server called gone is stored here.\nerp has no node erp09.\nNo server is in the group Bergen."_s);
}

void TestPlanProposal::takesAPresetToAMachineWithOtherIds()
{
    const auto proposal =
        proposalFrom(presetFor({{.kind = Kind::Server, .serverId = u"of another machine"_s, .name = u"erp"_s}}),
                     *m_store, *m_destinations);

    QVERIFY(proposal);
    QCOMPARE(chosenIn(*proposal), u"erp: erp01, erp02"_s);
}

void TestPlanProposal::goesWhereAPlanSays()
{
    auto erp = plannedServer(m_destinations->of(*m_store->findByName(u"erp"_s)));
    auto crm = plannedServer(m_destinations->of(*m_store->findByName(u"crm"_s)));
    crm.nodes.removeAt(1);
    const PlanDocument plan{.servers = {erp, crm},
                            .steps = {{.operation = FlushNamed{{u"A"_s}}, .scope = Scope::OncePerFarm}},
                            .strategy = {.order = Order::Serial},
                            .reason = u"New prices"_s,
                            .change = u"CHG1"_s};

    const auto proposal = proposalFrom(plan, *m_store, *m_destinations);

    QVERIFY(proposal);
    QCOMPARE(chosenIn(*proposal), u"erp: erp01, erp02; crm: crm01, crm03"_s);
    QCOMPARE(proposal->steps, plan.steps);
    QCOMPARE(proposal->strategy, plan.strategy);
    QCOMPARE(proposal->reason, plan.reason);
    QCOMPARE(proposal->change, plan.change);
}

void TestPlanProposal::doesNoPartOfAPlanThatIsNotAllThere()
{
    auto erp = plannedServer(m_destinations->of(*m_store->findByName(u"erp"_s)));
    erp.nodes.append({.name = u"erp03"_s, .address = u"https://erp03.example.com/SuperOffice"_s});
    auto gone = erp;
    gone.id = u"gone"_s;
    gone.name = u"gone"_s;

    const auto proposal = proposalFrom(PlanDocument{.servers = {erp, gone}}, *m_store, *m_destinations);

    QVERIFY(!proposal);
    QCOMPARE(proposal.error().detail, u"erp has no node erp03.\nNo server called gone is stored here."_s);
}

void TestPlanProposal::keepsAProposalAsAPreset()
{
    const auto preset = presetFor({target(Kind::Server, u"erp"_s), target(Kind::Node, u"crm"_s, u"crm01"_s),
                                   target(Kind::Node, u"crm"_s, u"crm03"_s)});
    const auto proposal = proposalFrom(preset, *m_store, *m_destinations);
    QVERIFY(proposal);

    QCOMPARE(presetFrom(*proposal, u" Nightly "_s).value_or(Preset()), preset);
}

void TestPlanProposal::keepsNoPresetOfAnAddressThatIsNotStored()
{
    const auto destination = m_destinations->at(
        {.protocolId = u"superoffice"_s, .address = u"https://other.example.com/SuperOffice"_s}, Environment::Test);
    QVERIFY(destination);

    const auto preset =
        presetFrom({.steps = {{.operation = FlushAll{}}}, .servers = {{.destination = *destination}}}, u"Nightly"_s);

    QVERIFY(!preset);
    QCOMPARE(preset.error().message, u"other.example.com is not stored, so it cannot be a part of a preset."_s);
}

SLUICE_TEST(TestPlanProposal)

} // namespace tst_planproposal

#include "tst_planproposal.moc"
