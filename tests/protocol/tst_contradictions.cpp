// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/cell.h"
#include "core/domain/outcome/evidence.h"
#include "core/protocol/registry.h"
#include "tests/support/fixtures.h"
#include "tests/support/outcome.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_contradictions {

namespace {

const QString Soap = u"superoffice-soap"_s;
const QString Rest = u"superoffice-rest"_s;
const QString InfoRouter = u"inforouter"_s;

Context soapContext(EnvelopeForm form)
{
    Context context;
    context.address = u"https://crm.example.test/SuperOffice/Remote"_s;
    context.options.services = 88;
    context.options.envelope = form;
    context.credentials.ticket = u"7T:ticket"_s;
    return context;
}

Context restContext()
{
    Context context;
    context.address = u"https://crm.example.test/SuperOffice"_s;
    return context;
}

Context infoRouterContext(Binding binding)
{
    Context context;
    context.address = u"https://files.example.test/"_s;
    context.options.binding = binding;
    context.credentials.ticket = u"0b3c1d9e-5a52-4a9f-8f27-0c5a2f3ad111"_s;
    return context;
}

/// Each file of a folder of noes, with its name.
QList<std::pair<QString, QByteArray>> noesIn(const QString &folder)
{
    QList<std::pair<QString, QByteArray>> noes;
    const auto names = QDir(QStringLiteral(SLUICE_TEST_DATA "/") + folder).entryList({u"*.xml"_s}, QDir::Files);
    for (const auto &name : names)
        noes.append({name, test::fixture(folder + u'/' + name).trimmed()});
    return noes;
}

/// The same no in a namespace that the product does not use.
QByteArray foreign(QByteArray no)
{
    for (const auto &ns :
         {"http://www.superoffice.net/ws/crm/NetServer/Services88"_ba, "http://tempuri.org/"_ba,
          "http://schemas.xmlsoap.org/soap/envelope/"_ba, "http://www.w3.org/2003/05/soap-envelope"_ba})
        no.replace(ns, "urn:somebody-else");
    return no;
}

QByteArray escaped(const QByteArray &xml)
{
    return QString::fromUtf8(xml).toHtmlEscaped().toUtf8();
}

/// Every version of \a document with \a no in one more place: before and after each tag, and at both ends.
QByteArrayList withNoAnywhere(const QByteArray &document, const QByteArray &no)
{
    QByteArrayList documents;
    for (qsizetype i = 0; i <= document.size(); ++i) {
        const bool isBeforeTag = i == document.size() || document.at(i) == '<';
        const bool isAfterTag = i > 0 && document.at(i - 1) == '>';
        if (isBeforeTag || isAfterTag)
            documents.append(document.first(i) + no + document.sliced(i));
        if (document.sliced(i).startsWith("&lt;") || document.first(i).endsWith("&gt;"))
            documents.append(document.first(i) + escaped(no) + document.sliced(i));
    }
    return documents;
}

HttpResponse answer(const QByteArray &body, int status = 200)
{
    return {.status = status, .headers = {{"Content-Length", QByteArray::number(body.size())}}, .body = body};
}

} // namespace

/// Whatever an answer says, and in whichever order: a no in it is never lost, and a contradiction is Unknown.
class TestContradictions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNoYesWhereverTheNoStands_data();
    void areNoYesWhereverTheNoStands();
    void areUnknownAndSaidSo_data();
    void areUnknownAndSaidSo();
    void areNoReasonToSendASecretAgain_data();
    void areNoReasonToSendASecretAgain();
};

