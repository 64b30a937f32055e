// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/secret.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace sluice {

/// What a server tells about itself. Any text may be empty.
struct ServerInfo
{
    QString version{};     ///< of the server program, such as "10.0.7700.1"
    QString description{}; ///< the server's own line about itself
    QString services{};    ///< the interface version that answered, such as "Services88"
    QString company{};     ///< the licence owner
    QString database{};    ///< name of the database behind it
    QString transport{};   ///< the interface that is used: "REST v1", "SOAP"
    QString reason{};      ///< why this transport is used, translated; empty if there was no choice
    QString warning{};     ///< what may not work with this version, translated; mostly empty
    QString clock{};       ///< its own time, ISO 8601 without zone: "2026-11-22T14:03:22"
    QString utc{};         ///< the same in Coordinated Universal Time, ISO 8601 with "Z"
    QString utcOffset{};   ///< hours between the two, decimal: "5.5"

    friend bool operator==(const ServerInfo &, const ServerInfo &) = default;
};

/// A running Online tenant (superoffice dossier §2.1). One that is not running is an error.
struct TenantInfo
{
    QString name{};       ///< "Cust12345"
    QString state{};      ///< the server's own word, such as "Running"
    QString address{};    ///< the current address; it changes, so it is never stored
    QString version{};    ///< of the server program; may be empty
    QString validUntil{}; ///< ISO 8601: when this reply expires; empty if the server does not tell

    friend bool operator==(const TenantInfo &, const TenantInfo &) = default;
};

/// What a server has: of NetServer the operations of agents, in lower case ("diagnostics/getcachestate"), of infoRouter
/// the calls as it spells them. Nothing if it does not tell.
struct FeatureList
{
    std::optional<QStringList> operations;

    friend bool operator==(const FeatureList &, const FeatureList &) = default;
};

/// Whether the account can probably flush. Only a hint: no document names the necessary right (superoffice dossier
/// §5.15).
enum class Likelihood { Unknown, Probably, ProbablyNot };

/// The account that signed in. The ticket is a secret and is kept only in the context of the session.
struct SignedIn
{
    Secret ticket{};
    QString account{};  ///< the associate's short name
    QString fullName{}; ///< may be empty
    Likelihood mayFlush = Likelihood::Unknown;
    QString mayFlushReason{}; ///< why, one translated sentence; empty if unknown
    QString validUntil{};     ///< ISO 8601 with "Z": when an unused ticket expires; empty if the server does not tell

    friend bool operator==(const SignedIn &, const SignedIn &) = default;
};

/// A ticket is not valid any more.
struct SignedOut
{
    bool wasKnown = true; ///< false: the server did not know the ticket; it had expired or was mistyped

    friend bool operator==(const SignedOut &, const SignedOut &) = default;
};

/// Whether the account can probably flush, and why.
struct FlushHint
{
    Likelihood mayFlush = Likelihood::Unknown;
    QString reason{}; ///< one translated sentence; empty if unknown

    friend bool operator==(const FlushHint &, const FlushHint &) = default;
};

/// The names exactly as the server gave them, in its order. Empty if the server has no caches.
struct CacheList
{
    QStringList names{};

    friend bool operator==(const CacheList &, const CacheList &) = default;
};

/// The state of some caches together. Its value has no meaning; it is only compared and never shown.
struct CacheFingerprint
{
    QString value{};

    friend bool operator==(const CacheFingerprint &, const CacheFingerprint &) = default;
};

/// How many changes were registered under a name. NetServer counts from 1 up (superoffice dossier §2.2), but whatever
/// number it sends is kept as it is, because it is only compared with a later one.
struct Generation
{
    QString name{};
    qint64 number = 0;

    friend bool operator==(const Generation &, const Generation &) = default;
};

struct GenerationList
{
    QList<Generation> generations;

    friend bool operator==(const GenerationList &, const GenerationList &) = default;
};

/// One setting in a server's cache. Settings with passwords are left out, also if they are masked.
struct Setting
{
    QString name{}; ///< "SEARCHPAGESIZE"; for a nested setting its path: "IPAddressList/IPAddress 2"
    QString value{};

    friend bool operator==(const Setting &, const Setting &) = default;
};

/// In the order of the server; every name is unique.
struct SettingList
{
    QList<Setting> settings;

    friend bool operator==(const SettingList &, const SettingList &) = default;
};

/// The server did what was asked, and the answer holds nothing else.
struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};

using Reply = std::variant<ServerInfo, TenantInfo, SignedIn, SignedOut, FlushHint, FeatureList, CacheList,
                           CacheFingerprint, GenerationList, SettingList, Done>;

/// A reply and the HTTP status it came with.
struct Answer
{
    Reply reply;
    int httpStatus = 0;

    friend bool operator==(const Answer &, const Answer &) = default;
};

} // namespace sluice
