// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

#include <concepts>
#include <cstddef>
#include <tuple>
#include <utility>

namespace sluice {

/// What an operation is for. It decides how the operation is sent, shared and guarded.
enum class Purpose {
    Preparation, ///< asked so that other operations can be sent: one answer serves all that wait for it
    Ending,      ///< ends a sign-in, and touches no cache: the request is sent at most once
    Question,    ///< reads something
    Snapshot,    ///< reads the state of caches, not their contents
    Action,      ///< changes something on the server: policies are checked, and the request is sent at most once
};

/// What a server wants to see before it carries out an operation.
enum class Access {
    Anyone,      ///< nothing
    Credentials, ///< what the user entered: this is the sign-in itself, and is sent at most once
    Ticket,      ///< a ticket, also one that was issued elsewhere or has ended
    Account,     ///< a sign-in that was accepted
};

/// How far one request reaches. Caches are kept by each server process (superoffice dossier §0, fact 8; infoRouter
/// dossier §7), but configurations are cached in the database (superoffice dossier §3.2). A run still asks every node.
enum class Reach {
    Node, ///< the node that answers: ask every node
    Farm, ///< data that all nodes share: one node answers for all
};

/// Facts about an operation that do not depend on its values.
struct OperationTraits
{
    QLatin1StringView id; ///< stable, for machines: "flush-named"
    Purpose purpose;
    Access access;
    Reach reach;
};

/// How the targets of an operation are named, or null. Whether it is null is a member of its own, because g++ 12 cannot
/// compare functions with null in a constant expression while it builds with -fsanitize=undefined.
template<typename Op>
struct TargetNames
{
    using Function = QStringList (*)(const Op &operation);

    constexpr TargetNames(std::nullptr_t) { }
    constexpr TargetNames(Function names)
        : function(names)
        , isGiven(true)
    {
    }

    Function function = nullptr;
    bool isGiven = false;
};

/// One row of the table of operations.
/// \tparam Op an alternative of Operation
/// \tparam ReplyType the alternative of Reply that answers it
template<typename Op, typename ReplyType>
struct OperationRow
{
    using Alternative = Op;
    using Reply = ReplyType;

    OperationTraits traits;
    TargetNames<Op> targets; ///< see targetsOf(); null exactly where purpose is not Action
};

/// \see targetsOf()
QStringList targetsOfFlushAll(const FlushAll &flush);
QStringList targetsOfFlushNamed(const FlushNamed &flush);
QStringList targetsOfClear(const ClearConfiguration &clear);
QStringList targetsOfRebuild(const RebuildDeltas &rebuild);

/// All operations, in the order of the alternatives of Operation. An alternative without a row does not compile.
inline constexpr auto operationTable = [] {
    using namespace Qt::StringLiterals;
    using enum Purpose;
    using enum Access;
    using enum Reach;
    // clang-format off
    return std::tuple{
        OperationRow<Probe, ServerInfo>               {{"probe"_L1,               Preparation, Anyone,      Node}, nullptr},
        OperationRow<TenantState, TenantInfo>         {{"tenant-state"_L1,        Preparation, Anyone,      Farm}, nullptr},
        OperationRow<SignIn, SignedIn>                {{"sign-in"_L1,             Preparation, Credentials, Node}, nullptr},
        OperationRow<CheckSignIn, SignedIn>           {{"check-sign-in"_L1,       Preparation, Ticket,      Node}, nullptr},
        OperationRow<SignOut, SignedOut>              {{"sign-out"_L1,            Ending,      Ticket,      Node}, nullptr},
        OperationRow<MayFlush, FlushHint>             {{"may-flush"_L1,           Question,    Account,     Node}, nullptr},
        OperationRow<Features, FeatureList>           {{"features"_L1,            Preparation, Account,     Node}, nullptr},
        OperationRow<ListCaches, CacheList>           {{"list-caches"_L1,         Question,    Account,     Node}, nullptr},
        OperationRow<FlushAll, Done>                  {{"flush-all"_L1,           Action,      Account,     Node}, &targetsOfFlushAll},
        OperationRow<FlushNamed, Done>                {{"flush-named"_L1,         Action,      Account,     Node}, &targetsOfFlushNamed},
        OperationRow<ClearConfiguration, Done>        {{"clear-configuration"_L1, Action,      Account,     Farm}, &targetsOfClear},
        OperationRow<RebuildDeltas, Done>             {{"rebuild-deltas"_L1,      Action,      Account,     Node}, &targetsOfRebuild},
        OperationRow<CacheState, CacheFingerprint>    {{"cache-state"_L1,         Snapshot,    Account,     Node}, nullptr},
        OperationRow<CacheGenerations, GenerationList>{{"cache-generations"_L1,   Snapshot,    Account,     Farm}, nullptr},
        OperationRow<ReadSettings, SettingList>       {{"read-settings"_L1,       Question,    Account,     Node}, nullptr},
    };
    // clang-format on
}();

namespace detail {

template<typename Op, typename... Alternatives>
constexpr std::size_t indexAmong(const std::variant<Alternatives...> *)
{
    std::size_t index = 0;
    (void)((std::same_as<Op, Alternatives> || (++index, false)) || ...);
    return index;
}

template<typename Op>
inline constexpr const auto &rowOf = std::get<indexAmong<Op>(static_cast<const Operation *>(nullptr))>(operationTable);

template<std::size_t... Indexes>
constexpr bool isInOrder(std::index_sequence<Indexes...>)
{
    return (std::same_as<typename std::tuple_element_t<Indexes, decltype(operationTable)>::Alternative,
                         std::variant_alternative_t<Indexes, Operation>> && ...);
}

constexpr bool onlyActionsHaveTargets()
{
    return std::apply(
        [](const auto &...row) { return ((row.targets.isGiven == (row.traits.purpose == Purpose::Action)) && ...); },
        operationTable);
}

} // namespace detail

static_assert(std::tuple_size_v<decltype(operationTable)> == std::variant_size_v<Operation>,
              "every operation needs one row in operationTable");
static_assert(detail::isInOrder(std::make_index_sequence<std::variant_size_v<Operation>>()),
              "the rows of operationTable stand in the order of Operation");
static_assert(detail::onlyActionsHaveTargets(), "an action names its targets, and nothing else does");

/// The alternative of Reply that answers \a Op.
template<typename Op>
using ReplyOf = typename std::remove_cvref_t<decltype(detail::rowOf<Op>)>::Reply;

/// The traits of an alternative, for decisions at compile time.
template<typename Op>
inline constexpr OperationTraits traits = detail::rowOf<Op>.traits;

/// Every alternative that changes something on a server, as the parameter of a function for std::visit. A new action is
/// included as soon as it has a row.
template<typename Op>
concept ActionAlternative = (traits<Op>.purpose == Purpose::Action);

/// Every alternative that is not an action.
template<typename Op>
concept OtherAlternative = (traits<Op>.purpose != Purpose::Action);

/// The row of \a operation without its targets.
const OperationTraits &traitsOf(const Operation &operation);

/// Whether \a reply is the alternative that answers \a operation.
bool answers(const Reply &reply, const Operation &operation);

} // namespace sluice
