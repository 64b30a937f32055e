// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/filelock.h"
#include "core/storage/servers/serverstore.h"
#include "tests/sluicectl/storedfarm.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <chrono>

#include <fcntl.h>
#include <pwd.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tst_sluicectlstore {

namespace {

/// \a usual, or as many as the environment variable \a name says: some of these tests are worth a longer run.
int count(const char *name, int usual)
{
    return qEnvironmentVariableIntValue(name) > 0 ? qEnvironmentVariableIntValue(name) : usual;
}

} // namespace

/// Several programs change the stored servers at once, or the file is not as it should be.
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home.emplace(1);
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    }
    void keepsARaiseThatWasMadeWhileAnEditWaited();
    void reportsAConflictAndStoresNothing();
    void lowersNoClassThatWasRaisedMeanwhile();
    void movesNoServerThatWasRaisedMeanwhile_data();
    void movesNoServerThatWasRaisedMeanwhile();
    void saysThatAServerWasRemovedWhileAnEditWaited();
    void losesNothingOfTwoEditsAtOnce();
    void losesNothingOfTheWindowAndTheTerminalAtOnce();
    void addsManyAtOnce();
    void namesTheProgramThatHoldsTheLock();
    void sendsNothingUntilAMistakeIsMended();
    void namesEveryMistake();
    void readsTheServersOfTheAccountWithoutHome_data();
    void readsTheServersOfTheAccountWithoutHome();
    void refusesWhenNobodyKnowsWhereTheServersAre();

private:
    Ended run(const QString &line, const QByteArray &input = {})
    {
        return m_home->run(line.split(u' ', Qt::SkipEmptyParts), {}, input);
    }
    QString path() const { return m_home->home() + "/config/Sluice/sluice/servers.json"_L1; }
    void addCrm(const QString &more = {})
    {
        const auto ended = run(u"servers add --name crm --url https://crm.example.test --user ADM0 "_s + more);
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
    }
    QJsonObject crm() { return run(u"servers list --json"_s).servers().at(0).toObject(); }
    std::unique_ptr<ProgramRun> started(const QString &line)
    {
        auto program = std::make_unique<ProgramRun>(line.split(u' ', Qt::SkipEmptyParts));
        program->setHome(m_home->home());
        program->start();
        return program;
    }
    /// An edit that has read the server and waits for the rest of a password on standard input.
    std::unique_ptr<ProgramRun> waitingEdit(const QString &options)
    {
        const auto path = QFile::encodeName(m_home->home() + "/input"_L1);
        ::unlink(path.constData());
        if (::mkfifo(path.constData(), 0600) != 0)
            return {};
        m_input = ::open(path.constData(), O_RDWR | O_CLOEXEC);
        auto edit = std::make_unique<ProgramRun>(
            u"servers edit crm --password-stdin %1"_s.arg(options).split(u' ', Qt::SkipEmptyParts));
        edit->setHome(m_home->home());
        edit->setStandardInputFile(QFile::decodeName(path));
        edit->start();
        const auto isRead = [this] {
            int left = 0;
            return ::ioctl(m_input, FIONREAD, &left) == 0 && left == 0;
        };
        [&] { QVERIFY(::write(m_input, "hu", 2) == 2); }();
        [&] { QTRY_VERIFY(isRead()); }();
        return edit;
    }
    Ended givePassword(ProgramRun &edit) const
    {
        [&] { QVERIFY(::write(m_input, "sh\n", 3) == 3); }();
        ::close(m_input);
        return edit.waitForEnd();
    }

    int m_input = -1;
    std::optional<StoredFarm> m_home;
};

void TestStore::keepsARaiseThatWasMadeWhileAnEditWaited()
{
    addCrm(u"--environment test"_s);
    const auto edit = waitingEdit(u"--group Oslo"_s);
    QCOMPARE(run(u"servers edit crm --environment production"_s).code, 0);
    const auto ended = givePassword(*edit);
    QVERIFY2(ended.err.contains("Changed."_L1), qPrintable(ended.err));
    QCOMPARE(crm()[u"environment"_s], u"production"_s);
    QCOMPARE(crm()[u"group"_s], u"Oslo"_s);
}

