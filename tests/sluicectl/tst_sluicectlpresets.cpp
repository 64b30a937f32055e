// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/inforouterserver.h"
#include "core/run/plans/planjson.h"
#include "core/storage/presets.h"
#include "tests/sluicectl/inforouterrun.h"
#include "tests/sluicectl/relayedfarm.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlpresets {

namespace {

constexpr int Usage = 1;
constexpr int Partly = 3;

PresetTarget serverCalled(const QString &name)
{
    return {.kind = PresetTarget::Kind::Server, .serverId = u"of another computer"_s, .name = name};
}

} // namespace

/// Stored presets, with the real program.
class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void carriesOutEveryStepOnEveryServer();
    void recordsThePlanThatWasReviewed();
    void passesNoBarrier_data();
    void passesNoBarrier();
    void letsNoUnreachedNodePassABarrier();
    void letsOptionsChangeHowItIsCarriedOut();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void showsEveryRequestOfADryRun();
    void checksTheNamesOfEveryStep();
    void doesOnEachProductWhatItCan();
    void asksForOneNameForSeveralServers();
    void storesAnActionUnderAName();
    void appendsAStep_data();
    void appendsAStep();
    void refusesWhatIsNoStep_data();
    void refusesWhatIsNoStep();
    void listsShowsAndRemoves();
    void movesWithTheServers();
    void saysWhatIsWrongWithADamagedFile();

private:
    Ended run(const QString &line) { return m_farm->run(line.split(u' ', Qt::SkipEmptyParts), m_farm->password()); }
    QString presetsFile() const { return m_farm->home() + u"/config/Sluice/sluice/presets.json"_s; }
    void storePreset(const QString &name, const QList<PresetTarget> &targets, const QList<PlanStep> &steps);

    std::optional<StoredFarm> m_farm;
    const PlanStep m_currency{.operation = FlushNamed{{u"CurrencyCache"_s}}};
    const PlanStep m_users{.operation = FlushNamed{{u"UserGroupCache"_s}}};
};

void TestPresets::init()
{
    m_farm.emplace(2);
    m_farm->store(u"crm"_s, u"test"_s);
}

void TestPresets::storePreset(const QString &name, const QList<PresetTarget> &targets, const QList<PlanStep> &steps)
{
    Presets presets(presetsFile());
    const auto stored =
        presets.load() && presets.add({.name = name, .targets = targets, .steps = steps, .strategy = {.atOnce = 1}});
    if (!stored)
        qFatal("The preset cannot be stored.");
}

void TestPresets::carriesOutEveryStepOnEveryServer()
{
    m_farm->store(u"lab"_s, u"test"_s);
    storePreset(u"Both caches"_s, {serverCalled(u"crm"_s), serverCalled(u"lab"_s)}, {m_currency, m_users});

    const auto ended = m_farm->run({u"run"_s, u"both CACHES"_s, u"--yes"_s, u"--json"_s}, m_farm->password());

    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(u"CurrencyCache"_s), 4); // both servers have the same two nodes
    QCOMPARE(m_farm->flushes(u"UserGroupCache"_s), 4);
    QStringList told;
    const auto results = ended.json()[u"results"_s].toArray();
    for (const auto &result : results)
        told.append(u"%1 %2 %3 %4"_s.arg(result[u"server"_s].toString(), result[u"node"_s].toString(),
                                         QString::number(result[u"step"_s].toInt()), result[u"target"_s].toString()));
    QCOMPARE(told,
             QStringList({u"crm n1 1 CurrencyCache"_s, u"crm n1 2 UserGroupCache"_s, u"crm n2 1 CurrencyCache"_s,
                          u"crm n2 2 UserGroupCache"_s, u"lab n1 1 CurrencyCache"_s, u"lab n1 2 UserGroupCache"_s,
                          u"lab n2 1 CurrencyCache"_s, u"lab n2 2 UserGroupCache"_s}));
    const auto text = m_farm->run({u"run"_s, u"Both caches"_s, u"--yes"_s}, m_farm->password());
    QVERIFY2(text.out.contains(u"▲ TEST crm, node n2, step 2\n  UserGroupCache: Acknowledged"_s), qPrintable(text.out));
}

