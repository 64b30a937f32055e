// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/runlog.h"

#include <QUuid>

namespace sluice {

QString newRunId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace sluice
