// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/http/soaprequest.h"

#include "core/mock/http/xmldocument.h"

#include <QRegularExpression>
#include <QStringDecoder>

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

std::optional<QString> decoded(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(body);
    if (decoder.hasError())
        return {};
    return text;
}

/// Whether nobody else is named to read \a header.
bool isForReceiver(const QDomElement &header, const QString &soap)
{
    const auto actor = header.attributeNS(soap, soap == ns::Soap12 ? u"role"_s : u"actor"_s);
    return actor.isEmpty() || actor.endsWith("/actor/next"_L1) || actor.endsWith("/role/next"_L1)
        || actor.endsWith("/role/ultimateReceiver"_L1);
}

} // namespace

SoapRequest::SoapRequest(const QDomDocument &document)
    : m_document(document)
    , m_envelope(document.documentElement())
{
}

tl::expected<SoapRequest, NoEnvelope> SoapRequest::read(const QByteArray &body)
{
    const auto text = decoded(body);
    const auto document = text ? readXml(withBlankTextsKept(*text)) : std::nullopt;
    if (!document)
        return tl::unexpected(NoEnvelope::Malformed);
    if (document->documentElement().localName() != "Envelope"_L1)
        return tl::unexpected(NoEnvelope::Foreign);
    return SoapRequest(*document);
}

QDomElement SoapRequest::header() const
{
    return child(m_envelope, envelopeNamespace(), u"Header"_s);
}

QDomElement SoapRequest::operation() const
{
    return child(m_envelope, envelopeNamespace(), u"Body"_s).firstChildElement();
}

QDomElement SoapRequest::notUnderstood(const std::function<bool(const QDomElement &)> &isUnderstood) const
{
    const auto soap = envelopeNamespace();
    const auto headers = header();
    for (auto one = headers.firstChildElement(); !one.isNull(); one = one.nextSiblingElement()) {
        const auto must = one.attributeNS(soap, u"mustUnderstand"_s).trimmed();
        const bool isForced = must == "1"_L1 || must == "true"_L1;
        if (isForced && isForReceiver(one, soap) && !isUnderstood(one))
            return one;
    }
    return {};
}

QString actionIn(const QByteArray &contentType)
{
    static const QRegularExpression action(u";\\s*action=\"?([^\";]*)"_s, QRegularExpression::CaseInsensitiveOption);
    return action.match(QString::fromLatin1(contentType)).captured(1);
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
