// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/confirmedplan.h"
#include "ui/dialogs/action/configurationchoice.h"
#include "ui/texts/runtexts.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace sluice {

class ConfirmDialog;
class Console;
class CountdownBar;
class HistoryReader;
class RecentAddresses;
class Session;
struct ActionNotes;
struct PlanSheet;
struct SheetServer;
struct SignedInServer;
struct Proposal;

/// Asks before something is sent to the server of a console. It is sent when it is confirmed and the time to take it
/// back is over: exactly as it was shown, even if ticks have changed meanwhile. If there is an objection to the action,
/// the console says so, and nothing is asked. What was confirmed counts only as long as the rules are the same: if they
/// became stricter, nothing is sent.
class Confirmations final : public QObject
{
    Q_OBJECT

public:
    /// \a console outlives it. \a window is the parent of its dialogs.
    Confirmations(Console &console, QWidget *window);

    /// Where the last cleared configurations are remembered; may be null. \a recent outlives it.
    void setRecentAddresses(RecentAddresses *recent) { m_recent = recent; }
    /// What was sent before; may be null. \a history outlives it.
    void setHistory(HistoryReader *history) { m_history = history; }
    /// Whoever asks offers to keep what is shown, see planWanted().
    void offerSaving() { m_offersSaving = true; }
    /// The bar that counts the time to take an action back. \a bar outlives it.
    void setCountdown(CountdownBar *bar);

    /// Whether an action is confirmed and not sent yet. Nothing else can begin meanwhile.
    bool isPending() const { return m_pending; }
    /// Whether a review sheet is open.
    bool isReviewing() const;
    /// Whether nothing of an action that was confirmed has been sent: it is pending, or its names are being compared.
    bool isAboutToSend() const;
    /// Takes back what is about to be sent, and says what it was: "Flush 3 Caches on crm01".
    QString takeBack();

    // The functions below need a console that is signed in.

    /// Whether to offer it: the server has the operation, or may have it.
    bool canClearConfigurations() const;
    /// Asks which configurations first, and then about clearing them.
    void askForConfiguration();
    void askFor(const Operation &action) { askFor(QList<Operation>{action}); }

    /// Shows \a sheet. What is confirmed there is sent; servers that nothing is sent to then are signed out of.
    void ask(const PlanSheet &sheet) { show(sheet); }
    /// What to show before \a steps are sent to \a nodes of \a server.
    static SheetServer sheetFor(const SignedInServer &server);

    /// Sends an action that was confirmed before, and has never left this computer. Asks if it was not confirmed for this
    /// session.
    void sendAgain(const Operation &action);
    /// Asks whether to send requests of the last run again, and sends only those. Does nothing if there are none.
    void askForAgain(Repeated what);
    /// Asks why the action that was confirmed last is sent although it cannot be recorded. It is sent when the reason is
    /// kept elsewhere.
    void askWithoutRecord();
    /// Asks again about an action that was confirmed under other rules.
    void askAgain(const Operation &action);

Q_SIGNALS:
    void pendingChanged();
    /// Somebody wants to keep \a proposal, shown in \a dialog, in place of sending it: as a plan for a second person, or
    /// as a preset.
    void planWanted(const sluice::Proposal &proposal, QWidget *dialog);
    void presetWanted(const sluice::Proposal &proposal, QWidget *dialog);

private:
    ConfirmDialog *askFor(const QList<Operation> &actions);
    bool mayAsk(const Operation &action);
    void offerSavingIn(ConfirmDialog *dialog);
    void showLast(ConfirmDialog *dialog, const PlanSheet &sheet);
    ConfirmDialog *show(const PlanSheet &sheet);
    ConfirmDialog *open(PlanSheet sheet, const std::function<void(ConfirmedPlan)> &accepted);
    PlanSheet sheetForAgain(const QList<Dispatch> &requests, Repeated what) const;
    void review(const ConfigurationChoice &choice);
    void remember(const ConfigurationChoice &choice);
    void send(const ConfirmedPlan &plan);
    void sendNow();
    std::optional<ConfirmedPlan> confirmedAgain() const;
    void withdraw(const QString &outcome);
    int secondsToTakeBack(const ConfirmedPlan &plan) const;
    void sendPart(ConfirmedPlan plan, const ConfirmedPlan &shown);
    QString wholeLabel() const;
    QString placeOf(const ConfirmedPlan &plan) const;
    QString titleOf(const ConfirmedPlan &plan) const;

    Console &m_console;
    QWidget *const m_window;
    RecentAddresses *m_recent = nullptr;
    HistoryReader *m_history = nullptr;
    CountdownBar *m_countdown = nullptr;
    bool m_observe = true;     ///< the last choice
    ConfirmedPlan m_confirmed; ///< the last plan that was confirmed; while pending it is not sent yet
    bool m_offersSaving = false;
    QPointer<ConfirmDialog> m_sheet; ///< the last one that was opened
    bool m_pending = false;
    QPointer<const Session> m_session;             ///< that it was confirmed for
    std::optional<ConfigurationChoice> m_choice{}; ///< the last one that was confirmed
};

} // namespace sluice
