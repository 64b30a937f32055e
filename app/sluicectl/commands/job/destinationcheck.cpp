// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/destinationcheck.h"

#include "app/sluicectl/commands/job/opensessions.h"
#include "app/sluicectl/commands/storemistakes.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/targets/destinations.h"
#include "app/sluicectl/terminal/output.h"
#include "core/run/destination/destinationsecrets.h"
#include "core/session/session.h"
#include "core/transport/httpclient.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct DestinationCheckText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::JobCommand)
};

/// Encodes the requests of \a job without sending them, to find values that a protocol does not take.
Result<void> checkRequests(const ServerJob &job, const QList<Destination> &destinations)
{
    QObject owner;
    HttpClient client;
    Sessions sessions(client);
    const auto nodes = openDrySessions(job, destinations, sessions, owner);
    if (!nodes)
        return Failure(nodes.error());
    const auto operations = operationsOf(job);
    for (const auto &node : *nodes) {
        for (const auto &operation : operations) {
            const auto request = node.session->preview(operation);
            if (!request && request.error().kind == Error::Kind::InvalidInput)
                return Failure(request.error());
        }
    }
    return {};
}

/// \a objection to the sign-in to \a destination, with what would allow it.
Error withRemedy(Error objection, const Destination &destination)
{
    if (objection.cause != Error::Cause::PlainHttp) {
        objection.message =
            DestinationCheckText::tr("%1: %2 Nothing was sent.").arg(destination.name, objection.message);
        return objection;
    }
    const auto remedy = destination.serverId.isEmpty()
        ? u"--allow-plain-http"_s
        : u"`sluicectl servers edit \"%1\" --allow-plain-http`"_s.arg(destination.name);
    objection.message =
        DestinationCheckText::tr("%1 Nothing was sent. What allows it is %2.").arg(objection.message, remedy);
    return objection;
}

} // namespace

Result<void> readRules(const ServerJob &job, StoredRules &rules)
{
    const auto loaded = rules.read();
    if (loaded)
        return {};
    sayFurtherMistakes(loaded.error());
    if (isAction(job) && !job.isPreview)
        return loaded;
    sayError(loaded.error());
    return {};
}

void receiveApplicationToken(QList<Destination> &destinations, const EnvironmentSecrets &environment)
{
    const auto token = environment.value("SLUICE_APP_TOKEN");
    if (!token)
        return;
    for (auto &destination : destinations)
        setSecret(destination, SecretKind::ApplicationToken, QString::fromUtf8(*token));
}

Result<void> checkDestinations(const ServerJob &job, const QList<Destination> &destinations, const StoredRules &rules)
{
    if (signsIn(job)) {
        if (const auto checked = checkSignIns(destinations, rules); !checked)
            return checked;
    }
    // Whoever makes a plan, or approves one, sends nothing that a policy could forbid.
    if (job.deed == Deed::CarryOut) {
        if (auto objection = rules.objectionTo(job, destinations))
            return Failure(std::move(*objection));
    }
    if (const auto checked = checkRequests(job, destinations); !checked || !signsIn(job))
        return checked;
    const auto usesGet = [](const Destination &destination) { return destination.own.options.binding == Binding::Get; };
    if (std::ranges::any_of(destinations, usesGet)) {
        say(DestinationCheckText::tr("Note: with --binding get, passwords and tickets are part of addresses, which "
                                     "proxies and servers write into their logs."));
    }
    return {};
}

Result<void> checkSignIns(const QList<Destination> &destinations, const StoredRules &rules)
{
    for (const auto &destination : destinations) {
        if (auto now = rules.destinations().forSignIn(destination); !now)
            return Failure(withRemedy(std::move(now.error()), destination));
    }
    return {};
}

void sayClasses(const QList<Destination> &destinations)
{
    for (const auto &destination : destinations) {
        if (const auto reason = classReason(destination); !reason.isEmpty())
            sayAbout(labelOf(destination), reason);
    }
}

namespace {

QList<qsizetype> leftOutOf(const Destination &destination, const ServerJob &job)
{
    QList<qsizetype> leftOut;
    for (qsizetype i = 0; i < destination.nodes.size(); ++i) {
        if (!isNodeOf(job, destination.name, i, destination.nodes.at(i).nodeName))
            leftOut.append(i);
    }
    return leftOut;
}

} // namespace

void warnOfAddresses(const ServerJob &job, const QList<Destination> &destinations)
{
    for (const auto &destination : destinations) {
        const auto warning = sharedAddressWarning(destination, leftOutOf(destination, job));
        if (isAction(job) && !warning.isEmpty())
            sayAbout(labelOf(destination), warning);
        const auto hosts = hostsInTheClear(destination);
        if (!hosts.isEmpty()) {
            say(DestinationCheckText::tr("Warning: the sign-in goes to %1 over http, where others can read it.",
                                         "crm01, crm02")
                    .arg(hosts.join(u", "_s)));
        }
    }
}

} // namespace sluice::ctl
