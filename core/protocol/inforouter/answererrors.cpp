// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/answererrors.h"

#include "core/protocol/inforouter/address.h"
#include "core/protocol/inforouter/call.h"
#include "core/protocol/inforouter/servererror.h"
#include "core/protocol/inforouter/version.h"
#include "core/protocol/wire/httperrors.h"
#include "core/protocol/wire/json.h"

#include <QCoreApplication>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

struct AnswerErrorText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::Objection)
};

bool isProbe(const Operation &operation)
{
    return std::holds_alternative<Probe>(operation);
}

bool isSignIn(const Operation &operation)
{
    return std::holds_alternative<SignIn>(operation);
}

bool isText(const HttpResponse &response)
{
    return response.header("Content-Type").startsWith("text/plain");
}

Error missing(const Context &context, const Operation &operation, const HttpResponse &response)
{
    const auto call = callOf(context, operation).value_or(ServiceCall()).name;
    if (isProbe(operation)) {
        const auto root = parseAddress(context.address).value_or(QUrl());
        return wire::answeredError(
            Error::Kind::Unsupported, response,
            AnswerErrorText::tr("No infoRouter answers under %1. Check the address.").arg(root.toDisplayString()));
    }
    if (!isAction(operation))
        return wire::answeredError(Error::Kind::Unsupported, response,
                                   AnswerErrorText::tr("This server does not offer %1.").arg(call));
    const auto version = context.learned.version;
    return wire::answeredError(
        Error::Kind::Unsupported, response,
        version.isEmpty() ? AnswerErrorText::tr("This server is too old: it does not offer %1.").arg(call)
                          : (isDocumentedToFlush(version)
                                 ? AnswerErrorText::tr("infoRouter %1 does not offer %2, or something in front "
                                                       "of it does not let it through.")
                                 : AnswerErrorText::tr("infoRouter %1 is too old: it does not offer %2."))
                                .arg(version, call));
}

Error formsAreOff(const Context &context, const HttpResponse &response)
{
    auto error =
        wire::answeredError(Error::Kind::Unsupported, response,
                            AnswerErrorText::tr("The server answered %1 with a page about an error, as one does that "
                                                "takes no %1 from other machines. Choose SOAP.")
                                .arg(bindingName(bindingOf(context))));
    error.cause = Error::Cause::FormsOff;
    return error;
}

/// The web server in front, which knows nothing of tickets.
Error unauthorized(const Operation &operation, const HttpResponse &response)
{
    const auto kind = isSignIn(operation) ? Error::Kind::SignInRefused
        : isProbe(operation)              ? Error::Kind::Http
                                          : Error::Kind::Forbidden;
    return wire::signInOfItsOwn(kind, response, u"infoRouter"_s);
}

/// Statuses whose meaning does not depend on the body.
std::optional<Error> statusError(const Context &context, const Operation &operation, const HttpResponse &response)
{
    switch (response.status) {
    case 401:
        return unauthorized(operation, response);
    case 403:
        return wire::answeredError(isSignIn(operation) ? Error::Kind::SignInRefused : Error::Kind::Forbidden, response,
                                   AnswerErrorText::tr("The web server does not allow this."));
    case 404:
        // Over SOAP an unknown call is a fault: then the whole service is gone.
        if (isSoap(bindingOf(context)) && !isProbe(operation))
            return wire::answeredError(
                Error::Kind::Http, response,
                AnswerErrorText::tr("There is no srv.asmx at this address any more (HTTP 404)."));
        return missing(context, operation, response);
    default:
        return wire::errorOfStatus(response);
    }
}

/// The framework's own words for a call that it does not know, of both generations; there is nothing else to know it by
/// (dossier §4.1, §4.2).
bool saysUnknownCall(const QString &faultText)
{
    return faultText.contains("did not recognize the value of HTTP Header SOAPAction"_L1, Qt::CaseInsensitive)
        || faultText.contains("No operation found for specified action"_L1, Qt::CaseInsensitive);
}

/// With the whole trace of an exception where the server is set up to show it.
Error faultError(const Context &context, const Operation &operation, const HttpResponse &response,
                 const wire::SoapFault &fault)
{
    const auto firstLine = fault.text.trimmed().section(u'\n', 0, 0).trimmed();
    auto error = saysUnknownCall(fault.text) && fault.code != "Server"_L1
        ? missing(context, operation, response)
        : wire::answeredError(Error::Kind::Fault, response,
                              firstLine.isEmpty() ? AnswerErrorText::tr("The server reports a fault.") : firstLine);
    error.serverCode = fault.code;
    return error;
}

/// What classic ASMX answers to a form, instead of a document (dossier §5).
std::optional<Error> formError(const Context &context, const Operation &operation, const HttpResponse &response)
{
    if (response.status != 500)
        return {};
    const auto text = QString::fromUtf8(response.body.left(1000)).trimmed(); // these are one line
    if (isText(response) && text.contains("Web Service method name is not valid"_L1))
        return missing(context, operation, response);
    if (isText(response) && text.contains("Missing parameter:"_L1))
        return wire::answeredError(Error::Kind::Fault, response, text.section(u'\n', 0, 0));
    if (isProbe(operation) && wire::isWebPage(response))
        return formsAreOff(context, response);
    return {};
}

/// Modern servers refuse what they cannot read with an object of JSON, before anything is done (dossier §2.3).
bool isProblemDetails(const HttpResponse &response)
{
    return response.status == 400 && wire::readJson(response.body).value.isObject();
}

Error unexpected(const HttpResponse &response, const ServiceAnswer &answer)
{
    return isProblemDetails(response)
        ? wire::answeredError(Error::Kind::Fault, response,
                              AnswerErrorText::tr("The server could not read the request, and did nothing."))
        : wire::unexpectedAnswer(response, u"infoRouter"_s, answer.xmlProblem);
}

Error refusal(const Operation &operation, const HttpResponse &response, const ServiceAnswer &answer)
{
    auto error =
        wire::answeredError(kindOfServerError(operation, answer), response, sentenceOfServerError(operation, answer));
    error.serverCode = codeOfServerError(answer);
    if (error.message != answer.error)
        error.detail = answer.error;
    return error;
}

std::optional<Error> errorOfAnswer(const Context &context, const Operation &operation, const HttpResponse &response,
                                   const ServiceAnswer &answer)
{
    // A no counts only when it was read to its end, and a yes all the more: what is cut or garbled proves nothing.
    const bool isWhole = answer.xmlProblem.isEmpty();
    if (isWhole && answer.fault)
        return faultError(context, operation, response, *answer.fault);
    if (isWhole && answer.success == false)
        return refusal(operation, response, answer);
    if (auto error = isSoap(bindingOf(context)) ? std::nullopt : formError(context, operation, response))
        return error;
    if (isWhole && answer.success == true && response.status == 200)
        return {};
    return unexpected(response, answer);
}

} // namespace

std::optional<Error> objection(const Context &context, const Operation &operation, const HttpResponse &response,
                               const ServiceAnswer &answer)
{
    auto error = statusError(context, operation, response);
    if (!error)
        error = errorOfAnswer(context, operation, response, answer);
    // A refusal says all that there is; and the answer to a sign-in may hold a ticket, or repeat a password: it is not
    // kept, not even for "Details…".
    const bool isRefusal = answer.success == false && answer.xmlProblem.isEmpty();
    const bool bodyTellsMore = error && !isRefusal && (error->detail.isEmpty() || error->detail == answer.xmlProblem);
    if (bodyTellsMore && !isSignIn(operation))
        error = wire::withBody(std::move(*error), response);
    return error;
}

} // namespace sluice::inforouter
