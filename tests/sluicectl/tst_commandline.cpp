// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace {

/// Words are parted by blanks; "␣" is a blank in a word, "∅" an empty word.
QStringList words(const QString &line)
{
    QStringList result;
    for (auto word : line.split(u' ', Qt::SkipEmptyParts))
        result.append(word == u"∅"_s ? QString() : word.replace(u'␣', u' ').replace(u"=∅"_s, u"="_s));
    return result;
}

const auto server = u" --url https://crm.example.test/SuperOffice --user ADM0 "_s;

ServerJob jobOf(const QString &line)
{
    const auto invocation = parse(words(line));
    if (!invocation)
        qFatal("%s", qPrintable(invocation.error().sentence));
    return std::get<ServerJob>(*invocation);
}

MockJob mockJobOf(const QString &line)
{
    const auto invocation = parse(words(line));
    if (!invocation)
        qFatal("%s", qPrintable(invocation.error().sentence));
    return std::get<MockJob>(*invocation);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objects_data();
    void objects();
    void neverRepeatsWhatMayBeASecret_data();
    void neverRepeatsWhatMayBeASecret();
    void readsTheOperation_data();
    void readsTheOperation();
    void keepsNamesExactlyAsGiven();
    void readsHowToReachTheServer();
    void hasDefaults();
    void readsHowToConfirm();
    void readsTheMock();
    void givesHelpOnEveryCommand_data();
    void givesHelpOnEveryCommand();
};

void TestCommandLine::objects_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("partOfSentence");
    const auto row = [](const char *name, const QString &line, const QString &part) {
        QTest::newRow(name) << line << part;
    };
    row("nothing", u""_s, u"Name a command"_s);
    row("no such command", u"flusch"_s, u"flusch"_s);
    row("no such topic", u"help flusch"_s, u"no command"_s);
    row("no such option", u"list --colour"_s + server, u"--colour"_s);
    row("an option of another command", u"list --all"_s + server, u"--all is no option of list"_s);
    row("an option of the mock", u"list --journal x"_s + server, u"--journal is no option of list"_s);
    row("an option of a server for the mock", u"mock serve --url http://x/"_s, u"--url is no option of mock serve"_s);
    row("version with a command", u"list --version"_s + server, u"--version"_s);
    row("an option twice", u"list --url http://a/"_s + server, u"more than once"_s);
    row("a switch with a value", u"flush --all=yes"_s + server, u"all"_s);
    row("a value that is missing at the end", u"list --user a --url"_s, u"--url needs a value"_s);
    row("a value that is missing before an option", u"flush --cache --all"_s + server, u"--cache needs a value"_s);
    row("a second word", u"list all"_s + server, u"a word too many"_s);
    row("a second word after flush", u"flush CurrencyCache --all"_s + server, u"a word too many"_s);
    row("no address", u"list --user a"_s, u"--url"_s);
    row("no user", u"list --url http://a/"_s, u"--user"_s);
    row("an empty user", u"list --url http://a/ --user ∅"_s, u"--user"_s);
    row("an empty address", u"list --url ∅ --user a"_s, u"address"_s);
    row("an address with a password", u"list --user a --url http://a:b@c/"_s, u"password out of the address"_s);
    row("an address of another kind", u"list --user a --url ftp://a/"_s, u"https://"_s);
    row("no such protocol", u"list --protocol soap"_s + server, u"protocol called soap"_s);
    row("services 74", u"list --services 74"_s + server, u"73, 75 or 80 to 88"_s);
    row("services by name", u"list --services new"_s + server, u"--services"_s);
    row("several services", u"list --services 85,86"_s + server, u"--services"_s);
    row("no such envelope", u"list --envelope soap12"_s + server, u"--envelope"_s);
    row("no such environment", u"list --environment live"_s + server, u"--environment"_s);
    row("no time at all", u"list --timeout 0"_s + server, u"--timeout"_s);
    row("negative time", u"list --timeout=-3"_s + server, u"--timeout"_s);
    row("too much time", u"list --timeout 3601"_s + server, u"--timeout"_s);
    row("time in words", u"list --timeout soon"_s + server, u"--timeout"_s);
    row("no such certificate file", u"list --ca nowhere.pem"_s + server, u"nowhere.pem"_s);
    row("flush without saying what", u"flush"_s + server, u"--all"_s);
    row("flush all and one", u"flush --all --cache A"_s + server, u"exclude"_s);
    row("flush an empty name", u"flush --cache ∅"_s + server, u"nothing to flush"_s);
    row("allow unknown names where there is none", u"flush --all --allow-unknown"_s + server, u"--allow-unknown"_s);
    row("clear without saying whose", u"clear-config --application A --instance I"_s + server, u"--own-only"_s);
    row("clear everybody's and own",
        u"clear-config --application A --instance I --own-only --all-associates"_s + server, u"exclude"_s);
    row("clear without an application", u"clear-config --instance I --own-only"_s + server, u"application"_s);
    row("clear without an instance", u"clear-config --application A --own-only"_s + server, u"instance"_s);
    row("preview nothing", u"preview"_s + server, u"what to preview"_s);
    row("preview a preview", u"preview preview"_s + server, u"what to preview"_s);
    row("preview with an option of another command", u"preview list --all"_s + server, u"--all"_s);
    row("mock alone", u"mock"_s, u"mock serve"_s);
    row("mock with a word too many", u"mock serve now"_s, u"a word too many"_s);
    row("a port that is none", u"mock serve --port 65536"_s, u"--port"_s);
    row("a setting without a value", u"mock serve --set latencyMs"_s, u"KEY=VALUE"_s);
    row("no such setting", u"mock serve --set colour=red"_s, u"colour"_s);
    row("no such strictness", u"mock serve --strictness lax"_s, u"lax"_s);
    row("an empty cache of the mock", u"mock serve --cache ∅"_s, u"cache"_s);
}

