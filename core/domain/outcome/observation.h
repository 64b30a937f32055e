// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/reply.h"

#include <QHash>
#include <QMetaType>

#include <optional>

namespace sluice {

namespace observation {
Q_NAMESPACE

/// Compares what the server tells about a cache with what it told earlier. This proves nothing: a server may count
/// other things than flushes, under other names, and every node counts for itself.
enum class Observation { Unknown, Same, Changed };
Q_ENUM_NS(Observation)

} // namespace observation

using observation::Observation;

/// What a server told about the state of its caches at one time (superoffice dossier §1.5, §5.25).
struct CacheSnapshot
{
    QStringList names; ///< the names that the server was asked about
    std::optional<CacheFingerprint> state;
    std::optional<GenerationList> generations;

    friend bool operator==(const CacheSnapshot &, const CacheSnapshot &) = default;
};

/// The observation for each name that \a now asked about. It comes from the generation of the name if both snapshots
/// have one; else from the state of all names together, which can only show that nothing has changed.
QHash<QString, Observation> compare(const CacheSnapshot &before, const CacheSnapshot &now);

/// The word for people.
QString observationWord(Observation observation);

} // namespace sluice
