// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/history/historyviews.h"

#include "app/sluicectl/render/historytext.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/storage/history/checkpoints/ownfiles.h"
#include "core/storage/history/export/historyexport.h"
#include "core/storage/signing/signingkey.h"

#include <limits>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

void HistoryListCommand::run()
{
    constexpr int usual = 50;
    bool isNumber = true;
    const int limit = options().has(u"limit"_s) ? options().value(u"limit"_s).toInt(&isNumber) : usual;
    if (!isNumber || limit < 1) {
        failUsage(tr("--limit is a number of runs, 1 or more."));
        return;
    }
    const auto found = foundRuns(limit);
    if (!found)
        return;
    answer(*found);
    QString text;
    for (const auto &run : found->runs)
        text += runLine(run);
    if (text.isEmpty())
        say(tr("The history has no such run."));
    finishPrinted(printText(text));
}

void HistoryShowCommand::run()
{
    const auto found = namedRun();
    if (!found)
        return;
    answer(*found);
    finishPrinted(printText(runText(found->runs.constFirst())));
}

HistoryExportCommand::HistoryExportCommand(HistoryJob job)
    : HistoryCommand(std::move(job))
    , m_secrets(KeychainSecrets::usualIndexFile())
{
}

void HistoryExportCommand::run()
{
    const auto format = options().value(u"format"_s);
    if (format != "csv"_L1 && format != "json"_L1 && format != "markdown"_L1) {
        failUsage(tr("Say in which form: --format csv, json or markdown."));
        return;
    }
    const auto found = foundRuns(std::numeric_limits<int>::max());
    if (!found)
        return;
    if (format == "csv"_L1) {
        write(csvOf(found->runs));
    } else if (format == "json"_L1) {
        writeSigned(*found);
    } else {
        QStringList texts;
        for (const auto &run : found->runs)
            texts.append(markdownOf(run, QTimeZone::systemTimeZone()));
        write(texts.join(u'\n').toUtf8());
    }
}

/// Without a key the export is as good, but has no checkpoint.
void HistoryExportCommand::writeSigned(const Found &found)
{
    keptSigningKey(m_secrets, this)->then(this, [this, found](const Result<std::optional<ed25519::KeyPair>> &keys) {
        if (!keys)
            say(tr("The export has no checkpoint: %1").arg(sentenceOf(keys.error())));
        write(jsonOf(found.runs, found.head, checkpointOf(found.head, keys.value_or(std::nullopt))));
    });
}

void HistoryExportCommand::write(const QByteArray &bytes)
{
    const auto path = options().value(u"out"_s);
    if (!options().has(u"out"_s)) {
        finishPrinted(printData(QString::fromUtf8(bytes)));
        return;
    }
    if (const auto written = writeOutput(path, bytes, ownFiles()); !written)
        fail(written.error());
    else
        finish(ExitCode::Done);
}

} // namespace sluice::ctl
