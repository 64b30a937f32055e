// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/render/exitcode.h"
#include "app/sluicectl/targets/storedrules.h"
#include "core/call/call.h"
#include "core/run/plans/planfile.h"
#include "core/run/review/review.h"
#include "core/storage/secrets/secretstore.h"

#include <QObject>
#include <QPointer>

namespace sluice::ctl {

/// Reads the preset or the plan file that a job takes up, and fills in what the job is to do. A plan file is judged before
/// anybody signs in anywhere. Says on stderr why something cannot be taken up.
class TakeUp final : public QObject
{
    Q_OBJECT

public:
    /// The stored rules were read. All of it outlives the object.
    TakeUp(ServerJob &job, const StoredRules &rules, SecretStore &secrets);

    /// Call once.
    void start();
    void stop();

    /// The exit code, if the command ends here.
    const std::optional<ExitCode> &ending() const { return m_ending; }
    /// Where the job goes.
    const QList<Destination> &destinations() const { return m_destinations; }
    /// The plan file may not be carried out; that was said, and it is only to be shown.
    bool isRefused() const { return m_isRefused; }

Q_SIGNALS:
    /// May be emitted within start().
    void finished();

private:
    void takePreset();
    void takeFile();
    void readOwnKey();
    void judgeFile();
    void adoptPlan(const PlanFileVerdict &verdict);
    void adoptProposal(const Result<Proposal> &proposal);
    void end(const Error &error);
    void end(ExitCode code);

    ServerJob &m_job;
    const StoredRules &m_rules;
    SecretStore &m_secrets;
    PlanFile m_file; ///< if one is taken up
    QPointer<AbstractCall> m_reading;
    QList<Destination> m_destinations;
    std::optional<ExitCode> m_ending;
    bool m_isRefused = false;
};

} // namespace sluice::ctl
