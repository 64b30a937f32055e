// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/review/review.h"
#include "core/storage/history/reading/historyquery.h"
#include "ui/console/confirmedplan.h"
#include "ui/console/plansheet.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class ConfirmDialog;
}

namespace sluice {

class SaveAsButton;

/// The review sheet: shows what a plan will do, where and how, before it is sent. Its nodes can be left out, and how it
/// goes to them can be changed, unless it is that of a plan file; what is shown is always what confirmed() returns. When
/// the dialog is accepted, the caller sends that.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const PlanSheet &sheet, QWidget *parent);
    /// For one \a action on one server.
    ConfirmDialog(const Operation &action, const Destination &destination, const ActionNotes &notes, QWidget *parent);
    ~ConfirmDialog() override;

    /// Exactly what is shown, without the servers that get nothing.
    ConfirmedPlan confirmed() const;

    /// The nodes of the only server, as indexes, that get nothing.
    QList<qsizetype> leftOut() const { return leftOutOf(0); }

    /// Whether to compare the settings of the server before and after; nothing if the server has no operation for that.
    std::optional<bool> observes() const;

    /// The reason that was entered; empty if none was required.
    QString reason() const;

    /// Offers to keep what is shown as a plan or a preset. The caller does that. Call it once.
    void offerSaving();

    /// Also shows what was last sent from here to the server with this index. It may come after the dialog was opened.
    void addLast(const QList<HistoryLast> &last, qsizetype server = 0);

Q_SIGNALS:
    /// Keep \a proposal, which is what is shown, as a plan for a second person.
    void planWanted(const sluice::Proposal &proposal);
    void presetWanted(const sluice::Proposal &proposal);

private:
    /// A node, in the order in which they are shown.
    struct Row
    {
        qsizetype server = 0; ///< index in PlanSheet::servers
        qsizetype node = 0;   ///< index in the nodes of its destination
    };

    void fillTargets();
    void fillTargets(const Operation &action);
    void fillText(const QString &text);
    void fillNames(const QStringList &names);
    void fillNodes();
    void fillNotReached();
    void fillWhom();
    void fillFile();
    void addButtons();
    void alignLabels();
    void connectInputs();
    void showReview();
    void showNodes();
    void showRequest();
    void showLast();
    void showProblem();
    void changeStrategy();
    void copy(bool asCurl);
    bool isOneServer() const { return m_sheet.servers.size() == 1 && m_sheet.leftOut.isEmpty(); }
    const FlushNamed *onlyNames() const;
    QString wholeLabel() const;
    QString title() const;
    QString consequences() const;
    QString effect() const;
    QString protection() const;
    QString forbidden() const;
    QString unapproved() const;
    QString objection(QString (*of)(const SheetServer &, const Operation &)) const;
    QString unlisted() const;
    QStringList warnings() const;
    QStringList guarded() const;
    QStringList serverNames() const;
    Environment environment() const;
    Policy reasonPolicy() const;
    const Destination &serverToName() const;
    QList<qsizetype> leftOutOf(qsizetype server) const;
    Proposal proposal() const;
    std::optional<Operation> operationOf(const Dispatch &request) const;
    ExactRequest currentRequest() const;

    std::unique_ptr<Ui::ConfirmDialog> m_ui;
    QHash<std::pair<qsizetype, qsizetype>, QList<Operation>> m_sent; ///< by server and node: what is sent there
    const PlanSheet m_sheet;
    QList<Row> m_rows;
    const QDateTime m_created; ///< UTC: of the plan
    Strategy m_strategy;
    Review m_review;                             ///< of what is shown
    QHash<qsizetype, QList<HistoryLast>> m_last; ///< by server
    QHash<qsizetype, QString> m_lastLines;       ///< what they say, by server
    bool m_isLastToShow = false;                 ///< showLast() is about to be called
    QPushButton *m_sendButton = nullptr;
    QPushButton *m_exportButton = nullptr;
    SaveAsButton *m_saveButton = nullptr; ///< until offerSaving()
};

} // namespace sluice
