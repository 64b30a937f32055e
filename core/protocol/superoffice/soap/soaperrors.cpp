// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soap/soaperrors.h"

#include "core/protocol/superoffice/exceptionkind.h"
#include "core/protocol/superoffice/soap/endpoint.h"
#include "core/protocol/superoffice/soap/soapencode.h"
#include "core/protocol/wire/httperrors.h"

#include <QCoreApplication>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct AnswerErrorText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::SoapErrors)
};

bool isSignIn(const Operation &operation)
{
    return std::holds_alternative<SignIn>(operation);
}

/// Whether the answer may hold a ticket or a password.
bool isSecret(const Operation &operation)
{
    return isSignIn(operation) || std::holds_alternative<CheckSignIn>(operation);
}

/// With WrapExceptions=false and without details, every exception is the same fault, an expired ticket too (dossier §9).
/// Codes that blame the request are no exceptions.
bool saysNothing(const wire::SoapFault &fault)
{
    return fault.exceptionType.isEmpty()
        && (fault.code == "InternalServiceFault"_L1 || fault.code == "Server"_L1 || fault.code == "Receiver"_L1);
}

Error notFound(const Context &context, const Operation &operation, const HttpResponse &response)
{
    const auto endpoint = currentEndpoint(context);
    const bool lastTry = context.learned.endpoint + 1 >= endpointsOf(context).size();
    const auto call = soapCallOf(context, operation).value_or(SoapCall());
    // A call with a ticket comes after a sign-in, which this version has answered.
    if (call.withTicket)
        return wire::answeredError(Error::Kind::Unsupported, response,
                                   AnswerErrorText::tr("This server has %1, but without %2.svc (HTTP 404).")
                                       .arg(endpoint.servicesName(), call.agent));
    if (!std::holds_alternative<Probe>(operation))
        return wire::answeredError(
            Error::Kind::Unsupported, response,
            AnswerErrorText::tr("This server has no %1 at this address.").arg(endpoint.servicesName()));
    // Versions before 7.3 had no Services folder at all (dossier §1.1, "Ancient").
    return wire::answeredError(Error::Kind::Unsupported, response,
                               lastTry && !context.options.services
                                   ? AnswerErrorText::tr("No NetServer answers under %1: Services 73 to 88 were tried. "
                                                         "A NetServer older than 7.3 cannot be used.")
                                         .arg(endpoint.root.toDisplayString())
                                   : AnswerErrorText::tr("There is no NetServer with %1 under %2.")
                                         .arg(endpoint.servicesName(), endpoint.root.toDisplayString()));
}

Error unauthorized(const Operation &operation, const HttpResponse &response)
{
    const auto kind = isSignIn(operation)          ? Error::Kind::SignInRefused
        : std::holds_alternative<Probe>(operation) ? Error::Kind::Http
                                                   : Error::Kind::SessionExpired;
    return wire::signInOfItsOwn(kind, response, u"NetServer"_s);
}

/// Statuses whose meaning does not depend on the body.
std::optional<Error> statusError(const Context &context, const Operation &operation, const HttpResponse &response)
{
    switch (response.status) {
    case 401:
        return unauthorized(operation, response);
    case 403:
        return wire::answeredError(isSignIn(operation) ? Error::Kind::SignInRefused : Error::Kind::Forbidden, response,
                                   AnswerErrorText::tr("The server does not allow this."));
    case 404:
        return notFound(context, operation, response);
    case 415:
        return wire::answeredError(
            Error::Kind::Http, response,
            AnswerErrorText::tr(
                "The server does not accept this form of request (HTTP 415). Try another form of the envelope."));
    default:
        return wire::errorOfStatus(response);
    }
}

Error faultError(const Operation &operation, const HttpResponse &response, const wire::SoapFault &fault)
{
    if (fault.code == "ActionNotSupported"_L1) {
        auto error = wire::answeredError(Error::Kind::Unsupported, response,
                                         AnswerErrorText::tr("This server does not offer this operation."));
        error.serverCode = fault.code;
        return error;
    }
    auto error = wire::answeredError(kindOfException(fault.exceptionType, operation), response,
                                     fault.text.isEmpty() ? AnswerErrorText::tr("The server reports a fault.")
                                                          : fault.text.trimmed());
    error.serverCode = fault.exceptionType.isEmpty() ? fault.code : fault.exceptionType;
    if (saysNothing(fault))
        error.cause = Error::Cause::Unexplained;
    return error;
}

Error exceptionError(const Operation &operation, const HttpResponse &response, const SoapAnswer &answer)
{
    const auto exception = answer.exception.value_or(SoapException());
    QString text = exception.friendlyText.trimmed();
    if (text.isEmpty())
        text = exception.message.trimmed();
    if (text.isEmpty())
        text = AnswerErrorText::tr("The server reports that the operation failed, but not why.");
    auto error = wire::answeredError(kindOfException(exception.type, operation), response, text);
    error.serverCode = exception.type;
    if (exception.type.isEmpty())
        error.cause = Error::Cause::Unexplained;
    error.detail = QStringList{exception.type, exception.message, exception.stackTrace}.join(u'\n').trimmed();
    return error;
}

Error unexpected(const HttpResponse &response, const SoapAnswer &answer)
{
    return wire::unexpectedAnswer(response, u"NetServer"_s, answer.xmlProblem);
}

/// Adds what the status says. In the published form the response element is itself the yes, because there need be no
/// Succeeded.
wire::Statements statementsOf(const Context &context, const Operation &operation, const HttpResponse &response,
                              const SoapAnswer &answer)
{
    auto says = answer.says;
    says.addStatus(response);
    const bool isPublished = context.options.envelope == EnvelopeForm::Published;
    const bool isSilent = wire::verdictOf(says) == wire::Verdict::Silence;
    // A refusal has an empty response element as well, but a fault has none.
    if (isPublished && answer.hasResponse && (isSilent || answer.fault))
        says.addYes(soapCallOf(context, operation).value_or(SoapCall()).response);
    return says;
}

std::optional<Error> errorOfAnswer(const Operation &operation, const HttpResponse &response, const SoapAnswer &answer,
                                   wire::Verdict verdict)
{
    // Only a complete answer counts: one that is cut off or garbled proves nothing.
    if (!answer.xmlProblem.isEmpty())
        return unexpected(response, answer);
    if (answer.fault)
        return faultError(operation, response, *answer.fault);
    if (!wire::isSuccess(response) || !answer.isEnvelope)
        return unexpected(response, answer);
    if (verdict == wire::Verdict::No)
        return exceptionError(operation, response, answer);
    if (verdict != wire::Verdict::Yes || !answer.hasResponse)
        return unexpected(response, answer);
    return {};
}

} // namespace

std::optional<Error> soapError(const Context &context, const Operation &operation, const HttpResponse &response,
                               const SoapAnswer &answer)
{
    const auto says = statementsOf(context, operation, response, answer);
    const auto verdict = wire::verdictOf(says);
    auto error = verdict == wire::Verdict::Contradiction && answer.xmlProblem.isEmpty()
        ? wire::contradiction(response, says, isSignIn(operation))
        : statusError(context, operation, response);
    if (!error)
        error = errorOfAnswer(operation, response, answer, verdict);
    // The answer to a sign-in may hold a ticket or a password, so its body is never kept, not even for "Details…".
    const bool bodyTellsMore = error && (error->detail.isEmpty() || error->detail == answer.xmlProblem);
    if (bodyTellsMore && !isSecret(operation))
        error = wire::withBody(std::move(*error), response);
    return error;
}

} // namespace sluice::superoffice
