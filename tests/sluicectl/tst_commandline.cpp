// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/help/help.h"
#include "app/sluicectl/help/remarks.h"
#include "core/protocol/registry.h"
#include "tests/sluicectl/commandlines.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace tst_commandline {
using test::jobOf;
using test::words;

namespace {

const auto server = u" --url https://crm.example.test/SuperOffice --user ADM0 "_s;

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
    void choosesTheProtocol_data();
    void choosesTheProtocol();
    void readsWhatSignsIn_data();
    void readsWhatSignsIn();
    void readsTenants();
    void readsHowToConfirm();
    void describesEveryCommandWithoutContradiction();
    void givesHelpOnEveryCommand_data();
    void givesHelpOnEveryCommand();
    void namesEveryCommandThatCanBePreviewed();
    void alignsAllLinesOfARow();
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
    row("no such protocol", u"list --protocol soap"_s + server,
        u"protocol called soap. Choose one of these: %1."_s.arg(protocolIds().join(u", "_s)));
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
    row("rebuild nothing", u"rebuild"_s + server, u"Udef, Webpanel, TaskMenu, CustomObjectArchivePanel"_s);
    row("rebuild what there is not", u"rebuild Udefs"_s + server,
        u"Udef, Webpanel, TaskMenu, CustomObjectArchivePanel"_s);
    row("rebuild two at once", u"rebuild Udef Webpanel"_s + server, u"a word too many"_s);
    row("rebuild a cache", u"rebuild Udef --cache A"_s + server, u"--cache is no option of rebuild"_s);
    row("preview a rebuild of nothing", u"preview rebuild"_s + server, u"TaskMenu"_s);
    row("preview two rebuilds", u"preview rebuild Udef Webpanel"_s + server, u"a word too many"_s);
    row("state of an empty name", u"state --cache ∅"_s + server, u"nothing to ask about"_s);
    row("confirm a state", u"state --yes"_s + server, u"--yes is no option of state"_s);
    row("services over REST", u"list --protocol superoffice-rest --services 88"_s + server,
        u"superoffice-rest takes no --services"_s);
    row("envelope over REST", u"list --protocol superoffice-rest --envelope wire"_s + server,
        u"superoffice-rest takes no --envelope"_s);
    row("no such sign-in", u"list --url http://a/ --auth 7T:abc"_s, u"basic, ticket, bearer or session"_s);
    row("an empty sign-in", u"list --url http://a/ --auth ∅"_s, u"--auth is basic"_s);
    row("basic without a user", u"list --url http://a/ --auth basic"_s, u"--user"_s);
    row("a user beside a ticket", u"list --auth ticket"_s + server, u"--user is for --auth basic only"_s);
    row("a user beside a token", u"probe --auth bearer"_s + server, u"--user is for --auth basic only"_s);
    row("a user beside a session", u"preview list --auth session"_s + server, u"--user is for --auth basic only"_s);
    row("a browser session over SOAP", u"list --url http://a/ --auth session --protocol superoffice-soap"_s,
        u"over REST only"_s);
    row("a domain without a tenant", u"list --vendor-domain a.test"_s + server, u"add --online"_s);
    row("a domain that is none", u"list --online --vendor-domain https://a/"_s + server, u"name of a domain"_s);
    row("an empty domain", u"list --online --vendor-domain ∅"_s + server, u"name of a domain"_s);
    row("a tenant over http", u"list --url http://a.test/Cust12345 --online --auth bearer"_s, u"https only"_s);
    row("a host for a tenant", u"list --url https://a.test/ --online --auth bearer"_s, u"the name of the tenant"_s);
    row("a tenant over SOAP", u"list --url Cust12345 --online --auth bearer --services 88"_s, u"needs REST"_s);
    row("a tenant that is not said to be one", u"list --online=yes --url Cust12345 --auth bearer"_s, u"online"_s);
    row("preview nothing", u"preview"_s + server, u"what to preview"_s);
    row("preview a preview", u"preview preview"_s + server, u"what to preview"_s);
    row("preview with an option of another command", u"preview list --all"_s + server, u"--all"_s);
}

