// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cellstate.h"

#include <QCoreApplication>
#include <QVariant>

namespace sluice {

namespace {

struct CellStateText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::CellState)
};

} // namespace

CellState cellStateOf(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Acknowledged:
        return CellState::Acknowledged;
    case Evidence::Refused:
        return CellState::Refused;
    case Evidence::Failed:
        return CellState::Failed;
    case Evidence::Unknown:
        return CellState::Unknown;
    case Evidence::Skipped:
        return CellState::Skipped;
    case Evidence::Cancelled:
        return CellState::Cancelled;
    }
    Q_UNREACHABLE();
}

std::optional<CellState> cellStateIn(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<Evidence>())
        return cellStateOf(value.value<Evidence>());
    if (value.metaType() == QMetaType::fromType<CellState>())
        return value.value<CellState>();
    return {};
}

QString cellWord(CellState state)
{
    switch (state) {
    case CellState::Waiting:
        return CellStateText::tr("Waiting");
    case CellState::Running:
        return CellStateText::tr("Running");
    case CellState::Acknowledged:
        return CellStateText::tr("Acknowledged");
    case CellState::Refused:
        return CellStateText::tr("Refused");
    case CellState::Failed:
        return CellStateText::tr("Failed");
    case CellState::Unknown:
        return CellStateText::tr("Unknown");
    case CellState::Skipped:
        return CellStateText::tr("Skipped");
    case CellState::Cancelled:
        return CellStateText::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

} // namespace sluice
