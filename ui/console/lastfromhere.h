// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/reading/historyquery.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace sluice {

class Console;
class HistoryReader;

/// For each target what was last sent, of all nodes the worst. \a all: of each node the newest of each target; what was
/// sent to all caches there, "*", counts for each.
QHash<QString, HistoryLast> lastOf(const QList<HistoryLast> &all);

/// How long it is from \a now to the beginning of the next day, by the clocks of its zone.
std::chrono::milliseconds untilNextDay(const QDateTime &now);

/// Puts into the table of caches what was last sent to the server of a console from here, in this session or before. Reads
/// it in the background, after a sign-in and after each run.
class LastFromHere final : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// Both outlive it. \a clock: local time.
    LastFromHere(Console &console, HistoryReader &history, QObject *parent = nullptr,
                 Clock clock = &QDateTime::currentDateTime);

    /// Says "today" only of today: call it when time may have passed without a timer, as while the computer slept.
    void checkDay();

private:
    void handleSession();
    void read();
    void readNext();
    void show();

    const Clock m_clock;
    QTimer m_nextDay;
    QDate m_shownOn; ///< the day for which the texts are
    Console &m_console;
    HistoryReader &m_history;
    QList<HistoryPlace> m_places; ///< the nodes of the server
    QList<HistoryPlace> m_toRead;
    QList<HistoryLast> m_found;
    std::unique_ptr<QObject> m_reading; ///< parent of the calls
};

} // namespace sluice
