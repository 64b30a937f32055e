// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QDialog>

#include <memory>

namespace Ui {
class LowerClassDialog;
}

namespace sluice {

/// Whether the class \a after is less strict than \a before.
bool isLowered(const Server &before, const Server &after);

/// Asks before the class of a server becomes less strict. For a server in Production its name has to be typed.
class LowerClassDialog final : public QDialog
{
    Q_OBJECT

public:
    LowerClassDialog(const Server &before, const Server &after, QWidget *parent);
    ~LowerClassDialog() override;

private:
    void showProblem();

    std::unique_ptr<Ui::LowerClassDialog> m_ui;
    const QString m_name;
    const bool m_typed;
};

} // namespace sluice
