// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/scenario/refusals.h"

#include "core/mock/http/htmlpages.h"
#include "core/mock/http/soaprequest.h"
#include "core/mock/scenario/faulttext.h"
#include "core/mock/superoffice/contract.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

using Form = FaultedCall::Form;

QByteArray escapedText(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

// ---- SOAP -----------------------------------------------------------------------------------------------------------

HttpAnswer inEnvelope(int status, const QByteArray &content, bool is12 = false)
{
    const auto namespaceUri = is12 ? ns::Soap12 : ns::Soap11;
    return {status, is12 ? "application/soap+xml; charset=utf-8"_ba : "text/xml; charset=utf-8"_ba,
            "<s:Envelope xmlns:s=\"" + QByteArray(namespaceUri.data(), namespaceUri.size()) + "\">" + content
                + "</s:Envelope>"};
}

QByteArray bodyOf(const QByteArray &content)
{
    return "<s:Body>" + content + "</s:Body>";
}

/// A fault of SOAP 1.1. \a code: with the prefix s: of SOAP itself, or a: of \a codeNamespace.
HttpAnswer fault11(const QByteArray &code, const QString &text, const QByteArray &detail = {},
                   const QByteArray &codeNamespace = {})
{
    const auto declared = codeNamespace.isEmpty() ? QByteArray() : " xmlns:a=\"" + codeNamespace + '"';
    return inEnvelope(500,
                      bodyOf("<s:Fault><faultcode" + declared + '>' + code
                             + "</faultcode><faultstring xml:lang=\"en-US\">" + escapedText(text) + "</faultstring>"
                             + detail + "</s:Fault>"));
}

HttpAnswer fault12(const QByteArray &code, const QString &text)
{
    return inEnvelope(500,
                      bodyOf("<s:Fault><s:Code><s:Value>" + code
                             + "</s:Value></s:Code><s:Reason><s:Text xml:lang=\"en\">" + escapedText(text)
                             + "</s:Text></s:Reason></s:Fault>"),
                      true);
}

HttpAnswer dispatcherFault(const QByteArray &code, const QString &text, const QByteArray &detail = {})
{
    return fault11("a:" + code, text, detail,
                   "http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher");
}

QByteArray exceptionDetail(const QString &text)
{
    return "<detail><ExceptionDetail xmlns=\"http://schemas.datacontract.org/2004/07/System.ServiceModel\"><Message>"
        + escapedText(text)
        + "</Message><Type>SuperOffice.Exceptions.SoSentryException</Type></ExceptionDetail></detail>";
}

QByteArray exceptionInfo(const QByteArray &messages)
{
    return "<h:ExceptionInfo>" + messages + "</h:ExceptionInfo>";
}

QByteArray message(const QString &text)
{
    return "<h:Message>" + escapedText(text) + "</h:Message>";
}

/// An answer of NetServer with these headers, and the right element without content.
HttpAnswer netServerAnswer(const FaultedCall &call, const QByteArray &headers)
{
    const auto uri = call.namespaceUri.toUtf8();
    const auto element = responseElementOf(call.operation).toUtf8();
    return inEnvelope(200,
                      "<s:Header xmlns:h=\"" + uri + "\">" + headers + "</s:Header>"
                          + bodyOf('<' + element + " xmlns=\"" + uri + "\"/>"),
                      call.form == Form::Soap12);
}

// ---- infoRouter -----------------------------------------------------------------------------------------------------

/// \a result as infoRouter sends it in the form of \a call.
HttpAnswer asResult(const FaultedCall &call, const QByteArray &result)
{
    if (call.form == Form::Xml)
        return {200, "text/xml; charset=utf-8", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + result};
    const auto name = call.operation.toUtf8();
    return inEnvelope(200,
                      bodyOf('<' + name + "Response xmlns=\"http://tempuri.org/\"><" + name + "Result>" + result + "</"
                             + name + "Result></" + name + "Response>"),
                      call.form == Form::Soap12);
}

QByteArray resultElement(const QByteArray &attributes, const QByteArray &content = {})
{
    const auto start = "<response xmlns=\"\" " + attributes;
    return content.isEmpty() ? start + " />" : start + '>' + content + "</response>";
}

QByteArray errorAttribute(const QString &text)
{
    return "error=\"" + escapedText(text) + '"';
}

// ---- JSON -----------------------------------------------------------------------------------------------------------

HttpAnswer asJson(int status, const QJsonObject &object)
{
    return {status, "application/json; charset=utf-8", QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

// ---- The faults -----------------------------------------------------------------------------------------------------

HttpAnswer withStatus(const FaultValues &values, const FaultedCall &)
{
    const int code = values.number(u"code"_s);
    auto answer = htmlAnswer(code);
    const auto body = values.text(u"body"_s);
    if (body == "json"_L1)
        answer = asJson(code, {{u"Message"_s, u"This stands in for the service's answer."_s}});
    else if (body == "text"_L1)
        answer = {code, "text/plain; charset=utf-8", "This stands in for the service's answer."};
    else if (body == "none"_L1)
        answer = {code, {}, {}};
    answer.location = values.text(u"location"_s).toUtf8();
    const auto add = [&](const QString &parameter, const QByteArray &header, const QByteArray &usual) {
        const auto value = values.has(parameter) ? values.text(parameter).toUtf8() : usual;
        if (!value.isEmpty())
            answer.headers.emplaceBack(header, value);
    };
    add(u"authenticate"_s, code == 407 ? "Proxy-Authenticate" : "WWW-Authenticate",
        code == 401 || code == 407 ? "Basic realm=\"mock\""_ba : QByteArray());
    add(u"retryAfter"_s, "Retry-After", code == 429 || code == 503 ? "120"_ba : QByteArray());
    add(u"allow"_s, "Allow", code == 405 ? "GET, HEAD"_ba : QByteArray());
    return answer;
}

HttpAnswer loginPage(const FaultValues &, const FaultedCall &)
{
    return htmlAnswer(200);
}

/// A refusal as the product usually writes it.
HttpAnswer ownRefusal(const FaultedCall &call, const QString &text)
{
    if (call.product == Product::InfoRouter)
        return asResult(call, resultElement("success=\"false\" " + errorAttribute(text) + " errorCode=\"4030\""));
    if (call.form == Form::Json)
        return asJson(500, {{u"Error"_s, true}, {u"ErrorType"_s, u"SoSentryException"_s}, {u"Message"_s, text}});
    return netServerAnswer(call, exceptionInfo(message(text)) + "<h:Succeeded>false</h:Succeeded>");
}

struct RefusalForm
{
    QString name;
    HttpAnswer (*make)(const FaultedCall &, const QString &text);
};

const QList<RefusalForm> &refusalForms()
{
    using Call = const FaultedCall &;
    using Text = const QString &;
    static const QList<RefusalForm> forms{
        {u"own"_s, ownRefusal},
        {u"internalServiceFault"_s, [](Call, Text text) { return dispatcherFault("InternalServiceFault", text); }},
        {u"exceptionDetail"_s,
         [](Call, Text text) { return dispatcherFault("InternalServiceFault", text, exceptionDetail(text)); }},
        {u"actionNotSupported"_s,
         [](Call, Text text) {
             return fault11("a:ActionNotSupported", text, {},
                            "http://schemas.microsoft.com/ws/2005/05/addressing/none");
         }},
        {u"deserializationFailed"_s, [](Call, Text text) { return dispatcherFault("DeserializationFailed", text); }},
        {u"client"_s, [](Call, Text text) { return fault11("s:Client", text); }},
        {u"server"_s, [](Call, Text text) { return fault11("s:Server", text, "<detail />"); }},
        {u"versionMismatch"_s, [](Call, Text text) { return fault11("s:VersionMismatch", text); }},
        {u"mustUnderstand"_s, [](Call, Text text) { return fault11("s:MustUnderstand", text); }},
        {u"sender12"_s, [](Call, Text text) { return fault12("s:Sender", text); }},
        {u"receiver12"_s, [](Call, Text text) { return fault12("s:Receiver", text); }},
        {u"bracket"_s,
         [](Call call, Text text) {
             return asResult(call, resultElement("success=\"false\" " + errorAttribute(u"[921]"_s + text)));
         }},
        {u"lowerCaseCode"_s,
         [](Call call, Text text) {
             return asResult(call, resultElement("success=\"false\" " + errorAttribute(text) + " errorcode=\"5000\""));
         }},
        {u"errorMessage"_s,
         [](Call, Text text) {
             return asJson(500,
                           {{u"Error"_s, true}, {u"ErrorType"_s, u"SoSentryException"_s}, {u"ErrorMessage"_s, text}});
         }},
        {u"messageDetail"_s,
         [](Call, Text text) {
             return asJson(500, {{u"Message"_s, text}, {u"MessageDetail"_s, text}});
         }},
        {u"errorIn200"_s,
         [](Call, Text text) {
             return asJson(200, {{u"Error"_s, true}, {u"ErrorType"_s, u"SoSentryException"_s}, {u"Message"_s, text}});
         }},
        {u"null"_s,
         [](Call, Text) {
             return HttpAnswer{200, "application/json; charset=utf-8", "null"};
         }},
        {u"problemDetails"_s,
         [](Call, Text text) {
             return HttpAnswer{400, "application/problem+json; charset=utf-8",
                               QJsonDocument(QJsonObject{{u"title"_s, text}, {u"status"_s, 400}}).toJson()};
         }},
        {u"plainText"_s,
         [](Call, Text text) {
             return HttpAnswer{500, "text/plain; charset=utf-8", text.toUtf8()};
         }},
    };
    return forms;
}

HttpAnswer refusal(const FaultValues &values, const FaultedCall &call)
{
    const auto wanted = values.text(u"form"_s);
    const auto text = values.text(u"text"_s).repeated(values.number(u"repeat"_s));
    for (const auto &form : refusalForms()) {
        if (form.name == wanted)
            return form.make(call, text);
    }
    Q_UNREACHABLE();
}

/// Some forms hold the text twice.
double bytesOfRefusal(const FaultValues &values)
{
    return 2 * values.repeatedTextBytes();
}

/// A yes and a no in one answer of infoRouter.
HttpAnswer contradictionOfInfoRouter(const FaultedCall &call, const QString &form)
{
    const auto yes = resultElement("success=\"true\"");
    const auto no = resultElement("success=\"false\" error=\"[921]Insufficient rights\"");
    if (form == "twice"_L1)
        return asResult(call, no + yes);
    if (form == "inside"_L1)
        return asResult(call, resultElement("success=\"true\"", no));
    if (form == "spelling"_L1)
        return asResult(call, resultElement("Success=\"true\" success=\"false\""));
    if (form == "foreign"_L1)
        return asResult(call, resultElement("xmlns:x=\"urn:x\" x:success=\"true\""));
    return asResult(call, resultElement("success=\"true\" error=\"[921]Insufficient rights\" errorCode=\"4030\""));
}

/// A yes and a no in one answer: an exception beside a success, two of which one is empty, or one in a place where none
/// stands.
HttpAnswer contradiction(const FaultValues &values, const FaultedCall &call)
{
    const auto form = values.text(u"form"_s);
    if (call.product == Product::InfoRouter)
        return contradictionOfInfoRouter(call, form);
    if (call.form == Form::Json) {
        const QJsonObject error{{u"Error"_s, true}, {u"Message"_s, u"You may not do this."_s}};
        return asJson(form == "inside"_L1 ? 204 : 200, error);
    }
    const auto no = message(u"You may not do this."_s);
    const auto yes = "<h:Succeeded>true</h:Succeeded>"_ba;
    if (form == "twice"_L1)
        return netServerAnswer(call, exceptionInfo(no) + exceptionInfo({}) + yes);
    if (form == "inside"_L1)
        return netServerAnswer(call, exceptionInfo(no + message({})) + yes);
    if (form == "spelling"_L1)
        return netServerAnswer(call, "<h:Succeeded>false</h:Succeeded>" + yes);
    if (form == "foreign"_L1)
        return netServerAnswer(call, "<x:Succeeded xmlns:x=\"urn:x\">true</x:Succeeded>");
    return netServerAnswer(call, exceptionInfo(no) + yes);
}

} // namespace

QList<FaultKind> refusals()
{
    QStringList forms;
    for (const auto &form : refusalForms())
        forms.append(form.name);
    const auto text = &FaultParameter::text;
    return {
        {u"status"_s,
         FaultText::tr(
             "A proxy or a web server answers with this status. If nothing else is given, 401 and 407 challenge "
             "with Basic, 405 allows GET and HEAD, 429 and 503 say Retry-After: 120, and no answer has a location."),
         {FaultParameter::number(u"code"_s, 200, 599, 500),
          FaultParameter::word(u"body"_s, {u"html"_s, u"json"_s, u"text"_s, u"none"_s}),
          FaultParameter::line(u"location"_s), FaultParameter::line(u"authenticate"_s),
          FaultParameter::line(u"retryAfter"_s), FaultParameter::line(u"allow"_s)},
         Instead{withStatus}},
        {u"loginPage"_s, FaultText::tr("A page to sign in at comes with status 200."), {}, Instead{loginPage}},
        {u"expired"_s, FaultText::tr("Every ticket that was issued expires before the request."), {}, ExpiresTickets{}},
        {u"refusal"_s,
         FaultText::tr("The product says no with this text, in the form that is usual for the call or in another one."),
         {FaultParameter::word(u"form"_s, forms), text(u"text"_s, u"You may not do this."_s),
          FaultParameter::number(u"repeat"_s, 1, 10'000'000, 1)},
         Instead{refusal},
         bytesOfRefusal},
        {u"contradiction"_s,
         FaultText::tr("The answer says yes and no: an exception beside a success, the same element twice, one inside "
                       "the other, in two spellings, or a yes in a foreign namespace."),
         {FaultParameter::word(u"form"_s, {u"beside"_s, u"twice"_s, u"inside"_s, u"spelling"_s, u"foreign"_s})},
         Instead{contradiction}},
    };
}

} // namespace sluice::mock
