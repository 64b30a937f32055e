// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversimport.h"

#include "app/sluicectl/commands/storemistakes.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/storeoutput.h"
#include "app/sluicectl/terminal/input.h"
#include "app/sluicectl/terminal/output.h"
#include "core/storage/files/lockedjsonfile.h"
#include "core/storage/presets.h"

namespace sluice::ctl {

void ServersImportCommand::run()
{
    const auto content =
        readAll(word(), LargestDocument + 1, stopDescriptor()); // a byte too many shows it is too large
    if (!content && content.error().stopped)
        return finish(ExitCode::Cancelled);
    if (!content)
        return fail(machineError(tr("The file %1 cannot be read: %2").arg(word(), content.error().reason)));
    const auto report = store().import(*content);
    if (!report)
        return fail(report.error());
    if (report->presets.isEmpty())
        return finishWith(printData(importText(*report)));
    Presets presets(Presets::usualFile());
    if (const auto loaded = presets.load(); !loaded)
        sayFurtherMistakes(loaded.error());
    const auto imported = presets.import(report->presets);
    const bool isPrinted = printData(importText(*report) + (imported ? importText(*imported) : QString()));
    if (!imported) {
        say(tr("The servers were stored, and none of the presets: %1").arg(sentenceOf(imported.error())));
        return finish(exitCodeOf(imported.error(), false));
    }
    finishWith(isPrinted);
}

} // namespace sluice::ctl
