// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/reading/historyrun.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace sluice {

/// All requests of one recorded run, each attempt in a row of its own, in the order in which they left.
class HistoryRequestModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NodeColumn, WhatColumn, ResultColumn, AttemptColumn, SentColumn, TookColumn, ColumnCount };

    /// Times are those of \a zone.
    explicit HistoryRequestModel(const QTimeZone &zone, QObject *parent = nullptr);

    void setRun(const HistoryRun &run);
    /// Whether the run has more than one server, action or attempt, so that a view needs to show them.
    bool hasManyActions() const;
    bool hasManyAttempts() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const HistoryRequest &request, int column) const;

    const QTimeZone m_zone;
    HistoryRun m_run;
    bool m_isManyServers = false;
};

} // namespace sluice
