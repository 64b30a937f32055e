// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/commands/command.h"
#include "app/sluicectl/secrets/environmentsecrets.h"
#include "app/sluicectl/targets/storedrules.h"
#include "core/run/destination/destinationsecrets.h"
#include "core/run/plan.h"
#include "core/transport/httpclient.h"

#include <QPointer>

#include <memory>

namespace sluice {
class StopSignals;
}

namespace sluice::ctl {

class Countdown;
class JobRecord;
class SignOuts;
class TakeUp;

/// A command that goes to servers. It takes up the preset or the plan file of the job, if it has one, finds the servers,
/// checks what can be checked, asks for consent and for secrets, opens the sessions, lets the command of the job do its
/// work, and gives tickets back. All questions come before the first request, for all servers.
class JobCommand final : public Command
{
    Q_OBJECT

public:
    /// \a environment and \a stopSignals outlive the command.
    JobCommand(ServerJob job, const EnvironmentSecrets &environment, const StopSignals &stopSignals);
    ~JobCommand() override;

    void start() override;
    void stop() override;

private:
    /// The exit code when the command ends here, which has been explained on stderr; nothing when it continues.
    using Ending = std::optional<ExitCode>;

    void find();
    void takeUp();
    void begin();
    Ending show();
    void openRecord();
    void prepare();
    Ending check();
    void readKeychain();
    void handleKeychainRead(const Result<FilledDestinations> &filled);
    Ending askForMissingSecrets();
    Ending askForSignIn();
    void startCountdown();
    void carryOut();
    void signOut(int exitCode);
    int stopDescriptor() const;

    ServerJob m_job;
    const EnvironmentSecrets &m_environment;
    const StopSignals &m_stopSignals;
    HttpClient m_client;
    Sessions m_sessions;
    QObject m_owner;             ///< of the sessions
    StoredRules m_rules;         ///< until the end, because a run asks them before each request
    bool m_isSignedInto = false; ///< the servers are signed in to
    QList<Destination> m_destinations;
    QList<PlanNode> m_nodes;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<TakeUp> m_takeUp;       ///< of a preset or a plan file
    std::unique_ptr<JobRecord> m_record;    ///< of an action
    QPointer<AbstractCall> m_reading;       ///< while the history is looked at, or the keychain is read
    std::unique_ptr<Countdown> m_countdown; ///< while it counts
    std::unique_ptr<Command> m_command;     ///< from the first request on
    std::unique_ptr<SignOuts> m_signOuts;   ///< after the command
};

} // namespace sluice::ctl