void TestCommandLine::objects()
{
    QFETCH(QString, line);
    QFETCH(QString, partOfSentence);
    const auto invocation = parse(words(line));
    QVERIFY(!invocation);
    QVERIFY2(invocation.error().sentence.contains(partOfSentence), qPrintable(invocation.error().sentence));
}

void TestCommandLine::neverRepeatsWhatMayBeASecret_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("namesTheVariable");
    const auto row = [](const QString &line, bool named) { QTest::newRow(qPrintable(line)) << line << named; };
    row(u"list --password=geheim"_s, true);
    row(u"list --password geheim"_s, true);
    row(u"list -p geheim"_s, true);
    row(u"list -pgeheim"_s, true);
    row(u"list --pass geheim"_s, true);
    row(u"list --PASSWD=geheim"_s, true);
    row(u"list --pw geheim"_s, true);
    row(u"list --token geheim"_s, true);
    row(u"list --app-token=geheim"_s, true);
    row(u"list --application-token geheim"_s, true);
    row(u"list --secret geheim"_s, true);
    row(u"list --password-stdin geheim"_s, false);
    row(u"list --password-stdin=geheim"_s, false);
}

void TestCommandLine::neverRepeatsWhatMayBeASecret()
{
    QFETCH(QString, line);
    const auto invocation = parse(words(line + server));
    QVERIFY(!invocation);
    QVERIFY2(!invocation.error().sentence.contains(u"geheim"_s), qPrintable(invocation.error().sentence));
    QTEST(invocation.error().sentence.contains(u"SLUICE_PASSWORD"_s), "namesTheVariable");
}

void TestCommandLine::readsTheOperation_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<CommandKind>("command");
    QTest::addColumn<Operation>("operation");
    const auto row = [](const char *name, const QString &line, CommandKind command, const Operation &operation) {
        QTest::newRow(name) << line << command << operation;
    };
    using enum CommandKind;
    row("probe without a user", u"probe --url http://a/"_s, CommandKind::Probe, sluice::Probe{});
    row("probe with a user that it does not need", u"probe"_s + server, CommandKind::Probe, sluice::Probe{});
    row("list", u"list"_s + server, List, ListCaches{});
    row("options before the command", server + u"list"_s, List, ListCaches{});
    row("flush all", u"flush --all"_s + server, Flush, FlushAll{});
    row("flush some", u"flush --cache B --cache A"_s + server, Flush, FlushNamed{{u"B"_s, u"A"_s}});
    row("flush one that was named twice, and an empty one", u"flush --cache A --cache ∅ --cache A"_s + server, Flush,
        FlushNamed{{u"A"_s}});
    row("clear everybody's", u"clear-config --application A --instance I --all-associates"_s + server, ClearConfig,
        ClearConfiguration{u"A"_s, u"I"_s, true});
    row("clear own", u"clear-config --application A --instance I --own-only"_s + server, ClearConfig,
        ClearConfiguration{u"A"_s, u"I"_s, false});
    row("preview a probe", u"preview probe --url http://a/"_s, Preview, sluice::Probe{});
    row("preview a sign-in", u"preview sign-in"_s + server, Preview, SignIn{});
    row("preview a list without a user", u"preview list --url http://a/"_s, Preview, ListCaches{});
    row("preview a flush, the whole line as it will be used", u"preview flush --cache A --yes --json"_s + server,
        Preview, FlushNamed{{u"A"_s}});
    row("preview a clear", u"preview clear-config --application A --instance I --own-only"_s + server, Preview,
        ClearConfiguration{u"A"_s, u"I"_s, false});
}

