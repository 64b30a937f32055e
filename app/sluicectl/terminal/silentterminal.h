// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/terminal/lineeditor.h"

#include <QtGlobal>

#include <termios.h>

namespace sluice::ctl {

/// The terminal at standard input, which during the lifetime of this object shows nothing that is typed, and hands over
/// each byte at once: by itself it would keep 4,095 bytes of a line and drop the rest. Its keys for signals still work.
/// Does nothing where there is no terminal.
class SilentTerminal final
{
public:
    SilentTerminal();
    ~SilentTerminal() { giveBack(); }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    /// For the editing that the terminal now leaves to its reader.
    EditKeys keys() const;

    /// The terminal is as before, until silence() is called.
    void giveBack();
    /// Silences it, whatever somebody else did to it meanwhile. After giveBack() it will be given back as it is now.
    void silence();

private:
    termios m_before{};
    bool m_isTerminal = false;
    bool m_isSilent = false;
    bool m_isAsBefore = true; ///< it was not silenced yet, or has been given back
};

} // namespace sluice::ctl
