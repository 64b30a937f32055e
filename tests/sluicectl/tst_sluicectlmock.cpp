// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/programrun.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlmock {

/// `sluicectl mock serve`, asked by another sluicectl.
class TestMockServe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesUntilItIsTerminated_data();
    void servesUntilItIsTerminated();
    void writesEachCallIntoTheJournal();
    void addsItsJournalToNoFileOfSluice();
    void servesInfoRouterAsWell();
    void hasWhatItIsToldToHave();
    void failsAsTheScenarioSays();
    void refusesAScenarioThatItCannotUse_data();
    void refusesAScenarioThatItCannotUse();
    void saysWhyItCannotServe();
    void leavesNoImageOfItsMemoryBehind();

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static QJsonObject started(ProgramRun &program)
    {
        return QJsonDocument::fromJson(program.startAndReadLine().toUtf8()).object();
    }
    static Ended ask(const QJsonObject &server, const QStringList &arguments)
    {
        const QStringList where{u"--url"_s, server.value(u"url"_s).toString(), u"--user"_s,
                                server.value(u"user"_s).toString()};
        return ProgramRun(arguments + where, server.value(u"password"_s).toString()).runToEnd();
    }
};

void TestMockServe::servesUntilItIsTerminated_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestMockServe::servesUntilItIsTerminated()
{
    QFETCH(int, signal);
    ProgramRun mock({u"mock"_s, u"serve"_s});
    const auto server = started(mock);
    QCOMPARE(server.keys(),
             QStringList({u"accessToken"_s, u"appToken"_s, u"cookie"_s, u"inforouterPassword"_s, u"inforouterTicket"_s,
                          u"inforouterUrl"_s, u"inforouterUser"_s, u"password"_s, u"tenant"_s, u"ticket"_s, u"url"_s,
                          u"user"_s, u"xsrf"_s}));
    QVERIFY(!server.value(u"url"_s).toString().endsWith(u'/'));
    QVERIFY(!server.value(u"inforouterUrl"_s).toString().endsWith(u'/'));
    QCOMPARE(ask(server, {u"list"_s}).code, 0);
    QCOMPARE(::kill(static_cast<pid_t>(mock.processId()), signal), 0);
    const auto ended = mock.waitForEnd();
    QCOMPARE(ended.signal, signal);
    QVERIFY2(ended.err.isEmpty(), qPrintable(ended.err));
    QCOMPARE(ask(server, {u"list"_s}).code, 5);
}

void TestMockServe::writesEachCallIntoTheJournal()
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"journal"_s);
    QFile journal(path);
    QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write("{\"op\":\"before\"}\n") > 0);
    journal.close();

    ProgramRun mock({u"mock"_s, u"serve"_s, u"--journal"_s, path});
    const auto server = started(mock);
    QCOMPARE(ask(server, {u"flush"_s, u"--cache=CurrencyCache"_s, u"--services=88"_s, u"--yes"_s}).code, 0);

    QVERIFY(journal.open(QIODevice::ReadOnly)); // while it serves
    QStringList lines;
    while (!journal.atEnd()) {
        const auto entry = QJsonDocument::fromJson(journal.readLine()).object();
        lines.append(u"%1 %2 %3 %4"_s.arg(entry.value(u"op"_s).toString(), entry.value(u"user"_s).toString(),
                                          entry.value(u"names"_s).toArray().at(0).toString(),
                                          QVariant(entry.value(u"accepted"_s).toBool()).toString()));
    }
    QCOMPARE(lines,
             QStringList({u"before   false"_s, u"GetSystemInfo   true"_s, u"AuthenticateUsernamePassword ADM0  true"_s,
                          u"GetCacheNames ADM0  true"_s, u"FlushCachesByName ADM0 CurrencyCache true"_s}));
    QVERIFY(journal.seek(0));
    QVERIFY(!journal.readAll().contains(server.value(u"password"_s).toString().toUtf8()));
    mock.terminate();
    QCOMPARE(mock.waitForEnd().signal, SIGTERM);
}

void TestMockServe::addsItsJournalToNoFileOfSluice()
{
    QTemporaryDir home;
    const auto own = home.filePath(u"config/Sluice/sluice/servers.json"_s);
    QVERIFY(QDir().mkpath(QFileInfo(own).path()));
    ProgramRun mock({u"mock"_s, u"serve"_s, u"--journal"_s, own});
    mock.setHome(home.path());
    const auto ended = mock.runToEnd();
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(u"Sluice keeps its own data there"_s), qPrintable(ended.err));
    QVERIFY(!QFile::exists(own));
}

