// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/filelock.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/servers.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace sluice;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tst_serversharing {

namespace {

constexpr int Each = 50;

/// A second program that adds servers one by one. Started with "--add FILE NAME".
int addServers(const QString &file, const QString &name)
{
    ServerStore store({.own = file});
    for (int i = 0; i < Each; ++i) {
        const auto added = store.add(serverCalled(u"%1-%2"_s.arg(name).arg(i)));
        if (!added) {
            std::fprintf(stderr, "%s\n", qPrintable(added.error().message));
            return 1;
        }
    }
    return 0;
}

/// A second program that changes a server until it is killed. Started with "--edit FILE".
int editForever(const QString &file)
{
    ServerStore store({.own = file});
    for (int i = 0; store.load(); ++i) {
        auto server = store.servers().constFirst();
        server.group = QString::number(i);
        if (!test::replace(store, server))
            break;
    }
    return 1;
}

/// The number that a second program has written last; 0 when it is another text.
int groupIn(const QString &file)
{
    ServerStore store({.own = file});
    return store.load() && !store.servers().isEmpty() ? store.servers().constFirst().group.toInt() : 0;
}

} // namespace

/// Two programs with one file.
class TestServerSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changesWhatAnotherHasWritten();
    void losesNothingOfTwoProgramsAtOnce();
    void leavesAWholeFileAndNoLockWhenItIsKilled();
    void looksAgainWhereNoWatchTellsOfAChange();
    void hearsOfAnother_data();
    void hearsOfAnother();
    void hearsOfAFileOfTheSystem();
    void leavesAloneWhatIsHalfWritten();
    void forgetsWhatWasDeleted();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    ServerFiles m_files;
};

void TestServerSharing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_files = {.own = m_folder->filePath(u"servers.json"_s)};
}

void TestServerSharing::changesWhatAnotherHasWritten()
{
    ServerStore one(m_files);
    ServerStore other(m_files);
    const auto first = one.add(serverCalled(u"first"_s)).value();
    QVERIFY(other.add(serverCalled(u"second"_s))); // it does not know the first one yet
    QCOMPARE(other.servers().size(), 2);
    QVERIFY(!one.add(serverCalled(u"SECOND"_s)));
    QVERIFY(test::remove(other, first));
    auto gone = serverCalled(u"first"_s);
    gone.id = first;
    QVERIFY(!test::replace(one, gone));
    QVERIFY(test::setPolicy(one, Environment::Demo, fullPolicy()));
    QVERIFY(test::setPolicy(other, Environment::Test, fullPolicy()));

    ServerStore again(m_files);
    QVERIFY(again.load());
    QCOMPARE(again.servers().size(), 1);
    QCOMPARE(again.policies().of(Environment::Demo), fullPolicy());
    QCOMPARE(again.policies().of(Environment::Test), fullPolicy());
}

/// A folder that is replaced behind a link is one that a watch does not see.
void TestServerSharing::looksAgainWhereNoWatchTellsOfAChange()
{
    const QDir folder(m_folder->path());
    for (const auto &version : {u"v1"_s, u"v2"_s}) {
        QVERIFY(folder.mkdir(version));
        ServerStore writer({.own = folder.filePath(version + "/servers.json"_L1)});
        QVERIFY(writer.add(serverCalled(version)));
    }
    const auto link = folder.filePath(u"now"_s);
    QVERIFY(QFile::link(folder.filePath(u"v1"_s), link));
    ServerStore store({.own = link + "/servers.json"_L1});
    QVERIFY(store.load());
    const QSignalSpy changed(&store, &ServerStore::changed);
    store.refresh();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(store.servers().constFirst().name, u"v1"_s);
    QVERIFY(QFile::remove(link) && QFile::link(folder.filePath(u"v2"_s), link));
    store.refresh();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(store.servers().constFirst().name, u"v2"_s);
    QVERIFY(QFile::remove(folder.filePath(u"v2/servers.json"_s)));
    store.refresh();
    QVERIFY(store.servers().isEmpty());
}

void TestServerSharing::losesNothingOfTwoProgramsAtOnce()
{
    QProcess programs[2];
    for (int i = 0; i < 2; ++i) {
        programs[i].setProcessChannelMode(QProcess::ForwardedErrorChannel);
        programs[i].start(QCoreApplication::applicationFilePath(),
                          {u"tst_serversharing"_s, u"--add"_s, m_files.own, QString::number(i)});
    }
    for (auto &program : programs) {
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 120'000);
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }
    ServerStore store(m_files);
    QVERIFY(store.load());
    QCOMPARE(store.servers().size(), 2 * Each);
    for (int i = 0; i < Each; ++i)
        QVERIFY(store.findByName(u"0-%1"_s.arg(i)) && store.findByName(u"1-%1"_s.arg(i)));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files, QDir::Name),
             QStringList({u"servers.json"_s, u"servers.json.lock"_s}));
}

