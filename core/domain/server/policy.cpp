// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/policy.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTime>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct PolicyText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Policy)
};

constexpr int MinutesOfDay = 24 * 60;
constexpr int LongestDelay = 60;

template<typename T>
QList<T> united(QList<T> all, const QList<T> &more)
{
    for (const auto &one : more) {
        if (!all.contains(one))
            all.append(one);
    }
    return all;
}

bool areUsable(const AllowedHours &hours)
{
    const bool onDays = !hours.days.isEmpty()
        && std::ranges::all_of(hours.days, [](int day) { return day >= Qt::Monday && day <= Qt::Sunday; });
    return onDays && hours.from >= 0 && hours.from < MinutesOfDay && hours.until > 0 && hours.until <= MinutesOfDay
        && hours.from != hours.until;
}

/// The whole reason has to match: "CHG[0-9]+" does not match "none, see CHG1".
QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

QString clockText(int minutes)
{
    // The end of a day is written as 24:00.
    return minutes == MinutesOfDay ? u"24:00"_s : QTime(minutes / 60, minutes % 60).toString(u"HH:mm"_s);
}

Error blocked(QString message)
{
    return {.kind = Error::Kind::Blocked, .delivery = Error::Delivery::NotSent, .message = std::move(message)};
}

} // namespace

Policies::Policies()
{
    for (const auto environment : allEnvironments)
        set(environment, defaultPolicy(environment));
}

Policy defaultPolicy(Environment environment)
{
    Policy policy;
    switch (environment) {
    case Environment::Production:
        policy.confirmation = Confirmation::ButtonAfterCancel;
        policy.graveConfirmation = Confirmation::TypedHost;
        break;
    case Environment::Staging:
        policy.confirmation = Confirmation::ButtonAfterCancel;
        policy.graveConfirmation = Confirmation::ButtonAfterCancel;
        break;
    case Environment::Test:
    case Environment::Development:
    case Environment::Demo:
        break;
    }
    return policy;
}

Policy stricter(const Policy &one, const Policy &other)
{
    return {.confirmation = std::max(one.confirmation, other.confirmation),
            .graveConfirmation = std::max(one.graveConfirmation, other.graveConfirmation),
            .delaySeconds = std::max(one.delaySeconds, other.delaySeconds),
            .protectedCaches = united(one.protectedCaches, other.protectedCaches),
            .readOnly = one.readOnly || other.readOnly,
            .hours = united(one.hours, other.hours),
            .reasonRequired = one.reasonRequired || other.reasonRequired,
            .reasonPatterns = united(one.reasonPatterns, other.reasonPatterns),
            .planRequired = one.planRequired || other.planRequired};
}

std::optional<QString> problemOf(const Policy &policy)
{
    if (policy.delaySeconds < 0 || policy.delaySeconds > LongestDelay)
        return PolicyText::tr("The delay before an action is sent is 0 to %1 seconds.").arg(LongestDelay);
    if (policy.graveConfirmation < policy.confirmation)
        return PolicyText::tr("The confirmation of far-reaching actions cannot be weaker than that of other actions.");
    if (!std::ranges::all_of(policy.hours, &areUsable))
        return PolicyText::tr("Allowed hours need at least one day, and have to end at another time than they begin.");
    for (const auto &pattern : policy.reasonPatterns) {
        // Each pattern is checked alone: an unbalanced bracket could be hidden by the group in expression().
        if (const QRegularExpression read(pattern); !read.isValid())
            return PolicyText::tr("The pattern for reasons is not valid: %1.").arg(read.errorString());
    }
    return {};
}

QStringList protectedIn(const Policy &policy, const Operation &action)
{
    return std::visit(overloaded{
                          [&](const FlushAll &) { return policy.protectedCaches; },
                          [&](const FlushNamed &flush) {
                              auto names = flush.names;
                              names.removeIf([&policy](const QString &name) {
                                  return !policy.protectedCaches.contains(name, Qt::CaseInsensitive);
                              });
                              return names;
                          },
                          [](const OneOf<ClearConfiguration, RebuildDeltas> auto &) { return QStringList(); },
                          [](const OtherAlternative auto &) { return QStringList(); },
                      },
                      action);
}

