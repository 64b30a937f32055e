// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlsignin {
using mock::MockServer;

/// The kinds of sign-in, and the sources of their secrets.
class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInWithWhateverThereIs_data();
    void signsInWithWhateverThereIs();
    void readsASecretFromStandardInput_data();
    void readsASecretFromStandardInput();
    void refusesASecretThatCannotBeOne_data();
    void refusesASecretThatCannotBeOne();
    void givesUpOnASecretThatIsNotGood_data();
    void givesUpOnASecretThatIsNotGood();
    void triesAPasswordOnce_data();
    void triesAPasswordOnce();
    void renewsOnlyAPassword_data();
    void renewsOnlyAPassword();
    void saysWhereTheSecretGoes_data();
    void saysWhereTheSecretGoes();
    void sendsTheApplicationTokenWithEveryKind_data();
    void sendsTheApplicationTokenWithEveryKind();
    void warnsWhenASignInIsReadableOnItsWay_data();
    void warnsWhenASignInIsReadableOnItsWay();
    void hasNoSecretInAPreview_data();
    void hasNoSecretInAPreview();

private:
    /// The secrets for \a server, by the variables of the environment.
    static QList<std::pair<QString, QString>> secretsFor(const QString &kind, MockServer &server);
    static void addKinds();
    static QStringList at(const MockServer &server, const QString &kind)
    {
        const QStringList where{u"--url"_s, server.url().toString(), u"--auth"_s, kind};
        return kind == "basic"_L1 ? where + QStringList{u"--user"_s, server.user()} : where;
    }
};

QList<std::pair<QString, QString>> TestSignIn::secretsFor(const QString &kind, MockServer &server)
{
    if (kind == "basic"_L1)
        return {{u"SLUICE_PASSWORD"_s, server.password()}};
    if (kind == "ticket"_L1)
        return {{u"SLUICE_TICKET"_s, server.ticket()}};
    if (kind == "bearer"_L1)
        return {{u"SLUICE_TOKEN"_s, server.accessToken()}};
    return {{u"SLUICE_COOKIE"_s, server.cookie()}, {u"SLUICE_XSRF"_s, server.xsrfToken()}};
}

void TestSignIn::addKinds()
{
    QTest::addColumn<QString>("kind");
    for (const auto *kind : {"basic", "ticket", "bearer", "session"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestSignIn::signsInWithWhateverThereIs_data()
{
    addKinds();
}

void TestSignIn::signsInWithWhateverThereIs()
{
    QFETCH(QString, kind);
    MockServer server;
    QVERIFY(server.listen());
    const auto secrets = secretsFor(kind, server);
    for (const auto &action : {QStringList{u"list"_s}, QStringList{u"state"_s},
                               QStringList{u"flush"_s, u"--cache=CurrencyCache"_s, u"--yes"_s},
                               QStringList{u"rebuild"_s, u"Udef"_s, u"--yes"_s}}) {
        ProgramRun program(action + at(server, kind));
        for (const auto &[variable, secret] : secrets)
            program.setVariable(variable, secret);
        const auto ended = program.runToEnd();
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
        QCOMPARE(server.journal().constLast().signIn, kind);
        QCOMPARE(server.journal().constLast().user, server.user());
        for (const auto &[variable, secret] : secrets)
            QVERIFY(!ended.out.contains(secret) && !ended.err.contains(secret));
    }
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 1);
    QCOMPARE(transports(server), QStringList{u"rest"_s});
}

void TestSignIn::readsASecretFromStandardInput_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &kind, const QByteArray &input, int code) {
        QTest::newRow(name) << kind << input << code;
    };
    const auto session = u"session"_s;
    row("a token", u"bearer"_s, "{token}\n", 0);
    row("a token as Windows ends a line", u"bearer"_s, "{token}\r\n", 0);
    row("a ticket without an end", u"ticket"_s, "{ticket}", 0);
    row("only the first line counts", u"ticket"_s, "{ticket}\nmore\n", 0);
    row("an empty line", u"ticket"_s, "\n", 7);
    row("nothing", u"bearer"_s, "", 7);
    row("not UTF-8", u"bearer"_s, "\xff\n", 7);
    row("a cookie and its token", session, "{cookie}\n{xsrf}\n", 0);
    row("a cookie that holds its token", session, "{cookie}; XSRF-TOKEN={xsrf}\n", 0);
    row("a cookie that holds its token, and an empty line", session, "{cookie}; XSRF-TOKEN={xsrf}\n\n", 0);
    row("a cookie that holds its token encoded", session, "XSRF-TOKEN=sluice%2Dmock-xsrf-token; {cookie}", 0);
    row("the second line counts more", session, "{cookie}; XSRF-TOKEN=wrong\n{xsrf}\n", 0);
    row("a cookie with another's token", session, "{cookie}\nwrong\n", 2);
    row("a cookie alone", session, "{cookie}\n", 7);
    row("no session at all", session, "", 7);
}

