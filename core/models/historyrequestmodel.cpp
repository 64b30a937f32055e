// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/historyrequestmodel.h"

#include "core/models/historyrow.h"
#include "core/models/requestmodel.h"

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString serverIn(const HistoryRequest &request)
{
    const auto *about = request.about();
    return about ? about->server : QString();
}

QString actionIn(const HistoryRequest &request)
{
    const auto *about = request.about();
    return about ? actionWords(about->operation, about->targets) : QString();
}

/// Whether \a projection tells two of \a requests apart.
template<typename Projection>
bool differ(const QList<HistoryRequest> &requests, Projection projection)
{
    return std::ranges::adjacent_find(requests, std::ranges::not_equal_to{}, projection) != requests.cend();
}

} // namespace

HistoryRequestModel::HistoryRequestModel(const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_zone(zone)
{
}

void HistoryRequestModel::setRun(const HistoryRun &run)
{
    beginResetModel();
    m_run = run;
    m_isManyServers = differ(run.requests, serverIn);
    endResetModel();
}

bool HistoryRequestModel::hasManyActions() const
{
    return differ(m_run.requests, actionIn);
}

bool HistoryRequestModel::hasManyAttempts() const
{
    return std::ranges::any_of(m_run.requests,
                               [](const HistoryRequest &request) { return request.dispatch.attempt > 1; });
}

int HistoryRequestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_run.requests.size());
}

int HistoryRequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryRequestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &request = m_run.requests.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(request, index.column());
    case EvidenceRole:
        return index.column() == ResultColumn ? QVariant::fromValue(stateOf(request)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == TookColumn ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QString HistoryRequestModel::textOf(const HistoryRequest &request, int column) const
{
    switch (static_cast<Column>(column)) {
    case NodeColumn: {
        const auto *about = request.about();
        if (!about)
            return tr("Node %1").arg(request.dispatch.node + 1);
        return m_isManyServers && about->node != about->server ? u"%1: %2"_s.arg(about->server, about->node)
                                                               : about->node;
    }
    case WhatColumn:
        return actionIn(request);
    case ResultColumn:
        return cellWord(stateOf(request));
    case AttemptColumn:
        return QString::number(request.dispatch.attempt);
    case SentColumn:
        return request.intendedAt.isValid() ? request.intendedAt.toTimeZone(m_zone).toString(u"HH:mm:ss"_s)
                                            : tr("not sent");
    case TookColumn:
        return request.end && request.intent ? durationText(request.end->milliseconds) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant HistoryRequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == TookColumn)
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NodeColumn:
        return tr("Node");
    case WhatColumn:
        return tr("What");
    case ResultColumn:
        return tr("Result");
    case AttemptColumn:
        return tr("Attempt");
    case SentColumn:
        return tr("Sent");
    case TookColumn:
        return tr("Took");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace sluice
