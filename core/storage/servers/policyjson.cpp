// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/jsonreader.h"
#include "core/storage/servers/serverjson.h"
#include "core/storage/servers/storedwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct PolicyJsonText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerStore)
};

constexpr int LastMinute = 24 * 60;

QString clockText(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, '0'_L1).arg(minutes % 60, 2, 10, '0'_L1);
}

/// Reads a time such as "06:30" as minutes after midnight; "24:00" is the end of the day. \a never is the end of the day
/// at which these hours cannot begin, or end.
int clockFrom(JsonReader &reader, QLatin1StringView key, int otherwise, int never)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"([01][0-9]|2[0-3]):([0-5][0-9])|24:00"_s));
    if (!reader.holds(key))
        return otherwise;
    const auto match = form.match(reader.text(key));
    const auto minutes =
        match.captured(1).isEmpty() ? LastMinute : match.captured(1).toInt() * 60 + match.captured(2).toInt();
    if (match.hasMatch() && minutes != never)
        return minutes;
    reader.report(key, PolicyJsonText::tr("%1 has to be a time of day such as 06:30."));
    return otherwise;
}

QList<int> daysFrom(JsonReader &reader)
{
    if (!reader.holds("days"_L1))
        return AllowedHours().days;
    QList<int> days;
    const auto array = reader.list("days"_L1);
    for (const auto &value : array)
        days.append(value.toInt());
    if (days.isEmpty() || std::ranges::any_of(days, [](int day) { return day < Qt::Monday || day > Qt::Sunday; }))
        reader.report("days"_L1, PolicyJsonText::tr("%1 has to be a list of days, 1 for Monday to 7 for Sunday."));
    return days;
}

QList<AllowedHours> hoursFrom(JsonReader &reader, const QList<AllowedHours> &usual, QStringList &problems)
{
    if (!reader.holds("hours"_L1))
        return usual;
    QList<AllowedHours> hours;
    const auto array = reader.list("hours"_L1);
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader entry(array.at(i), u"%1[%2]"_s.arg(reader.pathOf("hours"_L1)).arg(i), problems);
        entry.reportUnknownKeys({"days"_L1, "from"_L1, "until"_L1});
        hours.append({.days = daysFrom(entry),
                      .from = clockFrom(entry, "from"_L1, AllowedHours().from, LastMinute),
                      .until = clockFrom(entry, "until"_L1, AllowedHours().until, 0)});
        if (hours.constLast().from == hours.constLast().until)
            entry.report("until"_L1, PolicyJsonText::tr("%1 has to be another time than that of “from”."));
    }
    return hours;
}

QStringList patternsFrom(JsonReader &reader, const QStringList &usual)
{
    auto patterns = reader.texts("reasonPatterns"_L1, usual);
    if (!std::ranges::all_of(patterns, [](const QString &text) { return QRegularExpression(text).isValid(); }))
        reader.report("reasonPatterns"_L1, PolicyJsonText::tr("%1 has to be a list of regular expressions."));
    return patterns;
}

/// Never weaker than the confirmation of other actions, unless the file says so itself, which is a problem.
Confirmation graveFrom(JsonReader &reader, Confirmation confirmation, const Policy &usual)
{
    const auto given = reader.word("graveConfirmation"_L1, confirmationWords).value_or(usual.graveConfirmation);
    return reader.holds("graveConfirmation"_L1) && reader.holds("confirmation"_L1) ? given
                                                                                   : std::max(given, confirmation);
}

} // namespace

QJsonObject toJson(const Policy &policy)
{
    QJsonArray hours;
    for (const auto &entry : policy.hours) {
        QJsonArray days;
        for (const int day : entry.days)
            days.append(day);
        hours.append(
            QJsonObject{{u"days"_s, days}, {u"from"_s, clockText(entry.from)}, {u"until"_s, clockText(entry.until)}});
    }
    return {{u"confirmation"_s, wordFor(policy.confirmation, confirmationWords)},
            {u"graveConfirmation"_s, wordFor(policy.graveConfirmation, confirmationWords)},
            {u"delaySeconds"_s, policy.delaySeconds},
            {u"protectedCaches"_s, QJsonArray::fromStringList(policy.protectedCaches)},
            {u"readOnly"_s, policy.readOnly},
            {u"hours"_s, hours},
            {u"reasonRequired"_s, policy.reasonRequired},
            {u"reasonPatterns"_s, QJsonArray::fromStringList(policy.reasonPatterns)},
            {u"planRequired"_s, policy.planRequired}};
}

Policy policyFrom(const QJsonValue &value, const QString &where, const Policy &usual, QStringList &problems)
{
    const auto before = problems.size();
    JsonReader reader(value, where, problems);
    reader.reportUnknownKeys({"confirmation"_L1, "graveConfirmation"_L1, "delaySeconds"_L1, "protectedCaches"_L1,
                              "readOnly"_L1, "hours"_L1, "reasonRequired"_L1, "reasonPatterns"_L1, "planRequired"_L1});
    const auto confirmation = reader.word("confirmation"_L1, confirmationWords).value_or(usual.confirmation);
    const Policy policy{.confirmation = confirmation,
                        .graveConfirmation = graveFrom(reader, confirmation, usual),
                        .delaySeconds = reader.number("delaySeconds"_L1, usual.delaySeconds, 0, 60),
                        .protectedCaches = reader.texts("protectedCaches"_L1, usual.protectedCaches),
                        .readOnly = reader.flag("readOnly"_L1, usual.readOnly),
                        .hours = hoursFrom(reader, usual.hours, problems),
                        .reasonRequired = reader.flag("reasonRequired"_L1, usual.reasonRequired),
                        .reasonPatterns = patternsFrom(reader, usual.reasonPatterns),
                        .planRequired = reader.flag("planRequired"_L1, usual.planRequired)};
    if (const auto problem = problemOf(policy); problem && problems.size() == before)
        problems.append(u"%1: %2"_s.arg(where, *problem));
    return policy;
}

} // namespace sluice
