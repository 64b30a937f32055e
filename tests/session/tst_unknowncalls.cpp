// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "tests/support/foreignservice.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_unknowncalls {
using test::ForeignService;
using test::resultOf;
using test::ServiceAnswer;

namespace {

QByteArray file(const QString &name)
{
    return test::fixture(u"inforouter/"_s + name);
}

/// A fault of the tests' data, about \a call.
QByteArray faultAbout(const QString &name, const QByteArray &call)
{
    return file(name).replace("FlushApplicationCache", call);
}

ServiceAnswer textAbout(const QByteArray &call)
{
    return {500, "text/plain; charset=utf-8", call + " ist kein g\xc3\xbcltiger Name einer Webdienstmethode.\r\n"};
}

} // namespace

/// Texts of .NET are in the language of the server, and differ between SOAP 1.1 and 1.2 (dossier §12).
class TestUnknownCalls : public test::ForeignServiceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void areNotNeededToSignIn_data();
    void areNotNeededToSignIn();
    void areRecognisedInEveryLanguage_data();
    void areRecognisedInEveryLanguage();
    void sendThePasswordOnceIfNothingIsCertain_data();
    void sendThePasswordOnceIfNothingIsCertain();
    void showThatTheServerIsTooOld_data();
    void showThatTheServerIsTooOld();
    void letARenewalTakeTheOlderCall();
    void askForTheDescriptionOnce();
    void hideWhatCannotBeAsked();
};

void TestUnknownCalls::areNotNeededToSignIn_data()
{
    QTest::addColumn<Binding>("binding");
    for (const auto binding : {Binding::Post, Binding::Soap, Binding::Soap12, Binding::Get})
        QTest::addRow("%d", int(binding)) << binding;
}

/// Nobody asked for a language, so the call is taken that every generation has.
void TestUnknownCalls::areNotNeededToSignIn()
{
    QFETCH(Binding, binding);
    ForeignService service;
    auto *session = open(requestTo(service.url(), binding, u"me"_s, u"s3cret"_s));
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
    QVERIFY2(service.asked().contains("AuthenticateUser"_L1) && !service.asked().contains("AuthenticateUser1"_L1),
             qPrintable(service.asked()));
}

void TestUnknownCalls::areRecognisedInEveryLanguage_data()
{
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<ServiceAnswer>("answer");
    QTest::addColumn<QByteArray>("description");
    QTest::addColumn<QString>("asked");

    const auto certain = u"ServerInfo AuthenticateUser1 AuthenticateUser FlushApplicationCache"_s;
    const auto lookedUp = u"ServerInfo AuthenticateUser1 WSDL AuthenticateUser FlushApplicationCache"_s;
    const auto fault = [](const QString &name) {
        return ServiceAnswer{500, "text/xml; charset=utf-8", faultAbout(name, "AuthenticateUser1")};
    };
    const auto row = [&](const char *name, Binding binding, const QString &faultName) {
        QTest::newRow(name) << binding << fault(faultName) << QByteArray() << certain;
    };
    row("SOAP 1.1, English", Binding::Soap, u"fault-unknown-legacy.xml"_s);
    row("SOAP 1.1, German", Binding::Soap, u"fault-unknown-german.xml"_s);
    row("SOAP 1.2, English", Binding::Soap12, u"fault-unknown-12.xml"_s);
    row("SOAP 1.2, German", Binding::Soap12, u"fault-unknown-12-german.xml"_s);
    row("SOAP 1.2, a subcode of its own", Binding::Soap12, u"fault-unknown-12-subcode.xml"_s);
    row("WCF", Binding::Soap, u"fault-unknown-wcf.xml"_s);
    QTest::newRow("a fault that does not name the call")
        << Binding::Soap << fault(u"fault-client-german.xml"_s) << file(u"description-legacy.xml"_s) << lookedUp;
    QTest::newRow("a form, German") << Binding::Post << textAbout("AuthenticateUser1")
                                    << file(u"description-legacy.xml"_s) << lookedUp;
    QTest::newRow("an address, German") << Binding::Get << textAbout("AuthenticateUser1")
                                        << file(u"description-legacy.xml"_s) << lookedUp;
}

