// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/policytexts.h"

#include "ui/texts/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct PolicyText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Policy)
};

constexpr int MinutesAhead = 8 * 24 * 60;

/// "DatabaseConnection, TicketPrincipalCache"
QString listOf(const QStringList &names)
{
    QStringList shown;
    for (const auto &name : names)
        shown << inSentence(name);
    return shown.join(u", "_s);
}

/// Those of \a list that are not in \a other, in any case.
QStringList missingIn(const QStringList &other, const QStringList &list)
{
    QStringList missing;
    for (const auto &one : list) {
        if (!other.contains(one, Qt::CaseInsensitive))
            missing.append(one);
    }
    return missing;
}

bool isOpen(const Policy &policy, const QDateTime &time)
{
    return std::ranges::all_of(policy.hours, [&time](const AllowedHours &hours) { return isAllowedAt(hours, time); });
}

/// Whoever may help.
QString helpText(const Policy &policy, Environment environment, const QDateTime &now)
{
    if (policy.readOnly)
        return PolicyText::tr(
                   "Policies, in the menu Edit, is where that can be changed for servers in %1; what was set "
                   "for the whole computer, its administrator can change.")
            .arg(environmentWord(environment));
    const auto opening = nextOpening(policy, now);
    return opening.isValid()
        ? PolicyText::tr("The next time is %1.", "a date with its time")
              .arg(QLocale().toString(opening, QLocale::ShortFormat))
        : PolicyText::tr("There is no such time in the next week: Policies, in the menu Edit, shows "
                         "the hours.");
}

} // namespace

QString objectionText(const Policy &policy, Environment environment, const Operation &action)
{
    auto reasonApart = policy;
    reasonApart.reasonRequired = false;
    const auto now = QDateTime::currentDateTime();
    const auto objection = objectionTo(reasonApart, environment, action, now, {});
    return objection ? objection->message + u' ' + helpText(policy, environment, now) : QString();
}

QDateTime nextOpening(const Policy &policy, const QDateTime &now)
{
    auto time = now.addSecs(60 - now.time().second());
    for (int minute = 0; minute < MinutesAhead; ++minute, time = time.addSecs(60)) {
        if (isOpen(policy, time))
            return time;
    }
    return {};
}

QString protectedText(const Policy &policy, Environment environment, const Operation &action)
{
    const auto names = protectedIn(policy, action);
    if (names.isEmpty())
        return {};
    const auto word = environmentWord(environment);
    if (std::holds_alternative<FlushAll>(action))
        return PolicyText::tr("What is protected in %1 is flushed as well: %2.", "in Production: names of caches")
            .arg(word, listOf(names));
    return names.size() == 1
        ? PolicyText::tr("%1 is protected in %2, and is flushed all the same.", "a cache; in Production")
              .arg(listOf(names), word)
        : PolicyText::tr("These are protected in %2, and are flushed all the same: %1.", "caches; in Production")
              .arg(listOf(names), word);
}

QString nodesText(const QStringList &nodes)
{
    return nodes.size() < 2
        ? QString()
        : PolicyText::tr("It goes to %n nodes: %1.", nullptr, static_cast<int>(nodes.size())).arg(listOf(nodes));
}

QString confirmationText(Confirmation confirmation)
{
    switch (confirmation) {
    case Confirmation::Button:
        return PolicyText::tr("A button that names it");
    case Confirmation::ButtonAfterCancel:
        return PolicyText::tr("A button that names it, with the cursor on Cancel");
    case Confirmation::TypedHost:
        return PolicyText::tr("The name of the server has to be typed");
    }
    Q_UNREACHABLE();
}

QString demandsText(const Policy &policy)
{
    return weakerText(policy, {.protectedCaches = {}});
}

QString weakerText(const Policy &before, const Policy &after)
{
    QStringList lines;
    if (after.confirmation < before.confirmation)
        lines << PolicyText::tr("For what is named: %1.").arg(confirmationText(before.confirmation));
    if (after.graveConfirmation < before.graveConfirmation)
        lines << PolicyText::tr("For what reaches further: %1.").arg(confirmationText(before.graveConfirmation));
    if (after.delaySeconds < before.delaySeconds)
        lines << (before.delaySeconds == 1
                      ? PolicyText::tr("1 second in which it can be taken back.")
                      : PolicyText::tr("%n seconds in which it can be taken back.", nullptr, before.delaySeconds));
    if (const auto names = missingIn(after.protectedCaches, before.protectedCaches); !names.isEmpty())
        lines << PolicyText::tr("Protected: %1.", "names of caches").arg(listOf(names));
    if (before.readOnly && !after.readOnly)
        lines << PolicyText::tr("Servers may only be looked at.");
    for (const auto &hours : before.hours) {
        if (!after.hours.contains(hours))
            lines << PolicyText::tr("Only at these hours: %1.").arg(hoursText(hours));
    }
    if (before.reasonRequired && !after.reasonRequired)
        lines << PolicyText::tr("A reason has to be given.");
    for (const auto &pattern : before.reasonPatterns) {
        if (!after.reasonPatterns.contains(pattern))
            lines << PolicyText::tr("A reason has to look like this: %1").arg(inSentence(pattern));
    }
    return lines.join(u'\n');
}

} // namespace sluice
