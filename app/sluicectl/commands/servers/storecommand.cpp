// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/storecommand.h"

#include "app/sluicectl/commands/storemistakes.h"
#include "app/sluicectl/help/help.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/process/stopsignals.h"

namespace sluice::ctl {

StoreCommand::StoreCommand(StoreJob job, const StoreSurroundings &surroundings)
    : m_job(std::move(job))
    , m_surroundings(surroundings)
    , m_keptSecrets(surroundings.secrets)
{
}

void StoreCommand::start()
{
    if (const auto loaded = store().load(); !loaded) {
        m_loadProblem = loaded.error();
        sayError(loaded.error());
        sayFurtherMistakes(loaded.error());
    }
    run();
}

int StoreCommand::stopDescriptor() const
{
    return m_surroundings.stopSignals.descriptor();
}

std::optional<Server> StoreCommand::namedServer()
{
    if (const auto *server = store().findByName(word()))
        return *server;
    const auto sentence = isLoaded()
        ? tr("There is no server called %1: `sluicectl servers list` lists them.")
        : tr("There is no server called %1 among those that could be read: mend the mistakes first.");
    fail(nameError(sentence.arg(word())));
    return {};
}

void StoreCommand::fail(const Error &error)
{
    if (error != m_loadProblem) // that was said when they were loaded
        sayError(error);
    finish(exitCodeOf(error, false));
}

void StoreCommand::failUsage(const QString &sentence)
{
    say(sentence);
    sayHowToGetHelp(m_job.command);
    finish(ExitCode::Usage);
}

} // namespace sluice::ctl
