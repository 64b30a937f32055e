// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/scenario/contentfaults.h"

#include "core/mock/scenario/faulttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

bool isXml(const HttpAnswer &answer)
{
    return answer.contentType.contains("xml");
}

/// Puts \a content into the last element of the body of SOAP, or else into the root element.
void insertIntoXml(QByteArray &xml, const QByteArray &content)
{
    static const QRegularExpression endOfBody(u"</(\\w+:)?Body>"_s);
    const auto latin = QString::fromLatin1(xml); // one character for each byte
    const auto match = endOfBody.match(latin);
    const auto before = match.hasMatch() ? match.capturedStart() : latin.size();
    const auto end = latin.lastIndexOf("</"_L1, before - 1);
    if (end >= 0 && (!match.hasMatch() || end > 0)) {
        const auto name = latin.mid(end + 2, latin.indexOf(u'>', end) - end - 2);
        if (!name.endsWith("Header"_L1))
            return void(xml.insert(end, content));
    }
    const auto emptyElement = latin.lastIndexOf("/>"_L1, before - 1);
    if (emptyElement < 0)
        return;
    const auto start = latin.lastIndexOf(u'<', emptyElement);
    static const QRegularExpression nameOfElement(u"<([\\w:.-]+)"_s);
    const auto name = nameOfElement.match(latin, start).captured(1).toLatin1();
    xml.replace(emptyElement, 2, ">" + content + "</" + name + ">");
}

void insertAfterDeclaration(QByteArray &xml, const QByteArray &text)
{
    const auto end = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
    xml.insert(end, text);
}

/// An answer that is not XML gets this body; if it had none, it becomes JSON.
void setBody(HttpAnswer &answer, const QByteArray &body)
{
    if (answer.status == 204)
        answer.status = 200;
    if (answer.contentType.isEmpty())
        answer.contentType = "application/json; charset=utf-8";
    answer.body = body;
}

void nest(const FaultValues &values, HttpAnswer &answer, const HttpAnswer &)
{
    const int depth = values.number(u"depth"_s);
    if (isXml(answer))
        insertIntoXml(answer.body, QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth));
    else
        setBody(answer, QByteArray("[").repeated(depth) + QByteArray("]").repeated(depth));
}

void declareType(const FaultValues &, HttpAnswer &answer, const HttpAnswer &)
{
    if (isXml(answer))
        insertAfterDeclaration(answer.body, "<!DOCTYPE any SYSTEM \"any.dtd\">");
}

/// Each entity is ten times the one before it.
void plantEntities(const FaultValues &values, HttpAnswer &answer, const HttpAnswer &)
{
    if (!isXml(answer))
        return;
    const int levels = values.number(u"levels"_s);
    QByteArray declared = "<!DOCTYPE any [<!ENTITY e0 \"0123456789\">";
    for (int level = 1; level <= levels; ++level) {
        const auto one = "&e" + QByteArray::number(level - 1) + ';';
        declared += "<!ENTITY e" + QByteArray::number(level) + " \"" + one.repeated(10) + "\">";
    }
    insertIntoXml(answer.body, "&e" + QByteArray::number(levels) + ';');
    insertAfterDeclaration(answer.body, declared + "]>");
}

void fill(const FaultValues &values, HttpAnswer &answer, const HttpAnswer &)
{
    const int bytes = values.number(u"bytes"_s);
    if (isXml(answer))
        insertIntoXml(answer.body, "<!--" + QByteArray(bytes, 'x') + "-->");
    else
        setBody(answer, answer.body + QByteArray(bytes, ' '));
}

// ---- Names ----------------------------------------------------------------------------------------------------------

QString nameOf(const FaultValues &values)
{
    return values.text(u"text"_s).repeated(values.number(u"repeat"_s));
}

/// What the names in a list, or the texts of infoRouter, become.
double bytesOfNames(const FaultValues &values)
{
    constexpr int around = 64;    // an element around each name of a list
    constexpr int mostTexts = 50; // in an answer of infoRouter
    const auto product = values.text(u"product"_s);
    const auto name = values.repeatedTextBytes();
    const auto inList = (name + around) * values.number(u"count"_s);
    const auto inTexts = name * mostTexts;
    if (product == "both"_L1)
        return qMax(inList, inTexts);
    return product == "superoffice"_L1 ? inList : inTexts;
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// The items of a list in SOAP become \a count items with \a name.
void replaceItems(QByteArray &xml, const QByteArray &name, int count)
{
    static const QRegularExpression item(u"<((?:\\w+:)?string)\\b([^>]*)>[^<]*</\\1>"_s);
    const auto latin = QString::fromLatin1(xml);
    const auto first = item.match(latin);
    if (!first.hasMatch())
        return;
    const auto end = "</" + first.captured(1).toLatin1() + '>';
    const auto last = xml.lastIndexOf(end) + end.size();
    const auto one = '<' + (first.captured(1) + first.captured(2)).toLatin1() + '>' + name + end;
    xml.replace(first.capturedStart(), last - first.capturedStart(), one.repeated(count));
}

/// The texts of elements, and the attributes in which infoRouter names itself and its users, become \a name.
void replaceTexts(QByteArray &xml, const QByteArray &name)
{
    static const QRegularExpression attribute(u"\\b(Company|ServerName|fullname|GroupName|JobName)=\"[^\"]*\""_s);
    static const QRegularExpression text(u">[^<]+</"_s);
    auto latin = QString::fromLatin1(xml);
    // The name comes last, because a replacement would take a backslash in it for a reference.
    constexpr QChar place(1);
    latin.replace(attribute, u"\\1=\""_s + place + u'"');
    latin.replace(text, u'>' + QString(place) + "</"_L1);
    xml = latin.replace(place, QString::fromLatin1(name)).toLatin1();
}

void rename(const FaultValues &values, HttpAnswer &answer, const HttpAnswer &)
{
    const auto name = nameOf(values);
    const int count = values.number(u"count"_s);
    if (isXml(answer)) {
        const bool isOfInfoRouter = answer.body.contains(" success=");
        if (isOfInfoRouter)
            replaceTexts(answer.body, escaped(name));
        else
            replaceItems(answer.body, escaped(name), count);
        return;
    }
    if (!QJsonDocument::fromJson(answer.body).isArray())
        return;
    const auto one = QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact);
    const auto item = one.mid(1, one.size() - 2) + ',';
    answer.body = '[' + item.repeated(count).chopped(1) + ']';
}

