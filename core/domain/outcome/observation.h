// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/reply.h"

#include <QHash>
#include <QMetaType>

#include <optional>

namespace sluice {

namespace observation {
Q_NAMESPACE

/// How the server's own account of a cache compares with an earlier one. Never a proof of anything: a server may count
/// other things than flushes, by other names, and each node for itself.
enum class Observation { Unknown, Same, Changed };
Q_ENUM_NS(Observation)

} // namespace observation

using observation::Observation;

/// What a server said about the state of its caches at one time (superoffice dossier §1.5, §5.25).
struct CacheSnapshot
{
    QStringList names; ///< that it was asked about
    std::optional<CacheFingerprint> state;
    std::optional<GenerationList> generations;

    friend bool operator==(const CacheSnapshot &, const CacheSnapshot &) = default;
};

/// What is known about each of the names that \a now asked about: by its generation where both looks have one, else from
/// the state of all of them together, which tells only that nothing has changed.
QHash<QString, Observation> compare(const CacheSnapshot &before, const CacheSnapshot &now);

/// The word for people.
QString observationWord(Observation observation);

} // namespace sluice