void TestUnknownCalls::areRecognisedInEveryLanguage()
{
    QFETCH(Binding, binding);
    QFETCH(ServiceAnswer, answer);
    QFETCH(QByteArray, description);
    QFETCH(QString, asked);
    ForeignService service;
    service.answers[u"AuthenticateUser1"_s] = answer;
    if (!description.isEmpty())
        service.answers[u"WSDL"_s] = {200, "text/xml; charset=utf-8", description};
    QCOMPARE(evidenceFor(sessionAt(service, binding, u"de"_s), FlushAll{}), Evidence::Acknowledged);
    QCOMPARE(service.asked(), asked);
}

void TestUnknownCalls::sendThePasswordOnceIfNothingIsCertain_data()
{
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<ServiceAnswer>("answer");
    QTest::addColumn<QByteArray>("description");
    QTest::addColumn<QString>("asked");

    const auto row = [](const char *name, Binding binding, const ServiceAnswer &answer, const QByteArray &description,
                        const char *asked) {
        QTest::newRow(name) << binding << answer << description << QString::fromLatin1(asked);
    };
    const auto fault = [](const QString &name) {
        return ServiceAnswer{500, "text/xml; charset=utf-8", faultAbout(name, "AuthenticateUser1")};
    };
    const auto all = file(u"description.xml"_s);
    const char *lookedUp = "ServerInfo AuthenticateUser1 WSDL";
    row("the description has the call", Binding::Soap, fault(u"fault-client-german.xml"_s), all, lookedUp);
    row("there is no description", Binding::Soap, fault(u"fault-client-german.xml"_s), {}, lookedUp);
    row("the description is of another service", Binding::Soap, fault(u"fault-client-german.xml"_s),
        QByteArray(all).replace("AuthenticateUser\"", "Add\""), lookedUp);
    row("the description is cut", Binding::Soap, fault(u"fault-client-german.xml"_s),
        file(u"description-legacy.xml"_s).chopped(30), lookedUp);
    row("a form, and no description", Binding::Post, textAbout("AuthenticateUser1"), {}, lookedUp);
    row("a form, and the description has the call", Binding::Post, textAbout("AuthenticateUser1"), all, lookedUp);
    row("an exception inside the call", Binding::Soap, fault(u"fault-server-quotes-action.xml"_s), {},
        "ServerInfo AuthenticateUser1");
}

void TestUnknownCalls::sendThePasswordOnceIfNothingIsCertain()
{
    QFETCH(Binding, binding);
    QFETCH(ServiceAnswer, answer);
    QFETCH(QByteArray, description);
    QFETCH(QString, asked);
    ForeignService service;
    service.answers[u"AuthenticateUser1"_s] = answer;
    if (!description.isEmpty())
        service.answers[u"WSDL"_s] = {200, "text/xml; charset=utf-8", description};
    QCOMPARE(evidenceFor(sessionAt(service, binding, u"de"_s), FlushAll{}), Evidence::Failed);
    QCOMPARE(service.asked(), asked);
    QCOMPARE(service.passwords(), 1);
}

