// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "core/session/connectiontest.h"
#include "core/session/requestlog.h"
#include "core/session/session.h"
#include "core/transport/httpclient.h"
#include "tests/support/calls.h"
#include "tests/support/operations.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_recordedrequests {

namespace {

const QStringList secrets{u"s3cret-password"_s, u"s3cret-app-token"_s,      u"8A:s3cret-access"_s,
                          u"7T:s3cret-given"_s, u"session=s3cret-cookie"_s, u"s3cret-xsrf"_s};

Credentials secretCredentials()
{
    return {.user = u"ADM0"_s,
            .password = secrets.at(0),
            .applicationToken = secrets.at(1),
            .accessToken = secrets.at(2),
            .givenTicket = secrets.at(3),
            .cookie = secrets.at(4),
            .xsrfToken = secrets.at(5)};
}

QString textOf(const Credentials &credentials)
{
    return QStringList{credentials.user,        credentials.password,    credentials.applicationToken,
                       credentials.accessToken, credentials.givenTicket, credentials.cookie,
                       credentials.xsrfToken,   credentials.ticket,      credentials.endedTicket}
        .join(u'\n');
}

/// Every text that \a request holds or makes.
QString everythingOf(const LoggedRequest &request)
{
    QStringList texts{request.node,
                      textOf(request.context.credentials),
                      textOf(request.source->asked.credentials),
                      request.source->asked.transportSecrets.proxyPassword,
                      request.source->asked.transportSecrets.keyPassphrase,
                      request.source->asked.address,
                      request.context.address,
                      QString::fromLatin1(request.method),
                      request.url.toString(QUrl::FullyEncoded),
                      QUrl::fromPercentEncoding(request.url.toEncoded()),
                      QString::fromUtf8(request.answer.type),
                      QString::fromUtf8(request.answer.bytesKept)};
    if (request.error)
        texts << request.error->message << request.error->detail << request.error->serverCode;
    if (const auto masked = request.masked())
        texts << toText(*masked) << toCurl(*masked) << QUrl::fromPercentEncoding(masked->url.toEncoded());
    return texts.join(u'\n');
}

/// The tickets that the mocks issue: "7T:…" of SuperOffice, a GUID of infoRouter.
const QRegularExpression &issuedTicket()
{
    static const QRegularExpression pattern(u"7T:|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

bool holdsSecret(const QByteArray &request)
{
    return std::ranges::any_of(secrets, [&request](const QString &secret) {
        const auto raw = secret.toUtf8();
        return request.contains(raw) || request.contains(raw.toPercentEncoding())
            || request.contains(("ADM0:" + raw).toBase64());
    });
}

/// Passes \a request on to \a server, and its answer back to \a socket.
void passOn(QTcpSocket &socket, const QByteArray &request, quint16 port)
{
    auto *server = new QTcpSocket(&socket);
    server->connectToHost(QHostAddress::LocalHost, port);
    server->write(request);
    QObject::connect(server, &QTcpSocket::readyRead, &socket, [server, &socket] { socket.write(server->readAll()); });
}

QString words(const RequestLog &log)
{
    QStringList lines;
    for (qsizetype i = 0; i < log.size(); ++i) {
        const auto &request = log.at(i);
        lines << u"%1 %2 %3"_s.arg(idOf(request.operation))
                     .arg(request.answer.status)
                     .arg(request.evidence ? machineWord(*request.evidence) : u"running"_s);
    }
    return lines.join(u", "_s);
}

struct Bench
{
    Session *open(const SignInRequest &request, std::optional<Environment> environment = {})
    {
        return sessions.open(request, &owner, environment).value();
    }
    template<typename Server>
    SignInRequest requestTo(const Server &server, const QString &protocol)
    {
        SignInRequest request;
        request.protocolId = protocol;
        request.address = server.url().toString();
        request.credentials.user = server.user();
        request.credentials.password = server.password();
        return request;
    }
    QString everything() const
    {
        QStringList texts;
        for (qsizetype i = 0; i < log.size(); ++i)
            texts << everythingOf(log.at(i));
        return texts.join(u'\n');
    }

    HttpClient client;
    RequestLog log;
    Sessions sessions{client, &log};
    QObject owner;
};

} // namespace

/// What the requests of sessions leave behind in the list.
class TestRecordedRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsNoSecretOfAnyProtocol_data();
    void holdsNoSecretOfAnyProtocol();
    void holdsNoTicketThatASignInBrought_data();
    void holdsNoTicketThatASignInBrought();
    void holdsNoTicketOfAnAnswerThatMakesNoSense_data();
    void holdsNoTicketOfAnAnswerThatMakesNoSense();
    void withholdsAnAnswerThatRepeatsASecret();
    void withholdsAnAnswerThatIsNoText_data();
    void withholdsAnAnswerThatIsNoText();
    void listsEveryRequestInItsOrder();
    void listsTheTriesOfAProtocol();
    void listsARefusedSignInAndWhatWaitedForIt();
    void listsWhatNeverLeft();
    void listsWhatAGuardHeldBack();
    void listsARequestThatWasStopped_data();
    void listsARequestThatWasStopped();
    void listsTheConnectionTest();
    void saysWhereItWent();
    void keepsTheBeginningOfALongAnswer();
    void costsNothingWithoutAList();
};

void TestRecordedRequests::holdsNoSecretOfAnyProtocol_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<std::optional<Binding>>("binding");
    const std::optional<Binding> none;
    for (const auto &protocol : {u"superoffice-soap"_s, u"superoffice-rest"_s, u"superoffice"_s}) {
        QTest::addRow("%s, password", qPrintable(protocol)) << protocol << SignInKind::Password << none;
        QTest::addRow("%s, ticket", qPrintable(protocol)) << protocol << SignInKind::Ticket << none;
        QTest::addRow("%s, access token", qPrintable(protocol)) << protocol << SignInKind::AccessToken << none;
    }
    QTest::newRow("rest, browser session") << u"superoffice-rest"_s << SignInKind::BrowserSession << none;
    for (const auto binding : {Binding::Post, Binding::Get, Binding::Soap, Binding::Soap12}) {
        for (const auto kind : {SignInKind::Password, SignInKind::Ticket}) {
            QTest::addRow("infoRouter, binding %d, kind %d", static_cast<int>(binding), static_cast<int>(kind))
                << u"inforouter"_s << kind << std::optional(binding);
        }
    }
}

