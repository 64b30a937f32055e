// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/scenario/faultkind.h"

#include <tl/expected.hpp>

#include <QCoreApplication>
#include <QRegularExpression>

#include <limits>
#include <optional>

namespace sluice::mock {

/// One fault, and the requests or connections that meet it.
struct FaultRule
{
    QString fault;
    FaultEffect effect;
    FaultValues values{};
    bool isCarriedOut = true;                 ///< the request reaches the product
    std::optional<Product> product{};         ///< none: both
    QRegularExpression operation{};           ///< of requests
    QRegularExpression path{};                ///< of requests
    int from = 1;                             ///< the first one of those that fit, counted from 1
    int to = std::numeric_limits<int>::max(); ///< the last one
    qsizetype place = 0;                      ///< among the faults of the scenario, from 0

    [[nodiscard]] bool isFor(Product one) const { return !product || *product == one; }
    [[nodiscard]] bool isAt(int count) const { return from <= count && count <= to; }
};

/// What people read about a fault.
struct DescribedFault
{
    QString name;
    QString what;
    QStringList parameters; ///< "where=before|head|body", "code=200..599 (500)"
    bool countsConnections = false;
};

/// Which faults a mock server has, and when.
struct Scenario
{
    Q_DECLARE_TR_FUNCTIONS(sluice::mock::Scenario)

public:
    QList<FaultRule> rules{};

    /// Reads a scenario in JSON; see the README. On failure every mistake, each with its place in one sentence.
    [[nodiscard]] static tl::expected<Scenario, QStringList> read(const QByteArray &json);

    /// Every fault, for people.
    [[nodiscard]] static QList<DescribedFault> describedFaults();
};

} // namespace sluice::mock
