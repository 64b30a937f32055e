// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run.h"
#include "core/storage/memoryrunlog.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/scriptedservice.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_sessioninforouter {
using mock::InfoRouterSettings;
using test::resultOf;
using test::ScriptedService;

class TestSessionInfoRouter : public test::InfoRouterTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void signsInFlushesAndSignsOut_data() { addEveryServer(); }
    void signsInFlushesAndSignsOut();
    void isRefusedAFlushWithoutTheRight_data() { addEveryServer(); }
    void isRefusedAFlushWithoutTheRight();
    void signsInAnewOnceWhenATicketExpiresInTheMiddle_data() { addEveryServer(); }
    void signsInAnewOnceWhenATicketExpiresInTheMiddle();
    void handsAPasswordOverIntact_data();
    void handsAPasswordOverIntact();
    void speaksSoapByItselfWherePostIsOff();
    void usesAGivenTicketAndLeavesItAlone();
    void givesAGivenTicketBackWhenTold();
    void tellsHowLongATicketIsGoodAndHowFarTheClockIsOff();
    void guessesWhetherTheAccountMayFlush();
    void keepsTheGuessOverARenewal();
    void observesWhatAFlushBringsToLight();
    void flushesAllTheSameWhereNothingCanBeObserved();
    void observesNothingWhenNobodyAsked();
    void observesNothingAfterAFlushThatWasRefused();
    void saysThatNotAllSettingsCouldBeRead();
    void givesBackWhatASignInUnderWayBrings();
    void sendsNothingWhereTheSignInCannotBeWritten();
    void takesATimeWithoutItsZForUtc();
    void doesNotTakeANoToAnOldTicketForAMissingRight();

private:
    static void addEveryServer();
    void startFetched();
    QList<Cell> cellsOf(Session *session, bool observe);
    bool isLegacy() const { return m_generation == Generation::Legacy; }

    Binding m_binding = Binding::Post;
    Generation m_generation = Generation::Modern;
};

void TestSessionInfoRouter::addEveryServer()
{
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<Generation>("generation");

    QTest::newRow("POST, modern") << Binding::Post << Generation::Modern;
    QTest::newRow("POST, legacy") << Binding::Post << Generation::Legacy;
    QTest::newRow("SOAP 1.1, modern") << Binding::Soap << Generation::Modern;
    QTest::newRow("SOAP 1.1, legacy") << Binding::Soap << Generation::Legacy;
    QTest::newRow("SOAP 1.2, modern") << Binding::Soap12 << Generation::Modern;
    QTest::newRow("SOAP 1.2, legacy") << Binding::Soap12 << Generation::Legacy;
    QTest::newRow("GET, modern") << Binding::Get << Generation::Modern;
    QTest::newRow("GET, legacy") << Binding::Get << Generation::Legacy;
}

void TestSessionInfoRouter::startFetched()
{
    QFETCH(Binding, binding);
    QFETCH(Generation, generation);
    m_binding = binding;
    m_generation = generation;
    startMock({.generation = generation});
}

// Legacy servers have no flush (dossier §0.10). The tests show the sign-in, the sign-out and the answer to a flush.

void TestSessionInfoRouter::signsInFlushesAndSignsOut()
{
    startFetched();
    auto *session = sessionFor(m_binding);
    QCOMPARE(evidenceFor(session, FlushAll{}), isLegacy() ? Evidence::Failed : Evidence::Acknowledged);
    QCOMPARE(server().flushCount(), isLegacy() ? 0 : 1);
    QCOMPARE(server().ticketCount(), 1);
    QVERIFY(session->canSignOut());
    QVERIFY(resultOf(session->signOut(session)).has_value());
    QCOMPARE(server().ticketCount(), 0);
    QVERIFY(!session->canSignOut() && !session->account());
    QCOMPARE(journal(),
             isLegacy() ? u"ServerInfo AuthenticateUser FlushApplicationCache! LogOut"_s
                        : u"ServerInfo AuthenticateUser FlushApplicationCache LogOut"_s);
}

void TestSessionInfoRouter::isRefusedAFlushWithoutTheRight()
{
    startFetched();
    auto *session = sessionFor(m_binding, u"auditor"_s, u"sluice-demo"_s);
    QCOMPARE(evidenceFor(session, FlushAll{}), isLegacy() ? Evidence::Failed : Evidence::Refused);
    QCOMPARE(server().flushCount(), 0);
    // The session is checked once, and the flush is not sent again.
    if (!isLegacy())
        QCOMPARE(journal(), u"ServerInfo AuthenticateUser FlushApplicationCache! isValidTicket"_s);
    QVERIFY(resultOf(session->signOut(session)).has_value());
    QCOMPARE(server().ticketCount(), 0);
}