void TestMockServe::servesInfoRouterAsWell()
{
    QTemporaryDir folder;
    QFile journal(folder.filePath(u"journal"_s));
    ProgramRun mock({u"mock"_s, u"serve"_s, u"--journal"_s, journal.fileName(), u"--set"_s,
                     u"inforouter.virtualDir=InfoRouter"_s, u"--set=inforouter.rootStyle=allRoot"_s});
    const auto server = started(mock);
    const QUrl url(server.value(u"inforouterUrl"_s).toString());
    QCOMPARE(url.path(), "/InfoRouter");
    const auto ticket = server.value(u"inforouterTicket"_s).toString().toLatin1();
    const auto form = "authenticationTicket=" + ticket;

    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(url.port()));
    socket.write("POST /InfoRouter/srv.asmx/FlushApplicationCache HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                 "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                 + QByteArray::number(form.size()) + "\r\n\r\n" + form);
    QByteArray answer;
    QTRY_VERIFY2((answer += socket.readAll()).endsWith("\r\n\r\n<root success=\"true\" />"), answer.constData());

    QVERIFY(journal.open(QIODevice::ReadOnly));
    const auto line = journal.readAll();
    QVERIFY(!line.contains(ticket));
    const auto entry = QJsonDocument::fromJson(line).object();
    QCOMPARE(entry.value(u"product"_s), "infoRouter");
    QCOMPARE(entry.value(u"op"_s), "FlushApplicationCache");
    QCOMPARE(entry.value(u"user"_s), server.value(u"inforouterUser"_s));
    QCOMPARE(entry.value(u"accepted"_s), true);
    mock.terminate();
    QCOMPARE(mock.waitForEnd().signal, SIGTERM);
}

void TestMockServe::hasWhatItIsToldToHave()
{
    ProgramRun mock({u"mock"_s, u"serve"_s, u"--services=86"_s, u"--strictness=published"_s, u"--cache= ÆØÅ "_s,
                     u"--set"_s, u"latencyMs=1"_s, u"--ticket-life"_s, u"60"_s});
    const auto server = started(mock);
    const auto list = ask(server, {u"list"_s, u"--envelope=published"_s, u"--services=86"_s});
    QCOMPARE(list.code, 0);
    QVERIFY(list.out.endsWith(u"\n ÆØÅ \n"_s));
    QCOMPARE(ask(server, {u"list"_s, u"--envelope=published"_s, u"--services=88"_s}).code, 4);
    mock.terminate();
    QCOMPARE(mock.waitForEnd().signal, SIGTERM);
}

void TestMockServe::failsAsTheScenarioSays()
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"scenario.json"_s);
    write(path,
          "{\"faults\": [{\"fault\": \"status\", \"code\": 503, \"operation\": \"GetCacheNames\", \"to\": 1},"
          "{\"fault\": \"cut\", \"operation\": \"FlushCaches\"},"
          "{\"fault\": \"close\", \"from\": 1000},"
          "{\"fault\": \"cut\", \"operation\": \"FlushCache\"},"
          "{\"fault\": \"cut\", \"operation\": \"FlushApplicationCache\", \"product\": \"superoffice\"},"
          "{\"fault\": \"refusal\", \"text\": \"Not on Sundays\", \"operation\": \"FlushApplicationCache\"}]}");
    ProgramRun mock({u"mock"_s, u"serve"_s, u"--scenario"_s, path});
    const auto server = started(mock);
    const auto refused = ask(server, {u"list"_s});
    QCOMPARE(refused.code, 4);
    QVERIFY2(refused.err.contains(u"503"_s), qPrintable(refused.err));
    QCOMPARE(ask(server, {u"list"_s}).code, 0);
    const auto cut = ask(server, {u"flush"_s, u"--all"_s, u"--yes"_s});
    QCOMPARE(cut.code, 9);
    QVERIFY2(cut.out.contains(u"Unknown"_s), qPrintable(cut.out + cut.err));
    const auto said = ProgramRun({u"flush"_s, u"--protocol=inforouter"_s, u"--all"_s, u"--yes"_s, u"--url"_s,
                                  server.value(u"inforouterUrl"_s).toString(), u"--user"_s,
                                  server.value(u"inforouterUser"_s).toString()},
                                 server.value(u"inforouterPassword"_s).toString())
                          .runToEnd();
    QCOMPARE(said.code, 4);
    QVERIFY2(said.out.contains(u"Not on Sundays"_s), qPrintable(said.out + said.err));
    mock.terminate();
    const auto ended = mock.waitForEnd();
    QCOMPARE(ended.signal, SIGTERM);
    QCOMPARE(ended.err,
             u"sluicectl: faults[2] (close) met no connection.\nsluicectl: faults[3] (cut) met no request.\n"
             "sluicectl: faults[4] (cut) met no request.\n"_s);
}

