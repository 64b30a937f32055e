// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"
#include "core/mock/serverstate.h"
#include "core/mock/superoffice/failures.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sluice::mock {

[[nodiscard]] HttpAnswer inJson(const QByteArray &json, int status = 200);
[[nodiscard]] HttpAnswer inJson(const QJsonObject &object, int status = 200);
[[nodiscard]] HttpAnswer inJson(const QJsonArray &array);

/// An error in the form of Settings::errorStyle. Its status is 200 where the settings say so, except for 401.
[[nodiscard]] HttpAnswer inErrorObject(const Settings &settings, int status, const Failure &failure);

/// GET /api (dossier §2.1). \a address: of the installation, without a trailing slash.
[[nodiscard]] QJsonObject indexOf(const Settings &settings, const QString &address);
/// GET /api/v1: every operation of this build, by its address.
[[nodiscard]] QJsonObject operationMap(const Settings &settings, const QString &address);
/// GET /api/v1/User/currentPrincipal (dossier §1.4, §2.4).
[[nodiscard]] QJsonObject principalOf(const Settings &settings, const Account &account);
/// GET /api/state/NAME, requested at \a origin (dossier §2.1).
[[nodiscard]] QJsonObject tenantStateOf(const Settings &settings, const ServerState &server, const QString &name,
                                        const QString &origin);

} // namespace sluice::mock
