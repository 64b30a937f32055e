// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/powershell.h"
#include "core/protocol/registry.h"
#include "tests/support/suite.h"

#include <QProcess>
#include <QStandardPaths>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_powershell {

namespace {

const Placeholders words{.password = u"PPP"_s,
                         .applicationToken = u"AAA"_s,
                         .accessToken = u"OOO"_s,
                         .ticket = u"TTT"_s,
                         .cookie = u"CCC"_s,
                         .xsrfToken = u"XXX"_s};

HttpRequest requestWith(const HttpHeaders &headers, const QByteArray &body = {},
                        const QString &address = u"https://crm/a"_s)
{
    return {.method = "POST", .url = QUrl(address), .headers = headers, .body = body};
}

} // namespace

/// Requests as commands for PowerShell.
class TestPowerShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatHasAMeaning_data();
    void quotesWhatHasAMeaning();
    void readsSecretsFromTheEnvironment_data();
    void readsSecretsFromTheEnvironment();
    void leavesAlikeTextsAlone();
    void holdsNoSecretOfAnyProtocol();
    void isReadAsItIsMeant();
};

void TestPowerShell::quotesWhatHasAMeaning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("quote") << u"it's"_s << u"'it''s'"_s;
    QTest::newRow("typographic quotes") << u"\u2018a\u2019\u201ab\u201b"_s
                                        << u"'\u2018\u2018a\u2019\u2019\u201a\u201ab\u201b\u201b'"_s;
    QTest::newRow("variables and commands") << u"$env:X $(dir) `n \"a\""_s << u"'$env:X $(dir) `n \"a\"'"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"'a\nb'"_s;
}

void TestPowerShell::quotesWhatHasAMeaning()
{
    QFETCH(const QString, text);
    QFETCH(const QString, quoted);
    QCOMPARE(powerShellString(text), quoted);
}

void TestPowerShell::readsSecretsFromTheEnvironment_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QString>("line");
    QTest::newRow("Basic")
        << requestWith({{"Authorization", "Basic {base64 of it's:PPP}"}})
        << u"-Headers @{ 'Authorization' = ('Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(('it''s:' + $env:SLUICE_PASSWORD)))) }"_s;
    QTest::newRow("ticket and token")
        << requestWith({{"Authorization", "SoTicket TTT"}, {"SO-AppToken", "AAA"}})
        << u"-Headers @{ 'Authorization' = ('SoTicket ' + $env:SLUICE_TICKET); 'SO-AppToken' = $env:SLUICE_APP_TOKEN }"_s;
    QTest::newRow("browser") << requestWith({{"Cookie", "CCC"}, {"X-XSRF-TOKEN", "XXX"}})
                             << u"-Headers @{ 'Cookie' = $env:SLUICE_COOKIE; 'X-XSRF-TOKEN' = $env:SLUICE_XSRF }"_s;
    QTest::newRow("XML")
        << requestWith({{"Content-Type", "text/xml"}}, "<T>TTT</T>")
        << u"-Body ([Text.Encoding]::UTF8.GetBytes(('<T>' + [Security.SecurityElement]::Escape($env:SLUICE_TICKET) + '</T>')))"_s;
    QTest::newRow("form")
        << requestWith({{"Content-Type", "application/x-www-form-urlencoded"}}, "UID=a&PWD=PPP")
        << u"-Body ([Text.Encoding]::UTF8.GetBytes(('UID=a&PWD=' + [uri]::EscapeDataString($env:SLUICE_PASSWORD))))"_s;
    QTest::newRow("address") << requestWith({}, {}, u"https://docs/srv.asmx/F?t=TTT"_s)
                             << u"-Uri ('https://docs/srv.asmx/F?t=' + [uri]::EscapeDataString($env:SLUICE_TICKET))"_s;
    QTest::newRow("type") << requestWith({{"Content-Type", "text/xml; charset=utf-8"}})
                          << u"-ContentType 'text/xml; charset=utf-8'"_s;
    QTest::newRow("no secret") << requestWith({{"Accept", "*/*"}}) << u"-Headers @{ 'Accept' = '*/*' }"_s;
}

void TestPowerShell::readsSecretsFromTheEnvironment()
{
    QFETCH(const HttpRequest, request);
    QFETCH(const QString, line);
    const auto lines = toPowerShell(request, words).split(u" `\n  "_s);
    QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
    QVERIFY(lines.constFirst().endsWith("-Method 'POST'"_L1));
}

/// A cache may be called like a placeholder that people see.
void TestPowerShell::leavesAlikeTextsAlone()
{
    Context context;
    context.address = u"https://crm/SuperOffice"_s;
    context.credentials.user = u"ADM0"_s;
    const auto unique = uniquePlaceholders();
    const auto request = preview(*protocolById(u"superoffice-rest"_s), context, FlushNamed{{u"{password}"_s}}, unique);
    const auto command = toPowerShell(*request, unique);
    QCOMPARE(command.count("$env:SLUICE_PASSWORD"_L1), 1);
    QVERIFY(command.contains("{password}"_L1));
    QVERIFY(unique.password != uniquePlaceholders().password);
}

void TestPowerShell::holdsNoSecretOfAnyProtocol()
{
    for (const auto &id : {u"superoffice-rest"_s, u"superoffice-soap"_s, u"inforouter"_s}) {
        for (const auto kind : {SignInKind::Password, SignInKind::Ticket}) {
            Context context;
            context.address = u"https://crm/SuperOffice"_s;
            context.options.signIn = kind;
            context.credentials = {.user = u"ADM0"_s,
                                   .password = u"s3cret"_s,
                                   .applicationToken = u"s3cret"_s,
                                   .givenTicket = u"s3cret"_s,
                                   .ticket = u"s3cret"_s};
            const auto unique = uniquePlaceholders();
            const auto request = preview(*protocolById(id), context, FlushAll{}, unique);
            QVERIFY(request);
            const auto command = toPowerShell(*request, unique);
            QVERIFY(!command.contains("s3cret"_L1));
            QVERIFY(command.contains("$env:SLUICE_"_L1));
            for (const auto &word : {unique.password, unique.ticket, unique.applicationToken})
                QVERIFY(!command.contains(word));
        }
    }
}

void TestPowerShell::isReadAsItIsMeant()
{
    const auto program = QStandardPaths::findExecutable(u"pwsh"_s);
    if (program.isEmpty())
        QSKIP("PowerShell is not installed.");
    const auto request = requestWith({{"Cookie", "CCC"}, {"X-Name", "it's $(1)"}}, "<T>TTT</T>");
    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SLUICE_COOKIE"_s, u"a'b"_s);
    environment.insert(u"SLUICE_TICKET"_s, u"a&b"_s);
    shell.setProcessEnvironment(environment);
    shell.start(program,
                {u"-NoProfile"_s, u"-Command"_s,
                 u"function Invoke-WebRequest { param($Method, $Uri, $Headers, $Body, $MaximumRedirection, "
                 "[switch]$UseBasicParsing) $Uri; $Headers['Cookie']; $Headers['X-Name']; "
                 "[Text.Encoding]::UTF8.GetString($Body) }\n"_s
                     + toPowerShell(request, words)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts),
             QStringList({u"https://crm/a"_s, u"a'b"_s, u"it's $(1)"_s, u"<T>a%26b</T>"_s}));
}

SLUICE_TEST(TestPowerShell)

} // namespace tst_powershell

#include "tst_powershell.moc"
