// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/scenario/faultkind.h"

#include "core/mock/scenario/connectionfaults.h"
#include "core/mock/scenario/contentfaults.h"
#include "core/mock/scenario/framingfaults.h"
#include "core/mock/scenario/refusals.h"

namespace sluice::mock {

QList<FaultKind> faultKinds()
{
    return connectionFaults() + framingFaults() + refusals() + contentFaults();
}

} // namespace sluice::mock
