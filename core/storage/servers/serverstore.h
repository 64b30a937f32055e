// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"
#include "core/storage/plans/preset.h"

#include <QObject>

#include <memory>

namespace sluice {

struct ImportReport
{
    QStringList added{};   ///< names of the new servers
    QStringList renamed{}; ///< "new name (was: old name)" where the name was in use; also in added
    QStringList known{};   ///< names of servers that were stored already; nothing was changed
    /// Names of new servers whose trust in a certificate or in plain http was left out, because another user decided on
    /// it.
    QStringList untrusting{};
    /// The presets in the file, which are not stored yet: see Presets::import(). Their servers have the ids that they have
    /// here.
    QList<Preset> presets{};

    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

struct ServerFiles
{
    QString own{};        ///< empty: nothing is stored
    QStringList system{}; ///< the first one has priority
    /// Why it is not known where the user's own file is. Then no action is sent, and nothing is stored.
    std::optional<Error> ownProblem{};
};

/// A server before and after it was changed.
struct ServerEdit
{
    Server before{}; ///< as it was stored, perhaps changed by somebody else since it was read
    Server after{};

    friend bool operator==(const ServerEdit &, const ServerEdit &) = default;
};

/// The stored servers, and the policies of their classes, in one versioned JSON file. Exports have the same form. Files
/// of the system add servers that cannot be changed here, and policies that cannot be weakened here. Never holds a
/// secret.
///
/// Reading never writes. As long as a file has a mistake, problem() says so, all policies are read-only, and what can be
/// read is used; a change of the user's own file fails until somebody has mended it by hand.
///
/// Several programs may use the file at once. Each change is made, under a lock, to what the file holds at that moment. An
/// edit names what it is based on: what others have changed meanwhile stays, and if they changed the same value, the edit
/// fails with the cause ChangedElsewhere. Functions without a parent wait for the lock and the disk. Those with a parent
/// do the same on a thread of the store; deleting or cancelling their call does not undo the change.
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

    /// A missing file is not a failure. The failure is problem(); after it, everything that could be read is there.
    [[nodiscard]] Result<void> load();

    /// Reads the files again if they are not those that were read last, and emits changed() if something else is in them.
    /// The files are watched, but a watch learns of a change later, and of some never: a folder that is replaced behind
    /// a link, a file on another machine. What is known here is only a copy of the files, so this is const.
    void refresh() const;

    /// Set while a file, the user's own or one of the system, has a mistake: then no action may be sent, because it may
    /// forbid anything, and may put any address in Production. The detail has a line for each mistake, with its place.
    /// Follows the files.
    std::optional<Error> problem() const;

    /// Grows with each change of servers, policies or problem().
    quint64 revision() const;

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
    [[nodiscard]] Call<QString> *add(Server server, QObject *parent);
    /// Stores what differs between \a base, a server as it was read here, and \a edited. A lower class is recorded in
    /// its class changes; earlier records cannot be changed. \a base is also what was confirmed: a class that somebody
    /// else has changed meanwhile is not lowered.
    [[nodiscard]] Result<ServerEdit> edit(const Server &base, const Server &edited);
    [[nodiscard]] Call<ServerEdit> *edit(const Server &base, const Server &edited, QObject *parent);
    /// Removes the server that was read as \a base, unless it was changed meanwhile.
    [[nodiscard]] Result<void> remove(const Server &base);
    [[nodiscard]] Call<void> *remove(const Server &base, QObject *parent);
    /// Moves the server \a id before \a other, or to the end when \a other is empty.
    [[nodiscard]] Result<void> moveBefore(const QString &id, const QString &other);
    [[nodiscard]] Call<void> *moveBefore(const QString &id, const QString &other, QObject *parent);

    /// The policies that apply: of each rule the stricter one of the user's own and the system's.
    const Policies &policies() const;
    /// The user's own policies, for editing.
    const Policies &ownPolicies() const;
    /// What the files of the system require of \a environment; nothing when they do not mention it.
    std::optional<Policy> systemPolicy(Environment environment) const;
    /// The class that a file of the system gives to every address that nobody stored, whatever a user says of it; nothing
    /// when none does.
    std::optional<Environment> unknownAddresses() const;
    /// Stores what differs between \a base, the own policies as they were read here, and \a edited.
    [[nodiscard]] Result<void> setPolicies(const Policies &base, const Policies &edited);
    [[nodiscard]] Call<void> *setPolicies(const Policies &base, const Policies &edited, QObject *parent);

    /// The servers with \a ids as JSON in the form of the stored file, without policies, and with \a presets. An empty list
    /// exports no server. A version that knows no presets passes over them.
    QByteArray exported(const QStringList &ids, const QList<Preset> &presets = {}) const;
    /// Adds all servers in \a json or, after a failure, none, and reads its presets. Its policies are ignored. A key that
    /// looks like a secret is a failure, so that nobody believes that the secret was imported.
    [[nodiscard]] Result<ImportReport> import(const QByteArray &json);
    [[nodiscard]] Call<ImportReport> *import(const QByteArray &json, QObject *parent);

Q_SIGNALS:
    /// Servers, policies or problem() have changed, perhaps in another program.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sluice
