// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/fixtures.h"
#include "tests/support/foreignservice.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_requestvalidation {
using test::ForeignService;
using test::resultOf;
using test::ServiceAnswer;

namespace {

QByteArray file(const QString &name)
{
    return test::fixture(u"inforouter/"_s + name);
}

ServiceAnswer refusal(const QString &name)
{
    return {500, "text/plain; charset=utf-8", file(name)};
}

ServiceAnswer page()
{
    return {500, "text/html; charset=utf-8", "<!DOCTYPE html><html><title>Runtime Error</title></html>"};
}

Error errorOf(const Operation &operation, const QString &text, Binding binding, const ServiceAnswer &answer)
{
    Context context;
    context.address = u"https://files.example.test/"_s;
    context.options.binding = binding;
    context.credentials.user = u"me"_s;
    context.credentials.password = text;
    context.credentials.ticket = text;
    return protocolById(u"inforouter"_s)
        ->decode(context, operation,
                 {.status = answer.status, .headers = {{"Content-Type", answer.type}}, .body = answer.body})
        .error();
}

} // namespace

/// ASP.NET refuses values of forms and addresses that look like markup, and quotes them (dossier §12). SOAP is not
/// affected.
class TestRequestValidation : public test::ForeignServiceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void isNamedAndLeadsToSoap_data();
    void isNamedAndLeadsToSoap();
    void isSuspectedOnlyOfWhatLooksLikeMarkup_data();
    void isSuspectedOnlyOfWhatLooksLikeMarkup();
    void isNeverSuspectedOfAnAction();
    void makesNobodySendThePasswordAgain_data();
    void makesNobodySendThePasswordAgain();
};

void TestRequestValidation::isNamedAndLeadsToSoap_data()
{
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<ServiceAnswer>("answer");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("message");

    const auto has = u"The password has “<” before a letter, “!”, “/” or “?”, or it has “&#”. "_s;
    const auto says = u"ASP.NET on this server refuses that over %1, before anything is checked. Choose SOAP."_s;
    const auto doubts = u"ASP.NET on this server probably refuses that over %1. Choose SOAP."_s;
    using enum Error::Kind;
    for (const auto binding : {Binding::Post, Binding::Get}) {
        const auto name = binding == Binding::Post ? u"POST"_s : u"GET"_s;
        const auto row = [&](const char *what, const ServiceAnswer &answer, Error::Kind kind, const QString &sentence) {
            QTest::addRow("%s, %s", what, qPrintable(name)) << binding << answer << kind << sentence;
        };
        row("English", refusal(u"request-validation.txt"_s), Unsupported, has + says.arg(name));
        row("German", refusal(u"request-validation-german.txt"_s), Unsupported, has + says.arg(name));
        row("a page without a reason", page(), Http, has + doubts.arg(name));
    }
}

void TestRequestValidation::isNamedAndLeadsToSoap()
{
    QFETCH(Binding, binding);
    QFETCH(ServiceAnswer, answer);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, message);
    const auto error = errorOf(SignIn{}, u"s3cret<x"_s, binding, answer);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.cause, Error::Cause::FormsOff); // the window offers SOAP
    QCOMPARE(error.message, message);
    QCOMPARE(error.detail, QString());
}

void TestRequestValidation::isSuspectedOnlyOfWhatLooksLikeMarkup_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("suspected");
    for (const auto &text : {u"<x"_s, u"a<Z"_s, u"<!"_s, u"</"_s, u"<?"_s, u"<<b"_s, u"&#"_s, u"a&#b"_s})
        QTest::newRow(qPrintable(text)) << text << true;
    for (const auto &text : {u"<"_s, u"a<"_s, u"< x"_s, u"<1"_s, u"<é"_s, u"&"_s, u"&amp;"_s, u"# &"_s, u"x>"_s})
        QTest::newRow(qPrintable(text)) << text << false;
}

void TestRequestValidation::isSuspectedOnlyOfWhatLooksLikeMarkup()
{
    QFETCH(QString, password);
    QFETCH(bool, suspected);
    const auto causeOver = [&password](Binding binding) { return errorOf(SignIn{}, password, binding, page()).cause; };
    const auto expected = suspected ? Error::Cause::FormsOff : Error::Cause::Unknown;
    QCOMPARE(causeOver(Binding::Post), expected);
    QCOMPARE(causeOver(Binding::Get), expected);
    QCOMPARE(causeOver(Binding::Soap), Error::Cause::Unknown);
}

/// A page with 500 says nothing about an action, whatever was sent.
void TestRequestValidation::isNeverSuspectedOfAnAction()
{
    const auto evidence = [](const ServiceAnswer &answer, const QString &ticket = u"<x"_s) {
        return evidenceOf(FlushAll{}, Failure(errorOf(FlushAll{}, ticket, Binding::Post, answer)));
    };
    QCOMPARE(evidence(page()), Evidence::Unknown);
    QCOMPARE(evidence(refusal(u"request-validation.txt"_s)), Evidence::Failed);
    // The page of an exception quotes the code in which it was thrown.
    auto quoting = page();
    quoting.body = "<html><pre>Line 21: var id = Request.Form[\"id\"];</pre></html>";
    QCOMPARE(evidence(quoting, u"7c1e"_s), Evidence::Unknown);
}

void TestRequestValidation::makesNobodySendThePasswordAgain_data()
{
    QTest::addColumn<ServiceAnswer>("answer");
    QTest::newRow("named") << refusal(u"request-validation.txt"_s);
    QTest::newRow("suspected") << page();
}

void TestRequestValidation::makesNobodySendThePasswordAgain()
{
    QFETCH(ServiceAnswer, answer);
    ForeignService service;
    for (const auto &call : {u"AuthenticateUser"_s, u"AuthenticateUser1"_s})
        service.answers[call] = answer;
    for (const auto &language : {u""_s, u"de"_s}) {
        auto *session = sessionAt(service, Binding::Post, language, u"s3cret<x"_s);
        const auto before = service.passwords();
        for (int i = 0; i < 3; ++i) {
            const auto error = resultOf(session->perform(FlushAll{}, session)).error();
            QVERIFY2(error.message.contains("Choose SOAP"_L1), qPrintable(error.message));
            QCOMPARE(evidenceOf(FlushAll{}, Failure(error)), Evidence::Failed);
        }
        QCOMPARE(service.passwords(), before + 1);
    }
}

SLUICE_TEST(TestRequestValidation)

} // namespace tst_requestvalidation

#include "tst_requestvalidation.moc"
