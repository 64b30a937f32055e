// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/commandline.h"
#include "app/sluicectl/commands/commandtable.h"
#include "app/sluicectl/help/help.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace tst_inforoutercommandline {

namespace {

const auto user = u" --protocol inforouter --url https://docs.example.test/InfoRouter --user opsadmin"_s;
const auto ticket = u" --protocol inforouter --url https://docs.example.test/InfoRouter --auth ticket"_s;

tl::expected<Invocation, UsageError> read(const QString &line)
{
    return parse(allCommands(), line.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

/// Options for infoRouter that the command line accepts, and those that it does not.
class TestInfoRouterCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objects_data();
    void objects();
    void readsTheOptions_data();
    void readsTheOptions();
    void readsTheOperation_data();
    void readsTheOperation();
    void tellsWhatGetDoes();
    void tellsWhatSigningOutDoes();
};

void TestInfoRouterCommandLine::objects_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("partOfSentence");
    const auto row = [](const char *name, const QString &line, const QString &part) {
        QTest::newRow(name) << line << part;
    };
    const auto superOffice = u" --url https://crm.example.test/ --user ADM0"_s;
    row("flush by name", u"flush --cache A"_s + user, u"flushed as a whole: say --all"_s);
    row("preview a flush by name", u"preview flush --cache A"_s + user, u"say --all"_s);
    row("list", u"list"_s + user, u"nothing to list"_s);
    row("preview a list", u"preview list"_s + user, u"nothing to list"_s);
    row("state", u"state"_s + user, u"does not tell the state"_s);
    row("state of some", u"state --cache A"_s + user, u"does not tell the state"_s);
    row("preview a state", u"preview state"_s + user, u"does not tell the state"_s);
    row("clear", u"clear-config --application A --instance I --own-only"_s + user, u"no configurations"_s);
    row("rebuild", u"rebuild Udef"_s + user, u"no deltas"_s);
    row("services", u"probe --services auto"_s + user, u"--services works only with SuperOffice"_s);
    row("an envelope", u"probe --envelope wire"_s + user, u"--envelope works only with SuperOffice"_s);
    row("a tenant", u"probe --online"_s + user, u"--online works only with SuperOffice"_s);
    row("a domain", u"probe --vendor-domain a.test"_s + user, u"--vendor-domain works only with SuperOffice"_s);
    row("a token", u"flush --all --protocol inforouter --url http://a/ --auth bearer"_s, u"basic or ticket"_s);
    row("a browser session", u"flush --all --protocol inforouter --url http://a/ --auth session"_s,
        u"basic or ticket"_s);
    row("a binding of another product", u"probe --binding post"_s + superOffice,
        u"--binding works only with infoRouter"_s);
    row("a language of another product", u"probe --language en"_s + superOffice,
        u"--language works only with infoRouter"_s);
    const auto service = u" --user ADM0 --url https://docs.example.test/InfoRouter/srv.asmx"_s;
    const auto elsewhere = u"use --protocol inforouter"_s;
    row("its service as the default product", u"flush --all"_s + service, elsewhere);
    row("its service as the other product", u"list --protocol superoffice"_s + service, elsewhere);
    row("its service over REST", u"probe --protocol superoffice-rest"_s + service + u"/ServerInfo"_s, elsewhere);
    row("its service over SOAP", u"list --services 88"_s + service + u"?WSDL"_s, elsewhere);
    row("its service in other letters", u"preview list --user ADM0 --url docs.test/SRV.ASMX"_s, elsewhere);
    row("its service as no product", u"list --protocol docs"_s + service, u"There is no protocol called docs"_s);
    row("no such binding", u"probe --binding rest"_s + user, u"post, soap, soap12 or get"_s);
    row("no such language", u"probe --language English"_s + user, u"code of a language"_s);
    row("nothing to observe", u"flush --all --observe"_s + superOffice, u"superoffice does not tell its settings"_s);
    row("nothing to observe over SOAP", u"flush --all --observe --protocol superoffice-soap"_s + superOffice,
        u"does not tell its settings"_s);
    row("observe a probe", u"probe --observe"_s + user, u"--observe is no option of probe"_s);
    row("sign out of another product", u"sign-out --url https://crm.example.test/"_s, u"superoffice has no sign-out"_s);
    row("preview it", u"preview sign-out --url https://crm.example.test/"_s, u"superoffice has no sign-out"_s);
    row("sign out with a user", u"sign-out"_s + user, u"--user is no option of sign-out"_s);
    row("sign out with a password", u"sign-out --protocol inforouter --url http://a/ --auth basic"_s,
        u"leave --auth out"_s);
    row("confirm signing out", u"sign-out --yes"_s + ticket, u"--yes is no option of sign-out"_s);
    row("sign out of many", u"sign-out now"_s + ticket, u"a word too many"_s);
}

void TestInfoRouterCommandLine::objects()
{
    QFETCH(QString, line);
    QFETCH(QString, partOfSentence);
    const auto invocation = read(line);
    QVERIFY(!invocation);
    QVERIFY2(invocation.error().sentence.contains(partOfSentence), qPrintable(invocation.error().sentence));
}

void TestInfoRouterCommandLine::readsTheOptions_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<ProtocolOptions>("expected");
    const auto row = [](const QString &options, const ProtocolOptions &expected) {
        QTest::newRow(options.isEmpty() ? "nothing said" : qPrintable(options)) << options << expected;
    };
    const auto with = [](std::optional<Binding> binding, const QString &language = {}) {
        ProtocolOptions options;
        options.binding = binding;
        options.language = language;
        return options;
    };
    row({}, with({}));
    row(u" --binding post"_s, with(Binding::Post));
    row(u" --binding soap"_s, with(Binding::Soap));
    row(u" --binding soap12"_s, with(Binding::Soap12));
    row(u" --binding get"_s, with(Binding::Get));
    row(u" --language de"_s, with({}, u"de"_s));
    row(u" --language en"_s, with({}, u"en"_s));
    row(u" --language="_s, with({}, {}));
}

