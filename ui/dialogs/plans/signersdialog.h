// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/plans/signerlist.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QStandardItemModel;

namespace Ui {
class SignersDialog;
}

namespace sluice {

class AddSignerDialog;

/// The people whose signatures count here, with the fingerprints of their keys and who made them known, to add and remove;
/// and the own key, to give to others.
class SignersDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a secrets outlive it.
    SignersDialog(const KnownSigners &signers, SecretStore &secrets, QWidget *parent);
    ~SignersDialog() override;

private:
    void connectButtons();
    void fill();
    void showOwnKey();
    void showButtons();
    void askForSigner();
    void askToRemove();
    std::optional<KnownSigner> current() const;

    std::unique_ptr<Ui::SignersDialog> m_ui;
    SignerList *const m_list;
    QStandardItemModel *const m_model;
    QPointer<AddSignerDialog> m_adding;
};

} // namespace sluice
