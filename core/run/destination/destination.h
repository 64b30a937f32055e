// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"
#include "core/run/destination/addressbook.h"
#include "core/session/sessions.h"

namespace sluice {

class ServerStore;

/// Why a class is in force for a destination.
enum class ClassOrigin {
    Stored,      ///< the stored server has it
    SameAddress, ///< another stored server with one of these addresses has it, which is stricter
    Said,        ///< it was named for an address that is not stored
    Required,    ///< the administrator of this computer requires it for addresses that are not stored
    ThisMachine, ///< nobody named one, and the address is on this machine: Development
    Unknown,     ///< nobody named one: Production
};

/// Where an action goes, and by which rules. Made by Destinations; the window and the terminal show it and ask what it
/// demands, and a run sends to its nodes.
struct Destination
{
    QString serverId{}; ///< of a stored server; empty: an address that is not stored
    QString name{};     ///< of a stored server; else host and port, with the tenant if it is online
    Environment environment = Environment::Production; ///< the class in force
    QList<Environment> classes{environment};           ///< all that its addresses have, the strictest first
    ClassOrigin origin = ClassOrigin::Unknown;
    QString strictestName{};           ///< SameAddress: the stored server that has the class; else empty
    std::optional<Environment> said{}; ///< the class that was named for an address; nothing: none
    Policy policy = defaultPolicy(Environment::Production); ///< the strictest of all classes that the addresses have
    SignInRequest own{};          ///< the server's own address; for a farm the shared one, to which no action is sent
    QList<SignInRequest> nodes{}; ///< where actions go, never empty
    bool usesKeychain = false;    ///< the keychain may hold secrets for it
    bool hasSecret = false;       ///< the requests hold the secret for the sign-in

    friend bool operator==(const Destination &, const Destination &) = default;
};

/// Decides where actions go, once for the window and the terminal: which server is meant, which class and policy are in
/// force there, and why nothing may be sent.
///
/// The strictest class and the strictest policy of everything stored for an address are in force, however the address
/// is spelled. An address that is not stored has the class that somebody names for it; without one it is in Development
/// on this machine and in Production elsewhere.
class Destinations final
{
public:
    /// \a store outlives it and may change.
    explicit Destinations(const ServerStore &store);

    /// The stored \a server.
    Destination of(const Server &server) const;
    /// The address of \a request, with the class that was \a said for it. InvalidInput when a stored server at this
    /// address has a stricter class; Blocked when the administrator of this computer allows no other class than
    /// Production for addresses that are not stored. The names and the Host header of a stored server are left out.
    Result<Destination> at(const SignInRequest &request, std::optional<Environment> said) const;

    /// The class in force for the stored \a server. It may be stricter than environmentOf().
    Environment classOf(const Server &server) const { return of(server).environment; }

    /// \a before with the class and the policy that are in force now. Blocked when the stored server was removed, or
    /// when its addresses or its connection were changed since.
    Result<Destination> now(const Destination &before) const;

    /// As now(), for a sign-in directly before its secrets leave: also Blocked where objectionToSignIn() objects by the
    /// rules in force now. It looks at the files again.
    Result<Destination> forSignIn(const Destination &before) const;

    /// Why nothing may be sent to \a confirmed: the stored servers cannot be read, the server was changed or removed,
    /// its class became stricter or \a action needs another confirmation than the one that was given, one of its
    /// addresses is the shared one of a farm, it may not be signed in to, or its policy forbids \a action at \a now with
    /// \a reason and \a approval. The error is Blocked or InvalidInput, and not sent. It looks at the files again, and is to be asked
    /// directly before a request leaves.
    std::optional<Error> objectionTo(const Destination &confirmed, const Operation &action, const QDateTime &now,
                                     const QString &reason, Approval approval = Approval::None) const;

    /// Everything that objectionTo() would find, one after the other, while \a destination is as it was confirmed. What keeps
    /// anything from being sent there comes alone.
    QList<Error> objectionsTo(const Destination &destination, const Operation &action, const QDateTime &now,
                              const QString &reason, Approval approval = Approval::None) const;

    /// As objectionTo(), before anything was confirmed: a missing \a reason is no objection yet.
    std::optional<Error> objectionToAsk(const Destination &destination, const Operation &action, const QDateTime &now,
                                        Approval approval = Approval::None) const;

    /// Why the stored server \a confirmed may not be removed as it was confirmed: its class in force has become stricter
    /// since. It looks at the files again. The error is Blocked.
    std::optional<Error> objectionToRemoval(const Destination &confirmed) const;

    /// Why no action may be sent to \a destination: one of its addresses is the shared one of a farm, where any of its nodes
    /// may answer. The error is Blocked; nothing if it is not.
    std::optional<Error> objectionToShared(const Destination &destination) const;

private:
    Destination forAddress(const SignInRequest &request, std::optional<Environment> said) const;
    void applyRules(Destination &destination, Environment least) const;
    const Server *strictestAt(const Destination &destination, QList<Environment> &classes) const;
    const AddressBook &book() const;
    const Result<Destination> &usable(const Destination &destination) const;
    Result<Destination> usableNow(const Destination &destination) const;
    std::optional<Error> objectionToClass(const Destination &current, const Destination &confirmed) const;
    QList<Error> objectionsOfPolicies(const Destination &destination, const Operation &action, const QDateTime &now,
                                      const QString *reason, Approval approval) const;

    /// What was found of a destination. It holds as long as nothing stored changes.
    struct Finding
    {
        quint64 revision = 0; ///< ServerStore::revision()
        Destination asked{};
        std::optional<Result<Destination>> usable{};
    };

    const ServerStore &m_store;
    mutable QHash<QString, Finding> m_findings; ///< by id, else name
    mutable QList<Server> m_servers; ///< those of m_book; shares the list of the store, so that a change shows
    mutable std::optional<AddressBook> m_book;
};

/// Why \a destination may not be signed in to: the credentials would go unencrypted to another machine, although it is
/// in Production and its settings do not allow that. The error is Blocked; nothing if it may be signed in to.
std::optional<Error> objectionToSignIn(const Destination &destination);

/// Whether nothing may be sent to \a destination that cannot be recorded: it is in Production, or needs approved plans, which
/// count for one run.
bool mustBeRecorded(const Destination &destination);

/// Whether a sign-in to one of the nodes of \a destination would go unencrypted to another machine.
bool sendsPasswordInTheClear(const Destination &destination);

/// The hosts of those nodes, each once.
QStringList hostsInTheClear(const Destination &destination);

/// Of a farm, the node that has the address which all its nodes share; nothing if none has it. A load balancer there may
/// hand what is sent to any of them.
std::optional<qsizetype> nodeAtSharedAddress(const Destination &destination);

/// The warning about that node, if there is one and it is none of \a leftOut; else empty.
QString sharedAddressWarning(const Destination &destination, const QList<qsizetype> &leftOut);

/// The address that people see and type, completed and normalized: that of the server, which a farm shares.
QUrl addressOf(const Destination &destination);

/// Why its class is in force, in one translated sentence for people; empty for ClassOrigin::Stored.
QString classReason(const Destination &destination);

} // namespace sluice
