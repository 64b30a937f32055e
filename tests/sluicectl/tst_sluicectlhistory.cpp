// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/checkpoint.h"
#include "core/storage/history/reading/historyreading.h"
#include "tests/sluicectl/relayedfarm.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlhistory {
using mock::Fault;

namespace {

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(found.next());
    files.sort();
    return files;
}

HistoryHead headAt(const QString &path)
{
    const auto head = readHistory<HistoryHead>(path, {}, [](SqliteConnection &database) { return headOf(database); });
    return head.value();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What the real program records, and what it tells of that afterwards.
class TestSluicectlHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home.emplace(0); }
    void recordsWhoDidWhatWhereAndWhy();
    void recordsANodeThatIsNotReached();
    void findsRuns_data();
    void findsRuns();
    void objects_data();
    void objects();
    void makesNoFileToRead_data();
    void makesNoFileToRead();
    void exportsRuns_data();
    void exportsRuns();
    void exportsOverNoFileOfItsOwn_data();
    void exportsOverNoFileOfItsOwn();
    void exportsToTheStandardOutput();
    void tellsWhetherTheHistoryWasChanged_data();
    void tellsWhetherTheHistoryWasChanged();
    void holdsWhatWasPrintedBeforeItWasKilled();
    void saysWhichRequestsWereNeverAnswered();
    void sendsNothingToProductionThatItCannotRecord_data() { addProblems(); }
    void sendsNothingToProductionThatItCannotRecord();
    void saysOnceThatARunIsNotRecorded_data() { addProblems(); }
    void saysOnceThatARunIsNotRecorded();
    void isNotDoneWhenAnOutcomeCannotBeRecorded();
    void sendsNothingMoreToProductionWithoutItsHistory();
    void goesOnWithoutTheHistoryForAReason_data() { addProblems(); }
    void goesOnWithoutTheHistoryForAReason();
    void recordsToNoFileThatCannotKeepIt_data();
    void recordsToNoFileThatCannotKeepIt();
    void stopsWhereTheFileOfTheRecordsIsRemoved();
    void sendsNothingToProductionWhenTheDiskIsFull();
    void touchesNoDiskForAQuestion();

private:
    static void addProblems();
    void spoil(const QString &problem) const;
    QString path() const { return m_home->home() + u"/.local/state/sluice/history.db"_s; }
    Ended run(const QString &line) { return m_home->run(line.split(u' ', Qt::SkipEmptyParts), m_password); }
    QByteArray checkpointOf(const HistoryHead &head) const
    {
        return lineOf(signedCheckpoint(head, QDateTime::currentDateTimeUtc(), m_keys));
    }

    std::optional<StoredFarm> m_home;
    const QString m_password = mock::MockServer().password();
    const ed25519::KeyPair m_keys = ed25519::makeKeyPair();
};

void TestSluicectlHistory::recordsWhoDidWhatWhereAndWhy()
{
    RelayedFarm farm(*m_home, 2);
    QCOMPARE(run(u"flush --cache CurrencyCache --yes --server crm --reason upgrade --change CHG7"_s).code, 0);
    const auto id = run(u"history list"_s).out.left(8);
    const auto shown = run(u"history show "_s + id);
    QCOMPARE(shown.code, 0);
    for (const auto &part : {u"upgrade"_s, u"CHG7"_s, u"as ADM0"_s, u"CurrencyCache"_s, u"crm, node n2"_s,
                             u"2 acknowledged"_s, u"sluicectl"_s})
        QVERIFY2(shown.out.contains(part), qPrintable(shown.out));
    const auto json = run(u"history show --json "_s + id).json();
    QCOMPARE(json[u"command"_s].toString(), u"history show"_s);
    const auto recorded = json[u"runs"_s][0];
    QCOMPARE(recorded[u"state"_s].toString(), u"finished"_s);
    const auto plan = QJsonDocument::fromJson(recorded[u"begun"_s][u"plan"_s].toString().toUtf8());
    QCOMPARE(plan[u"servers"_s][0][u"nodes"_s][1][u"name"_s].toString(), u"n2"_s);
    QCOMPARE(plan[u"steps"_s][0][u"operation"_s][u"names"_s][0].toString(), u"CurrencyCache"_s);
}