void TestContradictions::areNoYesWhereverTheNoStands_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<Context>("context");
    QTest::addColumn<QByteArray>("yes");
    QTest::addColumn<QString>("noes");

    const auto soapNoes = u"superoffice/soap/noes"_s;
    for (const auto *name : {"flush-ok", "flush-ok-only-succeeded", "flush-ok-numbers-and-other-prefixes",
                             "flush-exception-empty", "flush-ok-with-news"}) {
        QTest::newRow(name) << Soap << soapContext(EnvelopeForm::Wire)
                            << test::soapFixture(QString::fromLatin1(name) + u".xml"_s) << soapNoes;
    }
    QTest::newRow("published") << Soap << soapContext(EnvelopeForm::Published)
                               << test::soapFixture(u"published-flush-ok.xml"_s) << soapNoes;
    const auto noes = u"inforouter/noes"_s;
    for (const auto *name : {"flush-soap", "flush-soap-in-tempuri", "flush-soap-escaped"}) {
        QTest::newRow(name) << InfoRouter << infoRouterContext(Binding::Soap)
                            << test::fixture(u"inforouter/"_s + QString::fromLatin1(name) + u".xml"_s) << noes;
    }
    for (const auto binding : {Binding::Post, Binding::Get}) {
        const auto *word = binding == Binding::Post ? "POST" : "GET";
        QTest::addRow("%s", word) << InfoRouter << infoRouterContext(binding)
                                  << "<?xml version=\"1.0\"?><response success=\"true\"></response>"_ba << noes;
        QTest::addRow("%s, as text", word)
            << InfoRouter << infoRouterContext(binding)
            << "<string xmlns=\"http://tempuri.org/\">&lt;response success=\"true\"/&gt;</string>"_ba << noes;
        QTest::addRow("%s, unknown things in it", word)
            << InfoRouter << infoRouterContext(binding) << "<root success=\"true\" new=\"1\"><x><y/>z</x></root>"_ba
            << noes;
    }
}

void TestContradictions::areNoYesWhereverTheNoStands()
{
    QFETCH(QString, protocol);
    QFETCH(Context, context);
    QFETCH(QByteArray, yes);
    QFETCH(QString, noes);

    const auto outcomeOf = [&](const QByteArray &body) {
        return evidenceOf(FlushAll{}, protocolById(protocol)->decode(context, FlushAll{}, answer(body)));
    };
    QCOMPARE(outcomeOf(yes), Evidence::Acknowledged);
    const auto all = noesIn(noes);
    QVERIFY(all.size() >= 10);
    for (const auto &[name, no] : all) {
        for (const auto &form : {no, foreign(no)}) {
            const auto documents = withNoAnywhere(yes, form);
            for (const auto &document : documents)
                QVERIFY2(outcomeOf(document) != Evidence::Acknowledged, qPrintable(name + u'\n' + document));
        }
    }
}

