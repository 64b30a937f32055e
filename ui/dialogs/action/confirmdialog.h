// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/review/review.h"
#include "core/storage/history/reading/historyquery.h"
#include "ui/console/actionnotes.h"
#include "ui/console/confirmedaction.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class ConfirmDialog;
}

namespace sluice {

class SaveAsButton;

/// The review sheet: shows what an action will do, where and how, before it is sent. Its nodes can be left out, and how it
/// goes to them can be changed; what is shown is always what confirmed() returns. When the dialog is accepted, the caller
/// sends that.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const Operation &action, const Destination &destination, const ActionNotes &notes, QWidget *parent);
    ~ConfirmDialog() override;

    /// Exactly what is shown.
    ConfirmedAction confirmed() const;

    /// Whether to compare the settings of the server before and after; nothing if the server has no operation for that.
    std::optional<bool> observes() const;

    /// The reason that was entered; empty if none was required.
    QString reason() const;

    /// Offers to keep what is shown as a plan or a preset. The caller does that. Call it once.
    void offerSaving();

    /// Also shows what was last sent to the server from here. It may come after the dialog was opened.
    void addLast(const QList<HistoryLast> &last);

Q_SIGNALS:
    /// Keep \a proposal, which is what is shown, as a plan for a second person.
    void planWanted(const sluice::Proposal &proposal);
    void presetWanted(const sluice::Proposal &proposal);

private:
    Proposal proposal() const;
    void fillTargets();
    void fillText(const QString &text);
    void fillNames(const QStringList &names);
    void fillNodes();
    void fillNotReached();
    void fillWhom();
    void addButtons();
    void alignLabels();
    void connectInputs();
    void showReview();
    void showNodes();
    void showRequest();
    void showProblem();
    void changeStrategy();
    void copy(bool asCurl);
    QString title() const;
    QString effect() const;
    QString protection() const;
    QList<qsizetype> leftOut() const;
    ConfirmedAction shown() const;
    ExactRequest currentRequest() const;

    std::unique_ptr<Ui::ConfirmDialog> m_ui;
    const Operation m_action;
    const Destination m_destination;
    const ActionNotes m_notes;
    const QDateTime m_created; ///< UTC: of the plan
    Strategy m_strategy;
    Review m_review; ///< of what is shown
    QList<HistoryLast> m_last;
    QPushButton *m_sendButton = nullptr;
    QPushButton *m_exportButton = nullptr;
    SaveAsButton *m_saveButton = nullptr; ///< until offerSaving()
};

} // namespace sluice
