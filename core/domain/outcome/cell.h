// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/dispatch.h"
#include "core/domain/outcome/evidence.h"
#include "core/domain/outcome/settingsobservation.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace sluice {

/// The result for one target on one node.
struct Cell
{
    QString server{};
    QString node{};
    QString target{}; ///< see targetsOf()
    Evidence evidence = Evidence::Cancelled;
    std::optional<Error> error{};  ///< set unless acknowledged
    int httpStatus = 0;            ///< 0 when there was no answer
    qint64 milliseconds = 0;       ///< from dispatch to the end, including a sign-in
    qint64 signInMilliseconds = 0; ///< of these, before the request itself: for the sign-in and what else comes first
    QDateTime finishedAt{};        ///< local time
    std::optional<SettingsObservation> observation{}; ///< nothing: nobody asked for it
    qsizetype ofNodes = 1; ///< number of nodes of its server that the action is sent to, including this one
    Dispatch dispatch{};   ///< the request that it is from: cells with the same one were answered together

    friend bool operator==(const Cell &, const Cell &) = default;
};

/// The sentence for people, such as "Acknowledged, 14:03:22".
QString evidenceSentence(const Cell &cell);

/// The sentence for one target on several nodes, with one cell for each: how many acknowledged, and the first that did
/// not. While cells are missing (Cell::ofNodes), it says so. \a cells is not empty.
QString evidenceSentence(const QList<Cell> &cells);

} // namespace sluice
