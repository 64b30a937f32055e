// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/fixtures.h"
#include "tests/support/sessiontest.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_sessionrest {
using test::evidenceFor;
using test::RawServer;
using test::resultOf;

namespace {

/// The answers of a REST server, and the requests that it got, such as "POST FlushCaches".
struct Answers
{
    QStringList asked;
    int sessionsExpire = 0; ///< number of operations that are answered with an expired session
    int misdirected = 0;    ///< number of requests, from the first action on, that are answered with 421
    QByteArray signIn = "200 OK";
    QByteArray index = "200 OK";
    QByteArray tenant; ///< the state of the tenant

    QByteArray to(const QByteArray &request);
    qsizetype count(const QString &what) const { return asked.count(what); }
};

QByteArray Answers::to(const QByteArray &request)
{
    const auto line = QString::fromLatin1(request.left(request.indexOf(" HTTP/")));
    asked.append(line.section(u' ', 0, 0) + u' ' + line.section(u'/', -1));
    const auto &last = asked.constLast();
    if (line.contains("/api/state/"_L1))
        return RawServer::answer("200 OK", tenant);
    if (last == "GET api"_L1)
        return RawServer::answer(index, test::fixture(u"superoffice/rest/index.json"_s));
    if (last == "GET currentPrincipal"_L1)
        return RawServer::answer(signIn, test::fixture(u"superoffice/rest/principal.json"_s));
    if (last == "GET v1"_L1)
        return RawServer::answer("200 OK", test::fixture(u"superoffice/rest/features.json"_s));
    if (misdirected > 0) {
        --misdirected;
        return RawServer::answer("421 Misdirected Request", "Wrong subdomain used to access tenant");
    }
    if (sessionsExpire > 0) {
        --sessionsExpire;
        return RawServer::answer("401 Unauthorized", "{\"Error\":true,\"Message\":\"expired\"}");
    }
    if (last == "POST GetCacheNames"_L1)
        return RawServer::answer("200 OK", "[\"ExtAppCache\"]");
    if (last == "POST GetCacheState"_L1)
        return RawServer::answer("200 OK", "\"state\"");
    return "HTTP/1.1 204 No Content\r\n\r\n";
}

RawServer::Script scriptOf(Answers &answers)
{
    return [&answers](QTcpSocket &socket, const QByteArray &request, int) { socket.write(answers.to(request)); };
}

/// A server for Online tenants, with a certificate that the sessions of this test trust.
class TenantServer
{
public:
    TenantServer()
        : m_server([this](QTcpSocket &socket, const QByteArray &request, int) { socket.write(answers.to(request)); })
    {
        m_server.setSslConfiguration(test::tlsConfiguration());
    }

    QString address(const QString &host = u"127.0.0.1"_s) const
    {
        return u"https://%1:%2/Cust12345"_s.arg(host).arg(m_server.serverPort());
    }

    Answers answers;

private:
    test::ScriptedServer<QSslServer> m_server;
};

QByteArray tenantAt(const QString &address, bool isRunning = true, const QByteArray &validUntil = {})
{
    return "{\"ContextIdentifier\":\"Cust12345\",\"State\":\"Running\",\"IsRunning\":"
        + QByteArray(isRunning ? "true" : "false") + ",\"Endpoint\":\"" + address.toUtf8() + "\",\"ValidUntil\":\""
        + validUntil + "\"}";
}

} // namespace

class TestSessionRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void correctsAWrongHostOnceAndFlushesOnce();
    void deliversASecondWrongHost();
    void doesNotFollowATenantOutOfTheVendorsDomain();
    void callsNothingOfATenantInMaintenance();
    void stopsCallingATenantThatWentIntoMaintenance();
    void asksForATenantAgainOnceWhatWasToldHasExpired_data();
    void asksForATenantAgainOnceWhatWasToldHasExpired();
    void signsInOnceForAllThatWait();
    void renewsOnceForTwoThatAreUnderWay();
    void renewsBeforeItAsksForFeatures();
    void doesNotRenewATicket();
    void asksForFeaturesOnceAndOnlyWhereTheyAreNeeded();
    void triesARefusedSignInOnce_data();
    void triesARefusedSignInOnce();
    void speaksSoapWhereThereIsNoRest();
    void sendsNothingThatAHeaderCannotCarry();

