// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/serverfilter.h"

#include "core/models/servermodel.h"

#include <algorithm>
#include <limits>

namespace sluice {

namespace {

enum class Letter { None, Digit, Other };

Letter letterOf(QChar c)
{
    if (c.isDigit())
        return Letter::Digit;
    return c.isLetter() ? Letter::Other : Letter::None;
}

/// The words and numbers of a name: "oslo-crm07" becomes oslo, crm, 7.
QStringList wordsOf(const QString &name)
{
    QStringList words;
    auto last = Letter::None;
    for (const QChar c : name) {
        const auto letter = letterOf(c);
        if (letter != Letter::None && letter != last)
            words.append(QString());
        if (letter != Letter::None)
            words.last().append(c);
        last = letter;
    }
    for (auto &word : words) {
        while (word.size() > 1 && word.startsWith(u'0'))
            word.remove(0, 1);
    }
    return words;
}

/// Whether \a typed, from index \a from, consists of beginnings of \a words, from index \a word, where words may be
/// skipped.
bool isBeginnings(const QString &typed, qsizetype from, const QStringList &words, qsizetype word)
{
    if (from == typed.size())
        return true;
    for (auto i = word; i < words.size(); ++i) {
        const auto &candidate = words.at(i);
        qsizetype length = 0;
        while (length < candidate.size() && from + length < typed.size()
               && candidate.at(length) == typed.at(from + length))
            ++length;
        for (; length > 0; --length) {
            if (isBeginnings(typed, from + length, words, i + 1))
                return true;
        }
    }
    return false;
}

} // namespace

std::optional<int> distanceOf(const QString &name, const QString &typed)
{
    enum { Whole, Beginning, Words, Part };
    const auto folded = name.toCaseFolded();
    const auto wanted = typed.trimmed().toCaseFolded();
    if (folded == wanted)
        return Whole;
    if (folded.startsWith(wanted))
        return Beginning;
    if (isBeginnings(wanted, 0, wordsOf(folded), 0))
        return Words;
    return folded.contains(wanted) ? std::optional<int>(Part) : std::nullopt;
}

ServerFilter::ServerFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void ServerFilter::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    invalidateFilter();
}

bool ServerFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_text.trimmed().isEmpty())
        return true;
    return distanceOf(sourceModel()->index(row, ServerModel::NameColumn, parent).data().toString(), m_text).has_value();
}

ServerModel &ServerFilter::model() const
{
    return static_cast<ServerModel &>(*sourceModel());
}

/// The ids of the servers of \a group that are shown.
QStringList ServerFilter::shownIn(const QModelIndex &group) const
{
    QStringList ids;
    for (int row = 0; row < rowCount(group); ++row)
        ids.append(index(row, ServerModel::NameColumn, group).data(ServerModel::IdRole).toString());
    return ids;
}

QVariant ServerFilter::data(const QModelIndex &index, int role) const
{
    const bool isTickOfGroup =
        role == Qt::CheckStateRole && index.column() == ServerModel::NameColumn && rowCount(index) > 0;
    return isTickOfGroup ? QVariant(model().tickOf(shownIn(index))) : QSortFilterProxyModel::data(index, role);
}

bool ServerFilter::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != ServerModel::NameColumn || rowCount(index) == 0)
        return QSortFilterProxyModel::setData(index, value, role);
    return model().setTicks(mapToSource(index), shownIn(index), value.toInt() == Qt::Checked);
}

QModelIndexList ServerFilter::servers() const
{
    QModelIndexList found;
    for (int row = 0; row < rowCount(); ++row) {
        const auto branch = index(row, ServerModel::NameColumn);
        if (!branch.data(ServerModel::IdRole).toString().isEmpty())
            found.append(branch);
        for (int child = 0; child < rowCount(branch); ++child)
            found.append(index(child, ServerModel::NameColumn, branch));
    }
    return found;
}

QModelIndex ServerFilter::best() const
{
    const auto distance = [this](const QModelIndex &server) {
        // Servers that match only by their group come last.
        return distanceOf(server.data().toString(), m_text).value_or(std::numeric_limits<int>::max());
    };
    const auto candidates = servers();
    const auto found = std::ranges::min_element(candidates, {}, distance);
    return found == candidates.cend() ? QModelIndex() : *found;
}

int ServerFilter::count() const
{
    return static_cast<int>(servers().size());
}

} // namespace sluice
