// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/sluicectl/storedfarm.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectldescriptors {
using mock::Fault;
using mock::FaultRelay;
using mock::MockServer;

namespace {

const auto noFile = u"It is not a file, but a pipe or a device."_s;

/// A pipe with a name. Opening it waits for somebody at its other end.
QString makePipe(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    if (::mkfifo(QFile::encodeName(path).constData(), 0600) != 0)
        qFatal("No pipe can be made.");
    return path;
}

} // namespace

/// Descriptors that are closed, full, or lead to something that never ends.
class TestDescriptors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void flushesWithoutStandardDescriptors_data();
    void flushesWithoutStandardDescriptors();
    void failsWhenItsResultsCannotBeWritten_data();
    void failsWhenItsResultsCannotBeWritten();
    void keepsTheReasonWhyAFlushFailed();
    void endsAtASignalThoughNobodyReads_data();
    void endsAtASignalThoughNobodyReads();
    void keepsWarningsOfItsLibrariesToItself();
    void refusesAPipeInPlaceOfAFile_data();
    void refusesAPipeInPlaceOfAFile();
    void importsFromAPipe();
    void endsAtASignalWhileItImports_data();
    void endsAtASignalWhileItImports();
    void refusesToImportWithoutEnd();

private:
    QStringList at() const { return {u"--url"_s, m_server->url().toString(), u"--user"_s, m_server->user()}; }

    std::unique_ptr<MockServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDescriptors::init()
{
    m_server = std::make_unique<MockServer>();
    QVERIFY(m_server->listen());
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDescriptors::flushesWithoutStandardDescriptors_data()
{
    QTest::addColumn<QList<int>>("closed");
    QTest::newRow("no input") << QList{0};
    QTest::newRow("no output") << QList{1};
    QTest::newRow("no errors") << QList{2};
    QTest::newRow("no input and no errors") << QList{0, 2};
    QTest::newRow("nothing") << QList{0, 1, 2};
}

/// Otherwise a connection or a pipe for signals gets the number, and a warning is written into it.
void TestDescriptors::flushesWithoutStandardDescriptors()
{
    QFETCH(QList<int>, closed);
    ProgramRun program(QStringList{u"flush"_s, u"--cache=CurrencyCache"_s, u"--yes"_s} + at(), m_server->password());
    program.setChildProcessModifier([closed] {
        for (const int descriptor : closed)
            ::close(descriptor);
    });
    program.start();
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.signal, 0);
    QCOMPARE(ended.code, 0);
    QCOMPARE(m_server->flushCount(u"CurrencyCache"_s), 1);
    QCOMPARE(ended.out.isEmpty(), closed.contains(1));
    QCOMPARE(ended.err.isEmpty(), closed.contains(2));
}

void TestDescriptors::failsWhenItsResultsCannotBeWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isAtServer");
    QTest::addColumn<bool>("isFull");
    const auto row = [](const char *name, const QStringList &arguments, bool isAtServer) {
        QTest::addRow("%s, on a full disk", name) << arguments << isAtServer << true;
        QTest::addRow("%s, when the reader went away", name) << arguments << isAtServer << false;
    };
    const QStringList flush{u"flush"_s, u"--cache=CurrencyCache"_s, u"--yes"_s};
    row("list", {u"list"_s}, true);
    row("probe", {u"probe"_s}, true);
    row("flush", flush, true);
    row("flush as JSON", flush + QStringList{u"--json"_s}, true);
    row("preview", QStringList{u"preview"_s} + flush, true);
    row("servers export", {u"servers"_s, u"export"_s}, false);
    row("help", {u"help"_s}, false);
    row("version", {u"--version"_s}, false);
    row("mock serve", {u"mock"_s, u"serve"_s}, false);
}