void TestCommandLine::readsTheOperation()
{
    QFETCH(QString, line);
    const auto job = jobOf(line);
    QTEST(job.command, "command");
    QTEST(job.operation, "operation");
}

void TestCommandLine::keepsNamesExactlyAsGiven()
{
    const auto job =
        jobOf(u"flush --cache ␣A␣ --cache=-x --cache ÆØÅ,B --cache <b>&\"=y\" --cache - --cache ␣"_s + server);
    QCOMPARE(std::get<FlushNamed>(job.operation).names,
             QStringList({u" A "_s, u"-x"_s, u"ÆØÅ,B"_s, u"<b>&\"=y\""_s, u"-"_s, u" "_s}));
}

void TestCommandLine::readsHowToReachTheServer()
{
    const auto job = jobOf(u"list --protocol superoffice-soap --services 75 --envelope published --timeout 5 "
                           "--environment TEST --json --password-stdin"_s
                           + server);
    QCOMPARE(job.server.protocolId, u"superoffice-soap"_s);
    QCOMPARE(job.server.address, u"https://crm.example.test/SuperOffice"_s);
    QCOMPARE(job.server.credentials, (Credentials{u"ADM0"_s, {}, {}, {}, {}}));
    QCOMPARE(job.server.options, (ProtocolOptions{75, EnvelopeForm::Published}));
    QCOMPARE(job.server.timeout, std::chrono::seconds(5));
    QCOMPARE(job.environment, Environment::Test);
    QVERIFY(job.json);
    QVERIFY(job.passwordFromStdin);
}

void TestCommandLine::hasDefaults()
{
    const auto job = jobOf(u"list --services auto"_s + server);
    QCOMPARE(job.server.options, ProtocolOptions{});
    QCOMPARE(job.server.timeout, std::chrono::seconds(30));
    QVERIFY(!job.environment);
    QVERIFY(!job.json);
    QVERIFY(!job.passwordFromStdin);
}

void TestCommandLine::readsHowToConfirm()
{
    const auto flush = u"flush --all "_s + server;
    QVERIFY(!jobOf(flush).yes);
    QVERIFY(!jobOf(flush).confirmedHost);
    QVERIFY(jobOf(flush + u"--yes"_s).yes);
    QCOMPARE(jobOf(flush + u"--confirm crm"_s).confirmedHost, u"crm"_s);
    QCOMPARE(jobOf(flush + u"--confirm ∅"_s).confirmedHost, QString());
    QVERIFY(jobOf(u"flush --cache A --allow-unknown"_s + server).allowUnknown);
}

void TestCommandLine::readsTheMock()
{
    const auto job =
        mockJobOf(u"mock serve --port 8081 --services 85,86 --services 73 --strictness published --cache ␣x␣ "
                  "--cache y --ticket-life 7 --set expireOnce=2 --set cache=a=b --journal file"_s);
    QCOMPARE(job.port, quint16(8081));
    QCOMPARE(job.journalFile, u"file"_s);
    QCOMPARE(job.settings.services, QList<int>({85, 86, 73}));
    QCOMPARE(job.settings.strictness, mock::Strictness::Published);
    QCOMPARE(job.settings.extraCaches, QStringList({u" x "_s, u"y"_s, u"a=b"_s}));
    QCOMPARE(job.settings.ticketLifeSeconds, 7);
    QCOMPARE(job.settings.expireOnce, 2);
    QCOMPARE(mockJobOf(u"mock serve"_s).settings.services, mock::Settings().services);
}

void TestCommandLine::givesHelpOnEveryCommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("topic");
    const auto row = [](const QString &line, std::optional<CommandKind> topic) {
        QTest::newRow(qPrintable(line)) << line << (topic ? static_cast<int>(*topic) : -1);
    };
    row(u"help"_s, {});
    row(u"--help"_s, {});
    row(u"-h"_s, {});
    row(u"help help"_s, {});
    row(u"help probe"_s, CommandKind::Probe);
    row(u"list --help"_s, CommandKind::List);
    row(u"flush --help --nonsense"_s, CommandKind::Flush);
    row(u"help clear-config"_s, CommandKind::ClearConfig);
    row(u"help preview"_s, CommandKind::Preview);
    row(u"mock --help"_s, CommandKind::MockServe);
    row(u"help mock serve"_s, CommandKind::MockServe);
}

void TestCommandLine::givesHelpOnEveryCommand()
{
    QFETCH(QString, line);
    const auto invocation = parse(words(line));
    QVERIFY(invocation);
    const auto topic = std::get<HelpWanted>(*invocation).topic;
    QTEST(topic ? static_cast<int>(*topic) : -1, "topic");
    const auto text = topic ? helpFor(*topic) : generalHelp();
    QVERIFY2(text.startsWith(u"Usage: sluicectl "_s), qPrintable(text));
    QVERIFY(text.endsWith(u'\n'));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
