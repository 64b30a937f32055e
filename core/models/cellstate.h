// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/evidence.h"

#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

class QVariant;

namespace sluice {

namespace cellstate {
Q_NAMESPACE

/// What a view shows of one request: what is known about it when it has ended, and before that how far it is.
enum class CellState {
    Waiting, ///< its turn has not come; nothing has been sent
    Running, ///< begun, and not ended
    Acknowledged,
    Refused,
    Failed,
    Unknown,
    Skipped,
    Cancelled,
};
Q_ENUM_NS(CellState)

} // namespace cellstate

using cellstate::CellState;

inline constexpr std::array allCellStates{CellState::Waiting, CellState::Running,  CellState::Acknowledged,
                                          CellState::Refused, CellState::Failed,   CellState::Unknown,
                                          CellState::Skipped, CellState::Cancelled};

/// The role by which a model gives a view the state of a cell: an Evidence or a CellState, and nothing for a cell without
/// a result. It is the same in every model, and above their own roles.
inline constexpr int EvidenceRole = Qt::UserRole + 1000;

CellState cellStateOf(Evidence evidence);

/// The state in \a value, which a model gave for EvidenceRole; nothing if there is none in it.
std::optional<CellState> cellStateIn(const QVariant &value);

/// The word for people, such as "Acknowledged".
QString cellWord(CellState state);

} // namespace sluice
