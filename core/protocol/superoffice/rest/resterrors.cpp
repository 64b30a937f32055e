// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/rest/resterrors.h"

#include "core/protocol/superoffice/exceptionkind.h"
#include "core/protocol/superoffice/rest/restencode.h"
#include "core/protocol/wire/httperrors.h"
#include "core/protocol/wire/statements.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct RestErrorText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::RestErrors)
};

bool isSignIn(const Operation &operation)
{
    return std::holds_alternative<SignIn>(operation);
}

bool isProbe(const Operation &operation)
{
    return std::holds_alternative<Probe>(operation);
}

Error answered(Error::Kind kind, const Operation &operation, const RestAnswer &answer, QString message)
{
    auto error = wire::answeredError(kind, answer.response, std::move(message));
    // The answer to a sign-in may repeat the credentials, so its body is never kept, not even for "Details…".
    if (!isSignIn(operation))
        error = wire::withBody(std::move(error), answer.response);
    return error;
}

bool isMarkup(const HttpResponse &response)
{
    return wire::withoutMark(response.body).startsWith('<');
}

/// The error object of the server, from any of the three known forms (dossier §2.5).
struct ErrorObject
{
    QString text;
    QString type;
};

constexpr std::array certainSigns{"ErrorType"_L1, "ErrorMessage"_L1, "ExceptionMessage"_L1, "MessageDetail"_L1};

/// A message alone is an error only if the status is one too, because a success can have a message as well.
bool saysError(const QJsonObject &object, int status)
{
    const auto error = object.value("Error"_L1);
    if (error.isBool())
        return error.toBool();
    const auto isThere = [&object](QLatin1StringView key) { return object.contains(key); };
    return std::ranges::any_of(certainSigns, isThere)
        || (status >= 400 && (isThere("Message"_L1) || isThere("FriendlyMessage"_L1)));
}

std::optional<ErrorObject> errorObjectIn(const RestAnswer &answer)
{
    constexpr std::array texts{"FriendlyMessage"_L1, "Message"_L1, "ErrorMessage"_L1, "ExceptionMessage"_L1,
                               "MessageDetail"_L1};
    const auto object = answer.json.value.toObject();
    if (!saysError(object, answer.response.status))
        return {};
    ErrorObject error;
    error.type = object.value("ErrorType"_L1).toString();
    if (error.type.isEmpty())
        error.type = object.value("ExceptionType"_L1).toString();
    for (const auto &key : texts) {
        if (error.text.isEmpty())
            error.text = object.value(key).toString().trimmed();
    }
    return error;
}

/// Adds an Error that is false, and what an error has in spite of it.
void addDenial(const QJsonObject &object, wire::Statements &says)
{
    if (object.value("Error"_L1) != QJsonValue(false))
        return;
    says.addYes(u"Error false"_s);
    for (const auto &key : certainSigns) {
        const auto text = object.value(key).toString().trimmed();
        if (!text.isEmpty())
            says.addDoubt(text);
    }
}

/// What an answer with a status of success says. HTTP 204 says that there is no body, so any body contradicts it. The body of
/// the answer to a sign-in is not quoted.
wire::Statements statementsOf(const Operation &operation, const RestAnswer &answer)
{
    wire::Statements says;
    if (!wire::isSuccess(answer.response))
        return says;
    const bool saysNoContent = answer.response.status == 204;
    if (saysNoContent)
        says.addYes(u"HTTP 204"_s);
    if (const auto error = errorObjectIn(answer))
        says.addNo(error->text.isEmpty() ? u"Error true"_s : error->text);
    else if (saysNoContent && !answer.isEmpty)
        says.addDoubt(isSignIn(operation) ? u"…"_s : QString::fromUtf8(answer.response.body.left(200)));
    addDenial(answer.json.value.toObject(), says);
    return says;
}

/// The error with the server's text, or with \a otherwise if there is none, and with the type of the server's
/// exception.
Error reportedError(Error::Kind kind, const Operation &operation, const RestAnswer &answer, const QString &otherwise)
{
    const auto object = errorObjectIn(answer).value_or(ErrorObject());
    auto error = answered(kind, operation, answer, object.text.isEmpty() ? otherwise : object.text);
    error.serverCode = object.type;
    return error;
}

/// Our own sentence comes first, because the server's text may not mention the credentials at all.
Error refusedSignIn(const Context &context, const Operation &operation, const RestAnswer &answer)
{
    auto error = reportedError(Error::Kind::SignInRefused, operation, answer, {});
    const auto ours = refusedSignInText(context.options.signIn);
    error.message = error.message.isEmpty() ? ours : RestErrorText::tr("%1 It says: %2").arg(ours, error.message);
    return error;
}

