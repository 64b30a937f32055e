// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soap/soapencode.h"

#include "core/domain/operation/overloaded.h"
#include "core/protocol/superoffice/soap/arrays.h"
#include "core/protocol/superoffice/soap/endpoint.h"
#include "core/protocol/wire/xmltext.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <algorithm>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Soap11 = "http://schemas.xmlsoap.org/soap/envelope/"_L1;

constexpr int FirstVersion = 73;      ///< Services73, the oldest
constexpr int VersionWithNames = 75;  ///< caches can be listed and flushed by name
constexpr int VersionWithDeltas = 88; ///< states, generations and deltas

struct EncodeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::SoapEncode)
};

SoapMember textMember(const QString &name, const QString &value)
{
    return {name, SoapMember::Type::String, {value}};
}

SoapCall authenticateCall(const QString &user, const QString &password)
{
    return {u"SoPrincipal"_s,
            u"AuthenticateUsernamePassword"_s,
            u"AuthenticateResponse"_s,
            false,
            FirstVersion,
            {textMember(u"UserName"_s, user), textMember(u"Password"_s, password)}};
}

/// A ticket can be sent as the user, with an empty password (dossier §1.4).
SoapCall ticketCall(const QString &ticket)
{
    return authenticateCall(ticket, {});
}

SoapCall signInCall(const Context &context)
{
    const auto &credentials = context.credentials;
    if (context.options.signIn == SignInKind::Ticket)
        return ticketCall(credentials.givenTicket);
    auto call = authenticateCall(credentials.user, credentials.password);
    if (context.options.signIn == SignInKind::AccessToken) {
        call.operation = u"AuthenticateWithAccessToken"_s;
        call.since = 86;
        call.members = {textMember(u"AccessToken"_s, credentials.accessToken)};
    }
    return call;
}

SoapCall agentCall(const QString &agent, const QString &operation, int since, QList<SoapMember> members = {})
{
    return {agent, operation, operation + "Response"_L1, true, since, std::move(members)};
}

/// Finds texts that XML cannot hold, before anything is sent. The error does not repeat them, because they may be
/// secrets.
std::optional<Error> unwritable(const Context &context, const SoapCall &call)
{
    if (!wire::xmlCarries(context.credentials.applicationToken))
        return inputError(EncodeText::tr("The application token has a character that cannot be sent."));
    if (!wire::xmlCarries(context.credentials.ticket))
        return inputError(EncodeText::tr("The ticket has a character that cannot be sent."));
    for (const auto &member : call.members) {
        if (std::ranges::all_of(member.values, &wire::xmlCarries))
            continue;
        return inputError(
            member.type == SoapMember::Type::StringList
                ? EncodeText::tr("A cache name has a character that cannot be sent, such as a control character.")
                : EncodeText::tr("%1 has a character that cannot be sent, such as a control character.")
                      .arg(member.name));
    }
    return {};
}

