// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/planstep.h"
#include "core/domain/server/environment.h"
#include "core/domain/server/policy.h"
#include "core/storage/runlog.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace sluice {

struct Destination;

/// A node of a plan, with everything that decides which process a request reaches. The way there, such as a proxy, is a
/// matter of the machine that sends.
struct PlannedNode
{
    QString name{};                      ///< that of the node, else host and port
    QString address{};                   ///< as the protocol reads it, which is as it is judged and sent
    QString hostHeader{};                ///< Node::hostHeader
    QString tlsName{};                   ///< Node::tlsName
    std::optional<QStringList> caches{}; ///< the names that it listed; nothing: it was not asked, or did not say

    friend bool operator==(const PlannedNode &, const PlannedNode &) = default;
};

/// A server of a plan, and the rules that were in force there.
struct PlannedServer
{
    QString id{};   ///< Server::id, which another machine may not know; empty: an address that is not stored
    QString name{}; ///< Destination::name
    QString protocolId{};
    bool online = false;                               ///< a tenant of SuperOffice Online
    QString vendorDomain{};                            ///< of ProtocolOptions; empty where it is not online
    QString account{};                                 ///< with which its author signs in; may be empty
    Environment environment = Environment::Production; ///< the class in force
    std::optional<Environment> said{};                 ///< Destination::said
    Policy policy{};                                   ///< the policy in force
    QList<PlannedNode> nodes{};                        ///< those that the plan is carried out on, at least one

    friend bool operator==(const PlannedServer &, const PlannedServer &) = default;
};

/// Something that the plan does not touch, although it might be expected.
struct LeftOut
{
    enum class Kind {
        Node,
        Cache,   ///< flushed nowhere on the server, although its others are: it is protected
        Missing, ///< a cache that some nodes of the server do not list
    };

    Kind kind = Kind::Node;
    QString server{}; ///< PlannedServer::name
    QString name{};   ///< of the node or cache
    QString why{};    ///< one sentence for people

    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

/// Who made a plan.
struct PlanAuthor
{
    QString person{};       ///< as people call them
    Operator who{};         ///< at which computer
    QByteArray publicKey{}; ///< ed25519::PublicKeySize bytes; empty: the plan is not to be signed

    friend bool operator==(const PlanAuthor &, const PlanAuthor &) = default;
};

/// What is done where, as it was reviewed: a Plan without sessions and secrets, to be shown, signed, kept and compared.
struct PlanDocument
{
    QList<PlannedServer> servers{}; ///< at least one
    QList<PlanStep> steps{};        ///< at least one
    Strategy strategy{};
    bool observe = false; ///< Plan::observe
    QString reason{};     ///< may be empty
    QString change{};     ///< may be empty
    QList<LeftOut> leftOut{};
    QDateTime created{};                ///< UTC
    std::optional<QDateTime> expires{}; ///< UTC; from then on it may not be carried out. Nothing: it is no plan file
    PlanAuthor author{};

    friend bool operator==(const PlanDocument &, const PlanDocument &) = default;
};

/// \a destination as a plan writes it down, with all its nodes and without lists of caches.
PlannedServer plannedServer(const Destination &destination);

/// The schema is "sluice-plan/1".
QJsonObject toJson(const PlanDocument &plan);

/// Reads a plan as strictly as its steps are read: see stepjson.h. \a where is the place of \a value in its document,
/// empty for the whole. With a problem the result must not be used.
PlanDocument planDocumentFrom(const QJsonValue &value, const QString &where, QStringList &problems);

/// \a plan as canonical JSON: the same text for the same plan on every machine. This is RunBegun::plan.
QString canonicalPlan(const PlanDocument &plan);

/// The plan that canonicalPlan() wrote. Nothing if this version does not understand \a canonical.
std::optional<PlanDocument> planFromCanonical(const QString &canonical);

/// The servers of which \a plan has no node although they were wanted: for each the first of PlanDocument::leftOut.
QList<LeftOut> serversLeftOut(const PlanDocument &plan);

/// SHA-256 of canonicalPlan() in UTF-8, lower-case hexadecimal. This is RunBegun::planHash.
QString planHash(const PlanDocument &plan);

} // namespace sluice