/// The server repeats each request with a secret in its answer.
void TestRecordedRequests::holdsNoSecretOfAnyProtocol()
{
    QFETCH(const QString, protocol);
    QFETCH(const SignInKind, kind);
    QFETCH(const std::optional<Binding>, binding);
    mock::MockServer superOffice;
    mock::InfoRouterServer infoRouter;
    QVERIFY(superOffice.listen() && infoRouter.listen());
    const auto behind = binding ? infoRouter.url() : superOffice.url();
    int repeated = 0;
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        if (!holdsSecret(request))
            return passOn(socket, request, static_cast<quint16>(behind.port()));
        const auto status = ++repeated % 2 == 0 ? "500 Internal Server Error" : "200 OK";
        socket.write(RawServer::answer(status, request, "X-Repeated: " + request.split('\r').value(0) + "\r\n"));
    });
    auto address = behind;
    address.setPort(server.url().port());
    Bench bench;
    SignInRequest request;
    request.protocolId = protocol;
    request.address = address.toString();
    request.options.signIn = kind;
    request.options.binding = binding;
    request.credentials = secretCredentials();
    request.transportSecrets = {.proxyPassword = u"s3cret-proxy"_s, .keyPassphrase = u"s3cret-key"_s};
    for (const auto &operation : everyOperation()) {
        auto *session = Sessions(bench.client, &bench.log).open(request, &bench.owner).value();
        std::ignore = resultOf(session->perform(operation, session));
    }
    QVERIFY(bench.log.size() >= static_cast<qsizetype>(everyOperation().size()));
    QVERIFY(repeated > 0);
    const auto kept = bench.everything();
    QVERIFY2(!kept.contains("s3cret"_L1), qPrintable(kept));
    QVERIFY(!kept.contains(QString::fromLatin1(("ADM0:" + secrets.at(0).toUtf8()).toBase64())));
}

