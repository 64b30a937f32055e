// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QUrl>

namespace sluice::superoffice {

/// The address of a NetServer (dossier §1.1).
struct Address
{
    QUrl root; ///< the application, with a slash at the end: https://crm.example.com/SuperOffice/

    /// The folder of the SOAP services: "Remote/" as it was spelt, "" for a standalone NetServer. Nothing if the
    /// address does not show it.
    std::optional<QString> folder;

    friend bool operator==(const Address &, const Address &) = default;
};

/// Accepts an address with or without scheme (https is assumed), trailing slash, /Remote, /ServicesNN, /X.svc, /api
/// with the paths below it (also /api/state/Cust12345, the state of a tenant) and a web page of the client
/// (default.aspx?flush). Other schemes, and addresses with a user or a password, are errors.
Result<Address> parseAddress(const QString &text);

/// Like parseAddress(), for a tenant of SuperOffice Online. Accepts also its name, with or without its environment:
/// "Cust12345", "sod/Cust12345", "online2/Cust12345" (the number is left out, because it can change). The environment
/// is a host in \a vendorDomain; the default is "online".
Result<Address> parseTenantAddress(const QString &text, const QString &vendorDomain);

/// The name of an Online tenant: the last part of its address. Empty if \a root has no path.
QString tenantName(const QUrl &root);

} // namespace sluice::superoffice
