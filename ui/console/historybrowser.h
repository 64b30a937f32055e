// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/historymodel.h"
#include "core/storage/history/reading/historyreader.h"

#include <QPointer>

namespace sluice {

/// Reads the runs that fit a query into a model, page by page, as far as somebody looks. A new query stops what is being
/// read for the one before. The rows shown stay until the answer is there.
class HistoryBrowser final : public QObject
{
    Q_OBJECT

public:
    /// \a reader outlives the browser.
    explicit HistoryBrowser(HistoryReader &reader, QObject *parent = nullptr);

    HistoryModel *model() { return &m_model; }

    /// HistoryQuery::limit and HistoryQuery::before do not count.
    void setQuery(const HistoryQuery &query);
    const HistoryQuery &query() const { return m_query; }

    /// Reads the newest page again. Called while that is being read, it is read once more afterwards, however often.
    void refresh();

    bool isReading() const { return !m_call.isNull(); }
    /// Whether anything was read for this query.
    bool isRead() const { return m_isRead; }
    /// Why nothing could be read the last time.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    /// Reading has begun or ended.
    void changed();

private:
    enum class Page { First, Newest, Older };

    void read(Page page, qint64 before = 0);
    void readMore();
    void take(Page page, const Result<HistoryPage> &result);

    HistoryReader &m_reader;
    HistoryModel m_model;
    HistoryQuery m_query;
    QPointer<Call<HistoryPage>> m_call;
    std::optional<Error> m_error;
    bool m_isRead = false;
    bool m_isOutdated = false; ///< the newest page is to be read again
    qint64 m_older = 0;        ///< HistoryQuery::before of an older page that is to be read; 0 for none
};

} // namespace sluice
