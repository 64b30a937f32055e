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

/// Asks before something is sent to the server of a console. It is sent when it is confirmed and the time to take it
/// back is over: exactly as it was shown, even if ticks have changed meanwhile. If the policy of the server forbids the
/// action, it says so without asking.
class Confirmations final : public QObject
{
    Q_OBJECT

public:
    /// \a console outlives it. \a window is the parent of its dialogs.
    Confirmations(Console &console, QWidget *window);

    /// Where the last cleared configurations are remembered; may be null. \a recent outlives it.
    void setRecentAddresses(RecentAddresses *recent) { m_recent = recent; }
    /// The bar that counts the time to take an action back. \a bar outlives it.
    void setCountdown(CountdownBar *bar);

    /// Whether an action is confirmed and not sent yet. Nothing else can begin meanwhile.
    bool isPending() const { return !m_steps.isEmpty(); }
    /// Takes back what is pending, and says what it was: "Flush 3 Caches on crm01".
    QString takeBack();

    // The functions below need a console that is signed in.

    /// Whether to offer it: the server has the operation, or may have it.
    bool canClearConfigurations() const;
    void askForConfiguration();
    void askFor(const Operation &action);

    /// Sends an action that was confirmed before, and has never left this computer.
    void sendAgain(const Operation &action);

Q_SIGNALS:
    void pendingChanged();
    /// The policy forbids the action; nothing was asked, and nothing is sent.
    void refused(const sluice::ErrorReport &report);

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
    bool m_observe = true; ///< the last choice
    QString m_reason;      ///< the last reason
    // The action that is confirmed and not sent yet, and its server.
    QList<Operation> m_steps;
    bool m_stepsObserve = false;
    QPointer<const Session> m_session;
    QString m_server; ///< its name
};

} // namespace sluice
