// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

namespace sluice {

/// Which alternative of Reply answers an operation.
template<typename Op>
struct ReplyTrait
{
    using Type = Done;
};
template<>
struct ReplyTrait<Probe>
{
    using Type = ServerInfo;
};
template<>
struct ReplyTrait<SignIn>
{
    using Type = SignedIn;
};
template<>
struct ReplyTrait<CheckSignIn>
{
    using Type = SignedIn;
};
template<>
struct ReplyTrait<SignOut>
{
    using Type = SignedOut;
};
template<>
struct ReplyTrait<MayFlush>
{
    using Type = FlushHint;
};
template<>
struct ReplyTrait<ReadSettings>
{
    using Type = SettingList;
};
template<>
struct ReplyTrait<TenantState>
{
    using Type = TenantInfo;
};
template<>
struct ReplyTrait<Features>
{
    using Type = FeatureList;
};
template<>
struct ReplyTrait<CacheState>
{
    using Type = CacheFingerprint;
};
template<>
struct ReplyTrait<CacheGenerations>
{
    using Type = GenerationList;
};
template<>
struct ReplyTrait<ListCaches>
{
    using Type = CacheList;
};
template<typename Op>
using ReplyOf = typename ReplyTrait<Op>::Type;

} // namespace sluice