void TestUnknownCalls::showThatTheServerIsTooOld_data()
{
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<ServiceAnswer>("answer");
    QTest::addColumn<QByteArray>("description");
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<bool>("tooOld");

    const auto fault = [](const QString &name) { return ServiceAnswer{500, "text/xml; charset=utf-8", file(name)}; };
    const auto row = [](const char *name, Binding binding, const ServiceAnswer &answer, const QByteArray &description,
                        Evidence evidence,
                        bool tooOld) { QTest::newRow(name) << binding << answer << description << evidence << tooOld; };
    using enum Evidence;
    const auto legacy = file(u"description-legacy.xml"_s);
    const auto form = textAbout("FlushApplicationCache");
    row("SOAP 1.1, German", Binding::Soap, fault(u"fault-unknown-german.xml"_s), {}, Failed, true);
    row("SOAP 1.2, English", Binding::Soap12, fault(u"fault-unknown-12.xml"_s), {}, Failed, true);
    row("SOAP 1.2, German", Binding::Soap12, fault(u"fault-unknown-12-german.xml"_s), {}, Failed, true);
    row("SOAP, by the description", Binding::Soap, fault(u"fault-client-german.xml"_s), legacy, Failed, true);
    row("a form, German, by the description", Binding::Post, form, legacy, Failed, true);
    // Without certainty the server's answer says what it says.
    row("SOAP, the description has it", Binding::Soap, fault(u"fault-client-german.xml"_s), file(u"description.xml"_s),
        Refused, false);
    row("SOAP, no description", Binding::Soap, fault(u"fault-client-german.xml"_s), {}, Refused, false);
    row("a form, the description has it", Binding::Post, form, file(u"description.xml"_s), Unknown, false);
    row("a form, no description", Binding::Post, form, {}, Unknown, false);
    row("an exception inside the call", Binding::Soap, fault(u"fault-server-quotes-action.xml"_s), legacy, Refused,
        false);
}

void TestUnknownCalls::showThatTheServerIsTooOld()
{
    QFETCH(Binding, binding);
    QFETCH(ServiceAnswer, answer);
    QFETCH(QByteArray, description);
    QFETCH(bool, tooOld);
    ForeignService service;
    service.answers[u"FlushApplicationCache"_s] = answer;
    if (!description.isEmpty())
        service.answers[u"WSDL"_s] = {200, "text/xml; charset=utf-8", description};
    auto *session = sessionAt(service, binding, {});
    const auto result = resultOf(session->perform(FlushAll{}, session));
    QVERIFY(!result);
    QTEST(evidenceOf(FlushAll{}, Failure(result.error())), "evidence");
    QCOMPARE(result.error().message.contains("too old"_L1), tooOld);
    QCOMPARE(service.asked().count(u"FlushApplicationCache"_s), 1);
}

void TestUnknownCalls::letARenewalTakeTheOlderCall()
{
    ForeignService service;
    service.answers[u"RenewTicket"_s] = textAbout("RenewTicket");
    service.answers[u"WSDL"_s] = {200, "text/xml; charset=utf-8", file(u"description-legacy.xml"_s)};
    service.answers[u"FlushApplicationCache"_s].body = "<response success=\"false\" error=\"[901]weg\"/>";
    auto *session = sessionAt(service, Binding::Post, {});
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Refused);
    QCOMPARE(service.asked(),
             u"ServerInfo AuthenticateUser FlushApplicationCache RenewTicket WSDL AuthenticateUser "
             "FlushApplicationCache"_s);
}

void TestUnknownCalls::askForTheDescriptionOnce()
{
    ForeignService service;
    service.answers[u"FlushApplicationCache"_s] = textAbout("FlushApplicationCache");
    auto *session = sessionAt(service, Binding::Post, {});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Unknown);
    QCOMPARE(service.asked().count(u"WSDL"_s), 1);
}

void TestUnknownCalls::hideWhatCannotBeAsked()
{
    // A fault that blames a question shows that it cannot be asked here, with or without a description.
    ForeignService service;
    service.answers[u"GetSystemBehaviorSettings"_s] = {500, "text/xml", file(u"fault-client-german.xml"_s)};
    auto *session = sessionAt(service, Binding::Soap, {});
    const ReadSettings question{SettingsSource::SystemBehavior};
    const auto settings = resultOf(session->call(question, session));
    QCOMPARE(settings.error().kind, Error::Kind::Unsupported);
    QCOMPARE(session->support(question), Support::No);
}

SLUICE_TEST(TestUnknownCalls)

} // namespace tst_unknowncalls

#include "tst_unknowncalls.moc"
