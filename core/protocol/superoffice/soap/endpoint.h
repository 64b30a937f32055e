// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/context.h"

#include <QList>
#include <QUrl>

namespace sluice::superoffice {

/// One folder in which a NetServer may keep its SOAP services (dossier §1.1, §1.2).
struct Endpoint
{
    QUrl root;
    QString folder; ///< "Remote/" or ""
    int services = 0;

    /// "Services88", the name of the folder and the end of the namespace.
    QString servicesName() const;
    QUrl url(const QString &agent) const;
    QString namespaceUri() const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// Every version this program speaks, newest first: 88 to 80, 75, 73.
const QList<int> &servicesVersions();

/// The endpoints that are possible with the address and options of \a context, the most likely first. Empty if the
/// address cannot be read.
QList<Endpoint> endpointsOf(const Context &context);

/// The endpoint in use: found by a probe, or else the first one to try. The address must be valid.
Endpoint currentEndpoint(const Context &context);

} // namespace sluice::superoffice
