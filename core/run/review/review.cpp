// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/review/review.h"

#include "core/protocol/registry.h"
#include "core/run/plan.h"
#include "core/run/planrequests.h"

#include <QCoreApplication>

#include <QSet>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Review)
};

/// Whether caches of \a server have names. Of a product that is not known here, they may have.
bool hasNames(const ProposedServer &server)
{
    const auto product = productOf(server.destination.own.protocolId);
    return !product || !product->wholeCache;
}

Support supportOf(const ProposedServer &server, qsizetype node, const Operation &operation)
{
    return server.support ? server.support(node, operation) : Support::Unknown;
}

/// A name that is compared without regard to case, as policies do.
struct FoldedName
{
    QString name{};

    friend bool operator==(const FoldedName &one, const FoldedName &other)
    {
        return one.name.compare(other.name, Qt::CaseInsensitive) == 0;
    }
    friend size_t qHash(const FoldedName &folded, size_t seed = 0) { return qHash(folded.name.toCaseFolded(), seed); }
};

QSet<FoldedName> foldedSet(const QStringList &names)
{
    QSet<FoldedName> folded;
    for (const auto &name : names)
        folded.insert({name});
    return folded;
}

/// The names of all lists of \a server, each once, ignoring case.
QStringList listedAt(const ProposedServer &server)
{
    QStringList names;
    QSet<FoldedName> known;
    for (qsizetype node = 0; node < server.destination.nodes.size(); ++node) {
        const auto list = server.lists.value(node);
        for (const auto &name : list) {
            const auto before = known.size();
            known.insert({name});
            if (known.size() > before)
                names.append(name);
        }
    }
    return names;
}

/// All names that \a steps flush, each once; nothing if a step flushes every cache.
std::optional<QStringList> namesIn(const QList<PlanStep> &steps)
{
    QStringList names;
    for (const auto &step : steps) {
        if (std::holds_alternative<FlushAll>(step.operation))
            return std::nullopt;
        if (const auto *flush = std::get_if<FlushNamed>(&step.operation))
            names += flush->names;
    }
    names.removeDuplicates();
    return names;
}

/// The protected caches that \a server lists and that are not flushed although all others are. Who flushes a few caches
/// does not expect the protected ones among them.
QStringList keptAt(const ProposedServer &server, const QList<PlanStep> &steps)
{
    const auto names = namesIn(steps);
    if (!names || names->isEmpty())
        return {};
    const auto flushed = foldedSet(*names);
    const auto isProtected = foldedSet(server.destination.policy.protectedCaches);
    const auto listed = listedAt(server);
    QStringList kept;
    for (const auto &name : listed) {
        if (flushed.contains({name}))
            continue;
        if (!isProtected.contains({name}))
            return {};
        kept.append(name);
    }
    return kept;
}

QStringList protectedAt(const ProposedServer &server, const QList<PlanStep> &steps)
{
    QStringList names;
    if (!hasNames(server)) // then no cache can be protected
        return names;
    for (const auto &step : steps)
        names += protectedIn(server.destination.policy, step.operation);
    names.removeDuplicates();
    return names;
}

/// Each name that one of \a steps flushes by its name, once.
QStringList flushedByName(const QList<PlanStep> &steps)
{
    QStringList names;
    for (const auto &step : steps) {
        if (const auto *flush = std::get_if<FlushNamed>(&step.operation))
            names += flush->names;
    }
    names.removeDuplicates();
    return names;
}

/// What the chosen nodes of a server list; nothing if none of them has a list.
std::optional<QSet<QString>> listedByChosen(const ProposedServer &server)
{
    std::optional<QSet<QString>> listed;
    for (auto list = server.lists.cbegin(); list != server.lists.cend(); ++list) {
        if (server.leftOut.contains(list.key()))
            continue;
        if (!listed)
            listed.emplace();
        listed->unite({list->cbegin(), list->cend()});
    }
    return listed;
}