bool isGrave(const Policy &policy, const Operation &action)
{
    return std::visit(overloaded{
                          [](const OneOf<FlushAll, RebuildDeltas> auto &) { return true; },
                          [](const ClearConfiguration &clear) { return clear.forAllAssociates; },
                          [&](const FlushNamed &) { return !protectedIn(policy, action).isEmpty(); },
                          [](const OtherAlternative auto &) { return false; },
                      },
                      action);
}

Confirmation confirmationFor(const Policy &policy, const Operation &action)
{
    return isGrave(policy, action) ? policy.graveConfirmation : policy.confirmation;
}

Confirmation confirmationOfRemoval(Environment environment)
{
    return environment == Environment::Production ? Confirmation::TypedHost : Confirmation::Button;
}

bool isAllowedAt(const AllowedHours &hours, const QDateTime &time)
{
    const int minute = time.time().hour() * 60 + time.time().minute();
    const int today = time.date().dayOfWeek();
    const bool overMidnight = hours.until < hours.from;
    if (!overMidnight)
        return hours.days.contains(today) && minute >= hours.from && minute < hours.until;
    const int yesterday = time.date().addDays(-1).dayOfWeek();
    return (hours.days.contains(today) && minute >= hours.from)
        || (hours.days.contains(yesterday) && minute < hours.until);
}

std::optional<Error> objectionTo(const Policy &policy, Environment environment, const Operation &action,
                                 const QDateTime &now, const QString &reason, Approval approval)
{
    const auto objections = objectionsTo(policy, environment, action, now, reason, approval);
    return objections.isEmpty() ? std::nullopt : std::optional(objections.constFirst());
}

QList<Error> objectionsTo(const Policy &policy, Environment environment, const Operation &action, const QDateTime &now,
                          const QString &reason, Approval approval)
{
    QList<Error> objections;
    if (!isAction(action))
        return objections;
    const auto word = environmentWord(environment);
    if (policy.readOnly)
        objections.append(blocked(PolicyText::tr("Servers in %1 are read-only.").arg(word)));
    const auto closed =
        std::ranges::find_if(policy.hours, [&now](const AllowedHours &hours) { return !isAllowedAt(hours, now); });
    if (closed != policy.hours.cend())
        objections.append(blocked(PolicyText::tr("Actions on servers in %1 are allowed only at these hours: %2.")
                                      .arg(word, hoursText(*closed))));
    if (policy.planRequired && approval != Approval::SecondPerson)
        objections.append(blocked(
            PolicyText::tr("Actions on servers in %1 need a plan that a second person has approved.").arg(word)));
    if (const auto objection = objectionToReason(policy, reason))
        objections.append(blocked(*objection));
    return objections;
}

std::optional<QString> objectionToReason(const Policy &policy, const QString &reason)
{
    const auto given = reason.trimmed();
    if (given.isEmpty() && !policy.reasonRequired)
        return {};
    if (given.isEmpty() && policy.reasonPatterns.isEmpty())
        return PolicyText::tr("A reason is required.");
    if (given.isEmpty())
        return PolicyText::tr("A reason is required. It has to match this pattern: %1")
            .arg(policy.reasonPatterns.join(u", "_s));
    for (const auto &pattern : policy.reasonPatterns) {
        if (!expression(pattern).match(given).hasMatch())
            return PolicyText::tr("The reason has to match this pattern: %1").arg(pattern);
    }
    return {};
}

QString hoursText(const AllowedHours &hours)
{
    const QLocale locale;
    QStringList parts;
    for (const int day : hours.days)
        parts.append(locale.standaloneDayName(day, QLocale::ShortFormat));
    if (hours.days.size() == Qt::Sunday)
        parts = {PolicyText::tr("every day")};
    parts.append(PolicyText::tr("%1 to %2", "06:00 to 20:00").arg(clockText(hours.from), clockText(hours.until)));
    return parts.join(u", "_s);
}

} // namespace sluice
