// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/reply.h"

#include <QUrl>

namespace sluice::inforouter {

/// The request for the description of the service, `srv.asmx?WSDL`. It needs no sign-in and works in every binding.
/// \a service is the address of srv.asmx.
HttpRequest descriptionRequest(QUrl service);

/// The calls in \a response, as the server spells them. Nothing if it is no complete description of this service; a
/// server need not have one.
FeatureList readDescription(const HttpResponse &response);

} // namespace sluice::inforouter
