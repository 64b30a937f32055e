// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "tests/support/fixtures.h"
#include "tests/support/rawserver.h"
#include "tests/support/sessiontest.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_session {
using mock::Fault;
using mock::FaultRelay;
using test::evidenceFor;
using test::journalOf;
using test::resultOf;

/// A session finds the server, and sends an action at most once.
class TestSession : public test::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void findsTheNewestVersionThatAnswers();
    void findsAServerOutsideRemote();
    void sendsNothingBeforeItIsAsked();
    void sendsNothingForAnEmptySelection();
    void neverRepeatsAnActionWhoseAnswerIsLost_data();
    void neverRepeatsAnActionWhoseAnswerIsLost();
    void stopsProbingAfterSilence();
    void saysWhenNothingAnswersAtThatAddress();
    void cancelsBeforeTheActionLeft();
    void asksItsGuardAfterTheSignIn();
    void asksItsGuardAgainWhenTheConnectionStands();
    void admitsThatATypedActionHasLeft();
    void endsItsCallsWhenItGoes();
    void opensOnlyWhatCanBeUsed();
};

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
    // There is no second probe.
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

/// A real server behind a relay that passes on the action and cuts off the answer.
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
    // If an answer is lost, the kept-alive connection is closed, so the action needs a new one.
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
    // A missing version says nothing about the list, so the list counts as not reached, not as skipped.
    QCOMPARE(answer.error().kind, Error::Kind::Http);
    QCOMPARE(answer.error().httpStatus, 404); // the status of the probe
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

/// What may be sent can change while the sign-in is under way.
void TestSession::asksItsGuardAfterTheSignIn()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url());
    const auto operationsOf = [&server] {
        QStringList operations;
        const auto journal = server.journal();
        for (const auto &entry : journal)
            operations << entry.operation;
        return operations;
    };
    QStringList before;
    const auto guard = [&]() -> std::optional<Error> {
        before = operationsOf();
        return Error{.kind = Error::Kind::Blocked, .message = u"The class was raised."_s};
    };
    const auto answer = resultOf(session->perform(FlushAll{}, session, guard));
    QVERIFY(!answer);
    QCOMPARE(answer.error().message, u"The class was raised."_s);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    QVERIFY(!before.isEmpty()); // the sign-in came before
    QCOMPARE(operationsOf(), before);
}

void TestSession::asksItsGuardAgainWhenTheConnectionStands()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url());
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    const auto before = journalOf(server);
    int asked = 0;
    const auto guard = [&asked]() -> std::optional<Error> {
        if (++asked == 1)
            return {};
        return Error{.kind = Error::Kind::Blocked, .message = u"The class was raised."_s};
    };
    const auto answer = resultOf(session->perform(FlushAll{}, session, guard));
    QVERIFY(!answer);
    QCOMPARE(answer.error().message, u"The class was raised."_s);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    QCOMPARE(asked, 2);
    QCOMPARE(journalOf(server), before);
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
    QVERIFY(worse([](SignInRequest &r) { r.hostHeader = u"crm\r\nX: y"_s; }));
    QVERIFY(worse([](SignInRequest &r) { r.hostHeader = u"anna@crm"_s; }));
    QVERIFY(worse([](SignInRequest &r) { r.timeout = std::chrono::seconds(0); }));
    QVERIFY(worse([](SignInRequest &r) { r.transport.authoritiesFile = u"/nowhere/at.pem"_s; }));
}

SLUICE_TEST(TestSession)

} // namespace tst_session

#include "tst_session.moc"
