// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "ui/texts/nextstep.h"

#include <QObject>
#include <QPointer>

namespace sluice {

class Console;
class CountdownBar;
class RecentAddresses;
class Session;
struct ActionTarget;
struct ConfigurationChoice;

/// Asks before something is sent to the server of a console, and has it sent once that is confirmed and the time to take
/// it back is over. What was shown is what is sent, whatever happens to the ticks in the meantime. What the policy of
/// the server forbids is refused before anything is asked.
class Confirmations final : public QObject
{
    Q_OBJECT

public:
    /// \a console outlives it, \a window is what its dialogs belong to.
    Confirmations(Console &console, QWidget *window);

    /// Where the configurations that were cleared last are kept; may be null. \a recent outlives it.
    void setRecentAddresses(RecentAddresses *recent) { m_recent = recent; }
    /// Where the time is counted in which something can be taken back. \a bar outlives it.
    void setCountdown(CountdownBar *bar);

    /// Whether something is confirmed and not sent yet. Nothing else can be begun until then.
    bool isPending() const { return !m_steps.isEmpty(); }

    // All for a console that is signed in.

    /// Whether it is worth offering. A server that may have the operation counts as one that has it.
    bool canClearConfigurations() const;
    void askForConfiguration();
    void askFor(const Operation &action);

    /// What was confirmed, and has never left this machine.
    void sendAgain(const Operation &action);

Q_SIGNALS:
    void pendingChanged();
    /// The policy forbids it; nothing was asked and nothing is sent.
    void refused(const sluice::ErrorReport &trouble);

private:
    ActionTarget target() const;
    bool isAllowed(const Operation &action);
    void clear(const ConfigurationChoice &choice);
    void remember(const ConfigurationChoice &choice);
    void send(const QList<Operation> &steps, bool observe);
    void sendNow();
    void withdraw(const QString &outcome);
    QString countdownTitle() const;

    Console &m_console;
    QWidget *const m_window;
    RecentAddresses *m_recent = nullptr;
    CountdownBar *m_countdown = nullptr;
    bool m_observe = true; ///< as it was chosen last
    QString m_reason;      ///< as it was given last
    // What is confirmed and not sent yet, and for whom.
    QList<Operation> m_steps;
    bool m_stepsObserve = false;
    QPointer<const Session> m_session;
    QString m_server; ///< its name
};

} // namespace sluice
