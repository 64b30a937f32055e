// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/requestlog.h"

#include <QAbstractTableModel>

namespace sluice {

/// The requests of a RequestLog, newest first, in translated texts.
class RequestModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        FullTextRole = Qt::UserRole, ///< the text of a cell with nothing left out, for copies and filters
        EnvironmentRole,             ///< NodeColumn: the class of the server; nothing if it is not known
        NumberRole,                  ///< LoggedRequest::number
    };
    enum Column {
        TimeColumn,
        ResultColumn,
        NodeColumn,
        OperationColumn,
        RequestColumn,
        StatusColumn,
        TookColumn,
        SizeColumn,
        ColumnCount
    };

    /// \a log outlives the model; null: there are no requests.
    explicit RequestModel(RequestLog *log, QObject *parent = nullptr);

    RequestLog *log() const { return m_log; }
    const LoggedRequest &request(int row) const { return m_log->at(m_log->size() - 1 - row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    RequestLog *const m_log;
};

/// Where \a request went: "crm-farm: crm01", the name of a server without nodes, or host and port.
QString placeOf(const LoggedRequest &request);

/// What a request was for, in a few words for people.
QString operationWords(const Operation &operation);

/// How it went in one word. A question that was answered did nothing that could be acknowledged: "Answered".
QString resultWord(const LoggedRequest &request);

/// What came back: the status of HTTP, or in words why there is none.
QString statusText(const LoggedRequest &request);

/// "112 ms", "1.2 s".
QString durationText(qint64 milliseconds);

/// "420 B", "1.4 kB".
QString sizeText(qint64 bytes);

} // namespace sluice
