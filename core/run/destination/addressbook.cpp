// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/addressbook.h"

#include "core/domain/server/serverurl.h"
#include "core/session/serverrequests.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <tuple>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString hostPart(const AddressKey &key)
{
    return u"%1:%2"_s.arg(key.host).arg(key.port);
}

QString folderPart(const AddressKey &key)
{
    return hostPart(key) + u'/' + key.folder.value(0);
}

/// The addresses that a request reaches: the one it is sent to, and the one in its Host header, by which a load balancer
/// chooses the server. For a protocol that this program does not know, the address as it was entered.
QList<QUrl> reachedBy(const SignInRequest &request)
{
    const auto understood = understoodAddress(request);
    const auto url =
        understood.isEmpty() ? serverUrl(request.address, request.options).value_or(QUrl()) : QUrl(understood);
    if (url.isEmpty())
        return {};
    QList<QUrl> urls{url};
    const QUrl host(u"//"_s + request.hostHeader);
    if (request.hostHeader.isEmpty() || host.host().isEmpty())
        return urls;
    // A Host header without a port: servers go by the name, so it may be that of the connection or the usual one.
    auto ports = host.port() < 0 ? QList{url.port(), -1} : QList{host.port()};
    if (ports.size() == 2 && ports.first() == ports.last())
        ports.removeLast();
    for (const int port : std::as_const(ports)) {
        urls.append(url);
        urls.last().setHost(host.host());
        urls.last().setPort(port);
    }
    return urls;
}

} // namespace

AddressBook::AddressBook(const QList<Server> &servers)
{
    for (qsizetype i = 0; i < servers.size(); ++i) {
        const auto &server = servers.at(i);
        add(requestForAddress(server), {.server = i});
        for (qsizetype node = 0; node < server.nodes.size(); ++node)
            add(requestFor(server, node), {.server = i, .node = node});
        if (server.options.online && !m_tenantDomains.contains(server.options.vendorDomain))
            m_tenantDomains.append(server.options.vendorDomain);
    }
}

void AddressBook::add(const SignInRequest &request, const Match &match)
{
    const auto urls = reachedBy(request);
    for (const auto &url : urls) {
        const auto key = keyOf(url, request.options);
        m_byHost[hostPart(key)].append({key, match});
        m_byFolder[folderPart(key)].append({key, match});
    }
}

/// The entries that may be at \a key: not all of its host, because thousands of servers may share one.
QList<AddressBook::Entry> AddressBook::near(const AddressKey &key) const
{
    if (key.folder.isEmpty())
        return m_byHost.value(hostPart(key));
    return m_byFolder.value(folderPart(key)) + m_byFolder.value(hostPart(key) + u'/');
}

/// The keys under which \a url may be stored: the address of a tenant leads to that tenant, whether or not its entry, or
/// whoever asks, says that it is one.
QList<AddressKey> AddressBook::keysOf(const QUrl &url, const ProtocolOptions &options) const
{
    QList<AddressKey> keys{keyOf(url, options)};
    const auto add = [&keys](const AddressKey &key) {
        if (std::ranges::find(keys, key.host, &AddressKey::host) == keys.end())
            keys.append(key);
    };
    add(keyOf(url, {}));
    for (const auto &domain : m_tenantDomains)
        add(keyOf(url, {.services = {}, .online = true, .vendorDomain = domain}));
    return keys;
}

QList<AddressBook::Match> AddressBook::at(const SignInRequest &request) const
{
    QList<AddressKey> keys;
    const auto urls = reachedBy(request);
    for (const auto &url : urls)
        keys += keysOf(url, request.options);
    QList<Match> found;
    for (const auto &key : std::as_const(keys)) {
        const auto entries = near(key);
        for (const auto &[known, match] : entries) {
            if (!isSameServer(key, known))
                continue;
            found.append(match);
            found.last().apart = std::abs(key.folder.size() - known.folder.size());
            found.last().isAround = known.folder.size() <= key.folder.size();
        }
    }
    // One address may be found under several keys, such as those of its Host header: the closest counts.
    const auto rank = [](const Match &match) {
        return std::tuple(match.server, match.node, match.apart, !match.isAround);
    };
    const auto isSamePlace = [](const Match &a, const Match &b) {
        return std::pair(a.server, a.node) == std::pair(b.server, b.node);
    };
    std::ranges::sort(found, {}, rank);
    found.resize(std::distance(found.begin(), std::unique(found.begin(), found.end(), isSamePlace)));
    return found;
}

bool AddressBook::covers(const SignInRequest &request) const
{
    const auto urls = reachedBy(request);
    return std::ranges::all_of(urls, [&](const QUrl &url) {
        const auto keys = keysOf(url, request.options);
        return std::ranges::any_of(keys, [this](const AddressKey &key) {
            const auto entries = near(key);
            return std::ranges::any_of(entries, [&key](const Entry &entry) {
                return isSameServer(key, entry.key) && entry.key.folder.size() <= key.folder.size();
            });
        });
    });
}

} // namespace sluice
