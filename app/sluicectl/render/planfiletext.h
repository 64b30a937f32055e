// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/render/classlabel.h"
#include "core/run/plans/planfile.h"

namespace sluice::ctl {

// Texts made printable, with a line feed at the end.

/// Everything that \a file says, for people at \a stream. \a known gives the names of keys.
QString planFileText(const PlanFile &file, const QList<KnownSigner> &known, Stream stream = Stream::Out);

/// Whether a plan file may be carried out, every objection and every note.
QString verdictText(const PlanFileVerdict &verdict);

/// \a file for scripts, and what is said of it, unless \a verdict is null.
QJsonObject planFileObject(const PlanFile &file, const PlanFileVerdict *verdict, const QList<KnownSigner> &known);

/// The word for \a kind in JSON: "ownApproval".
QString findingWord(PlanFinding::Kind kind);

} // namespace sluice::ctl
