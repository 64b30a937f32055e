// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/evidence.h"
#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "core/session/session.h"
#include "core/session/sessions.h"
#include "core/transport/httpclient.h"
#include "tests/support/fixtures.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;
using mock::Fault;
using mock::FaultRelay;
using mock::MockServer;

namespace {

/// The operations that reached \a server, in order, such as "GetSystemInfo GetCacheNames!"; "!" marks a refused one.
QString journalOf(const MockServer &server)
{
    QStringList operations;
    for (const auto &entry : server.journal())
        operations.append(entry.operation + (entry.accepted ? QString() : u"!"_s));
    return operations.join(u' ');
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInOnceForAllThatWait();
    void findsTheNewestVersionThatAnswers();
    void findsAServerOutsideRemote();
    void sendsNothingBeforeItIsAsked();
    void sendsNothingForAnEmptySelection();
    void doesNotTryARefusedPasswordTwice();
    void renewsAnExpiredTicketOnceForAll();
    void renewsHoweverTheServerSaysExpired_data();
    void renewsHoweverTheServerSaysExpired();
    void givesUpWhenTheNewTicketIsRefusedToo();
    void reportsARefusedSignInWhileRenewing();
    void neverRepeatsAnActionWhoseAnswerIsLost_data();
    void neverRepeatsAnActionWhoseAnswerIsLost();
    void stopsProbingAfterSilence();
    void saysWhenNothingAnswersAtThatAddress();
    void cancelsBeforeTheActionLeft();
    void admitsThatATypedActionHasLeft();
    void endsItsCallsWhenItGoes();
    void asksForOneSignInHoweverItIsAsked();
    void keepsTheSecretsToItself();
    void tellsWhoSignedIn();
    void opensOnlyWhatCanBeUsed();

private:
    Session *sessionAt(const QUrl &url, const QString &password = {}, std::optional<int> services = {},
                       EnvelopeForm envelope = EnvelopeForm::Wire);
    MockServer &startMock(const mock::Settings &settings = {});
    template<typename T>
    Result<T> resultOf(Call<T> *call);
    Evidence evidenceFor(Session *session, const Operation &operation);

    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<MockServer> m_mock;
};

void TestSession::init()
{
    qDeleteAll(findChildren<Session *>());
    m_mock.reset();
    m_client = std::make_unique<HttpClient>();
}

MockServer &TestSession::startMock(const mock::Settings &settings)
{
    m_mock = std::make_unique<MockServer>(settings);
    if (!m_mock->listen())
        qFatal("The mock cannot listen.");
    return *m_mock;
}

Session *TestSession::sessionAt(const QUrl &url, const QString &password, std::optional<int> services,
                                EnvelopeForm envelope)
{
    SignInRequest request;
    request.protocolId = u"superoffice-soap"_s;
    request.address = url.toString();
    request.options = {services, envelope};
    request.credentials.user = m_mock ? m_mock->user() : u"ADM0"_s;
    request.credentials.password = password.isNull() && m_mock ? m_mock->password() : password;
    request.timeout = std::chrono::seconds(1);
    return Sessions(*m_client).open(request, this).value();
}

template<typename T>
Result<T> TestSession::resultOf(Call<T> *call)
{
    std::optional<Result<T>> result;
    call->then(this, [&result](const Result<T> &r) { result = r; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10000))
        qFatal("The call never ended.");
    return *result;
}

Evidence TestSession::evidenceFor(Session *session, const Operation &operation)
{
    return evidenceOf(operation,
                      resultOf(session->perform(operation, this)).map([](const Answer &a) { return a.reply; }));
}

void TestSession::signsInOnceForAllThatWait()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url());
    int ended = 0;
    for (int i = 0; i < 5; ++i) {
        session->call(ListCaches{}, this)->then(this, [&ended](const Result<CacheList> &list) {
            QVERIFY(list);
            ++ended;
        });
    }
    QTRY_COMPARE(ended, 5);
    QCOMPARE(journalOf(server),
             u"GetSystemInfo AuthenticateUsernamePassword GetCacheNames GetCacheNames GetCacheNames "
             "GetCacheNames GetCacheNames"_s);
}

void TestSession::findsTheNewestVersionThatAnswers()
{
    mock::Settings settings;
    settings.services = {80, 84, 73};
    auto &server = startMock(settings);
    auto *session = sessionAt(server.url());
    const auto info = resultOf(session->call(Probe{}, this));
    QVERIFY(info);
    QCOMPARE(info->services, u"Services84"_s);
    QCOMPARE(session->serverInfo()->services, u"Services84"_s);
    // It remembers: no second probe.
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    QCOMPARE(journalOf(server),
             u"GetSystemInfo! GetSystemInfo! GetSystemInfo! GetSystemInfo! GetSystemInfo "
             "AuthenticateUsernamePassword GetCacheNames"_s);
}