void TestSessionInfoRouter::signsInAnewOnceWhenATicketExpiresInTheMiddle()
{
    startFetched();
    auto *session = sessionFor(m_binding);
    QVERIFY(resultOf(session->call(SignIn{}, session)).has_value());
    server().expireTickets();
    if (isLegacy()) {
        const ReadSettings settings{SettingsSource::ApplicationParameters};
        QVERIFY(resultOf(session->call(settings, session)).has_value());
        QCOMPARE(journal(),
                 u"ServerInfo AuthenticateUser getApplicationParameters! RenewTicket! "
                 "AuthenticateUser getApplicationParameters"_s);
    } else {
        QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
        QCOMPARE(server().flushCount(), 1);
        QCOMPARE(journal(), u"ServerInfo AuthenticateUser FlushApplicationCache! RenewTicket FlushApplicationCache"_s);
        QVERIFY(server().journal().at(3)[u"oldTicket"].toBool());
    }
}

void TestSessionInfoRouter::handsAPasswordOverIntact_data()
{
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<Generation>("generation");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");

    const QList<std::pair<QString, QString>> accounts{{u"opsadmin"_s, u"p+&é"_s}, {u"opsadmin2"_s, u"+ & % é <"_s}};
    for (const auto generation : {Generation::Modern, Generation::Legacy}) {
        for (const auto binding : {Binding::Post, Binding::Soap, Binding::Soap12, Binding::Get}) {
            for (const auto &[user, password] : accounts)
                QTest::addRow("%s %d %d", qPrintable(user), int(binding), int(generation))
                    << binding << generation << user << password;
        }
    }
}

void TestSessionInfoRouter::handsAPasswordOverIntact()
{
    startFetched();
    QFETCH(QString, user);
    QFETCH(QString, password);

    auto *session = sessionFor(m_binding, user, password);
    QVERIFY(resultOf(session->call(SignIn{}, session)).has_value());
    const auto entry = server().journal().constLast();
    QCOMPARE(entry[u"user"].toString(), user);
    QCOMPARE(entry[u"passwordOk"].toBool(), true);
}

void TestSessionInfoRouter::speaksSoapByItselfWherePostIsOff()
{
    startMock({.generation = Generation::Legacy, .httpGetPost = false});
    auto *session = sessionFor();
    QVERIFY(resultOf(session->call(SignIn{}, session)).has_value());
    QVERIFY(session->postIsOff());
    QCOMPARE(session->serverInfo()->transport, u"SOAP 1.1"_s);
    QVERIFY(!session->serverInfo()->reason.isEmpty());
    QCOMPARE(server().journal().constLast()[u"transport"].toString(), u"soap11"_s);

    for (const auto chosen : {Binding::Post, Binding::Get}) {
        const auto refused = resultOf(sessionFor(chosen)->call(SignIn{}, this));
        QCOMPARE(refused.error().delivery, Error::Delivery::NotSent);
        QCOMPARE(refused.error().cause, Error::Cause::FormsOff);
    }
}

void TestSessionInfoRouter::usesAGivenTicketAndLeavesItAlone()
{
    auto request = requestTo(startMock().url());
    request.options.signIn = SignInKind::Ticket;
    request.credentials = {.givenTicket = server().ticket()};
    auto *session = open(request);
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
    QCOMPARE(journal(), u"ServerInfo isValidTicket FlushApplicationCache"_s);
    QVERIFY(!session->canSignOut());

    server().expireTickets();
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Refused);
    QCOMPARE(server().flushCount(), 1);
}

void TestSessionInfoRouter::givesAGivenTicketBackWhenTold()
{
    auto request = requestTo(startMock().url());
    request.options.signIn = SignInKind::Ticket;
    request.credentials = {.givenTicket = server().ticket()};
    auto *session = open(request);
    QCOMPARE(resultOf(session->call(SignOut{}, session))->wasKnown, true);
    QCOMPARE(server().ticketCount(), 0);
    QCOMPARE(resultOf(session->call(SignOut{}, session))->wasKnown, false); // no error
    QCOMPARE(journal(), u"ServerInfo LogOut LogOut!"_s);
}

