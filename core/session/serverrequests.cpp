// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/serverrequests.h"

#include "core/domain/server/addresskey.h"

#include <QCoreApplication>
#include <QHash>
#include <QUrl>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ServerRequestsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerRequests)
};

/// Everything would be sent twice to a process that is listed as two nodes, and another would get nothing.
std::optional<Error> problemOfProcesses(const Server &server)
{
    QList<SignInRequest> requests;
    for (qsizetype i = 0; i < server.nodes.size(); ++i)
        requests.append(requestFor(server, i));
    const auto same = sameProcess(requests);
    if (!same)
        return {};
    return inputError(ServerRequestsText::tr("The nodes %1 and %2 have the same address, so one of them would get "
                                             "everything twice. Give each node its own address.")
                          .arg(requests.at(same->first).nodeName, requests.at(same->second).nodeName));
}

} // namespace

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

QString processKey(const SignInRequest &request)
{
    const auto key = keyOf(QUrl(understoodAddress(request)), request.options);
    return QStringList{key.host, QString::number(key.port), key.folder.join(u'/'), request.hostHeader.toLower(),
                       request.tlsName.toLower()}
        .join(u'\n');
}

std::optional<std::pair<qsizetype, qsizetype>> sameProcess(const QList<SignInRequest> &requests)
{
    QHash<QString, qsizetype> known;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const auto key = processKey(requests.at(i));
        if (const auto first = known.constFind(key); first != known.constEnd())
            return std::pair(*first, i);
        known.insert(key, i);
    }
    return {};
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
    return problemOfProcesses(server);
}

} // namespace sluice
