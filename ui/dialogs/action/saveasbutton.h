// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QDialogButtonBox;

namespace sluice {

/// A button of a dialog that asks before something is sent: keeps what is shown for later, in place of sending it.
class SaveAsButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit SaveAsButton(QDialogButtonBox *box);

    void setPlanEnabled(bool isEnabled) { m_plan->setEnabled(isEnabled); }

Q_SIGNALS:
    void planWanted();
    void presetWanted();

private:
    QAction *m_plan = nullptr;
};

} // namespace sluice
