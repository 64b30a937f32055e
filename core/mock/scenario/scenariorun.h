// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/scenario/scenario.h"

namespace sluice::mock {

/// The faults that one request meets.
struct FaultsOfCall
{
    FaultedCall call{};
    bool isCarriedOut = true; ///< the request reaches the product
    bool expiresTickets = false;
    std::optional<Fault> way{}; ///< what happens to the answer on its way; known after ScenarioRun::answer()
    QStringList names{};        ///< of the faults

private:
    friend class ScenarioRun;
    QHash<std::size_t, const FaultRule *> m_rules; ///< by the kind of effect
};

/// Leads one mock server through a scenario: counts its requests, and changes its answers.
class ScenarioRun final
{
public:
    ScenarioRun(const Scenario &scenario, Product product);

    /// A relay has to stand before the server.
    [[nodiscard]] bool needsRelay() const;
    /// The server speaks HTTP/2 at some time.
    [[nodiscard]] bool speaksHttp2() const;
    /// Gives the faults of connections to \a relay, which listens.
    void prepare(FaultRelay &relay) const;

    /// Counts \a call. The faults refer to this object.
    [[nodiscard]] FaultsOfCall meet(const HttpCall &call);
    /// How \a answer is sent. \a answer: that of the product; of a request that was not carried out, an empty one.
    [[nodiscard]] WireAnswer answer(FaultsOfCall &faults, const HttpCall &call, HttpAnswer answer);

private:
    const Product m_product;
    const QList<FaultRule> m_rules;
    QList<int> m_counts; ///< of requests that fit each rule
    HttpAnswer m_previous;
};

} // namespace sluice::mock
