// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <utility>

namespace sluice::ctl {

/// Who can sign in to the mocks, as "name / password", and what that is good for.
QList<std::pair<QString, QString>> mockAccounts();

/// Every KEY=VALUE of `mock serve --set`, as "inforouter.generation=legacy|modern".
QStringList mockKeys();

} // namespace sluice::ctl
