// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QStringList>

namespace sluice {

/// Where an address leads, as far as its text tells: the same for all ways to write it.
struct NormalizedAddress
{
    QString host{};
    int port = 0;
    QStringList folder{}; ///< of the application, in lower case. Of a tenant its name, and nothing else
    bool tenant = false;

    friend bool operator==(const NormalizedAddress &, const NormalizedAddress &) = default;
};

/// Nothing when \a address is none. Without a scheme it is https, as where it is used. With \a options of a tenant its
/// name alone is an address, too.
std::optional<NormalizedAddress> normalized(const QString &address, const ProtocolOptions &options);

/// Whether both are on one host and port, and one folder is the other or in it: whoever leaves out a part of the address
/// means the same server. Tenants share a host, and are the same only by name.
bool isSameServer(const NormalizedAddress &one, const NormalizedAddress &other);

/// The addresses of many servers, to find one of them.
class AddressBook final
{
public:
    struct Match
    {
        qsizetype server = 0;            ///< an index
        std::optional<qsizetype> node{}; ///< an index; nothing: the server's own address
        qsizetype apart = 0;             ///< by how many folders the two differ
    };

    explicit AddressBook(const QList<Server> &servers);

    /// Everything that \a address can mean, as the address of a server with \a options or of one that is in the book:
    /// only these tell that something is the name of a tenant.
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
