// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/envelopeexchange.h"

#include "core/mock/inforouter/asmx/asmxpages.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

QString withoutQuotes(const QByteArray &header)
{
    return QString::fromUtf8(header).trimmed().remove(u'"');
}

QString actionIn(const QByteArray &contentType)
{
    static const QRegularExpression action(u";\\s*action=\"?([^\";]*)\"?"_s, QRegularExpression::CaseInsensitiveOption);
    return action.match(QString::fromLatin1(contentType)).captured(1);
}

} // namespace

EnvelopeExchange::EnvelopeExchange(const InfoRouterSettings &settings, Installation &installation, const HttpCall &call)
    : AsmxExchange(settings, installation, call)
    , m_isSoap12(mediaTypeOf(call.contentType) == "application/soap+xml"_L1)
    , m_request(SoapRequest::read(call.body))
    , m_action(m_isSoap12 ? actionIn(call.contentType) : withoutQuotes(call.soapAction))
{
}

void EnvelopeExchange::identify()
{
    const auto wrapper = m_request ? m_request->operation().localName() : QString();
    m_entry.operation = ownSpelling(m_action.isEmpty() ? wrapper : m_action.section(u'/', -1));
    m_entry.transport = m_isSoap12 ? u"soap12"_s : u"soap11"_s;
}

HttpAnswer EnvelopeExchange::judge()
{
    if (!m_isSoap12 && mediaTypeOf(m_call.contentType) != "text/xml"_L1) {
        return m_settings.isLegacy() ? unrecognizedFormat(m_settings, u"/srv.asmx"_s)
                                     : problemDetails(415, u"Unsupported Media Type"_s);
    }
    if (!m_request)
        return m_settings.isLegacy() ? HttpAnswer{400, {}, {}} : fault(400, u"The message is no envelope."_s);
    if (m_request->envelopeNamespace() != (m_isSoap12 ? ns::Soap12 : ns::Soap11))
        return fault(m_settings.isLegacy() ? 500 : 400, u"The envelope is of another version of SOAP."_s);
    return m_settings.isLegacy() ? judgeLegacy() : judgeModern();
}

/// The SOAPAction tells the operation. Element names are case-sensitive, and unknown elements are ignored.
HttpAnswer EnvelopeExchange::judgeLegacy()
{
    const auto wrapper = m_request->operation();
    const auto action = m_isSoap12 && m_action.isEmpty() ? ServiceNamespace + wrapper.localName() : m_action;
    const auto operation = action.startsWith(ServiceNamespace)
        ? operationNamed(m_settings, action.mid(ServiceNamespace.size()), Qt::CaseSensitive)
        : std::nullopt;
    if (!operation)
        return fault(500, u"Server did not recognize the value of HTTP Header SOAPAction: %1."_s.arg(m_action));
    const bool isItsWrapper = wrapper.localName() == operation->name && wrapper.namespaceURI() == ServiceNamespace;
    return answer(*operation, isItsWrapper ? AsmxArguments::ofElement(wrapper, ServiceNamespace) : AsmxArguments());
}

/// The last part of the SOAPAction tells the operation, ignoring case. Without a SOAPAction, the element in the body
/// tells it.
HttpAnswer EnvelopeExchange::judgeModern()
{
    const auto wrapper = m_request->operation();
    const auto asked = m_action.isEmpty() ? wrapper.localName() : m_action.section(u'/', -1);
    const auto operation = operationNamed(m_settings, asked, Qt::CaseInsensitive);
    if (!operation)
        return fault(500, u"No operation found for specified action: %1"_s.arg(m_action));
    if (wrapper.localName() != operation->name || wrapper.namespaceURI() != ServiceNamespace)
        return fault(400, u"The body does not hold the element of %1."_s.arg(operation->name));
    return answer(*operation, AsmxArguments::ofElement(wrapper, {}));
}

HttpAnswer EnvelopeExchange::answer(const AsmxOperation &operation, const AsmxArguments &arguments)
{
    if (const auto early = rejectEarly(operation))
        return *early;
    const auto performed = perform(operation, arguments);
    if (!performed.exception.isEmpty())
        return fault(500, u"Server was unable to process request. ---> %1"_s.arg(performed.exception), Blame::Server);
    auto payload = performed.toElement(m_settings, operation);
    if (m_settings.payloadNs == InfoRouterSettings::PayloadNamespace::Empty)
        payload.attributes.prepend({u"xmlns"_s, QString()});
    XmlElement result{operation.name + "Result"_L1};
    if (m_settings.escapedPayload)
        result.text = payload.toString();
    else
        result.children = {payload};
    return inEnvelope(200, {operation.name + "Response"_L1, {{u"xmlns"_s, ServiceNamespace}}, {result}});
}

HttpAnswer EnvelopeExchange::fault(int status, const QString &text, Blame blame) const
{
    const bool isClient = blame == Blame::Client;
    if (!m_isSoap12) {
        const auto code = named(isClient ? u"Client"_s : u"Server"_s);
        return inEnvelope(
            status,
            {named(u"Fault"_s), {}, {{u"faultcode"_s, {}, {}, code}, {u"faultstring"_s, {}, {}, text}, {u"detail"_s}}});
    }
    const XmlElement value{named(u"Value"_s), {}, {}, named(isClient ? u"Sender"_s : u"Receiver"_s)};
    const XmlElement reason{named(u"Text"_s), {{u"xml:lang"_s, u"en"_s}}, {}, text};
    return inEnvelope(status,
                      {named(u"Fault"_s),
                       {},
                       {{named(u"Code"_s), {}, {value}}, {named(u"Reason"_s), {}, {reason}}, {named(u"Detail"_s)}}});
}

HttpAnswer EnvelopeExchange::inEnvelope(int status, const XmlElement &content) const
{
    const XmlElement envelope{named(u"Envelope"_s),
                              {{u"xmlns:"_s + m_settings.soapPrefix, m_isSoap12 ? ns::Soap12 : ns::Soap11},
                               {u"xmlns:xsi"_s, u"http://www.w3.org/2001/XMLSchema-instance"_s},
                               {u"xmlns:xsd"_s, u"http://www.w3.org/2001/XMLSchema"_s}},
                              {{named(u"Body"_s), {}, {content}}}};
    return {status, m_isSoap12 ? "application/soap+xml; charset=utf-8"_ba : "text/xml; charset=utf-8"_ba,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + envelope.toString().toUtf8()};
}

QString EnvelopeExchange::named(const QString &name) const
{
    return m_settings.soapPrefix + u':' + name;
}

} // namespace sluice::mock