private:
    Session *sessionAt(const QString &address, bool online = false, SignInKind kind = SignInKind::Password,
                       const QString &protocol = u"superoffice-rest"_s);

    HttpClient m_client; // one for all: reading the system's authorities takes a while
};

void TestSessionRest::init()
{
    qDeleteAll(findChildren<Session *>());
}

Session *TestSessionRest::sessionAt(const QString &address, bool online, SignInKind kind, const QString &protocol)
{
    SessionSetup setup;
    setup.protocol = protocolById(protocol);
    setup.context.address = address;
    setup.context.options.online = online;
    // A tenant may not be sent a password.
    setup.context.options.signIn = online && kind == SignInKind::Password ? SignInKind::AccessToken : kind;
    if (online)
        setup.context.options.vendorDomain = u"127.0.0.1"_s;
    setup.context.credentials.user = u"ADM0"_s;
    setup.context.credentials.password = u"x"_s;
    setup.context.credentials.givenTicket = u"7T:x"_s;
    setup.context.credentials.accessToken = u"8A:x"_s;
    if (online)
        setup.policy =
            policyFor({.authoritiesFile = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.crt")}, {}).value();
    return new Session(m_client, setup, this);
}

void TestSessionRest::correctsAWrongHostOnceAndFlushesOnce()
{
    TenantServer before;
    TenantServer after;
    before.answers.tenant = tenantAt(before.address());
    auto *session = sessionAt(before.address(), true);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));

    before.answers.asked.clear();
    before.answers.misdirected = 9; // the tenant has moved
    before.answers.tenant = tenantAt(after.address());
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
    QCOMPARE(before.answers.asked, QStringList({u"POST FlushCaches"_s, u"GET Cust12345"_s}));
    QCOMPARE(after.answers.asked, QStringList({u"GET api"_s, u"POST FlushCaches"_s}));

    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged); // the new address is known now
    QCOMPARE(after.answers.count(u"POST FlushCaches"_s), 2);
    QCOMPARE(before.answers.asked.size(), 2);
}

void TestSessionRest::deliversASecondWrongHost()
{
    TenantServer before;
    TenantServer after;
    before.answers.tenant = tenantAt(before.address());
    auto *session = sessionAt(before.address(), true);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));

    before.answers.misdirected = after.answers.misdirected = 9;
    before.answers.tenant = tenantAt(after.address());
    const auto answer = resultOf(session->perform(FlushAll{}, this));
    QCOMPARE(answer.error().httpStatus, 421);
    QCOMPARE(evidenceOf(FlushAll{}, Failure(answer.error())), Evidence::Failed);
    QCOMPARE(before.answers.count(u"POST FlushCaches"_s), 1);
    QCOMPARE(after.answers.count(u"POST FlushCaches"_s), 1);

    // If the state names the same host, the request is not repeated.
    after.answers.asked.clear();
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Failed);
    QCOMPARE(after.answers.count(u"POST FlushCaches"_s), 1);
}

void TestSessionRest::doesNotFollowATenantOutOfTheVendorsDomain()
{
    TenantServer before;
    TenantServer elsewhere;
    before.answers.tenant = tenantAt(before.address());
    auto *session = sessionAt(before.address(), true);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));

    before.answers.misdirected = 9;
    before.answers.tenant = tenantAt(elsewhere.address(u"localhost"_s));
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Failed);
    QVERIFY(elsewhere.answers.asked.isEmpty());
    QCOMPARE(before.answers.count(u"POST FlushCaches"_s), 1);
}

void TestSessionRest::callsNothingOfATenantInMaintenance()
{
    TenantServer server;
    server.answers.tenant = tenantAt(server.address(), false);
    for (const auto &protocol : {u"superoffice-rest"_s, u"superoffice"_s}) {
        server.answers.asked.clear();
        auto *session = sessionAt(server.address(), true, SignInKind::Password, protocol);
        const auto flush = resultOf(session->perform(FlushAll{}, this));
        QVERIFY(!flush);
        QVERIFY(flush.error().message.contains("Cust12345"_L1));
        QCOMPARE(evidenceOf(FlushAll{}, Failure(flush.error())), Evidence::Failed);
        QVERIFY(!resultOf(session->perform(Probe{}, this)));
        QVERIFY(!resultOf(session->perform(SignIn{}, this)));
        QCOMPARE(server.answers.asked, QStringList(3, u"GET Cust12345"_s));
    }
}

