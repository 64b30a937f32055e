// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/destination/destination.h"
#include "ui/dialogs/action/configurationchoice.h"

#include <QDialog>

#include <array>
#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;

namespace Ui {
class ClearConfigurationDialog;
}

namespace sluice {

class SaveAsButton;
class Session;
struct Proposal;

/// Edits a copy of a choice and shows what would be sent for it. When the dialog is accepted, the caller sends
/// stepsOf(choice()).
class ClearConfigurationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For the server \a target, which \a session is signed in to. The dialog closes when the session is deleted.
    ClearConfigurationDialog(const Session &session, const Destination &target, const ConfigurationChoice &initial,
                             QWidget *parent);
    ~ClearConfigurationDialog() override;

    ConfigurationChoice choice() const;

    /// Console::planObjection(); what the policy of the server says counts in any case.
    void setPlanObjection(const QString &sentence);

    /// Offers to keep what is chosen as a plan or a preset. The caller does that. Call it once.
    void offerSaving();

    /// The reason that was entered; empty if none was required.
    QString reason() const;

Q_SIGNALS:
    /// Keep \a proposal, which is what is chosen, as a plan for a second person.
    void planWanted(const sluice::Proposal &proposal);
    void presetWanted(const sluice::Proposal &proposal);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// One kind of deltas: its tick box and its explanation.
    struct Rebuild
    {
        DeltaKind kind;
        QCheckBox *box;
        QLabel *label;
    };

    std::array<Rebuild, allDeltaKinds.size()> rebuilds() const;
    void fillServer();
    void fillChoice(const ConfigurationChoice &initial);
    void fillAssociates();
    void fillRebuilds(const ConfigurationChoice &initial);
    void fillButtons();
    void connectInputs();
    void showRequest(bool shown);
    void showChoice();
    void showBlanks();
    void grow();
    void makeRoom();
    QString requestText() const;
    QString objection(const ConfigurationChoice &choice, Approval approval = Approval::None) const;
    QString firstProblem(const ConfigurationChoice &choice) const;
    QString account() const;
    Proposal proposal() const;

    std::unique_ptr<Ui::ClearConfigurationDialog> m_ui;
    const Session &m_session;
    const Destination m_target;
    QPushButton *m_clearButton = nullptr;
    SaveAsButton *m_saveButton = nullptr; ///< until offerSaving()
    QString m_planObjection;
};

} // namespace sluice
