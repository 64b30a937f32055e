// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/strategyoptions.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

/// Reads a whole number, in digits only.
std::optional<int> numberIn(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && !text.startsWith(u'+') ? std::optional(number) : std::nullopt;
}

Problem readNumber(const ParsedOptions &options, const QString &name, std::optional<int> &target)
{
    if (!options.has(name))
        return {};
    target = numberIn(options.value(name));
    return target ? Problem() : Usage::tr("--%1 is a whole number.").arg(name);
}

Problem readSeconds(const ParsedOptions &options, const QString &name, std::optional<seconds> &target)
{
    std::optional<int> number;
    if (!options.has(name))
        return {};
    if (readNumber(options, name, number))
        return Usage::tr("--%1 is a number of seconds.").arg(name);
    target = seconds(*number);
    return {};
}

Problem readOrder(const ParsedOptions &options, Strategy &strategy)
{
    if (!options.has(u"strategy"_s))
        return {};
    const auto text = options.value(u"strategy"_s);
    // What belongs to the order from before means nothing in another one.
    strategy.order = Order::Parallel;
    strategy.waveSize = 1;
    strategy.pause = seconds(0);
    if (text == "serial"_L1)
        strategy.order = Order::Serial;
    else if (text.startsWith("waves="_L1))
        strategy.order = Order::Waves;
    else if (text != "parallel"_L1)
        return Usage::tr("--strategy is parallel, serial or waves=N.");
    if (strategy.order != Order::Waves)
        return {};
    const auto size = numberIn(text.section(u'=', 1));
    strategy.waveSize = size.value_or(0);
    return size ? Problem() : Usage::tr("--strategy is parallel, serial or waves=N.");
}

Problem readGate(const ParsedOptions &options, Strategy &strategy)
{
    if (!options.has(u"gate"_s))
        return {};
    bool isNumber = false;
    strategy.gateFactor = options.value(u"gate"_s).toDouble(&isNumber);
    return isNumber ? Problem() : Usage::tr("--gate is a number, such as 2 or 1.5.");
}

/// A time of day is the next one: today, or tomorrow if it is over.
QDateTime nextAt(const QTime &time, const QDateTime &now)
{
    const QDateTime today(now.date(), time);
    return today > now ? today : QDateTime(now.date().addDays(1), time);
}

Problem readStart(const ParsedOptions &options, const QDateTime &now, Strategy &strategy)
{
    if (!options.has(u"start-at"_s))
        return {};
    const auto text = options.value(u"start-at"_s);
    auto time = QTime::fromString(text, u"HH:mm"_s);
    if (!time.isValid())
        time = QTime::fromString(text, u"HH:mm:ss"_s);
    const auto start = time.isValid() ? nextAt(time, now) : QDateTime::fromString(text, Qt::ISODate);
    if (!start.isValid() && QDateTime::fromString(text + u'Z', Qt::ISODate).isValid())
        return Usage::tr("The time of --start-at does not exist on that day: clocks are set forward past it.");
    if (!start.isValid() || (!time.isValid() && !text.contains(u'T')))
        return Usage::tr("--start-at is a time such as 22:00, or a date and time such as 2026-11-30T22:00, which may "
                         "end with a zone: Z, +01:00.");
    if (start <= now)
        return Usage::tr("The time of --start-at is over.");
    strategy.startAt = start.toUTC();
    return {};
}

/// What would have no effect is a mistake.
Problem problemOfCombination(const ParsedOptions &options, const Strategy &strategy)
{
    const bool isParallel = strategy.order == Order::Parallel;
    if (isParallel && options.has(u"pause"_s))
        return Usage::tr("--pause is between nodes or waves: add --strategy serial or --strategy waves=N.");
    if (isParallel && !strategy.holdAfterFirst && options.has(u"gate"_s))
        return Usage::tr("--gate is before the next node or wave: add --strategy serial or --strategy waves=N.");
    if (strategy.order == Order::Serial && options.has(u"at-once"_s))
        return Usage::tr("With --strategy serial there is one node at a time: leave --at-once out.");
    return {};
}

} // namespace

tl::expected<Strategy, QString> readStrategy(const ParsedOptions &options, const QDateTime &now, const Strategy &usual)
{
    auto strategy = usual;
    strategy.holdAfterFirst = usual.holdAfterFirst || options.has(u"hold-after-first"_s);
    std::optional<int> atOnce;
    std::optional<seconds> pause;
    for (const auto &problem :
         {readOrder(options, strategy), readNumber(options, u"at-once"_s, atOnce),
          readSeconds(options, u"pause"_s, pause), readNumber(options, u"max-failures"_s, strategy.maxFailures),
          readGate(options, strategy), readStart(options, now, strategy),
          readSeconds(options, u"node-timeout"_s, strategy.nodeTimeout)}) {
        if (problem)
            return tl::unexpected(*problem);
    }
    strategy.atOnce = atOnce.value_or(strategy.atOnce);
    strategy.pause = pause.value_or(strategy.pause);
    for (const auto &problem : {problemOf(strategy), problemOfCombination(options, strategy)}) {
        if (problem)
            return tl::unexpected(*problem);
    }
    return strategy;
}

tl::expected<Scope, QString> readScope(const ParsedOptions &options)
{
    const auto text = options.value(u"scope"_s);
    if (!options.has(u"scope"_s) || text == "every"_L1)
        return Scope::EveryNode;
    if (text == "once"_L1)
        return Scope::OncePerFarm;
    return tl::unexpected(Usage::tr("--scope is every or once."));
}

tl::expected<Barrier, QString> readBarrier(const ParsedOptions &options)
{
    const auto text = options.value(u"barrier"_s);
    if (text == "ok"_L1)
        return Barrier::AllAcknowledged;
    if (text == "none"_L1)
        return Barrier::GoOnAnyway;
    return tl::unexpected(Usage::tr("--barrier is ok or none."));
}

tl::expected<QDateTime, QString> readExpiry(const QString &text, const QDateTime &now)
{
    static const QHash<QChar, qint64> units{{u'm', 60}, {u'h', 3600}, {u'd', 24 * 3600}};
    const auto count = numberIn(text.chopped(text.isEmpty() ? 0 : 1));
    const auto unit = text.isEmpty() ? 0 : units.value(text.back().toLower());
    const auto end = count && unit > 0 ? now.addSecs(*count * unit)
        : text.contains(u'T')          ? QDateTime::fromString(text, Qt::ISODate)
                                       : QDateTime();
    if (!end.isValid())
        return tl::unexpected(Usage::tr("--expires is a length such as 30m, 8h or 2d, or a date and time such as "
                                        "2026-11-30T22:00, which may end with a zone: Z, +01:00."));
    if (end <= now)
        return tl::unexpected(Usage::tr("The time of --expires is over."));
    return end.toUTC();
}

QStringList strategyNames()
{
    return {u"strategy"_s,         u"at-once"_s, u"pause"_s,    u"max-failures"_s,
            u"hold-after-first"_s, u"gate"_s,    u"start-at"_s, u"node-timeout"_s};
}

} // namespace sluice::ctl
