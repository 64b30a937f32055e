// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/transportoptions.h"

#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace sluice {

/// Who we are to a server that asks for a certificate.
struct ClientIdentity
{
    QList<QSslCertificate> chain; ///< our own first
    QSslKey key;

    friend bool operator==(const ClientIdentity &, const ClientIdentity &) = default;
};

/// What the files of \a options hold: PEM in one file or two, or PKCS#12. Files that cannot be read or hold nothing that
/// can be used and a passphrase that does not fit are InvalidInput errors.
Result<ClientIdentity> identityIn(const TransportOptions &options, const QString &passphrase);

} // namespace sluice
