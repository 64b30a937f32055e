// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/dispatch.h"
#include "core/protocol/product.h"
#include "core/protocol/protocol.h"
#include "core/run/destination/demand.h"
#include "core/run/plans/planjson.h"

#include <QHash>

#include <functional>

namespace sluice {

/// A server on which something is to be done, and what is known of its nodes.
struct ProposedServer
{
    Destination destination{};
    QList<qsizetype> leftOut{};            ///< indexes in destination.nodes of those that get nothing
    QHash<qsizetype, QStringList> lists{}; ///< the caches that a node listed, by its index; none: it did not say
    /// Whether the node with this index has an operation. Null: not known.
    std::function<Support(qsizetype node, const Operation &operation)> support{};
};

/// What is to be done where, before anybody has agreed to it.
struct Proposal
{
    QList<PlanStep> steps{};
    QList<ProposedServer> servers{};
    Strategy strategy{};
    bool observe = false; ///< Plan::observe
    QString reason{};     ///< may be empty
    QString change{};     ///< may be empty
    QDateTime created{};  ///< UTC
    PlanAuthor author{};
};

/// A node that gets requests.
struct ReviewedNode
{
    QString server{};
    QString node{};
    QString address{};     ///< PlannedNode::address
    qsizetype farm = 0;    ///< nodes of the same server have the same number
    qsizetype index = 0;   ///< in Destination::nodes of its server
    QStringList missing{}; ///< PlanNode::missing

    friend bool operator==(const ReviewedNode &, const ReviewedNode &) = default;
};

/// Protected caches of a server that are flushed all the same.
struct FlushedProtected
{
    QString server{};
    Environment environment = Environment::Production; ///< in which they are protected
    QStringList names{};

    friend bool operator==(const FlushedProtected &, const FlushedProtected &) = default;
};

/// What keeps caches of its own beside the servers of one product.
struct NotReached
{
    QString product{}; ///< Product::name
    QList<Unreached> what{};

    friend bool operator==(const NotReached &, const NotReached &) = default;
};

/// Everything that a person should have read before something is sent.
struct Review
{
    QList<PlanStep> steps{};
    QList<ReviewedNode> nodes{}; ///< in the order of Plan::nodes
    QList<Dispatch> requests{};  ///< what is sent if nothing stops it; dispatches count the nodes above
    QList<LeftOut> leftOut{};    ///< what is not done, and why
    QList<FlushedProtected> flushedProtected{};
    QStringList warnings{}; ///< one sentence each
    /// The names in the steps that are in no list of a chosen node, by ReviewedNode::farm. Only of servers where a chosen
    /// node has a list; only a list can tell that a name is unknown.
    QHash<qsizetype, QStringList> unlisted{};
    std::optional<QString> problem{}; ///< why it cannot be sent as it is, in one sentence
    Demand demand{};                  ///< the strictest one while no node is chosen
    QList<NotReached> notReached{};
    PlanDocument document{}; ///< for the record and for a plan file; without servers while no node is chosen

    friend bool operator==(const Review &, const Review &) = default;
};

/// Reads nothing and sends nothing. \a proposal has servers, and steps that are actions.
Review reviewOf(const Proposal &proposal);

/// \a review for people, in Markdown and in the language of the user, with the hash of its document. Whatever a server or
/// a person wrote is text there, and no markup. Not while it has no nodes.
/// \param titles what each step does, such as "Flush 3 Caches"
QString reviewMarkdown(const Review &review, const QStringList &titles);

/// \a review for machines: canonical JSON with "schema": "sluice-review/1", the document and its hash. Not while it has no
/// nodes.
QByteArray reviewJson(const Review &review);

} // namespace sluice
