// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QUrl>

namespace sluice::superoffice {

/// Where a NetServer is, taken from whatever people paste (dossier §1.1).
struct Address
{
    QUrl root; ///< the application, always with a slash at the end: https://crm.example.com/SuperOffice/

    /// "Remote/" as it was spelt, "" for a standalone NetServer, nothing when the address does not tell.
    std::optional<QString> folder;

    friend bool operator==(const Address &, const Address &) = default;
};

/// Accepts an address with or without scheme (https is assumed), trailing slash, /Remote, /ServicesNN, /X.svc, /api
/// with what may follow it (also the state of a tenant, /api/state/Cust12345) and a web page of the client
/// (default.aspx?flush). Other schemes and addresses that hold a user or a password are errors.
Result<Address> parseAddress(const QString &text);

/// The same for a tenant of SuperOffice Online, which may also be written as its name, with or without its environment:
/// "Cust12345", "sod/Cust12345", "online2/Cust12345" (numbers come and go). They are hosts in \a vendorDomain; without an environment it is "online".
Result<Address> parseTenantAddress(const QString &text, const QString &vendorDomain);

/// The name of an Online tenant, the last part of its address; empty when \a root has none.
QString tenantName(const QUrl &root);

} // namespace sluice::superoffice
