// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace sluice {

/// A push button for an action, with its mnemonic, which QToolButton leaves out. It is shown and hidden with the
/// action.
class ActionButton final : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

    /// Call it once. \a action outlives the button. A text that the button has already is kept: if two buttons stand
    /// for one action, only one of them can have the mnemonic.
    void setAction(QAction *action);
};

} // namespace sluice
