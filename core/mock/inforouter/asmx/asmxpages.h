// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"
#include "core/mock/inforouter/inforoutersettings.h"

// Answers of srv.asmx that are neither a result nor SOAP (dossier §2.3, §5).
namespace sluice::mock {

/// The answer to every operation when a setting replaces it; nothing otherwise.
[[nodiscard]] std::optional<HttpAnswer> insteadOfAnswers(const InfoRouterSettings &settings);
/// The page that a browser shows at the address of the service.
[[nodiscard]] HttpAnswer servicePage(const InfoRouterSettings &settings);
/// Legacy: the form of the request is not enabled. \a ending: the end of the address, with its slash.
[[nodiscard]] HttpAnswer unrecognizedFormat(const InfoRouterSettings &settings, const QString &ending);
[[nodiscard]] HttpAnswer plainError(const QString &text);
/// Modern: refused before any operation runs.
[[nodiscard]] HttpAnswer problemDetails(int status, const QString &title);
[[nodiscard]] HttpAnswer windowsChallenge();

} // namespace sluice::mock