void TestDescriptors::failsWhenItsResultsCannotBeWritten()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, isAtServer);
    QFETCH(bool, isFull);
    ProgramRun program(arguments + (isAtServer ? at() : QStringList()), m_server->password());
    if (isFull) {
        program.setStandardOutputFile(u"/dev/full"_s);
    } else {
        program.setChildProcessModifier([] {
            std::array<int, 2> ends{};
            if (::pipe(ends.data()) != 0)
                ::_exit(99);
            ::close(ends[0]);
            ::dup2(ends[1], STDOUT_FILENO);
        });
    }
    program.start();
    program.closeWriteChannel();
    const auto ended = program.waitForEnd();
    const auto why = u"could not be written: "_s + qt_error_string(isFull ? ENOSPC : EPIPE);
    QVERIFY2(ended.err.contains(why), qPrintable(ended.err));
    QCOMPARE(ended.code, 4);
}

/// It is worth more than that its results could not be written.
void TestDescriptors::keepsTheReasonWhyAFlushFailed()
{
    ProgramRun program(QStringList{u"flush"_s, u"--all"_s, u"--yes"_s} + at(), u"wrong"_s);
    program.setStandardOutputFile(u"/dev/full"_s);
    program.start();
    program.closeWriteChannel();
    QCOMPARE(program.waitForEnd().code, 2);
}

void TestDescriptors::endsAtASignalThoughNobodyReads_data()
{
    QTest::addColumn<bool>("isStalled"); ///< the server, so that there are no results, only errors
    QTest::addColumn<QList<int>>("full");
    QTest::newRow("results") << false << QList{STDOUT_FILENO};
    QTest::newRow("results, and that they could not be written") << false << QList{STDOUT_FILENO, STDERR_FILENO};
    QTest::newRow("errors") << true << QList{STDERR_FILENO};
}

void TestDescriptors::endsAtASignalThoughNobodyReads()
{
    QFETCH(bool, isStalled);
    QFETCH(QList<int>, full);
    FaultRelay relay(m_server->port());
    QVERIFY(relay.listen());
    if (isStalled)
        relay.setFault(Fault::stall());
    ProgramRun program(
        {u"list"_s, u"--url"_s, relay.through(m_server->url()).toString(), u"--user"_s, m_server->user()},
        m_server->password());
    program.setChildProcessModifier([full] {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_NONBLOCK) != 0)
            ::_exit(99);
        while (::write(ends[1], "full", 4) > 0) { }
        ::fcntl(ends[1], F_SETFL, 0);
        for (const int descriptor : full)
            ::dup2(ends[1], descriptor);
    });
    program.start();
    program.closeWriteChannel();
    QTRY_VERIFY(isStalled ? relay.bytesReceived() > 0 : operations(*m_server).contains(u"GetCacheNames"_s));
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGTERM), 0);
    QCOMPARE(program.waitForEnd().signal, SIGTERM);
}

