// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/scenario/scenariorun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

template<typename Effect>
bool hasEffect(const FaultRule &rule)
{
    return std::holds_alternative<Effect>(rule.effect);
}

QList<FaultRule> rulesFor(const Scenario &scenario, Product product)
{
    QList<FaultRule> rules;
    for (const auto &rule : scenario.rules) {
        if (rule.isFor(product))
            rules.append(rule);
    }
    return rules;
}

/// The rule of \a rules with this \a Effect, and the effect; null when there is none.
template<typename Effect>
std::pair<const FaultRule *, const Effect *> ruleWith(const QHash<std::size_t, const FaultRule *> &rules)
{
    const auto index = FaultEffect(Effect{}).index();
    const auto *rule = rules.value(index);
    return {rule, rule ? std::get_if<Effect>(&rule->effect) : nullptr};
}

/// The rule that closes the port before all others; null when none does.
const FaultRule *firstToClose(const QList<FaultRule> &rules)
{
    const FaultRule *first = nullptr;
    for (const auto &rule : rules) {
        if (hasEffect<ClosesPort>(rule) && (!first || rule.from < first->from))
            first = &rule;
    }
    return first;
}

} // namespace

ScenarioRun::ScenarioRun(const Scenario &scenario, Product product)
    : m_product(product)
    , m_rules(rulesFor(scenario, product))
    , m_counts(m_rules.size(), 0)
    , m_previous{0, {}, {}}
{
}

bool ScenarioRun::needsRelay() const
{
    return std::any_of(m_rules.cbegin(), m_rules.cend(),
                       [](const FaultRule &rule) { return isOfConnections(rule.effect) || hasEffect<OnTheWay>(rule); });
}

bool ScenarioRun::speaksHttp2() const
{
    return std::any_of(m_rules.cbegin(), m_rules.cend(), hasEffect<SpeaksInstead>);
}

void ScenarioRun::prepare(FaultRelay &relay)
{
    const auto *closing = firstToClose(m_rules);
    const auto noteClosing = [this, closing](int connections) {
        if (closing && connections >= closing->from - 1)
            m_met.insert(closing->place);
    };
    relay.setFaults([this, noteClosing](int connection) {
        noteClosing(connection);
        for (const auto &rule : m_rules) {
            if (const auto *effect = std::get_if<OnConnection>(&rule.effect); effect && rule.isAt(connection)) {
                m_met.insert(rule.place);
                return effect->make(rule.values);
            }
        }
        return Fault::none();
    });
    noteClosing(0);
    if (closing)
        relay.closeAfter(closing->from - 1);
}

FaultsOfCall ScenarioRun::meet(const HttpCall &call)
{
    FaultsOfCall met;
    if (m_rules.isEmpty())
        return met;
    met.call = faultedCall(m_product, call);
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const auto &rule = m_rules.at(i);
        const bool fits = !isOfConnections(rule.effect) && rule.operation.match(met.call.operation).hasMatch()
            && rule.path.match(call.path).hasMatch();
        if (!fits || !rule.isAt(++m_counts[i]) || met.m_rules.contains(rule.effect.index()))
            continue;
        met.m_rules.insert(rule.effect.index(), &rule);
        met.names.append(rule.fault);
        m_met.insert(rule.place);
        met.isCarriedOut = met.isCarriedOut && rule.isCarriedOut;
        met.expiresTickets = met.expiresTickets || hasEffect<ExpiresTickets>(rule);
    }
    return met;
}

WireAnswer ScenarioRun::answer(FaultsOfCall &faults, const HttpCall &call, HttpAnswer answer)
{
    const auto right = answer;
    if (const auto [rule, instead] = ruleWith<Instead>(faults.m_rules); rule)
        answer = instead->make(rule->values, faults.call);
    if (const auto [rule, changes] = ruleWith<ChangesAnswer>(faults.m_rules); rule)
        changes->change(rule->values, answer, m_previous);
    if (faults.isCarriedOut)
        m_previous = right;

    auto sent = onWire(answer, call);
    if (const auto [rule, frames] = ruleWith<FramesAnswer>(faults.m_rules); rule)
        sent = frames->frame(rule->values, answer, call);
    if (const auto [rule, speaks] = ruleWith<SpeaksInstead>(faults.m_rules); rule)
        sent = speaks->make(rule->values);
    sent.closes = sent.closes || call.wantsClose;
    if (const auto [rule, way] = ruleWith<OnTheWay>(faults.m_rules); rule)
        faults.way = way->make(rule->values, sent);
    return sent;
}

} // namespace sluice::mock
