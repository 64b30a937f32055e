// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/policytexts.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "ui/texts/sentences.h"

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

/// The names of \a list that are not in \a other, ignoring case.
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

/// \a policy without the reason, which may still be entered.
Policy withoutReason(Policy policy)
{
    policy.reasonRequired = false;
    return policy;
}

} // namespace

QString objectionText(const Policy &policy, Environment environment, const Operation &action, Approval approval)
{
    const auto objection =
        objectionTo(withoutReason(policy), environment, action, QDateTime::currentDateTime(), QString(), approval);
    return objection ? objection->message + u' ' + helpText(policy, action, approval) : QString();
}

QString helpText(const Policy &policy, const Operation &action, Approval approval)
{
    const auto now = QDateTime::currentDateTime();
    if (!objectionTo(withoutReason(policy), Environment::Production, action, now, QString(), approval))
        return {};
    if (policy.readOnly)
        return PolicyText::tr(
            "To change this, choose Policies in the menu Edit. What is set for the whole computer can "
            "be changed only by its administrator.");
    if (isOpen(policy, now)) // then only the plan is missing
        return PolicyText::tr(
            "Save the action as a plan where it is reviewed, and give that to another person to approve.");
    const auto opening = nextOpening(policy, now);
    return opening.isValid()
        ? PolicyText::tr("The next time is %1.", "a date with its time")
              .arg(QLocale().toString(opening, QLocale::ShortFormat))
        : PolicyText::tr("There is no such time in the next week. To see the hours, choose Policies in the menu Edit.");
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
    return std::visit(overloaded{
                          [&](const FlushAll &) {
                              return PolicyText::tr("The protected caches of servers in %1 are flushed as well: %2.",
                                                    "in Production: names of caches")
                                  .arg(word, listOf(names));
                          },
                          [&](const FlushNamed &) {
                              return names.size() == 1
                                  ? PolicyText::tr("%1 is protected in %2, but will be flushed.",
                                                   "a cache; in Production")
                                        .arg(listOf(names), word)
                                  : PolicyText::tr("These caches are protected in %2, but will be flushed: %1.",
                                                   "caches; in Production")
                                        .arg(listOf(names), word);
                          },
                          // protectedIn() has no names for these.
                          [](const OneOf<ClearConfiguration, RebuildDeltas> auto &) { return QString(); },
                          [](const OtherAlternative auto &) { return QString(); },
                      },
                      action);
}

QString nodesText(const QStringList &nodes)
{
    return nodes.size() < 2
        ? QString()
        : PolicyText::tr("It will be sent to %n nodes: %1.", nullptr, static_cast<int>(nodes.size()))
              .arg(listOf(nodes));
}

QString confirmationText(Confirmation confirmation)
{
    switch (confirmation) {
    case Confirmation::Button:
        return PolicyText::tr("Click a button that names the action");
    case Confirmation::ButtonAfterCancel:
        return PolicyText::tr("Click a button that names the action; Cancel is preselected");
    case Confirmation::TypedHost:
        return PolicyText::tr("Type the name of the server");
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
        lines << PolicyText::tr("Ordinary actions: %1.").arg(confirmationText(before.confirmation));
    if (after.graveConfirmation < before.graveConfirmation)
        lines << PolicyText::tr("Far-reaching actions: %1.").arg(confirmationText(before.graveConfirmation));
    if (after.delaySeconds < before.delaySeconds)
        lines << (before.delaySeconds == 1
                      ? PolicyText::tr("A delay of 1 second before sending.")
                      : PolicyText::tr("A delay of %n seconds before sending.", nullptr, before.delaySeconds));
    if (const auto names = missingIn(after.protectedCaches, before.protectedCaches); !names.isEmpty())
        lines << PolicyText::tr("Protected: %1.", "names of caches").arg(listOf(names));
    if (before.readOnly && !after.readOnly)
        lines << PolicyText::tr("Servers are read-only.");
    for (const auto &hours : before.hours) {
        if (!after.hours.contains(hours))
            lines << PolicyText::tr("Only at these hours: %1.").arg(hoursText(hours));
    }
    if (before.planRequired && !after.planRequired)
        lines << PolicyText::tr("An approved plan of a second person is required.");
    if (before.reasonRequired && !after.reasonRequired)
        lines << PolicyText::tr("A reason is required.");
    for (const auto &pattern : before.reasonPatterns) {
        if (!after.reasonPatterns.contains(pattern))
            lines << PolicyText::tr("A reason must match the pattern %1").arg(inSentence(pattern));
    }
    return lines.join(u'\n');
}

} // namespace sluice