/// There is one form of a plan: what is recorded is what a dry run shows, and what would be signed.
void TestPresets::recordsThePlanThatWasReviewed()
{
    storePreset(u"weekly"_s, {serverCalled(u"crm"_s)}, {m_currency, m_users});
    QCOMPARE(run(u"run weekly --yes --change CHG7"_s).code, 0);

    const auto shown = run(u"history export --format json"_s);

    const auto recorded = QJsonDocument::fromJson(shown.out.toUtf8());
    QVERIFY2(shown.out.contains(u"sluice-plan/1"_s), qPrintable(shown.out));
    QVERIFY(shown.out.contains(u"CHG7"_s));
    const auto dry = run(u"run weekly --dry-run --json --change CHG7"_s).json();
    QCOMPARE(dry[u"plan"_s][u"schema"_s], u"sluice-plan/1"_s);
    QCOMPARE(dry[u"plan"_s][u"steps"_s].toArray().size(), 2);
    QStringList problems;
    const auto plan = planDocumentFrom(dry[u"plan"_s], {}, problems);
    QCOMPARE(problems, QStringList());
    QCOMPARE(dry[u"planHash"_s], planHash(plan));
    QVERIFY(!recorded.isNull());
}

void TestPresets::passesNoBarrier_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<Barrier>("barrier");
    QTest::addColumn<int>("second"); ///< how often the second step is sent
    QTest::newRow("a barrier") << QString() << Barrier::AllAcknowledged << 0;
    QTest::newRow("no barrier") << QString() << Barrier::GoOnAnyway << 2;
    QTest::newRow("a barrier for this time") << u" --barrier ok"_s << Barrier::GoOnAnyway << 0;
    QTest::newRow("no barrier for this time") << u" --barrier none"_s << Barrier::AllAcknowledged << 2;
}

void TestPresets::passesNoBarrier()
{
    QFETCH(QString, options);
    QFETCH(Barrier, barrier);
    QFETCH(int, second);
    RelayedFarm farm(*m_farm, 2, u"erp"_s, u"test"_s);
    farm.relay(1).setFault(mock::Fault::refuse());
    auto first = m_currency;
    first.barrier = barrier;
    storePreset(u"weekly"_s, {serverCalled(u"erp"_s)}, {first, m_users});

    const auto ended = run(u"run weekly --yes --allow-unknown"_s + options);

    QCOMPARE(ended.code, Partly);
    QCOMPARE(farm.node(0).flushCount(u"CurrencyCache"_s), 1);
    QCOMPARE(farm.node(0).flushCount(u"UserGroupCache"_s), second / 2);
    QCOMPARE(farm.node(1).flushCount(u"UserGroupCache"_s), 0);
}

/// The names are compared first, and a node that cannot be reached then is not left out silently.
void TestPresets::letsNoUnreachedNodePassABarrier()
{
    RelayedFarm farm(*m_farm, 2, u"erp"_s, u"test"_s);
    farm.relay(1).setFault(mock::Fault::refuse());
    auto first = m_currency;
    first.barrier = Barrier::AllAcknowledged;
    storePreset(u"weekly"_s, {serverCalled(u"erp"_s)}, {first, m_users});

    const auto ended = run(u"run weekly --yes"_s);

    QCOMPARE(ended.code, Partly);
    QCOMPARE(farm.node(0).flushCount(u"CurrencyCache"_s), 1);
    QCOMPARE(farm.node(0).flushCount(u"UserGroupCache"_s), 0);
}

void TestPresets::letsOptionsChangeHowItIsCarriedOut()
{
    storePreset(u"weekly"_s, {serverCalled(u"crm"_s)}, {m_currency});

    const QJsonValue plan =
        run(u"run weekly --node n2 --strategy serial --pause 5 --observe --dry-run --json"_s).json()[u"plan"_s];

    QCOMPARE(plan[u"strategy"_s][u"order"_s], u"serial"_s);
    QCOMPARE(plan[u"strategy"_s][u"pauseSeconds"_s], 5);
    QCOMPARE(plan[u"strategy"_s][u"atOnce"_s], 1); // as the preset says
    QCOMPARE(plan[u"observe"_s], true);
    const auto nodes = plan[u"servers"_s][0][u"nodes"_s].toArray();
    QCOMPARE(nodes.size(), 1);
    QCOMPARE(nodes.at(0)[u"name"_s], u"n2"_s);
    QCOMPARE(plan[u"leftOut"_s][0][u"name"_s], u"n1"_s);
}