void TestSignIn::readsASecretFromStandardInput()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, input);
    MockServer server;
    QVERIFY(server.listen());
    input.replace("{token}", server.accessToken().toUtf8());
    input.replace("{ticket}", server.ticket().toUtf8());
    input.replace("{cookie}", server.cookie().toUtf8());
    input.replace("{xsrf}", server.xsrfToken().toUtf8());
    ProgramRun program(QStringList{u"list"_s, u"--password-stdin"_s} + at(server, kind));
    for (const auto *variable : {"SLUICE_TICKET", "SLUICE_TOKEN", "SLUICE_COOKIE", "SLUICE_XSRF"})
        program.setVariable(QString::fromLatin1(variable), u"wrong"_s);
    const auto ended = program.runToEnd(input);
    QTEST(ended.code, "code");
    QCOMPARE(ended.out.isEmpty(), ended.code != 0);
    QCOMPARE(server.journal().isEmpty(), ended.code == 7);
}

void TestSignIn::refusesASecretThatCannotBeOne_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("secret");
    QTest::newRow("an empty ticket") << u"ticket"_s << u"SLUICE_TICKET"_s << QString();
    QTest::newRow("an empty token") << u"bearer"_s << u"SLUICE_TOKEN"_s << QString();
    QTest::newRow("an empty cookie") << u"session"_s << u"SLUICE_COOKIE"_s << QString();
    QTest::newRow("a ticket of two lines") << u"ticket"_s << u"SLUICE_TICKET"_s << u"geheim\r\nX-Other: geheim"_s;
    QTest::newRow("a token with letters that no header has") << u"bearer"_s << u"SLUICE_TOKEN"_s << u"geheimÆ"_s;
    QTest::newRow("a cookie without its token") << u"session"_s << u"SLUICE_COOKIE"_s << u"geheim=1"_s;
}

void TestSignIn::refusesASecretThatCannotBeOne()
{
    QFETCH(QString, kind);
    QFETCH(QString, variable);
    QFETCH(QString, secret);
    MockServer server;
    QVERIFY(server.listen());
    ProgramRun program(QStringList{u"list"_s} + at(server, kind));
    program.setVariable(variable, secret);
    const auto ended = program.runToEnd();
    QCOMPARE(ended.code, secret.isEmpty() || kind == "session"_L1 ? 7 : 1);
    QVERIFY(ended.out.isEmpty());
    QVERIFY(!ended.err.isEmpty() && !ended.err.contains(u"geheim"_s));
    QVERIFY(server.journal().isEmpty());
}

void TestSignIn::givesUpOnASecretThatIsNotGood_data()
{
    addKinds();
}

void TestSignIn::givesUpOnASecretThatIsNotGood()
{
    QFETCH(QString, kind);
    MockServer server;
    QVERIFY(server.listen());
    auto secrets = secretsFor(kind, server);
    server.expireTickets();
    if (kind != "ticket"_L1)
        secrets.last().second = u"wrong"_s;
    ProgramRun program(QStringList{u"flush"_s, u"--all"_s, u"--yes"_s} + at(server, kind));
    for (const auto &[variable, secret] : secrets)
        program.setVariable(variable, secret);
    const auto ended = program.runToEnd();
    QCOMPARE(ended.code, 2);
    QCOMPARE(operations(server), QStringList{u"-currentPrincipal"_s});
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 0);
}

void TestSignIn::triesAPasswordOnce_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("principal");
    const auto row = [](const char *name, const char *status, const char *principal) {
        QTest::newRow(name) << QByteArray(status) << QByteArray(principal);
    };
    row("refused", "401 Unauthorized", R"({"Message":"No such user."})");
    row("an error with status 200", "200 OK", R"({"Error":true,"Message":"No such user."})");
    row("null", "200 OK", "null");
    row("something else", "200 OK", "[]");
    row("a page", "200 OK", "<html></html>");
    row("an error of the server", "500 Internal Server Error", R"({"Message":"Out of order."})");
    row("a proxy's word", "503 Service Unavailable", "<html></html>");
}

/// Checking the names and the flush both need a sign-in.
void TestSignIn::triesAPasswordOnce()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, principal);
    int signIns = 0;
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        const auto json = "Content-Type: application/json\r\n"_ba;
        const bool isIndex = request.startsWith("GET /SuperOffice/api HTTP");
        signIns += request.toLower().contains("\r\nauthorization:") ? 1 : 0;
        socket.write(
            isIndex ? RawServer::answer("200 OK", R"({"NetServerVersion":"10.5","ServicesCurrent":"Services88"})", json)
                    : RawServer::answer(status, principal, json));
    });
    const QStringList where{u"--url"_s, server.url().resolved(QUrl(u"SuperOffice"_s)).toString(), u"--user=ADM0"_s};
    for (const auto &transport : {u"superoffice-rest"_s, u"superoffice"_s}) {
        signIns = 0;
        const auto ended = ProgramRun(QStringList{u"flush"_s, u"--cache=A"_s, u"--cache=B"_s, u"--yes"_s, u"--json"_s,
                                                  u"--protocol"_s, transport}
                                          + where,
                                      u"secret"_s)
                               .runToEnd();
        QCOMPARE(ended.evidence(), QStringList({u"A failed"_s, u"B failed"_s}));
        QCOMPARE(signIns, 1);
        QVERIFY2(!ended.err.contains(u"not checked"_s), qPrintable(ended.err));
    }
}

