// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/productanswers.h"

#include "tests/support/fixtures.h"

namespace sluice::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto servicesNamespace = "http://www.superoffice.net/ws/crm/NetServer/Services88";

/// An answer in an envelope with these headers, which are in the namespace of the services, and no others.
QByteArray withHeaders(const QByteArray &body, const QByteArray &headers)
{
    if (const auto start = body.indexOf("<s:Header>"); start >= 0)
        return body.left(start + 10) + headers + body.mid(body.indexOf("</s:Header>"));
    const auto end = body.indexOf('>', body.indexOf("Envelope ")) + 1; // as published: directly in the envelope
    return body.left(end) + headers + body.mid(end);
}

QByteArray exceptionInfo(const QByteArray &type, const QByteArray &message)
{
    return "<ExceptionInfo xmlns=\"" + QByteArray(servicesNamespace) + "\"><ExceptionType>SuperOffice.Exceptions."
        + type + "</ExceptionType><Message>" + message + "</Message></ExceptionInfo>";
}

QByteArray succeeded(const QByteArray &word)
{
    return "<Succeeded xmlns=\"" + QByteArray(servicesNamespace) + "\">" + word + "</Succeeded>";
}

/// A complete answer in which \a attributes take the place of success="true".
QByteArray withResult(QByteArray body, const QByteArray &attributes)
{
    const QByteArray yes = "success=\"true\"";
    const QByteArray withEmptyError = yes + " error=\"\"";
    return body.replace(body.contains(withEmptyError) ? withEmptyError : yes, attributes);
}

AnswerMessage json(const QByteArray &status, const QByteArray &body)
{
    return AnswerMessage{{"HTTP/1.1 " + status, "Content-Type: application/json"}, {}}.withBody(body);
}

AnswerMessage restError(const QByteArray &status, const QByteArray &type)
{
    return json(status, "{\"Error\":true,\"ErrorType\":\"" + type + "\",\"Message\":\"It did not work.\"}");
}

AnswerMessage failed(const QByteArray &body, const QByteArray &type = "text/xml; charset=utf-8")
{
    return AnswerMessage{{"HTTP/1.1 500 Internal Server Error", "Content-Type: " + type}, {}}.withBody(body);
}

} // namespace

AnswerMessage productNo(const AnswerMessage &message, AnswerForm form)
{
    switch (form) {
    case AnswerForm::Soap:
        return message.withBody(withHeaders(
            message.body, exceptionInfo("SoIllegalOperationException", "The cache is locked.") + succeeded("false")));
    case AnswerForm::Json:
        return restError("200 OK", "SoIllegalOperationException");
    case AnswerForm::Xml:
    case AnswerForm::XmlEnvelope:
        break;
    }
    return message.withBody(
        withResult(message.body, "success=\"false\" error=\"The cache is locked\" errorCode=\"4230\""));
}

AnswerMessage missingRight(const AnswerMessage &message, AnswerForm form)
{
    switch (form) {
    case AnswerForm::Soap:
        return message.withBody(
            withHeaders(message.body, exceptionInfo("SoSentryException", "Not allowed.") + succeeded("false")));
    case AnswerForm::Json:
        return restError("403 Forbidden", "SoSentryException");
    case AnswerForm::Xml:
    case AnswerForm::XmlEnvelope:
        break;
    }
    return message.withBody(withResult(message.body, "success=\"false\" error=\"[921]Insufficient rights\""));
}

AnswerMessage yesAndNo(const AnswerMessage &message, AnswerForm form)
{
    switch (form) {
    case AnswerForm::Soap:
        return message.withBody(
            withHeaders(message.body, exceptionInfo("SoException", "It did not work.") + succeeded("true")));
    case AnswerForm::Json:
        return json("200 OK", "{\"Error\":false,\"ErrorMessage\":\"It did not work.\"}");
    case AnswerForm::Xml:
    case AnswerForm::XmlEnvelope:
        break;
    }
    return message.withBody(withResult(message.body, "success=\"true\" Success=\"false\""));
}

AnswerMessage serverError(const AnswerMessage &, AnswerForm form)
{
    switch (form) {
    case AnswerForm::Json:
        return restError("500 Internal Server Error", "SoException");
    case AnswerForm::Soap:
        return failed(soapFixture(u"fault-session.xml"_s)
                          .replace("SoSessionException", "SoDbAccessException")
                          .replace("ticket expired", "There is no database."));
    case AnswerForm::XmlEnvelope:
        return failed(fixture(u"inforouter/fault-server.xml"_s));
    case AnswerForm::Xml:
        break;
    }
    return failed("System.NullReferenceException: Object reference not set to an instance of an object.",
                  "text/plain; charset=utf-8");
}

AnswerMessage gatewayFault(const AnswerMessage &message, AnswerForm form)
{
    const auto no = form == AnswerForm::Xml ? productNo(message, form) : serverError(message, form);
    return no.withStatus("504 Gateway Timeout");
}

AnswerMessage unknownOperation(const AnswerMessage &message, AnswerForm form)
{
    switch (form) {
    case AnswerForm::Json:
        return restError("404 Not Found", "SoNotFoundException");
    case AnswerForm::Soap:
        return failed(soapFixture(u"fault-action-not-supported.xml"_s));
    case AnswerForm::XmlEnvelope:
        return failed(fixture(message.body.contains("2003/05/soap-envelope")
                                  ? u"inforouter/fault-unknown-12.xml"_s
                                  : u"inforouter/fault-unknown-legacy.xml"_s));
    case AnswerForm::Xml:
        break;
    }
    return failed("FlushApplicationCache Web Service method name is not valid.", "text/plain; charset=utf-8");
}

AnswerMessage expiredSignIn(const AnswerMessage &message, AnswerForm form)
{
    switch (form) {
    case AnswerForm::Json:
        return restError("401 Unauthorized", "SoSessionException");
    case AnswerForm::Soap:
        return failed(soapFixture(u"fault-session.xml"_s));
    case AnswerForm::Xml:
    case AnswerForm::XmlEnvelope:
        break;
    }
    return message.withBody(
        withResult(message.body, "success=\"false\" error=\"[901]Session expired or invalid ticket\""));
}

AnswerMessage faultThatSaysNothing()
{
    return failed(soapFixture(u"fault-internal.xml"_s));
}

} // namespace sluice::test
