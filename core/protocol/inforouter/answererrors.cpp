// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/answererrors.h"

#include "core/domain/operation/traits.h"
#include "core/protocol/inforouter/address.h"
#include "core/protocol/inforouter/call.h"
#include "core/protocol/inforouter/requestvalidation.h"
#include "core/protocol/inforouter/servererror.h"
#include "core/protocol/inforouter/unknowncall.h"
#include "core/protocol/inforouter/version.h"
#include "core/protocol/wire/httperrors.h"
#include "core/protocol/wire/json.h"

#include <QCoreApplication>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

struct AnswerErrorText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::AnswerErrors)
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
    auto error = wire::answeredError(
        Error::Kind::Unsupported, response,
        AnswerErrorText::tr(
            "The server answered %1 with an error page. It probably accepts no %1 from other machines. Choose SOAP.")
            .arg(bindingName(bindingOf(context))));
    error.cause = Error::Cause::FormsOff;
    return error;
}

/// The web server in front of infoRouter asks for its own sign-in.
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
        // Over SOAP an unknown call would be a fault, so this means that the whole service is gone.
        if (isSoap(bindingOf(context)) && !isProbe(operation))
            return wire::answeredError(
                Error::Kind::Http, response,
                AnswerErrorText::tr("There is no srv.asmx at this address any more (HTTP 404)."));
        return missing(context, operation, response);
    default:
        return wire::errorOfStatus(response);
    }
}

/// \a error, the answer to a call that the server may not know. The description of the service decides; until it was
/// asked for, the cause says so.
Error unlessMissing(Error error, const Context &context, const Operation &operation, const HttpResponse &response)
{
    const auto call = callOf(context, operation).value_or(ServiceCall()).name;
    const auto &learned = context.learned;
    if (isInEveryGeneration(call) || (learned.offered && learned.offered->contains(call)))
        return error;
    if (learned.offered)
        return missing(context, operation, response);
    if (!learned.askedForFeatures)
        error.cause = Error::Cause::MayBeMissing;
    else if (isSignIn(operation) && call == "AuthenticateUser1"_L1)
        error.message = AnswerErrorText::tr("%1 The server may not know %2. Leave out the language: then the call is "
                                            "used that every server has.")
                            .arg(error.message, call);
    return error;
}

/// A question whose call is refused as unreadable cannot be asked here, whatever the reason.
Error faultOfQuestion(const Context &context, const Operation &operation, const HttpResponse &response)
{
    return wire::answeredError(Error::Kind::Unsupported, response,
                               AnswerErrorText::tr("The server does not accept %1, and so probably does not offer it.")
                                   .arg(callOf(context, operation).value_or(ServiceCall()).name));
}

/// A fault can hold the whole trace of an exception; only its first line is for people.
Error faultError(const Context &context, const Operation &operation, const HttpResponse &response,
                 const wire::SoapFault &fault)
{
    const auto call = callOf(context, operation).value_or(ServiceCall()).name;
    const auto firstLine = fault.text.trimmed().section(u'\n', 0, 0).trimmed();
    auto error =
        wire::answeredError(Error::Kind::Fault, response,
                            firstLine.isEmpty() ? AnswerErrorText::tr("The server reports a fault.") : firstLine);
    if (saysUnknownCall(fault, call))
        error = missing(context, operation, response);
    else if (blamesRequest(fault) && traitsOf(operation).purpose == Purpose::Question)
        error = faultOfQuestion(context, operation, response);
    else if (blamesRequest(fault))
        error = unlessMissing(std::move(error), context, operation, response);
    error.serverCode = fault.code;
    return error;
}

/// Errors that classic ASMX reports without an XML document when a form was sent (dossier §5).
std::optional<Error> formError(const Context &context, const Operation &operation, const HttpResponse &response)
{
    if (response.status != 500)
        return {};
    const auto text = QString::fromUtf8(response.body.left(1000)).trimmed(); // such errors are one line
    if (auto error = refusedAsMarkup(context, operation, response))
        return error;
    if (isText(response) && text.contains("Web Service method name is not valid"_L1))
        return missing(context, operation, response);
    if (isText(response) && text.contains("Missing parameter:"_L1))
        return wire::answeredError(Error::Kind::Fault, response, text.section(u'\n', 0, 0));
    if (isProbe(operation) && wire::isWebPage(response))
        return formsAreOff(context, response);
    auto error = suspectedAsMarkup(context, operation, response);
    // In the language of the server, an exception and an unknown call look alike.
    if (isText(response))
        error = unlessMissing(error.value_or(wire::unexpectedAnswer(response, u"infoRouter"_s, {})), context, operation,
                              response);
    return error;
}

/// Modern servers answer a request that they cannot read with a JSON object, and do nothing (dossier §2.3).
bool isProblemDetails(const HttpResponse &response)
{
    return response.status == 400 && wire::readJson(response).value.isObject();
}

Error unexpected(const HttpResponse &response, const ServiceAnswer &answer)
{
    return isProblemDetails(response)
        ? wire::answeredError(Error::Kind::Fault, response,
                              AnswerErrorText::tr("The server could not read the request, and did nothing."))
        : wire::unexpectedAnswer(response, u"infoRouter"_s, answer.xmlProblem);
}

Error reportedError(const Operation &operation, const HttpResponse &response, const ServiceAnswer &answer)
{
    auto error =
        wire::answeredError(kindOfServerError(operation, answer), response, sentenceOfServerError(operation, answer));
    error.serverCode = codeOfServerError(answer);
    if (error.message != answer.error)
        error.detail = answer.error;
    return error;
}

wire::Statements statementsOf(const HttpResponse &response, const ServiceAnswer &answer)
{
    // Only a complete answer counts, for an error as for a success: one that is cut off or garbled proves nothing.
    auto says = answer.xmlProblem.isEmpty() ? answer.says : wire::Statements();
    says.addStatus(response);
    return says;
}

std::optional<Error> errorOfAnswer(const Context &context, const Operation &operation, const HttpResponse &response,
                                   const ServiceAnswer &answer, wire::Verdict verdict)
{
    if (verdict == wire::Verdict::No && answer.fault)
        return faultError(context, operation, response, *answer.fault);
    if (verdict == wire::Verdict::No)
        return reportedError(operation, response, answer);
    if (auto error = isSoap(bindingOf(context)) ? std::nullopt : formError(context, operation, response))
        return error;
    if (verdict == wire::Verdict::Yes)
        return {};
    return unexpected(response, answer);
}

} // namespace

std::optional<Error> answerError(const Context &context, const Operation &operation, const HttpResponse &response,
                                 const ServiceAnswer &answer)
{
    const auto says = statementsOf(response, answer);
    const auto verdict = wire::verdictOf(says);
    auto error = verdict == wire::Verdict::Contradiction ? wire::contradiction(response, says, isSignIn(operation))
                                                         : statusError(context, operation, response);
    if (!error)
        error = errorOfAnswer(context, operation, response, answer, verdict);
    // An error with a sentence needs no body. The answer to a sign-in may hold a ticket or a password, so its body is
    // never kept, not even for "Details…".
    const bool isReported = verdict == wire::Verdict::No && !answer.fault;
    const bool bodyTellsMore = error && !isReported && (error->detail.isEmpty() || error->detail == answer.xmlProblem);
    if (bodyTellsMore && !isSignIn(operation))
        error = wire::withBody(std::move(*error), response);
    return error;
}

} // namespace sluice::inforouter