void TestRecordedRequests::holdsNoTicketThatASignInBrought_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<std::optional<Binding>>("binding");
    QTest::newRow("SOAP") << u"superoffice-soap"_s << std::optional<Binding>();
    QTest::newRow("REST") << u"superoffice-rest"_s << std::optional<Binding>();
    for (const auto binding : {Binding::Post, Binding::Get, Binding::Soap, Binding::Soap12})
        QTest::addRow("infoRouter, binding %d", static_cast<int>(binding)) << u"inforouter"_s << std::optional(binding);
}

void TestRecordedRequests::holdsNoTicketThatASignInBrought()
{
    QFETCH(const QString, protocol);
    QFETCH(const std::optional<Binding>, binding);
    Bench bench;
    mock::MockServer superOffice;
    mock::InfoRouterServer infoRouter;
    QVERIFY(superOffice.listen() && infoRouter.listen());
    auto request = binding ? bench.requestTo(infoRouter, protocol) : bench.requestTo(superOffice, protocol);
    request.options.binding = binding;
    auto *session = bench.open(request);
    for (const auto &operation : everyOperation())
        std::ignore = resultOf(session->perform(operation, session));
    superOffice.expireTickets();
    infoRouter.expireTickets();
    std::ignore = resultOf(session->perform(FlushAll{}, session));
    std::ignore = resultOf(session->perform(SignOut{}, session));
    const auto kept = bench.everything();
    QVERIFY2(!kept.contains(issuedTicket()), qPrintable(issuedTicket().match(kept).captured()));
    QVERIFY(!kept.contains(request.credentials.password.toUtf8().toPercentEncoding()));
    QVERIFY(!kept.contains(request.credentials.password));
}

void TestRecordedRequests::holdsNoTicketOfAnAnswerThatMakesNoSense_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<std::optional<Binding>>("binding");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("location");
    const auto row = [](const char *name, const QString &protocol, const std::optional<Binding> &binding) {
        const QByteArray body("<x>7T:new-t1cket</y>");
        QTest::addRow("%s, garbled", name) << protocol << binding << QByteArray("200 OK") << body << QByteArray();
        QTest::addRow("%s, failed", name) << protocol << binding << QByteArray("500 Error") << body << QByteArray();
        QTest::addRow("%s, redirected", name) << protocol << binding << QByteArray("302 Found") << QByteArray()
                                              << QByteArray("Location: /elsewhere?ticket=7T:new-t1cket\r\n");
    };
    row("SOAP", u"superoffice-soap"_s, {});
    row("infoRouter, POST", u"inforouter"_s, Binding::Post);
    row("infoRouter, SOAP", u"inforouter"_s, Binding::Soap);
    QTest::newRow("REST, redirected") << u"superoffice-rest"_s << std::optional<Binding>() << QByteArray("302 Found")
                                      << QByteArray() << QByteArray("Location: /elsewhere?ticket=7T:new-t1cket\r\n");
}

/// The ticket in it is a new one, so nobody knows it as a secret.
void TestRecordedRequests::holdsNoTicketOfAnAnswerThatMakesNoSense()
{
    QFETCH(const QString, protocol);
    QFETCH(const std::optional<Binding>, binding);
    QFETCH(const QByteArray, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, location);
    mock::MockServer superOffice;
    mock::InfoRouterServer infoRouter;
    QVERIFY(superOffice.listen() && infoRouter.listen());
    const auto behind = binding ? infoRouter.url() : superOffice.url();
    int given = 0;
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        if (!holdsSecret(request))
            return passOn(socket, request, static_cast<quint16>(behind.port()));
        ++given;
        socket.write(RawServer::answer(status, body, location));
    });
    auto address = behind;
    address.setPort(server.url().port());
    Bench bench;
    SignInRequest request;
    request.protocolId = protocol;
    request.address = address.toString();
    request.options.binding = binding;
    request.credentials = {.user = u"ADM0"_s, .password = secrets.at(0)};
    auto *session = bench.open(request);
    for (const auto &operation : everyOperation())
        std::ignore = resultOf(session->perform(operation, session));
    QVERIFY(given > 0);
    const auto kept = bench.everything();
    QVERIFY2(!kept.contains("new-t1cket"_L1), qPrintable(kept));
}

