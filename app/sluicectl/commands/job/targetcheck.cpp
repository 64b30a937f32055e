// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/targetcheck.h"

#include "app/sluicectl/commands/job/opensessions.h"
#include "app/sluicectl/commands/storemistakes.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/secrets/keychain.h"
#include "app/sluicectl/terminal/output.h"
#include "core/session/session.h"
#include "core/storage/servers/serverstore.h"
#include "core/transport/httpclient.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

namespace {

struct TargetCheckText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::JobCommand)
};

/// Encodes the requests of \a job without sending them, to find values that a protocol does not take.
Result<void> checkRequests(const ServerJob &job, const QList<Target> &targets)
{
    QObject owner;
    HttpClient client;
    Sessions sessions(client);
    const auto nodes = openDrySessions(targets, sessions, owner);
    if (!nodes)
        return Failure(nodes.error());
    for (const auto &node : *nodes) {
        const auto request = node.session->preview(job.operation);
        if (!request && request.error().kind == Error::Kind::InvalidInput)
            return Failure(request.error());
    }
    return {};
}

} // namespace

Result<QList<Target>> findTargets(const ServerJob &job, const EnvironmentSecrets &environment)
{
    ServerStore store(ServerStore::usualFiles());
    if (const auto loaded = store.load(); !loaded) {
        sayFurtherMistakes(loaded.error());
        if (isAction(job.operation) && !job.isPreview)
            return Failure(loaded.error());
        say(sentenceOf(loaded.error()));
    }
    auto targets = ctl::targetsOf(job, store);
    const auto token = environment.value("SLUICE_APP_TOKEN");
    if (targets && token) {
        for (auto &target : *targets)
            setSecret(target, SecretKind::ApplicationToken, QString::fromUtf8(*token));
    }
    return targets;
}

Result<void> checkTargets(const ServerJob &job, const QList<Target> &targets)
{
    if (auto objection = objectionTo(job, targets, QDateTime::currentDateTime()))
        return Failure(std::move(*objection));
    if (const auto checked = checkRequests(job, targets); !checked || !signsIn(job))
        return checked;
    const auto usesGet = [](const Target &target) { return target.own.options.binding == Binding::Get; };
    if (std::ranges::any_of(targets, usesGet)) {
        say(TargetCheckText::tr("Note: with --binding get, passwords and tickets are part of addresses, which proxies "
                                "and servers write into their logs."));
    }
    if (auto objection = objectionToPlainHttp(targets))
        return Failure(std::move(*objection));
    return {};
}

void warnOfPlainHttp(const QList<Target> &targets)
{
    for (const auto &target : targets) {
        if (sendsPasswordInTheClear(target)) {
            say(TargetCheckText::tr("Warning: the sign-in goes to %1 over http, where others can read it.")
                    .arg(addressOf(target).host()));
        }
    }
}

} // namespace sluice::ctl
