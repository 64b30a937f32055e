// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/sparerunlog.h"
#include "core/storage/memoryrunlog.h"
#include "tests/support/calls.h"
#include "tests/support/settingshome.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_sparerunlog {
using test::resultOf;

namespace {

class KeptLines final : public CheckpointSink
{
public:
    [[nodiscard]] Result<void> keep(const QByteArray &line) override
    {
        lines.append(line);
        return {};
    }

    QList<QByteArray> lines;
};

using Spoil = void (*)(const QString &path);

RunRecord recordOf(const QString &text)
{
    return {.run = u"run"_s, .at = QDateTime::currentDateTimeUtc(), .event = RunRemark{.text = text}};
}

} // namespace

/// What the history does not take is kept in a file, and why.
class TestSpareRunLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QFile::remove(path()); }
    void leavesEverythingToTheOtherLogThatTakesIt();
    void keepsInTheFileWhatTheOtherLogDoesNotTake();
    void keepsNothingOfARunWhoseApprovalIsSpent();
    void leavesThePlanOutOfTheJournal();
    void knowsWhetherTheFileTakesLines();
    void failsWhereTheFileCannotBeWrittenEither();
    void addsToNoFileOfSluice();
    void noticesThatTheFileLostEarlierRecords_data();
    void noticesThatTheFileLostEarlierRecords();

private:
    QString path() const { return m_folder.filePath(u"kept"_s); }
    QList<QJsonObject> lines() const;

    QTemporaryDir m_folder;
};