void TestCommandLine::objects()
{
    QFETCH(QString, line);
    QFETCH(QString, partOfSentence);
    const auto invocation = parse(allCommands(), words(line));
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
    row(u"list --app_token geheim"_s, true);
    row(u"list --secret geheim"_s, true);
    row(u"list --ticket geheim"_s, true);
    row(u"list --ticket=geheim"_s, true);
    row(u"list --access-token geheim"_s, true);
    row(u"list --cookie=geheim"_s, true);
    row(u"list --xsrf geheim"_s, true);
    row(u"list --x-xsrf-token=geheim"_s, true);
    row(u"list --so-app-token geheim"_s, true);
    row(u"list --SLUICE_TICKET=geheim"_s, true);
    row(u"list --auth geheim"_s, false);
    row(u"list --auth=ticket:geheim"_s, false);
    row(u"rebuild geheim"_s, false);
    row(u"list --password-stdin geheim"_s, false);
    row(u"list --password-stdin=geheim"_s, false);
}

void TestCommandLine::neverRepeatsWhatMayBeASecret()
{
    QFETCH(QString, line);
    const auto invocation = parse(allCommands(), words(line + server));
    QVERIFY(!invocation);
    QVERIFY2(!invocation.error().sentence.contains(u"geheim"_s), qPrintable(invocation.error().sentence));
    QTEST(invocation.error().sentence.contains(u"SLUICE_PASSWORD"_s), "namesTheVariable");
}

void TestCommandLine::readsTheOperation_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("command");
    QTest::addColumn<Operation>("operation");
    const auto row = [](const char *name, const QString &line, const QString &command, const Operation &operation) {
        QTest::newRow(name) << line << command << operation;
    };
    row("probe without a user", u"probe --url http://a/"_s, u"probe"_s, sluice::Probe{});
    row("probe with a user that it does not need", u"probe"_s + server, u"probe"_s, sluice::Probe{});
    row("list", u"list"_s + server, u"list"_s, ListCaches{});
    row("options before the command", server + u"list"_s, u"list"_s, ListCaches{});
    row("flush all", u"flush --all"_s + server, u"flush"_s, FlushAll{});
    row("flush some", u"flush --cache B --cache A"_s + server, u"flush"_s, FlushNamed{{u"B"_s, u"A"_s}});
    row("flush one that was named twice, and an empty one", u"flush --cache A --cache ∅ --cache A"_s + server,
        u"flush"_s, FlushNamed{{u"A"_s}});
    row("clear everybody's", u"clear-config --application A --instance I --all-associates"_s + server,
        u"clear-config"_s, ClearConfiguration{u"A"_s, u"I"_s, true});
    row("clear own", u"clear-config --application A --instance I --own-only"_s + server, u"clear-config"_s,
        ClearConfiguration{u"A"_s, u"I"_s, false});
    row("rebuild", u"rebuild Udef"_s + server, u"rebuild"_s, RebuildDeltas{DeltaKind::Udef});
    row("rebuild in small letters", u"rebuild webpanel"_s + server, u"rebuild"_s, RebuildDeltas{DeltaKind::Webpanel});
    row("rebuild with a hyphen", u"rebuild Task-Menu"_s + server, u"rebuild"_s, RebuildDeltas{DeltaKind::TaskMenu});
    row("rebuild with hyphens", u"rebuild custom-object-archive-panel"_s + server, u"rebuild"_s,
        RebuildDeltas{DeltaKind::CustomObjectArchivePanel});
    row("state of some", u"state --cache B --cache A --cache B"_s + server, u"state"_s, CacheState{{u"B"_s, u"A"_s}});
    row("state of all begins with their list", u"state"_s + server, u"state"_s, ListCaches{});
    row("preview a state of some", u"preview state --cache A"_s + server, u"preview"_s, CacheState{{u"A"_s}});
    row("preview a state of all", u"preview state --url http://a/"_s, u"preview"_s,
        CacheState{{u"{every cache that is listed}"_s}});
    row("preview a rebuild", u"preview rebuild TaskMenu --url http://a/"_s, u"preview"_s,
        RebuildDeltas{DeltaKind::TaskMenu});
    row("preview a sign-in without a user", u"preview sign-in --url http://a/ --auth ticket"_s, u"preview"_s, SignIn{});
    row("preview a probe", u"preview probe --url http://a/"_s, u"preview"_s, sluice::Probe{});
    row("preview a sign-in", u"preview sign-in"_s + server, u"preview"_s, SignIn{});
    row("preview a list without a user", u"preview list --url http://a/"_s, u"preview"_s, ListCaches{});
    row("preview a flush, the whole line as it will be used", u"preview flush --cache A --yes --json"_s + server,
        u"preview"_s, FlushNamed{{u"A"_s}});
    row("preview a clear", u"preview clear-config --application A --instance I --own-only"_s + server, u"preview"_s,
        ClearConfiguration{u"A"_s, u"I"_s, false});
}

