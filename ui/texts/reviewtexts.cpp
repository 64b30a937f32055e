// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/reviewtexts.h"

#include "ui/texts/actiontexts.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ReviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ReviewTexts)
};

QString orderText(const Strategy &strategy)
{
    switch (strategy.order) {
    case Order::Parallel:
        return ReviewTexts::tr("All nodes at once, %n at a time", nullptr, strategy.atOnce);
    case Order::Serial:
        return ReviewTexts::tr("One node after the other");
    case Order::Waves:
        return strategy.waveSize == 1 ? ReviewTexts::tr("In waves of 1 node")
                                      : ReviewTexts::tr("In waves of %n nodes", nullptr, strategy.waveSize);
    }
    Q_UNREACHABLE();
}

/// How long ago \a at was, in whole minutes, hours or days.
QString agoText(const QDateTime &at, const QDateTime &now)
{
    const auto minutes = at.secsTo(now) / 60;
    if (minutes < 0) // another clock
        return ReviewTexts::tr("at %1", "a date with its time")
            .arg(QLocale().toString(at.toLocalTime(), QLocale::ShortFormat));
    if (minutes < 1)
        return ReviewTexts::tr("less than a minute ago");
    if (minutes < 60)
        return minutes == 1 ? ReviewTexts::tr("1 minute ago")
                            : ReviewTexts::tr("%n minutes ago", nullptr, static_cast<int>(minutes));
    const auto hours = minutes / 60;
    if (hours < 24)
        return hours == 1 ? ReviewTexts::tr("1 hour ago")
                          : ReviewTexts::tr("%n hours ago", nullptr, static_cast<int>(hours));
    const auto days = hours / 24;
    return days == 1 ? ReviewTexts::tr("1 day ago") : ReviewTexts::tr("%n days ago", nullptr, static_cast<int>(days));
}

/// The account with which it was sent, else that of the operating system.
QString personOf(const HistoryLast &last)
{
    return inSentence(last.intent.account.isEmpty() ? last.who.user : last.intent.account);
}

QString withOtherSteps(const QString &title, const QList<PlanStep> &steps)
{
    const auto others = static_cast<int>(steps.size()) - 1;
    if (others == 0)
        return title;
    return others == 1 ? ReviewTexts::tr("%1 and 1 More Step", "Flush 3 Caches …").arg(title)
                       : ReviewTexts::tr("%1 and %n More Steps", "Flush 3 Caches …", others).arg(title);
}

} // namespace

QString strategyText(const Strategy &strategy, qsizetype nodes)
{
    QStringList parts;
    if (nodes > 1) {
        parts.append(orderText(strategy));
        if (strategy.order != Order::Parallel && strategy.pause.count() > 0)
            parts.append(ReviewTexts::tr("%1 s in between").arg(strategy.pause.count()));
        if (strategy.holdAfterFirst)
            parts.append(ReviewTexts::tr("wait for you after the first"));
        if (strategy.gateFactor)
            parts.append(ReviewTexts::tr("go on only while nodes answer in time"));
        if (strategy.maxFailures)
            parts.append(*strategy.maxFailures == 1
                             ? ReviewTexts::tr("stop after 1 failed node")
                             : ReviewTexts::tr("stop after %n failed nodes", nullptr, *strategy.maxFailures));
    }
    if (strategy.startAt)
        parts.append(ReviewTexts::tr("start at %1", "a date with its time")
                         .arg(QLocale().toString(strategy.startAt->toLocalTime(), QLocale::ShortFormat)));
    return parts.join(u", "_s);
}

QString titleOnNodes(const QString &title, qsizetype nodes)
{
    return nodes < 2
        ? title
        : ReviewTexts::tr("%1 on %n Nodes", "Flush 3 Caches on 4 Nodes", static_cast<int>(nodes)).arg(title);
}

QString stepsTitle(const QList<PlanStep> &steps, const QString &whole)
{
    const auto &first = steps.constFirst().operation;
    const bool isWhole = !whole.isEmpty() && std::holds_alternative<FlushAll>(first);
    return withOtherSteps(isWhole ? whole : actionTitle(first), steps);
}

QString planTitle(const QList<PlanStep> &steps, const QString &where, const QString &whole)
{
    return withOtherSteps(actionTitle(steps.constFirst().operation, where, whole), steps);
}

QString stepsText(const QList<PlanStep> &steps)
{
    QStringList lines;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const auto &step = steps.at(i);
        auto line = ReviewTexts::tr("%1. %2", "2. Clear configurations …").arg(i + 1).arg(doneText(step.operation));
        if (step.scope == Scope::OncePerFarm)
            line = ReviewTexts::tr("%1, once for each server", "2. Clear configurations …").arg(line);
        if (step.barrier == Barrier::AllAcknowledged && i + 1 < steps.size())
            line = ReviewTexts::tr("%1; the next step only if every node acknowledged", "2. Clear …").arg(line);
        lines.append(line);
    }
    return lines.join(u'\n');
}

QString notDoneText(const Review &review)
{
    QStringList lines;
    QStringList kept;
    for (const auto &left : review.leftOut) {
        switch (left.kind) {
        case LeftOut::Kind::Cache:
            kept.append(inSentence(left.name));
            break;
        case LeftOut::Kind::Missing:
            lines.append(ReviewTexts::tr("%1 is skipped where it is missing: %2", "a cache …: crm03 does not list it.")
                             .arg(inSentence(left.name), left.why));
            break;
        case LeftOut::Kind::Node:
            if (!review.warnings.join(u' ').contains(left.name))
                lines.append(ReviewTexts::tr("%1 is left out: %2", "crm03 …: It has no such operation.")
                                 .arg(inSentence(left.name), left.why));
            break;
        }
    }
    if (kept.size() == 1)
        lines.append(ReviewTexts::tr("%1 is protected and stays as it is.", "a cache").arg(kept.constFirst()));
    else if (!kept.isEmpty())
        lines.append(
            ReviewTexts::tr("These are protected and stay as they are: %1.", "caches").arg(kept.join(u", "_s)));
    return lines.join(u'\n');
}

QString lastFromHereText(const QList<HistoryLast> &last, const QStringList &targets, const QDateTime &now)
{
    const HistoryLast *newest = nullptr;
    const QSet<QString> wanted(targets.cbegin(), targets.cend());
    const bool areAll = wanted.contains(u"*"_s);
    for (const auto &one : last) {
        const bool isMeant = areAll || one.target == "*"_L1 || wanted.contains(one.target);
        if (isMeant && (!newest || newest->at < one.at))
            newest = &one;
    }
    if (!newest)
        return {};
    const auto what = newest->target == "*"_L1 ? ReviewTexts::tr("all caches") : inSentence(newest->target);
    const bool isCertain = newest->evidence == Evidence::Acknowledged;
    const auto sentence = isCertain
        ? ReviewTexts::tr("Last from here: %1, %2 by %3.", "CurrencyCache, 4 minutes ago by ADM0")
        : ReviewTexts::tr("Last sent from here: %1, %2 by %3. The server did not say that it was done.",
                          "CurrencyCache, 4 minutes ago by ADM0");
    return sentence.arg(what, agoText(newest->at, now), personOf(*newest));
}

} // namespace sluice
