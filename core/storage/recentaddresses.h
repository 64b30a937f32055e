// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/result.h"
#include "core/domain/server/binding.h"
#include "core/domain/server/environment.h"
#include "core/domain/server/signinkind.h"
#include "core/storage/files/filethread.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace sluice {

/// A server that a user signed in to. Holds no secret.
struct RecentAddress
{
    QString protocolId{};
    QString address{}; ///< as the protocol normalized it
    QString user{};    ///< may be empty
    Environment environment = Environment::Production;
    bool online = false; ///< a tenant of SuperOffice Online
    SignInKind signIn = SignInKind::Password;
    std::optional<Binding> binding{}; ///< infoRouter; nothing: automatic
    // The configurations that were cleared there last; empty: those of the web client, or none so far.
    QString configurationApplication{};
    QString configurationInstance{};

    friend bool operator==(const RecentAddress &, const RecentAddress &) = default;
};

/// The servers that were used last, newest first, each address once. They are stored in a file of their own, which other
/// programs may change at any time: what they added stays. A file that cannot be read is left alone, and nothing is
/// stored.
class RecentAddresses final
{
public:
    static constexpr qsizetype Limit = 10;

    /// \a path is the file, read by load(). Empty: nothing is stored.
    explicit RecentAddresses(QString path = {});

    /// A missing file is not a failure. After a failure the list is empty.
    [[nodiscard]] Result<void> load();

    const QList<RecentAddress> &entries() const { return m_entries; }

    /// Null when no entry has this address, in any spelling.
    const RecentAddress *find(const QString &address) const;

    /// Puts \a entry first. User info, query and fragment of its address are left out. Where \a entry names no
    /// configuration, the known one is kept.
    [[nodiscard]] Result<void> remember(RecentAddress entry);
    /// Stores which configurations were cleared last at \a address; does nothing when that is not among the entries.
    [[nodiscard]] Result<void> rememberConfiguration(const QString &address, const QString &application,
                                                     const QString &instance);
    [[nodiscard]] Result<void> clear();

    // The same for a window: the entries change at once, and the file on a thread of its own, because another program may
    // be writing to it. Deleting or cancelling the call does not undo the change.
    [[nodiscard]] Call<void> *remember(RecentAddress entry, QObject *parent);
    [[nodiscard]] Call<void> *rememberConfiguration(const QString &address, const QString &application,
                                                    const QString &instance, QObject *parent);
    [[nodiscard]] Call<void> *clear(QObject *parent);

private:
    using Edit = std::function<void(QList<RecentAddress> &)>;

    /// Makes the change to the entries here, and to those that the file holds now. After a failure only to those here.
    [[nodiscard]] Result<void> change(const Edit &make);
    [[nodiscard]] Call<void> *changeLater(const Edit &make, QObject *parent);

    QString m_path; ///< empty: nothing is stored
    QList<RecentAddress> m_entries;
    int m_pending = 0;                    ///< changes that have not reached the file yet
    std::unique_ptr<FileThread> m_thread; ///< made for the first of them; then this object is not moved any more
};

} // namespace sluice
