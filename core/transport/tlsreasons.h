// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslError>
#include <QStringList>

#include <optional>

namespace sluice {

/// What \a errors say about a certificate that was shown for \a host, and what that means: one sentence each, for people.
QStringList reasonsOf(const QList<QSslError> &errors, const QString &host);

/// Why a handshake was refused without a word about our trust, as far as \a qtText tells; nothing when it is about
/// something else. \a withIdentity: we showed a certificate if we were asked for one.
std::optional<QString> handshakeReason(const QString &qtText, bool withIdentity);

} // namespace sluice
