// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/traits.h"

#include <QList>

namespace sluice::test {

namespace detail {

template<typename Op>
Operation example()
{
    return Op{};
}

template<>
inline Operation example<FlushNamed>()
{
    return FlushNamed{{QStringLiteral("AssociateCache")}};
}

template<>
inline Operation example<ClearConfiguration>()
{
    return ClearConfiguration{QStringLiteral("WebClient"), QStringLiteral("Web"), true};
}

template<>
inline Operation example<CacheState>()
{
    return CacheState{{QStringLiteral("AssociateCache")}};
}

template<>
inline Operation example<CacheGenerations>()
{
    return CacheGenerations{{QStringLiteral("associate")}};
}

template<std::size_t... Indexes>
QList<Operation> examples(std::index_sequence<Indexes...>)
{
    return {example<std::variant_alternative_t<Indexes, Operation>>()...};
}

} // namespace detail

/// One operation of each kind, in the order of Operation, each with values that checked() accepts.
inline QList<Operation> everyOperation()
{
    return detail::examples(std::make_index_sequence<std::variant_size_v<Operation>>());
}

/// "flush-named", for the names of data rows.
inline const char *idOf(const Operation &operation)
{
    return traitsOf(operation).id.data(); // a literal, so it ends with a zero
}

} // namespace sluice::test