void TestSession::findsAServerOutsideRemote()
{
    // A standalone NetServer has its services without a folder around them (dossier §1.1).
    QByteArrayList asked;
    test::RawServer server([&asked](QTcpSocket &socket, const QByteArray &request, int) {
        asked.append(request.mid(5, request.indexOf(" HTTP") - 5));
        if (request.contains("/Remote/"))
            socket.write(test::RawServer::answer("404 Not Found", "<html>no</html>"));
        else if (request.contains("/GetSystemInfo"))
            socket.write(test::RawServer::answer("200 OK", test::soapFixture(u"systeminfo.xml"_s)));
        else if (request.contains("/AuthenticateUsernamePassword"))
            socket.write(test::RawServer::answer("200 OK", test::soapFixture(u"signin-ok.xml"_s)));
        else
            socket.write(test::RawServer::answer("200 OK", test::soapFixture(u"list-three.xml"_s)));
    });
    auto *session = sessionAt(server.url().resolved(QUrl(u"NetServer"_s)), u"x"_s);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    QCOMPARE(asked,
             QByteArrayList({"/NetServer/Remote/Services88/SoPrincipal.svc", "/NetServer/Services88/SoPrincipal.svc",
                             "/NetServer/Services88/SoPrincipal.svc", "/NetServer/Services88/Diagnostics.svc"}));
}

void TestSession::sendsNothingBeforeItIsAsked()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url());
    QVERIFY(session->preview(FlushAll{}));
    QCoreApplication::processEvents();
    QVERIFY(server.journal().isEmpty());
    QVERIFY(!session->wasReached());
}

void TestSession::sendsNothingForAnEmptySelection()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url());
    for (const auto &operation : {Operation(FlushNamed{}), Operation(FlushNamed{{u""_s}}),
                                  Operation(FlushNamed{{u"\a"_s}}), Operation(ClearConfiguration{})}) {
        const auto answer = resultOf(session->perform(operation, this));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::InvalidInput);
    }
    QVERIFY(server.journal().isEmpty());
}

void TestSession::doesNotTryARefusedPasswordTwice()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url(), u"wrong"_s);
    for (int i = 0; i < 3; ++i) {
        const auto answer = resultOf(session->perform(FlushAll{}, this));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::SignInRefused);
        QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
        QCOMPARE(evidenceOf(FlushAll{}, Failure(answer.error())), Evidence::Failed);
    }
    QCOMPARE(journalOf(server), u"GetSystemInfo AuthenticateUsernamePassword!"_s);
}

void TestSession::renewsAnExpiredTicketOnceForAll()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url(), {}, 88);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    server.expireTickets();
    int acknowledged = 0;
    for (const auto &name : {u"ExtAppCache"_s, u"UserGroupCache"_s, u"CurrencyCache"_s}) {
        session->call(FlushNamed{{name}}, this)->then(this, [&acknowledged](const Result<Done> &done) {
            acknowledged += done.has_value();
        });
    }
    QTRY_COMPARE(acknowledged, 3);
    QCOMPARE(server.flushCount(u"ExtAppCache"_s), 1);
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 1);
    const auto journal = journalOf(server);
    QCOMPARE(journal.count("AuthenticateUsernamePassword"_L1), 2);
    QCOMPARE(journal.count("FlushCachesByName!"_L1), 3);
}

void TestSession::renewsHoweverTheServerSaysExpired_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("wrapped, nil headers") << u"nilHeaders"_s << u"nil"_s;
    QTest::newRow("wrapped, no headers but those needed") << u"nilHeaders"_s << u"absent"_s;
    QTest::newRow("other prefixes") << u"prefixStyle"_s << u"x"_s;
    QTest::newRow("a fault") << u"wrapExceptions"_s << u"false"_s;
    QTest::newRow("published") << u"strictness"_s << u"published"_s;
}

void TestSession::renewsHoweverTheServerSaysExpired()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    mock::Settings settings;
    settings.expireOnce = 2;
    QCOMPARE(settings.set(key, value), std::nullopt);
    auto &server = startMock(settings);
    auto *session =
        sessionAt(server.url(), {}, 88, value == "published"_L1 ? EnvelopeForm::Published : EnvelopeForm::Wire);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    QCOMPARE(evidenceFor(session, FlushNamed{{u"ExtAppCache"_s}}), Evidence::Acknowledged);
    QCOMPARE(server.flushCount(u"ExtAppCache"_s), 1);
    QCOMPARE(journalOf(server).count("AuthenticateUsernamePassword"_L1), 2);
}