void TestSessionRest::stopsCallingATenantThatWentIntoMaintenance()
{
    TenantServer server;
    server.answers.tenant = tenantAt(server.address());
    auto *session = sessionAt(server.address(), true);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    server.answers.misdirected = 9;
    server.answers.tenant = tenantAt(server.address(), false);
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Failed);
    server.answers.asked.clear();
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Failed);
    QCOMPARE(server.answers.asked, QStringList{u"GET Cust12345"_s});
}

void TestSessionRest::asksForATenantAgainOnceWhatWasToldHasExpired_data()
{
    QTest::addColumn<QByteArray>("validUntil");
    QTest::addColumn<int>("timesAsked");
    QTest::newRow("long ago") << QByteArray("2020-02-23T09:52:01.9342965Z") << 3;
    QTest::newRow("far ahead") << QByteArray("2999-02-23T09:52:01.9342965Z") << 1;
    QTest::newRow("not told") << QByteArray() << 1;
    QTest::newRow("unreadable") << QByteArray("soon") << 1;
}

void TestSessionRest::asksForATenantAgainOnceWhatWasToldHasExpired()
{
    QFETCH(QByteArray, validUntil);
    QFETCH(int, timesAsked);
    TenantServer server;
    server.answers.tenant = tenantAt(server.address(), true, validUntil);
    auto *session = sessionAt(server.address(), true);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
    QCOMPARE(server.answers.count(u"GET Cust12345"_s), timesAsked);
    QCOMPARE(server.answers.count(u"POST FlushCaches"_s), 3);
    QCOMPARE(server.answers.count(u"GET currentPrincipal"_s), 1);
}

void TestSessionRest::signsInOnceForAllThatWait()
{
    Answers answers;
    const RawServer server(scriptOf(answers));
    auto *session = sessionAt(server.url().toString());
    int ended = 0;
    for (int i = 0; i < 2; ++i)
        session->call(ListCaches{}, this)->then(this, [&ended](const auto &list) { ended += list.has_value(); });
    QTRY_COMPARE(ended, 2);
    QCOMPARE(answers.asked,
             QStringList({u"GET api"_s, u"GET currentPrincipal"_s, u"POST GetCacheNames"_s, u"POST GetCacheNames"_s}));
    QCOMPARE(session->account()->account, u"ADM0"_s);
    QCOMPARE(session->serverInfo()->transport, u"REST v1"_s);
}

void TestSessionRest::renewsOnceForTwoThatAreUnderWay()
{
    Answers answers;
    const RawServer server(scriptOf(answers));
    auto *session = sessionAt(server.url().toString());
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    answers.asked.clear();
    answers.sessionsExpire = 2;
    int ended = 0;
    for (const auto &name : {u"A"_s, u"B"_s})
        session->call(FlushNamed{{name}}, this)->then(this, [&ended](const auto &done) { ended += done.has_value(); });
    QTRY_COMPARE(ended, 2);
    QCOMPARE(answers.count(u"GET currentPrincipal"_s), 1);
    QCOMPARE(answers.count(u"POST FlushCachesByName"_s), 4);
    // The second refusal is final.
    answers.sessionsExpire = 2;
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Refused);
}

void TestSessionRest::renewsBeforeItAsksForFeatures()
{
    Answers answers;
    bool isExpired = true;
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        const bool refused = request.startsWith("GET /api/v1 ") && std::exchange(isExpired, false);
        const auto answer = answers.to(request);
        socket.write(refused ? RawServer::answer("401 Unauthorized", {}) : answer);
    });
    auto *session = sessionAt(server.url().toString());
    QVERIFY(resultOf(session->call(CacheState{{u"A"_s}}, this)));
    QCOMPARE(answers.count(u"GET currentPrincipal"_s), 2);
    QCOMPARE(answers.count(u"GET v1"_s), 2);
}

void TestSessionRest::doesNotRenewATicket()
{
    Answers answers;
    const RawServer server(scriptOf(answers));
    auto *session = sessionAt(server.url().toString(), false, SignInKind::Ticket);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    answers.sessionsExpire = 1;
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Refused);
    QCOMPARE(answers.count(u"GET currentPrincipal"_s), 1);
    QCOMPARE(answers.count(u"POST FlushCaches"_s), 1);
}

