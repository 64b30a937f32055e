// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/scenario/scenario.h"

/// A scenario with these faults, in JSON with ' in place of ". A mistake ends the program.
[[nodiscard]] inline sluice::mock::Scenario scenarioWith(QString faults)
{
    const auto json = "{\"faults\": [" + faults.replace(QLatin1Char('\''), QLatin1Char('"')).toUtf8() + "]}";
    const auto scenario = sluice::mock::Scenario::read(json);
    if (!scenario)
        qFatal("%s", qPrintable(scenario.error().join(QLatin1Char('\n'))));
    return *scenario;
}
