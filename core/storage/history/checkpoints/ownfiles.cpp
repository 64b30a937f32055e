// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/ownfiles.h"

#include "core/storage/history/checkpoints/checkpointplaces.h"

namespace sluice {

OwnFiles ownFiles()
{
    auto own = ownFolders();
    if (const auto places = readCheckpointPlaces(usualCheckpointPlacesFile()))
        own.files.append(places->files);
    return own;
}

} // namespace sluice
