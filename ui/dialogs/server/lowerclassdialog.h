// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QDialog>

#include <memory>

namespace Ui {
class LowerClassDialog;
}

namespace sluice {

/// Whether \a after counts for less than \a before.
bool isLowered(const Server &before, const Server &after);

/// Asks before a server counts for less than so far. The name of one in Production has to be typed.
class LowerClassDialog final : public QDialog
{
    Q_OBJECT

public:
    LowerClassDialog(const Server &before, const Server &after, QWidget *parent);
    ~LowerClassDialog() override;

private:
    void showObjection();

    std::unique_ptr<Ui::LowerClassDialog> m_ui;
    const QString m_name;
    const bool m_typed;
};

} // namespace sluice