/// Those of \a names that the chosen node with the list \a own does not list although another chosen one does.
QStringList missingFrom(const QStringList &own, const QStringList &names, const QSet<QString> &listed)
{
    const QSet<QString> known(own.cbegin(), own.cend());
    QStringList missing;
    std::ranges::copy_if(names, std::back_inserter(missing),
                         [&](const QString &name) { return !known.contains(name) && listed.contains(name); });
    return missing;
}

QStringList without(const QStringList &names, const QSet<QString> &listed)
{
    QStringList rest;
    std::ranges::copy_if(names, std::back_inserter(rest),
                         [&listed](const QString &name) { return !listed.contains(name); });
    return rest;
}

/// Collects a review, one server after the other.
class Reviewer final
{
public:
    explicit Reviewer(const Proposal &proposal)
        : m_proposal(proposal)
        , m_names(flushedByName(proposal.steps))
    {
    }

    Review take();

private:
    void addServer(qsizetype farm);
    void addMissing(const QString &server, qsizetype firstNode);
    void leaveOutNode(const PlannedServer &server, const PlannedNode &node);
    void addNotReached(const QString &protocolId);
    void addRequests();
    void addUnsupported(const Dispatch &dispatch);

    const Proposal &m_proposal;
    const QStringList m_names; ///< flushedByName()
    Review m_review;
    QList<Destination> m_reached; ///< servers with a chosen node
};

void Reviewer::leaveOutNode(const PlannedServer &server, const PlannedNode &node)
{
    m_review.leftOut.append({.kind = LeftOut::Kind::Node,
                             .server = server.name,
                             .name = node.name,
                             .why = ReviewText::tr("It is not ticked.")});
    m_review.warnings.append(
        ReviewText::tr("Nothing is sent to %1. Its users may keep seeing old data.", "crm03").arg(node.name));
}

/// Each cache once, with all nodes that do not list it. The nodes of \a server are those from \a firstNode on.
void Reviewer::addMissing(const QString &server, qsizetype firstNode)
{
    QStringList names;
    QHash<QString, QStringList> nodesWithout;
    for (qsizetype i = firstNode; i < m_review.nodes.size(); ++i) {
        const auto &node = m_review.nodes.at(i);
        for (const auto &name : node.missing) {
            if (!nodesWithout.contains(name))
                names.append(name);
            nodesWithout[name].append(node.node);
        }
    }
    for (const auto &name : std::as_const(names)) {
        const auto nodes = nodesWithout.value(name);
        const auto why = nodes.size() == 1 ? ReviewText::tr("%1 does not list it.", "crm03")
                                           : ReviewText::tr("%1 do not list it.", "crm02, crm03");
        m_review.leftOut.append(
            {.kind = LeftOut::Kind::Missing, .server = server, .name = name, .why = why.arg(nodes.join(u", "_s))});
    }
}

void Reviewer::addNotReached(const QString &protocolId)
{
    const auto product = productOf(protocolId);
    const auto isSame = [&product](const NotReached &known) { return known.product == product->name; };
    if (product && std::ranges::none_of(m_review.notReached, isSame))
        m_review.notReached.append({.product = product->name, .what = product->unreached});
}

