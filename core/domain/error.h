// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/certificatefacts.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace sluice {

/// What the TLS handshake objected to. Present only in errors of kind Tls.
struct TlsProblem
{
    QStringList reasons{};           ///< one translated sentence each
    QStringList chainPem{};          ///< the peer's certificates, leaf first; empty when none was shown
    QList<CertificateFacts> chain{}; ///< what they say, in the same order
    QString expected{};              ///< fingerprint of the one that is trusted for this server, where another came

    friend bool operator==(const TlsProblem &, const TlsProblem &) = default;
};

/// Why something failed. The program decides by kind and delivery, never by text.
struct Error
{
    Q_GADGET

public:
    enum class Kind {
        Network,        ///< no usable answer: refused, reset, DNS, truncated
        Timeout,        ///< no complete answer within the limit
        Tls,            ///< certificate or handshake refused
        Http,           ///< an answer with a status that the operation does not define
        SessionExpired, ///< the server wants a new sign-in; it did nothing
        SignInRefused,  ///< the server said no to the sign-in itself; NotSent: another one did, so it was not tried
        Forbidden,      ///< signed in, but this account may not
        Fault,          ///< the server answered, and said no
        Unsupported,    ///< this server or product does not offer the operation
        Protocol,       ///< the answer is not what the product documents
        InvalidInput,   ///< refused by Sluice before anything was sent
        Blocked,        ///< held back by policy
        Cancelled,      ///< stopped by the user or the owner
    };
    Q_ENUM(Kind)

    /// How far the request came; what can have happened follows from it.
    enum class Delivery {
        NotSent,   ///< nothing left this machine that could have acted
        MaybeSent, ///< it left, or may have; no complete answer
        Answered,  ///< a complete answer came back
    };
    Q_ENUM(Delivery)

    /// What stood in the way, where that is known. Only for what to do next.
    enum class Cause {
        Unknown,
        NoSuchHost, ///< these three: for kind Network
        Refused,
        Proxy,
        FormsOff,       ///< the server takes no forms, so neither POST nor GET (infoRouter dossier §5.2)
        NoKeychain,     ///< there is none to keep secrets in
        KeychainLocked, ///< and nobody unlocked it
        ServerChanged,  ///< the stored server is not what was signed in to any more
    };
    Q_ENUM(Cause)

    Kind kind = Kind::Protocol;
    Delivery delivery = Delivery::NotSent;
    QString message{};    ///< one sentence for a person, translated, plain text
    QString detail{};     ///< raw, for the log and "Details…": server text, line and column
    int httpStatus = 0;   ///< 0 when there was no answer
    QString serverCode{}; ///< the server's own code: a .NET exception type, a fault code; may be empty
    std::optional<TlsProblem> tls{};
    Cause cause = Cause::Unknown;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The same failure seen by something that was itself never sent, such as the flush behind a failed sign-in: that
/// something else is not offered says nothing about itself. The status stays that of the cause.
Error asNotSent(Error error);

/// An error found by Sluice itself, before anything was sent.
Error inputError(QString message, QString detail = {});

} // namespace sluice