/// People know the program, and not what it is made of.
void TestDescriptors::keepsWarningsOfItsLibrariesToItself()
{
    QFile file(m_folder->filePath(u"no.p12"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(300, '\x30'));
    file.close();
    ProgramRun program(QStringList{u"list"_s, u"--client-cert"_s, file.fileName()} + at(), m_server->password());
    program.setVariable(u"SLUICE_KEY_PASSPHRASE"_s, u"x"_s);
    const auto ended = program.runToEnd();
    QCOMPARE(ended.code, 1);
    const auto lines = ended.err.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(!lines.isEmpty());
    for (const auto &line : lines)
        QVERIFY2(line.startsWith("sluicectl: "_L1), qPrintable(ended.err));
}

void TestDescriptors::refusesAPipeInPlaceOfAFile_data()
{
    QTest::addColumn<QStringList>("arguments"); ///< with a "%1" for the path
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    const QStringList flush{u"flush"_s, u"--all"_s, u"--yes"_s, u"--environment=test"_s};
    const auto path = u"file"_s;
    QTest::newRow("the servers") << flush << u"config/Sluice/sluice/servers.json"_s << 7;
    QTest::newRow("the servers of the system") << flush << u"system/sluice/servers.json"_s << 7;
    QTest::newRow("a password file") << flush + QStringList{u"--password-file=127.0.0.1:%2=%1"_s} << path << 7;
    QTest::newRow("a certificate authority") << flush + QStringList{u"--ca=%1"_s} << path << 1;
    QTest::newRow("a client certificate") << flush + QStringList{u"--client-cert=%1"_s} << path << 1;
}

void TestDescriptors::refusesAPipeInPlaceOfAFile()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, path);
    const auto pipe = makePipe(m_folder->filePath(path));
    arguments.replaceInStrings(u"%1"_s, pipe);
    arguments.replaceInStrings(u"%2"_s, QString::number(m_server->port()));
    const bool needsPassword = !arguments.filter(u"--password-file"_s).isEmpty();
    ProgramRun program(arguments + at(), needsPassword ? std::nullopt : std::optional(m_server->password()));
    program.setHome(m_folder->path());
    const auto ended = program.runToEnd();
    QTEST(ended.code, "code");
    QVERIFY2(ended.err.contains(pipe) && ended.err.contains(noFile), qPrintable(ended.err));
    QVERIFY(m_server->journal().isEmpty());
}

void TestDescriptors::importsFromAPipe()
{
    StoredFarm farm(1);
    farm.store(u"crm"_s, u"test"_s);
    const auto exported = farm.run({u"servers"_s, u"export"_s}).out;
    const auto pipe = makePipe(m_folder->filePath(u"pipe"_s));
    ProgramRun program({u"servers"_s, u"import"_s, pipe});
    program.setHome(m_folder->path());
    program.start();
    program.closeWriteChannel();
    int end = -1;
    const auto opens = [&end, &pipe] { // from when the program has opened the other one
        if (end < 0)
            end = ::open(QFile::encodeName(pipe).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        return end >= 0;
    };
    QTRY_VERIFY(opens());
    const auto bytes = exported.toUtf8();
    QCOMPARE(::write(end, bytes.constData(), static_cast<std::size_t>(bytes.size())), bytes.size());
    ::close(end);
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.contains(u"crm"_s), qPrintable(ended.out));
}

void TestDescriptors::endsAtASignalWhileItImports_data()
{
    QTest::addColumn<bool>("isInput");
    QTest::newRow("from standard input") << true;
    QTest::newRow("from a pipe") << false;
}

void TestDescriptors::endsAtASignalWhileItImports()
{
    QFETCH(bool, isInput);
    const auto pipe = makePipe(m_folder->filePath(u"pipe"_s));
    ProgramRun program({u"servers"_s, u"import"_s, isInput ? u"-"_s : pipe});
    program.setHome(m_folder->path());
    program.start();
    QVERIFY(program.waitForStarted());
    // It catches the signal from when it waits: before, the signal would end it anyway.
    const auto status = u"/proc/%1/status"_s.arg(program.processId());
    const auto catches = [&status] {
        QFile file(status);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const auto lines = QString::fromLatin1(file.readAll()).split(u'\n').filter(u"SigCgt:"_s);
        const auto caught = lines.value(0).section(u'\t', 1).toULongLong(nullptr, 16);
        return (caught & (1ULL << (SIGTERM - 1))) != 0;
    };
    QTRY_VERIFY(catches());
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGTERM), 0);
    QCOMPARE(program.waitForEnd().signal, SIGTERM);
}

void TestDescriptors::refusesToImportWithoutEnd()
{
    ProgramRun program({u"servers"_s, u"import"_s, u"/dev/zero"_s});
    program.setHome(m_folder->path());
    const auto ended = program.runToEnd();
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(u"too large"_s), qPrintable(ended.err));
}

SLUICE_TEST(TestDescriptors)

} // namespace tst_sluicectldescriptors

#include "tst_sluicectldescriptors.moc"
