// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signin/attemptdialog.h"

#include "ui/dialogs/signin/attemptnotes.h"
#include "ui/widgets/bars/errorbar.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace sluice {

namespace {

/// Whether what was entered was not accepted.
bool isRefusal(const Error &error)
{
    return error.kind == Error::Kind::SignInRefused || error.kind == Error::Kind::Forbidden
        || error.kind == Error::Kind::SessionExpired;
}

} // namespace

AttemptDialog::AttemptDialog(QWidget *parent)
    : QDialog(parent)
{
}

void AttemptDialog::setUpAttempts(QDialogButtonBox *buttons, AttemptNotes *notes, const QList<NextStep> &steps)
{
    m_buttons = buttons;
    m_notes = notes;
    m_notes->bar()->setUpForDialog(steps);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Sign In"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AttemptDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AttemptDialog::reject);
    connect(m_notes->bar(), &ErrorBar::stepChosen, this, [this](NextStep step, const ErrorReport &report) {
        if (!takeStep(step))
            Q_EMIT stepChosen(step, report);
    });
    connect(m_notes, &AttemptNotes::resized, this, [this] { makeRoomForNotes(); });
}

void AttemptDialog::accept()
{
    if (m_busy || !isComplete())
        return;
    m_notes->clear();
    Q_EMIT wanted();
}

void AttemptDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
        return;
    }
    m_stopping = true;
    Q_EMIT stopWanted();
}

void AttemptDialog::succeed()
{
    QDialog::accept();
}

void AttemptDialog::showProgress(const QString &sentence)
{
    m_notes->showProgress(sentence);
    if (m_busy)
        return;
    m_focusedBefore = focusWidget();
    setBusy(true);
    m_buttons->button(QDialogButtonBox::Cancel)->setFocus();
}

void AttemptDialog::showIdle()
{
    if (!m_busy)
        return;
    setBusy(false);
    const bool stopped = std::exchange(m_stopping, false);
    m_notes->showNote(stopped ? tr("The sign-in was stopped.") : QString());
    if (m_focusedBefore)
        m_focusedBefore->setFocus();
}

void AttemptDialog::showFailure(const ErrorReport &report)
{
    showIdle();
    m_notes->showFailure(report);
    focusInput(isRefusal(report.error));
}

void AttemptDialog::addPassedOver(const QString &sentence)
{
    m_notes->addPassedOver(sentence);
}

/// One button cancels and stops, so that Escape and the focus always have the same place.
void AttemptDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_buttons->button(QDialogButtonBox::Cancel)->setText(busy ? tr("Stop") : tr("Cancel"));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!busy && isComplete());
    enableInputs();
}

} // namespace sluice
