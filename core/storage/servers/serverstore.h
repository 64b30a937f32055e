// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

#include <QObject>

#include <memory>

namespace sluice {

/// A server, or one of its nodes.
struct ServerMatch
{
    const Server *server = nullptr;  ///< until the store changes
    std::optional<qsizetype> node{}; ///< an index; nothing: its own address

    friend bool operator==(const ServerMatch &, const ServerMatch &) = default;
};

struct ImportReport
{
    QStringList added{};      ///< names
    QStringList renamed{};    ///< names that were taken, as "new name (was: old name)"; they are among added, too
    QStringList known{};      ///< left as they are: the same server is here already
    QStringList untrusting{}; ///< names of added ones that came with somebody else's trust in a certificate or in plain
                              ///< http, which is nobody's decision here: it was left out

    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

struct ServerFiles
{
    QString own{};        ///< empty: nothing is stored
    QStringList system{}; ///< in the order of their weight, the first the strongest
};

/// The stored servers, and the policies of their classes. They live in one versioned JSON file, in the form that is also
/// exported; files of the system add servers that cannot be changed here, and policies that cannot be weakened here. Never
/// a secret.
///
/// A damaged or newer file is reported, and never written over: the first is moved aside by load(), what can be read of
/// it stays, and a policy that cannot becomes read-only; the second is left alone. From then on, and whenever the file
/// cannot be read, every change fails and stores nothing. Two programs may use the file at once: each change is made to
/// what the file holds at that moment, under a lock, for which it waits a second at most.
class ServerStore final : public QObject
{
    Q_OBJECT

public:
    using Files = ServerFiles;

    explicit ServerStore(Files files = {}, QObject *parent = nullptr);
    ~ServerStore() override;

    /// "~/.config/Sluice/sluice/servers.json", and "sluice/servers.json" in each of XDG_CONFIG_DIRS and in any case in
    /// /etc/xdg, whether there is one or not.
    static Files usualFiles();

    /// That there is no file yet is no failure. After a failure everything that could be read is there. A file of the
    /// system that cannot be read makes every class read-only, because nobody knows what it would forbid.
    [[nodiscard]] Result<void> load();

    /// Those of the system first, then one's own in their order. A class is never below the one that a file of the system
    /// gives to the same address. Names are unique: one's own that the system uses, too, is here as "crm01 (2)".
    const QList<Server> &servers() const;
    const Server *find(const QString &id) const;
    /// In any case.
    const Server *findByName(const QString &name) const;
    /// Whose address, as entered or as one would write it, \a address is: on the same host and port, with or without the
    /// folders behind it. Where several fit, the strictest.
    std::optional<ServerMatch> findByAddress(const QString &address) const;
    /// The farm whose shared address \a address is, so that nobody knows which of its nodes answers there; null where it
    /// is none, or only that of the server with \a ownId. No action goes there. \a options: of whatever has the address.
    const Server *farmAt(const QString &address, const ProtocolOptions &options, const QString &ownId) const;
    /// The strictest class of all servers that have one of \a addresses, at least \a least.
    Environment strictestAt(const QStringList &addresses, Environment least) const;
    /// In the order of servers(), each once, without the empty one.
    QStringList groups() const;
    QList<Server> serversOf(const QString &group) const;

    /// \a server gets an id when it has none. The result is that id. What happened to its class before is left out.
    [[nodiscard]] Result<QString> add(Server server);
    /// The one with the same id. That its class became lower is noted in it, and no earlier note can be changed.
    [[nodiscard]] Result<void> replace(Server server);
    [[nodiscard]] Result<void> remove(const QString &id);
    /// To the place of \a other, or to the end when that is empty.
    [[nodiscard]] Result<void> moveBefore(const QString &id, const QString &other);

    /// In force: one's own and those of the system, of everything the stricter.
    const Policies &policies() const;
    /// One's own alone, to be edited.
    const Policies &ownPolicies() const;
    /// What a file of the system asks of \a environment at least; nothing when it says nothing.
    std::optional<Policy> systemPolicy(Environment environment) const;
    [[nodiscard]] Result<void> setPolicy(Environment environment, const Policy &policy);

    /// In the form of the file, without policies. An empty list exports no server.
    QByteArray exported(const QStringList &ids) const;
    /// Adds the servers in \a json, all or, after a failure, none. Its policies are not taken over. Something that looks
    /// like a secret is a failure, so that nobody thinks it was taken over.
    [[nodiscard]] Result<ImportReport> import(const QByteArray &json);

Q_SIGNALS:
    /// Anything above is new, also because another program changed the file.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sluice
