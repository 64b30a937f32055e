// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace sluice {

/// What of a server or a policy two people changed, in the words of the dialogs, with the value that is stored now where
/// it is a short one: "Class (now Production), User (now bob)". \a keys are places in \a now, such as "proxy.host".
QString conflictText(const QStringList &keys, const QJsonObject &now);

} // namespace sluice
