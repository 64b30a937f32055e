// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plan.h"

namespace sluice::ctl {

/// What \a steps do, a sentence or two with its number for each.
QStringList stepSentences(const QList<PlanStep> &steps);

/// How \a strategy goes through the nodes, a sentence for each thing that it does.
QStringList strategySentences(const Strategy &strategy);

/// That settings are compared.
QString observeSentence();

/// Until when \a strategy sends nothing; empty if it begins at once.
QString startSentence(const Strategy &strategy);

} // namespace sluice::ctl
