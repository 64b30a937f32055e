// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/lastfromhere.h"

#include "core/run/matrix.h"
#include "core/storage/history/reading/historyreader.h"
#include "ui/console/console.h"
#include "ui/texts/historytexts.h"

namespace sluice {

namespace {

/// What is still under way is not known to be better than anything.
bool isWorse(const HistoryLast &one, const HistoryLast &other)
{
    const auto badOne = one.evidence.value_or(Evidence::Unknown);
    const auto badOther = other.evidence.value_or(Evidence::Unknown);
    if (badOne == badOther)
        return one.at > other.at;
    return worse(badOther, badOne) == badOne;
}

} // namespace

QHash<QString, HistoryLast> lastOf(const QList<HistoryLast> &all)
{
    const QString everything(u'*');
    QHash<QString, HistoryLast> ofEverything; // by node
    for (const auto &last : all) {
        if (last.target == everything)
            ofEverything.insert(last.intent.node, last);
    }
    QHash<QString, HistoryLast> lasts;
    QHash<QString, QSet<QString>> nodesOf; // by target
    const auto add = [&lasts](const QString &target, const HistoryLast &last) {
        const auto known = lasts.find(target);
        if (known == lasts.end())
            lasts.insert(target, last);
        else if (isWorse(last, *known))
            *known = last;
    };
    for (const auto &last : all) {
        const auto whole = ofEverything.constFind(last.intent.node);
        const bool isOlder = whole != ofEverything.cend() && whole->at > last.at;
        add(last.target, isOlder ? *whole : last);
        nodesOf[last.target].insert(last.intent.node);
    }
    // A node where only everything was flushed counts for each cache.
    for (auto nodes = nodesOf.cbegin(); nodes != nodesOf.cend(); ++nodes) {
        for (auto whole = ofEverything.cbegin(); whole != ofEverything.cend(); ++whole) {
            if (!nodes->contains(whole.key()))
                add(nodes.key(), *whole);
        }
    }
    return lasts;
}

std::chrono::milliseconds untilNextDay(const QDateTime &now)
{
    auto next = now;
    next.setDate(now.date().addDays(1));
    next.setTime(QTime(0, 0));
    return std::chrono::milliseconds(now.msecsTo(next));
}

LastFromHere::LastFromHere(Console &console, HistoryReader &history, QObject *parent, Clock clock)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_console(console)
    , m_history(history)
{
    m_nextDay.setSingleShot(true);
    m_nextDay.setTimerType(Qt::PreciseTimer); // a coarse one may fire before midnight
    m_nextDay.callOnTimeout(this, &LastFromHere::checkDay);
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

void LastFromHere::checkDay()
{
    if (!m_shownOn.isValid() || !m_toRead.isEmpty())
        return; // it is shown when everything was read
    const auto now = m_clock();
    if (now.date() == m_shownOn)
        m_nextDay.start(untilNextDay(now));
    else
        show();
}

void LastFromHere::show()
{
    QHash<QString, CacheModel::Last> texts;
    const auto lasts = lastOf(m_found);
    const auto now = m_clock();
    m_shownOn = now.date();
    m_nextDay.start(untilNextDay(now));
    for (auto last = lasts.cbegin(); last != lasts.cend(); ++last)
        texts.insert(last.key(), {.at = last->at, .text = lastText(*last, now)});
    m_console.caches()->setLast(texts);
}

} // namespace sluice
