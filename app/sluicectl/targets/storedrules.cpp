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

std::optional<Error> StoredRules::objectionTo(const ServerJob &job, const QList<Destination> &destinations) const
{
    const auto now = job.strategy.startAt ? job.strategy.startAt->toLocalTime() : QDateTime::currentDateTime();
    const auto operations = operationsOf(job);
    for (const auto &destination : destinations) {
        std::optional<Error> objection;
        bool needsReason = false;
        for (const auto &operation : operations) {
            objection = m_destinations.objectionTo(destination, operation, now, job.reason, job.approval);
            needsReason = objection && objection->cause != Error::Cause::RulesChanged
                && !m_destinations.objectionToAsk(destination, operation, now, job.approval);
            if (objection)
                break;
        }
        if (!objection)
            continue;
        const auto sentence = needsReason ? RulesText::tr("%1: %2 Say it with --reason. Nothing was sent.")
                                          : RulesText::tr("%1: %2 Nothing was sent.");
        objection->message = sentence.arg(destination.name, objection->message);
        return objection;
    }
    return {};
}

std::optional<Error> StoredRules::latestObjectionTo(const ServerJob &job, const QList<Destination> &destinations)
{
    if (const auto loaded = read(); !loaded)
        return loaded.error();
    return objectionTo(job, destinations);
}

} // namespace sluice::ctl
