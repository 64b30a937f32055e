// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/lastfromhere.h"

#include "core/run/matrix.h"
#include "core/storage/history/reading/historyreader.h"
#include "ui/console/console.h"
#include "ui/texts/historytexts.h"

namespace sluice {

QHash<QString, HistoryLast> newestOf(const QList<HistoryLast> &all)
{
    QHash<QString, HistoryLast> newest;
    for (const auto &last : all) {
        const auto known = newest.find(last.target);
        if (known == newest.end()) {
            newest.insert(last.target, last);
        } else if (known->run != last.run) {
            if (last.at > known->at)
                *known = last;
        } else {
            // What is still under way is not known to be better than anything.
            known->evidence = known->evidence && last.evidence ? std::optional(worse(*known->evidence, *last.evidence))
                                                               : std::nullopt;
            known->at = std::max(known->at, last.at);
        }
    }
    return newest;
}

LastFromHere::LastFromHere(Console &console, HistoryReader &history, QObject *parent)
    : QObject(parent)
    , m_console(console)
    , m_history(history)
{
    connect(&console, &Console::sessionChanged, this, &LastFromHere::handleSession);
    connect(&console, &Console::flushed, this, &LastFromHere::read);
}

/// The session changes also when more is known about it.
void LastFromHere::handleSession()
{
    QList<HistoryPlace> places;
    const auto &destination = m_console.destination();
    const auto nodes = m_console.nodeNames();
    if (destination.environment != Environment::Demo) { // nothing of a demo is recorded
        for (const auto &node : nodes)
            places.append({.server = m_console.serverName(), .serverId = destination.serverId, .node = node});
    }
    if (places == std::exchange(m_places, places))
        return;
    m_console.caches()->setLast({});
    read();
}

void LastFromHere::read()
{
    m_reading = std::make_unique<QObject>();
    m_toRead = m_places;
    m_found.clear();
    readNext();
}

/// What cannot be read is said where the history is shown.
void LastFromHere::readNext()
{
    if (m_toRead.isEmpty()) {
        show();
        return;
    }
    m_history.last(m_toRead.takeFirst(), m_reading.get())
        ->then(m_reading.get(), [this](const Result<QList<HistoryLast>> &last) {
            m_found += last.value_or(QList<HistoryLast>());
            readNext();
        });
}

void LastFromHere::show()
{
    QHash<QString, CacheModel::Last> texts;
    const auto newest = newestOf(m_found);
    const auto now = QDateTime::currentDateTime();
    for (const auto &last : newest)
        texts.insert(last.target, {.at = last.at, .text = lastText(last, now)});
    m_console.caches()->setLast(texts);
}

} // namespace sluice
