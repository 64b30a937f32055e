// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedservice.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_moreinforoutertraps {
using mock::InfoRouterSettings;
using test::resultOf;
using test::ScriptedService;
using test::signInAnswer;

/// Each test is one of the traps of dossier §8, by its number.
class TestMoreInfoRouterTraps : public test::ScriptedServiceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void trap11_redirectsAreNotFollowed_data();
    void trap11_redirectsAreNotFollowed();
    void trap12_noCertificateIsWavedThroughAndPlainHttpIsNoticed();
    void trap13_ticketsDieWithTheProcessAndMayNotTellWhen();
    void trap14_signsOutAfterARefusedFlushAsWell();
    void trap15_anAccountWithoutTicketsIsExplained();
    void trap16_xmlIsReadWithCare_data();
    void trap16_xmlIsReadWithCare();
    void trap17_pagesAndJsonAreNoAnswers_data();
    void trap17_pagesAndJsonAreNoAnswers();
    void trap18_timesMayComeWithoutAZone();
    void trap18_valuesAreWrittenInManyWays_data();
    void trap18_valuesAreWrittenInManyWays();
    void trap19_aFlushWhoseAnswerIsLostIsNotRepeated_data();
    void trap19_aFlushWhoseAnswerIsLostIsNotRepeated();
    void trap20_thereIsNoPartialFlush();
    void trap21_anOldServerIsNotAMissingRight_data();
    void trap21_anOldServerIsNotAMissingRight();
};

void TestMoreInfoRouterTraps::trap11_redirectsAreNotFollowed_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Binding>("binding");

    for (const auto binding : {Binding::Post, Binding::Get}) {
        for (const auto *status : {"301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect",
                                   "308 Permanent Redirect"}) {
            for (const auto *operation : {"ServerInfo", "AuthenticateUser", "FlushApplicationCache"})
                QTest::addRow("%s %.3s %d", operation, status, int(binding))
                    << QString::fromLatin1(operation) << QByteArray(status) << binding;
        }
    }
}

void TestMoreInfoRouterTraps::trap11_redirectsAreNotFollowed()
{
    QFETCH(QString, operation);
    QFETCH(QByteArray, status);
    QFETCH(Binding, binding);

    ScriptedService elsewhere({});
    test::RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        const auto asked = QString::fromLatin1(request.split(' ').value(1)).section(u'/', -1).section(u'?', 0, 0);
        if (asked == operation) {
            const auto target = elsewhere.url().toEncoded() + "srv.asmx/" + operation.toLatin1();
            socket.write(test::RawServer::answer(status, {}, "Location: " + target + "\r\n"));
        } else {
            socket.write(test::RawServer::answer(
                "200 OK", asked == "ServerInfo"_L1 ? QByteArray("<root success=\"true\"/>") : signInAnswer()));
        }
    });
    auto request = requestTo(server.url(), binding, u"me"_s, u"s3cret"_s);
    request.options.language.clear();
    const auto error = errorOfFlush(open(request));
    // "See Other" may come after the flush.
    const bool isDoubtful = operation == "FlushApplicationCache"_L1 && status.startsWith("303");
    QCOMPARE(evidenceOf(FlushAll{}, Failure(error)), isDoubtful ? Evidence::Unknown : Evidence::Failed);
    QCOMPARE(error.httpStatus, status.left(3).toInt());
    QVERIFY(!error.message.contains("s3cret"_L1) && !error.message.contains("0b3c1d9e"_L1));
    QVERIFY(elsewhere.requests().isEmpty());
}

void TestMoreInfoRouterTraps::trap12_noCertificateIsWavedThroughAndPlainHttpIsNoticed()
{
    int requests = 0;
    const auto tls = test::tlsServer(requests);
    const QUrl url(u"https://127.0.0.1:%1/"_s.arg(tls->serverPort()));
    const auto error = errorOfFlush(open(requestTo(url, {}, u"me"_s, u"x"_s)));
    QCOMPARE(error.kind, Error::Kind::Tls);
    QCOMPARE(error.delivery, Error::Delivery::NotSent);
    QCOMPARE(requests, 0);

    QVERIFY(sendsPasswordInTheClear(requestTo(QUrl(u"http://files.example.test/srv.asmx"_s))));
    QVERIFY(!sendsPasswordInTheClear(requestTo(QUrl(u"https://files.example.test/srv.asmx"_s))));
}

