// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/httpmessages.h"

namespace sluice::mock {

/// A page in place of an answer, as a web server or a proxy in front of the product would send it.
[[nodiscard]] HttpAnswer htmlAnswer(int status);
/// What a browser sees at the address of a service (dossier §1.1).
[[nodiscard]] HttpAnswer helpPage(const QByteArray &service);

} // namespace sluice::mock
