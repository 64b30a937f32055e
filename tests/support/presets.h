// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/plans/preset.h"

namespace sluice::test {

/// A preset in which few values are the default.
inline Preset presetCalled(const QString &name)
{
    return {.name = name,
            .targets = {{.kind = PresetTarget::Kind::Group, .name = QStringLiteral("Oslo")},
                        {.kind = PresetTarget::Kind::Server,
                         .serverId = QStringLiteral("1"),
                         .name = QStringLiteral("crm")},
                        {.kind = PresetTarget::Kind::Node,
                         .serverId = QStringLiteral("2"),
                         .name = QStringLiteral("erp"),
                         .node = QStringLiteral("erp01")}},
            .steps = {{.operation = FlushNamed{{QStringLiteral("<b>Ønske</b>")}}, .barrier = Barrier::AllAcknowledged},
                      {.operation = FlushAll{}, .scope = Scope::OncePerFarm}},
            .strategy = {.order = Order::Waves, .waveSize = 2, .gateFactor = 1.5},
            .observe = true};
}

} // namespace sluice::test