void TestContradictions::areUnknownAndSaidSo_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<Context>("context");
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("said");

    const auto soap = [](const char *name, const char *file, int status, const char *said) {
        QTest::newRow(name) << Soap << soapContext(EnvelopeForm::Wire)
                            << answer(test::soapFixture(QString::fromLatin1(file)), status) << QString::fromUtf8(said);
    };
    soap("an exception, though it succeeded", "flush-exception-though-succeeded.xml", 200,
         "it says “Succeeded true”, but also “ExceptionInfo: Something went wrong.”");
    soap("an exception, then an empty one", "flush-exception-then-an-empty-one.xml", 200,
         "it says “Succeeded true”, but also “ExceptionInfo: No access”");
    soap("an exception with two messages, one of them empty", "flush-exception-with-two-messages.xml", 200,
         "it says “Succeeded true”, but also “ExceptionInfo: No access”");
    soap("Succeeded true and false", "flush-succeeded-twice.xml", 200,
         "it says “Succeeded true”, but also “Succeeded false”");
    soap("Succeeded true and something that is neither", "flush-succeeded-twice-unreadable.xml", 200,
         "it says “Succeeded true”, but also “Succeeded maybe”");
    soap("a no in places that nobody asked", "flush-ok-with-foreign-noes.xml", 200,
         "it says “Succeeded true”, but also “Succeeded false”");
    soap("a fault beside a yes", "flush-ok-and-a-fault.xml", 200, "it says “Succeeded true”, but also “Fault: No”");
    for (const int status : {301, 400, 401, 403, 404, 405, 415, 429, 500, 503}) {
        const auto said = u"it says “Succeeded true”, but also “HTTP %1”"_s.arg(status);
        soap(qPrintable(u"a yes with HTTP %1"_s.arg(status)), "flush-ok.xml", status, qPrintable(said));
    }

    const auto form = [](const char *name, const QByteArray &body, int status, const char *said) {
        QTest::newRow(name) << InfoRouter << infoRouterContext(Binding::Post) << answer(body, status)
                            << QString::fromUtf8(said);
    };
    const auto both = "it says “success=\"true\"”, but also “success=\"false\"”";
    form("success in two cases", "<r success=\"true\" Success=\"False\"/>", 200,
         "it says “success=\"true\"”, but also “Success=\"False\"”");
    form("success in two cases, the no first", "<r Success=\"false\" success=\"true\"/>", 200,
         "it says “success=\"true\"”, but also “Success=\"false\"”");
    form("an attribute of a foreign namespace", "<r success=\"true\" xmlns:x=\"urn:x\" x:success=\"false\"/>", 200,
         both);
    form("success, and something that is neither", "<r success=\"true\" Success=\"maybe\"/>", 200,
         "it says “success=\"true\"”, but also “Success=\"maybe\"”");
    form("a yes with an error in words", "<r success=\"true\" error=\"[901]Session expired\"/>", 200,
         "it says “success=\"true\"”, but also “error=\"[901]Session expired\"”");
    form("a yes with the code of an error", "<r success=\"true\" errorCode=\"4030\"/>", 200,
         "it says “success=\"true\"”, but also “errorCode=\"4030\"”");
    form("a yes with a code that is no number", "<r success=\"true\" error=\"\" errorcode=\"x\"/>", 200,
         "it says “success=\"true\"”, but also “errorcode=\"x\"”");
    for (const int status : {302, 401, 403, 404, 405, 500, 503}) {
        const auto said = u"it says “success=\"true\"”, but also “HTTP %1”"_s.arg(status);
        form(qPrintable(u"success with HTTP %1"_s.arg(status)), "<r success=\"true\"/>", status, qPrintable(said));
    }
    const auto result = [](const char *name, const QByteArray &content, const char *said) {
        QTest::newRow(name) << InfoRouter << infoRouterContext(Binding::Soap)
                            << answer(test::fixture(u"inforouter/flush-soap.xml"_s)
                                          .replace("<response xmlns=\"\" success=\"true\" />", content))
                            << QString::fromUtf8(said);
    };
    result("a second child", "<a success=\"true\"/><b success=\"false\"/>", both);
    result("a second child, the no first", "<a success=\"false\"/><b success=\"true\"/>", both);
    result("an element, then a text", "<a success=\"true\"/>&lt;b success=\"false\"/&gt;", both);
    result("a text, then an element", "&lt;a success=\"true\"/&gt;<b success=\"false\"/>", both);
    result("two results, false then true",
           "<a success=\"false\"/></FlushApplicationCacheResult><FlushApplicationCacheResult><b success=\"true\"/>",
           both);
    result("two results, true then false",
           "<a success=\"true\"/></FlushApplicationCacheResult><FlushApplicationCacheResult><b success=\"false\"/>",
           both);

    for (const int status : {200, 500}) {
        auto other = test::soapFixture(u"flush-ok-soap12.xml"_s);
        const auto end = other.lastIndexOf("</");
        const auto body = other.lastIndexOf("</", end - 1);
        other.insert(body,
                     "<f:Fault xmlns:f=\"http://www.w3.org/2003/05/soap-envelope\"><f:Code><f:Value>f:Receiver"
                     "</f:Value></f:Code><f:Reason><f:Text>It broke</f:Text></f:Reason></f:Fault>");
        QTest::addRow("a yes and a fault in the other version of SOAP, HTTP %d", status)
            << Soap << soapContext(EnvelopeForm::Wire) << answer(other, status)
            << u"it says “Succeeded true”, but also “Fault: It broke”"_s;
    }

    auto far = test::soapFixture(u"flush-ok.xml"_s);
    far.insert(far.lastIndexOf("</"),
               "<f:Succeeded xmlns:f=\"urn:f\">true" + QByteArray(2000, ' ') + "false</f:Succeeded>");
    QTest::newRow("a no far behind a yes in the same element")
        << Soap << soapContext(EnvelopeForm::Wire) << answer(far)
        << u"it says “Succeeded true”, but also “Succeeded true false”"_s;
    result("a text with a document type",
           "<a success=\"true\"><note>&lt;!DOCTYPE b&gt;&lt;b success=\"false\"/&gt;</note></a>",
           "it says “success=\"true\"”, but also “<!DOCTYPE b><b success=\"false\"/>”");

    const auto rest = [](const char *name, const QByteArray &body, const char *said) {
        QTest::newRow(name) << Rest << restContext() << answer(body, 204) << QString::fromUtf8(said);
    };
    rest("204 and an error", "{\"Error\":true,\"ErrorMessage\":\"No access\"}",
         "it says “HTTP 204”, but also “No access”");
    rest("204 and an error without a word", "{\"Error\":true}", "it says “HTTP 204”, but also “Error true”");
    rest("204 and null", "null", "it says “HTTP 204”, but also “null”");
    rest("204 and a blank", " ", "it says “HTTP 204”, but also “ ”");
    rest("204 and a page", "<html></html>", "it says “HTTP 204”, but also “<html></html>”");
    QTest::newRow("no error, with an error")
        << Rest << restContext() << answer("{\"Error\":false,\"ErrorMessage\":\"No access\"}")
        << u"it says “Error false”, but also “No access”"_s;
}

