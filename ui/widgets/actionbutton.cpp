// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include <QAction>

namespace sluice {

void ActionButton::setAction(QAction *action)
{
    const auto mirror = [this, action] {
        setText(action->text());
        setIcon(action->icon());
        setEnabled(action->isEnabled());
        setVisible(action->isVisible());
    };
    connect(action, &QAction::changed, this, mirror);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    mirror();
}

} // namespace sluice