void TestMockServe::refusesAScenarioThatItCannotUse_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("no JSON") << "{'faults'}"_ba << QStringList{u"line 1, column "_s};
    QTest::newRow("two mistakes") << "{\"faults\": [{\"fault\": \"cutt\"}, {\"fault\": \"cut\", \"from\": 0}]}"_ba
                                  << QStringList{u"faults[0].fault: \"cutt\" is not a fault"_s,
                                                 u"faults[1].from: 0 is"_s};
    QTest::newRow("keys that are there twice")
        << "{\"faults\": [{\"fault\": \"cut\", \"from\": 2, \"from\": 1}], \"faults\": []}"_ba
        << QStringList{u"faults[0].from is there more than once"_s, u"faults is there more than once"_s};
    QTest::newRow("too large") << QByteArray(16 * 1024 * 1024 + 1, ' ')
                               << QStringList{u"has more than 16777216 bytes"_s};
    QTest::newRow("no file") << QByteArray() << QStringList{u"cannot be read: "_s};
}

void TestMockServe::refusesAScenarioThatItCannotUse()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, said);
    QTemporaryDir folder;
    const auto path = folder.filePath(u"scenario.json"_s);
    if (!content.isEmpty())
        write(path, content);
    const auto ended = ProgramRun({u"mock"_s, u"serve"_s, u"--scenario"_s, path}).runToEnd();
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.out.isEmpty());
    const auto lines = ended.err.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), said.size());
    for (qsizetype i = 0; i < said.size(); ++i)
        QVERIFY2(lines.at(i).contains(said.at(i)) && lines.at(i).contains(path), qPrintable(lines.at(i)));
}

void TestMockServe::saysWhyItCannotServe()
{
    ProgramRun mock({u"mock"_s, u"serve"_s});
    const auto port = QUrl(started(mock).value(u"url"_s).toString()).port();
    const auto taken = ProgramRun({u"mock"_s, u"serve"_s, u"--port=%1"_s.arg(port)}).runToEnd();
    QCOMPARE(taken.code, 4);
    QVERIFY(taken.out.isEmpty());
    QVERIFY2(taken.err.contains(u"port %1"_s.arg(port)), qPrintable(taken.err));
    const auto takenByAnother = ProgramRun({u"mock"_s, u"serve"_s, u"--inforouter-port=%1"_s.arg(port)}).runToEnd();
    QCOMPARE(takenByAnother.code, 4);
    QVERIFY(takenByAnother.out.isEmpty());
    QVERIFY2(takenByAnother.err.contains(u"port %1"_s.arg(port)), qPrintable(takenByAnother.err));
    mock.terminate();
    QCOMPARE(mock.waitForEnd().signal, SIGTERM);

    const auto folder = ProgramRun({u"mock"_s, u"serve"_s, u"--scenario=/"_s}).runToEnd();
    QCOMPARE(folder.code, 1);
    QVERIFY2(folder.err.contains(u"/ cannot be read: It is a folder."_s), qPrintable(folder.err));

    const auto journal = ProgramRun({u"mock"_s, u"serve"_s, u"--journal=/nowhere/journal"_s}).runToEnd();
    QCOMPARE(journal.code, 1);
    QVERIFY(journal.out.isEmpty());
    QVERIFY2(journal.err.contains(u"/nowhere/journal"_s), qPrintable(journal.err));

    const QTemporaryDir temporary;
    const auto pipe = temporary.filePath(u"pipe"_s); // which nobody reads
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    const auto unread = ProgramRun({u"mock"_s, u"serve"_s, u"--journal"_s, pipe}).runToEnd();
    QCOMPARE(unread.code, 1);
    QVERIFY2(unread.err.contains(pipe), qPrintable(unread.err));
    const auto unwritten = ProgramRun({u"mock"_s, u"serve"_s, u"--scenario"_s, pipe}).runToEnd();
    QCOMPARE(unwritten.code, 1);
    QVERIFY2(unwritten.err.contains(pipe + u" cannot be read: It is not a file"_s), qPrintable(unwritten.err));
}

void TestMockServe::leavesNoImageOfItsMemoryBehind()
{
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    if (limit.rlim_max <= 1)
        QSKIP("No program may leave one here.");
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(setrlimit(RLIMIT_CORE, &limit), 0); // inherited by the programs that this one starts
    ProgramRun mock({u"mock"_s, u"serve"_s});
    QVERIFY(!started(mock).isEmpty());
    QCOMPARE(prlimit(static_cast<pid_t>(mock.processId()), RLIMIT_CORE, nullptr, &limit), 0);
    QVERIFY2(limit.rlim_cur <= 1, "A crash leaves a core dump, with every secret in it.");
    mock.terminate();
    QCOMPARE(mock.waitForEnd().signal, SIGTERM);
}

SLUICE_TEST(TestMockServe)

} // namespace tst_sluicectlmock

#include "tst_sluicectlmock.moc"
