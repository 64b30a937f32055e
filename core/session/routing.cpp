// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/routing.h"

namespace sluice {

void route(HttpRequest &request, const QString &address, const QByteArray &hostHeader, const QString &tlsName)
{
    if (request.url.authority() != QUrl(address).authority())
        return;
    if (!hostHeader.isEmpty())
        request.headers.emplaceBack("Host", hostHeader);
    request.tlsName = tlsName;
}

} // namespace sluice