void TestMoreInfoRouterTraps::trap13_ticketsDieWithTheProcessAndMayNotTellWhen()
{
    startMock();
    auto *session = sessionFor();
    QVERIFY(resultOf(session->call(SignIn{}, session)).has_value());
    server().restart();
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
    QCOMPARE(journal().count(u"RenewTicket"_s), 1);

    ScriptedService vague(
        {{u"ServerInfo"_s, {"<root success=\"true\"/>"}}, {u"AuthenticateUser"_s, {signInAnswer("next month")}}});
    auto *other = sessionWith(vague);
    QVERIFY(resultOf(other->call(SignIn{}, other)).has_value());
    QVERIFY(!QDateTime::fromString(other->account()->validUntil, Qt::ISODateWithMs).isValid());
}

void TestMoreInfoRouterTraps::trap14_signsOutAfterARefusedFlushAsWell()
{
    startMock();
    auto *session = sessionFor({}, u"auditor"_s, u"sluice-demo"_s);
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Refused);
    QVERIFY(session->canSignOut());
    server().expireTickets(); // 901 means the same
    QVERIFY(resultOf(session->signOut(session)).has_value());
    QVERIFY(journal().endsWith("LogOut!"_L1));
}

void TestMoreInfoRouterTraps::trap15_anAccountWithoutTicketsIsExplained()
{
    startMock();
    const auto error = errorOfFlush(sessionFor({}, u"sysadmin"_s, u"sluice-demo"_s));
    QCOMPARE(error.kind, Error::Kind::SignInRefused);
    QVERIFY(error.message.contains("[Administrators]"_L1));
    QVERIFY(error.serverCode.contains("902"_L1));
}

void TestMoreInfoRouterTraps::trap16_xmlIsReadWithCare_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Evidence>("evidence");

    const QByteArray yes = "<response success=\"true\"/>";
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + yes << Evidence::Acknowledged;
    QTest::newRow("blanks before a declaration") << "\r\n <?xml version=\"1.0\"?>" + yes << Evidence::Acknowledged;
    QTest::newRow("comments, unknown attributes")
        << "<!-- a --><x y=\"1\" success=\"true\"><!-- b --></x>"_ba << Evidence::Acknowledged;
    QTest::newRow("a document type") << "<!DOCTYPE r []>" + yes << Evidence::Unknown;
    QTest::newRow("too deep") << "<r success=\"true\">" + QByteArray("<a>").repeated(70)
            + QByteArray("</a>").repeated(70)
            + "</r>" << Evidence::Unknown;
    QTest::newRow("a tag without end") << "<r success=\"true\" x=\"" + QByteArray(70'000, 'a') + "\"/>"
                                       << Evidence::Unknown;
    QTest::newRow("a tag without end, after a quoted bracket")
        << "<r success=\"true\" y=\">\" x=\"" + QByteArray(70'000, 'a') + "\"/>" << Evidence::Unknown;
    QTest::newRow("a bracket in quotes") << "<r success=\"true\" y=\"a > b\"/>"_ba << Evidence::Acknowledged;
    QTest::newRow("a quote in a comment") << "<!-- don't -->" + yes << Evidence::Acknowledged;
    QTest::newRow("too big") << yes + QByteArray(9 * 1024 * 1024, ' ') << Evidence::Unknown;
}

void TestMoreInfoRouterTraps::trap16_xmlIsReadWithCare()
{
    QFETCH(QByteArray, body);
    QFETCH(Evidence, evidence);

    ScriptedService service({{u"ServerInfo"_s, {"<root success=\"true\"/>"}},
                             {u"AuthenticateUser"_s, {signInAnswer()}},
                             {u"FlushApplicationCache"_s, {body}}});
    QCOMPARE(evidenceFor(sessionWith(service), FlushAll{}), evidence);
}

void TestMoreInfoRouterTraps::trap17_pagesAndJsonAreNoAnswers_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("a page") << "<!DOCTYPE html><html><body>Sign in</body></html>"_ba;
    QTest::newRow("JSON") << "{\"success\":true}"_ba;
    QTest::newRow("nothing") << QByteArray();
}

