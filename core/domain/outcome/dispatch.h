// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace sluice {

/// One request of a run: a step of its plan on one of its nodes, for the first time or again. Only the run knows in which
/// order they are sent.
struct Dispatch
{
    qsizetype step = 0; ///< index in Plan::steps
    qsizetype node = 0; ///< index in Plan::nodes
    int attempt = 1;    ///< 1 at first; one more each time that somebody sends it again

    friend auto operator<=>(const Dispatch &, const Dispatch &) = default;
};

inline size_t qHash(const Dispatch &dispatch, size_t seed = 0)
{
    return qHashMulti(seed, dispatch.step, dispatch.node, dispatch.attempt);
}

} // namespace sluice
