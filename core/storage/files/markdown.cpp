// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/markdown.h"

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// What stands for \a unit where Markdown or HTML would take it for markup.
QString plainUnit(QChar unit)
{
    switch (unit.unicode()) {
    case u'&':
        return u"&amp;"_s;
    case u'<':
        return u"&lt;"_s;
    case u'>':
        return u"&gt;"_s;
    default:
        return u"\\`*_{}[]#|~!@$"_s.contains(unit) ? u'\\' + QString(unit) : QString(unit);
    }
}

} // namespace

QString inMarkdown(const QString &text)
{
    QString escaped;
    const auto line = text.simplified();
    for (const QChar unit : line) {
        if (unit.category() != QChar::Other_Control && unit.category() != QChar::Other_Format)
            escaped += plainUnit(unit);
    }
    // Some readers make a link of whatever looks like an address.
    return escaped.replace("://"_L1, "\\://"_L1).replace("www."_L1, "www\\."_L1, Qt::CaseInsensitive);
}

} // namespace sluice
