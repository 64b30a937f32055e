// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/sentences.h"

#include <QRegularExpression>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar FirstStrongIsolate(u'\u2068');
constexpr QChar PopDirectionalIsolate(u'\u2069');

/// Control characters, and those that reorder, break or hide the text around them; without the new line, which callers
/// handle.
bool isUnseen(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return c != u'\n';
    default:
        return false;
    }
}

QString numberOf(QChar c)
{
    return u"U+%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QChar(u'0')).toUpper();
}

} // namespace

QString inSentence(const QString &text)
{
    const auto shown = withoutControls(text).replace(u'\n', u' ');
    const bool turns = std::any_of(shown.cbegin(), shown.cend(), [](QChar c) {
        return c.isSurrogate() || c.direction() == QChar::DirR || c.direction() == QChar::DirAL
            || c.direction() == QChar::DirAN;
    });
    return turns ? FirstStrongIsolate + shown + PopDirectionalIsolate : shown;
}

QString inRow(const QString &text)
{
    constexpr qsizetype enough = 8;
    if (text.isEmpty() || !text.trimmed().isEmpty())
        return inSentence(text);
    QString shown;
    for (const auto c : QStringView(text).first(std::min(enough, text.size())))
        shown += u'<' + numberOf(c) + u'>';
    return shown;
}

QString withoutControls(const QString &text)
{
    QString shown;
    for (const auto c : text)
        shown += isUnseen(c) ? u'<' + numberOf(c) + u'>' : QString(c);
    return shown;
}

QString wrappable(QString text, int longest)
{
    const QRegularExpression longRun(u"(\\S{%1})(?=\\S)"_s.arg(longest));
    return text.replace(longRun, u"\\1\u200b"_s);
}

QStringList unseenCharacters(const QString &name)
{
    QStringList numbers;
    for (const auto c : name) {
        if (isUnseen(c) || c == u'\n')
            numbers << numberOf(c);
    }
    numbers.removeDuplicates();
    return numbers;
}

} // namespace sluice
