// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/csv.h"

#include <QByteArrayList>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QByteArray csvCell(QString text)
{
    // Some spreadsheets pass over blanks before a formula.
    const auto begin = text.trimmed();
    if (!begin.isEmpty() && u"=+-@＝＋－＠"_s.contains(begin.at(0)))
        text.prepend(u'\'');
    else if (!text.isEmpty() && u"\t\r\n"_s.contains(text.at(0)))
        text.prepend(u'\'');
    const bool needsQuotes =
        std::any_of(text.cbegin(), text.cend(), [](QChar unit) { return u",\"\r\n"_s.contains(unit); });
    return needsQuotes ? '"' + text.replace(u'"', "\"\""_L1).toUtf8() + '"' : text.toUtf8();
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QByteArrayList line;
    for (const auto &cell : cells)
        line.append(csvCell(cell));
    return line.join(',') + "\r\n";
}

} // namespace sluice