void TestMoreInfoRouterTraps::trap17_pagesAndJsonAreNoAnswers()
{
    QFETCH(QByteArray, body);

    ScriptedService service({{u"ServerInfo"_s, {body}}});
    const auto error = errorOfFlush(sessionWith(service));
    QCOMPARE(error.kind, Error::Kind::Protocol);
    QVERIFY(error.message.contains("infoRouter"_L1));
    QCOMPARE(service.operations(), QStringList{u"ServerInfo"_s}); // the password is sent to an infoRouter only
}

void TestMoreInfoRouterTraps::trap18_timesMayComeWithoutAZone()
{
    const QByteArray info = "<root success=\"TRUE\" Server_date_time=\"\" Coordinated_Universal_Time=\"soon\"/>";
    ScriptedService service(
        {{u"ServerInfo"_s, {info}}, {u"AuthenticateUser"_s, {signInAnswer("2026-12-01T10:00:00")}}});
    auto *session = sessionWith(service);
    QVERIFY(resultOf(session->call(SignIn{}, session)).has_value());
    QVERIFY(!session->clockSkew());
    QCOMPARE(session->account()->validUntil, u"2026-12-01T10:00:00"_s);
}

void TestMoreInfoRouterTraps::trap18_valuesAreWrittenInManyWays_data()
{
    QTest::addColumn<InfoRouterSettings::SuccessCase>("successCase");

    QTest::newRow("true") << InfoRouterSettings::SuccessCase::Lower;
    QTest::newRow("True") << InfoRouterSettings::SuccessCase::Title;
    QTest::newRow("TRUE") << InfoRouterSettings::SuccessCase::Upper;
}

void TestMoreInfoRouterTraps::trap18_valuesAreWrittenInManyWays()
{
    QFETCH(InfoRouterSettings::SuccessCase, successCase);

    startMock({.successCase = successCase});
    QCOMPARE(evidenceFor(sessionFor(), FlushAll{}), Evidence::Acknowledged);
}

void TestMoreInfoRouterTraps::trap19_aFlushWhoseAnswerIsLostIsNotRepeated_data()
{
    QTest::addColumn<Binding>("binding");

    QTest::newRow("POST") << Binding::Post;
    QTest::newRow("SOAP") << Binding::Soap;
    QTest::newRow("GET") << Binding::Get;
}

void TestMoreInfoRouterTraps::trap19_aFlushWhoseAnswerIsLostIsNotRepeated()
{
    QFETCH(Binding, binding);

    startMock({.dropConnection = true});
    QCOMPARE(evidenceFor(sessionFor(binding), FlushAll{}), Evidence::Unknown);
    QCOMPARE(server().flushCount(), 1);
}

void TestMoreInfoRouterTraps::trap20_thereIsNoPartialFlush()
{
    startMock();
    auto *session = sessionFor();
    QCOMPARE(evidenceFor(session, FlushNamed{{u"SEARCHPAGESIZE"_s}}), Evidence::Skipped);
    QCOMPARE(evidenceFor(session, FlushNamed{}), Evidence::Failed);
    QCOMPARE(server().flushCount(), 0);
    QVERIFY(server().journal().isEmpty());
}

void TestMoreInfoRouterTraps::trap21_anOldServerIsNotAMissingRight_data()
{
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<Generation>("generation");

    for (const auto binding : {Binding::Post, Binding::Soap, Binding::Soap12, Binding::Get}) {
        QTest::addRow("legacy %d", int(binding)) << binding << Generation::Legacy;
        QTest::addRow("modern, an early build %d", int(binding)) << binding << Generation::Modern;
    }
}

void TestMoreInfoRouterTraps::trap21_anOldServerIsNotAMissingRight()
{
    QFETCH(Binding, binding);
    QFETCH(Generation, generation);

    startMock({.generation = generation, .missing = {u"FlushApplicationCache"_s}});
    auto *session = sessionFor(binding, u"auditor"_s, u"sluice-demo"_s);
    const auto error = errorOfFlush(session);
    QCOMPARE(error.kind, Error::Kind::Unsupported);
    QCOMPARE(error.message.contains("too old"_L1), generation == Generation::Legacy);
    QVERIFY(error.message.contains("does not offer FlushApplicationCache"_L1));
    QCOMPARE(session->support(FlushAll{}), Support::No);
    if (generation == Generation::Legacy)
        QVERIFY(!session->serverInfo()->warning.isEmpty());
}

SLUICE_TEST(TestMoreInfoRouterTraps)

} // namespace tst_moreinforoutertraps

#include "tst_moreinforoutertraps.moc"
