// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/activitymodel.h"

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// \a text in lines of about 100 characters, and only as many lines as fit on a screen. Escaped, because what a server said
/// may look like markup.
QString tooltipOf(const QString &text)
{
    constexpr qsizetype width = 100;
    constexpr qsizetype most = 30;
    QStringList lines;
    qsizetype at = 0;
    while (at < text.size() && lines.size() < most) {
        auto end = text.size();
        if (end - at > width) {
            const auto space = text.lastIndexOf(u' ', at + width);
            end = space > at ? space + 1 : at + width;
        }
        lines << text.sliced(at, end - at);
        at = end;
    }
    if (at < text.size())
        lines << u"…"_s;
    return u"<p style='white-space:pre'>%1</p>"_s.arg(lines.join(u'\n').toHtmlEscaped());
}

/// The beginning of \a text in one paragraph, because a row must not be taller than the table.
QString brief(const QString &text)
{
    constexpr qsizetype most = 300;
    auto line = text.left(most);
    line.replace(u'\n', u' ');
    return text.size() > most ? line + u'…' : line;
}

} // namespace

ActivityModel::ActivityModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ActivityModel::add(const Activity &activity)
{
    beginInsertRows({}, 0, 0);
    m_activities.append(activity);
    endInsertRows();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_activities.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &activity = at(index.row());
    const bool namesAll = index.column() == WhatColumn && !activity.whatInFull.isEmpty();
    const auto text = textOf(activity, index.column());
    const auto full = namesAll ? activity.whatInFull : text;
    const auto shown = brief(text);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shown;
    case FullTextRole:
        return full;
    case Qt::AccessibleDescriptionRole:
        return full == shown ? QVariant() : full;
    case Qt::ToolTipRole:
        return tooltipOf(full);
    default:
        return {};
    }
}

QString ActivityModel::textOf(const Activity &activity, int column)
{
    switch (static_cast<Column>(column)) {
    case TimeColumn:
        return activity.time.toString(u"HH:mm:ss"_s);
    case WhatColumn:
        return activity.what;
    case WhereColumn:
        return activity.where;
    case OutcomeColumn:
        return activity.outcome;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn:
        return tr("Time");
    case WhatColumn:
        return tr("What");
    case WhereColumn:
        return tr("Where");
    case OutcomeColumn:
        return tr("Outcome");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace sluice
