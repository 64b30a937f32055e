// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/refusals.h"

#include "tests/fuzz/answers.h"

#include <QDomDocument>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace sluice::fuzz {

using namespace Qt::StringLiterals;

namespace {

bool isSoapNamespace(const QString &uri)
{
    return uri == "http://schemas.xmlsoap.org/soap/envelope/"_L1 || uri == "http://www.w3.org/2003/05/soap-envelope"_L1;
}

/// Only a part of the envelope, and not something with the same name inside of a part.
bool isFault(const QDomElement &element)
{
    return element.localName() == "Fault"_L1 && isSoapNamespace(element.namespaceURI())
        && isSoapNamespace(element.parentNode().namespaceURI());
}

bool isNil(const QDomElement &element)
{
    const auto nil = element.attributeNS(u"http://www.w3.org/2001/XMLSchema-instance"_s, u"nil"_s).trimmed();
    return nil == "true"_L1 || nil == "1"_L1;
}

/// Whether \a element is one of the words with which NetServer says no (superoffice dossier §1.3, §1.6). They stand
/// directly in a part of the envelope; deeper ones belong to something that a later version may have added.
QString netServerRefusal(const QDomElement &element)
{
    constexpr std::array texts{"Message"_L1, "FriendlyText"_L1, "ExceptionType"_L1};
    const auto services = element.namespaceURI();
    if (!services.startsWith("http://www.superoffice.net/ws/crm/NetServer/"_L1)
        || !isSoapNamespace(element.parentNode().namespaceURI()))
        return {};
    const auto text = element.text().trimmed();
    if (element.localName() == "Succeeded"_L1 && (text == "false"_L1 || text == "0"_L1))
        return u"Succeeded is false"_s;
    if (element.localName() != "ExceptionInfo"_L1 || isNil(element))
        return {};
    for (auto child = element.firstChildElement(); !child.isNull(); child = child.nextSiblingElement()) {
        const bool isText = std::ranges::find(texts, child.localName()) != texts.end();
        if (isText && child.namespaceURI() == services && !child.text().trimmed().isEmpty())
            return u"there is an ExceptionInfo"_s;
    }
    return {};
}

/// The same for infoRouter (infoRouter dossier §2).
QString infoRouterRefusal(const QDomElement &element)
{
    const auto attributes = element.attributes();
    for (int i = 0; i < attributes.size(); ++i) {
        const auto attribute = attributes.item(i).toAttr();
        const auto name = attribute.localName().isEmpty() ? attribute.name() : attribute.localName();
        if (name.compare("success"_L1, Qt::CaseInsensitive) == 0
            && attribute.value().trimmed().compare("false"_L1, Qt::CaseInsensitive) == 0)
            return u"a success is false"_s;
    }
    return {};
}

/// The element that follows \a element in the document. Without recursion, because a document may be deep.
QDomElement following(const QDomElement &element)
{
    if (const auto child = element.firstChildElement(); !child.isNull())
        return child;
    for (auto place = element; !place.isNull(); place = place.parentNode().toElement()) {
        if (const auto sibling = place.nextSiblingElement(); !sibling.isNull())
            return sibling;
    }
    return {};
}

QString refusalInText(const QString &xml, QString (*refusalOf)(const QDomElement &));

QString refusalInDocument(const QDomDocument &document, QString (*refusalOf)(const QDomElement &))
{
    if (!document.doctype().name().isEmpty())
        return u"the answer has a document type"_s;
    for (auto element = document.documentElement(); !element.isNull(); element = following(element)) {
        if (isFault(element))
            return u"there is a fault"_s;
        if (const auto no = refusalOf(element); !no.isEmpty())
            return no;
        // A service may put the document with its result into a text.
        if (!element.firstChildElement().isNull())
            continue;
        if (const auto text = element.text().trimmed(); text.startsWith(u'<')) {
            if (const auto no = refusalInText(text, refusalOf); !no.isEmpty())
                return no;
        }
    }
    return {};
}

/// Nothing when \a xml is not well-formed.
QString refusalInText(const QString &xml, QString (*refusalOf)(const QDomElement &))
{
    QDomDocument document;
    return document.setContent(xml, true) ? refusalInDocument(document, refusalOf) : QString();
}

/// \a text from the first thing that is neither a blank nor a byte order mark.
QString bare(const QString &text)
{
    qsizetype from = 0;
    while (from < text.size() && (text.at(from).isSpace() || text.at(from) == QChar::ByteOrderMark))
        ++from;
    return text.sliced(from).trimmed();
}

/// Header, mark and declaration may disagree about the encoding, so every possible reading is looked at.
QString refusalInXml(const QByteArray &body, QString (*refusalOf)(const QDomElement &))
{
    QList<QDomDocument> readings;
    const auto add = [&readings](const auto &content) {
        QDomDocument document;
        if (document.setContent(content, true))
            readings.append(document);
    };
    add(body.trimmed());
    add(bare(QString::fromUtf8(body)));
    add(bare(QString::fromLatin1(body)));
    if (const auto encoding = QStringConverter::encodingForData(body))
        add(bare(QStringDecoder(*encoding).decode(body)));
    if (readings.isEmpty())
        return u"the answer is not well-formed"_s;
    for (const auto &document : std::as_const(readings)) {
        if (const auto no = refusalInDocument(document, refusalOf); !no.isEmpty())
            return no;
    }
    return {};
}

} // namespace

QString refusalIn(const Exchange &exchange)
{
    const auto &response = exchange.response;
    if (response.status < 200 || response.status > 299)
        return u"the status is %1"_s.arg(response.status);
    const auto id = exchange.protocol->id();
    if (id == "inforouter"_L1)
        return refusalInXml(response.body, infoRouterRefusal);
    if (exchange.context.learned.transport == Learned::Transport::Soap)
        return refusalInXml(response.body, netServerRefusal);
    // Over REST only an answer without a body is a yes (superoffice dossier §2.5).
    return response.body.isEmpty() ? QString() : u"there is a body"_s;
}

} // namespace sluice::fuzz