void TestSessionRest::asksForFeaturesOnceAndOnlyWhereTheyAreNeeded()
{
    Answers answers;
    const RawServer server(scriptOf(answers));
    auto *session = sessionAt(server.url().toString());
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
    QCOMPARE(answers.count(u"GET v1"_s), 0);
    for (int i = 0; i < 2; ++i)
        QVERIFY(resultOf(session->call(CacheState{{u"A"_s}}, this)));
    QCOMPARE(answers.count(u"GET v1"_s), 1);
    // The server does not have this operation, so it is not asked.
    const auto generations = resultOf(session->call(CacheGenerations{{u"A"_s}}, this));
    QCOMPARE(generations.error().kind, Error::Kind::Unsupported);
    QCOMPARE(answers.count(u"POST GetCacheInvalidationGenerations"_s), 0);
    QCOMPARE(session->support(CacheGenerations{{u"A"_s}}), Support::No);
}

void TestSessionRest::triesARefusedSignInOnce_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QByteArray>("status");
    for (const auto &protocol : {u"superoffice"_s, u"superoffice-rest"_s}) {
        for (const auto *status : {"401 Unauthorized", "403 Forbidden"})
            QTest::addRow("%s %s", qPrintable(protocol), status) << protocol << QByteArray(status);
    }
}

void TestSessionRest::triesARefusedSignInOnce()
{
    QFETCH(QString, protocol);
    QFETCH(QByteArray, status);
    Answers answers;
    answers.signIn = status;
    const RawServer server(scriptOf(answers));
    auto *session = sessionAt(server.url().toString(), false, SignInKind::Password, protocol);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Failed);
    QCOMPARE(answers.asked, QStringList({u"GET api"_s, u"GET currentPrincipal"_s})); // and nothing over SOAP
}

void TestSessionRest::speaksSoapWhereThereIsNoRest()
{
    QStringList asked;
    QByteArray index = "404 Not Found";
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        asked.append(QString::fromLatin1(request.mid(0, request.indexOf(" HTTP"))));
        if (request.startsWith("GET "))
            socket.write(RawServer::answer(index, {}));
        else if (request.contains("/GetSystemInfo"))
            socket.write(RawServer::answer("200 OK", test::soapFixture(u"systeminfo.xml"_s)));
        else if (request.contains("/AuthenticateUsernamePassword"))
            socket.write(RawServer::answer("200 OK", test::soapFixture(u"signin-ok.xml"_s)));
        else
            socket.write(RawServer::answer("200 OK", test::soapFixture(u"list-three.xml"_s)));
    });
    auto *session = sessionAt(server.url().toString(), false, SignInKind::Password, u"superoffice"_s);
    QCOMPARE(resultOf(session->call(ListCaches{}, this))->names.size(), 3);
    QCOMPARE(asked,
             QStringList({u"GET /api"_s, u"POST /Remote/Services88/SoPrincipal.svc"_s,
                          u"POST /Remote/Services88/SoPrincipal.svc"_s, u"POST /Remote/Services88/Diagnostics.svc"_s}));
    QCOMPARE(session->serverInfo()->transport, u"SOAP"_s);

    for (const auto &status : {"401 Unauthorized", "403 Forbidden", "500 Error", "503 Busy", "302 Found"}) {
        asked.clear();
        index = status;
        auto *other = sessionAt(server.url().toString(), false, SignInKind::Password, u"superoffice"_s);
        QVERIFY(!resultOf(other->call(ListCaches{}, this)));
        QCOMPARE(asked, QStringList{u"GET /api"_s});
    }
}

void TestSessionRest::sendsNothingThatAHeaderCannotCarry()
{
    Answers answers;
    const RawServer server(scriptOf(answers));
    SessionSetup setup;
    setup.protocol = protocolById(u"superoffice-rest"_s);
    setup.context.address = server.url().toString();
    setup.context.options.signIn = SignInKind::AccessToken;
    setup.context.credentials.accessToken = u"8A:s3cret\r\nX-Evil: 1"_s;
    auto *session = new Session(m_client, setup, this);
    const auto answer = resultOf(session->perform(FlushAll{}, this));
    QCOMPARE(answer.error().kind, Error::Kind::InvalidInput);
    QVERIFY(!(answer.error().message + answer.error().detail).contains("s3cret"_L1));
    QVERIFY(answers.asked.isEmpty());
}

SLUICE_TEST(TestSessionRest)

} // namespace tst_sessionrest

#include "tst_sessionrest.moc"
