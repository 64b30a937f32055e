// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/binding.h"
#include "core/domain/server/environment.h"
#include "core/domain/server/signinkind.h"

#include <QList>

#include <optional>

namespace sluice {

/// A server that somebody signed in to. Holds no secret.
struct RecentAddress
{
    QString protocolId{};
    QString address{}; ///< as the protocol understood it
    QString user{};    ///< may be empty
    Environment environment = Environment::Production;
    bool online = false; ///< a tenant of SuperOffice Online
    SignInKind signIn = SignInKind::Password;
    std::optional<Binding> binding{}; ///< infoRouter; nothing: automatic
    // Whose configurations were cleared there last; empty: those of the web client, or none yet.
    QString configurationApplication{};
    QString configurationInstance{};

    friend bool operator==(const RecentAddress &, const RecentAddress &) = default;
};

/// The last servers, newest first, each address once. They live in a file of their own. A file that cannot be read is
/// never written over: a damaged one is moved aside, any other is left alone and nothing is stored.
class RecentAddresses final
{
public:
    static constexpr qsizetype Limit = 10;

    /// \a path is the file, read by load(). Empty: nothing is stored.
    explicit RecentAddresses(QString path = {});

    /// That there is no file yet is no failure. After a failure the list is empty.
    [[nodiscard]] Result<void> load();

    const QList<RecentAddress> &entries() const { return m_entries; }

    /// Null when \a address, as understood, is not among them.
    const RecentAddress *find(const QString &address) const;

    /// Puts \a entry first. User info, query and fragment of its address are left out. What is known about the
    /// configurations there stays when \a entry says nothing about them.
    [[nodiscard]] Result<void> remember(RecentAddress entry);
    /// Keeps what was cleared last at \a address; does nothing when that is not among them.
    [[nodiscard]] Result<void> rememberConfiguration(const QString &address, const QString &application,
                                                     const QString &instance);
    [[nodiscard]] Result<void> clear();

private:
    [[nodiscard]] Result<void> save() const;
    [[nodiscard]] Result<void> moveAside(const QString &why);

    QString m_path; ///< empty: nothing is stored
    QList<RecentAddress> m_entries;
};

} // namespace sluice
