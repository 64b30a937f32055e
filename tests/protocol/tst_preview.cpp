// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/preview.h"
#include "core/protocol/registry.h"
#include "tests/support/suite.h"

#include <QProcess>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_preview {

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsNoSecret_data();
    void holdsNoSecret();
    void holdsNoSecretOverRestEither_data();
    void holdsNoSecretOverRestEither();
    void needsNoSignIn();
    void isWhatGoesOverTheLine();
    void namesTheHostOnce();
    void becomesTheSameWordsInAShell_data();
    void becomesTheSameWordsInAShell();
    void holdsNoSecretForCurlEither();
};

namespace {

Context contextWithSecrets()
{
    Context context;
    context.address = u"https://crm.example.test/SuperOffice"_s;
    context.credentials = {.user = u"ADM0"_s,
                           .password = u"s3cret-password"_s,
                           .applicationToken = u"s3cret-app-token"_s,
                           .accessToken = u"8A:s3cret"_s,
                           .givenTicket = u"7T:s3cret-given"_s,
                           .cookie = u"session=s3cret"_s,
                           .xsrfToken = u"s3cret-xsrf"_s,
                           .ticket = u"7T:s3cret-ticket"_s};
    return context;
}

const Protocol &soap()
{
    return *protocolById(u"superoffice-soap"_s);
}

} // namespace

void TestPreview::holdsNoSecret_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::newRow("probe") << Operation(Probe{});
    QTest::newRow("sign-in") << Operation(SignIn{});
    QTest::newRow("list") << Operation(ListCaches{});
    QTest::newRow("flush all") << Operation(FlushAll{});
    QTest::newRow("flush named") << Operation(FlushNamed{{u"ExtAppCache"_s}});
    QTest::newRow("clear") << Operation(ClearConfiguration{u"WebClient"_s, u"Web"_s, true});
}

void TestPreview::holdsNoSecret()
{
    QFETCH(Operation, operation);
    for (const auto form : {EnvelopeForm::Wire, EnvelopeForm::Published}) {
        auto context = contextWithSecrets();
        context.options.envelope = form;
        auto request = preview(soap(), context, operation);
        QVERIFY(request);
        QVERIFY(!toText(*request).contains("s3cret"_L1));
        QVERIFY(toText(*request).contains("{application token}"_L1));

        for (const auto kind : {SignInKind::AccessToken, SignInKind::Ticket}) {
            context.options.signIn = kind;
            request = preview(soap(), context, operation);
            QVERIFY(request);
            QVERIFY(!toText(*request).contains("s3cret"_L1));
        }
    }
}

void TestPreview::holdsNoSecretOverRestEither_data()
{
    holdsNoSecret_data();
    QTest::newRow("features") << Operation(Features{});
    QTest::newRow("rebuild") << Operation(RebuildDeltas{});
    QTest::newRow("state") << Operation(CacheState{{u"ExtAppCache"_s}});
    QTest::newRow("generations") << Operation(CacheGenerations{{u"extapp"_s}});
}

void TestPreview::holdsNoSecretOverRestEither()
{
    QFETCH(Operation, operation);
    const bool needsSignIn = !std::holds_alternative<Probe>(operation);
    const QHash<SignInKind, QString> words{
        {SignInKind::Password, u"\nAuthorization: Basic {base64 of ADM0:{password}}\n"_s},
        {SignInKind::Ticket, u"\nAuthorization: SoTicket {ticket}\n"_s},
        {SignInKind::AccessToken, u"\nAuthorization: Bearer {access token}\n"_s},
        {SignInKind::BrowserSession, u"\nCookie: {cookie}\nX-XSRF-TOKEN: {XSRF token}\n"_s}};
    for (auto kind = words.cbegin(); kind != words.cend(); ++kind) {
        auto context = contextWithSecrets();
        context.options.signIn = kind.key();
        const auto request = preview(*protocolById(u"superoffice-rest"_s), context, operation);
        QVERIFY(request);
        const auto text = toText(*request);
        QVERIFY(!text.contains("s3cret"_L1));
        QVERIFY(!toCurl(*request).contains("s3cret"_L1));
        // A secret in base64 can be read by anybody.
        QVERIFY(!text.contains(QString::fromLatin1(QByteArray("ADM0:s3cret-password").toBase64())));
        QCOMPARE(text.contains(kind.value()), needsSignIn);
        QCOMPARE(text.contains("\nSO-AppToken: {application token}\n"_L1), needsSignIn);
    }
}