void TestSession::givesUpWhenTheNewTicketIsRefusedToo()
{
    mock::Settings settings;
    settings.ticketLifeSeconds = 0;
    auto &server = startMock(settings);
    auto *session = sessionAt(server.url(), {}, 88);
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Refused);
    const auto journal = journalOf(server);
    QCOMPARE(journal.count("FlushCaches!"_L1), 2);
    QCOMPARE(journal.count("Authenticate"_L1), 2);
}

void TestSession::reportsARefusedSignInWhileRenewing()
{
    // A server that lets in once: then the ticket is refused, and so is the password that was good before.
    QStringList operations;
    test::RawServer server([&operations](QTcpSocket &socket, const QByteArray &request, int) {
        const bool signIn = request.contains("/AuthenticateUsernamePassword");
        operations.append(signIn ? u"sign-in"_s : u"flush"_s);
        const auto answer = !signIn  ? u"flush-session-expired.xml"_s
            : operations.size() == 1 ? u"signin-ok.xml"_s
                                     : u"signin-denied.xml"_s;
        socket.write(test::RawServer::answer("200 OK", test::soapFixture(answer)));
    });
    auto *session = sessionAt(server.url().resolved(QUrl(u"Remote"_s)), u"x"_s, 88);
    const auto answer = resultOf(session->perform(FlushAll{}, this));
    QVERIFY(!answer);
    QCOMPARE(operations, QStringList({u"sign-in"_s, u"flush"_s, u"sign-in"_s}));
    QCOMPARE(answer.error().kind, Error::Kind::SignInRefused);
    QCOMPARE(evidenceOf(FlushAll{}, Failure(answer.error())), Evidence::Failed);
}

void TestSession::neverRepeatsAnActionWhoseAnswerIsLost_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fresh");
    for (const bool fresh : {true, false}) {
        const auto row = [fresh](const char *operation) -> QTestData & {
            return QTest::addRow("%s, %s connection", operation, fresh ? "fresh" : "kept-alive");
        };
        row("flush all") << Operation(FlushAll{}) << u"FlushCaches"_s << fresh;
        row("flush named") << Operation(FlushNamed{{u"ExtAppCache"_s}}) << u"FlushCachesByName"_s << fresh;
        row("clear") << Operation(ClearConfiguration{u"WebClient"_s, u"Web"_s, true}) << u"ClearConfigurationCache"_s
                     << fresh;
    }
}

/// A real server behind a relay that passes the action on and cuts its answer.
void TestSession::neverRepeatsAnActionWhoseAnswerIsLost()
{
    QFETCH(Operation, operation);
    QFETCH(QString, name);
    QFETCH(bool, fresh);
    auto &server = startMock();
    FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    auto *session = sessionAt(relay.through(server.url()), {}, 88);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    relay.setFaultEverywhere(Fault::cutAfterRequest());
    // A read that is lost takes the kept-alive connection with it, so the action needs a fresh one.
    if (fresh)
        QVERIFY(!resultOf(session->call(ListCaches{}, this)));
    const auto before = server.journal().size();
    QCOMPARE(evidenceFor(session, operation), Evidence::Unknown);
    relay.setFault(Fault::none());
    QVERIFY(resultOf(session->call(ListCaches{}, this)));

    int sent = 0;
    for (qsizetype i = before; i < server.journal().size(); ++i)
        sent += server.journal().at(i).operation == name;
    QCOMPARE(sent, 1);
}

void TestSession::stopsProbingAfterSilence()
{
    auto &server = startMock();
    FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    relay.setFault(Fault::stall());
    auto *session = sessionAt(relay.through(server.url()));
    const auto answer = resultOf(session->call(Probe{}, this));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
    QCOMPARE(relay.connections(), 1);
    QVERIFY(server.journal().isEmpty());
    QVERIFY(!session->wasReached());
}

void TestSession::saysWhenNothingAnswersAtThatAddress()
{
    int requests = 0;
    test::RawServer server([&requests](QTcpSocket &socket, const QByteArray &, int count) {
        requests = count;
        socket.write(test::RawServer::answer("404 Not Found", "<html>no</html>"));
    });
    auto *session = sessionAt(server.url().resolved(QUrl(u"SuperOffice"_s)), u"x"_s);
    const auto answer = resultOf(session->call(ListCaches{}, this));
    QVERIFY(!answer);
    // That the version is not there says nothing about the list: it was not skipped, it was not reached.
    QCOMPARE(answer.error().kind, Error::Kind::Http);
    QCOMPARE(answer.error().httpStatus, 404); // of the cause
    QCOMPARE(evidenceOf(FlushAll{}, Failure(answer.error())), Evidence::Failed);
    QVERIFY2(answer.error().message.contains("73"_L1), qPrintable(answer.error().message));
    QCOMPARE(requests, 22);
    QVERIFY(session->wasReached());
}

