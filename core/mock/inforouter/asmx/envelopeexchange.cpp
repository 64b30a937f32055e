// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/envelopeexchange.h"

#include "core/mock/inforouter/asmx/asmxpages.h"
#include "core/mock/inforouter/asmx/frameworktexts.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

QString withoutQuotes(const QByteArray &header)
{
    return QString::fromUtf8(header).trimmed().remove(u'"');
}

} // namespace

EnvelopeExchange::EnvelopeExchange(const InfoRouterSettings &settings, Installation &installation, const HttpCall &call)
    : AsmxExchange(settings, installation, call)
    , m_isTypedAs12(mediaTypeOf(call.contentType) == "application/soap+xml"_L1)
    , m_request(SoapRequest::read(call.body))
    // A legacy server also recognizes SOAP 1.2 by its envelope.
    , m_isSoap12(m_isTypedAs12 || (settings.isLegacy() && m_request && m_request->envelopeNamespace() == ns::Soap12))
    , m_action(m_isTypedAs12 ? actionIn(call.contentType) : withoutQuotes(call.soapAction))
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
    if (!m_isTypedAs12 && mediaTypeOf(m_call.contentType) != "text/xml"_L1) {
        return m_settings.isLegacy() ? unrecognizedFormat(m_settings, u"/srv.asmx"_s)
                                     : problemDetails(415, u"Unsupported Media Type"_s);
    }
    if (m_settings.isLegacy())
        return m_request ? judgeLegacy() : judgeWithoutEnvelope();
    if (!m_request)
        return fault(400, u"The message is no envelope."_s);
    if (m_request->envelopeNamespace() != (m_isSoap12 ? ns::Soap12 : ns::Soap11))
        return fault(400, u"The envelope is of another version of SOAP."_s);
    return judgeModern();
}

/// Only a document whose root element is another one is recognized as one of another version (dossier §12).
HttpAnswer EnvelopeExchange::judgeWithoutEnvelope() const
{
    if (m_request.error() == NoEnvelope::Foreign) {
        return fault(500,
                     frameworkText(m_settings, FrameworkText::VersionMismatch)
                         .arg(QString(), m_isSoap12 ? ns::Soap12 : ns::Soap11),
                     Blame::Version);
    }
    if (!m_isSoap12)
        return {400, {}, {}};
    const auto why = frameworkText(m_settings, FrameworkText::Malformed);
    return fault(500, frameworkText(m_settings, FrameworkText::CannotProcess).arg(why), Blame::Server);
}

/// Element names are case-sensitive, and unknown elements are ignored.
HttpAnswer EnvelopeExchange::judgeLegacy()
{
    const auto soap = m_request->envelopeNamespace();
    if (m_isTypedAs12 && soap == ns::Soap11)
        return {415, {}, {}};
    if (soap != ns::Soap11 && soap != ns::Soap12) {
        return fault(
            500,
            frameworkText(m_settings, FrameworkText::VersionMismatch).arg(soap, m_isSoap12 ? ns::Soap12 : ns::Soap11),
            Blame::Version);
    }
    const auto operation = classicOperation();
    if (!operation)
        return unknownAction();
    if (const auto early = rejectHeader())
        return *early;
    const auto wrapper = m_request->operation();
    const bool isItsWrapper = wrapper.localName() == operation->name && wrapper.namespaceURI() == ServiceNamespace;
    return answer(*operation, isItsWrapper ? AsmxArguments::ofElement(wrapper, ServiceNamespace) : AsmxArguments());
}

/// The action tells the operation. Where there is none, and in SOAP 1.2 where it is not known, the element in the body
/// tells it.
std::optional<AsmxOperation> EnvelopeExchange::classicOperation() const
{
    const auto known = [this](const QString &action) -> std::optional<AsmxOperation> {
        if (!action.startsWith(ServiceNamespace))
            return {};
        return operationNamed(m_settings, action.mid(ServiceNamespace.size()), Qt::CaseSensitive);
    };
    const auto operation = known(m_action);
    const bool isHeaderMissing = !m_isTypedAs12 && m_call.soapAction.isEmpty();
    if (operation || (!m_isSoap12 && !isHeaderMissing))
        return operation;
    const auto wrapper = m_request->operation();
    return known(wrapper.namespaceURI() + wrapper.localName());
}

HttpAnswer EnvelopeExchange::unknownAction() const
{
    if (!m_isSoap12 || !m_settings.ownWordsIn12)
        return fault(500, frameworkText(m_settings, FrameworkText::UnknownSoapAction).arg(m_action));
    if (m_action.isEmpty())
        return fault(500, frameworkText(m_settings, FrameworkText::NoAction));
    return fault(500, frameworkText(m_settings, FrameworkText::UnknownAction).arg(m_action));
}

/// The server understands no header at all.
std::optional<HttpAnswer> EnvelopeExchange::rejectHeader() const
{
    const auto header = m_request->notUnderstood([](const QDomElement &) { return false; });
    if (header.isNull())
        return {};
    return fault(500, frameworkText(m_settings, FrameworkText::NotUnderstood).arg(header.localName()),
                 Blame::Understanding);
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
    if (const auto early = rejectHeader())
        return *early;
    return answer(*operation, AsmxArguments::ofElement(wrapper, {}));
}

HttpAnswer EnvelopeExchange::answer(const AsmxOperation &operation, const AsmxArguments &arguments)
{
    if (const auto early = rejectEarly(operation))
        return *early;
    const auto performed = perform(operation, arguments);
    if (!performed.exception.isEmpty()) {
        const auto text = frameworkText(m_settings, FrameworkText::CannotProcess).arg(performed.exception);
        return fault(500, text, Blame::Server);
    }
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
    if (!m_isSoap12) {
        const auto code = named(codeOf(blame, u"Client"_s, u"Server"_s));
        return inEnvelope(
            status,
            {named(u"Fault"_s), {}, {{u"faultcode"_s, {}, {}, code}, {u"faultstring"_s, {}, {}, text}, {u"detail"_s}}});
    }
    const XmlElement value{named(u"Value"_s), {}, {}, named(codeOf(blame, u"Sender"_s, u"Receiver"_s))};
    const XmlElement reason{named(u"Text"_s), {{u"xml:lang"_s, m_settings.faultLanguage}}, {}, text};
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

/// The fault code; \a client and \a server differ between the versions of SOAP.
QString EnvelopeExchange::codeOf(Blame blame, const QString &client, const QString &server)
{
    switch (blame) {
    case Blame::Client:
        return client;
    case Blame::Server:
        return server;
    case Blame::Version:
        return u"VersionMismatch"_s;
    case Blame::Understanding:
        return u"MustUnderstand"_s;
    }
    Q_UNREACHABLE();
}

QString EnvelopeExchange::named(const QString &name) const
{
    return m_settings.soapPrefix + u':' + name;
}

} // namespace sluice::mock
