// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/httpmessages.h"
#include "core/mock/inforouter/inforoutersettings.h"

// What srv.asmx answers that is neither a result nor SOAP (dossier §2.3, §5).
namespace sluice::mock {

/// What every operation is answered with where the settings want something else than an answer.
[[nodiscard]] std::optional<HttpAnswer> insteadOfAnswers(const InfoRouterSettings &settings);
/// What a page in a browser would show at the address of the service.
[[nodiscard]] HttpAnswer servicePage(const InfoRouterSettings &settings);
/// Legacy: the request is in a form that is not switched on. \a ending: of the address, with its slash.
[[nodiscard]] HttpAnswer unrecognizedFormat(const InfoRouterSettings &settings, const QString &ending);
[[nodiscard]] HttpAnswer plainError(const QString &text);
/// Modern: a refusal before any operation is reached.
[[nodiscard]] HttpAnswer problemDetails(int status, const QString &title);
[[nodiscard]] HttpAnswer windowsChallenge();

} // namespace sluice::mock