void TestSessionInfoRouter::tellsHowLongATicketIsGoodAndHowFarTheClockIsOff()
{
    startMock();
    auto *session = sessionFor();
    QVERIFY(!session->clockSkew());
    QVERIFY(resultOf(session->call(SignIn{}, session)).has_value());
    const auto until = QDateTime::fromString(session->account()->validUntil, Qt::ISODateWithMs);
    QVERIFY(until > QDateTime::currentDateTimeUtc().addDays(29));
    QVERIFY(session->clockSkew().has_value());
    QVERIFY(std::abs(*session->clockSkew()) <= 5);
}

void TestSessionInfoRouter::guessesWhetherTheAccountMayFlush()
{
    startMock();
    auto *administrator = sessionFor();
    QVERIFY(resultOf(administrator->call(MayFlush{}, administrator)).has_value());
    QCOMPARE(administrator->account()->mayFlush, Likelihood::Probably);

    auto *auditor = sessionFor({}, u"auditor"_s, u"sluice-demo"_s);
    QVERIFY(resultOf(auditor->call(MayFlush{}, auditor)).has_value());
    QCOMPARE(auditor->account()->mayFlush, Likelihood::ProbablyNot);
    QVERIFY(!auditor->account()->mayFlushReason.isEmpty());
}

void TestSessionInfoRouter::keepsTheGuessOverARenewal()
{
    startMock();
    auto *session = sessionFor();
    QVERIFY(resultOf(session->call(MayFlush{}, session)).has_value());
    server().expireTickets();
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
    QCOMPARE(session->account()->mayFlush, Likelihood::Probably);
}

QList<Cell> TestSessionInfoRouter::cellsOf(Session *session, bool observe)
{
    const ServerStore store;
    const Destinations destinations(store);
    MemoryRunLog log;
    Run run({.steps = stepsOf({FlushAll{}}), .nodes = {{u"a"_s, u"a"_s, session}}, .observe = observe}, destinations,
            log);
    QSignalSpy finished(&run, &Run::finished);
    QSignalSpy added(&run, &Run::ended);
    QSignalSpy observed(&run, &Run::observed);
    run.start();
    if (!finished.wait(10000))
        qFatal("The run never ended.");
    if (observed.count() > added.count())
        qFatal("An observation came without a result.");
    return run.cells();
}

void TestSessionInfoRouter::observesWhatAFlushBringsToLight()
{
    startMock();
    auto *session = sessionFor();
    QVERIFY(resultOf(session->call(ReadSettings{}, session)).has_value()); // now it is in the cache
    server().setStored(u"SEARCHPAGESIZE"_s, u"77"_s);
    const auto cells = cellsOf(session, true);
    QCOMPARE(cells.size(), 1);
    QCOMPARE(cells.constFirst().evidence, Evidence::Acknowledged);
    const auto observation = cells.constFirst().observation.value();
    QCOMPARE(observation.observation, Observation::Changed);
    QCOMPARE(observation.changes.size(), 1);
    QCOMPARE(observation.changes.constFirst().name, u"SEARCHPAGESIZE"_s);
    QCOMPARE(observation.changes.constFirst().after, u"77"_s);

    QCOMPARE(cellsOf(session, true).constFirst().observation->observation, Observation::Same);
}

void TestSessionInfoRouter::flushesAllTheSameWhereNothingCanBeObserved()
{
    startMock({.missing = {u"getApplicationParameters"_s, u"GetSystemBehaviorSettings"_s}});
    const auto cells = cellsOf(sessionFor(), true);
    QCOMPARE(cells.constFirst().evidence, Evidence::Acknowledged);
    QCOMPARE(cells.constFirst().observation->observation, Observation::Unknown);
    QVERIFY(!cells.constFirst().observation->problem.isEmpty());
}

void TestSessionInfoRouter::observesNothingWhenNobodyAsked()
{
    startMock();
    QVERIFY(!cellsOf(sessionFor(), false).constFirst().observation);
    QCOMPARE(journal(), u"ServerInfo AuthenticateUser FlushApplicationCache"_s);
}

void TestSessionInfoRouter::observesNothingAfterAFlushThatWasRefused()
{
    startMock();
    const auto cells = cellsOf(sessionFor({}, u"auditor"_s, u"sluice-demo"_s), true);
    QCOMPARE(cells.constFirst().evidence, Evidence::Refused);
    QVERIFY(!cells.constFirst().observation);
    QVERIFY(journal().endsWith("FlushApplicationCache! isValidTicket"_L1));
}