void TestContradictions::areUnknownAndSaidSo()
{
    QFETCH(QString, protocol);
    QFETCH(Context, context);
    QFETCH(HttpResponse, response);
    QFETCH(QString, said);

    const auto result = protocolById(protocol)->decode(context, FlushAll{}, response);
    QCOMPARE(evidenceOf(FlushAll{}, result), Evidence::Unknown);
    QCOMPARE(result.error().kind, Error::Kind::Protocol);
    QCOMPARE(result.error().message, u"The answer contradicts itself: "_s + said + u'.');
    QCOMPARE(result.error().httpStatus, response.status);
    QVERIFY(std::holds_alternative<Deliver>(protocolById(protocol)->next(context, FlushAll{}, result)));

    Cell cell;
    cell.evidence = Evidence::Unknown;
    cell.error = result.error();
    QCOMPARE(evidenceSentence(cell),
             u"Unknown. The answer contradicts itself: %1. It may or may not have happened"_s.arg(said));
}

void TestContradictions::areNoReasonToSendASecretAgain_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<Context>("context");
    QTest::addColumn<HttpResponse>("response");

    const auto signIn = test::soapFixture(u"signin-ok.xml"_s);
    const auto yes = "<AuthenticationSucceeded>true</AuthenticationSucceeded>"_ba;
    const auto no = "<AuthenticationSucceeded>false</AuthenticationSucceeded>"_ba;
    const auto soap = soapContext(EnvelopeForm::Wire);
    QTest::newRow("SOAP: no, then yes") << Soap << soap << answer(QByteArray(signIn).replace(yes, no + yes));
    QTest::newRow("SOAP: yes, then no") << Soap << soap << answer(QByteArray(signIn).replace(yes, yes + no));
    QTest::newRow("SOAP: yes, then neither")
        << Soap << soap << answer(QByteArray(signIn).replace(yes, yes + QByteArray(no).replace("false", "maybe")));
    QTest::newRow("SOAP: signed in, but not succeeded")
        << Soap << soap
        << answer(QByteArray(signIn).replace("</s:Header>",
                                             noesIn(u"superoffice/soap/noes"_s).constLast().second + "</s:Header>"));
    QTest::newRow("SOAP: a ticket with HTTP 500") << Soap << soap << answer(signIn, 500);
    const auto post = infoRouterContext(Binding::Post);
    QTest::newRow("infoRouter: yes and no")
        << InfoRouter << post << answer("<r Success=\"true\" success=\"false\" ticket=\"x\"/>");
    QTest::newRow("infoRouter: authenticated, and not")
        << InfoRouter << post
        << answer("<r success=\"true\" ticket=\"x\" IsAuthenticated=\"true\" isAuthenticated=\"false\"/>");
    QTest::newRow("REST: no error, with an error")
        << Rest << restContext()
        << answer("{\"Associate\":\"ADM0\",\"Error\":false,\"ErrorType\":\"SoSessionException\"}");
}

void TestContradictions::areNoReasonToSendASecretAgain()
{
    QFETCH(QString, protocol);
    QFETCH(Context, context);
    QFETCH(HttpResponse, response);

    // Nobody knows whether the server accepted the sign-in. As a refused one, it is not tried again without the user.
    const auto result = protocolById(protocol)->decode(context, SignIn{}, response);
    QCOMPARE(test::outcome(result), u"SignInRefused"_s);
    QVERIFY(std::holds_alternative<Deliver>(protocolById(protocol)->next(context, SignIn{}, result)));
}

SLUICE_TEST(TestContradictions)

} // namespace tst_contradictions

#include "tst_contradictions.moc"
