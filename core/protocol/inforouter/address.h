// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QUrl>

namespace sluice::inforouter {

/// The folder that holds srv.asmx, always with a slash at the end: https://files.example.com/InfoRouter/. Accepts an
/// address with or without scheme (https is assumed), trailing slash, srv.asmx and whatever stands behind it, such as
/// ?WSDL or an operation (dossier §8.10), but none that holds a ticket or a password.
Result<QUrl> parseAddress(const QString &text);

} // namespace sluice::inforouter
