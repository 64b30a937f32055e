// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/jobs.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "core/protocol/registry.h"

#include <algorithm>

namespace sluice::ctl {

namespace {

/// For a product with one cache, which has no name.
QString wholeCacheSentence(const ServerJob &job, const Operation &operation)
{
    if (job.asksForState || std::holds_alternative<CacheState>(operation))
        return Usage::tr("%1 does not tell the state of its cache; flush --all --observe compares its settings.");
    return std::visit(
        overloaded{
            [](const FlushNamed &) {
                return Usage::tr(
                    "%1 has one cache, which has no name and is flushed as a whole: say --all, not --cache.");
            },
            [](const ClearConfiguration &) {
                return Usage::tr("%1 has no configurations to clear one by one: its one cache is flushed as a whole, "
                                 "with flush --all.");
            },
            [](const RebuildDeltas &) {
                return Usage::tr("%1 has no deltas to rebuild: it has one cache, flushed with flush --all.");
            },
            [](const FlushAll &) { return Usage::tr("%1 cannot flush its cache."); },
            [](const OneOf<Probe, TenantState, SignIn, CheckSignIn, SignOut, MayFlush, Features, ListCaches, CacheState,
                           CacheGenerations, ReadSettings> auto &) {
                return Usage::tr("%1 has one cache, which has no name, so there is nothing to list.");
            },
        },
        operation);
}

} // namespace

Problem unsupportedReason(const ServerJob &job, const SignInRequest &server)
{
    const auto *protocol = protocolById(server.protocolId);
    const Context context{.address = server.address, .options = server.options, .credentials = {}, .learned = {}};
    const auto isUnsupported = [&](const Operation &operation) {
        return protocol->support(context, operation) == Support::No;
    };
    if (std::holds_alternative<SignOut>(job.operation) && isUnsupported(SignOut{}))
        return Usage::tr("%1 has no sign-out, so no ticket can be given back.").arg(server.protocolId);
    // In a preset or a plan each server does what it can.
    const auto operations = job.takenUp.isEmpty() ? operationsOf(job) : QList<Operation>();
    for (const auto &operation : operations) {
        if (protocol->product().wholeCache && isUnsupported(operation))
            return wholeCacheSentence(job, operation).arg(server.protocolId);
    }
    const auto isHidden = [&isUnsupported](SettingsSource source) { return isUnsupported(ReadSettings{source}); };
    if (job.takenUp.isEmpty() && job.observe && std::ranges::all_of(allSettingsSources, isHidden))
        return Usage::tr("%1 does not tell its settings, so --observe has nothing to compare.").arg(server.protocolId);
    return {};
}

} // namespace sluice::ctl
