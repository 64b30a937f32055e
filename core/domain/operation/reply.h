// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace sluice {

/// What a server says of itself. Any text may be empty.
struct ServerInfo
{
    QString version{};     ///< of the server program, such as "10.0.7700.1"
    QString description{}; ///< the server's own line about itself
    QString services{};    ///< the interface version that answered, such as "Services88"
    QString company{};     ///< the licence owner
    QString database{};    ///< name of the database behind it
    QString transport{};   ///< what is spoken with it: "REST v1", "SOAP"
    QString reason{};      ///< why that and nothing else, translated; empty when there was nothing to choose
    QString warning{};     ///< what the version makes doubtful, translated; mostly empty
    QString clock{};       ///< its own time, ISO 8601 without zone: "2026-11-22T14:03:22"
    QString utc{};         ///< the same in Coordinated Universal Time, ISO 8601 with "Z"
    QString utcOffset{};   ///< hours between the two, decimal: "5.5"

    friend bool operator==(const ServerInfo &, const ServerInfo &) = default;
};

/// An Online tenant (superoffice dossier §2.1). What is not running is an error and no answer.
struct TenantInfo
{
    QString name{};       ///< "Cust12345"
    QString state{};      ///< the server's own word, such as "Running"
    QString address{};    ///< where it answers now: not to be stored
    QString version{};    ///< of the server program; may be empty
    QString validUntil{}; ///< ISO 8601, until when this may be believed; empty when the server does not tell

    friend bool operator==(const TenantInfo &, const TenantInfo &) = default;
};

/// The agents' operations that a server has, "diagnostics/getcachestate", in lower case; nothing when it does not tell.
struct FeatureList
{
    std::optional<QStringList> operations;

    friend bool operator==(const FeatureList &, const FeatureList &) = default;
};

/// Whether the account may probably flush. Only a hint: no right is documented for it (superoffice dossier §5.15).
enum class Likelihood { Unknown, Probably, ProbablyNot };

/// Who signed in. The ticket is a secret: it lives in the context of the session and nowhere else.
struct SignedIn
{
    QString ticket{};
    QString account{};  ///< the associate's short name
    QString fullName{}; ///< may be empty
    Likelihood mayFlush = Likelihood::Unknown;
    QString mayFlushReason{}; ///< why, one translated sentence; empty when that is unknown
    QString validUntil{};     ///< ISO 8601 with "Z", until when the ticket is good if it is not used; empty: not told

    friend bool operator==(const SignedIn &, const SignedIn &) = default;
};

/// A ticket is not good any more.
struct SignedOut
{
    bool wasKnown = true; ///< false: the server did not know it, be it that it was over already or that it was mistyped

    friend bool operator==(const SignedOut &, const SignedOut &) = default;
};

/// Whether the account may probably flush, and why.
struct FlushHint
{
    Likelihood mayFlush = Likelihood::Unknown;
    QString reason{}; ///< one translated sentence; empty when that is unknown

    friend bool operator==(const FlushHint &, const FlushHint &) = default;
};

/// The names exactly as the server gave them, in its order. Empty: the server answered "none".
struct CacheList
{
    QStringList names{};

    friend bool operator==(const CacheList &, const CacheList &) = default;
};

/// The state of some caches together. Opaque: it is never shown, only compared.
struct CacheFingerprint
{
    QString value{};

    friend bool operator==(const CacheFingerprint &, const CacheFingerprint &) = default;
};

/// How often a change of something was registered: from 1 up.
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

/// One of a server's settings, as it has it in its cache. Never one that holds a password, not even a masked one.
struct Setting
{
    QString name{}; ///< "SEARCHPAGESIZE"; of nested ones the path: "IPAddressList/IPAddress 2"
    QString value{};

    friend bool operator==(const Setting &, const Setting &) = default;
};

/// In the order of the server; no name twice.
struct SettingList
{
    QList<Setting> settings;

    friend bool operator==(const SettingList &, const SettingList &) = default;
};

/// The server said yes, and has nothing else to say.
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
