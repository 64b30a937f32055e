// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/serverrequests.h"

#include <algorithm>

namespace sluice {

SignInRequest requestForAddress(const Server &server)
{
    SignInRequest request;
    request.protocolId = server.protocolId;
    request.address = server.address;
    request.options = server.options;
    request.credentials.user = server.user;
    request.timeout = server.timeout;
    request.transport = server.transport;
    request.serverName = server.name;
    return request;
}

SignInRequest requestFor(const Server &server, qsizetype index)
{
    auto request = requestForAddress(server);
    if (server.nodes.isEmpty())
        return request;
    const auto &node = server.nodes.at(index);
    request.address = node.address;
    request.nodeName = nodeName(node);
    request.hostHeader = node.hostHeader;
    request.tlsName = node.tlsName;
    // The trusted certificate of the server counts for every node that has none of its own.
    if (!node.trustedCertificate.isEmpty())
        request.transport.trustedCertificate = node.trustedCertificate;
    return request;
}

SignInRequest withoutKey(SignInRequest request)
{
    request.transport.clientCertificateFile.clear();
    request.transport.clientKeyFile.clear();
    return request;
}

SignInRequest withoutAuthorities(SignInRequest request)
{
    request.transport.authoritiesFile.clear();
    return request;
}

qsizetype nodeCount(const Server &server)
{
    return std::max<qsizetype>(1, server.nodes.size());
}

std::optional<Error> problemOf(const Server &server)
{
    if (const auto problem = problemOfNames(server))
        return inputError(*problem);
    if (auto problem = problemOf(withoutKey(requestForAddress(server))))
        return problem;
    for (qsizetype i = 0; i < server.nodes.size(); ++i) {
        // All nodes share the file of the server, which was judged with its address.
        if (auto problem = problemOf(withoutAuthorities(withoutKey(requestFor(server, i)))))
            return problem;
    }
    return {};
}

} // namespace sluice
