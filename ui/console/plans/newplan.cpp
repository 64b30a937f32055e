// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/plans/newplan.h"

#include "core/run/plans/planfiles.h"
#include "core/storage/signing/signingkey.h"

#include <memory>

namespace sluice {

NewPlan::NewPlan(Proposal proposal, PlanParts parts, QObject *parent)
    : QObject(parent)
    , m_proposal(std::move(proposal))
    , m_parts(std::move(parts))
{
}

std::optional<QString> NewPlan::problem(const QDateTime &expires, const QDateTime &now) const
{
    const auto review = reviewOf(m_proposal);
    if (review.problem)
        return review.problem;
    for (const auto &server : m_proposal.servers) {
        if (const auto objection = objectionToReason(server.destination.policy, m_proposal.reason))
            return objection;
        if (const auto lost = lostInPlan(server.destination, m_parts.servers, m_parts.destinations))
            return lost;
    }
    if (expires <= now)
        return tr("The plan would have expired already.");
    if (expires > now.addDays(LongestPlanDays))
        return tr("A plan can be carried out for at most %n days.", nullptr, LongestPlanDays);
    if (m_proposal.strategy.startAt && *m_proposal.strategy.startAt >= expires)
        return tr("The plan is to start when it has expired.");
    return {};
}

void NewPlan::save(const QString &path, const QString &person, const QDateTime &expires)
{
    if (std::exchange(m_isBusy, true))
        return;
    signingKey(m_parts.secrets, this)->then(this, [=, this](const Result<ed25519::KeyPair> &keys) {
        if (keys) {
            write(path, {.person = person.trimmed(), .who = thisOperator(), .keys = *keys}, expires);
            return;
        }
        m_isBusy = false;
        Q_EMIT failed(keys.error());
    });
}

void NewPlan::write(const QString &path, const PlanSigner &author, const QDateTime &expires)
{
    auto document = reviewOf(m_proposal).document;
    document.created = QDateTime::currentDateTimeUtc();
    document.expires = expires.toUTC();
    // Only one that a server has accepted: what is stored is nobody's account yet.
    for (auto &server : document.servers)
        server.account = m_parts.accountAt(server.id).value_or(AccountInUse()).account;
    const auto outcome = std::make_shared<Result<void>>();
    m_thread.run([=] { *outcome = createPlanFile(path, signedPlanFile(document, author)); },
                 [this, outcome, key = author.keys.publicKey] {
                     m_isBusy = false;
                     if (*outcome)
                         Q_EMIT saved(key);
                     else
                         Q_EMIT failed(outcome->error());
                 });
}

} // namespace sluice
