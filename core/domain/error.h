// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/certificatefacts.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace sluice {

/// What was wrong in the TLS handshake. Only in errors of kind Tls.
struct TlsProblem
{
    QStringList reasons{};           ///< one translated sentence each
    QStringList chainPem{};          ///< the peer's certificates, leaf first; empty when none was shown
    QList<CertificateFacts> chain{}; ///< their contents, in the same order
    QString expected{};              ///< fingerprint of the trusted certificate, when the server showed another one

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
        SignInRefused, ///< the server refused the sign-in; NotSent: not tried, because another server refused this account
        Forbidden,     ///< signed in, but the account has no permission
        Fault,         ///< the server answered that it failed
        Unsupported,  ///< this server or product does not offer the operation
        Protocol,     ///< the answer is not as the product documents it
        InvalidInput, ///< what was typed or given cannot be sent or stored as it is
        Machine,   ///< trouble on this machine: a lock, the disk, a stored file, the keychain, a secret that is missing
        Name,      ///< what was named is not there, or is there already
        Blocked,   ///< forbidden by a policy
        Cancelled, ///< stopped by the user or the owner
    };
    Q_ENUM(Kind)

    /// How far the request got, and so what it can have done.
    enum class Delivery {
        NotSent,   ///< nothing that the server could act on left this machine
        MaybeSent, ///< it may have left this machine; there is no complete answer
        Answered,  ///< a complete answer came back
    };
    Q_ENUM(Delivery)

    /// The cause, where it is known. It decides what is offered next, and what becomes of a run whose record is not taken.
    enum class Cause {
        Unknown,
        NoSuchHost, ///< this one and the next two are for kind Network
        Refused,
        Proxy,
        FormsOff, ///< the server does not accept this over POST or GET; it may over SOAP (infoRouter dossier §5.2, §12)
        MayBeMissing,     ///< the server may not know the call: the description of its service tells
        NoKeychain,       ///< this machine has no keychain
        KeychainLocked,   ///< the user did not unlock it
        ServerChanged,    ///< the stored server was edited after the sign-in
        ServerRemoved,    ///< the stored server was removed after the sign-in
        ChangedElsewhere, ///< what was to be stored was based on something that somebody else has changed meanwhile
        Contradiction,    ///< the answer says yes and no
        RulesChanged,     ///< its class or policy became stricter after the action was confirmed
        PlainHttp,        ///< the sign-in would go unencrypted, which its class does not allow
        AnotherHistory,   ///< what is recorded of a run now is not in the file in which the run began
        ApprovalSpent,    ///< another run has carried out the plan, and its approval counts for one run
        Unexplained,      ///< the server says that it failed, and nothing of why: a sign-in that has ended, or anything
    };
    Q_ENUM(Cause)

    Kind kind = Kind::Protocol;
    Delivery delivery = Delivery::NotSent;
    QString message{};    ///< one translated sentence, plain text
    QString detail{};     ///< raw, for the log and "Details…": server text, line and column
    int httpStatus = 0;   ///< 0 when there was no answer
    QString serverCode{}; ///< the server's own code: a .NET exception type, a fault code; may be empty
    std::optional<TlsProblem> tls{};
    Cause cause = Cause::Unknown;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Whether the server has shown a certificate that is not trusted, or not the one that is. A handshake may also fail before.
bool isAboutCertificate(const Error &error);

/// The error of a request that was never sent because of \a error, such as a flush after a failed sign-in. An
/// Unsupported sign-in says nothing about the flush, so it becomes Http. The HTTP status stays.
Error asNotSent(Error error);

// Each of the next three was found before anything was sent.

/// An InvalidInput error.
Error inputError(QString message, QString detail = {});

/// A Machine error.
Error machineError(QString message, QString detail = {});

/// A Name error.
Error nameError(QString message, QString detail = {});

} // namespace sluice
