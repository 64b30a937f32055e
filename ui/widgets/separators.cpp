// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/separators.h"

#include <QAction>
#include <QToolBar>

namespace sluice {

void tidySeparators(const QToolBar *bar)
{
    bool isAfterAction = false;
    QAction *pending = nullptr;
    const auto actions = bar->actions();
    for (auto *action : actions) {
        if (action->isSeparator()) {
            action->setVisible(false);
            if (isAfterAction && !pending)
                pending = action;
        } else if (action->isVisible()) {
            if (auto *separator = std::exchange(pending, nullptr))
                separator->setVisible(true);
            isAfterAction = true;
        }
    }
}

} // namespace sluice
