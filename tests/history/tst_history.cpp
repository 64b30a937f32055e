// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/historyschema.h"
#include "core/storage/history/database/historywriters.h"
#include "core/storage/history/history.h"
#include "core/storage/history/reading/historyreader.h"
#include "tests/history/samplehistory.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_history {

namespace {

class Counter : public CheckpointSink
{
public:
    Result<void> keep(const QByteArray &) override
    {
        ++count;
        return {};
    }
    int count = 0;
};

/// Changes the file as a program does that crashes then: the change stands in the file "-wal" alone.
bool changeInLog(const QString &path, const QString &sql)
{
    const QTemporaryDir folder;
    const auto made = folder.filePath(u"made.db"_s);
    if (!QFile::copy(path, made) || !QFile::remove(path))
        return false;
    SqliteConnection database(made, SqliteConnection::Access::Write);
    return database.open() && database.run(u"PRAGMA journal_mode=WAL"_s) && database.run(sql) && QFile::copy(made, path)
        && QFile::copy(made + u"-wal"_s, path + u"-wal"_s);
}

/// Lets \a history begin to write, but not hear that it has written.
void beginWriting(History &history)
{
    QCoreApplication::sendPostedEvents(&history, QEvent::MetaCall);
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatIsAppended();
    void writesTogetherWhatWaits();
    void writesAllThatWaitsWhenItEnds();
    void tellsOfAFailedCheckpointBeforeItSettles();
    void keepsTheCheckpointOfARunThatEndsWithTheProgram_data();
    void keepsTheCheckpointOfARunThatEndsWithTheProgram();
    void writesNothingBehindAFailureWhenItEnds();
    void goesOnWithTheSameFile();
    void isForItsOwnerOnly();
    void makesNothingByReading();
    void leavesNothingBesideAFileThatIsRead();
    void readsWhileSomebodyWrites();
    void readsThroughALink();
    void recordsStayAsTheyAre();
    void offersWhatAProgramLeftUnanswered();
    void offersNothingOfAProgramThatRuns();
    void offersNothingOfAProgramThatCouldNotWriteOnce();
    void saysWhyItCannotRecord_data();
    void saysWhyItCannotRecord();
    void saysSoBeforeAnythingIsAppended();
    void failsWhatWasAppendedBeforeAnybodyKnew();
    void recordsAgainWhenItCan();
    void noticesThatTheFileWasMovedAway();
    void takesNoRequestOfARunThatBeganElsewhere();
    void takesAnApprovedPlanOnce_data();
    void takesAnApprovedPlanOnce();
    void takesTheRestOfTheRestOfAnApprovedPlan();
    void takesNothingAgainOfARunWhosePlanAnotherHasCarriedOut();
    void letsOneOfTwoProgramsBeginAnApprovedPlan();
    void doesNotThrowAwayALogWithoutItsFile();
    void refusesEverythingWithoutAPlace();

private:
    QString path() const { return m_folder->filePath(u"state/sluice/history.db"_s); }
    QStringList filesBeside() const
    {
        return QDir(QFileInfo(path()).path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestHistory::keepsWhatIsAppended()
{
    const auto records = sampleRun(runName(1));
    {
        History history(path());
        for (const auto &record : records)
            QVERIFY(resultOf(history.append(record, this)));
        QVERIFY(!history.problem());
    }
    HistoryReader reader(path());
    const auto run = resultOf(reader.run(runName(1), this));
    QVERIFY(run && *run);
    QCOMPARE((*run)->begun, std::optional(sampleBegin()));
    QCOMPARE((*run)->requests.size(), 4);
    QCOMPARE((*run)->requests.at(2).intent, std::optional(sampleIntent(2)));
    QCOMPARE((*run)->requests.at(2).intendedAt, moment(5));
    QCOMPARE((*run)->requests.at(3).end, std::optional(sampleEnd(3, 1, Evidence::Refused)));
    QCOMPARE((*run)->state, HistoryRun::State::Finished);
    QCOMPARE(resultOf(reader.head(this))->count, 10);
}

/// Each transaction keeps one checkpoint here.
void TestHistory::writesTogetherWhatWaits()
{
    const auto counter = std::make_shared<Counter>();
    auto history = std::make_unique<History>(path());
    history->keepCheckpoints({.keys = ed25519::makeKeyPair(), .every = 1, .sinks = {counter}});
    QList<RunRecord> records;
    for (int i = 0; i < 50; ++i)
        records.append(sampleRun(runName(i)));
    appendAll(*history, records);
    history.reset(); // waits for its checkpoints
    QCOMPARE(counter->count, 1);
}

void TestHistory::writesAllThatWaitsWhenItEnds()
{
    {
        History history(path());
        const auto records = sampleRun(runName(1));
        for (const auto &record : records)
            std::ignore = history.append(record, this);
    }
    QCOMPARE(verdictOf(path()).head.count, 10);
}

void TestHistory::tellsOfAFailedCheckpointBeforeItSettles()
{
    History history(path());
    history.keepCheckpoints(
        {.keys = ed25519::makeKeyPair(), .every = 1, .sinks = {std::make_shared<FileSink>(u"/proc/kept"_s)}});
    QSignalSpy failed(&history, &History::checkpointFailed);
    const auto records = sampleRun(runName(1));
    for (const auto &record : records)
        std::ignore = history.append(record, this);

    QVERIFY(resultOf(history.settle(this)));

    QVERIFY(!failed.isEmpty());
    HistoryReader reader(path());
    QCOMPARE(resultOf(reader.head(this))->count, records.size());
}

void TestHistory::keepsTheCheckpointOfARunThatEndsWithTheProgram_data()
{
    QTest::addColumn<int>("begun"); // so many of its ten records are being written when the program ends
    QTest::newRow("all wait") << 0;
    QTest::newRow("the last waits") << 9;
    QTest::newRow("all are being written") << 10;
}

void TestHistory::keepsTheCheckpointOfARunThatEndsWithTheProgram()
{
    QFETCH(int, begun);
    const auto counter = std::make_shared<Counter>();
    auto history = std::make_unique<History>(path());
    history->keepCheckpoints({.keys = ed25519::makeKeyPair(), .sinks = {counter}});
    const auto records = sampleRun(runName(1));
    for (int i = 0; i < records.size(); ++i) {
        if (i == begun)
            beginWriting(*history);
        std::ignore = history->append(records.at(i), this);
    }
    if (begun == records.size())
        beginWriting(*history);
    history.reset();
    QCOMPARE(counter->count, 1);
    QCOMPARE(verdictOf(path()).head.count, 10);
}

/// The second write would succeed, into a new file.
void TestHistory::writesNothingBehindAFailureWhenItEnds()
{
    const auto records = sampleRun(runName(1));
    auto history = std::make_unique<History>(path());
    appendAll(*history, {records.at(0)});
    for (const auto *end : {"", "-wal", "-shm"})
        QVERIFY(QFile::rename(path() + QLatin1StringView(end), path() + u".old"_s + QLatin1StringView(end)));
    std::ignore = history->append(records.at(1), this);
    beginWriting(*history);
    std::ignore = history->append(records.at(2), this); // waits behind it
    history.reset();
    QVERIFY(!QFileInfo::exists(path()));
    QCOMPARE(verdictOf(path() + u".old"_s).head.count, 1);
}

void TestHistory::goesOnWithTheSameFile()
{
    makeHistory(path(), 1);
    const auto before = verdictOf(path()).head;
    {
        History history(path());
        appendAll(history, sampleRun(runName(7)));
    }
    const auto after = verdictOf(path());
    QCOMPARE(after.kind, HistoryVerdict::Kind::NothingToCompare);
    QCOMPARE(after.head.id, before.id);
    QCOMPARE(after.head.count, 20);
}

void TestHistory::isForItsOwnerOnly()
{
    History history(path());
    appendAll(history, sampleRun(runName(1)));
    const auto owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    for (const auto *end : {"", "-wal", "-shm"})
        QCOMPARE(QFileInfo(path() + QLatin1StringView(end)).permissions(), owner);
    const auto enter = QFileDevice::ExeOwner | QFileDevice::ExeUser;
    QCOMPARE(QFileInfo(m_folder->filePath(u"state"_s)).permissions(), owner | enter);
    QCOMPARE(QFileInfo(QFileInfo(path()).path()).permissions(), owner | enter);
}

void TestHistory::makesNothingByReading()
{
    {
        History history(path());
        QVERIFY(resultOf(history.unanswered(this))->isEmpty());
        HistoryReader reader(path());
        QVERIFY(resultOf(reader.runs({}, this))->runs.isEmpty());
        QVERIFY(!*resultOf(reader.run(u"a"_s, this)));
        QVERIFY(resultOf(reader.last({}, this))->isEmpty());
        QCOMPARE(resultOf(reader.verify({}, this))->kind, HistoryVerdict::Kind::NothingToCompare);
        QVERIFY(!history.problem());
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestHistory::leavesNothingBesideAFileThatIsRead()
{
    makeHistory(path(), 1);
    const auto before = filesBeside();
    QVERIFY(!before.contains(u"history.db-wal"_s));
    History history(path());
    QVERIFY(resultOf(history.unanswered(this)));
    HistoryReader reader(path());
    QCOMPARE(resultOf(reader.runs({}, this))->runs.size(), 1);
    QCOMPARE(resultOf(reader.verify({}, this))->head.count, 10);
    QCOMPARE(filesBeside(), before);
}

void TestHistory::readsWhileSomebodyWrites()
{
    History history(path());
    HistoryReader reader(path());
    for (int i = 1; i <= 5; ++i) {
        appendAll(history, sampleRun(runName(i)));
        QCOMPARE(resultOf(reader.runs({}, this))->runs.size(), i);
    }
}

/// The file "-wal" stands beside the history itself, and has the newest records.
void TestHistory::readsThroughALink()
{
    makeHistory(path(), 1);
    const auto link = m_folder->filePath(u"link.db"_s);
    QVERIFY(QFile::link(path(), link));
    History history(link);
    appendAll(history, {{.run = u"a"_s, .at = moment(0), .event = sampleIntent()}});
    QCOMPARE(verdictOf(link).head.count, 11);
    QCOMPARE(verdictOf(path()).head.count, 11);
    QVERIFY(resultOf(history.unanswered(this))->isEmpty()); // its program runs
}

void TestHistory::recordsStayAsTheyAre()
{
    makeHistory(path(), 1);
    QVERIFY(!alter(path(), u"UPDATE record SET body = '{}' WHERE seq = 3"_s));
    QVERIFY(!alter(path(), u"DELETE FROM record WHERE seq = 3"_s));
    QCOMPARE(verdictOf(path()).kind, HistoryVerdict::Kind::NothingToCompare);
}

/// The program that left them unanswered is this one, with another history object: its lock ends with the object.
void TestHistory::offersWhatAProgramLeftUnanswered()
{
    {
        History history(path());
        appendAll(history,
                  {{.run = u"a"_s, .at = moment(0), .event = sampleBegin()},
                   {.run = u"a"_s, .at = moment(1), .event = sampleIntent(0)},
                   {.run = u"a"_s, .at = moment(2), .event = sampleIntent(1)},
                   {.run = u"a"_s, .at = moment(3), .event = sampleIntent(2)},
                   {.run = u"a"_s, .at = moment(4), .event = sampleEnd(1)},
                   {.run = u"b"_s, .at = moment(5), .event = sampleIntent(0)}});
    }
    History history(path());
    const QList<UnansweredRequest> expected{
        {.run = u"a"_s, .at = moment(1), .intent = sampleIntent(0), .begun = sampleBegin()},
        {.run = u"a"_s, .at = moment(3), .intent = sampleIntent(2), .begun = sampleBegin()},
        {.run = u"b"_s, .at = moment(5), .intent = sampleIntent(0), .begun = {}}};
    QCOMPARE(resultOf(history.unanswered(this)).value(), expected);

    const auto remark = [&](RunRemark::Kind kind, const Dispatch &dispatch) {
        return RunRecord{.run = u"a"_s, .at = moment(6), .event = RunRemark{.kind = kind, .dispatch = dispatch}};
    };
    appendAll(history, {remark(RunRemark::Kind::Observation, sampleIntent(0).dispatch)});
    QCOMPARE(resultOf(history.unanswered(this)).value(), expected);
    appendAll(history, {remark(RunRemark::Kind::Seen, sampleIntent(0).dispatch)});
    QCOMPARE(resultOf(history.unanswered(this)).value(), expected.mid(1));
    appendAll(history, {{.run = u"a"_s, .at = moment(7), .event = sampleEnd(2, 1, Evidence::Unknown)}});
    QCOMPARE(resultOf(history.unanswered(this)).value(), expected.mid(2));
}

void TestHistory::offersNothingOfAProgramThatRuns()
{
    auto running = std::make_unique<History>(path());
    appendAll(*running, {{.run = u"a"_s, .at = moment(0), .event = sampleIntent(0)}});
    History other(path());
    HistoryReader reader(path());
    QCOMPARE(resultOf(other.unanswered(this))->size(), 0);
    QCOMPARE(resultOf(running->unanswered(this))->size(), 0);
    QCOMPARE(resultOf(reader.run(u"a"_s, this)).value()->state, HistoryRun::State::Running);
    running.reset();
    QCOMPARE(resultOf(other.unanswered(this))->size(), 1);
    QCOMPARE(resultOf(reader.run(u"a"_s, this)).value()->state, HistoryRun::State::Interrupted);
    QCOMPARE(QDir(writersFolder(path())).entryList(QDir::Files), QStringList());
}

void TestHistory::offersNothingOfAProgramThatCouldNotWriteOnce()
{
    const auto record = [](int second, const RunEvent &event) {
        return RunRecord{.run = u"a"_s, .at = moment(second), .event = event};
    };
    History running(path());
    appendAll(running, {record(0, sampleIntent(0)), record(1, sampleIntent(1))});
    QVERIFY(alter(path(), u"CREATE TRIGGER full BEFORE INSERT ON record BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
    QVERIFY(!resultOf(running.append(record(2, sampleEnd(0)), this)));

    History other(path());
    HistoryReader reader(path());
    QCOMPARE(resultOf(other.unanswered(this))->size(), 0);
    QCOMPARE(resultOf(running.unanswered(this))->size(), 0);
    QVERIFY(alter(path(), u"DROP TRIGGER full"_s));
    appendAll(running, {record(3, sampleEnd(0))});
    QCOMPARE(resultOf(other.unanswered(this))->size(), 0);
    QCOMPARE(resultOf(reader.run(u"a"_s, this)).value()->state, HistoryRun::State::Running);
    QCOMPARE(QDir(writersFolder(path())).entryList(QDir::Files).size(), 1);
}

void TestHistory::saysWhyItCannotRecord_data()
{
    using Make = std::function<bool(const QString &)>;
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("says");
    const auto holds = [](const QByteArray &bytes) {
        return Make([bytes](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        });
    };
    const auto altered = [](const QString &sql) {
        return Make([sql](const QString &path) {
            makeHistory(path, 1);
            return alter(path, sql);
        });
    };
    QTest::newRow("no database") << holds(QByteArray(10'000, 'x')) << u"is damaged"_s;
    QTest::newRow("another program's") << Make([](const QString &path) {
        return alter(path, u"CREATE TABLE notes (text); PRAGMA application_id = 7"_s);
    }) << u"is no history of Sluice"_s;
    QTest::newRow("another program's without a name")
        << Make([](const QString &path) { return alter(path, u"CREATE TABLE notes (text)"_s); })
        << u"is no history of Sluice"_s;
    QTest::newRow("newer") << altered(u"PRAGMA user_version = %1"_s.arg(historyVersion() + 1))
                           << u"is from a newer version"_s;
    QTest::newRow("without a trigger") << altered(u"DROP TRIGGER record_stays"_s) << u"is damaged"_s;
    QTest::newRow("another head") << altered(u"UPDATE head SET hash = 'a'"_s) << u"is damaged"_s;
    QTest::newRow("without its end") << altered(
        u"DROP TRIGGER record_remains; DELETE FROM record WHERE seq = 10; CREATE TRIGGER record_remains "
        "BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'a record remains'); END"_s)
                                     << u"is damaged"_s;
    const auto alteredInLog = [](const QString &sql) {
        return Make([sql](const QString &path) {
            makeHistory(path, 1);
            return changeInLog(path, sql);
        });
    };
    QTest::newRow("without a trigger since a crash") << alteredInLog(u"DROP TRIGGER record_stays"_s) << u"is damaged"_s;
    QTest::newRow("another head since a crash") << alteredInLog(u"UPDATE head SET hash = 'a'"_s) << u"is damaged"_s;
    QTest::newRow("newer since a crash") << alteredInLog(u"PRAGMA user_version = %1"_s.arg(historyVersion() + 1))
                                         << u"is from a newer version"_s;
    QTest::newRow("another program's that crashed") << Make([](const QString &path) {
        return alter(path, u"CREATE TABLE notes (text)"_s) && changeInLog(path, u"INSERT INTO notes VALUES ('a')"_s);
    }) << u"is no history of Sluice"_s;
    QTest::newRow("another program's that does not write ahead") << Make([](const QString &path) {
        return alter(path,
                     u"PRAGMA application_id = %1; PRAGMA user_version = %2; CREATE TABLE notes (text)"_s.arg(
                         QString::number(HistoryApplication), QString::number(historyVersion())));
    }) << u"is damaged"_s;
    QTest::newRow("a folder in its place")
        << Make([](const QString &path) { return QDir().mkdir(path); }) << u"cannot be written"_s;
}

void TestHistory::saysWhyItCannotRecord()
{
    QFETCH(std::function<bool(const QString &)>, make);
    QFETCH(QString, says);
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    QVERIFY(make(path()));
    // The file "-shm" may be made by reading, and the lock names who held it last.
    auto present = filesBeside();
    present.removeAll(u"history.db-shm"_s);
    present.removeAll(u"history.db.lock"_s);
    const auto contents = [this, &present] {
        QMap<QString, QByteArray> bytes;
        for (const auto &name : std::as_const(present)) {
            QFile file(QFileInfo(path()).dir().filePath(name));
            bytes.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file"));
        }
        return bytes;
    };
    const auto before = contents();
    History history(path());
    const auto appended = resultOf(history.append(sampleRun(runName(9)).constFirst(), this));
    QVERIFY(!appended);
    QVERIFY2(appended.error().message.contains(says), qPrintable(appended.error().message + appended.error().detail));
    QVERIFY2(appended.error().message.contains(path()), qPrintable(appended.error().message));
    QCOMPARE(history.problem(), std::optional(appended.error()));
    QCOMPARE(contents(), before);
}

void TestHistory::saysSoBeforeAnythingIsAppended()
{
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    QVERIFY(alter(path(), u"CREATE TABLE notes (text)"_s));
    const auto before = filesBeside();
    History history(path());
    QSignalSpy changed(&history, &History::problemChanged);
    QVERIFY(changed.wait());
    QVERIFY(history.problem()->message.contains(u"is no history of Sluice"_s));
    QCOMPARE(filesBeside(), before);
}

void TestHistory::failsWhatWasAppendedBeforeAnybodyKnew()
{
    QVERIFY(QDir().mkpath(path())); // a folder in its place
    History history(path());
    const auto records = sampleRun(runName(1));
    auto *first = history.append(records.at(0), this);
    auto *second = history.append(records.at(1), this); // waits behind it
    bool triedAgain = false;
    first->then(this, [&](const Result<void> &result) {
        QVERIFY(!result);
        QVERIFY(QDir().rmdir(path()));
        history.append(records.at(2), this)->then(this, [&](const Result<void> &third) {
            QVERIFY(!third); // the second one has not heard of it yet
            triedAgain = true;
        });
    });
    QVERIFY(!resultOf(second));
    QTRY_VERIFY(triedAgain);
    QVERIFY(resultOf(history.append(records.at(0), this)));
}

void TestHistory::recordsAgainWhenItCan()
{
    QVERIFY(QDir().mkpath(path()));
    History history(path());
    QVERIFY(!resultOf(history.append(sampleRun(runName(1)).constFirst(), this)));
    QVERIFY(QDir().rmdir(path()));
    QSignalSpy changed(&history, &History::problemChanged);
    appendAll(history, sampleRun(runName(1)));
    QVERIFY(!history.problem());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(verdictOf(path()).head.count, 10);
}

void TestHistory::noticesThatTheFileWasMovedAway()
{
    History history(path());
    appendAll(history, sampleRun(runName(1)));
    for (const auto *end : {"", "-wal", "-shm"})
        QVERIFY(QFile::rename(path() + QLatin1StringView(end), path() + u".old"_s + QLatin1StringView(end)));
    const auto appended = resultOf(history.append(sampleRun(runName(2)).constFirst(), this));
    QVERIFY(!appended);
    QVERIFY(appended.error().message.contains(u"was moved or removed"_s));
    QCOMPARE(appended.error().cause, Error::Cause::AnotherHistory);
    appendAll(history, sampleRun(runName(3)));
    QCOMPARE(verdictOf(path()).head.count, 10);
    QCOMPARE(verdictOf(path() + u".old"_s).head.count, 10);
}

void TestHistory::takesNoRequestOfARunThatBeganElsewhere()
{
    const auto records = sampleRun(runName(1));
    History history(path());
    appendAll(history, {records.at(0), records.at(1)});
    for (const auto *end : {"", "-wal", "-shm"})
        QVERIFY(QFile::remove(path() + QLatin1StringView(end)));
    QVERIFY(!resultOf(history.append(records.at(2), this)));
    appendAll(history, {records.at(2)}); // into a new file: what is known of a request is not thrown away
    const auto refused = resultOf(history.append(records.at(3), this));
    QVERIFY(!refused);
    QCOMPARE(refused.error().cause, Error::Cause::AnotherHistory);
    QVERIFY2(refused.error().message.contains(u"began in another history"_s), qPrintable(refused.error().message));
    appendAll(history, {records.at(0), records.at(3)});
    appendAll(history, {records.at(5)});
    QVERIFY(!history.problem());
}

void TestHistory::takesAnApprovedPlanOnce_data()
{
    QTest::addColumn<QList<RunEvent>>("before");
    QTest::addColumn<bool>("isRunning");
    QTest::addColumn<RunBegun>("begun");
    QTest::addColumn<bool>("isTaken");

    auto approved = sampleBegin();
    approved.needsApproval = true;
    auto again = approved;
    again.continues = runName(1);
    auto other = approved;
    other.planHash = u"cd34"_s;
    other.reason = u"\"planHash\":\"ab12\""_s;
    const QList<RunEvent> sent{approved, sampleIntent(), sampleEnd()};
    const QList<RunEvent> unanswered{approved, sampleIntent()};
    const QList<RunEvent> nothingDone{approved, sampleIntent(), sampleEnd(0, 1, Evidence::Failed), RunEnded{}};
    QTest::newRow("after a run that sent something") << sent << false << approved << false;
    QTest::newRow("after a run without an answer") << unanswered << false << approved << false;
    QTest::newRow("while a run is about to send") << QList<RunEvent>{approved} << true << approved << false;
    QTest::newRow("after a run that nobody needed to approve")
        << QList<RunEvent>{sampleBegin(), sampleIntent()} << false << approved << false;
    QTest::newRow("to send the rest of that run") << sent << false << again << true;
    QTest::newRow("another plan") << sent << false << other << true;
    QTest::newRow("where no approval is needed") << sent << false << sampleBegin() << true;
    QTest::newRow("after a program that ended before it sent anything")
        << QList<RunEvent>{approved} << false << approved << true;
    QTest::newRow("after a run that reached nothing") << nothingDone << false << approved << true;
}

void TestHistory::takesAnApprovedPlanOnce()
{
    QFETCH(const QList<RunEvent>, before);
    QFETCH(const bool, isRunning);
    QFETCH(const RunBegun, begun);
    QFETCH(const bool, isTaken);
    std::optional<History> first(path());
    for (const auto &event : before)
        appendAll(*first, {{.run = runName(1), .at = moment(0), .event = event}});
    if (!isRunning)
        first.reset();
    History history(path());
    const auto taken = resultOf(history.append({.run = runName(2), .at = moment(9), .event = begun}, this));
    QCOMPARE(taken.has_value(), isTaken);
    if (!isTaken) {
        QVERIFY2(taken.error().message.contains(u"by kari"_s), qPrintable(taken.error().message));
        QVERIFY2(taken.error().message.contains(u"An approval counts for one run"_s),
                 qPrintable(taken.error().message));
        QVERIFY(!history.problem()); // the history is all right
    }
}

/// Also when what was sent again reached nothing.
void TestHistory::takesTheRestOfTheRestOfAnApprovedPlan()
{
    auto begun = sampleBegin();
    begun.needsApproval = true;
    History history(path());
    for (int run = 1; run <= 3; ++run) {
        begun.continues = run > 1 ? runName(run - 1) : QString();
        const auto evidence = run == 1 ? Evidence::Acknowledged : Evidence::Failed;
        const QList<RunEvent> events{begun, sampleIntent(0, run), sampleEnd(0, run, evidence), RunEnded()};
        for (const auto &event : events)
            appendAll(history, {{.run = runName(run), .at = moment(run), .event = event}});
    }
    QVERIFY(!history.problem());
}

/// The first run reached nothing, so the second was allowed. Sending the first again would use the approval twice.
void TestHistory::takesNothingAgainOfARunWhosePlanAnotherHasCarriedOut()
{
    auto begun = sampleBegin();
    begun.needsApproval = true;
    History history(path());
    for (const auto &[run, evidence] : {std::pair(1, Evidence::Failed), std::pair(2, Evidence::Acknowledged)}) {
        const QList<RunEvent> events{begun, sampleIntent(0, run), sampleEnd(0, run, evidence), RunEnded()};
        for (const auto &event : events)
            appendAll(history, {{.run = runName(run), .at = moment(run), .event = event}});
    }
    begun.continues = runName(1);
    const auto again = resultOf(history.append({.run = runName(3), .at = moment(3), .event = begun}, this));
    QVERIFY(!again);
    QCOMPARE(again.error().cause, Error::Cause::ApprovalSpent);
    begun.continues = runName(2);
    QVERIFY(resultOf(history.append({.run = runName(4), .at = moment(4), .event = begun}, this)));
}

void TestHistory::letsOneOfTwoProgramsBeginAnApprovedPlan()
{
    auto begun = sampleBegin();
    begun.needsApproval = true;
    History one(path());
    History other(path());
    QList<bool> taken;
    const auto note = [&taken](const Result<void> &result) { taken.append(result.has_value()); };
    one.append({.run = runName(1), .at = moment(0), .event = begun}, this)->then(this, note);
    other.append({.run = runName(2), .at = moment(0), .event = begun}, this)->then(this, note);
    QTRY_COMPARE(taken.size(), 2);
    QCOMPARE(taken.count(true), 1);
}

void TestHistory::doesNotThrowAwayALogWithoutItsFile()
{
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    QFile log(path() + u"-wal"_s);
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write("records") == 7);
    log.close();
    History history(path());
    QVERIFY(!resultOf(history.append(sampleRun(runName(1)).constFirst(), this)));
    QCOMPARE(log.size(), 7);
    QVERIFY(!QFileInfo::exists(path()));
}

void TestHistory::refusesEverythingWithoutAPlace()
{
    const auto error = inputError(u"Nowhere."_s);
    History history(Failure{error});
    QCOMPARE(history.problem(), std::optional(error));
    QCOMPARE(resultOf(history.append(sampleRun(u"a"_s).constFirst(), this)).error(), error);
    QCOMPARE(resultOf(history.unanswered(this)).error(), error);
    HistoryReader reader(Failure{error});
    QCOMPARE(resultOf(reader.runs({}, this)).error(), error);
}

SLUICE_TEST(TestHistory)

} // namespace tst_history

#include "tst_history.moc"
