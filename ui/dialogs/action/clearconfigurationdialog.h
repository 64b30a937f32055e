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

class Session;

/// Asks which configurations are cleared on one server, for whom, and what is rebuilt. Nothing is sent from here: when the
/// dialog is accepted, the caller shows stepsOf(choice()) for review.
class ClearConfigurationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For the server \a target, which \a session is signed in to. The dialog closes when the session is deleted.
    ClearConfigurationDialog(const Session &session, const Destination &target, const ConfigurationChoice &initial,
                             QWidget *parent);
    ~ClearConfigurationDialog() override;

    ConfigurationChoice choice() const;

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
    void showChoice();
    void showBlanks();
    void grow();
    void makeRoom();
    QString objection(const ConfigurationChoice &choice) const;
    QString account() const;

    std::unique_ptr<Ui::ClearConfigurationDialog> m_ui;
    const Session &m_session;
    const Destination m_target;
    QPushButton *m_reviewButton = nullptr;
};

} // namespace sluice
