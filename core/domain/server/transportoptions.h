// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/secret.h"

#include <QMetaType>
#include <QString>

namespace sluice {

/// Which proxy a connection uses.
enum class ProxyKind {
    System, ///< that of the desktop or the environment; none for this machine itself
    None,   ///< no proxy, also when the system has one
    Http,   ///< the given one, with CONNECT
    Socks5, ///< the given one, which also resolves names
};

/// A proxy, without the password of its user. Host, port and user matter for Http and Socks5 only.
struct ProxyChoice
{
    ProxyKind kind = ProxyKind::System;
    QString host{};
    quint16 port = 0; ///< 1 to 65535
    QString user{};   ///< empty: the proxy needs no sign-in

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

/// Which certificates are trusted, and which proxy is used. Never holds a secret.
struct TransportOptions
{
    QString authoritiesFile{}; ///< PEM file of authorities trusted in addition to the system's; empty: none
    QString
        trustedCertificate{}; ///< SHA-256, "0A:1B:…", of the only certificate that is accepted for this server, no matter who
                              ///< signed another one. Empty: authorities decide
    QString clientCertificateFile{}; ///< PEM or PKCS#12; empty for none
    QString clientKeyFile{};         ///< PEM; empty: the key is in the same file
    ProxyChoice proxy{};
    bool allowPlainHttp = false; ///< credentials may be sent over http to another machine, also in Production

    friend bool operator==(const TransportOptions &, const TransportOptions &) = default;
};

/// The secrets for the proxy and for the client's key. In memory only.
struct TransportSecrets
{
    Secret proxyPassword{};
    Secret keyPassphrase{};

    friend bool operator==(const TransportSecrets &, const TransportSecrets &) = default;
};

} // namespace sluice