void Reviewer::addServer(qsizetype farm)
{
    const auto &server = m_proposal.servers.at(farm);
    const auto &destination = server.destination;
    auto planned = plannedServer(destination);
    const auto all = std::exchange(planned.nodes, {});
    const auto listed = listedByChosen(server);
    const auto firstNode = m_review.nodes.size();
    for (qsizetype i = 0; i < all.size(); ++i) {
        auto node = all.at(i);
        if (server.leftOut.contains(i)) {
            leaveOutNode(planned, node);
            continue;
        }
        if (server.lists.contains(i))
            node.caches = server.lists.value(i);
        m_review.nodes.append({.server = planned.name,
                               .node = node.name,
                               .address = node.address,
                               .farm = farm,
                               .index = i,
                               .missing = node.caches ? missingFrom(*node.caches, m_names, *listed) : QStringList()});
        planned.nodes.append(node);
    }
    if (planned.nodes.isEmpty())
        return;
    if (const auto warning = sharedAddressWarning(destination, server.leftOut); !warning.isEmpty())
        m_review.warnings.append(warning);
    addMissing(planned.name, firstNode);
    if (const auto unlisted = listed ? without(m_names, *listed) : QStringList(); !unlisted.isEmpty())
        m_review.unlisted.insert(farm, unlisted);
    m_reached.append(destination);
    m_review.document.servers.append(planned);
    addNotReached(destination.own.protocolId);
    if (const auto names = protectedAt(server, m_proposal.steps); !names.isEmpty())
        m_review.flushedProtected.append(
            {.server = planned.name, .environment = destination.environment, .names = names});
    const auto kept = keptAt(server, m_proposal.steps);
    for (const auto &name : kept)
        m_review.leftOut.append({.kind = LeftOut::Kind::Cache,
                                 .server = planned.name,
                                 .name = name,
                                 .why = ReviewText::tr("It is protected in %1.", "in Production")
                                            .arg(environmentWord(destination.environment))});
}

void Reviewer::addUnsupported(const Dispatch &dispatch)
{
    const auto &node = m_review.nodes.at(dispatch.node);
    const auto why = m_proposal.steps.size() == 1
        ? ReviewText::tr("It has no such operation.")
        : ReviewText::tr("It has no such operation as step %1.").arg(dispatch.step + 1);
    m_review.leftOut.append({.kind = LeftOut::Kind::Node, .server = node.server, .name = node.node, .why = why});
}

void Reviewer::addRequests()
{
    QList<RequestNode> nodes;
    for (const auto &node : std::as_const(m_review.nodes))
        nodes.append({.farm = node.farm, .missing = node.missing});
    const auto all = requestsOf(m_proposal.steps, nodes);
    for (const auto &dispatch : all) {
        const auto &node = m_review.nodes.at(dispatch.node);
        const auto &operation = m_proposal.steps.at(dispatch.step).operation;
        if (supportOf(m_proposal.servers.at(node.farm), node.index, operation) == Support::No)
            addUnsupported(dispatch);
        else if (operationWithout(operation, node.missing))
            m_review.requests.append(dispatch);
    }
}

Review Reviewer::take()
{
    const auto lacksCaches = [](const ReviewedNode &node) { return !node.missing.isEmpty(); };
    m_review.steps = m_proposal.steps;
    for (qsizetype farm = 0; farm < m_proposal.servers.size(); ++farm)
        addServer(farm);
    addRequests();
    QList<Operation> actions;
    for (const auto &step : m_proposal.steps)
        actions.append(step.operation);
    if (!m_reached.isEmpty())
        m_review.demand = demandFor(m_reached, actions);
    if (m_review.nodes.isEmpty())
        m_review.problem = ReviewText::tr("No node is ticked, so nothing would be sent.");
    else if (m_review.requests.isEmpty() && std::ranges::any_of(m_review.nodes, lacksCaches))
        m_review.problem =
            ReviewText::tr("The node that would get it lists none of these caches, so nothing would be sent.");
    else if (m_review.requests.isEmpty())
        m_review.problem = ReviewText::tr("None of the nodes has this operation, so nothing would be sent.");
    else
        m_review.problem = problemOf(m_proposal.strategy);
    auto &document = m_review.document;
    document.steps = m_proposal.steps;
    document.strategy = m_proposal.strategy;
    document.observe = m_proposal.observe;
    document.reason = m_proposal.reason;
    document.change = m_proposal.change;
    document.leftOut = m_review.leftOut;
    document.created = m_proposal.created;
    document.author = m_proposal.author;
    return std::move(m_review);
}

} // namespace

Review reviewOf(const Proposal &proposal)
{
    return Reviewer(proposal).take();
}

} // namespace sluice
