// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/encode.h"

#include "core/domain/operation/traits.h"
#include "core/protocol/inforouter/address.h"
#include "core/protocol/inforouter/call.h"
#include "core/protocol/inforouter/description.h"
#include "core/protocol/inforouter/soapnames.h"
#include "core/protocol/wire/soapfault.h"
#include "core/protocol/wire/xmltext.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <algorithm>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

struct EncodeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::Encode)
};

/// The error does not repeat the text, because it may be a password.
std::optional<Error> unsendable(const ServiceCall &call, Binding binding)
{
    for (const auto &parameter : call.parameters) {
        const bool carried = isSoap(binding) ? wire::xmlCarries(parameter.value) : parameter.value.isValidUtf16();
        if (!carried) {
            return inputError(EncodeText::tr("%1 has a character that cannot be sent, such as a control character.")
                                  .arg(wordFor(parameter.name)));
        }
    }
    return {};
}

std::optional<Error> missingCredential(const Context &context)
{
    const auto &credentials = context.credentials;
    if (context.options.signIn == SignInKind::Ticket) {
        return credentials.givenTicket.isEmpty() ? std::optional(inputError(EncodeText::tr("Enter the ticket.")))
                                                 : std::nullopt;
    }
    if (credentials.user.isEmpty())
        return inputError(EncodeText::tr("Enter the name of the user."));
    if (credentials.password.isEmpty())
        return inputError(EncodeText::tr("Enter the password: infoRouter does not accept an empty one."));
    return {};
}

/// The server treats a required parameter without a value as not sent (dossier §2.3).
std::optional<Error> incomplete(const Context &context, const Operation &operation)
{
    if (context.credentials.placeholders)
        return {};
    switch (traitsOf(operation).access) {
    case Access::Anyone:
        return {};
    case Access::Credentials:
        return missingCredential(context);
    case Access::Ticket:
    case Access::Account:
        return ticketOf(context).isEmpty()
            ? std::optional(inputError(EncodeText::tr("Nobody is signed in, and there is no ticket.")))
            : std::nullopt;
    }
    Q_UNREACHABLE();
}

QByteArray envelope(const ServiceCall &call, Binding binding)
{
    const auto soap = binding == Binding::Soap12 ? wire::Soap12 : wire::Soap11;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeNamespace(soap, u"s"_s);
    xml.writeStartElement(soap, u"Envelope"_s);
    xml.writeStartElement(soap, u"Body"_s);
    xml.writeDefaultNamespace(ServiceNamespace);
    xml.writeStartElement(ServiceNamespace, call.name);
    for (const auto &parameter : call.parameters) {
        xml.writeStartElement(ServiceNamespace, parameter.name);
        wire::writeExactText(xml, parameter.value);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

HttpHeaders soapHeaders(const ServiceCall &call, Binding binding)
{
    const auto action = soapAction(call.name).toLatin1();
    if (binding == Binding::Soap12)
        return {{"Content-Type", "application/soap+xml; charset=utf-8; action=\"" + action + '"'}};
    return {{"Content-Type", "text/xml; charset=utf-8"}, {"SOAPAction", '"' + action + '"'}};
}

QUrl serviceUrl(const QUrl &root, const QString &call)
{
    auto url = root;
    const auto path = root.path(QUrl::FullyEncoded) + "srv.asmx"_L1;
    url.setPath(call.isEmpty() ? path : path + u'/' + call, QUrl::StrictMode);
    return url;
}

/// Placeholders in a form that an address can hold: "{ticket}" becomes "TICKET".
QList<wire::FormField> forAddress(QList<wire::FormField> fields)
{
    for (auto &field : fields) {
        if (field.verbatim)
            field.value = field.value.remove(u'{').remove(u'}').replace(u' ', u'-').toUpper();
    }
    return fields;
}

HttpRequest requestOf(const QUrl &root, const ServiceCall &call, Binding binding)
{
    HttpRequest request{.method = "POST", .url = serviceUrl(root, isSoap(binding) ? QString() : call.name)};
    if (isSoap(binding)) {
        request.headers = soapHeaders(call, binding);
        request.body = envelope(call, binding);
        return request;
    }
    request.headers = {{"Accept", "application/xml, text/xml"}};
    if (binding == Binding::Post) {
        request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
        request.body = wire::formEncoded(call.parameters);
        return request;
    }
    request.method = "GET";
    if (!call.parameters.isEmpty())
        request.url.setQuery(QString::fromLatin1(wire::formEncoded(forAddress(call.parameters))), QUrl::StrictMode);
    return request;
}

} // namespace

QString wordFor(const QString &parameter)
{
    if (parameter == "UID"_L1 || parameter == "userName"_L1)
        return EncodeText::tr("The name of the user");
    if (parameter == "PWD"_L1)
        return EncodeText::tr("The password");
    return parameter.endsWith("Ticket"_L1) ? EncodeText::tr("The ticket") : parameter;
}

Result<HttpRequest> encodeCall(const Context &context, const Operation &operation)
{
    const auto root = parseAddress(context.address);
    if (!root)
        return Failure(root.error());
    if (std::holds_alternative<Features>(operation))
        return descriptionRequest(serviceUrl(*root, {}));
    const auto call = callOf(context, operation);
    if (!call)
        return Failure(unsupportedOperation(operation));
    if (auto error = incomplete(context, operation))
        return Failure(std::move(*error));
    const auto binding = bindingOf(context);
    if (auto error = unsendable(*call, binding))
        return Failure(std::move(*error));
    auto request = requestOf(*root, *call, binding);
    request.sendOnce = isSentOnce(operation);
    request.sensitive = std::holds_alternative<SignIn>(operation);
    return request;
}

} // namespace sluice::inforouter
