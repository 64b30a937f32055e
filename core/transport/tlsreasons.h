// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslError>
#include <QStringList>

#include <optional>

namespace sluice {

/// What \a errors mean for a certificate that was shown for \a host, one translated sentence each.
QStringList reasonsOf(const QList<QSslError> &errors, const QString &host);

/// Why a handshake failed for a reason other than trust, recognized by \a qtText; nothing when it is not about the
/// handshake. \a withIdentity: a client certificate was available.
std::optional<QString> handshakeReason(const QString &qtText, bool withIdentity);

} // namespace sluice
