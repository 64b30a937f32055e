// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QStringList>

namespace sluice {

/// An address in normal form: equal for all spellings of the same address.
struct NormalizedAddress
{
    QString host{};
    int port = 0;
    QStringList folder{}; ///< of the application, in lower case; of a tenant only its name
    bool tenant = false;

    friend bool operator==(const NormalizedAddress &, const NormalizedAddress &) = default;
};

/// The normal form of \a address; nothing when it is not an address. The scheme is https if missing. With the \a
/// options of a tenant, the name of the tenant alone is also an address.
std::optional<NormalizedAddress> normalized(const QString &address, const ProtocolOptions &options);

/// Whether both are on the same host and port, and one folder is the other or inside it, because users often leave out
/// a part of the address. Tenants share a host, so their names have to be equal.
bool isSameServer(const NormalizedAddress &one, const NormalizedAddress &other);

/// The addresses of many servers, for looking them up.
class AddressBook final
{
public:
    struct Match
    {
        qsizetype server = 0;            ///< index in the list of servers
        std::optional<qsizetype> node{}; ///< index in Server::nodes; nothing: the server's own address
        qsizetype apart = 0;             ///< number of folders by which the two differ
    };

    explicit AddressBook(const QList<Server> &servers);

    /// All matches of \a address, read as the address of a server with \a options and of each server in the book,
    /// because only the options tell whether a text is the name of a tenant.
    QList<Match> at(const QString &address, const ProtocolOptions &options = {}) const;

private:
    struct Entry
    {
        NormalizedAddress place;
        Match match;
    };

    QList<Entry> m_entries;
    QStringList m_tenantDomains;
};

} // namespace sluice
