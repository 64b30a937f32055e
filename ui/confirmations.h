// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <QObject>

namespace sluice {

class Console;
class RecentAddresses;
struct ConfigurationChoice;

/// Asks before something is sent to the server of a console, and has it sent once that is confirmed. What was shown is
/// what is sent, whatever happens to the ticks in the meantime.
class Confirmations final : public QObject
{
    Q_OBJECT

public:
    /// \a console outlives it, \a window is what its dialogs belong to.
    Confirmations(Console &console, QWidget *window);

    /// Where the configurations that were cleared last are kept; may be null. \a recent outlives it.
    void setRecentAddresses(RecentAddresses *recent) { m_recent = recent; }

    // All for a console that is signed in.

    /// Whether it is worth offering. A server that may have the operation counts as one that has it.
    bool canClearConfigurations() const;
    void askForConfiguration();
    void askFor(const Operation &action);

    /// What was confirmed, and has never left this machine.
    void sendAgain(const Operation &action);

private:
    void clear(const ConfigurationChoice &choice);
    void remember(const ConfigurationChoice &choice);

    Console &m_console;
    QWidget *const m_window;
    RecentAddresses *m_recent = nullptr;
    bool m_observe = true; ///< as it was chosen last
};

} // namespace sluice
