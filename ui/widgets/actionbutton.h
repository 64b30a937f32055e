// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace sluice {

/// A push button that shows and triggers an action, its mnemonic included, which QToolButton leaves out. It comes
/// and goes when the action does.
class ActionButton final : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

    /// Once. \a action outlives the button. A text that the button has by then stays: where two buttons stand
    /// for one action, only one of them can have its mnemonic.
    void setAction(QAction *action);
};

} // namespace sluice
