// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/protocoloptions.h"

#include <QStringList>
#include <QUrl>

namespace sluice {

/// What an address is recognized by: equal for all spellings of one address.
struct AddressKey
{
    QString host{};       ///< one word for this machine: by its loopback names and addresses, and by its host name
    int port = 0;         ///< 0: the usual one of http or https
    QStringList folder{}; ///< case-folded, so that upper and lower case are equal; of a tenant its name
    bool tenant = false;

    friend bool operator==(const AddressKey &, const AddressKey &) = default;
};

/// The key of \a url, which is an address as it is sent. The \a options tell whether it is that of a tenant.
AddressKey keyOf(const QUrl &url, const ProtocolOptions &options);

/// The key of \a address as it was entered; nothing if nothing can be sent to it.
std::optional<AddressKey> keyOf(const QString &address, const ProtocolOptions &options);

/// Whether both are on the same host and port, and one folder is the other or inside it, because users often leave out
/// a part of the address. The usual ports of http and https count as one: they are mostly two doors of one server.
/// Tenants share a host, so a host alone is not one of them.
bool isSameServer(const AddressKey &one, const AddressKey &other);

/// Whether \a host is one of the names and addresses with which a machine calls itself: "localhost", "127.0.0.1", "::1".
bool isThisMachine(const QString &host);

} // namespace sluice
