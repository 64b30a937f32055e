// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/commands/command.h"
#include "app/sluicectl/commands/servers/keptsecrets.h"
#include "core/storage/servers/serverstore.h"

namespace sluice {
class StopSignals;
} // namespace sluice

namespace sluice::ctl {

/// What a command about something that is stored works with. All of it outlives the command.
struct StoreSurroundings
{
    ServerStore &store;
    SecretStore &secrets;
    const StopSignals &stopSignals;
};

/// What the commands about something that is stored have in common. They touch the keychain only where a secret or a key
/// is needed there.
class StoreCommand : public Command
{
    Q_OBJECT

public:
    StoreCommand(StoreJob job, const StoreSurroundings &surroundings);

    /// Loads the stored servers and runs.
    void start() final;
    void stop() override { m_keptSecrets.cancel(); }

protected:
    /// Does the work, and finishes.
    virtual void run() = 0;

    const ParsedOptions &options() const { return m_job.options; }
    const QString &word() const { return m_job.word; }
    const QString &second() const { return m_job.second; }
    const QString &commandName() const { return m_job.command->name; }
    ServerStore &store() { return m_surroundings.store; }
    SecretStore &secrets() { return m_surroundings.secrets; }
    int stopDescriptor() const;
    KeptSecrets &keptSecrets() { return m_keptSecrets; }
    /// False when the stored servers could not be read, or not all of them.
    bool isLoaded() const { return !m_loadProblem; }

    /// The server that the word names. Nothing when there is no such server, and then the command has failed.
    std::optional<Server> namedServer();

    /// What was read is only a part when the stored servers could not be loaded.
    void finishRead(bool isPrinted) { finish(isLoaded() ? withOutput(ExitCode::Done, isPrinted) : ExitCode::Machine); }
    void finishWith(bool success) { finish(success ? ExitCode::Done : ExitCode::Failed); }
    void fail(const Error &error);
    void failUsage(const QString &sentence);

private:
    const StoreJob m_job;
    const StoreSurroundings m_surroundings;
    KeptSecrets m_keptSecrets;
    std::optional<Error> m_loadProblem; ///< what is wrong with the stored servers
};

template<typename Made>
std::unique_ptr<Command> makeStoreCommand(const StoreJob &job, const StoreSurroundings &surroundings)
{
    return std::make_unique<Made>(job, surroundings);
}

} // namespace sluice::ctl