void TestPresets::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("code");
    QTest::newRow("no such preset") << u"run monthly --yes"_s << u"There is no preset called monthly"_s << 8;
    QTest::newRow("no name") << u"run --yes"_s << u"Name the preset"_s << Usage;
    QTest::newRow("a node that it does not go to") << u"run weekly --yes --node n3"_s << u"has a node called n3"_s << 8;
    QTest::newRow("a pause without an order") << u"run weekly --yes --pause 3"_s << u"--pause is between"_s << Usage;
    QTest::newRow("a barrier after the only step") << u"run weekly --yes --barrier ok"_s << u"only one"_s << Usage;
    QTest::newRow("a barrier that is none")
        << u"run weekly --yes --barrier often"_s << u"--barrier is ok or none"_s << Usage;
    QTest::newRow("other servers") << u"run weekly --yes --server crm"_s << u"--server is no option of run"_s << Usage;
    QTest::newRow("a server that is gone") << u"run gone --yes"_s << u"No server called attic is stored here"_s << 8;
}

void TestPresets::refusesWhatDoesNotFit()
{
    QFETCH(QString, line);
    QFETCH(QString, part);
    storePreset(u"weekly"_s, {serverCalled(u"crm"_s)}, {m_currency});
    storePreset(u"gone"_s, {serverCalled(u"crm"_s), serverCalled(u"attic"_s)}, {m_currency});

    const auto ended = run(line);

    QTEST(ended.code, "code");
    QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
    QCOMPARE(m_farm->calls(), 0);
}

void TestPresets::showsEveryRequestOfADryRun()
{
    auto first = m_currency;
    first.barrier = Barrier::AllAcknowledged;
    storePreset(u"weekly"_s, {serverCalled(u"crm"_s)},
                {first, {.operation = RebuildDeltas{DeltaKind::Udef}, .scope = Scope::OncePerFarm}});

    const auto ended = run(u"run weekly --dry-run"_s);

    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY2(
        ended.out.startsWith(u"1. Flush CurrencyCache. It goes on only if every node answers OK.\n2. Flush and rebuild "
                             "the deltas of user-defined fields, once for each farm.\n"_s),
        qPrintable(ended.out));
    QVERIFY(ended.out.contains(u"\n3. ▲ TEST crm, node n2, step 1\n"_s));
    QVERIFY(ended.out.contains(u"Not sent: ▲ TEST crm, node n2, step 2: Another node gets it"_s));
    QCOMPARE(m_farm->calls(), 0);
}

void TestPresets::checksTheNamesOfEveryStep()
{
    storePreset(u"weekly"_s, {serverCalled(u"crm"_s)}, {m_currency, {.operation = FlushNamed{{u"usergroupcache"_s}}}});

    const auto ended = run(u"run weekly --yes"_s);

    QCOMPARE(ended.code, Usage);
    QVERIFY2(ended.err.contains(u"The server lists no cache “usergroupcache”, but “UserGroupCache”."_s),
             qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(), 0);
}

void TestPresets::doesOnEachProductWhatItCan()
{
    mock::InfoRouterServer docs;
    QVERIFY(docs.listen());
    const auto person = administrator();
    QCOMPARE(run(u"servers add --name docs --protocol inforouter --environment test --user %1 --url %2"_s.arg(
                     person.user, docs.url().toString()))
                 .code,
             0);
    storePreset(u"all"_s, {serverCalled(u"crm"_s), serverCalled(u"docs"_s)}, {m_currency, {.operation = FlushAll{}}});
    const auto ours = m_farm->write(u"ours"_s, m_farm->password().toUtf8());
    const auto theirs = m_farm->write(u"theirs"_s, person.password.toUtf8());

    const auto ended = m_farm->run({u"run"_s, u"all"_s, u"--yes"_s, u"--json"_s, u"--password-file"_s, u"crm="_s + ours,
                                    u"--password-file"_s, u"docs="_s + theirs});

    QVERIFY2(ended.code == Partly, qPrintable(ended.err));
    QStringList told;
    const auto results = ended.json()[u"results"_s].toArray();
    for (const auto &result : results)
        told.append(u"%1 %2 %3"_s.arg(result[u"server"_s].toString(), QString::number(result[u"step"_s].toInt()),
                                      result[u"evidence"_s].toString()));
    QCOMPARE(told,
             QStringList({u"crm 1 acknowledged"_s, u"crm 2 acknowledged"_s, u"crm 1 acknowledged"_s,
                          u"crm 2 acknowledged"_s, u"docs 1 skipped"_s, u"docs 2 acknowledged"_s}));
}

