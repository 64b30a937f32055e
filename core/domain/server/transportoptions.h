// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace sluice {

/// Which way a connection goes.
enum class ProxyKind {
    System, ///< as the desktop or the environment says; never for this machine itself
    None,   ///< straight, whatever the system says
    Http,   ///< this one, with CONNECT
    Socks5, ///< this one, which also resolves names
};

/// A proxy, without the password of its user. Host, port and user count for Http and Socks5 only.
struct ProxyChoice
{
    ProxyKind kind = ProxyKind::System;
    QString host{};
    quint16 port = 0; ///< 1 to 65535
    QString user{};   ///< empty: it asks for none

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

/// Whom to trust, and which way to go. Never a secret.
struct TransportOptions
{
    QString authoritiesFile{}; ///< PEM, trusted beside the system's; empty for none
    QString
        trustedCertificate{}; ///< SHA-256, "0A:1B:…", of the one certificate that somebody decided to trust for this
                              ///< server: then no other is accepted, whoever signed it. Empty: as usual
    QString clientCertificateFile{}; ///< PEM or PKCS#12; empty for none
    QString clientKeyFile{};         ///< PEM; empty: the key is in the same file
    ProxyChoice proxy{};
    bool allowPlainHttp = false; ///< what signs in may go over http to another machine, in Production too

    friend bool operator==(const TransportOptions &, const TransportOptions &) = default;
};

/// What opens the proxy and the client's own key. In memory only.
struct TransportSecrets
{
    QString proxyPassword{};
    QString keyPassphrase{};

    friend bool operator==(const TransportSecrets &, const TransportSecrets &) = default;
};

} // namespace sluice