void TestSluicectlHistory::recordsANodeThatIsNotReached()
{
    RelayedFarm farm(*m_home, 2);
    farm.relay(1).setFault(Fault::refuse());
    QCOMPARE(run(u"flush --cache CurrencyCache --yes --server crm"_s).code, 3);
    const auto listed = run(u"history list"_s).out;
    QVERIFY2(listed.contains(u"1 acknowledged, 1 failed"_s), qPrintable(listed));
    const auto shown = run(u"history show "_s + listed.left(8)).out;
    QVERIFY2(shown.contains(u"crm, node n2"_s), qPrintable(shown));
    const auto json = run(u"history show --json "_s + listed.left(8)).json();
    const auto request = json[u"runs"_s][0][u"requests"_s][1];
    QVERIFY(request[u"intended"_s].isNull());
    QCOMPARE(request[u"ended"_s][u"unsent"_s][u"node"_s].toString(), u"n2"_s);
}

void TestSluicectlHistory::findsRuns_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("count");
    const auto row = [](const QString &options, int count) { QTest::newRow(qPrintable(options)) << options << count; };
    row(u"--server crm"_s, 2);
    row(u"--server CRM --node n1"_s, 1);
    row(u"--node n2"_s, 1);
    row(u"--cache CurrencyCache"_s, 1);
    row(u"--person ADM0"_s, 2);
    row(u"--person nobody"_s, 0);
    row(u"--words UPGRADE"_s, 1);
    row(u"--since 2000-01-01"_s, 2);
    row(u"--until 2000-01-01"_s, 0);
    QTest::newRow("until this midnight") << u"--until %1T00:00"_s.arg(QDate::currentDate().toString(Qt::ISODate)) << 0;
    row(u"--limit 1"_s, 1);
}

void TestSluicectlHistory::findsRuns()
{
    QFETCH(QString, options);
    RelayedFarm farm(*m_home, 2);
    QCOMPARE(run(u"flush --all --yes --server crm --node n1 --reason upgrade"_s).code, 0);
    QCOMPARE(run(u"flush --cache CurrencyCache --yes --server crm --node n2"_s).code, 0);
    const auto found = run(u"history list "_s + options);
    QCOMPARE(found.code, 0);
    QTEST(static_cast<int>(found.out.count(u'\n')), "count");
    const auto json = run(u"history list --json "_s + options).json();
    QTEST(static_cast<int>(json[u"runs"_s].toArray().size()), "count");
}

void TestSluicectlHistory::objects_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("code");
    const auto row = [](const QString &line, const QString &part, int code = 1) {
        QTest::newRow(qPrintable(line)) << line << part << code;
    };
    row(u"history"_s, u"one of these: history list"_s);
    row(u"history show"_s, u"Name the run"_s);
    row(u"history show abc"_s, u"no run abc"_s, 8);
    row(u"history list --limit 0"_s, u"--limit is a number"_s);
    row(u"history list --since yesterday"_s, u"--since is a date"_s);
    row(u"history export"_s, u"--format csv, json or markdown"_s);
    row(u"history export --format xml"_s, u"--format csv, json or markdown"_s);
    row(u"history verify --checkpoint /none/there"_s, u"/none/there cannot be read"_s, 7);
}

void TestSluicectlHistory::objects()
{
    QFETCH(QString, line);
    QFETCH(QString, part);
    const auto ended = run(line);
    QTEST(ended.code, "code");
    QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
}

void TestSluicectlHistory::makesNoFileToRead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::newRow("list") << u"history list"_s << 0;
    QTest::newRow("show") << u"history show a"_s << 8;
    QTest::newRow("seen") << u"history seen a"_s << 8;
    QTest::newRow("export") << u"history export --format json"_s << 0;
    QTest::newRow("verify") << u"history verify"_s << 4;
}

void TestSluicectlHistory::makesNoFileToRead()
{
    QFETCH(QString, line);
    QTEST(run(line).code, "code");
    QCOMPARE(filesBelow(m_home->home()), QStringList());
}