void writeMember(QXmlStreamWriter &xml, const QString &ns, const SoapMember &member)
{
    xml.writeStartElement(ns, member.name);
    for (const auto &value : member.values) {
        if (member.type == SoapMember::Type::StringList)
            xml.writeStartElement(ArraysNamespace, u"string"_s);
        wire::writeExactText(xml, value);
        if (member.type == SoapMember::Type::StringList)
            xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeHeader(QXmlStreamWriter &xml, const QString &ns, const Credentials &credentials, bool withTicket)
{
    xml.writeStartElement(Soap11, u"Header"_s);
    xml.writeTextElement(ns, u"ApplicationToken"_s, credentials.applicationToken);
    if (withTicket) {
        xml.writeStartElement(ns, u"Credentials"_s);
        xml.writeTextElement(ns, u"Ticket"_s, credentials.ticket);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

/// SOAP 1.1, credentials inside Header (dossier §0.1, §0.2).
QByteArray wireEnvelope(const Context &context, const SoapCall &call, const QString &ns)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeNamespace(Soap11, u"s"_s);
    xml.writeNamespace(ns, u"n"_s);
    xml.writeNamespace(ArraysNamespace, u"a"_s);
    xml.writeStartElement(Soap11, u"Envelope"_s);
    writeHeader(xml, ns, context.credentials, call.withTicket);
    xml.writeStartElement(Soap11, u"Body"_s);
    xml.writeStartElement(ns, call.operation);
    for (const auto &member : call.members)
        writeMember(xml, ns, member);
    xml.writeEndDocument();
    return bytes;
}

QString publishedMember(const SoapMember &member, const QString &agent, const QString &arrays)
{
    static const QHash<SoapMember::Type, QString> types{{SoapMember::Type::String, u"xsd:string"_s},
                                                        {SoapMember::Type::Boolean, u"xsd:boolean"_s}};
    if (member.type != SoapMember::Type::StringList) {
        return u"    <%1:%2 xsi:type=\"%3\">%4</%1:%2>\n"_s.arg(agent, member.name, types.value(member.type),
                                                                wire::escapedText(member.values.value(0)));
    }
    QString items;
    for (const auto &value : member.values)
        items += u"     <%1:string xsi:type=\"xsd:string\">%2</%1:string>\n"_s.arg(arrays, wire::escapedText(value));
    return u"    <%1:%2 xsi:type=\"%3:ArrayOfstring\">\n%4    </%1:%2>\n"_s.arg(agent, member.name, arrays, items);
}

/// Exactly as the vendor's reference pages print it, with its blank line and prefixes.
QByteArray publishedEnvelope(const Context &context, const SoapCall &call, const Endpoint &endpoint)
{
    const QString arrays = u"NetServer"_s + endpoint.servicesName() + u'2';
    QString text = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<SOAP-ENV:Envelope\n"_s;
    text += u" xmlns:SOAP-ENV=\"http://www.w3.org/2003/05/soap-envelope\"\n"_s;
    text += u" xmlns:SOAP-ENC=\"http://www.w3.org/2003/05/soap-encoding\"\n"_s;
    text += u" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"_s;
    text += u" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"\n"_s;
    text += u" xmlns:%1=\"%2\"\n"_s.arg(arrays, ArraysNamespace);
    text += u" xmlns:NetServer%1=\"http://schemas.microsoft.com/2003/10/Serialization/\"\n"_s.arg(
        endpoint.servicesName() + u'1');
    text += u" xmlns:%1=\"%2\">\n"_s.arg(call.agent, endpoint.namespaceUri());
    text += u"  <%1:ApplicationToken>%2</%1:ApplicationToken>\n"_s.arg(
        call.agent, wire::escapedText(context.credentials.applicationToken));
    if (call.withTicket) {
        text += u"  <%1:Credentials>\n    <%1:Ticket>%2</%1:Ticket>\n  </%1:Credentials>\n"_s.arg(
            call.agent, wire::escapedText(context.credentials.ticket));
    }
    text += u" <SOAP-ENV:Body>\n   <%1:%2>\n"_s.arg(call.agent, call.operation);
    for (const auto &member : call.members)
        text += publishedMember(member, call.agent, arrays);
    text += u"   </%1:%2>\n\n </SOAP-ENV:Body>\n</SOAP-ENV:Envelope>\n"_s.arg(call.agent, call.operation);
    return text.toUtf8();
}

HttpHeaders headersOf(EnvelopeForm form, const QString &action)
{
    if (form == EnvelopeForm::Wire)
        return {{"Content-Type", "text/xml; charset=utf-8"}, {"SOAPAction", u"\"%1\""_s.arg(action).toLatin1()}};
    return {{"Content-Type", u"application/soap+xml; charset=utf-8; action=\"%1\""_s.arg(action).toLatin1()}};
}

SoapMember namesMember(const QString &name, const QStringList &names)
{
    return {name, SoapMember::Type::StringList, names};
}

SoapCall diagnosticsCall(const QString &operation, int since, QList<SoapMember> members = {})
{
    return agentCall(u"Diagnostics"_s, operation, since, std::move(members));
}

SoapCall probeCall()
{
    return {u"SoPrincipal"_s, u"GetSystemInfo"_s, u"GetSystemInfoResponse"_s, false, FirstVersion, {}};
}

/// ForAllAssociates is always sent: if it is left out, the server reads it as false (dossier §5.30).
SoapCall clearCall(const ClearConfiguration &clear)
{
    const auto forAll = clear.forAllAssociates ? u"true"_s : u"false"_s;
    return agentCall(u"Configuration"_s, u"ClearConfigurationCache"_s, FirstVersion,
                     {textMember(u"Application"_s, clear.application),
                      textMember(u"Instance"_s, clear.instance),
                      {u"ForAllAssociates"_s, SoapMember::Type::Boolean, {forAll}}});
}

} // namespace

std::optional<SoapCall> soapCallOf(const Context &context, const Operation &operation)
{
    using Call = std::optional<SoapCall>;
    return std::visit(
        overloaded{
            [](const Probe &) -> Call { return probeCall(); },
            [&](const SignIn &) -> Call { return signInCall(context); },
            [&](const CheckSignIn &) -> Call { return ticketCall(context.credentials.ticket); },
            [](const ListCaches &) -> Call { return diagnosticsCall(u"GetCacheNames"_s, VersionWithNames); },
            [](const FlushAll &) -> Call { return diagnosticsCall(u"FlushCaches"_s, FirstVersion); },
            [](const FlushNamed &flush) -> Call {
                return diagnosticsCall(u"FlushCachesByName"_s, VersionWithNames,
                                       {namesMember(u"CacheNames"_s, flush.names)});
            },
            [](const CacheState &state) -> Call {
                return diagnosticsCall(u"GetCacheState"_s, VersionWithDeltas,
                                       {namesMember(u"CacheNames"_s, state.names)});
            },
            [](const CacheGenerations &generations) -> Call {
                // This call has Names, not CacheNames (dossier §5.6).
                return diagnosticsCall(u"GetCacheInvalidationGenerations"_s, VersionWithDeltas,
                                       {namesMember(u"Names"_s, generations.names)});
            },
            [](const RebuildDeltas &rebuild) -> Call {
                return agentCall(u"Configuration"_s, u"Rebuild%1Deltas"_s.arg(deltaKindName(rebuild.kind)),
                                 VersionWithDeltas);
            },
            [](const ClearConfiguration &clear) -> Call { return clearCall(clear); },
            [](const OneOf<TenantState, Features, SignOut, MayFlush, ReadSettings> auto &) -> Call { return {}; },
        },
        operation);
}

Result<HttpRequest> encodeSoap(const Context &context, const Operation &operation, const SoapCall &call)
{
    if (auto problem = unwritable(context, call))
        return Failure(std::move(*problem));
    const auto endpoint = currentEndpoint(context);
    const auto ns = endpoint.namespaceUri();
    const bool wireForm = context.options.envelope == EnvelopeForm::Wire;
    return HttpRequest{
        .method = "POST",
        .url = endpoint.url(call.agent),
        .headers = headersOf(context.options.envelope, u"%1/%2/%3"_s.arg(ns, call.agent, call.operation)),
        .body = wireForm ? wireEnvelope(context, call, ns) : publishedEnvelope(context, call, endpoint),
        .sendOnce = isSentOnce(operation),
        .sensitive = std::holds_alternative<SignIn>(operation) || std::holds_alternative<CheckSignIn>(operation)};
}

} // namespace sluice::superoffice
