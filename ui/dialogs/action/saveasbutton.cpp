// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/saveasbutton.h"

#include <QDialogButtonBox>
#include <QMenu>

namespace sluice {

using namespace Qt::StringLiterals;

SaveAsButton::SaveAsButton(QDialogButtonBox *box)
    : QPushButton(tr("Sa&ve As"), box)
{
    setObjectName(u"saveAsButton"_s);
    setAccessibleName(tr("Save As"));
    setAutoDefault(false);
    auto *menu = new QMenu(this);
    m_plan = menu->addAction(tr("&Plan for a Second Person…"), this, &SaveAsButton::planWanted);
    m_plan->setObjectName(u"actionSaveAsPlan"_s);
    auto *preset = menu->addAction(tr("P&reset…"), this, &SaveAsButton::presetWanted);
    preset->setObjectName(u"actionSaveAsPreset"_s);
    setMenu(menu);
    box->addButton(this, QDialogButtonBox::ActionRole);
}

} // namespace sluice
