// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plans/planfile.h"

namespace sluice {

// Plan files on a disk, which may be one that several people share, and what they are judged by on this computer. All
// functions wait for the disk.

/// The suffix of plan files, without a dot.
inline constexpr QLatin1StringView PlanFileSuffix("sluiceplan");

/// The plan file at \a path. InvalidInput as planFileFrom(), and with the reason of the system when it cannot be read.
[[nodiscard]] Result<PlanFile> readPlanFile(const QString &path);

/// Writes \a file to \a path, where nothing may be yet: InvalidInput else, because a plan that others may have approved is
/// not written over; and as planFileFrom() where it could not be read again, such as a file that is too large.
[[nodiscard]] Result<void> createPlanFile(const QString &path, const PlanFile &file);

/// Replaces \a base, which was read from \a path, by \a changed. InvalidInput with the cause ChangedElsewhere when the file
/// does not hold \a base any more, and as createPlanFile().
[[nodiscard]] Result<void> replacePlanFile(const QString &path, const PlanFile &base, const PlanFile &changed);

/// What a file with \a plan is judged by here at \a now: the stored servers, read again, and the known signers, with
/// \a ownKey, which may be empty. The lists of caches are not known. Fails as KnownSigners::load().
[[nodiscard]] Result<PlanFileCheck> planFileCheck(const PlanDocument &plan, const ServerStore &store,
                                                  const Destinations &destinations, const KnownSigners &signers,
                                                  const QByteArray &ownKey, const QDateTime &now);

/// The same, where \a known was loaded before: only the stored servers are read.
[[nodiscard]] PlanFileCheck planFileCheck(const PlanDocument &plan, const ServerStore &store,
                                          const Destinations &destinations, const QList<KnownSigner> &known,
                                          const QByteArray &ownKey, const QDateTime &now);

} // namespace sluice