QList<QJsonObject> TestSpareRunLog::lines() const
{
    QList<QJsonObject> objects;
    QFile file(path());
    const auto lines = file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
    for (const auto &line : lines) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

void TestSpareRunLog::leavesEverythingToTheOtherLogThatTakesIt()
{
    MemoryRunLog log;
    const auto journal = std::make_shared<KeptLines>();
    SpareRunLog spare(log, {u"outage"_s, path()}, journal);
    QVERIFY(resultOf(spare.append(recordOf(u"a"_s), this)));
    QCOMPARE(log.records().size(), 1);
    QVERIFY(journal->lines.isEmpty());
    QVERIFY(!QFile::exists(path()));
}

void TestSpareRunLog::keepsInTheFileWhatTheOtherLogDoesNotTake()
{
    MemoryRunLog log;
    log.failFrom(1, inputError(u"full"_s));
    const auto journal = std::make_shared<KeptLines>();
    SpareRunLog spare(log, {u"outage"_s, path()}, journal);
    const QSignalSpy used(&spare, &SpareRunLog::used);
    for (const auto &text : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(resultOf(spare.append(recordOf(text), this)));
    QCOMPARE(used.size(), 1);
    QCOMPARE(journal->lines.size(), 3);
    for (const auto &line : std::as_const(journal->lines))
        QVERIFY(line.startsWith("sluice-without-history "));
    QVERIFY(journal->lines.constFirst().contains("outage"));
    QVERIFY(journal->lines.constLast().contains(R"("text":"c")"));
    const auto kept = lines();
    QCOMPARE(kept.size(), 3);
    QCOMPARE(kept.at(0)[u"reason"_s].toString(), u"outage"_s);
    QCOMPARE(kept.at(0)[u"problem"_s].toString(), u"full"_s);
    QCOMPARE(kept.at(1)[u"body"_s][u"text"_s].toString(), u"b"_s);
    QCOMPARE(kept.at(2)[u"body"_s][u"text"_s].toString(), u"c"_s);
}

/// A plan may be longer than a line of the journal, which has its hash.
/// Otherwise one more reason would be enough to carry out an approved plan again.
void TestSpareRunLog::keepsNothingOfARunWhoseApprovalIsSpent()
{
    MemoryRunLog history;
    history.failFrom(0, {.kind = Error::Kind::Blocked, .cause = Error::Cause::ApprovalSpent});
    SpareRunLog log(history, {.reason = u"It cannot wait"_s, .path = path()}, std::make_shared<KeptLines>());
    const auto result = resultOf(log.append({.run = u"run"_s, .event = RunBegun{.needsApproval = true}}, this));
    QVERIFY(!result);
    QCOMPARE(result.error().cause, Error::Cause::ApprovalSpent);
    QVERIFY(lines().isEmpty());
}

void TestSpareRunLog::leavesThePlanOutOfTheJournal()
{
    MemoryRunLog log;
    log.failFrom(0, inputError(u"full"_s));
    const auto journal = std::make_shared<KeptLines>();
    SpareRunLog spare(log, {u"outage"_s, path()}, journal);
    const RunBegun begun{.plan = u"the plan"_s, .planHash = u"its hash"_s};
    QVERIFY(resultOf(spare.append({.run = u"run"_s, .at = {}, .event = begun}, this)));
    QVERIFY(!journal->lines.constLast().contains("the plan"));
    QVERIFY(journal->lines.constLast().contains("its hash"));
    QCOMPARE(lines().constLast()[u"body"_s][u"plan"_s].toString(), u"the plan"_s);
}

void TestSpareRunLog::knowsWhetherTheFileTakesLines()
{
    QVERIFY(SpareRunLog::check(path()));
    QVERIFY(!QFile::exists(path()));
    QVERIFY(SpareRunLog::check(u"relative"_s));
    QVERIFY(QFile::link(m_folder.filePath(u"later"_s), path()));
    QVERIFY(SpareRunLog::check(path()));
    for (const auto &nothing : {m_folder.path(), u"/dev/null"_s, QString()})
        QVERIFY2(!SpareRunLog::check(nothing), qPrintable(nothing));
    const auto result = SpareRunLog::check(u"/none/there"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().message, u"The file /none/there cannot be written: No such file or directory"_s);
}

void TestSpareRunLog::failsWhereTheFileCannotBeWrittenEither()
{
    MemoryRunLog log;
    log.failFrom(0, inputError(u"full"_s));
    const auto journal = std::make_shared<KeptLines>();
    SpareRunLog spare(log, {u"outage"_s, u"/none/there"_s}, journal);
    const auto result = resultOf(spare.append(recordOf(u"a"_s), this));
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(u"/none/there"_s), qPrintable(result.error().message));
    QVERIFY(journal->lines.isEmpty());
}

void TestSpareRunLog::addsToNoFileOfSluice()
{
    const test::SettingsHome home;
    const auto own = home.ownFile(u"servers.json"_s);
    QVERIFY(!SpareRunLog::check(own));
    MemoryRunLog log;
    log.failFrom(0, inputError(u"full"_s));
    const auto journal = std::make_shared<KeptLines>();
    SpareRunLog spare(log, {u"outage"_s, own}, journal);
    QVERIFY(!resultOf(spare.append(recordOf(u"a"_s), this)));
    QVERIFY(!QFile::exists(own));
    QVERIFY(journal->lines.isEmpty());
}

void TestSpareRunLog::noticesThatTheFileLostEarlierRecords_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::newRow("removed") << Spoil([](const QString &path) { QVERIFY(QFile::remove(path)); });
    QTest::newRow("cut") << Spoil([](const QString &path) { QVERIFY(QFile::resize(path, 10)); });
    QTest::newRow("replaced by its copy") << Spoil([](const QString &path) {
        QVERIFY(QFile::copy(path, path + u'2') && QFile::remove(path) && QFile::rename(path + u'2', path));
    });
}

void TestSpareRunLog::noticesThatTheFileLostEarlierRecords()
{
    QFETCH(Spoil, spoil);
    MemoryRunLog log;
    log.failFrom(0, inputError(u"full"_s));
    const auto journal = std::make_shared<KeptLines>();
    SpareRunLog spare(log, {u"outage"_s, path()}, journal);
    QVERIFY(resultOf(spare.append(recordOf(u"a"_s), this)));
    spoil(path());
    const bool isThere = QFile::exists(path());
    const auto kept = journal->lines.size();
    for (const auto &text : {u"b"_s, u"c"_s}) {
        const auto result = resultOf(spare.append(recordOf(text), this));
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(u"removed, replaced or cut"_s), qPrintable(result.error().message));
    }
    QCOMPARE(QFile::exists(path()), isThere);
    QCOMPARE(journal->lines.size(), kept);
}

SLUICE_TEST(TestSpareRunLog)

} // namespace tst_sparerunlog

#include "tst_sparerunlog.moc"
