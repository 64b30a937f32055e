// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/checkpoint.h"
#include "core/storage/history/checkpoints/checkpointsink.h"
#include "core/storage/history/database/historywriting.h"
#include "tests/history/samplehistory.h"
#include "tests/support/suite.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <syslog.h>
#include <thread>
#include <unistd.h>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_checkpoint {

namespace {

Checkpoint sampleCheckpoint()
{
    const auto keys = ed25519::keyPairFrom(QByteArray(32, 'a'));
    return signedCheckpoint({.id = "5f0c8b1e-0000-4000-8000-000000000000"_ba, .count = 12, .hash = QByteArray(64, 'b')},
                            moment(0), *keys);
}

} // namespace

class TestCheckpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheFormOfTheDocument();
    void isFoundInAnyLine();
    void isRefusedWhenAnythingWasChanged_data();
    void isRefusedWhenAnythingWasChanged();
    void isDue_data();
    void isDue();
    void isAddedToAFile();
    void isKeptOfAHistory();
    void isAddedToNothingButAFile();
    void isKeptAtOnceOfWhatWasWrittenBefore();
    void saysWhenItCannotBeKept();
    void delaysNoRecord();
    void isSentToTheJournal();
};

void TestCheckpoint::hasTheFormOfTheDocument()
{
    const auto line = lineOf(sampleCheckpoint());
    const auto words = line.split(' ');
    QCOMPARE(words.mid(0, 6),
             (QByteArrayList{"sluice-checkpoint", "1", "5f0c8b1e-0000-4000-8000-000000000000", "12",
                             QByteArray(64, 'b'), "2026-11-30T14:02:07Z"}));
    QCOMPARE(words.size(), 8);
    QVERIFY(ed25519::verify(QByteArray::fromBase64(words.at(6)), line.first(line.lastIndexOf(' ')),
                            QByteArray::fromBase64(words.at(7))));
}

void TestCheckpoint::isFoundInAnyLine()
{
    const auto checkpoint = sampleCheckpoint();
    const auto line = lineOf(checkpoint);
    QCOMPARE(
        checkpointsIn("Nov 30 14:02:07 admin01 sluice[71]: " + line + "\nother\n{\"checkpoint\":\"" + line + "\"}\r\n"),
        (QList<Checkpoint>{checkpoint, checkpoint}));
    QCOMPARE(checkpointsIn(line.chopped(4)), QList<Checkpoint>());
    QCOMPARE(checkpointsIn("not-a-" + line), (QList<Checkpoint>{checkpoint}));
    QCOMPARE(checkpointsIn({}), QList<Checkpoint>());
    QVERIFY(isGenuine(checkpoint));
}

void TestCheckpoint::isRefusedWhenAnythingWasChanged_data()
{
    QTest::addColumn<int>("word");
    for (int word = 2; word < 8; ++word)
        QTest::addRow("word %d", word) << word;
}

void TestCheckpoint::isRefusedWhenAnythingWasChanged()
{
    QFETCH(int, word);
    auto words = lineOf(sampleCheckpoint()).split(' ');
    auto &changed = words[word];
    const auto at = changed.lastIndexOf(word == 5 ? '2' : changed.at(0));
    changed[at] = changed.at(at) == '1' ? '2' : '1';
    const auto found = checkpointsIn(words.join(' '));
    QCOMPARE(found.size(), 1);
    QVERIFY(!isGenuine(found.constFirst()));
}

void TestCheckpoint::isDue_data()
{
    QTest::addColumn<int>("records");
    QTest::addColumn<bool>("endsRun");
    QTest::addColumn<qint64>("count"); // after them; each 100 records
    QTest::addColumn<bool>("isDue");
    QTest::newRow("in between") << 1 << false << qint64(99) << false;
    QTest::newRow("the hundredth") << 1 << false << qint64(100) << true;
    QTest::newRow("the next one") << 1 << false << qint64(101) << false;
    QTest::newRow("past the hundredth in a group") << 5 << false << qint64(102) << true;
    QTest::newRow("end of a run") << 1 << true << qint64(3) << true;
}

void TestCheckpoint::isDue()
{
    QFETCH(int, records);
    QFETCH(bool, endsRun);
    QFETCH(qint64, count);
    QFETCH(bool, isDue);
    QList<RunRecord> group(records, RunRecord{.event = sampleEnd()});
    if (endsRun)
        group.last().event = RunEnded();
    QCOMPARE(isCheckpointDue(group, count, 100), isDue);
}

void TestCheckpoint::isAddedToAFile()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"checkpoints"_s);
    FileSink sink(path);
    const auto line = lineOf(sampleCheckpoint());
    QVERIFY(sink.keep(line));
    QVERIFY(sink.keep(line));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(checkpointsIn(file.readAll()).size(), 2);
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    const auto refused = FileSink(folder.filePath(u"not/there"_s)).keep(line);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"not/there"_s));
}

