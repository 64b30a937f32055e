// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"
#include "core/mock/mocksettings.h"

namespace sluice::mock {

[[nodiscard]] HttpAnswer page(int status, const QByteArray &title, const QByteArray &text);
/// A page instead of an answer, as a web server or a proxy in front of the product would send it.
[[nodiscard]] HttpAnswer htmlAnswer(int status);
/// 405, with the methods that are \a allowed.
[[nodiscard]] HttpAnswer methodNotAllowed(const QByteArray &allowed);
/// The answer to an action that Settings::actionStatus and related settings replace.
[[nodiscard]] HttpAnswer standIn(const Settings &settings);
/// The page for a browser without a sign-in at \a folder/default.aspx, also with ?flush (dossier §7).
[[nodiscard]] HttpAnswer signInRedirect(const QString &folder);
/// The page that a browser shows at the address of a service (dossier §1.1).
[[nodiscard]] HttpAnswer helpPage(const QByteArray &service);
/// The page at the address of an operation, which only a POST carries out (dossier §2.1).
[[nodiscard]] HttpAnswer descriptionPage(const QString &agent, const QString &operation);
/// The page at the address of the API (dossier §2.1).
[[nodiscard]] HttpAnswer indexPage();

} // namespace sluice::mock
