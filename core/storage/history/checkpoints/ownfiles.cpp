// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/ownfiles.h"

#include "core/storage/history/checkpoints/checkpointplaces.h"
#include "core/storage/history/database/historydatabase.h"
#include "core/storage/history/history.h"

namespace sluice {

using namespace Qt::StringLiterals;

OwnFiles ownFiles()
{
    auto own = ownFolders();
    if (const auto places = readCheckpointPlaces(usualCheckpointPlacesFile()))
        own.files.append(places->files);
    else
        own.problem = places.error().message;
    if (const auto history = History::usualPath())
        own.files.append(filesOfHistory(*history));
    return own;
}

QStringList filesOfHistory(const QString &path)
{
    QStringList files;
    for (const auto &place : {path, historyBehind(path)}) {
        for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1, ".lock"_L1})
            files.append(place + suffix);
    }
    files.removeDuplicates();
    return files;
}

} // namespace sluice