void TestSluicectlHistory::exportsRuns_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("csv") << u"csv"_s << QByteArray("record,run,begun");
    QTest::newRow("json") << u"json"_s << QByteArray("\"schema\":\"sluice-history/1\"");
    QTest::newRow("markdown") << u"markdown"_s << QByteArray("| crm | n1 |");
}

void TestSluicectlHistory::exportsRuns()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, part);
    RelayedFarm farm(*m_home, 1);
    QCOMPARE(run(u"flush --all --yes --server crm"_s).code, 0);
    const auto printed = run(u"history export --format "_s + format);
    QCOMPARE(printed.code, 0);
    QVERIFY2(printed.out.contains(QString::fromUtf8(part)), qPrintable(printed.out));
    const auto file = m_home->home() + u"/out"_s;
    QCOMPARE(run(u"history export --format %1 --out %2"_s.arg(format, file)).code, 0);
    QCOMPARE(QString::fromUtf8(contentOf(file)), printed.out);
    QCOMPARE(run(u"history export --format %1 --out /none/there"_s.arg(format)).code, 7);
}

void TestSluicectlHistory::exportsOverNoFileOfItsOwn_data()
{
    QTest::addColumn<QString>("file"); // "~" is the home
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QString &file, const QString &part) {
        QTest::newRow(name) << file << part;
    };
    const auto own = u"Sluice keeps its own data there"_s;
    row("the history", u"~/.local/state/sluice/history.db"_s, own);
    row("its newest records", u"~/.local/state/sluice/history.db-wal"_s, own);
    row("the stored servers", u"~/config/Sluice/sluice/servers.json"_s, own);
    row("signers that are not there yet", u"~/config/Sluice/sluice/signers.json"_s, own);
    row("a link to the history", u"~/link"_s, own);
    row("another name of the history", u"~/name"_s, own);
    row("the checkpoints", u"~/checkpoints"_s, own);
    row("a folder", u"~/.local"_s, u"It is a folder."_s);
    row("a pipe", u"~/pipe"_s, u"It is not a file."_s);
}

void TestSluicectlHistory::exportsOverNoFileOfItsOwn()
{
    QFETCH(QString, file);
    QFETCH(QString, part);
    RelayedFarm farm(*m_home, 1);
    QCOMPARE(run(u"flush --all --yes --server crm"_s).code, 0);
    const auto home = m_home->home();
    m_home->write(u"checkpoints"_s, checkpointOf(headAt(path())) + '\n');
    QCOMPARE(run(u"history checkpoints --journal no --file %1/checkpoints"_s.arg(home)).code, 0);
    QVERIFY(QFile::link(path(), home + u"/link"_s));
    QCOMPARE(::link(QFile::encodeName(path()).constData(), QFile::encodeName(home + u"/name"_s).constData()), 0);
    QCOMPARE(::mkfifo(QFile::encodeName(home + u"/pipe"_s).constData(), S_IRWXU), 0);
    const auto before = filesBelow(home);
    const auto history = contentOf(path());
    file.replace(u'~', home);
    const auto ended = run(u"history export --format csv --out "_s + file);
    QCOMPARE(ended.code, 7);
    QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
    QCOMPARE(contentOf(path()), history);
    QCOMPARE(filesBelow(home), before);
    QVERIFY(!QFileInfo(home + u"/pipe"_s).isFile());
}

void TestSluicectlHistory::exportsToTheStandardOutput()
{
    RelayedFarm farm(*m_home, 1);
    QCOMPARE(run(u"flush --all --yes --server crm"_s).code, 0);
    const auto printed = run(u"history export --format csv --out /dev/stdout"_s);
    QVERIFY2(printed.code == 0, qPrintable(printed.err));
    QCOMPARE(printed.out, run(u"history export --format csv"_s).out);
}

void TestSluicectlHistory::tellsWhetherTheHistoryWasChanged_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing to compare with") << u"nothing"_s << 4 << u"Nothing to compare with"_s;
    QTest::newRow("as the checkpoint says") << u"checkpoint"_s << 0 << u"Intact"_s;
    QTest::newRow("an older copy") << u"older"_s << 3 << u"Shorter"_s;
    QTest::newRow("begun anew") << u"anew"_s << 2 << u"Altered. The same key has signed for another history"_s;
    QTest::newRow("a reason that was changed") << u"changed"_s << 2 << u"Altered. Record 1 does not fit"_s;
}

