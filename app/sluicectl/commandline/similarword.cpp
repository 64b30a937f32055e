// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/similarword.h"

#include <QList>

#include <algorithm>

namespace sluice::ctl {

namespace {

constexpr qsizetype LongestCompared = 40; ///< a longer word is no name that was mistyped

/// How many letters are missing, too many, wrong or swapped.
qsizetype distanceBetween(const QString &one, const QString &other)
{
    const auto columns = other.size() + 1;
    QList<qsizetype> table((one.size() + 1) * columns, 0);
    const auto at = [&](qsizetype i, qsizetype j) -> qsizetype & { return table[i * columns + j]; };
    for (qsizetype i = 0; i <= one.size(); ++i) {
        for (qsizetype j = 0; j < columns; ++j) {
            if (i == 0 || j == 0) {
                at(i, j) = i + j;
                continue;
            }
            const qsizetype wrong = one.at(i - 1) == other.at(j - 1) ? 0 : 1;
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + wrong});
            const bool isSwapped =
                i > 1 && j > 1 && one.at(i - 1) == other.at(j - 2) && one.at(i - 2) == other.at(j - 1);
            if (isSwapped)
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return table.constLast();
}

} // namespace

QString similarWord(const QString &typed, const QStringList &words)
{
    if (typed.size() > LongestCompared)
        return {};
    QString nearest;
    auto least = typed.size() / 3 + 1; // more than that is another word
    for (const auto &word : words) {
        if (word.size() > LongestCompared)
            continue;
        const auto distance = distanceBetween(typed.toCaseFolded(), word.toCaseFolded());
        if (distance < least) {
            least = distance;
            nearest = word;
        } else if (distance == least && word != nearest) {
            nearest.clear();
        }
    }
    return nearest;
}

} // namespace sluice::ctl
