// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/targets/unsupportedreason.h"

#include "core/protocol/registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

namespace {

struct UnsupportedText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Lack)
};

/// Where there is one cache, which has no name.
QString wholeCacheSentence(const ServerJob &job)
{
    const auto &operation = job.operation;
    if (std::holds_alternative<FlushNamed>(operation))
        return UnsupportedText::tr(
            "%1 has one cache, which has no name and is flushed as a whole: say --all, not --cache.");
    if (std::holds_alternative<ClearConfiguration>(operation))
        return UnsupportedText::tr(
            "%1 has no configurations to clear one by one: its one cache is flushed as a whole, with "
            "flush --all.");
    if (std::holds_alternative<RebuildDeltas>(operation))
        return UnsupportedText::tr("%1 has no deltas to rebuild: it has one cache, flushed with flush --all.");
    if (job.command == CommandKind::State || std::holds_alternative<CacheState>(operation))
        return UnsupportedText::tr(
            "%1 does not tell the state of its cache; flush --all --observe compares its settings.");
    return UnsupportedText::tr("%1 has one cache, which has no name, so there is nothing to list.");
}

} // namespace

std::optional<QString> unsupportedReason(const ServerJob &job, const SignInRequest &server)
{
    const auto *protocol = protocolById(server.protocolId);
    const Context context{.address = server.address, .options = server.options, .credentials = {}, .learned = {}};
    const auto lacks = [&](const Operation &operation) { return protocol->support(context, operation) == Support::No; };
    if (std::holds_alternative<SignOut>(job.operation) && lacks(SignOut{}))
        return UnsupportedText::tr("%1 has no sign-out, so no ticket can be given back.").arg(server.protocolId);
    if (protocol->product().wholeCache && lacks(job.operation))
        return wholeCacheSentence(job).arg(server.protocolId);
    const auto hides = [&lacks](SettingsSource source) { return lacks(ReadSettings{source}); };
    if (job.observe && std::ranges::all_of(allSettingsSources, hides))
        return UnsupportedText::tr("%1 does not tell its settings, so --observe has nothing to compare.")
            .arg(server.protocolId);
    return {};
}

} // namespace sluice::ctl
