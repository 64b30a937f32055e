// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/secrets/secretstore.h"

#include <QDialog>

#include <memory>

class QStandardItemModel;

namespace Ui {
class KeptSecretsDialog;
}

namespace sluice {

class ServerStore;

/// Lists what the keychain holds for Sluice, without showing the secrets, and removes what a person selects. Secrets of
/// servers that no longer exist are marked.
class KeptSecretsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    KeptSecretsDialog(const ServerStore &servers, SecretStore &secrets, QWidget *parent);
    ~KeptSecretsDialog() override;

private:
    void fill();
    void showButtons();
    void selectLeftovers();
    void ask();
    void remove(const QList<KeptSecret> &secrets);
    QList<KeptSecret> selected() const;
    bool isLeftover(const KeptSecret &secret) const;

    std::unique_ptr<Ui::KeptSecretsDialog> m_ui;
    const ServerStore &m_servers;
    SecretStore &m_secrets;
    QStandardItemModel *const m_model;
    QList<KeptSecret> m_kept; ///< in the order of the rows
    QStringList m_failures;   ///< why secrets could not be removed the last time, one sentence each
};

} // namespace sluice
