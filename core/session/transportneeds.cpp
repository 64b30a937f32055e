// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/transportneeds.h"

#include "core/transport/transportpolicy.h"

#include <QFile>

namespace sluice {

bool needsProxyPassword(const TransportOptions &transport)
{
    const bool isManual = transport.proxy.kind == ProxyKind::Http || transport.proxy.kind == ProxyKind::Socks5;
    return isManual && !transport.proxy.user.isEmpty();
}

bool needsPassphrase(const TransportOptions &transport)
{
    if (transport.clientCertificateFile.isEmpty())
        return false;
    QFile file(transport.clientKeyFile.isEmpty() ? transport.clientCertificateFile : transport.clientKeyFile);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const auto content = file.readAll();
    if (content.contains("-----BEGIN "))
        return content.contains("ENCRYPTED");
    return !policyFor(transport, {}); // whether PKCS#12 is encrypted shows only when it is opened
}

} // namespace sluice
