// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "core/session/terminalcommand.h"
#include "tests/sluicectl/commandlines.h"
#include "tests/support/operations.h"
#include "tests/support/suite.h"

#include <QProcess>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_terminalcommand {

namespace {

LoggedRequest requestOf(const Operation &operation, const SignInRequest &asked)
{
    LoggedRequest request;
    request.source = std::make_shared<RequestSource>(
        RequestSource{.protocol = protocolById(asked.protocolId), .asked = asked, .environment = Environment::Test});
    request.operation = operation;
    return request;
}

SignInRequest addressOf(const QString &protocol, const QString &address)
{
    SignInRequest request;
    request.protocolId = protocol;
    request.address = address;
    request.credentials.user = u"ADM0"_s;
    return request;
}

SignInRequest superOffice()
{
    return addressOf(u"superoffice-rest"_s, u"https://crm.example.test/SuperOffice"_s);
}

/// Nothing if sluicectl does not understand \a words.
std::optional<ctl::ServerJob> parsedJob(const QStringList &words)
{
    static const auto commands = ctl::allCommands();
    const auto invocation = ctl::parse(commands, words);
    if (!invocation) {
        qWarning("%s", qPrintable(invocation.error().sentence));
        return {};
    }
    return std::get<ctl::ServerJob>(*invocation);
}

} // namespace

/// The command of sluicectl that does what a request did: sluicectl itself reads it.
class TestTerminalCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansTheSameOperation_data();
    void meansTheSameOperation();
    void meansTheSameServer_data();
    void meansTheSameServer();
    void namesAStoredServer();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void confirmsNothing();
    void isReadByAShellAsItIsMeant();
};

void TestTerminalCommand::meansTheSameOperation_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::newRow("probe") << Operation(Probe{});
    QTest::newRow("list") << Operation(ListCaches{});
    QTest::newRow("flush all") << Operation(FlushAll{});
    QTest::newRow("flush named") << Operation(FlushNamed{{u"ExtAppCache"_s, u"--all"_s, u"it's; rm -rf /"_s}});
    QTest::newRow("clear for all") << Operation(ClearConfiguration{u"WebClient"_s, u"-Web"_s, true});
    QTest::newRow("clear own") << Operation(ClearConfiguration{u"WebClient"_s, u"Web"_s, false});
    for (const auto kind : allDeltaKinds)
        QTest::addRow("rebuild %s", qPrintable(deltaKindName(kind))) << Operation(RebuildDeltas{kind});
    QTest::newRow("state") << Operation(CacheState{{u"ExtAppCache"_s}});
}

void TestTerminalCommand::meansTheSameOperation()
{
    QFETCH(const Operation, operation);
    const auto words = terminalWords(requestOf(operation, superOffice()));
    QVERIFY(words);
    const auto job = parsedJob(words->mid(1));
    QVERIFY2(job, qPrintable(words->join(u' ')));
    QCOMPARE(operationsOf(*job).constFirst(), operation);
}

void TestTerminalCommand::meansTheSameServer_data()
{
    QTest::addColumn<SignInRequest>("asked");
    QTest::newRow("REST") << superOffice();
    auto asked = addressOf(u"superoffice-soap"_s, u"http://127.0.0.1:8081/SuperOffice"_s);
    asked.options.services = 81;
    asked.options.envelope = EnvelopeForm::Published;
    asked.timeout = std::chrono::seconds(7);
    QTest::newRow("SOAP") << asked;
    asked = addressOf(u"inforouter"_s, u"https://docs.example.test/InfoRouter"_s);
    asked.options.binding = Binding::Soap12;
    asked.options.language = u"de"_s;
    asked.transport.proxy = {ProxyKind::Http, u"proxy.example.test"_s, 3128, u"me@work"_s};
    asked.transport.allowPlainHttp = true;
    QTest::newRow("infoRouter") << asked;
    asked = superOffice();
    asked.credentials.user.clear();
    asked.options.signIn = SignInKind::AccessToken;
    asked.transport.proxy.kind = ProxyKind::None;
    asked.transport.trustedCertificate = QStringList(32, u"0A"_s).join(u':');
    QTest::newRow("access token") << asked;
}

void TestTerminalCommand::meansTheSameServer()
{
    QFETCH(const SignInRequest, asked);
    const auto words = terminalWords(requestOf(FlushAll{}, asked));
    QVERIFY(words);
    const auto job = parsedJob(words->mid(1));
    QVERIFY2(job, qPrintable(words->join(u' ')));
    QCOMPARE(job->server.protocolId, asked.protocolId);
    QCOMPARE(job->server.address, asked.address);
    QCOMPARE(job->server.options, asked.options);
    QCOMPARE(job->server.credentials.user, asked.credentials.user);
    QCOMPARE(job->server.transport, asked.transport);
    QCOMPARE(job->server.timeout, asked.timeout);
    QCOMPARE(job->environment, Environment::Test);
}

void TestTerminalCommand::namesAStoredServer()
{
    auto asked = superOffice();
    asked.serverName = u"crm test"_s;
    const auto words = terminalWords(requestOf(ListCaches{}, asked));
    QCOMPARE(*words, QStringList({u"sluicectl"_s, u"list"_s, u"--server"_s, u"crm test"_s}));
    QCOMPARE(toShellCommand(*words), u"sluicectl list --server 'crm test'"_s);
}

void TestTerminalCommand::saysWhyThereIsNone_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<bool>("farm");
    QTest::newRow("sign-in") << Operation(SignIn{}) << false;
    QTest::newRow("settings") << Operation(ReadSettings{}) << false;
    QTest::newRow("one node of a farm") << Operation(FlushAll{}) << true;
}

void TestTerminalCommand::saysWhyThereIsNone()
{
    QFETCH(const Operation, operation);
    QFETCH(const bool, farm);
    auto asked = superOffice();
    asked.serverName = u"crm"_s;
    asked.nodeName = farm ? u"crm01"_s : QString();
    const auto words = terminalWords(requestOf(operation, asked));
    QVERIFY(!words);
    QVERIFY(!words.error().message.isEmpty());
}

void TestTerminalCommand::confirmsNothing()
{
    for (const auto &operation : test::everyOperation()) {
        const auto words = terminalWords(requestOf(operation, superOffice()));
        if (!words)
            continue;
        for (const auto &answer : {u"--yes"_s, u"--confirm"_s, u"--allow-unknown"_s})
            QVERIFY(!words->contains(answer));
    }
}

void TestTerminalCommand::isReadByAShellAsItIsMeant()
{
    const QStringList words{u"printf"_s, u"%s\\n"_s, u"it's"_s, u"$HOME `id`"_s, u"a b"_s,
                            u"\"x\""_s,  u"*"_s,     u"~"_s,    u"æ"_s};
    QCOMPARE(toShellCommand({u"a\n"_s, u""_s, u"b"_s}), u"'a\n' '' b"_s);
    QProcess shell;
    shell.start(u"bash"_s, {u"-c"_s, toShellCommand(words)});
    if (!shell.waitForFinished())
        QSKIP("bash is not installed.");
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts), words.mid(2));
}

SLUICE_TEST(TestTerminalCommand)

} // namespace tst_terminalcommand

#include "tst_terminalcommand.moc"