void TestRecordedRequests::withholdsAnAnswerThatIsNoText_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("[\"\xff\xfe\"]");
    QTest::newRow("a zero byte") << QByteArray("[\"a\0b\"]", 7);
}

/// A secret in another coding would not be found in it.
void TestRecordedRequests::withholdsAnAnswerThatIsNoText()
{
    QFETCH(const QByteArray, body);
    mock::MockServer behind;
    QVERIFY(behind.listen());
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        if (request.contains("GetCacheNames"))
            socket.write(RawServer::answer("200 OK", body));
        else
            passOn(socket, request, behind.port());
    });
    Bench bench;
    auto request = bench.requestTo(behind, u"superoffice-rest"_s);
    auto address = behind.url();
    address.setPort(server.url().port());
    request.address = address.toString();
    auto *session = bench.open(request);
    std::ignore = resultOf(session->perform(ListCaches{}, session));
    QCOMPARE(bench.log.at(bench.log.size() - 1).answer.body, LoggedAnswer::Body::Withheld);
    QVERIFY(bench.log.at(bench.log.size() - 1).answer.bytesKept.isEmpty());
}

void TestRecordedRequests::withholdsAnAnswerThatRepeatsASecret()
{
    mock::MockServer behind;
    QVERIFY(behind.listen());
    const auto escaped =
        u"\\u%1"_s.arg(behind.password().at(0).unicode(), 4, 16, QChar(u'0')) + behind.password().mid(1);
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        if (request.contains("GetCacheNames"))
            socket.write(RawServer::answer("200 OK", "[\"" + escaped.toUtf8() + "\"]"));
        else
            passOn(socket, request, behind.port());
    });
    Bench bench;
    auto request = bench.requestTo(behind, u"superoffice-rest"_s);
    auto address = behind.url();
    address.setPort(server.url().port());
    request.address = address.toString();
    auto *session = bench.open(request);
    std::ignore = resultOf(session->perform(ListCaches{}, session));
    const auto &last = bench.log.at(bench.log.size() - 1);
    QVERIFY(std::holds_alternative<ListCaches>(last.operation));
    QCOMPARE(last.answer.body, LoggedAnswer::Body::Withheld);
    QVERIFY(last.answer.bytesKept.isEmpty());
    QVERIFY(last.answer.bytes > 0);
}

void TestRecordedRequests::listsEveryRequestInItsOrder()
{
    Bench bench;
    mock::MockServer server;
    QVERIFY(server.listen());
    auto *session = bench.open(bench.requestTo(server, u"superoffice-soap"_s));
    QVERIFY(resultOf(session->perform(FlushNamed{{u"CurrencyCache"_s}}, session)));
    QCOMPARE(words(bench.log), u"probe 200 acknowledged, sign-in 200 acknowledged, flush-named 200 acknowledged"_s);
    QCOMPARE(bench.log.size(), server.journal().size());
    const auto &flush = bench.log.at(2);
    QCOMPARE(flush.method, "POST");
    QVERIFY(flush.url.path().endsWith("Diagnostics.svc"_L1));
    QVERIFY(flush.bytesOut > 0);
    QVERIFY(flush.milliseconds >= 0);
    QVERIFY(flush.begunAt.isValid());
    QVERIFY(!flush.isEncrypted());
    QCOMPARE(flush.answer.body, LoggedAnswer::Body::Kept);
    QVERIFY(flush.answer.bytesKept.contains("Succeeded"));
    QCOMPARE(bench.log.at(1).answer.body, LoggedAnswer::Body::Withheld);
}