void TestCommandLine::readsTheOperation()
{
    QFETCH(QString, line);
    const auto job = jobOf<ServerJob>(line);
    QTEST(job.command->name, "command");
    QTEST(operationsOf(job).constFirst(), "operation");
}

void TestCommandLine::keepsNamesExactlyAsGiven()
{
    const auto job = jobOf<ServerJob>(
        u"flush --cache ␣A␣ --cache=-x --cache ÆØÅ,B --cache <b>&\"=y\" --cache - --cache ␣"_s + server);
    QCOMPARE(std::get<FlushNamed>(job.steps.constFirst().operation).names,
             QStringList({u" A "_s, u"-x"_s, u"ÆØÅ,B"_s, u"<b>&\"=y\""_s, u"-"_s, u" "_s}));
}

void TestCommandLine::readsHowToReachTheServer()
{
    const auto job =
        jobOf<ServerJob>(u"list --protocol superoffice-soap --services 75 --envelope published --timeout 5 "
                         "--environment TEST --json --password-stdin"_s
                         + server);
    QCOMPARE(job.server.protocolId, u"superoffice-soap"_s);
    QCOMPARE(job.server.address, u"https://crm.example.test/SuperOffice"_s);
    QCOMPARE(job.server.credentials, (Credentials{u"ADM0"_s, {}, {}, {}, {}}));
    QCOMPARE(job.server.options, (ProtocolOptions{75, EnvelopeForm::Published}));
    QCOMPARE(job.server.timeout, std::chrono::seconds(5));
    QCOMPARE(job.environment, Environment::Test);
    QVERIFY(job.json);
    QVERIFY(job.secretFromStdin);
}

void TestCommandLine::hasDefaults()
{
    const auto job = jobOf<ServerJob>(u"list --services auto"_s + server);
    QCOMPARE(job.server.options, ProtocolOptions{});
    QCOMPARE(job.server.timeout, std::chrono::seconds(30));
    QVERIFY(!job.environment);
    QVERIFY(!job.json);
    QVERIFY(!job.secretFromStdin);
    QCOMPARE(job.server.protocolId, u"superoffice"_s);
}

void TestCommandLine::choosesTheProtocol_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("protocol");
    const auto row = [](const QString &options, const QString &protocol) {
        QTest::newRow(options.isEmpty() ? "nothing said" : qPrintable(options)) << options << protocol;
    };
    row({}, u"superoffice"_s);
    row(u"--services auto"_s, u"superoffice"_s);
    row(u"--services 85"_s, u"superoffice-soap"_s);
    row(u"--envelope wire"_s, u"superoffice-soap"_s);
    row(u"--envelope published"_s, u"superoffice-soap"_s);
    row(u"--protocol superoffice --services 85"_s, u"superoffice"_s);
    row(u"--protocol superoffice-rest"_s, u"superoffice-rest"_s);
    row(u"--protocol superoffice-rest --services auto"_s, u"superoffice-rest"_s);
}

void TestCommandLine::choosesTheProtocol()
{
    QFETCH(QString, options);
    QTEST(jobOf<ServerJob>(u"list "_s + options + server).server.protocolId, "protocol");
}

void TestCommandLine::readsWhatSignsIn_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<SignInKind>("kind");
    QTest::newRow("nothing said") << u"--user ADM0"_s << SignInKind::Password;
    QTest::newRow("basic") << u"--user ADM0 --auth basic"_s << SignInKind::Password;
    QTest::newRow("ticket") << u"--auth ticket"_s << SignInKind::Ticket;
    QTest::newRow("ticket over SOAP") << u"--auth ticket --services 88"_s << SignInKind::Ticket;
    QTest::newRow("bearer") << u"--auth bearer"_s << SignInKind::AccessToken;
    QTest::newRow("session") << u"--auth session"_s << SignInKind::BrowserSession;
}

void TestCommandLine::readsWhatSignsIn()
{
    QFETCH(QString, options);
    QTEST(jobOf<ServerJob>(u"list --url http://a/ "_s + options).server.options.signIn, "kind");
}

void TestCommandLine::readsTenants()
{
    const auto plain = jobOf<ServerJob>(u"list --online --url sod/Cust12345 --auth bearer"_s).server;
    QVERIFY(plain.options.online);
    QCOMPARE(plain.address, u"sod/Cust12345"_s);
    QCOMPARE(plain.options.vendorDomain, u"superoffice.com"_s);
    const auto elsewhere =
        jobOf<ServerJob>(u"list --online --url Cust12345 --auth bearer --vendor-domain crm.test"_s).server;
    QCOMPARE(elsewhere.options.vendorDomain, u"crm.test"_s);
    QVERIFY(!jobOf<ServerJob>(u"list"_s + server).server.options.online);
}

