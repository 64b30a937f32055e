// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/observation.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_observation {

namespace {

/// A snapshot of the caches A and B. An empty state, or a generation below 0, stands for one that the server did not
/// tell.
CacheSnapshot snapshotOf(const QString &state, qint64 generationOfA, qint64 generationOfB)
{
    CacheSnapshot snapshot{.names = {u"A"_s, u"B"_s}, .state = {}, .generations = {}};
    if (!state.isEmpty())
        snapshot.state = CacheFingerprint{state};
    for (const auto &generation : {Generation{u"A"_s, generationOfA}, Generation{u"B"_s, generationOfB}}) {
        if (generation.number < 0)
            continue;
        if (!snapshot.generations)
            snapshot.generations.emplace();
        snapshot.generations->generations.append(generation);
    }
    return snapshot;
}

} // namespace

/// The observations from two snapshots of a server.
class TestObservation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesTwoLooks_data();
    void comparesTwoLooks();
    void saysNothingFromAStateOfOtherNames();
    void saysSomethingAboutTheNamesThatWereAskedForOnly();
};

void TestObservation::comparesTwoLooks_data()
{
    using enum Observation;
    QTest::addColumn<CacheSnapshot>("before");
    QTest::addColumn<CacheSnapshot>("now");
    QTest::addColumn<Observation>("a");
    QTest::addColumn<Observation>("b");

    QTest::newRow("one generation went up") << snapshotOf(u""_s, 1, 5) << snapshotOf(u""_s, 2, 5) << Changed << Same;
    QTest::newRow("one went down, as after a restore")
        << snapshotOf(u""_s, 3, 5) << snapshotOf(u""_s, 2, 5) << Changed << Same;
    QTest::newRow("a generation is not told")
        << snapshotOf(u""_s, 1, -1) << snapshotOf(u""_s, 1, -1) << Same << Unknown;
    QTest::newRow("a generation appears") << snapshotOf(u""_s, 1, -1) << snapshotOf(u""_s, 1, 1) << Same << Unknown;
    QTest::newRow("a generation goes") << snapshotOf(u""_s, 1, 1) << snapshotOf(u""_s, -1, 1) << Unknown << Same;
    QTest::newRow("0 is no generation") << snapshotOf(u""_s, 0, 0) << snapshotOf(u""_s, 0, 1) << Unknown << Unknown;
    QTest::newRow("the state is the same") << snapshotOf(u"x"_s, -1, -1) << snapshotOf(u"x"_s, -1, -1) << Same << Same;
    QTest::newRow("the state is another")
        << snapshotOf(u"x"_s, -1, -1) << snapshotOf(u"y"_s, -1, -1) << Unknown << Unknown;
    QTest::newRow("the state is another, one is counted")
        << snapshotOf(u"x"_s, 7, -1) << snapshotOf(u"y"_s, 7, -1) << Same << Unknown;
    QTest::newRow("the count says more than the state")
        << snapshotOf(u"x"_s, 7, 1) << snapshotOf(u"x"_s, 8, 1) << Changed << Same;
    QTest::newRow("the state was not told before")
        << snapshotOf(u""_s, -1, -1) << snapshotOf(u"x"_s, -1, -1) << Unknown << Unknown;
    QTest::newRow("nothing was ever told")
        << snapshotOf(u""_s, -1, -1) << snapshotOf(u""_s, -1, -1) << Unknown << Unknown;
}

void TestObservation::comparesTwoLooks()
{
    QFETCH(const CacheSnapshot, before);
    QFETCH(const CacheSnapshot, now);
    QFETCH(const Observation, a);
    QFETCH(const Observation, b);
    const auto observations = compare(before, now);
    QCOMPARE(observations.value(u"A"_s), a);
    QCOMPARE(observations.value(u"B"_s), b);
}

void TestObservation::saysNothingFromAStateOfOtherNames()
{
    auto before = snapshotOf(u"x"_s, -1, -1);
    before.names = {u"A"_s};
    QCOMPARE(compare(before, snapshotOf(u"x"_s, -1, -1)).value(u"A"_s), Observation::Unknown);
}

void TestObservation::saysSomethingAboutTheNamesThatWereAskedForOnly()
{
    auto now = snapshotOf(u"x"_s, 1, 1);
    now.names = {u"A"_s};
    QCOMPARE(compare(snapshotOf(u"x"_s, 1, 1), now).keys(), QStringList{u"A"_s});
}

SLUICE_TEST(TestObservation)

} // namespace tst_observation

#include "tst_observation.moc"
