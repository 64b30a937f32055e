// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/history/historyverify.h"

#include "app/sluicectl/render/historytext.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/terminal/input.h"
#include "app/sluicectl/terminal/output.h"
#include "core/process/stopsignals.h"
#include "core/storage/history/checkpoints/checkpointplaces.h"
#include "core/storage/history/reading/keptcheckpoints.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

void HistoryVerifyCommand::run()
{
    constexpr qsizetype limit = 256 * 1024 * 1024; // bytes; a journal may be long
    KnownCheckpoints known;
    const auto files = options().values(u"checkpoint"_s);
    if (files.isEmpty()) {
        report(verifyWithKept(path(), usualCheckpointPlacesFile()));
        return;
    }
    for (const auto &file : files) {
        const auto text = readAll(file, limit, StopSignals::descriptor());
        if (!text) {
            if (text.error().stopped) {
                say(tr("Stopped before the history was verified."));
                finish(ExitCode::Cancelled);
            } else {
                fail(machineError(tr("The file %1 cannot be read: %2").arg(file, text.error().reason)));
            }
            return;
        }
        const auto found = checkpointsIn(*text);
        if (found.isEmpty())
            say(tr("There is no checkpoint in %1.").arg(file));
        known.checkpoints += found;
    }
    report(verifyHistory(path(), known).map_error(qOverload<const HistoryProblem &>(&errorOf)));
}

void HistoryVerifyCommand::report(const Result<HistoryVerdict> &verdict)
{
    if (!verdict) {
        fail(verdict.error());
        return;
    }
    for (const auto &file : verdict->missingFiles)
        say(tr("Checkpoints are kept in %1, and that file is not there.").arg(file));
    auto &json = JsonAnswer::ofProgram();
    json.set(u"verdict"_s, verdictObject(*verdict));
    if (verdict->kind != HistoryVerdict::Kind::Intact)
        json.addProblem(u"history"_s, wordOf(verdict->kind), verdictText(*verdict).section(u'\n', 0, 0));
    if (printText(verdictText(*verdict)) || verdict->kind != HistoryVerdict::Kind::Intact)
        Q_EMIT finished(static_cast<int>(verdict->kind));
    else
        finish(ExitCode::Machine); // 4 would be a verdict
}

} // namespace sluice::ctl