Error unauthorized(const Context &context, const Operation &operation, const RestAnswer &answer)
{
    if (isProbe(operation) || std::holds_alternative<TenantState>(operation))
        return wire::signInOfItsOwn(Error::Kind::Http, answer.response, u"NetServer"_s);
    if (!isSignIn(operation)) {
        return reportedError(Error::Kind::SessionExpired, operation, answer,
                             RestErrorText::tr("The server does not accept this sign-in any more."));
    }
    auto error = refusedSignIn(context, operation, answer);
    // A server may accept users over SOAP only, and IIS may check the password before NetServer does (dossier §2.3).
    if (context.options.signIn == SignInKind::Password && !context.options.online) {
        error.message = RestErrorText::tr("%1 Over REST a server also says this if AuthorizeWithUsername is off in its "
                                          "web.config, or if Basic authentication is on in IIS.")
                            .arg(error.message);
    }
    error.detail = QString::fromLatin1(answer.response.header("WWW-Authenticate"));
    return error;
}

Error notFound(const Context &context, const Operation &operation, const RestAnswer &answer)
{
    const auto root = restRoot(context).toDisplayString();
    if (isProbe(operation)) {
        return answered(Error::Kind::Unsupported, operation, answer,
                        RestErrorText::tr("There is no REST interface of NetServer under %1.").arg(root));
    }
    if (std::holds_alternative<TenantState>(operation)) {
        return answered(Error::Kind::Http, operation, answer,
                        RestErrorText::tr("There is nothing about the tenant at %1.")
                            .arg(tenantStateUrl(context).toDisplayString()));
    }
    // GET /api was answered before (see RestProtocol::prerequisite), so the address is right and the operation is
    // missing.
    return reportedError(Error::Kind::Unsupported, operation, answer,
                         RestErrorText::tr("This server does not offer this operation."));
}

/// Statuses whose meaning does not depend on the body.
std::optional<Error> statusError(const Context &context, const Operation &operation, const RestAnswer &answer)
{
    switch (answer.response.status) {
    case 401:
        return unauthorized(context, operation, answer);
    case 403:
        return reportedError(isSignIn(operation) ? Error::Kind::SignInRefused : Error::Kind::Forbidden, operation,
                             answer, RestErrorText::tr("The server does not allow this."));
    case 404:
        return notFound(context, operation, answer);
    case 421:
        return answered(Error::Kind::Http, operation, answer,
                        RestErrorText::tr("This is not the host at which the tenant answers (HTTP 421)."));
    default:
        break;
    }
    auto error = wire::errorOfStatus(answer.response);
    if (error && error->detail.isEmpty() && !isSignIn(operation))
        error = wire::withBody(std::move(*error), answer.response);
    return error;
}

} // namespace

RestAnswer readRestAnswer(const HttpResponse &response)
{
    const bool isEmpty = response.body.isEmpty();
    return {response, isEmpty ? wire::Json() : wire::readJson(response), isEmpty};
}

std::optional<Error> restError(const Context &context, const Operation &operation, const RestAnswer &answer)
{
    const auto says = statementsOf(operation, answer);
    if (wire::verdictOf(says) == wire::Verdict::Contradiction) {
        auto error = wire::contradiction(answer.response, says, isSignIn(operation));
        return isSignIn(operation) ? error : wire::withBody(std::move(error), answer.response);
    }
    if (auto error = statusError(context, operation, answer))
        return error;
    const int status = answer.response.status;
    const auto object = errorObjectIn(answer);
    // An error of a sign-in without a type counts as a refused sign-in, so that the password is not tried again.
    if (object && isSignIn(operation) && object->type.isEmpty())
        return refusedSignIn(context, operation, answer);
    if (object) {
        return reportedError(kindOfException(object->type, operation), operation, answer,
                             RestErrorText::tr("The server reports an error, but not which one."));
    }
    if (status >= 200 && status < 300)
        return {};
    return answered(Error::Kind::Http, operation, answer,
                    RestErrorText::tr("The server answered HTTP %1 and does not say what happened.").arg(status));
}

Error unexpectedAnswer(const Operation &operation, const RestAnswer &answer)
{
    if (isMarkup(answer.response)) {
        // If GET /api brings a web page, there is no REST interface. For other requests, something is in front of the
        // server.
        const bool isPage = wire::isWebPage(answer.response);
        const bool showsNoRest = isProbe(operation) && isPage;
        return answered(showsNoRest ? Error::Kind::Unsupported : Error::Kind::Protocol, operation, answer,
                        isPage ? RestErrorText::tr("A web page came back, not the REST interface of NetServer. Check "
                                                   "the address.")
                               : RestErrorText::tr("XML came back, where the REST interface of NetServer answers in "
                                                   "JSON. Check the address."));
    }
    if (answer.json.value.isNull()) {
        return answered(
            isSignIn(operation) ? Error::Kind::SignInRefused : Error::Kind::Protocol, operation, answer,
            RestErrorText::tr("The server answered “null”. That means that something failed, but not what."));
    }
    const auto reason = answer.json.problem.isEmpty()
        ? QString()
        : RestErrorText::tr("It cannot be read as JSON: %1.").arg(answer.json.problem);
    auto error = answered(Error::Kind::Protocol, operation, answer,
                          answer.isEmpty ? RestErrorText::tr("The server sent an empty answer.")
                                         : wire::unreadableSentence(answer.response, u"NetServer"_s, reason));
    if (!answer.json.problem.isEmpty() && !isSignIn(operation))
        error.detail = answer.json.problem + u"\n\n"_s + error.detail;
    return error;
}

} // namespace sluice::superoffice
