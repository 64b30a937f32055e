// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/targets/storedrules.h"

#include <QCoreApplication>

namespace sluice::ctl {

namespace {

struct RulesText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Targets)
};

} // namespace

StoredRules::StoredRules()
    : m_store(ServerStore::usualFiles())
    , m_destinations(m_store)
{
}

std::optional<StoredRules::Objection> StoredRules::firstObjection(const ServerJob &job,
                                                                  const QList<Destination> &destinations) const
{
    const auto &startAt = job.strategy.startAt;
    const auto today = QDateTime::currentDateTime();
    const auto now = startAt && *startAt > today ? startAt->toLocalTime() : today;
    const auto operations = operationsOf(job);
    for (const auto &destination : destinations) {
        for (const auto &operation : operations) {
            auto error = m_destinations.objectionTo(destination, operation, now, job.reason, job.approval);
            if (!error)
                continue;
            const bool isToReason = error->cause != Error::Cause::RulesChanged
                && !m_destinations.objectionToAsk(destination, operation, now, job.approval);
            return Objection{.server = destination.name, .error = std::move(*error), .isToReason = isToReason};
        }
    }
    return {};
}

std::optional<Error> StoredRules::objectionTo(const ServerJob &job, const QList<Destination> &destinations) const
{
    auto objection = firstObjection(job, destinations);
    if (!objection)
        return {};
    // The reason in a plan file was signed with it.
    const auto sentence = objection->isToReason && !job.file
        ? RulesText::tr("%1: %2 Say it with --reason. Nothing was sent.")
        : RulesText::tr("%1: %2 Nothing was sent.");
    objection->error.message = sentence.arg(objection->server, objection->error.message);
    return objection->error;
}

bool StoredRules::lacksReason(const ServerJob &job, const QList<Destination> &destinations) const
{
    const auto objection = firstObjection(job, destinations);
    return objection && objection->isToReason;
}

std::optional<Error> StoredRules::latestObjectionTo(const ServerJob &job, const QList<Destination> &destinations)
{
    if (const auto loaded = read(); !loaded)
        return loaded.error();
    return objectionTo(job, destinations);
}

} // namespace sluice::ctl
