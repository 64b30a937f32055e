// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandline.h"
#include "app/sluicectl/commands/command.h"
#include "app/sluicectl/secrets/environmentsecrets.h"
#include "app/sluicectl/targets/jobnode.h"
#include "core/transport/httpclient.h"

#include <memory>

namespace sluice {
class SecretStore;
class ServerStore;
} // namespace sluice

namespace sluice::ctl {

class Countdown;
class KeychainReader;
class StopSignals;

/// A command that is about servers, from the first look at them to the last sign-out. Everything that has to be known,
/// confirmed or typed comes first, for all servers; then nothing is asked any more.
class JobCommand final : public Command
{
    Q_OBJECT

public:
    /// \a job: as it was read.
    JobCommand(ServerJob job, const EnvironmentSecrets &environment, const StopSignals &stopSignals);
    ~JobCommand() override;

    void start() override;
    void stop() override;

private:
    /// Nothing: go on. Otherwise this is the end, and has been explained.
    using Ending = std::optional<ExitCode>;

    Ending prepare();
    Ending findTargets();
    Ending checkTargets() const;
    Ending preview() const;
    Ending confirm() const;
    Ending ask(const Target &target) const;
    void readKeychain();
    void afterKeychain();
    Ending askForRest();
    void waitABit();
    void carryOut();
    Ending openSessions();
    std::unique_ptr<Command> commandFor() const;
    void leave(int exitCode);
    Ending endWith(const Error &error) const;
    Ending endWithUsage(const Error &error) const;
    bool signsIn() const { return m_job.command != CommandKind::Probe; }

    ServerJob m_job;
    const EnvironmentSecrets &m_environment;
    const StopSignals &m_stopSignals;
    HttpClient m_client;
    Sessions m_sessions;
    QList<Target> m_targets;
    QObject m_owner; ///< of the sessions
    QList<JobNode> m_nodes;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<KeychainReader> m_keychain; ///< while it is read
    std::unique_ptr<Countdown> m_countdown;     ///< while it counts
    std::unique_ptr<Command> m_command;         ///< once nothing is asked any more
    qsizetype m_signOuts = 0;                   ///< under way
    bool m_stopped = false;
};

} // namespace sluice::ctl
