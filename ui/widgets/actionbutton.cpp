// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include <QAction>

namespace sluice {

void ActionButton::setAction(QAction *action)
{
    const bool hasOwnText = !text().isEmpty();
    const auto mirror = [this, action, hasOwnText] {
        if (!hasOwnText)
            setText(action->text());
        setIcon(action->icon());
        setEnabled(action->isEnabled());
    };
    // Only when the visibility of the action changes, so that a new icon does not show a button that was hidden for
    // another reason.
    const auto mirrorVisibility = [this, action] { setVisible(action->isVisible()); };
    connect(action, &QAction::changed, this, mirror);
    connect(action, &QAction::visibleChanged, this, mirrorVisibility);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    mirror();
    mirrorVisibility();
}

} // namespace sluice
