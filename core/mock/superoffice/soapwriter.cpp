// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/soapwriter.h"

#include "core/mock/http/soaprequest.h"
#include "core/mock/superoffice/wcftexts.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

// Prefixes are written explicitly, because QXmlStreamWriter would choose its own, and where a namespace is declared is
// part of what this writer imitates.

SoapWriter::SoapWriter(const Settings &settings, int services, Agent agent)
    : m_settings(settings)
    , m_services(services)
    , m_agent(agent)
    , m_namespace(servicesNamespace(services))
    , m_prefixes(prefixesFor(settings, services, agent))
    , m_xml(&m_bytes)
{
}

SoapWriter::Prefixes SoapWriter::prefixesFor(const Settings &settings, int services, Agent agent)
{
    if (settings.strictness == Strictness::Published) {
        // The SoPrincipal pages have an additional namespace, so arrays have another number.
        const auto arrays = u"NetServerServices%1%2"_s.arg(services).arg(agent == Agent::SoPrincipal ? 3 : 2);
        return {u"SOAP-ENV"_s, agentName(agent), u"xsi"_s, arrays, agentName(agent)};
    }
    if (settings.otherPrefixes)
        return {u"soap"_s, u"x"_s, u"xsi"_s, u"q1"_s, u"x"_s};
    return {u"s"_s, u"h"_s, u"i"_s, u"a"_s, {}};
}

QByteArray SoapWriter::answer(const QString &responseElement, const Body &writeBody,
                              const std::optional<Failure> &failure)
{
    openEnvelope();
    if (!isPublished())
        writeHeaders(failure);
    m_xml.writeStartElement(named(m_prefixes.envelope, u"Body"_s));
    m_xml.writeStartElement(named(m_prefixes.body, responseElement));
    if (!isPublished())
        declare(m_prefixes.body, m_namespace);
    if (writeBody && !failure)
        writeBody(*this);
    m_xml.writeEndDocument();
    return m_bytes;
}

QByteArray SoapWriter::fault(const SoapFault &fault)
{
    openEnvelope();
    m_xml.writeStartElement(named(m_prefixes.envelope, u"Body"_s));
    m_xml.writeStartElement(named(m_prefixes.envelope, u"Fault"_s));
    if (isPublished())
        writeFault12(fault);
    else
        writeFault11(fault);
    m_xml.writeEndDocument();
    return m_bytes;
}

void SoapWriter::value(QLatin1StringView name, QLatin1StringView type, const QString &text)
{
    open(name, type);
    m_xml.writeCharacters(text);
    close();
}

void SoapWriter::number(QLatin1StringView name, int number)
{
    value(name, "xsd:int"_L1, QString::number(number));
}

void SoapWriter::flag(QLatin1StringView name, bool isSet)
{
    value(name, "xsd:boolean"_L1, isSet ? u"true"_s : u"false"_s);
}

void SoapWriter::nil(QLatin1StringView name)
{
    m_xml.writeStartElement(named(m_prefixes.body, name));
    m_xml.writeAttribute(named(m_prefixes.instance, u"nil"_s), u"true"_s);
    if (!isPublished())
        declare(m_prefixes.instance, ns::Instance);
    m_xml.writeEndElement();
}

void SoapWriter::strings(QLatin1StringView name, const QStringList &texts)
{
    array(name, "ArrayOfstring"_L1, "string"_L1, texts);
}

void SoapWriter::numbers(QLatin1StringView name, const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    array(name, "ArrayOfint"_L1, "int"_L1, texts);
}

void SoapWriter::open(QLatin1StringView name, QLatin1StringView type)
{
    m_xml.writeStartElement(named(m_prefixes.body, name));
    typed(type.startsWith("xsd:"_L1) ? QString(type) : named(m_prefixes.body, type));
}

