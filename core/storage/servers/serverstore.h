// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

#include <QObject>

#include <memory>

namespace sluice {

struct ImportReport
{
    QStringList added{};   ///< names of the new servers
    QStringList renamed{}; ///< "new name (was: old name)" where the name was in use; also in added
    QStringList known{};   ///< names of servers that were stored already; nothing was changed
    QStringList
        untrusting{}; ///< names of new servers whose trust in a certificate or in plain http was left out, because another user decided on it

    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

struct ServerFiles
{
    QString own{};        ///< empty: nothing is stored
    QStringList system{}; ///< the first one has priority
};

/// The stored servers, and the policies of their classes, in one versioned JSON file. Exports have the same form. Files
/// of the system add servers that cannot be changed here, and policies that cannot be weakened here. Never holds a
/// secret.
///
/// A damaged file is kept aside by load(); the part of it that can be read is used, and a policy that cannot be read
/// becomes read-only. A newer file is left alone. Both are reported, and neither is overwritten. While the file cannot
/// be read, every change fails and stores nothing. Several programs may use the file at once: each change is made,
/// under a lock, to what the file holds at that moment. It waits for the lock for at most a second.
class ServerStore final : public QObject
{
    Q_OBJECT

public:
    using Files = ServerFiles;

    explicit ServerStore(Files files = {}, QObject *parent = nullptr);
    ~ServerStore() override;

    /// "~/.config/Sluice/sluice/servers.json", and "sluice/servers.json" in each of XDG_CONFIG_DIRS and always in
    /// /etc/xdg. The files need not exist.
    static Files usualFiles();

    /// A missing file is not a failure. After a failure everything that could be read is there. A file of the system
    /// that cannot be read makes every class read-only, because it may forbid anything.
    [[nodiscard]] Result<void> load();

    /// Those of the system first, then the user's own in their order. Their classes are those that are stored: the
    /// class in force may be stricter, see Destinations. Names are unique: an own server whose name the system uses is
    /// called "crm01 (2)" here.
    const QList<Server> &servers() const;
    const Server *find(const QString &id) const;
    /// Ignores case.
    const Server *findByName(const QString &name) const;
    /// In the order of servers(), each group once.
    QStringList groups() const;
    QList<Server> serversOf(const QString &group) const;

    /// Gives \a server an id if it has none, and returns the id. Its class changes are not stored.
    [[nodiscard]] Result<QString> add(Server server);
    /// Replaces the server with the same id. A lower class is recorded in its class changes; earlier records cannot be
    /// changed.
    [[nodiscard]] Result<void> replace(Server server);
    [[nodiscard]] Result<void> remove(const QString &id);
    /// Moves the server \a id before \a other, or to the end when \a other is empty.
    [[nodiscard]] Result<void> moveBefore(const QString &id, const QString &other);

    /// The policies that apply: of each rule the stricter one of the user's own and the system's.
    const Policies &policies() const;
    /// The user's own policies, for editing.
    const Policies &ownPolicies() const;
    /// What the files of the system require of \a environment; nothing when they do not mention it.
    std::optional<Policy> systemPolicy(Environment environment) const;
    [[nodiscard]] Result<void> setPolicy(Environment environment, const Policy &policy);

    /// The servers with \a ids as JSON in the form of the stored file, without policies. An empty list exports no
    /// server.
    QByteArray exported(const QStringList &ids) const;
    /// Adds all servers in \a json or, after a failure, none. Its policies are ignored. A key that looks like a secret
    /// is a failure, so that nobody believes that the secret was imported.
    [[nodiscard]] Result<ImportReport> import(const QByteArray &json);

Q_SIGNALS:
    /// Servers or policies have changed, perhaps in another program.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sluice
