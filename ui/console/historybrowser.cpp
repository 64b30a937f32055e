// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/historybrowser.h"

#include <utility>

namespace sluice {

HistoryBrowser::HistoryBrowser(HistoryReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_model(QTimeZone::systemTimeZone(), this)
{
    connect(&m_model, &HistoryModel::pageWanted, this, [this](qint64 before) {
        m_older = before;
        if (!m_call)
            readMore();
    });
}

void HistoryBrowser::setQuery(const HistoryQuery &query)
{
    m_query = query;
    m_isRead = false;
    m_isOutdated = false;
    m_older = 0;
    read(Page::First);
}

void HistoryBrowser::refresh()
{
    if (m_call)
        m_isOutdated = true;
    else
        read(m_isRead ? Page::Newest : Page::First);
}

void HistoryBrowser::read(Page page, qint64 before)
{
    delete m_call;
    constexpr int runs = 50; // more than a screen shows, and little enough to be shown at once
    auto query = m_query;
    query.limit = runs;
    query.before = before;
    m_call = m_reader.runs(query, this);
    m_call->then(this, [this, page](const Result<HistoryPage> &result) { take(page, result); });
    Q_EMIT changed();
}

void HistoryBrowser::take(Page page, const Result<HistoryPage> &result)
{
    m_call.clear();
    m_error = result ? std::nullopt : std::optional(result.error());
    m_isRead = m_isRead || result;
    if (!result && page == Page::First)
        m_model.reset({});
    if (!result) {
        m_model.forgetWanted();
    } else if (page == Page::First) {
        m_model.reset(*result);
    } else if (page == Page::Newest) {
        m_model.refresh(*result);
    } else {
        m_model.append(*result);
    }
    readMore();
    if (!m_call)
        Q_EMIT changed();
}

/// What was asked for in the meantime.
void HistoryBrowser::readMore()
{
    if (std::exchange(m_isOutdated, false))
        refresh();
    else if (const auto before = std::exchange(m_older, 0); before > 0)
        read(Page::Older, before);
}

} // namespace sluice
