// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QUrl>

namespace sluice::inforouter {

/// The folder that holds srv.asmx, always with a slash at the end: https://files.example.com/InfoRouter/. Accepts an
/// address with or without scheme (https is assumed), trailing slash, srv.asmx and everything after it, such as ?WSDL
/// or the name of a call (dossier §8.10). An address with a ticket or a password is an error.
Result<QUrl> parseAddress(const QString &text);

} // namespace sluice::inforouter