void TestCommandLine::readsHowToConfirm()
{
    const auto flush = u"flush --all "_s + server;
    QVERIFY(!jobOf<ServerJob>(flush).yes);
    QVERIFY(jobOf<ServerJob>(flush).confirmed.isEmpty());
    QVERIFY(jobOf<ServerJob>(flush + u"--yes"_s).yes);
    QCOMPARE(jobOf<ServerJob>(flush + u"--confirm crm --confirm dms"_s).confirmed, QStringList({u"crm"_s, u"dms"_s}));
    QCOMPARE(jobOf<ServerJob>(flush + u"--confirm ∅"_s).confirmed, QStringList{QString()});
    QCOMPARE(jobOf<ServerJob>(flush + u"--reason CHG1"_s).reason, u"CHG1"_s);
    QVERIFY(jobOf<ServerJob>(u"flush --cache A --allow-unknown"_s + server).options.has(u"allow-unknown"_s));
}

void TestCommandLine::describesEveryCommandWithoutContradiction()
{
    QStringList names;
    for (const auto &command : allCommands()) {
        QVERIFY2(!names.contains(command.name), qPrintable(command.name));
        names.append(command.name);
        QCOMPARE(commandNamed(allCommands(), command.name.split(u' ')), &command);
        QVERIFY2(command.summary.endsWith(u'.'), qPrintable(command.name));
        QStringList options;
        for (const auto &option : command.options) {
            QVERIFY2(!option.help.isEmpty() && !options.contains(option.name), qPrintable(option.name));
            options.append(option.name);
        }
        for (const auto &exclusion : command.exclusions)
            QVERIFY2(options.contains(exclusion.first) && options.contains(exclusion.second), qPrintable(command.name));
        if (command.word && !command.word->replacement.isEmpty())
            QVERIFY2(options.contains(command.word->replacement), qPrintable(command.name));
    }
}

void TestCommandLine::givesHelpOnEveryCommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("topic");
    const auto row = [](const QString &line, const QString &topic) {
        QTest::newRow(qPrintable(line)) << line << topic;
    };
    row(u"help"_s, {});
    row(u"--help"_s, {});
    row(u"-h"_s, {});
    row(u"help help"_s, {});
    row(u"help probe"_s, u"probe"_s);
    row(u"list --help"_s, u"list"_s);
    row(u"flush --help --nonsense"_s, u"flush"_s);
    row(u"help clear-config"_s, u"clear-config"_s);
    row(u"help rebuild"_s, u"rebuild"_s);
    row(u"state --help"_s, u"state"_s);
    row(u"help preview"_s, u"preview"_s);
    row(u"mock --help"_s, u"mock serve"_s);
    row(u"help mock serve"_s, u"mock serve"_s);
}

void TestCommandLine::givesHelpOnEveryCommand()
{
    QFETCH(QString, line);
    const auto invocation = parse(allCommands(), words(line));
    QVERIFY(invocation);
    const auto *topic = std::get<HelpWanted>(*invocation).topic;
    QTEST(topic ? topic->name : QString(), "topic");
    const auto text = topic ? helpOn(*topic) : generalHelp(allCommands());
    QVERIFY2(text.startsWith(u"Usage: sluicectl "_s), qPrintable(text));
    QVERIFY(text.endsWith(u'\n'));
}

void TestCommandLine::namesEveryCommandThatCanBePreviewed()
{
    const auto &commands = allCommands();
    const auto *preview = commandNamed(commands, {u"preview"_s});
    QCOMPARE(preview->usage,
             u"{sign-in | probe | list | state | flush | clear-config | rebuild KIND | sign-out} WHERE"_s);
    auto more = commands;
    auto inspect = *commandNamed(commands, {u"list"_s});
    inspect.name = u"inspect"_s;
    more.prepend(inspect);
    QCOMPARE(previewedNames(more).mid(0, 3), QStringList({u"sign-in"_s, u"inspect"_s, u"probe"_s}));
    for (const auto &command : commands)
        QVERIFY(!std::holds_alternative<OnServers>(command.action) || !command.word || !command.word->name.isEmpty());
}

void TestCommandLine::alignsAllLinesOfARow()
{
    QCOMPARE(twoColumns({{u"a"_s, u"one\ntwo"_s}, {u"long"_s, u"three"_s}}),
             u"  a     one\n        two\n  long  three\n"_s);
}

SLUICE_TEST(TestCommandLine)

} // namespace tst_commandline

#include "tst_commandline.moc"
