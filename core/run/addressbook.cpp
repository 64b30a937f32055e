// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/addressbook.h"

#include "core/domain/server/serverurl.h"
#include "core/session/serverrequests.h"

#include <algorithm>
#include <cstdlib>

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

/// The address that a request is sent to. For a protocol that this program does not know, the address as it was entered.
QUrl sentTo(const SignInRequest &request)
{
    const auto understood = understoodAddress(request);
    return understood.isEmpty() ? serverUrl(request.address, request.options).value_or(QUrl()) : QUrl(understood);
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
    const auto url = sentTo(request);
    if (url.isEmpty())
        return;
    const auto key = keyOf(url, request.options);
    m_byHost[hostPart(key)].append({key, match});
    m_byFolder[folderPart(key)].append({key, match});
}

/// The entries that may be at \a key: not all of its host, because thousands of servers may share one.
QList<AddressBook::Entry> AddressBook::near(const AddressKey &key) const
{
    if (key.folder.isEmpty())
        return m_byHost.value(hostPart(key));
    return m_byFolder.value(folderPart(key)) + m_byFolder.value(hostPart(key) + u'/');
}

QList<AddressBook::Match> AddressBook::at(const SignInRequest &request) const
{
    const auto url = sentTo(request);
    if (url.isEmpty())
        return {};
    QList<AddressKey> keys{keyOf(url, request.options)};
    // The address of a tenant leads to that tenant also when nobody says that it is one.
    for (const auto &domain : m_tenantDomains) {
        const auto key = keyOf(url, {.services = {}, .online = true, .vendorDomain = domain});
        if (std::ranges::find(keys, key.host, &AddressKey::host) == keys.end())
            keys.append(key);
    }
    QList<Match> found;
    for (const auto &key : std::as_const(keys)) {
        const auto entries = near(key);
        for (const auto &[known, match] : entries) {
            if (!isSameServer(key, known))
                continue;
            found.append(match);
            found.last().apart = std::abs(key.folder.size() - known.folder.size());
        }
    }
    std::ranges::stable_sort(found, {}, &Match::server);
    return found;
}

} // namespace sluice
