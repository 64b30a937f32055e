// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/render/cellgroup.h"
#include "core/run/plan.h"

#include <QJsonObject>

namespace sluice::ctl {

/// \a plan without secrets: its steps, nodes and strategy. For the record, and for scripts.
QJsonObject planJson(const Plan &plan);

/// How \a strategy goes through the nodes, a sentence for each thing that it does.
QStringList strategySentences(const Strategy &strategy);

/// Until when \a strategy sends nothing; empty if it begins at once.
QString startSentence(const Strategy &strategy);

} // namespace sluice::ctl
