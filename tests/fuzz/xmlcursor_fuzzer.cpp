// SPDX-License-Identifier: GPL-3.0-or-later
// The cursor sees the same elements, names and texts as a document object model does, whichever children are read,
// skipped or walked through on the way.
#include "core/protocol/wire/xmlcursor.h"
#include "tests/fuzz/fuzzing.h"

#include <QDomDocument>
#include <QStringList>

#include <array>
#include <optional>

using namespace sluice;
using namespace sluice::fuzz;
using namespace Qt::StringLiterals;

namespace {

enum class Manner { Children, Text, Skip };

/// What is done with one child after the other: five decisions, over and over.
class Manners final
{
public:
    explicit Manners(std::size_t decisions)
        : m_decisions(decisions)
    {
    }

    Manner next()
    {
        constexpr std::array<std::size_t, 5> powers{1, 3, 9, 27, 81};
        return static_cast<Manner>(m_decisions / powers.at(m_count++ % powers.size()) % 3);
    }

private:
    std::size_t m_decisions;
    std::size_t m_count = 0;
};

/// Without blanks, because the object model drops a text of nothing else.
QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QString lineFor(int depth, const QString &namespaceUri, const QString &name)
{
    return QString::number(depth) + u" {"_s + namespaceUri + u'}' + name;
}

void walk(wire::XmlCursor place, int depth, Manners &manners, QStringList &lines)
{
    while (place.next()) {
        auto line = lineFor(depth, place.namespaceUri(), place.localName());
        const auto manner = manners.next();
        if (manner == Manner::Text)
            line += u' ' + withoutBlanks(place.text());
        lines.append(line);
        if (manner == Manner::Children)
            walk(place.children(), depth + 1, manners, lines);
    }
}

QString ownText(const QDomElement &element)
{
    QString text;
    for (auto child = element.firstChild(); !child.isNull(); child = child.nextSibling()) {
        if (child.isText()) // a CDATA section is one too
            text += child.toText().data();
    }
    return withoutBlanks(text);
}

void walk(const QDomNode &parent, int depth, Manners &manners, QStringList &lines)
{
    for (auto child = parent.firstChildElement(); !child.isNull(); child = child.nextSiblingElement()) {
        auto line = lineFor(depth, child.namespaceURI(), child.localName());
        const auto manner = manners.next();
        if (manner == Manner::Text)
            line += u' ' + ownText(child);
        lines.append(line);
        if (manner == Manner::Children)
            walk(child, depth + 1, manners, lines);
    }
}

/// What the cursor sees; nothing at an error, which may also be a document type or too many levels.
std::optional<QStringList> seenIn(const QByteArray &bytes, std::size_t decisions)
{
    QXmlStreamReader reader(bytes);
    QStringList seen;
    Manners manners(decisions);
    {
        wire::XmlCursor document(reader);
        while (document.next()) {
            seen.append(lineFor(1, document.namespaceUri(), document.localName()));
            walk(document.children(), 2, manners, seen);
        }
    }
    return reader.hasError() ? std::nullopt : std::optional(seen);
}

void compare(const QStringList &seen, const QByteArray &bytes, std::size_t decisions)
{
    QDomDocument model;
    if (!model.setContent(bytes, true))
        broken(u"the cursor saw no error in a document that is not well-formed"_s);
    QStringList expected{lineFor(1, model.documentElement().namespaceURI(), model.documentElement().localName())};
    Manners again(decisions);
    walk(model.documentElement(), 2, again, expected);
    if (seen != expected)
        broken(u"the cursor saw\n%1\ninstead of\n%2"_s.arg(seen.join(u'\n'), expected.join(u'\n')));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const auto decisions = input.choice(243);
    std::optional<QStringList> seen;
    withinTime(size, [&] { seen = seenIn(input.rest(), decisions); });
    if (seen)
        compare(*seen, input.rest(), decisions);
    return 0;
}
