// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/export/historyexportfile.h"

#include <limits>

namespace sluice {

namespace {

QByteArray ticketsOf(const QList<HistoryRun> &runs, const QTimeZone &zone)
{
    QStringList tickets;
    for (const auto &run : runs)
        tickets.append(markdownOf(run, zone));
    return tickets.join(u'\n').toUtf8();
}

QByteArray inForm(const QList<HistoryRun> &runs, const HistoryHead &head, ExportForm form, const QTimeZone &zone,
                  const std::optional<ed25519::KeyPair> &keys)
{
    switch (form) {
    case ExportForm::Csv:
        return csvOf(runs);
    case ExportForm::Json:
        return jsonOf(runs, head, checkpointOf(head, keys));
    case ExportForm::Markdown:
        return ticketsOf(runs, zone);
    }
    Q_UNREACHABLE();
}

} // namespace

HistoryResult<QByteArray> exportedRuns(SqliteConnection &database, const HistoryQuery &query, ExportForm form,
                                       const QTimeZone &zone, const std::optional<ed25519::KeyPair> &keys,
                                       const std::function<bool()> &isWanted)
{
    auto whole = query;
    whole.before = 0;
    whole.limit = std::numeric_limits<int>::max();
    const auto head = headOf(database);
    if (!head)
        return HistoryFailure(head.error());
    return runsOf(database, whole, isWanted).map([&](const HistoryPage &page) {
        return inForm(page.runs, *head, form, zone, keys);
    });
}

QByteArray exportOfNothing(ExportForm form)
{
    return inForm({}, {}, form, QTimeZone::utc(), {});
}

} // namespace sluice
