// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/httpmessages.h"
#include "core/mock/mocksettings.h"

namespace sluice::mock {

[[nodiscard]] HttpAnswer page(int status, const QByteArray &title, const QByteArray &text);
/// A page in place of an answer, as a web server or a proxy in front of the product would send it.
[[nodiscard]] HttpAnswer htmlAnswer(int status);
/// What Settings::actionStatus and its companions put in place of an action's answer.
[[nodiscard]] HttpAnswer standIn(const Settings &settings);
/// What a browser that is not signed in gets at \a folder/default.aspx, also with ?flush (dossier §7).
[[nodiscard]] HttpAnswer signInRedirect(const QString &folder);
/// What a browser sees at the address of a service (dossier §1.1).
[[nodiscard]] HttpAnswer helpPage(const QByteArray &service);
/// What it sees at the address of an operation, which only a POST performs (dossier §2.1).
[[nodiscard]] HttpAnswer descriptionPage(const QString &agent, const QString &operation);
/// What it sees at the address of the API (dossier §2.1).
[[nodiscard]] HttpAnswer indexPage();

} // namespace sluice::mock