void TestSluicectlHistory::tellsWhetherTheHistoryWasChanged()
{
    QFETCH(QString, what);
    QFETCH(QString, part);
    RelayedFarm farm(*m_home, 1);
    const auto flush = u"flush --all --yes --server crm --reason upgrade"_s;
    QCOMPARE(run(flush).code, 0);
    const auto older = contentOf(path());
    QCOMPARE(run(flush).code, 0);
    auto lines = "Nov 30 crm sluice: " + checkpointOf(headAt(path())) + "\n";
    if (what == "anew"_L1) {
        QVERIFY(QFile::remove(path()));
        QCOMPARE(run(flush).code, 0);
        lines += checkpointOf(headAt(path())) + "\n";
    }
    const auto file = m_home->write(u"checkpoints"_s, lines);
    if (what == "older"_L1)
        m_home->write(u".local/state/sluice/history.db"_s, older);
    if (what == "changed"_L1)
        m_home->write(u".local/state/sluice/history.db"_s, contentOf(path()).replace("upgrade", "updrage"));
    const auto ended = run(u"history verify"_s + (what == "nothing"_L1 ? QString() : u" --checkpoint "_s + file));
    QTEST(ended.code, "code");
    QVERIFY2(ended.out.startsWith(part), qPrintable(ended.out));
    QCOMPARE(ended.out.contains(u"Signed with the key "_s + QString::fromLatin1(m_keys.publicKey.toBase64())),
             what != "nothing"_L1);
    QCOMPARE(ended.out.contains(u"1 checkpoints are of other histories."_s), what == "anew"_L1);
}

/// SLUICE_KILLS: how often, 20 without it.
void TestSluicectlHistory::holdsWhatWasPrintedBeforeItWasKilled()
{
    constexpr int nodes = 6;
    const int kills = qEnvironmentVariableIsSet("SLUICE_KILLS") ? qEnvironmentVariableIntValue("SLUICE_KILLS") : 20;
    RelayedFarm farm(*m_home, nodes);
    for (int i = 0; i < nodes; ++i)
        farm.relay(i).setFault(Fault::delay(20 * i));
    QStringList ids;
    int interrupted = 0;
    for (int i = 0; i < kills; ++i) {
        ProgramRun program(u"flush --all --yes --server crm --json-lines --at-once 3"_s.split(u' '), m_password);
        program.setHome(m_home->home());
        program.start();
        program.closeWriteChannel();
        QVERIFY(program.waitForStarted());
        QTest::qWait(static_cast<int>(QRandomGenerator::global()->bounded(50, 700)));
        program.kill();
        const auto ended = program.waitForEnd();
        QCOMPARE(run(u"history verify"_s).code, 4);
        const auto listed = run(u"history list --limit 1 --json"_s).json()[u"runs"_s][0].toObject();
        const auto id = listed[u"run"_s].toString();
        const bool isNew = !id.isEmpty() && !ids.contains(id);
        const auto printed = ended.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(isNew || printed.isEmpty());
        if (!isNew)
            continue;
        ids.append(id);
        QHash<QString, QString> recorded;
        const auto requests = listed[u"requests"_s].toArray();
        for (const auto &request : requests) {
            const auto evidence = request[u"evidence"_s].toString();
            recorded.insert(request[u"intended"_s][u"node"_s].toString(), evidence);
            QVERIFY(!evidence.isEmpty()); // the program is dead: nothing is still waited for
            QCOMPARE(request[u"ended"_s].isNull(), evidence == "unknown"_L1);
        }
        for (const auto &line : printed) {
            const auto cell = QJsonDocument::fromJson(line.toUtf8()).object();
            QCOMPARE(recorded.value(cell[u"node"_s].toString()), cell[u"evidence"_s].toString());
        }
        interrupted += listed[u"state"_s].toString() == "interrupted"_L1 ? 1 : 0;
    }
    qInfo("%d kills, %lld runs recorded, %d interrupted", kills, static_cast<long long>(ids.size()), interrupted);
    QVERIFY(interrupted > 0);
}

