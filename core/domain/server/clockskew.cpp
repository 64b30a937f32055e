// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/clockskew.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>
#include <cstdlib>

namespace sluice {

namespace {

struct SkewText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ClockSkew)
};

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

/// The answer needs some time to arrive, and a clock may report whole seconds only.
constexpr qint64 NegligibleSkew = 2;

/// Thresholds are such that the number is never 1, so there is no singular text.
QString durationText(qint64 seconds)
{
    const auto count = [seconds](qint64 unit) { return static_cast<int>(std::min<qint64>(seconds / unit, INT_MAX)); };
    if (seconds < 2 * Minute)
        return SkewText::tr("%n seconds", nullptr, count(1));
    if (seconds < 2 * Hour)
        return SkewText::tr("about %n minutes", nullptr, count(Minute));
    if (seconds < 2 * Day)
        return SkewText::tr("about %n hours", nullptr, count(Hour));
    return SkewText::tr("about %n days", nullptr, count(Day));
}

} // namespace

QString skewSentence(qint64 skew)
{
    if (std::abs(skew) < NegligibleSkew)
        return SkewText::tr("The server's clock agrees with the one of this computer.");
    const auto duration = durationText(std::abs(skew));
    return skew > 0 ? SkewText::tr("The server's clock is ahead of the one of this computer by %1.").arg(duration)
                    : SkewText::tr("The server's clock is behind the one of this computer by %1.").arg(duration);
}

} // namespace sluice
