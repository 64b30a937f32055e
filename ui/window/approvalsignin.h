// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/run/destination/destination.h"

#include <QObject>
#include <QPointer>

namespace sluice {

class Console;
class PlanFileDialog;
class PlanSignIn;
class SecretStore;
class ServerStore;

/// The sign-ins for one approval: to the servers of a plan where nobody is signed in yet, so that the approval can say with
/// which accounts it was given. Nothing but the sign-ins is sent. Deletes itself when the approval is over, and signs out.
class ApprovalSignIn final : public QObject
{
    Q_OBJECT

public:
    /// \a console, \a servers and \a secrets outlive it. \a dialog is where somebody wants to approve.
    ApprovalSignIn(Console &console, ServerStore &servers, SecretStore &secrets, PlanFileDialog &dialog,
                   QObject *parent);

    /// Only while the console is not busy. The dialog goes on when all are signed in to, or one is not.
    void start(const QList<Destination> &servers);

private:
    void handleSignIns(const QList<Result<Destination>> &outcomes);
    void tell(const std::optional<QString> &problem);
    void end();

    Console &m_console;
    QPointer<PlanFileDialog> m_dialog; ///< null: it was closed
    PlanSignIn *const m_signIn;
    QStringList m_names; ///< of the servers
    bool m_isOver = false;
};

} // namespace sluice
