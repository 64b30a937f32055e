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

/// What \a text says in ASCII. The other characters are another text in another encoding, and some are blanks.
QString said(QString text)
{
    text.removeIf([](QChar c) { return c.unicode() > 127; });
    return text.trimmed();
}

/// The text of \a element itself, without that of elements in it.
QString ownText(const QDomElement &element)
{
    QString text;
    for (auto child = element.firstChild(); !child.isNull(); child = child.nextSibling()) {
        if (child.isText()) // a CDATA section is one too
            text += child.toText().data();
    }
    return text;
}

bool isCalled(const QString &name, QLatin1StringView word)
{
    return name.compare(word, Qt::CaseInsensitive) == 0;
}

using RefusalOf = QString (*)(const QDomElement &);

/// What a product says no with, in one element.
struct Refusals
{
    RefusalOf inAnswer;
    RefusalOf inText; ///< in a document that is the text of an element; null if the product sends none
};

/// Whether \a element is one of the words with which NetServer says no (superoffice dossier §1.3, §1.6), in the place
/// where it belongs: directly in a part of the envelope.
QString netServerRefusal(const QDomElement &element)
{
    constexpr std::array texts{"Message"_L1, "FriendlyText"_L1, "ExceptionType"_L1};
    const auto services = element.namespaceURI();
    if (isFault(element))
        return u"there is a fault"_s;
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

/// The same in any place, any namespace and any letters: beside it a yes is doubtful. A Succeeded that is no yes counts
/// as a no.
QString netServerDoubt(const QDomElement &element)
{
    const auto name = element.localName();
    if (isCalled(name, "Fault"_L1))
        return u"there is a fault somewhere"_s;
    const auto text = said(element.text());
    if (isCalled(name, "ExceptionInfo"_L1) && !text.isEmpty())
        return u"there is an ExceptionInfo somewhere"_s;
    if (isCalled(name, "Succeeded"_L1) && !text.isEmpty() && text != "true"_L1 && text != "1"_L1)
        return u"a Succeeded is not true"_s;
    return netServerRefusal(element);
}

/// Whether something called \a name with the value \a value is a no of infoRouter, be it an attribute or an element.
bool isInfoRouterNo(const QString &name, const QString &value)
{
    const auto text = said(value);
    if (isCalled(name, "success"_L1))
        return text.compare("true"_L1, Qt::CaseInsensitive) != 0;
    if (isCalled(name, "errorCode"_L1))
        return !text.isEmpty() && text != "0"_L1;
    return (isCalled(name, "error"_L1) || isCalled(name, "errorMessage"_L1)) && !text.isEmpty();
}

/// Whether \a element is a no of infoRouter (infoRouter dossier §2), in any place and any letters.
QString infoRouterDoubt(const QDomElement &element)
{
    if (isCalled(element.localName(), "Fault"_L1))
        return u"there is a fault"_s;
    const auto attributes = element.attributes();
    for (int i = 0; i < attributes.size(); ++i) {
        const auto attribute = attributes.item(i).toAttr();
        const auto name = attribute.localName().isEmpty() ? attribute.name() : attribute.localName();
        if (attribute.name().startsWith("xmlns:"_L1)) // names a namespace, and says nothing
            continue;
        if (isInfoRouterNo(name, attribute.value()))
            return u"an attribute %1 is a no"_s.arg(name);
    }
    const auto text = ownText(element);
    const bool isNo = !said(text).isEmpty() && isInfoRouterNo(element.localName(), text);
    return isNo ? u"an element %1 is a no"_s.arg(element.localName()) : QString();
}

constexpr Refusals netServerRefusals{netServerDoubt, nullptr};
constexpr Refusals infoRouterRefusals{infoRouterDoubt, infoRouterDoubt};

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

/// The \a refusalOf an element of \a document, or the \a refusalInText of one in a text of it.
QString refusalInDocument(const QDomDocument &document, RefusalOf refusalOf, RefusalOf refusalInText)
{
    if (!document.doctype().name().isEmpty())
        return u"the answer has a document type"_s;
    for (auto element = document.documentElement(); !element.isNull(); element = following(element)) {
        if (const auto no = refusalOf(element); !no.isEmpty())
            return no;
        // A service may put the document with its result into a text, perhaps after some words.
        const auto text = refusalInText ? ownText(element) : QString();
        const auto begin = text.indexOf(u'<');
        QDomDocument inner;
        if (begin < 0 || !inner.setContent(text.sliced(begin).trimmed(), true))
            continue;
        if (const auto no = refusalInDocument(inner, refusalInText, nullptr); !no.isEmpty())
            return no;
    }
    return {};
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
QString refusalInXml(const QByteArray &body, const Refusals &refusals)
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
        if (const auto no = refusalInDocument(document, refusals.inAnswer, refusals.inText); !no.isEmpty())
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
        return refusalInXml(response.body, infoRouterRefusals);
    if (exchange.context.learned.transport == Learned::Transport::Soap)
        return refusalInXml(response.body, netServerRefusals);
    // Over REST only an answer without a body is a yes (superoffice dossier §2.5).
    return response.body.isEmpty() ? QString() : u"there is a body"_s;
}

} // namespace sluice::fuzz