/// A probe asks for one version after the other.
void TestRecordedRequests::listsTheTriesOfAProtocol()
{
    mock::Settings settings;
    settings.services = {81};
    mock::MockServer behind(settings);
    QVERIFY(behind.listen());
    const RawServer server(
        [&](QTcpSocket &socket, const QByteArray &request, int) { passOn(socket, request, behind.port()); });
    Bench bench;
    auto request = bench.requestTo(behind, u"superoffice-soap"_s);
    auto address = behind.url();
    address.setPort(server.url().port());
    request.address = address.toString();
    auto *session = bench.open(request);
    QVERIFY(resultOf(session->perform(Probe{}, session)));
    QVERIFY(bench.log.size() > 1);
    QCOMPARE(bench.log.size(), server.requests());
    QVERIFY(words(bench.log).startsWith("probe 404 failed, "_L1));
    QVERIFY(words(bench.log).endsWith("probe 200 acknowledged"_L1));
    QVERIFY(bench.log.at(0).url != bench.log.at(1).url);
    QVERIFY(bench.log.at(0).masked()->url != bench.log.at(1).masked()->url);
}

void TestRecordedRequests::listsARefusedSignInAndWhatWaitedForIt()
{
    Bench bench;
    mock::MockServer server;
    QVERIFY(server.listen());
    auto request = bench.requestTo(server, u"superoffice-rest"_s);
    request.credentials.password = u"wrong password"_s;
    auto *session = bench.open(request);
    QVERIFY(!resultOf(session->perform(FlushAll{}, session)));
    QVERIFY(words(bench.log).endsWith("sign-in 401 refused, flush-all 0 failed"_L1));
    const auto &flush = bench.log.at(bench.log.size() - 1);
    QCOMPARE(flush.error->delivery, Error::Delivery::NotSent);
    QVERIFY(flush.method.isEmpty());
    QVERIFY(flush.masked()); // what would have been sent
}

void TestRecordedRequests::listsWhatNeverLeft()
{
    Bench bench;
    mock::InfoRouterServer server;
    QVERIFY(server.listen());
    auto *session = bench.open(bench.requestTo(server, u"inforouter"_s));
    QVERIFY(!resultOf(session->perform(FlushNamed{{u"CurrencyCache"_s}}, session)));
    QCOMPARE(words(bench.log), u"flush-named 0 skipped"_s);
    QVERIFY(!bench.log.at(0).error->message.isEmpty());
    QVERIFY(!bench.log.at(0).masked());

    SignInRequest nowhere;
    nowhere.protocolId = u"superoffice-rest"_s;
    nowhere.address = u"http://127.0.0.1:1/SuperOffice"_s;
    nowhere.credentials = secretCredentials();
    session = bench.open(nowhere);
    QVERIFY(!resultOf(session->perform(Probe{}, session)));
    const auto &refused = bench.log.at(bench.log.size() - 1);
    QCOMPARE(refused.evidence, Evidence::Failed);
    QCOMPARE(refused.error->delivery, Error::Delivery::NotSent);
    QCOMPARE(refused.method, "GET");
}

/// When the connection stands, the rules are asked once more.
void TestRecordedRequests::listsWhatAGuardHeldBack()
{
    Bench bench;
    mock::MockServer server;
    QVERIFY(server.listen());
    auto *session = bench.open(bench.requestTo(server, u"superoffice-rest"_s));
    QVERIFY(resultOf(session->perform(SignIn{}, session)));
    const auto before = bench.log.size();
    int asked = 0;
    const auto guard = [&asked]() -> std::optional<Error> {
        return ++asked < 2 ? std::nullopt
                           : std::optional(Error{.kind = Error::Kind::Blocked, .message = u"Not now."_s});
    };
    QVERIFY(!resultOf(session->perform(FlushAll{}, session, guard)));
    QCOMPARE(bench.log.size(), before + 1);
    const auto &held = bench.log.at(before);
    QVERIFY(held.ended);
    QCOMPARE(held.evidence, Evidence::Failed);
    QCOMPARE(held.error->message, u"Not now."_s);
    QCOMPARE(held.method, "POST");
}