/// How many programs are killed is in SLUICE_KILLS.
void TestServerSharing::leavesAWholeFileAndNoLockWhenItIsKilled()
{
    const int kills = std::max(qEnvironmentVariableIntValue("SLUICE_KILLS"), 12);
    ServerStore store(m_files);
    auto server = serverCalled(u"crm01"_s);
    server.id = store.add(server).value();
    QRandomGenerator random(14);
    int whileLocked = 0;
    qint64 longest = 0;
    for (int i = 0; i < kills; ++i) {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"tst_serversharing"_s, u"--edit"_s, m_files.own});
        QVERIFY(program.waitForStarted());
        const int changes = random.bounded(1, 9);
        QTRY_VERIFY(groupIn(m_files.own) >= changes); // at any moment of the write after that
        // Whether it holds the lock right now.
        whileLocked += FileLock(m_files.own + ".lock"_L1).lock(0ms) == FileLock::Outcome::Busy ? 1 : 0;
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);

        QElapsedTimer timer;
        timer.start();
        QVERIFY(store.load()); // whole
        auto changed = store.servers().constFirst();
        changed.group = u"killed %1"_s.arg(i);
        QVERIFY(test::replace(store, changed));
        longest = std::max(longest, timer.elapsed());
    }
    qInfo("%d killed, %d of them while they held the lock; the next write took at most %lld ms", kills, whileLocked,
          longest);
    QVERIFY(longest < 2000);
}

void TestServerSharing::hearsOfAnother_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("exists");
    QTest::newRow("file") << QString() << true;
    QTest::newRow("no file yet") << QString() << false;
    QTest::newRow("no folder yet") << u"/a/b"_s << false;
}

void TestServerSharing::hearsOfAnother()
{
    QFETCH(QString, folder);
    QFETCH(bool, exists);
    m_files.own = m_folder->path() + folder + "/servers.json"_L1;
    ServerStore other(m_files);
    if (exists)
        QVERIFY(other.add(serverCalled(u"crm00"_s)));
    ServerStore store(m_files);
    QVERIFY(store.load());
    const QSignalSpy changed(&store, &ServerStore::changed);
    for (const auto &name : {u"crm01"_s, u"crm02"_s, u"crm03"_s}) { // each replaces the file
        QVERIFY(other.add(serverCalled(name)));
        QTRY_VERIFY(store.findByName(name));
    }
    QCOMPARE(changed.size(), 3);
    QCOMPARE(store.servers(), other.servers());
}

void TestServerSharing::hearsOfAFileOfTheSystem()
{
    m_files.system = {m_folder->filePath(u"etc/servers.json"_s)};
    ServerStore store(m_files);
    QVERIFY(store.load());
    QVERIFY(QDir().mkpath(m_folder->filePath(u"etc"_s)));
    QVERIFY(QFile::copy(QStringLiteral(SLUICE_TEST_DATA "/servers/system.json"), m_files.system.constFirst()));
    QTRY_VERIFY(store.findByName(u"crm01"_s));
    QVERIFY(store.policies().of(Environment::Test).readOnly);
}

void TestServerSharing::leavesAloneWhatIsHalfWritten()
{
    m_files.system = {m_folder->filePath(u"system.json"_s)};
    ServerStore store(m_files);
    QVERIFY(store.load());
    QVERIFY(store.add(serverCalled(u"crm01"_s)));
    QFile file(m_files.own);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto whole = file.readAll();
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(whole.chopped(9)) > 0 && file.flush());
    // A change of this file is noticed later than one of the other, so that one has been read as well.
    QVERIFY(QFile::copy(QStringLiteral(SLUICE_TEST_DATA "/servers/system.json"), m_files.system.constFirst()));
    QTRY_COMPARE(store.servers().size(), 2);
    QVERIFY(store.findByName(u"crm01"_s));
    QVERIFY(!store.add(serverCalled(u"crm02"_s)));
    QVERIFY(file.write(whole.last(9)) > 0);
    file.close();
    QVERIFY(store.add(serverCalled(u"crm02"_s)));
    QCOMPARE(store.servers().size(), 3);
}

void TestServerSharing::forgetsWhatWasDeleted()
{
    ServerStore store(m_files);
    QVERIFY(store.load());
    QVERIFY(store.add(serverCalled(u"crm01"_s)));
    QVERIFY(QFile::remove(m_files.own));
    QTRY_VERIFY(store.servers().isEmpty());
}

namespace {

int runIt(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--add"_L1)
        return addServers(arguments.value(2), arguments.value(3));
    if (arguments.value(1) == "--edit"_L1)
        return editForever(arguments.value(2));
    TestServerSharing test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace

SLUICE_TEST_MAIN(TestServerSharing, runIt)

} // namespace tst_serversharing

#include "tst_serversharing.moc"
