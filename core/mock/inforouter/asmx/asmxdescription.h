// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"
#include "core/mock/inforouter/inforoutersettings.h"

namespace sluice::mock {

/// The WSDL of srv.asmx: the operations of this server over SOAP 1.1 and 1.2, wrapped, with results that may be any
/// element (dossier §1). \a address is that of the service.
[[nodiscard]] HttpAnswer serviceDescription(const InfoRouterSettings &settings, const QString &address);

} // namespace sluice::mock
