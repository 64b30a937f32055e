// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <variant>

namespace sluice {

/// What a server says of itself. Any text may be empty.
struct ServerInfo
{
    QString version;     ///< of the server program, such as "10.0.7700.1"
    QString description; ///< the server's own line about itself
    QString services;    ///< the interface version that answered, such as "Services88"
    QString company;     ///< the licence owner
    QString database;    ///< name of the database behind it

    friend bool operator==(const ServerInfo &, const ServerInfo &) = default;
};

/// Whether the account may probably flush. Only a hint: no right is documented for it (superoffice dossier §5.15).
enum class Likelihood { Unknown, Probably, ProbablyNot };

/// Who signed in. The ticket is a secret: it lives in the context of the session and nowhere else.
struct SignedIn
{
    QString ticket;
    QString account;  ///< the associate's short name
    QString fullName; ///< may be empty
    Likelihood mayFlush = Likelihood::Unknown;

    friend bool operator==(const SignedIn &, const SignedIn &) = default;
};

/// The names exactly as the server gave them, in its order. Empty: the server answered "none".
struct CacheList
{
    QStringList names;

    friend bool operator==(const CacheList &, const CacheList &) = default;
};

/// The server said yes, and has nothing else to say.
struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};

using Reply = std::variant<ServerInfo, SignedIn, CacheList, Done>;

/// A reply and the HTTP status it came with.
struct Answer
{
    Reply reply;
    int httpStatus = 0;

    friend bool operator==(const Answer &, const Answer &) = default;
};

} // namespace sluice
