// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/faultrelay.h"
#include "core/mock/http/wireanswer.h"
#include "core/mock/scenario/faultedcall.h"
#include "core/mock/scenario/faultvalues.h"

#include <variant>

namespace sluice::mock {

/// The port is closed, so that no later connection is accepted.
struct ClosesPort
{
};

/// A fault of a connection, from its first byte on.
struct OnConnection
{
    Fault (*make)(const FaultValues &);
};

/// Every ticket expires before the request is carried out.
struct ExpiresTickets
{
};

/// The request does not reach the product, and gets another answer.
struct Instead
{
    HttpAnswer (*make)(const FaultValues &, const FaultedCall &);
};

/// The request is carried out, and its answer changed. \a previous: the right answer to the request before it.
struct ChangesAnswer
{
    void (*change)(const FaultValues &, HttpAnswer &answer, const HttpAnswer &previous);
};

/// The answer is right, but sent in another way.
struct FramesAnswer
{
    WireAnswer (*frame)(const FaultValues &, const HttpAnswer &, const HttpCall &);
};

/// The server speaks another protocol.
struct SpeaksInstead
{
    WireAnswer (*make)(const FaultValues &);
};

/// The answer is sent as it should be, and something happens to it on its way.
struct OnTheWay
{
    Fault (*make)(const FaultValues &, const WireAnswer &);
};

/// What a fault does. A request meets the first fault of each kind that applies to it, so that an answer can be changed,
/// framed badly and lost on its way.
using FaultEffect = std::variant<ClosesPort, OnConnection, ExpiresTickets, Instead, ChangesAnswer, FramesAnswer,
                                 SpeaksInstead, OnTheWay>;

/// Whether a fault counts connections, whose requests are not known yet.
[[nodiscard]] inline bool isOfConnections(const FaultEffect &effect)
{
    return std::holds_alternative<ClosesPort>(effect) || std::holds_alternative<OnConnection>(effect);
}

/// The bytes that the parameters of one fault can become in an answer at most.
inline constexpr int LargestContent = 256 * 1024 * 1024;

/// A fault that a scenario can hold.
struct FaultKind
{
    QString name;
    QString what; ///< one sentence, translated
    QList<FaultParameter> parameters;
    FaultEffect effect;
    /// The bytes that the parameters become in an answer; null: their own limits keep them below LargestContent. Not a
    /// whole number, because a product of large ones would not fit into it.
    double (*contentBytes)(const FaultValues &) = nullptr;
};

/// Every fault, in the order in which they are listed for people.
[[nodiscard]] QList<FaultKind> faultKinds();

} // namespace sluice::mock
