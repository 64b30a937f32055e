// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessibility/tickheaderaccessible.h"

#include "ui/widgets/caches/tickheader.h"

namespace sluice {

TickHeaderAccessible::TickHeaderAccessible(TickHeader *header)
    : QAccessibleWidget(header, QAccessible::CheckBox)
{
}

TickHeader *TickHeaderAccessible::header() const
{
    return qobject_cast<TickHeader *>(widget());
}

QAccessible::State TickHeaderAccessible::state() const
{
    auto state = QAccessibleWidget::state();
    state.checkable = true;
    state.checked = header()->checkState() == Qt::Checked;
    state.checkStateMixed = header()->checkState() == Qt::PartiallyChecked;
    return state;
}

QStringList TickHeaderAccessible::actionNames() const
{
    return QStringList{toggleAction()} + QAccessibleWidget::actionNames();
}

void TickHeaderAccessible::doAction(const QString &name)
{
    if (name == toggleAction())
        header()->toggle();
    else
        QAccessibleWidget::doAction(name);
}

} // namespace sluice