// ---- Charsets -------------------------------------------------------------------------------------------------------

QByteArray inCharset(const QString &text, const QString &charset)
{
    if (charset == "latin1"_L1)
        return text.toLatin1();
    const auto encoding = charset == "utf-16le"_L1 ? QStringConverter::Utf16LE
        : charset == "utf-16be"_L1                 ? QStringConverter::Utf16BE
                                                   : QStringConverter::Utf8;
    return QStringEncoder(encoding)(text);
}

/// The label of a charset; "none": none at all.
void changeCharset(const FaultValues &values, HttpAnswer &answer, const HttpAnswer &)
{
    if (answer.body.isEmpty())
        return;
    const auto type = answer.contentType.split(';').constFirst();
    const auto header = values.text(u"header"_s).toUtf8();
    const auto declared = values.text(u"declared"_s);
    auto text = QString::fromUtf8(answer.body);
    if (isXml(answer)) {
        static const QRegularExpression declaration(u"^<\\?xml[^>]*\\?>\\s*"_s);
        text.remove(declaration);
        if (declared != "none"_L1)
            text.prepend(u"<?xml version=\"1.0\" encoding=\"%1\"?>"_s.arg(declared));
    }
    answer.contentType = header == "none" ? type : type + "; charset=" + header;
    answer.body = inCharset(text, values.text(u"encoding"_s));
}

void precede(const FaultValues &values, HttpAnswer &answer, const HttpAnswer &)
{
    answer.body.prepend(values.text(u"text"_s).toUtf8());
}

void mixUp(const FaultValues &, HttpAnswer &answer, const HttpAnswer &previous)
{
    if (previous.status != 0)
        answer = previous;
}

} // namespace

QList<FaultKind> contentFaults()
{
    const auto number = &FaultParameter::number;
    const auto text = &FaultParameter::text;
    return {
        {u"otherAnswer"_s,
         FaultText::tr("The answer is the one to the request before, if there was one."),
         {},
         ChangesAnswer{mixUp}},
        {u"charset"_s,
         FaultText::tr("The answer is in another charset, or names another one in the Content-Type or in the XML "
                       "declaration; “none” leaves the name out. An empty answer stays as it is."),
         {FaultParameter::word(u"encoding"_s, {u"utf-8"_s, u"latin1"_s, u"utf-16le"_s, u"utf-16be"_s}),
          FaultParameter::line(u"header"_s, u"utf-8"_s), text(u"declared"_s, u"none"_s)},
         ChangesAnswer{changeCharset}},
        {u"prefix"_s,
         FaultText::tr("A text comes before the body: a byte order mark, unless another text is given."),
         {text(u"text"_s, u"\ufeff"_s)},
         ChangesAnswer{precede}},
        {u"nesting"_s,
         FaultText::tr("Elements, or lists in JSON, stand inside each other."),
         {number(u"depth"_s, 1, 10'000'000, 100'000)},
         ChangesAnswer{nest}},
        {u"doctype"_s, FaultText::tr("An answer in XML has a document type."), {}, ChangesAnswer{declareType}},
        {u"entities"_s,
         FaultText::tr("An answer in XML holds an entity that grows tenfold with each level."),
         {number(u"levels"_s, 1, 20, 9)},
         ChangesAnswer{plantEntities}},
        {u"large"_s,
         FaultText::tr("The answer has so many bytes more, in a comment or as spaces."),
         {number(u"bytes"_s, 1, LargestContent, 50'000'000)},
         ChangesAnswer{fill}},
        {u"names"_s,
         FaultText::tr(
             "The caches in a list have this name, which may hold markup or control characters, be repeated to "
             "make it long, and come so many times. In infoRouter the settings and the names of the server and "
             "its users become this text."),
         {text(u"text"_s, u"<b>name</b>"_s), number(u"repeat"_s, 1, 10'000'000, 1),
          number(u"count"_s, 1, 10'000'000, 1)},
         ChangesAnswer{rename},
         bytesOfNames},
    };
}

} // namespace sluice::mock
