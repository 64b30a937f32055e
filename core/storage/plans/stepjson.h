// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/planstep.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sluice {

class JsonReader;

// How the steps of a plan, and the way in which it is carried out, are written in plan files, in presets and in the
// history. Reading is strict: every value has to be there, and an unknown word or key is a problem, because a default
// would do something that nobody has read.

/// \a steps, each of which holds an action, in their order.
QJsonArray toJson(const QList<PlanStep> &steps);
QJsonObject toJson(const Strategy &strategy);

/// The steps at "steps", at least one. The problems of \a reader get one sentence with its place for everything that is
/// wrong; then the result must not be used.
QList<PlanStep> stepsFrom(JsonReader &reader);
/// The strategy at "strategy".
Strategy strategyFrom(JsonReader &reader);

} // namespace sluice
