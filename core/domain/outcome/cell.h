// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/evidence.h"
#include "core/domain/outcome/settingsobservation.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace sluice {

/// The result for one target on one node.
struct Cell
{
    QString server;
    QString node;
    QString target; ///< see targetsOf()
    Evidence evidence = Evidence::Cancelled;
    std::optional<Error> error;                       ///< set unless acknowledged
    int httpStatus = 0;                               ///< 0 when there was no answer
    qint64 milliseconds = 0;                          ///< from dispatch to the end, sign-in included
    QDateTime finishedAt;                             ///< local time
    std::optional<SettingsObservation> observation{}; ///< nothing: was not asked for
    qsizetype ofNodes = 1;                            ///< to how many nodes the same goes, this one included

    friend bool operator==(const Cell &, const Cell &) = default;
};

/// The sentence for people, such as "Server answered OK, 14:03:22".
QString evidenceSentence(const Cell &cell);

/// The same for one target on several nodes, one cell each: how many acknowledged, and the first that did not. While
/// fewer are there than Cell::ofNodes it says so. Not empty.
QString evidenceSentence(const QList<Cell> &cells);

} // namespace sluice