void TestSignIn::renewsOnlyAPassword_data()
{
    addKinds();
}

/// A ticket that was issued elsewhere cannot be renewed.
void TestSignIn::renewsOnlyAPassword()
{
    QFETCH(QString, kind);
    MockServer server(settingsOf({u"expireOnce=1"_s}));
    QVERIFY(server.listen());
    ProgramRun program(QStringList{u"flush"_s, u"--all"_s, u"--yes"_s, u"--json"_s} + at(server, kind));
    const auto secrets = secretsFor(kind, server);
    for (const auto &[variable, secret] : secrets)
        program.setVariable(variable, secret);
    const auto ended = program.runToEnd();
    const bool isRenewed = kind == "basic"_L1;
    QCOMPARE(ended.code, isRenewed ? 0 : 4);
    QCOMPARE(ended.evidence(), QStringList{isRenewed ? u"* acknowledged"_s : u"* refused"_s});
    const QStringList once{u"currentPrincipal"_s, u"-FlushCaches"_s};
    const QStringList twice = once + QStringList({u"currentPrincipal"_s, u"FlushCaches"_s});
    QCOMPARE(operations(server), isRenewed ? twice : once);
}

void TestSignIn::saysWhereTheSecretGoes_data()
{
    addKinds();
}

void TestSignIn::saysWhereTheSecretGoes()
{
    QFETCH(QString, kind);
    MockServer server;
    QVERIFY(server.listen());
    const auto ended = ProgramRun(QStringList{u"list"_s} + at(server, kind)).runToEnd();
    QCOMPARE(ended.code, 7);
    QVERIFY2(ended.err.contains(secretsFor(kind, server).constFirst().first), qPrintable(ended.err));
    QVERIFY(server.journal().isEmpty());
}

void TestSignIn::sendsTheApplicationTokenWithEveryKind_data()
{
    addKinds();
}

void TestSignIn::sendsTheApplicationTokenWithEveryKind()
{
    QFETCH(QString, kind);
    MockServer server(settingsOf({u"requireAppToken=true"_s}));
    QVERIFY(server.listen());
    const bool isRequired = kind == "ticket"_L1 || kind == "bearer"_L1;
    for (const auto &[appToken, code] : {std::pair(server.applicationToken(), 0), {QString(), isRequired ? 2 : 0}}) {
        ProgramRun program(QStringList{u"list"_s} + at(server, kind));
        const auto secrets = secretsFor(kind, server);
        for (const auto &[variable, secret] : secrets)
            program.setVariable(variable, secret);
        program.setVariable(u"SLUICE_APP_TOKEN"_s, appToken);
        QCOMPARE(program.runToEnd().code, code);
        QCOMPARE(server.journal().constLast().hasAppToken, !appToken.isEmpty());
    }
}

void TestSignIn::warnsWhenASignInIsReadableOnItsWay_data()
{
    addKinds();
}

void TestSignIn::warnsWhenASignInIsReadableOnItsWay()
{
    QFETCH(QString, kind);
    MockServer server;
    QVERIFY(server.listen());
    for (const auto &scheme : {u"http"_s, u"https"_s}) {
        const QStringList elsewhere{u"--url"_s, scheme + u"://no-such-host.invalid/"_s, u"--auth"_s, kind,
                                    u"--allow-plain-http"_s};
        const auto user = kind == "basic"_L1 ? QStringList{u"--user"_s, server.user()} : QStringList();
        ProgramRun program(QStringList{u"list"_s} + elsewhere + user);
        const auto secrets = secretsFor(kind, server);
        for (const auto &[variable, secret] : secrets)
            program.setVariable(variable, secret);
        const auto ended = program.runToEnd();
        QCOMPARE(ended.code, 5);
        QCOMPARE(ended.err.contains(u"the sign-in goes to no-such-host.invalid over http, where others can read it"_s),
                 scheme == "http"_L1);
    }
}

void TestSignIn::hasNoSecretInAPreview_data()
{
    addKinds();
}

void TestSignIn::hasNoSecretInAPreview()
{
    QFETCH(QString, kind);
    MockServer server;
    QVERIFY(server.listen());
    for (const auto &previewed : {QStringList{u"sign-in"_s}, QStringList{u"rebuild"_s, u"Udef"_s}}) {
        ProgramRun program(QStringList{u"preview"_s} + previewed + at(server, kind));
        const auto secrets = secretsFor(kind, server);
        for (const auto &[variable, secret] : secrets)
            program.setVariable(variable, secret);
        const auto ended = program.runToEnd();
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.out.contains(u'{'), qPrintable(ended.out));
        for (const auto &[variable, secret] : secrets)
            QVERIFY(!ended.out.contains(secret) && !ended.err.contains(secret));
    }
    QVERIFY(server.journal().isEmpty());
}

SLUICE_TEST(TestSignIn)

} // namespace tst_sluicectlsignin

#include "tst_sluicectlsignin.moc"