void TestStore::reportsAConflictAndStoresNothing()
{
    addCrm(u"--environment test"_s);
    const auto edit = waitingEdit(u"--user ANNA --group Oslo"_s);
    QCOMPARE(run(u"servers edit crm --user BO"_s).code, 0);
    const auto ended = givePassword(*edit);
    QCOMPARE(ended.code, 7);
    QVERIFY2(ended.err.contains("crm was changed elsewhere: User (now BO). Nothing was stored."_L1),
             qPrintable(ended.err));
    QCOMPARE(crm()[u"user"_s], u"BO"_s);
    QCOMPARE(crm()[u"group"_s].toString(), QString());
}

void TestStore::lowersNoClassThatWasRaisedMeanwhile()
{
    addCrm(u"--environment test"_s);
    const auto edit = waitingEdit(u"--environment development --yes"_s); // confirmed from Test
    QCOMPARE(run(u"servers edit crm --environment production"_s).code, 0);
    const auto ended = givePassword(*edit);
    QCOMPARE(ended.code, 7);
    QVERIFY2(ended.err.contains("changed elsewhere: Class (now Production)"_L1), qPrintable(ended.err));
    QCOMPARE(crm()[u"environment"_s], u"production"_s);
}

void TestStore::movesNoServerThatWasRaisedMeanwhile_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("another address") << u"--url https://elsewhere.example.test"_s;
    QTest::newRow("nodes") << u"--node a=https://a.example.test"_s;
    QTest::newRow("another protocol") << u"--protocol superoffice-rest"_s;
}

/// The edit was not confirmed, because a server in Test may move without a question.
void TestStore::movesNoServerThatWasRaisedMeanwhile()
{
    QFETCH(QString, options);
    addCrm(u"--environment test"_s);
    const auto before = crm();
    const auto edit = waitingEdit(options);
    QCOMPARE(run(u"servers edit crm --environment production"_s).code, 0);
    const auto ended = givePassword(*edit);
    QCOMPARE(ended.code, 7);
    QVERIFY2(ended.err.contains("changed elsewhere: Class (now Production)"_L1), qPrintable(ended.err));
    const auto after = crm();
    QCOMPARE(after[u"environment"_s], u"production"_s);
    for (const auto &key : {u"address"_s, u"nodes"_s, u"protocol"_s})
        QCOMPARE(after[key], before[key]);
}

void TestStore::saysThatAServerWasRemovedWhileAnEditWaited()
{
    addCrm(u"--environment test"_s);
    const auto edit = waitingEdit(u"--group Oslo"_s);
    QCOMPARE(run(u"servers remove crm --yes"_s).code, 0);
    const auto ended = givePassword(*edit);
    QCOMPARE(ended.code, 7);
    QVERIFY2(ended.err.contains("no longer stored"_L1), qPrintable(ended.err));
}

void TestStore::losesNothingOfTwoEditsAtOnce()
{
    const int rounds = count("SLUICE_ROUNDS", 5);
    addCrm(u"--environment test"_s);
    for (int i = 0; i < rounds; ++i) {
        const auto raise =
            started(u"servers edit crm --environment %1 --confirm crm"_s.arg(i % 2 == 0 ? u"production"_s : u"test"_s));
        const auto move = started(u"servers edit crm --group g%1"_s.arg(i));
        const auto rename = started(u"servers edit crm --user u%1"_s.arg(i));
        for (auto *program : {raise.get(), move.get(), rename.get()}) {
            const auto ended = program->waitForEnd();
            QVERIFY2(ended.code == 0, qPrintable(ended.err));
        }
        const auto server = crm();
        QCOMPARE(server[u"environment"_s], i % 2 == 0 ? u"production"_s : u"test"_s);
        QCOMPARE(server[u"group"_s], u"g%1"_s.arg(i));
        QCOMPARE(server[u"user"_s], u"u%1"_s.arg(i));
    }
    qInfo("%d rounds of three edits at once", rounds);
}