void TestPresets::asksForOneNameForSeveralServers()
{
    m_farm->store(u"erp"_s, u"production"_s);
    m_farm->store(u"web"_s, u"production"_s);
    storePreset(u"all"_s, {serverCalled(u"erp"_s), serverCalled(u"web"_s)}, {m_currency});

    QCOMPARE(run(u"run all --yes"_s).code, 6);
    QCOMPARE(run(u"run all --confirm web"_s).code, 6);
    QCOMPARE(run(u"run all --confirm erp --confirm other"_s).code, 6);
    QCOMPARE(m_farm->flushes(), 0);
    const auto ended = run(u"run all --confirm erp"_s);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(), 4);
    QCOMPARE(run(u"run all --confirm erp --confirm web"_s).code, 0);
}

void TestPresets::storesAnActionUnderAName()
{
    QCOMPARE(run(u"servers edit crm --group Oslo"_s).code, 0);

    const auto added =
        run(u"presets add nightly flush --group Oslo --cache CurrencyCache --strategy serial --pause 5"_s);

    QVERIFY2(added.code == 0, qPrintable(added.err));
    Presets presets(presetsFile());
    QVERIFY(presets.load());
    const auto *preset = presets.find(u"nightly"_s);
    QVERIFY(preset);
    QCOMPARE(preset->targets, (QList<PresetTarget>{{.kind = PresetTarget::Kind::Group, .name = u"Oslo"_s}}));
    QCOMPARE(preset->steps, QList<PlanStep>{m_currency});
    QCOMPARE(preset->strategy.order, Order::Serial);
    QCOMPARE(run(u"presets add once rebuild Udef --server crm --scope once --node n1"_s).code, 0);
    QVERIFY(presets.load());
    QCOMPARE(presets.find(u"once"_s)->targets.constFirst().node, u"n1"_s);
    QCOMPARE(presets.find(u"once"_s)->steps.constFirst().scope, Scope::OncePerFarm);
    QCOMPARE(run(u"presets add NIGHTLY flush --server crm --all"_s).code, 8);
    QCOMPARE(run(u"presets add flush --server crm --all"_s).code, Usage);
    QCOMPARE(run(u"presets add new list --server crm"_s).code, Usage);
    QCOMPARE(run(u"presets add new flush --server crm --all --reason x"_s).code, Usage);
    QCOMPARE(run(u"presets add new flush --server crm --all --confirm crm"_s).code, Usage);
    QCOMPARE(run(u"presets add new flush --url http://127.0.0.1/ --user a --all"_s).code, Usage);
    QCOMPARE(m_farm->calls(), 0);
    QCOMPARE(run(u"run nightly --yes --strategy parallel"_s).code, 0);
    QCOMPARE(m_farm->flushes(), 2);
}

void TestPresets::appendsAStep_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<Barrier>("barrier");
    QTest::newRow("begun anyway") << QString() << Barrier::GoOnAnyway;
    QTest::newRow("begun only after OK") << u" --barrier ok"_s << Barrier::AllAcknowledged;
}

void TestPresets::appendsAStep()
{
    QFETCH(QString, option);
    QFETCH(Barrier, barrier);
    QCOMPARE(run(u"presets add weekly flush --server crm --cache CurrencyCache --strategy serial"_s).code, 0);

    const auto ended = run(u"presets append Weekly rebuild Udef --scope once"_s + option);

    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    Presets presets(presetsFile());
    QVERIFY(presets.load());
    const auto *preset = presets.find(u"weekly"_s);
    QCOMPARE(preset->steps.size(), 2);
    QCOMPARE(preset->steps.at(0).barrier, barrier);
    QCOMPARE(preset->steps.at(1).scope, Scope::OncePerFarm);
    QCOMPARE(preset->steps.at(1).barrier, Barrier::GoOnAnyway);
    QCOMPARE(preset->strategy.order, Order::Serial);
    QCOMPARE(run(u"run weekly --yes"_s).code, 0);
    QCOMPARE(m_farm->flushes(), 2);
}