void TestRecordedRequests::listsARequestThatWasStopped_data()
{
    QTest::addColumn<bool>("deleted");
    QTest::newRow("cancelled") << false;
    QTest::newRow("its call was deleted") << true;
}

void TestRecordedRequests::listsARequestThatWasStopped()
{
    QFETCH(const bool, deleted);
    mock::InfoRouterServer behind;
    QVERIFY(behind.listen());
    bool arrived = false;
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        if (request.contains("Flush"))
            arrived = true;
        else
            passOn(socket, request, static_cast<quint16>(behind.url().port()));
    });
    Bench bench;
    auto request = bench.requestTo(behind, u"inforouter"_s);
    auto address = behind.url();
    address.setPort(server.url().port());
    request.address = address.toString();
    auto *session = bench.open(request);
    auto *call = session->perform(FlushAll{}, session);
    QTRY_VERIFY(arrived);
    QVERIFY(words(bench.log).endsWith("flush-all 0 running"_L1));
    if (deleted)
        delete call;
    else
        call->cancel();
    QTRY_VERIFY(words(bench.log).endsWith("flush-all 0 unknown"_L1));
    const auto &stopped = bench.log.at(bench.log.size() - 1);
    QVERIFY(stopped.ended);
    QCOMPARE(stopped.error->kind, Error::Kind::Cancelled);
    QCOMPARE(stopped.error->delivery, Error::Delivery::MaybeSent);
}

void TestRecordedRequests::listsTheConnectionTest()
{
    Bench bench;
    mock::MockServer server;
    QVERIFY(server.listen());
    const auto request = bench.requestTo(server, u"superoffice-rest"_s);
    QVERIFY(resultOf(testConnection(request, &bench.owner, &bench.log, Environment::Staging)));
    QCOMPARE(words(bench.log), u"probe 200 acknowledged"_s);
    QCOMPARE(bench.log.at(0).source->environment, Environment::Staging);
}

void TestRecordedRequests::saysWhereItWent()
{
    Bench bench;
    mock::MockServer server;
    QVERIFY(server.listen());
    auto request = bench.requestTo(server, u"superoffice-rest"_s);
    request.serverName = u"crm-farm"_s;
    request.nodeName = u"crm01"_s;
    request.hostHeader = u"crm.example.test"_s;
    auto *session = bench.open(request, Environment::Production);
    QVERIFY(resultOf(session->perform(Probe{}, session)));
    const auto &probe = bench.log.at(0);
    QCOMPARE(probe.node, u"crm01"_s);
    QCOMPARE(probe.source->asked.serverName, u"crm-farm"_s);
    QCOMPARE(probe.source->environment, Environment::Production);
    QVERIFY(toText(*probe.masked()).contains("Host: crm.example.test\n"_L1));
}

void TestRecordedRequests::keepsTheBeginningOfALongAnswer()
{
    const RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer("404 Not Found", QByteArray(100'000, 'x')));
    });
    Bench bench;
    SignInRequest request;
    request.protocolId = u"superoffice-rest"_s;
    request.address = server.url().toString();
    auto *session = bench.open(request);
    std::ignore = resultOf(session->perform(Probe{}, session));
    const auto &answer = bench.log.at(0).answer;
    QCOMPARE(answer.body, LoggedAnswer::Body::Cut);
    QCOMPARE(answer.bytes, 100'000);
    QCOMPARE(answer.bytesKept.size(), RequestLog::MostOfAnswer);
}

void TestRecordedRequests::costsNothingWithoutAList()
{
    HttpClient client;
    QObject owner;
    mock::MockServer server;
    QVERIFY(server.listen());
    SignInRequest request;
    request.protocolId = u"superoffice-rest"_s;
    request.address = server.url().toString();
    auto *session = Sessions(client).open(request, &owner).value();
    QVERIFY(resultOf(session->perform(Probe{}, session)));
}

SLUICE_TEST(TestRecordedRequests)

} // namespace tst_recordedrequests

#include "tst_recordedrequests.moc"
