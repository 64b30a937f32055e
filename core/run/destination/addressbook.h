// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/addresskey.h"
#include "core/domain/server/server.h"
#include "core/session/sessions.h"

#include <QHash>

namespace sluice {

/// The addresses of many servers, for looking them up. Every address is read by the protocol that would send to it, so
/// that the address that is found is the one that a request goes to.
class AddressBook final
{
public:
    struct Match
    {
        qsizetype server = 0;            ///< index in the list of servers
        std::optional<qsizetype> node{}; ///< index in Server::nodes; nothing: the server's own address
        qsizetype apart = 0;             ///< number of folders by which the two differ
        bool isAround = true;            ///< the stored address is the same or a folder above; false: it is below

        friend bool operator==(const Match &, const Match &) = default;
    };

    explicit AddressBook(const QList<Server> &servers);

    /// Every server and node that may be at the address of \a request, in the order of the list. Empty if nothing can be
    /// sent to that address.
    QList<Match> at(const SignInRequest &request) const;

    /// Whether each address that \a request reaches, also the one in its Host header, is that of an entry or in a folder
    /// below one: then nothing that is stored for these entries can be left by choosing that address.
    bool covers(const SignInRequest &request) const;

private:
    struct Entry
    {
        AddressKey key;
        Match match;
    };

    void add(const SignInRequest &request, const Match &match);
    QList<Entry> near(const AddressKey &key) const;
    QList<AddressKey> keysOf(const QUrl &url, const ProtocolOptions &options) const;

    QHash<QString, QList<Entry>> m_byHost;   ///< by host and port
    QHash<QString, QList<Entry>> m_byFolder; ///< by host, port and first folder
    QStringList m_tenantDomains;
};

} // namespace sluice