void TestInfoRouterCommandLine::readsTheOptions()
{
    QFETCH(QString, options);
    const auto invocation = read(u"probe"_s + user + options);
    QVERIFY(invocation);
    QTEST(std::get<ServerJob>(*invocation).server.options, "expected");
}

void TestInfoRouterCommandLine::readsTheOperation_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("command");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<SignInKind>("signIn");
    const auto row = [](const char *name, const QString &line, const QString &command, const Operation &operation,
                        SignInKind signIn) { QTest::newRow(name) << line << command << operation << signIn; };
    const auto password = SignInKind::Password;
    const auto withTicket = SignInKind::Ticket;
    const auto there = u" --protocol inforouter --url http://a/"_s;
    row("flush", u"flush --all --observe"_s + user, u"flush"_s, FlushAll{}, password);
    row("flush with a ticket", u"flush --all"_s + ticket, u"flush"_s, FlushAll{}, withTicket);
    row("sign out", u"sign-out"_s + there, u"sign-out"_s, sluice::SignOut{}, withTicket);
    row("sign out with the ticket named", u"sign-out"_s + ticket, u"sign-out"_s, sluice::SignOut{}, withTicket);
    row("preview signing out", u"preview sign-out"_s + there, u"preview"_s, sluice::SignOut{}, withTicket);
    row("preview a sign-in", u"preview sign-in"_s + there, u"preview"_s, SignIn{}, password);
    row("preview a flush", u"preview flush --all"_s + there, u"preview"_s, FlushAll{}, password);
}

void TestInfoRouterCommandLine::readsTheOperation()
{
    QFETCH(QString, line);
    const auto invocation = read(line);
    QVERIFY2(invocation, invocation ? "" : qPrintable(invocation.error().sentence));
    const auto &job = std::get<ServerJob>(*invocation);
    QTEST(job.command->name, "command");
    QTEST(operationsOf(job).constFirst(), "operation");
    QTEST(job.server.options.signIn, "signIn");
    QCOMPARE(job.observe, line.contains(u"--observe"_s));
}

void TestInfoRouterCommandLine::tellsWhatGetDoes()
{
    for (const auto &command : {u"probe"_s, u"flush"_s, u"sign-out"_s}) {
        const auto text = helpOn(*commandNamed(allCommands(), {command}));
        QVERIFY2(text.contains(u"--binding post|soap|soap12|get"_s), qPrintable(text));
        QVERIFY2(text.contains(u"which proxies and servers write into their logs"_s), qPrintable(text));
    }
}

void TestInfoRouterCommandLine::tellsWhatSigningOutDoes()
{
    const auto text = helpOn(*commandNamed(allCommands(), {u"sign-out"_s}));
    QVERIFY2(text.contains(u"ends the session of the ticket for everybody who uses it"_s), qPrintable(text));
    QVERIFY2(text.contains(u"the exit status is 4, or 5 when the server\nanswered nothing at all"_s), qPrintable(text));
    for (const auto &foreign : {u"basic"_s, u"superoffice"_s, u"--services"_s, u"--envelope"_s, u"--online"_s,
                                u"--vendor-domain"_s, u"--user"_s, u"--yes"_s})
        QVERIFY2(!text.contains(foreign), qPrintable(foreign));
    QVERIFY(generalHelp(allCommands()).contains(u"such as a sign-out without an answer"_s));
}

SLUICE_TEST(TestInfoRouterCommandLine)

} // namespace tst_inforoutercommandline

#include "tst_inforoutercommandline.moc"