void TestSluicectlHistory::saysWhichRequestsWereNeverAnswered()
{
    RelayedFarm farm(*m_home, 2, u"crm"_s, u"test"_s, {},
                     {{1, R"({"faults":[{"fault":"stall","where":"head","operation":"Flush*"}]})"}});
    ProgramRun program(u"flush --all --yes --server crm"_s.split(u' '), m_password);
    program.setHome(m_home->home());
    program.start();
    program.closeWriteChannel();
    QTRY_COMPARE(farm.flushes(), QList<int>({1, 1}));
    QTRY_VERIFY(program.bytesAvailable() > 0);
    program.kill();
    std::ignore = program.waitForEnd();

    const auto next = run(u"flush --all --yes --server crm --node n1"_s);
    QCOMPARE(next.code, 0);
    QVERIFY2(next.err.contains(u"not recorded. See `sluicectl history show"_s), qPrintable(next.err));
    const auto id = next.err.section(u"history show "_s, 1, 1).left(8);
    const auto shown = run(u"history show "_s + id).out;
    QVERIFY2(shown.contains(QRegularExpression(u"sent \\d\\d:\\d\\d:\\d\\d, no answer recorded: Unknown"_s)),
             qPrintable(shown));
    QVERIFY(shown.contains(u"interrupted"_s));

    QCOMPARE(run(u"history seen "_s + id).code, 0);
    QVERIFY(!run(u"flush --all --yes --server crm --node n1"_s).err.contains(u"not recorded"_s));
    QVERIFY(run(u"history show "_s + id).out.contains(u"somebody has seen this"_s));
    const auto again = run(u"history seen "_s + id);
    QCOMPARE(again.code, 0);
    QVERIFY(again.err.contains(u"no answer is missing"_s));
}

// ---- Where nothing can be recorded ----------------------------------------------------------------------------------

void TestSluicectlHistory::addProblems()
{
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("part");
    QTest::newRow("a file that is damaged") << u"damaged"_s << u"history.db is damaged"_s;
    QTest::newRow("no folder can be made") << u"folder"_s << u"cannot be written"_s;
}

void TestSluicectlHistory::spoil(const QString &problem) const
{
    QDir(m_home->home()).mkpath(u".local/state/sluice"_s);
    if (problem == "damaged"_L1) {
        m_home->write(u".local/state/sluice/history.db"_s, QByteArray(5000, 'x'));
        return;
    }
    QDir(m_home->home()).rmpath(u".local/state/sluice"_s);
    QDir(m_home->home()).mkpath(u".local"_s);
    m_home->write(u".local/state"_s, "not a folder");
}

void TestSluicectlHistory::sendsNothingToProductionThatItCannotRecord()
{
    QFETCH(QString, problem);
    QFETCH(QString, part);
    RelayedFarm farm(*m_home, 2, u"crm"_s, u"production"_s);
    spoil(problem);
    const auto ended = run(u"flush --all --confirm crm --server crm"_s);
    QCOMPARE(ended.code, 6);
    QVERIFY2((ended.out + ended.err).contains(part), qPrintable(ended.err));
    QVERIFY2((ended.out + ended.err).contains(u"In Production nothing is sent that cannot be recorded"_s),
             qPrintable(ended.err));
    QCOMPARE(farm.flushes(), QList<int>({0, 0}));
    QVERIFY(farm.node(0).journal().isEmpty());
}

void TestSluicectlHistory::saysOnceThatARunIsNotRecorded()
{
    QFETCH(QString, problem);
    QFETCH(QString, part);
    RelayedFarm farm(*m_home, 2);
    spoil(problem);
    const auto ended = run(u"flush --all --yes --server crm"_s);
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.err.count(u"This run is not recorded completely"_s), 1);
    QVERIFY2(ended.err.contains(u"The record of this run is incomplete"_s), qPrintable(ended.err));
    QCOMPARE(ended.err.count(part), 1);
    QCOMPARE(farm.flushes(), QList<int>({1, 1}));
}

