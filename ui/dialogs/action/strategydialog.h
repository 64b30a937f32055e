// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/strategy.h"

#include <QDialog>

#include <memory>

namespace Ui {
class StrategyDialog;
}

namespace sluice {

/// Edits a copy of a strategy. It can be accepted while nothing is wrong with it.
class StrategyDialog final : public QDialog
{
    Q_OBJECT

public:
    StrategyDialog(const Strategy &strategy, QWidget *parent);
    ~StrategyDialog() override;

    Strategy strategy() const;

private:
    void fill(const Strategy &strategy);
    void connectInputs();
    void showStrategy();

    std::unique_ptr<Ui::StrategyDialog> m_ui;
    const Strategy m_before; ///< what is not edited here stays as it was
};

} // namespace sluice