void TestPreview::needsNoSignIn()
{
    auto context = contextWithSecrets();
    context.credentials = {};
    const auto request = preview(soap(), context, FlushAll{});
    QVERIFY(request);
    QVERIFY(request->body.contains("<n:Ticket>{ticket}</n:Ticket>"));
    QVERIFY(request->body.contains("<n:ApplicationToken></n:ApplicationToken>"));
}

void TestPreview::isWhatGoesOverTheLine()
{
    const auto text = toText(*preview(soap(), contextWithSecrets(), FlushAll{}));
    QVERIFY(
        text.startsWith("POST /SuperOffice/Remote/Services88/Diagnostics.svc HTTP/1.1\nHost: crm.example.test\n"_L1));
    QVERIFY(text.contains(
        "\nSOAPAction: \"http://www.superoffice.net/ws/crm/NetServer/Services88/Diagnostics/FlushCaches\"\n"_L1));
    QVERIFY(text.contains("\n\n<?xml"_L1));
}

void TestPreview::namesTheHostOnce()
{
    auto request = *preview(soap(), contextWithSecrets(), FlushAll{});
    request.headers.emplaceBack("host", "shared.example.test");
    const auto text = toText(request);
    QCOMPARE(text.count("host:"_L1, Qt::CaseInsensitive), 1);
    QVERIFY(text.contains("\nHost: shared.example.test\n"_L1));
}

void TestPreview::becomesTheSameWordsInAShell_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("ExtAppCache");
    QTest::newRow("quotes") << QByteArray("it's \"quoted\" ''twice''");
    QTest::newRow("nothing but a quote") << QByteArray("'");
    QTest::newRow("lines") << QByteArray("one\ntwo\r\n\n");
    QTest::newRow("variables and commands") << QByteArray("$HOME ${PATH} $(id) `id` $");
    QTest::newRow("history") << QByteArray("!! !id !");
    QTest::newRow("backslashes") << QByteArray("a\\b\\\n\\");
    QTest::newRow("signs of the shell") << QByteArray("a;b|c&d>e<f*?[x]{y}~#(z)%");
    QTest::newRow("what curl takes for a file") << QByteArray("@/etc/hostname");
    QTest::newRow("what looks like an option") << QByteArray("--output x");
    QTest::newRow("other scripts") << QByteArray("Ærø \xe2\x80\xae \xf0\x9f\xa7\xb9");
}

/// A shell runs the command; curl is a function in it that prints its arguments.
void TestPreview::becomesTheSameWordsInAShell()
{
    QFETCH(QByteArray, text);
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(u"https://crm.example.test/it's?a=[1]&b=$x"_s);
    request.headers = {{"X-Empty", ""}, {"SOAPAction", "\"it's\""}};
    request.body = text;

    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\\0' \"$@\"; }\n"_s + toCurl(request)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(shell.readAllStandardError(), QByteArray());
    const QByteArrayList words{"--globoff",  "--request", "POST",     request.url.toEncoded(),
                               "--header",   "X-Empty;",  "--header", "SOAPAction: \"it's\"",
                               "--data-raw", text,        ""};
    QCOMPARE(shell.readAllStandardOutput().split('\0'), words);
}

void TestPreview::holdsNoSecretForCurlEither()
{
    const auto command = toCurl(*preview(soap(), contextWithSecrets(), FlushNamed{{u"it's"_s}}));
    QVERIFY(command.contains("{ticket}"_L1));
    QVERIFY(command.contains("it'\\''s"_L1));
    QVERIFY(!command.contains("s3cret"_L1));
}

SLUICE_TEST(TestPreview)

} // namespace tst_preview

#include "tst_preview.moc"
