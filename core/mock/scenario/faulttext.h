// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace sluice::mock {

/// The context in which texts about faults are translated.
struct FaultText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::mock::Fault)
};

} // namespace sluice::mock
