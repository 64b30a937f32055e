// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QStringList>

namespace sluice {

/// Something that is sent although the history cannot record it.
struct UnrecordedRun
{
    QString server{};
    QStringList nodes{};
    QString what{};   ///< for people
    QString reason{}; ///< as a person typed it; not empty
};

/// Adds a line about \a run, with who and when, at the end of the file \a path, and writes it to the journal of the
/// system. It is in the file when this succeeds; where it fails nothing may be sent.
Result<void> noteWithoutRecord(const UnrecordedRun &run, const QString &path);

} // namespace sluice