/// The window stores on a thread of the store, based on what it knew when its dialog was opened.
void TestStore::losesNothingOfTheWindowAndTheTerminalAtOnce()
{
    const int rounds = count("SLUICE_ROUNDS", 5);
    addCrm(u"--environment test"_s);
    ServerStore window({.own = path()});
    QVERIFY(window.load());
    for (int i = 0; i < rounds; ++i) {
        const auto base = window.servers().constFirst();
        auto edited = base;
        edited.group = u"g%1"_s.arg(i);
        const auto terminal =
            started(u"servers edit crm --environment %1 --confirm crm"_s.arg(i % 2 == 0 ? u"production"_s : u"test"_s));
        std::optional<Result<ServerEdit>> stored;
        window.edit(base, edited, this)->then(this, [&stored](const Result<ServerEdit> &result) { stored = result; });
        const auto ended = terminal->waitForEnd();
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
        QTRY_VERIFY(stored);
        QVERIFY2(*stored, stored->has_value() ? "" : qPrintable(stored->error().message));
        const auto wanted = i % 2 == 0 ? Environment::Production : Environment::Test;
        QTRY_COMPARE(window.servers().constFirst().environment, wanted);
        QTRY_COMPARE(window.servers().constFirst().group, u"g%1"_s.arg(i));
        const auto server = crm();
        QCOMPARE(server[u"environment"_s], i % 2 == 0 ? u"production"_s : u"test"_s);
        QCOMPARE(server[u"group"_s], u"g%1"_s.arg(i));
    }
    qInfo("%d rounds of the window and the terminal at once", rounds);
}

void TestStore::addsManyAtOnce()
{
    const int many = count("SLUICE_MANY", 20);
    std::vector<std::unique_ptr<ProgramRun>> programs;
    for (int i = 0; i < many; ++i)
        programs.push_back(started(u"servers add --name s%1 --url https://s%1.test"_s.arg(i)));
    for (const auto &program : programs) {
        const auto ended = program->waitForEnd();
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
    }
    QCOMPARE(run(u"servers list --json"_s).servers().size(), many);
    qInfo("%d servers added at once", many);
}

void TestStore::namesTheProgramThatHoldsTheLock()
{
    addCrm();
    FileLock lock(path() + ".lock"_L1);
    QCOMPARE(lock.lock(0ms), FileLock::Outcome::Locked);
    const auto ended = run(u"servers edit crm --group Oslo"_s);
    QCOMPARE(ended.code, 7);
    QVERIFY2(ended.err.contains(u"(process %1) does not finish writing"_s.arg(::getpid())), qPrintable(ended.err));
    QCOMPARE(crm()[u"group"_s].toString(), QString());
}

void TestStore::sendsNothingUntilAMistakeIsMended()
{
    auto &mock = m_home->node(0);
    const QByteArray bytes = R"({"format": "sluice-servers", "version": 1, "policies": {"test": {"readonly": true}}})";
    QVERIFY(!m_home->write(u"config/Sluice/sluice/servers.json"_s, bytes).isEmpty());
    const auto flush =
        u"flush --all --yes --environment test --url %1 --user %2"_s.arg(mock.url().toString(), mock.user());
    for (int call = 0; call < 2; ++call) { // it used to be complained about once, and forgotten
        const auto ended = m_home->run(flush.split(u' '), mock.password());
        QCOMPARE(ended.code, 7);
        QVERIFY2(ended.err.contains("policies.test.readonly is not a known key."_L1), qPrintable(ended.err));
        QVERIFY2(ended.err.contains("put this right by hand"_L1), qPrintable(ended.err));
        QCOMPARE(m_home->calls(), 0);
        const auto added = run(u"servers add --name crm --url https://crm.test"_s);
        QCOMPARE(added.code, 7);
        QCOMPARE(added.err.count("policies.test.readonly"_L1), 1);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }
    QVERIFY(!m_home->write(u"config/Sluice/sluice/servers.json"_s, QByteArray(bytes).replace("readonly", "readOnly"))
                 .isEmpty());
    const auto forbidden = m_home->run(flush.split(u' '), mock.password());
    QCOMPARE(forbidden.code, 6);
    QVERIFY2(forbidden.err.contains("read-only"_L1), qPrintable(forbidden.err));
    QCOMPARE(m_home->flushes(), 0);
}

