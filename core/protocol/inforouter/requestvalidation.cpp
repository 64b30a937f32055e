// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/requestvalidation.h"

#include "core/protocol/inforouter/call.h"
#include "core/protocol/inforouter/encode.h"
#include "core/protocol/wire/httperrors.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

struct ValidationText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::RequestValidation)
};

/// What the validation of ASP.NET takes for markup.
bool looksLikeMarkup(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const auto after = text[i + 1].unicode();
        const bool isLetter = (after >= u'a' && after <= u'z') || (after >= u'A' && after <= u'Z');
        if (text[i] == u'<' && (isLetter || after == u'!' || after == u'/' || after == u'?'))
            return true;
        if (text[i] == u'&' && after == u'#')
            return true;
    }
    return false;
}

/// What is wrong with the text that was sent; empty if none looks like markup.
QString whatWasSent(const Context &context, const Operation &operation)
{
    const auto parameters = callOf(context, operation).value_or(ServiceCall()).parameters;
    const auto found = std::ranges::find_if(
        parameters, [](const wire::FormField &parameter) { return looksLikeMarkup(parameter.value); });
    if (found == parameters.cend())
        return {};
    return ValidationText::tr("%1 has “<” before a letter, “!”, “/” or “?”, or it has “&#”.").arg(wordFor(found->name));
}

Error leadingToSoap(Error::Kind kind, const HttpResponse &response, const QString &message)
{
    auto error = wire::answeredError(kind, response, message.trimmed());
    error.cause = Error::Cause::FormsOff;
    return error;
}

} // namespace

std::optional<Error> refusedAsMarkup(const Context &context, const Operation &operation, const HttpResponse &response)
{
    // The names of the exception and of the collections are the same in all languages. A collection may be named for
    // another reason, such as an excerpt of the service's code, so it proves nothing about a text that is no markup.
    const auto start = response.body.left(4000);
    const auto sent = whatWasSent(context, operation);
    const bool namesCollection = start.contains("Request.Form") || start.contains("Request.QueryString");
    const bool isProven = start.contains("HttpRequestValidationException") || (namesCollection && !sent.isEmpty());
    if (response.status != 500 || !isProven)
        return {};
    const auto binding = bindingName(bindingOf(context));
    return leadingToSoap(
        Error::Kind::Unsupported, response,
        sent.isEmpty()
            ? ValidationText::tr("ASP.NET on this server took a text in the request for markup, and refuses that over "
                                 "%1, before anything is checked. Choose SOAP.")
                  .arg(binding)
            : ValidationText::tr(
                  "%1 ASP.NET on this server refuses that over %2, before anything is checked. Choose SOAP.")
                  .arg(sent, binding));
}

std::optional<Error> suspectedAsMarkup(const Context &context, const Operation &operation, const HttpResponse &response)
{
    const auto sent = whatWasSent(context, operation);
    if (response.status != 500 || sent.isEmpty() || isAction(operation))
        return {};
    return leadingToSoap(Error::Kind::Http, response,
                         ValidationText::tr("%1 ASP.NET on this server probably refuses that over %2. Choose SOAP.")
                             .arg(sent, bindingName(bindingOf(context))));
}

} // namespace sluice::inforouter
