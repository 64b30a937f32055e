// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/reading/keptcheckpoints.h"

#include "core/process/plainfile.h"
#include "core/storage/history/checkpoints/checkpointplaces.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace sluice {

namespace {

/// Every checkpoint in a journal of many years, and no more than fits into memory.
constexpr qint64 LargestCheckpointFile = 256 * 1024 * 1024;

Result<QList<Checkpoint>> checkpointsOfFile(const QString &file)
{
    const auto content = contentOfFile(file, LargestCheckpointFile);
    if (content)
        return checkpointsIn(*content);
    return Failure(
        machineError(QCoreApplication::translate("sluice::HistoryReader", "The checkpoints in %1 cannot be read. %2")
                         .arg(file, content.error())));
}

Result<HistoryVerdict> verified(const QString &path, const QList<Checkpoint> &checkpoints)
{
    return verifyHistory(path, {.checkpoints = checkpoints}).map_error(qOverload<const HistoryProblem &>(&errorOf));
}

} // namespace

Result<HistoryVerdict> verifyWithFile(const QString &path, const QString &file)
{
    return checkpointsOfFile(file).and_then(
        [&path](const QList<Checkpoint> &checkpoints) { return verified(path, checkpoints); });
}

Result<HistoryVerdict> verifyWithKept(const QString &path, const QString &placesFile)
{
    const auto places = readCheckpointPlaces(placesFile);
    if (!places)
        return Failure(places.error());
    QList<Checkpoint> checkpoints;
    QStringList missing;
    for (const auto &file : places->files) {
        if (!QFileInfo::exists(file)) {
            missing.append(file);
            continue;
        }
        const auto found = checkpointsOfFile(file);
        if (!found)
            return Failure(found.error());
        checkpoints += *found;
    }
    auto verdict = verified(path, checkpoints);
    if (verdict)
        verdict->missingFiles = missing;
    return verdict;
}

} // namespace sluice
