// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/transportneeds.h"

#include "core/process/plainfile.h"
#include "core/process/wipe.h"
#include "core/transport/transportpolicy.h"

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
    auto content =
        contentOfFile(transport.clientKeyFile.isEmpty() ? transport.clientCertificateFile : transport.clientKeyFile,
                      LargestPlainFile);
    if (!content)
        return false;
    const bool isPem = content->contains("-----BEGIN ");
    const bool isEncrypted = content->contains("ENCRYPTED");
    wipe(*content); // it may be a key
    if (isPem)
        return isEncrypted;
    return !policyFor(transport, {}); // whether PKCS#12 is encrypted shows only when it is opened
}

} // namespace sluice
