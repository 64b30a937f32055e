// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/planrequests.h"

#include "core/run/plan.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace sluice {

namespace {

enum class Fit {
    Nothing, ///< the node lists none of the caches of the step
    Part,
    Whole,
};

Fit fitOf(const Operation &operation, const QSet<QString> &missing)
{
    const auto *flush = std::get_if<FlushNamed>(&operation);
    if (!flush || missing.isEmpty())
        return Fit::Whole;
    const auto lacking =
        std::ranges::count_if(flush->names, [&missing](const QString &name) { return missing.contains(name); });
    return lacking == 0 ? Fit::Whole : lacking < flush->names.size() ? Fit::Part : Fit::Nothing;
}

/// Chooses the node of one farm for each step that is sent once.
class OnceChoice final
{
public:
    explicit OnceChoice(qsizetype steps)
        : m_best(steps)
    {
    }

    /// Nodes come in their order, so that of several that fit as well the first is chosen.
    void add(const QList<PlanStep> &steps, qsizetype node, const QStringList &names)
    {
        const QSet<QString> missing(names.cbegin(), names.cend());
        for (qsizetype step = 0; step < steps.size(); ++step) {
            auto &best = m_best[step];
            if (steps.at(step).scope != Scope::OncePerFarm || (best && best->fit == Fit::Whole))
                continue;
            const auto fit = fitOf(steps.at(step).operation, missing);
            if (!best || fit > best->fit)
                best = {.node = node, .fit = fit};
        }
    }

    bool isChosen(qsizetype step, qsizetype node) const { return m_best.at(step) && m_best.at(step)->node == node; }

private:
    struct Best
    {
        qsizetype node = 0;
        Fit fit = Fit::Nothing;
    };

    QList<std::optional<Best>> m_best; ///< by step
};

} // namespace

QList<Dispatch> requestsOf(const QList<PlanStep> &steps, const QList<RequestNode> &nodes)
{
    QHash<qsizetype, OnceChoice> once; // by farm
    for (qsizetype node = 0; node < nodes.size(); ++node) {
        const auto &[farm, missing] = nodes.at(node);
        auto choice = once.find(farm);
        if (choice == once.end())
            choice = once.insert(farm, OnceChoice(steps.size()));
        choice->add(steps, node, missing);
    }
    QList<Dispatch> requests;
    for (qsizetype first = 0, last = 0; first < steps.size(); first = last + 1) {
        last = lastOfSegment(steps, first);
        for (qsizetype node = 0; node < nodes.size(); ++node) {
            const auto choice = once.constFind(nodes.at(node).farm);
            for (auto step = first; step <= last; ++step) {
                if (steps.at(step).scope == Scope::EveryNode || choice->isChosen(step, node))
                    requests.append({.step = step, .node = node});
            }
        }
    }
    return requests;
}

QList<Dispatch> requestsOf(const Plan &plan)
{
    QList<RequestNode> nodes;
    for (const auto &node : plan.nodes)
        nodes.append({.farm = node.farm, .missing = node.missing});
    return requestsOf(plan.steps, nodes);
}

} // namespace sluice