/// A disk that is full between a request and its answer, or a folder that was taken away.
void TestSluicectlHistory::isNotDoneWhenAnOutcomeCannotBeRecorded()
{
    RelayedFarm farm(*m_home, 1, u"crm"_s, u"production"_s, {},
                     {{0, R"({"faults":[{"fault":"delay","ms":1500,"operation":"Flush*"}]})"}});
    ProgramRun program(u"flush --all --confirm crm --server crm --json"_s.split(u' '), m_password);
    program.setHome(m_home->home());
    program.start();
    program.closeWriteChannel();
    QTRY_COMPARE(farm.flushes(), QList<int>({1}));
    const auto folder = m_home->home() + u"/.local/state/sluice"_s;
    QVERIFY(QDir().rename(folder, folder + u"-away"_s));
    m_home->write(u".local/state/sluice"_s, "not a folder");
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.code, 4);
    QCOMPARE(ended.json()[u"record"_s].toString(), u"incomplete"_s);
    QCOMPARE(ended.json()[u"summary"_s][u"acknowledged"_s].toInt(), 1);
    QVERIFY2(ended.err.contains(u"The record of this run is incomplete"_s), qPrintable(ended.err));
}

void TestSluicectlHistory::sendsNothingMoreToProductionWithoutItsHistory()
{
    RelayedFarm farm(*m_home, 3, u"crm"_s, u"production"_s, {},
                     {{0, R"({"faults":[{"fault":"delay","ms":1500,"operation":"Flush*"}]})"}});
    ProgramRun program(u"flush --all --confirm crm --server crm --strategy serial"_s.split(u' '), m_password);
    program.setHome(m_home->home());
    program.start();
    program.closeWriteChannel();
    QTRY_COMPARE(farm.flushes(), QList<int>({1, 0, 0}));
    const auto folder = m_home->home() + u"/.local/state/sluice"_s;
    QVERIFY(QDir().rename(folder, folder + u"-away"_s));
    const auto ended = program.waitForEnd();
    QCOMPARE(farm.flushes(), QList<int>({1, 0, 0}));
    QCOMPARE(ended.code, 3);
    const auto shown = run(u"history list"_s).out;
    QVERIFY2(shown.contains(u"1 acknowledged"_s), qPrintable(shown));
    QVERIFY2(!shown.contains(u"its beginning is not"_s), qPrintable(shown)); // it was written again
}

