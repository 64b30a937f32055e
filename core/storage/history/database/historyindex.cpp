// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/historyindex.h"

#include "core/domain/operation/overloaded.h"

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// \a text as SQLite can hold it: without halves of a surrogate pair.
QString storable(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

QStringList storable(QStringList texts)
{
    for (auto &text : texts)
        text = storable(text);
    return texts;
}

RequestRow rowOf(const RequestIntended &intent, const QString &place)
{
    return {.dispatch = dispatchKey(intent.dispatch),
            .place = place,
            .server = storable(intent.server),
            .node = storable(intent.node),
            .account = storable(intent.account),
            .targets = storable(intent.targets)};
}

IndexRows rowsOfEnd(const RequestEnded &end)
{
    IndexRows rows{.ended = dispatchKey(end.dispatch)};
    if (end.unsent)
        rows.request = rowOf(*end.unsent, {});
    return rows;
}

} // namespace

QString dispatchKey(const Dispatch &dispatch)
{
    return u"%1.%2.%3"_s.arg(dispatch.step).arg(dispatch.node).arg(dispatch.attempt);
}

QString placeKey(const QString &server, const QString &serverId)
{
    return storable(serverId.isEmpty() ? server : serverId);
}

IndexRows indexRowsOf(const RunEvent &event)
{
    return std::visit(overloaded{[](const RunBegun &begun) { return IndexRows{.person = storable(begun.who.user)}; },
                                 [](const RequestIntended &intent) {
                                     return IndexRows{.request =
                                                          rowOf(intent, placeKey(intent.server, intent.serverId))};
                                 },
                                 [](const RequestEnded &end) { return rowsOfEnd(end); },
                                 [](const RunRemark &remark) {
                                     const bool isSeen = remark.kind == RunRemark::Kind::Seen && remark.dispatch;
                                     return IndexRows{.seen = isSeen ? dispatchKey(*remark.dispatch) : QString()};
                                 },
                                 [](const RunEnded &) { return IndexRows(); }},
                      event);
}

} // namespace sluice
