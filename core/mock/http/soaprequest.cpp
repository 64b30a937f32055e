// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/http/soaprequest.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

// The DOM of Qt 6.4 drops text that is only white space, also when written as character references or CDATA, but the
// name of a cache may be just that. So a character that no name contains is put before every text that ends an element,
// and textOf() removes it.
constexpr QChar Keeper(0xE000);

QString withBlankTextsKept(QString xml)
{
    static const QRegularExpression startOfText(u"(<[^<>/!?][^<>]*(?<!/)>)(?=[^<]+</|<!\\[CDATA\\[)"_s);
    return xml.replace(startOfText, u"\\1"_s + Keeper);
}

/// The time of the DOM grows with the square of the depth. WCF reads 32 elements deep.
bool isTooDeep(const QString &xml)
{
    constexpr int deepest = 64;
    QXmlStreamReader reader(xml);
    int depth = 0;
    while (!reader.atEnd() && depth <= deepest) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement)
            ++depth;
        else if (token == QXmlStreamReader::EndElement)
            --depth;
    }
    return depth > deepest;
}

std::optional<QString> decoded(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(body);
    if (decoder.hasError())
        return {};
    return text;
}

} // namespace

SoapRequest::SoapRequest(const QDomDocument &document)
    : m_document(document)
    , m_envelope(document.documentElement())
{
}

std::optional<SoapRequest> SoapRequest::read(const QByteArray &body)
{
    const auto text = decoded(body);
    QDomDocument document;
    if (!text || isTooDeep(*text) || !document.setContent(withBlankTextsKept(*text), true))
        return {};
    // WCF refuses every document type, whatever it declares.
    if (!document.doctype().name().isEmpty() || document.documentElement().localName() != "Envelope"_L1)
        return {};
    return SoapRequest(document);
}

QDomElement SoapRequest::header() const
{
    return child(m_envelope, envelopeNamespace(), u"Header"_s);
}

QDomElement SoapRequest::operation() const
{
    return child(m_envelope, envelopeNamespace(), u"Body"_s).firstChildElement();
}

QDomElement child(const QDomElement &parent, const QString &namespaceUri, const QString &name)
{
    for (auto element = parent.firstChildElement(); !element.isNull(); element = element.nextSiblingElement()) {
        if (element.localName() == name && element.namespaceURI() == namespaceUri)
            return element;
    }
    return {};
}

QString textOf(const QDomElement &element)
{
    return element.text().remove(Keeper);
}

} // namespace sluice::mock