void TestSession::cancelsBeforeTheActionLeft()
{
    auto &server = startMock();
    FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    relay.setFault(Fault::stall());
    auto *session = sessionAt(relay.through(server.url()));
    auto *call = session->perform(FlushAll{}, this);
    QTRY_VERIFY(relay.bytesReceived() > 0); // the probe
    std::optional<Error> error;
    call->then(this, [&error](const Result<Answer> &answer) { error = answer.error(); });
    call->cancel();
    QTRY_VERIFY(error);
    QCOMPARE(evidenceOf(FlushAll{}, Failure(*error)), Evidence::Cancelled);
}

void TestSession::admitsThatATypedActionHasLeft()
{
    auto &server = startMock();
    FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    auto *session = sessionAt(relay.through(server.url()), {}, 88);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    relay.setFaultEverywhere(Fault::stall());
    const auto before = relay.bytesReceived();
    auto *call = session->call(FlushAll{}, this);
    std::optional<Error> error;
    call->then(this, [&error](const Result<Done> &done) { error = done.error(); });
    QTRY_VERIFY(relay.bytesReceived() > before);
    call->cancel();
    QTRY_VERIFY(error);
    QCOMPARE(evidenceOf(FlushAll{}, Failure(*error)), Evidence::Unknown);
}

void TestSession::endsItsCallsWhenItGoes()
{
    auto &server = startMock();
    FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    relay.setFault(Fault::stall());
    auto *session = sessionAt(relay.through(server.url()));
    QList<Error::Kind> ended;
    for (const auto &operation : {Operation(Probe{}), Operation(SignIn{}), Operation(FlushAll{})}) {
        session->perform(operation, this)->then(this, [&ended](const Result<Answer> &answer) {
            ended.append(answer.error().kind);
        });
    }
    QTRY_VERIFY(relay.bytesReceived() > 0);
    delete session;
    QTRY_COMPARE(ended, QList<Error::Kind>(3, Error::Kind::Cancelled));
}

void TestSession::asksForOneSignInHoweverItIsAsked()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url(), u"wrong"_s);
    int ended = 0;
    for (int i = 0; i < 2; ++i) {
        session->call(SignIn{}, this)->then(this, [&ended](const Result<SignedIn> &signedIn) { ended += !signedIn; });
        session->call(ListCaches{}, this)->then(this, [&ended](const Result<CacheList> &list) { ended += !list; });
    }
    QTRY_COMPARE(ended, 4);
    QVERIFY(!resultOf(session->call(SignIn{}, this)));
    QCOMPARE(journalOf(server), u"GetSystemInfo AuthenticateUsernamePassword!"_s);
}

void TestSession::keepsTheSecretsToItself()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url());
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    QVERIFY(session->account()->ticket.isEmpty());
    QVERIFY(resultOf(session->call(SignIn{}, this))->ticket.isEmpty());
    const auto request = session->preview(FlushAll{});
    QVERIFY(request->body.contains("{ticket}"));
    QVERIFY(!request->body.contains("7T:"));
    QVERIFY(!session->preview(SignIn{})->body.contains(server.password().toUtf8()));
}

void TestSession::tellsWhoSignedIn()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url());
    QSignalSpy changed(session, &Session::changed);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    QCOMPARE(session->account()->account, u"ADM0"_s);
    QCOMPARE(session->account()->mayFlush, Likelihood::Probably);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(session->hostAndPort(), u"127.0.0.1:%1"_s.arg(server.port()));
    QCOMPARE(session->node(), session->hostAndPort());
    auto *usual = sessionAt(QUrl(u"https://[2001:db8::1]/SuperOffice"_s));
    QCOMPARE(usual->hostAndPort(), u"[2001:db8::1]"_s);
    QCOMPARE(usual->node(), u"[2001:db8::1]:443"_s);
}

void TestSession::opensOnlyWhatCanBeUsed()
{
    const SignInRequest good{.protocolId = u"superoffice-soap"_s, .address = u"https://crm.example.test"_s};
    QCOMPARE(problemOf(good), std::nullopt);
    const auto worse = [&good](auto change) {
        auto request = good;
        change(request);
        return problemOf(request);
    };
    QVERIFY(worse([](SignInRequest &r) { r.protocolId = u"gopher"_s; }));
    QVERIFY(worse([](SignInRequest &r) { r.address.clear(); }));
    QVERIFY(worse([](SignInRequest &r) { r.options.services = 12; }));
    QVERIFY(worse([](SignInRequest &r) { r.timeout = std::chrono::seconds(0); }));
    QVERIFY(worse([](SignInRequest &r) { r.authoritiesFile = u"/nowhere/at.pem"_s; }));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