void TestSessionInfoRouter::saysThatNotAllSettingsCouldBeRead()
{
    startMock();
    const auto cells = cellsOf(sessionFor({}, u"umanager"_s, u"sluice-demo"_s), true);
    QCOMPARE(cells.constFirst().evidence, Evidence::Acknowledged);
    QCOMPARE(cells.constFirst().observation->observation, Observation::Same);
    QVERIFY(!cells.constFirst().observation->problem.isEmpty());
}

void TestSessionInfoRouter::givesBackWhatASignInUnderWayBrings()
{
    startMock({.loginDelayMs = 100});
    auto *session = sessionFor();
    QVERIFY(!session->canSignOut());
    auto *flush = session->call(FlushAll{}, session);
    QTRY_VERIFY(session->canSignOut());
    flush->cancel();
    QVERIFY(resultOf(session->signOut(session)).has_value());
    QCOMPARE(server().ticketCount(), 0);
    QCOMPARE(journal(), u"ServerInfo AuthenticateUser LogOut"_s);
}

void TestSessionInfoRouter::sendsNothingWhereTheSignInCannotBeWritten()
{
    auto request = requestTo(startMock().url());
    request.credentials.password.clear();
    QCOMPARE(resultOf(open(request)->call(FlushAll{}, this)).error().kind, Error::Kind::InvalidInput);
    request.credentials.password = u"a\x01"_s;
    request.options.binding = Binding::Soap;
    const auto error = resultOf(open(request)->call(SignIn{}, this)).error();
    QCOMPARE(error.kind, Error::Kind::InvalidInput);
    QVERIFY(error.message.startsWith("The password"_L1));
    QVERIFY(server().journal().isEmpty());
}

void TestSessionInfoRouter::takesATimeWithoutItsZForUtc()
{
    qputenv("TZ", "America/New_York");
    const auto now = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1();
    ScriptedService service(
        {{u"ServerInfo"_s, {"<root success=\"true\" Coordinated_Universal_Time=\"" + now + "\"/>"}}});
    auto *session = open(requestTo(service.url(), Binding::Post, u"me"_s, u"x"_s));
    QVERIFY(resultOf(session->call(Probe{}, session)).has_value());
    qunsetenv("TZ");
    QVERIFY(session->clockSkew().has_value());
    QVERIFY(std::abs(*session->clockSkew()) <= 5);
}

/// The flush is sent with a ticket that another call replaces before the server's error arrives.
void TestSessionInfoRouter::doesNotTakeANoToAnOldTicketForAMissingRight()
{
    QPointer<QTcpSocket> waiting;
    QStringList asked;
    const QByteArray no = "<response success=\"false\" errorCode=\"4030\"/>";
    const QByteArray expired = "<response success=\"false\" errorCode=\"4010\"/>";
    test::RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        const auto operation = QString::fromLatin1(request.split(' ').value(1)).section(u'/', -1);
        asked.append(operation);
        const auto count = asked.count(operation);
        if (operation == "FlushApplicationCache"_L1 && count == 1) {
            waiting = &socket;
            return;
        }
        QByteArray body = "<root success=\"true\"/>";
        if (operation == "AuthenticateUser"_L1 || operation == "RenewTicket"_L1)
            body = test::signInAnswer();
        if (operation == "getApplicationParameters"_L1 && count == 1)
            body = expired;
        socket.write(test::RawServer::answer("200 OK", body));
        if (operation == "getApplicationParameters"_L1 && count == 2)
            waiting->write(test::RawServer::answer("200 OK", no));
    });
    auto request = requestTo(server.url(), Binding::Post, u"me"_s, u"x"_s);
    request.options.language.clear();
    auto *session = open(request);
    QVERIFY(resultOf(session->call(SignIn{}, session)).has_value());
    auto *flush = session->call(FlushAll{}, session);
    QTRY_VERIFY(waiting);
    auto *settings = session->call(ReadSettings{}, session);
    settings->then(session, [](const auto &) {});
    QVERIFY(resultOf(flush).has_value());
    QCOMPARE(asked.count(u"FlushApplicationCache"_s), 2);
    QCOMPARE(asked.count(u"isValidTicket"_s), 0);
}

SLUICE_TEST(TestSessionInfoRouter)

} // namespace tst_sessioninforouter

#include "tst_sessioninforouter.moc"
