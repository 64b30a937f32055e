// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/transportoptions.h"

#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace sluice {

/// The certificate and key that we show to a server that asks for them.
struct ClientIdentity
{
    QList<QSslCertificate> chain; ///< the client certificate first
    QSslKey key;

    friend bool operator==(const ClientIdentity &, const ClientIdentity &) = default;
};

/// Reads the files of \a options: PEM in one or two files, or PKCS#12. InvalidInput when a file cannot be read or used,
/// or the passphrase is wrong.
Result<ClientIdentity> identityIn(const TransportOptions &options, const QString &passphrase);

} // namespace sluice