void TestStore::namesEveryMistake()
{
    QVERIFY(!m_home
                 ->write(u"config/Sluice/sluice/servers.json"_s,
                         R"({"format": "sluice-servers", "version": 1, "servers": [{"name": "a", "protocol": "x",
                            "address": "?", "environment": "prod", "timeoutSeconds": 0, "online": 1, "nodes": [7]}]})")
                 .isEmpty());
    for (const auto &command : {u"servers list"_s, u"servers add --name b --url https://b.test"_s,
                                u"flush --all --yes --url https://c.test --user u"_s}) {
        const auto ended = run(command);
        for (const auto &place : {u"address"_s, u"environment"_s, u"timeoutSeconds"_s, u"online"_s, u"nodes[0]"_s})
            QVERIFY2(ended.err.contains(u"servers[0].%1 "_s.arg(place)), qPrintable(ended.err));
    }
}

void TestStore::readsTheServersOfTheAccountWithoutHome_data()
{
    QTest::addColumn<std::optional<QString>>("home");
    QTest::addColumn<std::optional<QString>>("configHome");
    using Value = std::optional<QString>;
    QTest::newRow("none") << Value() << Value();
    QTest::newRow("empty") << Value(QString()) << Value(QString());
}

void TestStore::readsTheServersOfTheAccountWithoutHome()
{
    QFETCH(std::optional<QString>, home);
    QFETCH(std::optional<QString>, configHome);
    const auto *account = ::getpwuid(::getuid());
    if (!account || !QFile::exists(QFile::decodeName(account->pw_dir)))
        QSKIP("This account has no home.");
    const auto list = [](const Ended &ended) { return std::pair(ended.servers(), ended.err); };
    ProgramRun usual({u"servers"_s, u"list"_s, u"--json"_s});
    ProgramRun without(usual.arguments());
    auto environment = usual.processEnvironment();
    environment.remove(u"XDG_CONFIG_HOME"_s);
    environment.insert(u"HOME"_s, QFile::decodeName(account->pw_dir));
    usual.setProcessEnvironment(environment);
    environment.remove(u"HOME"_s);
    if (home)
        environment.insert(u"HOME"_s, *home);
    if (configHome)
        environment.insert(u"XDG_CONFIG_HOME"_s, *configHome);
    without.setWorkingDirectory(m_home->home());
    without.setProcessEnvironment(environment);
    QCOMPARE(list(without.runToEnd()), list(usual.runToEnd()));
}

/// An account that the system does not know, in an empty environment.
void TestStore::refusesWhenNobodyKnowsWhereTheServersAre()
{
    if (::getuid() != 0)
        QSKIP("Only root can take another account.");
    auto &mock = m_home->node(0);
    QProcess program;
    QProcessEnvironment environment;
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"SLUICE_PASSWORD"_s, mock.password());
    program.setProcessEnvironment(environment);
    program.start(u"/usr/bin/setpriv"_s,
                  QStringList{u"--reuid=54321"_s, u"--clear-groups"_s, QStringLiteral(SLUICECTL), u"flush"_s,
                              u"--all"_s, u"--yes"_s, u"--environment"_s, u"test"_s, u"--url"_s, mock.url().toString(),
                              u"--user"_s, mock.user()});
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 20'000);
    const auto err = QString::fromUtf8(program.readAllStandardError());
    if (program.exitCode() == 126 || program.exitCode() == 127)
        QSKIP("Another account cannot start the program here.");
    QCOMPARE(program.exitCode(), 7);
    QVERIFY2(err.contains("Set HOME or XDG_CONFIG_HOME."_L1), qPrintable(err));
    QCOMPARE(m_home->calls(), 0);
}

SLUICE_TEST(TestStore)

} // namespace tst_sluicectlstore

#include "tst_sluicectlstore.moc"