void TestSluicectlHistory::goesOnWithoutTheHistoryForAReason()
{
    QFETCH(QString, problem);
    RelayedFarm farm(*m_home, 2, u"crm"_s, u"production"_s);
    spoil(problem);
    const auto file = m_home->home() + u"/kept"_s;
    const auto flush = u"flush --all --confirm crm --server crm --without-record outage --record-to "_s;
    const auto blocked = run(flush + u"/none/there"_s);
    QCOMPARE(blocked.code, 7);
    QCOMPARE(farm.flushes(), QList<int>({0, 0}));

    const auto ended = run(flush + file);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY2(ended.err.contains(file), qPrintable(ended.err));
    QCOMPARE(farm.flushes(), QList<int>({1, 1}));
    const auto lines = contentOf(file).split('\n');
    QStringList kinds;
    for (const auto &line : lines) {
        if (!line.isEmpty())
            kinds.append(QJsonDocument::fromJson(line)[u"kind"_s].toString());
    }
    QCOMPARE(kinds.value(0), u"without-history"_s);
    QCOMPARE(kinds.value(1), u"run-begun"_s);
    QCOMPARE(kinds.count(u"request-intended"_s), 2);
    QCOMPARE(kinds.count(u"request-ended"_s), 2);
    QCOMPARE(kinds.constLast(), u"run-ended"_s);
    QVERIFY(contentOf(file).contains("outage"));
    QVERIFY(!contentOf(file).contains(m_password.toUtf8()));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestSluicectlHistory::recordsToNoFileThatCannotKeepIt_data()
{
    QTest::addColumn<QString>("file"); // "~" is the home
    QTest::addColumn<bool>("isSpoiled");
    const auto row = [](const char *name, const QString &file, bool isSpoiled) {
        QTest::newRow(name) << file << isSpoiled;
    };
    row("the history, which is damaged", u"~/.local/state/sluice/history.db"_s, true);
    row("the history, which is not there yet", u"~/.local/state/sluice/history.db"_s, false);
    row("the stored servers", u"~/config/Sluice/sluice/servers.json"_s, false);
    row("a device", u"/dev/null"_s, false);
    row("a folder", u"~/config"_s, false);
    row("in no folder", u"/none/there"_s, false);
}

/// Also where the history works, before anybody signs in.
void TestSluicectlHistory::recordsToNoFileThatCannotKeepIt()
{
    QFETCH(QString, file);
    QFETCH(bool, isSpoiled);
    RelayedFarm farm(*m_home, 1, u"crm"_s, u"production"_s);
    if (isSpoiled)
        spoil(u"damaged"_s);
    file.replace(u'~', m_home->home());
    const auto before = contentOf(file);
    const auto ended = run(u"flush --all --confirm crm --server crm --without-record outage --record-to "_s + file);
    QCOMPARE(ended.code, 7);
    QVERIFY2(ended.err.contains(u"The file %1 cannot be written: "_s.arg(file)), qPrintable(ended.err));
    QVERIFY(farm.node(0).journal().isEmpty());
    QCOMPARE(contentOf(file), before);
}

void TestSluicectlHistory::stopsWhereTheFileOfTheRecordsIsRemoved()
{
    RelayedFarm farm(*m_home, 2, u"crm"_s, u"production"_s);
    spoil(u"damaged"_s);
    const auto file = m_home->home() + u"/kept"_s;
    connect(&farm.node(0), &mock::MockServer::journalled, this, [&file] { QFile::remove(file); });
    const auto ended = run(u"flush --all --confirm crm --server crm --strategy serial --without-record outage "
                           "--record-to "_s
                           + file);
    QVERIFY2(ended.code != 0, qPrintable(ended.err));
    QVERIFY2((ended.out + ended.err).contains(u"removed, replaced or cut"_s), qPrintable(ended.out + ended.err));
    QCOMPARE(farm.flushes(), QList<int>({1, 0}));
    QVERIFY(!QFile::exists(file));
}

/// A file system of 1 MB without any space, in a mount namespace of its own.
void TestSluicectlHistory::sendsNothingToProductionWhenTheDiskIsFull()
{
    if (::geteuid() != 0)
        QSKIP("Only root can make a file system that is full.");
    RelayedFarm farm(*m_home, 1, u"crm"_s, u"production"_s);
    QVERIFY(QDir(m_home->home()).mkpath(u".local/state"_s));
    const auto script =
        u"mount -t tmpfs -o size=1m sluice \"$1\" || exit 77; cat /dev/zero >\"$1/filler\" 2>/dev/null; "
        "shift; exec \"$@\""_s;
    const auto flush = u"flush --all --confirm crm --server crm"_s.split(u' ');
    const auto state = m_home->home() + u"/.local/state"_s;
    ProgramRun program(QStringList{u"--mount"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, state, QStringLiteral(SLUICECTL)}
                           + flush,
                       m_password);
    program.setHome(m_home->home());
    program.setProgram(u"unshare"_s);
    const auto ended = program.runToEnd();
    if (ended.code == 77)
        QSKIP("The system does not let us mount a file system.");
    QCOMPARE(ended.code, 6);
    QVERIFY2((ended.out + ended.err).contains(u"no space is left"_s), qPrintable(ended.out + ended.err));
    QCOMPARE(farm.flushes(), QList<int>({0}));
}

void TestSluicectlHistory::touchesNoDiskForAQuestion()
{
    RelayedFarm farm(*m_home, 1);
    const auto before = filesBelow(m_home->home());
    QCOMPARE(run(u"list --server crm"_s).code, 0);
    QCOMPARE(run(u"preview flush --all --server crm"_s).code, 0);
    QCOMPARE(run(u"flush --all --yes --server crm --dry-run"_s).code, 0);
    QCOMPARE(filesBelow(m_home->home()), before);
}

SLUICE_TEST(TestSluicectlHistory)

} // namespace tst_sluicectlhistory

#include "tst_sluicectlhistory.moc"
