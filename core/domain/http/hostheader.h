// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace sluice {

/// The Host header of a request to \a url: the host in ASCII, without the zone of an IPv6 address, which means nothing
/// to another machine (RFC 6874 §4), and the port if \a url names one.
QByteArray hostHeaderOf(const QUrl &url);

/// The Host header that \a text asks for, as it was entered: a host, and perhaps a port. Nothing if \a text
/// is anything else.
std::optional<QByteArray> hostHeaderFrom(const QString &text);

} // namespace sluice
