// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/nextstep.h"

#include <QDialog>
#include <QPointer>

class QDialogButtonBox;

namespace sluice {

class AttemptNotes;

/// A dialog to sign in with. It stays open until the sign-in has succeeded: meanwhile it shows what is being done, and
/// afterwards what did not work. The caller signs in when wanted() is emitted, and says how that goes.
class AttemptDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AttemptDialog(QWidget *parent);

    /// What is being done now, in one sentence. The inputs are disabled, and Cancel becomes Stop.
    void showProgress(const QString &sentence);
    /// Nothing is in progress any more. The inputs are enabled again.
    void showIdle();
    /// The sign-in did not work. After a refusal the secret is selected, so that it can be typed again.
    void showFailure(const ErrorReport &report);
    /// The sign-in goes on with another node. \a sentence: why.
    void addPassedOver(const QString &sentence);
    /// From now on trusts the certificate with this \a fingerprint, and signs in again if nothing is missing.
    virtual void trust(const QString &fingerprint) = 0;

    /// The sign-in has succeeded: closes the dialog.
    void succeed();

    /// A person wants to sign in: begins the sign-in if nothing is missing.
    void accept() override;
    /// While a sign-in is in progress, it is stopped; else the dialog is closed.
    void reject() override;

Q_SIGNALS:
    void wanted();
    void stopWanted();
    /// A person chose the next \a step after the failure in \a report.
    void stepChosen(sluice::NextStep step, const sluice::ErrorReport &report);

protected:
    /// Call it once. \a steps: the next steps that are offered after a failure. The others are taken by correcting the
    /// inputs, or by pressing Sign In once more.
    void setUpAttempts(QDialogButtonBox *buttons, AttemptNotes *notes, const QList<NextStep> &steps);
    bool isBusy() const { return m_busy; }

    /// Whether nothing is missing.
    virtual bool isComplete() const = 0;
    /// isBusy() has changed: the inputs are disabled meanwhile.
    virtual void enableInputs() = 0;
    /// Takes \a step within the dialog; otherwise does nothing and returns false.
    virtual bool takeStep(NextStep step) = 0;
    /// Puts the focus where something has to be corrected. \a secret: the secret was refused, so it is selected.
    virtual void focusInput(bool secret) = 0;
    /// The notes need another height.
    virtual void makeRoomForNotes() = 0;

private:
    void setBusy(bool busy);

    QDialogButtonBox *m_buttons = nullptr;
    AttemptNotes *m_notes = nullptr;
    QPointer<QWidget> m_focusedBefore; ///< the sign-in began
    bool m_busy = false;
    bool m_stopping = false;
};

} // namespace sluice
