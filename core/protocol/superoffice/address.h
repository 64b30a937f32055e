// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/protocoloptions.h"

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
/// with the paths below it and a web page of the client (default.aspx?flush). Other schemes, and addresses with a user or a password, are errors.
Result<Address> parseAddress(const QString &text);

/// Like parseAddress(), for a tenant of SuperOffice Online with these \a options. Accepts also its name, as serverUrl()
/// does, and /api/state/Cust12345, the state of a tenant.
Result<Address> parseTenantAddress(const QString &text, const ProtocolOptions &options);

/// The name of an Online tenant: the only folder in its address. Empty if \a root has none or several, because then it
/// is not known which one is meant.
QString tenantName(const QUrl &root);

} // namespace sluice::superoffice