void SoapWriter::array(QLatin1StringView name, QLatin1StringView type, QLatin1StringView item, const QStringList &texts)
{
    m_xml.writeStartElement(named(m_prefixes.body, name));
    typed(named(m_prefixes.arrays, type));
    if (!isPublished())
        declare(m_prefixes.arrays, ns::Arrays);
    for (const auto &text : texts) {
        m_xml.writeStartElement(named(m_prefixes.arrays, item));
        typed("xsd:"_L1 + item);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

QString SoapWriter::named(const QString &prefix, const QString &name) const
{
    return prefix.isEmpty() ? name : prefix + u':' + name;
}

void SoapWriter::declare(const QString &prefix, const QString &namespaceUri)
{
    m_xml.writeAttribute(prefix.isEmpty() ? u"xmlns"_s : "xmlns:"_L1 + prefix, namespaceUri);
}

void SoapWriter::typed(const QString &type)
{
    // Only the vendor's pages have types; the wire format is literal (dossier §1.3).
    if (isPublished())
        m_xml.writeAttribute(u"xsi:type"_s, type);
}

void SoapWriter::openEnvelope()
{
    if (isPublished())
        m_xml.writeStartDocument();
    m_xml.writeStartElement(named(m_prefixes.envelope, u"Envelope"_s));
    declare(m_prefixes.envelope, isPublished() ? ns::Soap12 : ns::Soap11);
    if (isPublished())
        declarePublishedNamespaces();
}

void SoapWriter::declarePublishedNamespaces()
{
    declare(u"SOAP-ENC"_s, u"http://www.w3.org/2003/05/soap-encoding"_s);
    declare(m_prefixes.instance, ns::Instance);
    declare(u"xsd"_s, u"http://www.w3.org/2001/XMLSchema"_s);
    if (m_agent == Agent::SoPrincipal) {
        declare(u"NetServerServices%1%2"_s.arg(m_services).arg(2),
                u"http://schemas.datacontract.org/2004/07/System.Security.Cryptography"_s);
    }
    declare(m_prefixes.arrays, ns::Arrays);
    declare(u"NetServerServices%1%2"_s.arg(m_services).arg(1),
            u"http://schemas.microsoft.com/2003/10/Serialization/"_s);
    declare(m_prefixes.body, m_namespace);
}

void SoapWriter::writeHeaders(const std::optional<Failure> &failure)
{
    m_xml.writeStartElement(named(m_prefixes.envelope, u"Header"_s));
    if (failure)
        writeExceptionInfo(*failure);
    else
        writeNilHeader(u"ExceptionInfo"_s);
    if (m_services > 73) // dossier §1.2
        writeNilHeader(u"ExtraInfo"_s);
    if (!m_settings.succeededAbsent) {
        m_xml.writeStartElement(named(m_prefixes.header, u"Succeeded"_s));
        declare(m_prefixes.header, m_namespace);
        m_xml.writeCharacters(failure ? u"false"_s : u"true"_s);
        m_xml.writeEndElement();
    }
    writeNilHeader(u"TimeZone"_s);
    m_xml.writeEndElement();
}

void SoapWriter::writeNilHeader(const QString &name)
{
    if (m_settings.nilHeadersAbsent)
        return;
    m_xml.writeStartElement(named(m_prefixes.header, name));
    m_xml.writeAttribute(named(m_prefixes.instance, u"nil"_s), u"true"_s);
    declare(m_prefixes.header, m_namespace);
    declare(m_prefixes.instance, ns::Instance);
    m_xml.writeEndElement();
}

void SoapWriter::writeExceptionInfo(const Failure &failure)
{
    m_xml.writeStartElement(named(m_prefixes.header, u"ExceptionInfo"_s));
    declare(m_prefixes.header, m_namespace);
    if (m_prefixes.body != m_prefixes.header)
        declare(m_prefixes.body, m_namespace);
    value("Message"_L1, "xsd:string"_L1, failure.message);
    value("StackTrace"_L1, "xsd:string"_L1, u"   at Sluice.Mock.NetServer.Call()"_s);
    value("FriendlyText"_L1, "xsd:string"_L1, failure.friendlyText);
    value("ExceptionType"_L1, "xsd:string"_L1, "SuperOffice.Exceptions."_L1 + failure.exceptionType);
    value("Source"_L1, "xsd:string"_L1, u"SluiceMock"_s);
    nil("InnerException"_L1);
    nil("Parameters"_L1);
    m_xml.writeEndElement();
}

void SoapWriter::writeFault11(const SoapFault &fault)
{
    m_xml.writeStartElement(u"faultcode"_s);
    if (fault.codeNamespace.isEmpty()) {
        m_xml.writeCharacters(named(m_prefixes.envelope, fault.code));
    } else {
        declare(u"a"_s, fault.codeNamespace);
        m_xml.writeCharacters("a:"_L1 + fault.code);
    }
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"faultstring"_s);
    m_xml.writeAttribute(u"xml:lang"_s, faultCulture(m_settings));
    m_xml.writeCharacters(fault.text);
    m_xml.writeEndElement();
    writeFaultDetail(u"detail"_s, fault);
}

/// The exception in WCF's own format and namespace (dossier §1.6).
void SoapWriter::writeFaultDetail(const QString &element, const SoapFault &fault)
{
    if (fault.exceptionType.isEmpty())
        return;
    m_xml.writeStartElement(element);
    m_xml.writeStartElement(u"ExceptionDetail"_s);
    m_xml.writeAttribute(u"xmlns"_s, u"http://schemas.datacontract.org/2004/07/System.ServiceModel"_s);
    m_xml.writeTextElement(u"Message"_s, fault.text);
    m_xml.writeTextElement(u"Type"_s, "SuperOffice.Exceptions."_L1 + fault.exceptionType);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void SoapWriter::writeFault12(const SoapFault &fault)
{
    const auto named12 = [this](const QString &name) { return named(m_prefixes.envelope, name); };
    m_xml.writeStartElement(named12(u"Code"_s));
    m_xml.writeTextElement(named12(u"Value"_s), named12(fault.codeNamespace.isEmpty() ? fault.code : u"Sender"_s));
    if (!fault.codeNamespace.isEmpty()) {
        m_xml.writeStartElement(named12(u"Subcode"_s));
        m_xml.writeStartElement(named12(u"Value"_s));
        declare(u"a"_s, fault.codeNamespace);
        m_xml.writeCharacters("a:"_L1 + fault.code);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.writeStartElement(named12(u"Reason"_s));
    m_xml.writeStartElement(named12(u"Text"_s));
    m_xml.writeAttribute(u"xml:lang"_s, faultCulture(m_settings));
    m_xml.writeCharacters(fault.text);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    writeFaultDetail(named12(u"Detail"_s), fault);
}

} // namespace sluice::mock