void TestPresets::refusesWhatIsNoStep_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("code");
    QTest::newRow("a server") << u"weekly flush --all --server crm"_s << u"--server is no part of a step"_s << Usage;
    QTest::newRow("a strategy") << u"weekly flush --all --strategy serial"_s << u"--strategy is no part"_s << Usage;
    QTest::newRow("a reason") << u"weekly flush --all --reason x"_s << u"--reason is no part"_s << Usage;
    QTest::newRow("another preset") << u"weekly run other"_s << u"A step is one action"_s << Usage;
    QTest::newRow("no action") << u"weekly"_s << u"Name what is to be done"_s << Usage;
    QTest::newRow("no preset") << u"monthly flush --all"_s << u"There is no preset called monthly"_s << 8;
    QTest::newRow("no barrier") << u"weekly flush --all --barrier x"_s << u"--barrier is ok or none"_s << Usage;
}

void TestPresets::refusesWhatIsNoStep()
{
    QFETCH(QString, line);
    QFETCH(QString, part);
    storePreset(u"weekly"_s, {serverCalled(u"crm"_s)}, {m_currency});
    const auto ended = run(u"presets append "_s + line);
    QTEST(ended.code, "code");
    QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
    QCOMPARE(run(u"presets show weekly --json"_s).json()[u"presets"_s][0][u"steps"_s].toArray().size(), 1);
}

void TestPresets::listsShowsAndRemoves()
{
    QVERIFY(run(u"presets list"_s).err.contains(u"There is no preset yet"_s));
    storePreset(u"weekly"_s, {serverCalled(u"crm"_s)}, {m_currency, m_users});

    QCOMPARE(run(u"presets list"_s).out, u"weekly  crm  1. Flush CurrencyCache. 2. Flush UserGroupCache.\n"_s);
    QCOMPARE(run(u"presets list --json"_s).json()[u"presets"_s].toArray().at(0)[u"name"_s], u"weekly"_s);
    QCOMPARE(run(u"presets show WEEKLY --json"_s).json()[u"presets"_s][0][u"steps"_s].toArray().size(), 2);
    const auto shown = run(u"presets show weekly"_s).out;
    QVERIFY2(shown.contains(u"  2. Flush UserGroupCache.\nWhere: crm\n"_s), qPrintable(shown));
    QCOMPARE(run(u"presets remove weekly"_s).code, 0);
    QCOMPARE(run(u"presets remove weekly"_s).code, 8);
    QCOMPARE(run(u"presets show weekly"_s).code, 8);
}

void TestPresets::movesWithTheServers()
{
    storePreset(u"weekly"_s, {serverCalled(u"crm"_s)}, {m_currency});
    QVERIFY(!run(u"servers export"_s).out.contains(u"weekly"_s));
    QCOMPARE(run(u"servers export --preset monthly"_s).code, 8);
    const auto exported = run(u"servers export --preset weekly"_s);
    QCOMPARE(exported.code, 0);
    QCOMPARE(run(u"servers export --presets"_s).out, exported.out);
    StoredFarm other(1);
    const auto file = other.write(u"servers"_s, exported.out.toUtf8());

    const auto imported = other.run({u"servers"_s, u"import"_s, file});

    QVERIFY2(imported.code == 0, qPrintable(imported.err));
    QCOMPARE(imported.out, u"Added: crm\nAdded the preset: weekly\n"_s);
    QCOMPARE(other.run({u"run"_s, u"weekly"_s, u"--yes"_s}, m_farm->password()).code, 0);
    QCOMPARE(m_farm->flushes(), 2);
}

void TestPresets::saysWhatIsWrongWithADamagedFile()
{
    storePreset(u"weekly"_s, {serverCalled(u"crm"_s)}, {m_currency});
    QFile file(presetsFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto before = QByteArray(file.readAll()).replace("CurrencyCache\"", "CurrencyCache\",3");
    QVERIFY(file.resize(0) && file.seek(0) && file.write(before) == before.size());
    file.close();

    for (const auto &line : {u"run weekly --yes"_s, u"presets list"_s, u"presets show weekly"_s,
                             u"presets remove weekly"_s, u"presets add new flush --server crm --all"_s}) {
        const auto ended = run(line);
        QVERIFY2(ended.code != 0, qPrintable(line));
        QVERIFY2(ended.err.contains(u"presets[0].steps[0]"_s), qPrintable(ended.err));
    }
    QCOMPARE(m_farm->calls(), 0);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

SLUICE_TEST(TestPresets)

} // namespace tst_sluicectlpresets

#include "tst_sluicectlpresets.moc"
