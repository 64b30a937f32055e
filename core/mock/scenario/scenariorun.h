// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/scenario/scenario.h"

#include <QSet>

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
    /// Gives the faults of connections to \a relay, which listens, and which this object outlives.
    void prepare(FaultRelay &relay);
    /// The places of the faults that a request or a connection has met; of one that closes the port, that it is closed.
    [[nodiscard]] const QSet<qsizetype> &metPlaces() const { return m_met; }

    /// Counts \a call. The faults refer to this object.
    [[nodiscard]] FaultsOfCall meet(const HttpCall &call);
    /// How \a answer is sent. \a answer: that of the product; of a request that was not carried out, an empty one.
    [[nodiscard]] WireAnswer answer(FaultsOfCall &faults, const HttpCall &call, HttpAnswer answer);

private:
    const Product m_product;
    const QList<FaultRule> m_rules;
    QList<int> m_counts; ///< of requests that fit each rule
    QSet<qsizetype> m_met;
    HttpAnswer m_previous;
};

} // namespace sluice::mock
