// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/reading/historyreading.h"
#include "core/storage/history/reading/historyverdict.h"
#include "tests/history/samplehistory.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

using Kind = HistoryVerdict::Kind;

namespace tst_historyverdict {

namespace {

/// All records as they are read; nothing when they cannot be.
std::optional<QList<HistoryRecord>> meaningOf(const QString &path)
{
    const auto records = readHistory(
        path, QList<HistoryRecord>(), [](SqliteConnection &database) -> HistoryResult<QList<HistoryRecord>> {
            auto query = database.rows(u"SELECT %1 FROM record ORDER BY seq"_s.arg(RecordColumns));
            if (!query)
                return HistoryFailure(query.error());
            QList<HistoryRecord> found;
            while (query->next()) {
                const auto record = recordFrom(storedRecordIn(*query));
                if (!record)
                    return database.failure(HistoryProblem::Kind::Damaged);
                found.append(*record);
            }
            return database.endOf(*query).map([&found] { return found; });
        });
    return records ? std::optional(*records) : std::nullopt;
}

const auto withoutTriggers = u"DROP TRIGGER record_stays; DROP TRIGGER record_remains; "_s;
const auto withTriggers =
    u"; CREATE TRIGGER record_stays BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'a record stays as it is'); END; "
    "CREATE TRIGGER record_remains BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'a record remains'); END"_s;

bool changeRecords(const QString &path, const QString &sql)
{
    return alter(path, withoutTriggers + sql + withTriggers);
}

Checkpoint checkpointOf(const QString &path, const ed25519::KeyPair &keys)
{
    return signedCheckpoint(verdictOf(path).head, moment(0), keys);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestHistoryVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatThereIsNothingToCompareWith();
    void isIntactWithACheckpoint();
    void noticesWhatWasChanged_data();
    void noticesWhatWasChanged();
    void noticesARecordThatItDoesNotUnderstand();
    void noticesThatTheEndIsMissing();
    void findsAHistoryWrittenAnewByItsCheckpoint();
    void findsAReplacedHistoryByItsCheckpoint();
    void tellsAReplacedHistoryFromOneBesideIt_data();
    void tellsAReplacedHistoryFromOneBesideIt();
    void findsARemovedHistoryByItsCheckpoint();
    void countsNoCheckpointThatIsNotGenuine();
    void countsOnlyTrustedKeys();
    void noticesAnyChangedByte();
    void failsWhereItCannotRead();
    void readsWhatAProgramLeftInItsLog();

private:
    QString path() const { return m_folder->filePath(u"history.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistoryVerdict::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestHistoryVerdict::saysThatThereIsNothingToCompareWith()
{
    makeHistory(path(), 3);
    const auto verdict = verdictOf(path());
    QCOMPARE(verdict.kind, Kind::NothingToCompare);
    QCOMPARE(verdict.head.count, 30);
    QCOMPARE(static_cast<int>(verdict.kind), 4);
}

void TestHistoryVerdict::isIntactWithACheckpoint()
{
    const auto keys = ed25519::makeKeyPair();
    makeHistory(path(), 1);
    const auto checkpoint = checkpointOf(path(), keys);
    makeHistory(path(), 2);
    const auto verdict = verdictOf(path(), {.checkpoints = {checkpoint}});
    QCOMPARE(verdict.kind, Kind::Intact);
    QCOMPARE(verdict.head.count, 30);
    QCOMPARE(verdict.compared, 1);
    QCOMPARE(verdict.signers, QList<QByteArray>{keys.publicKey});
}

void TestHistoryVerdict::noticesWhatWasChanged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("record"); // 0: none in particular
    QTest::newRow("first record removed") << u"DELETE FROM record WHERE seq = 1"_s << qint64(1);
    QTest::newRow("middle record removed") << u"DELETE FROM record WHERE seq = 15"_s << qint64(15);
    QTest::newRow("last record removed") << u"DELETE FROM record WHERE seq = 30"_s << qint64(0);
    QTest::newRow("middle record removed and the rest moved up")
        << u"DELETE FROM record WHERE seq = 15; UPDATE record SET seq = seq - 1 WHERE seq > 15"_s << qint64(15);
    QTest::newRow("all records removed") << u"DELETE FROM record"_s << qint64(0);
    QTest::newRow("outcome changed")
        << u"UPDATE record SET body = replace(body, 'refused', 'acknowledged') WHERE seq = 19"_s << qint64(19);
    QTest::newRow("time changed") << u"UPDATE record SET at = replace(at, '2026', '2025') WHERE seq = 12"_s
                                  << qint64(12);
    QTest::newRow("run changed") << u"UPDATE record SET run = 'a' WHERE seq = 12"_s << qint64(12);
    QTest::newRow("kind changed") << u"UPDATE record SET kind = 'remark' WHERE seq = 12"_s << qint64(12);
    QTest::newRow("hash changed") << u"UPDATE record SET hash = upper(hash) WHERE seq = 12"_s << qint64(12);
    QTest::newRow("two records exchanged")
        << u"UPDATE record SET seq = 99 WHERE seq = 12; UPDATE record SET seq = 12 WHERE seq = 13; "
           "UPDATE record SET seq = 13 WHERE seq = 99"_s
        << qint64(12);
    QTest::newRow("record put in")
        << u"INSERT INTO record SELECT 31, run, at, kind, body, hash FROM record WHERE seq = 30"_s << qint64(31);
    QTest::newRow("other head") << u"UPDATE head SET count = 29, hash = (SELECT hash FROM record WHERE seq = 29)"_s
                                << qint64(0);
    QTest::newRow("other id") << u"UPDATE head SET id = 'a'"_s << qint64(1);
    QTest::newRow("head removed") << u"DELETE FROM head"_s << qint64(0);
    QTest::newRow("outcome of a request left out") << u"UPDATE request SET ended = NULL WHERE seq = 12"_s << qint64(13);
    QTest::newRow("request made seen") << u"UPDATE request SET seen = 30 WHERE seq = 12"_s << qint64(0);
    QTest::newRow("request removed") << u"DELETE FROM request WHERE seq = 12"_s << qint64(12);
    QTest::newRow("request put in")
        << u"INSERT INTO request SELECT 99, run, dispatch, place, server, node, account, ended, seen FROM request "
           "WHERE seq = 12"_s
        << qint64(0);
    QTest::newRow("request of another server") << u"UPDATE request SET server = 'x' WHERE seq = 12"_s << qint64(12);
    QTest::newRow("target renamed") << u"UPDATE target SET name = 'x' WHERE request = 12 AND position = 1"_s
                                    << qint64(12);
    QTest::newRow("target put in") << u"INSERT INTO target VALUES (99, 0, 'x', 'y', 'z')"_s << qint64(0);
    QTest::newRow("run of another person") << u"UPDATE run SET person = 'x' WHERE first = 1"_s << qint64(0);
    QTest::newRow("run removed") << u"DELETE FROM run WHERE first = 11"_s << qint64(0);
    QTest::newRow("table put in") << u"CREATE TABLE notes (text)"_s << qint64(0);
    QTest::newRow("index removed") << u"DROP INDEX request_open"_s << qint64(0);
    QTest::newRow("other application") << u"PRAGMA application_id = 7"_s << qint64(0);
}

void TestHistoryVerdict::noticesWhatWasChanged()
{
    QFETCH(QString, sql);
    QFETCH(qint64, record);
    makeHistory(path(), 3);
    QVERIFY(changeRecords(path(), sql));
    const auto verdict = verdictOf(path());
    QCOMPARE(verdict.kind, Kind::Altered);
    QVERIFY(!verdict.what.isEmpty());
    QCOMPARE(verdict.record, record);
}

/// With right hashes: as a program would write it that has another idea of the words.
void TestHistoryVerdict::noticesARecordThatItDoesNotUnderstand()
{
    makeHistory(path(), 1);
    const auto head = verdictOf(path()).head;
    StoredRecord record{.number = 11, .run = "a", .at = "2026-11-30T14:02:07.123Z", .kind = "run-paused", .body = "{}"};
    record.hash = hashAfter(head.hash, record);
    QVERIFY(changeRecords(path(),
                          u"INSERT INTO record VALUES (11, 'a', '%1', 'run-paused', '{}', '%2'); "
                          "UPDATE head SET count = 11, hash = '%2'"_s.arg(QString::fromLatin1(record.at),
                                                                          QString::fromLatin1(record.hash))));
    const auto verdict = verdictOf(path());
    QCOMPARE(verdict.kind, Kind::Altered);
    QCOMPARE(verdict.record, 11);
    QVERIFY2(verdict.what.contains(u"run-paused"_s), qPrintable(verdict.what));
}

/// Cut so that everything else fits: only a checkpoint knows.
void TestHistoryVerdict::noticesThatTheEndIsMissing()
{
    const auto keys = ed25519::makeKeyPair();
    makeHistory(path(), 3);
    const auto checkpoint = checkpointOf(path(), keys);
    QVERIFY(changeRecords(path(),
                          u"DELETE FROM record WHERE seq > 20; DELETE FROM run WHERE first > 20; "
                          "DELETE FROM request WHERE seq > 20; DELETE FROM target WHERE request > 20; "
                          "UPDATE head SET count = 20, hash = (SELECT hash FROM record WHERE seq = 20)"_s));
    QCOMPARE(verdictOf(path()).kind, Kind::NothingToCompare);
    const auto verdict = verdictOf(path(), {.checkpoints = {checkpoint}});
    QCOMPARE(verdict.kind, Kind::Shorter);
    QCOMPARE(verdict.known, 30);
    QCOMPARE(verdict.head.count, 20);
    QCOMPARE(static_cast<int>(verdict.kind), 3);
}

/// The same history with one outcome changed and all hashes computed anew.
void TestHistoryVerdict::findsAHistoryWrittenAnewByItsCheckpoint()
{
    const auto keys = ed25519::makeKeyPair();
    makeHistory(path(), 3);
    const auto checkpoint = checkpointOf(path(), keys);
    const auto head = checkpoint.head;
    QString sql;
    auto hash = hashBeforeFirst(head.id);
    const auto stored = readHistory(path(), QList<StoredRecord>(), [](SqliteConnection &database) {
        QList<StoredRecord> found;
        auto query = database.rows(u"SELECT %1 FROM record ORDER BY seq"_s.arg(RecordColumns));
        while (query->next())
            found.append(storedRecordIn(*query));
        return HistoryResult<QList<StoredRecord>>(found);
    });
    for (auto record : *stored) {
        if (record.number == 9)
            record.body.replace("refused", "failed");
        hash = hashAfter(hash, record);
        sql += u"UPDATE record SET hash = '%1', body = '%2' WHERE seq = %3; "_s.arg(
            QString::fromLatin1(hash), QString::fromUtf8(record.body), QString::number(record.number));
    }
    sql += u"UPDATE head SET hash = '%1'"_s.arg(QString::fromLatin1(hash));
    QVERIFY(changeRecords(path(), sql));
    QCOMPARE(verdictOf(path()).kind, Kind::NothingToCompare);
    const auto verdict = verdictOf(path(), {.checkpoints = {checkpoint}});
    QCOMPARE(verdict.kind, Kind::Altered);
    QCOMPARE(verdict.record, 30);
    QCOMPARE(static_cast<int>(verdict.kind), 2);
}

void TestHistoryVerdict::findsAReplacedHistoryByItsCheckpoint()
{
    const auto keys = ed25519::makeKeyPair();
    makeHistory(path(), 3);
    const auto checkpoint = checkpointOf(path(), keys);
    QVERIFY(QFile::remove(path()));
    makeHistory(path(), 3);
    QCOMPARE(verdictOf(path()).kind, Kind::NothingToCompare);
    const auto verdict = verdictOf(path(), {.checkpoints = {checkpoint}});
    QCOMPARE(verdict.kind, Kind::Altered);
    QCOMPARE(verdict.signers, QList<QByteArray>()); // nothing could be compared
    QCOMPARE(verdict.ofOtherHistories, 1);
}

/// Both keep their checkpoints at one place.
void TestHistoryVerdict::tellsAReplacedHistoryFromOneBesideIt_data()
{
    QTest::addColumn<QList<int>>("others"); // when the other history had checkpoints
    QTest::addColumn<QList<int>>("own");
    QTest::addColumn<bool>("sameKey");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("the other one ended before") << QList{0, 1} << QList{2, 3} << true << Kind::Altered;
    QTest::newRow("it ended at the same moment") << QList{0, 1} << QList{1, 2} << true << Kind::Altered;
    QTest::newRow("it went on") << QList{0, 2} << QList{1, 3} << true << Kind::Intact;
    QTest::newRow("it came later") << QList{2, 3} << QList{0, 1} << true << Kind::Intact;
    QTest::newRow("it is somebody else's") << QList{0, 1} << QList{2, 3} << false << Kind::Intact;
}

void TestHistoryVerdict::tellsAReplacedHistoryFromOneBesideIt()
{
    QFETCH(QList<int>, others);
    QFETCH(QList<int>, own);
    QFETCH(bool, sameKey);
    QFETCH(Kind, kind);
    const auto keys = ed25519::makeKeyPair();
    KnownCheckpoints known;
    const auto sign = [&](const QList<int> &moments, const ed25519::KeyPair &signer) {
        for (const int at : moments)
            known.checkpoints.append(signedCheckpoint(verdictOf(path()).head, moment(at), signer));
    };
    makeHistory(path(), 3);
    sign(others, sameKey ? keys : ed25519::makeKeyPair());
    QVERIFY(QFile::remove(path()));
    makeHistory(path(), 3);
    sign(own, keys);
    const auto verdict = verdictOf(path(), known);
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.ofOtherHistories, others.size());
    QCOMPARE(verdict.compared, own.size());
}

void TestHistoryVerdict::findsARemovedHistoryByItsCheckpoint()
{
    makeHistory(path(), 1);
    const auto checkpoint = checkpointOf(path(), ed25519::makeKeyPair());
    QVERIFY(QFile::remove(path()));
    QCOMPARE(verdictOf(path()).kind, Kind::NothingToCompare);
    QCOMPARE(verdictOf(path(), {.checkpoints = {checkpoint}}).kind, Kind::Shorter);
}

void TestHistoryVerdict::countsNoCheckpointThatIsNotGenuine()
{
    makeHistory(path(), 1);
    auto checkpoint = checkpointOf(path(), ed25519::makeKeyPair());
    checkpoint.head.count = 5;
    const auto verdict = verdictOf(path(), {.checkpoints = {checkpoint}});
    QCOMPARE(verdict.kind, Kind::NothingToCompare);
    QCOMPARE(verdict.ignored, 1);
}

void TestHistoryVerdict::countsOnlyTrustedKeys()
{
    const auto own = ed25519::makeKeyPair();
    makeHistory(path(), 1);
    const auto foreign = checkpointOf(path(), ed25519::makeKeyPair());
    const auto verdict = verdictOf(path(), {.checkpoints = {foreign}, .trusted = {own.publicKey}});
    QCOMPARE(verdict.kind, Kind::NothingToCompare);
    QCOMPARE(verdict.ignored, 1);
    QCOMPARE(verdictOf(path(), {.checkpoints = {checkpointOf(path(), own)}, .trusted = {own.publicKey}}).kind,
             Kind::Intact);
}

/// SLUICE_HISTORY_BYTES: how many bytes of a history of 1,000 records are changed, one at a time; 500 without it.
void TestHistoryVerdict::noticesAnyChangedByte()
{
    const auto given = qEnvironmentVariableIntValue("SLUICE_HISTORY_BYTES");
    const int positions = given > 0 ? given : 500;
    constexpr int runs = 100;
    makeHistory(path(), runs);
    const auto meaning = meaningOf(path());
    QVERIFY(meaning && meaning->size() == 10 * runs);
    const auto bytes = bytesOf(path());
    QRandomGenerator random(2026);
    int noticed = 0;
    for (int i = 0; i < positions; ++i) {
        // Every tenth in the header of the file, which is small and matters most.
        const auto at = random.bounded(i % 10 == 0 ? qsizetype(100) : bytes.size());
        auto changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ (1 << random.bounded(8)));
        QVERIFY(write(path(), changed));
        const auto verdict = verifyHistory(path(), {});
        if (!verdict || verdict->kind == Kind::Altered)
            ++noticed;
        else
            QVERIFY2(meaningOf(path()) == meaning, qPrintable(u"byte %1"_s.arg(at)));
        QVERIFY2(bytesOf(path()) == changed, "verifying has changed the file");
    }
    QVERIFY(noticed > positions / 4);
    qInfo("%d of %d changed bytes were noticed; the others changed no meaning.", noticed, positions);
}

void TestHistoryVerdict::failsWhereItCannotRead()
{
    makeHistory(path(), 1);
    QVERIFY(alter(path(), u"PRAGMA user_version = 99"_s));
    const auto verdict = verifyHistory(path(), {});
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().kind, HistoryProblem::Kind::Newer);
}

void TestHistoryVerdict::readsWhatAProgramLeftInItsLog()
{
    History history(path());
    appendAll(history, sampleRun(runName(1)));
    const auto copy = m_folder->filePath(u"copy.db"_s);
    QVERIFY(QFile::copy(path(), copy) && QFile::copy(path() + u"-wal"_s, copy + u"-wal"_s));
    QCOMPARE(verdictOf(copy).head.count, 10);
}

SLUICE_TEST(TestHistoryVerdict)

} // namespace tst_historyverdict

#include "tst_historyverdict.moc"