void TestCheckpoint::isKeptOfAHistory()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"checkpoints"_s);
    const auto keys = ed25519::makeKeyPair();
    {
        History history(folder.filePath(u"history.db"_s));
        appendAll(history, sampleRun(runName(1)));
        history.keepCheckpoints({.keys = keys, .every = 5, .sinks = {std::make_shared<FileSink>(path)}});
        for (const auto &record : sampleRun(runName(2)))
            QVERIFY(resultOf(history.append(record, this)));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto checkpoints = checkpointsIn(file.readAll());
    QCOMPARE(checkpoints.size(), 3);
    QCOMPARE(checkpoints.at(0).head.count, 10); // of what was written before
    QCOMPARE(checkpoints.at(1).head.count, 15);
    QCOMPARE(checkpoints.at(2).head.count, 20);
    QCOMPARE(
        verdictOf(folder.filePath(u"history.db"_s), {.checkpoints = checkpoints, .trusted = {keys.publicKey}}).kind,
        HistoryVerdict::Kind::Intact);
}

/// A pipe would hold up the program until somebody reads it, and keeps nothing; a device may do anything.
void TestCheckpoint::isAddedToNothingButAFile()
{
    const QTemporaryDir folder;
    const auto pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const int reader = ::open(QFile::encodeName(pipe).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    const auto closing = qScopeGuard([reader] { ::close(reader); });
    for (const auto &path : {pipe, u"/dev/null"_s, folder.path()}) {
        const auto kept = FileSink(path).keep("line");
        QVERIFY2(!kept, qPrintable(path));
        QVERIFY(!kept.error().detail.isEmpty());
    }
}

/// The key may come after a short run has ended.
void TestCheckpoint::isKeptAtOnceOfWhatWasWrittenBefore()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"checkpoints"_s);
    {
        History history(folder.filePath(u"history.db"_s));
        appendAll(history, sampleRun(runName(1)));
        history.keepCheckpoints({.keys = ed25519::makeKeyPair(), .sinks = {std::make_shared<FileSink>(path)}});
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto checkpoints = checkpointsIn(file.readAll());
    QCOMPARE(checkpoints.size(), 1);
    QCOMPARE(checkpoints.at(0).head.count, 10);
}

void TestCheckpoint::saysWhenItCannotBeKept()
{
    const QTemporaryDir folder;
    History history(folder.filePath(u"history.db"_s));
    QSignalSpy failed(&history, &History::checkpointFailed);
    history.keepCheckpoints(
        {.keys = ed25519::makeKeyPair(), .sinks = {std::make_shared<FileSink>(folder.filePath(u"not/there"_s))}});
    appendAll(history, sampleRun(runName(1)));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!history.problem());
}

void TestCheckpoint::delaysNoRecord()
{
    class Slow : public CheckpointSink
    {
    public:
        Result<void> keep(const QByteArray &) override
        {
            may.acquire();
            return {};
        }
        QSemaphore may;
    };
    const auto slow = std::make_shared<Slow>();
    const QTemporaryDir folder;
    History history(folder.filePath(u"history.db"_s));
    history.keepCheckpoints({.keys = ed25519::makeKeyPair(), .every = 1, .sinks = {slow}});
    appendAll(history, sampleRun(runName(1)));
    appendAll(history, sampleRun(runName(2)));
    slow->may.release(100);
}

/// In a mount namespace of one thread, where /dev/log is a socket of this test.
void TestCheckpoint::isSentToTheJournal()
{
    if (::geteuid() != 0)
        QSKIP("Only root can put a journal of its own in the place of the system's.");
    QByteArray received;
    bool canMount = false;
    std::thread([&] {
        canMount = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && ::mount("sluice", "/dev", "tmpfs", 0, nullptr) == 0;
        if (!canMount)
            return;
        const int journal = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = "/dev/log"};
        canMount = ::bind(journal, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0;
        if (canMount && JournalSink().keep(lineOf(sampleCheckpoint()))) {
            received.resize(2000);
            received.resize(std::max<qsizetype>(0, ::recv(journal, received.data(), 2000, MSG_DONTWAIT)));
        }
        ::closelog();
        ::close(journal);
    }).join();
    if (!canMount)
        QSKIP("The system does not let us mount a file system.");
    QCOMPARE(checkpointsIn(received), QList<Checkpoint>{sampleCheckpoint()});
    QVERIFY2(received.startsWith("<13>"), received.constData()); // user, notice
}

SLUICE_TEST(TestCheckpoint)

} // namespace tst_checkpoint

#include "tst_checkpoint.moc"
