// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/signing/knownsigners.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class AddSignerDialog;
}

namespace sluice {

/// Asks for the name and the public key of a person, and shows the fingerprint to compare. Stays open until the caller,
/// who stores signer(), accepts it.
class AddSignerDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddSignerDialog(QWidget *parent);
    ~AddSignerDialog() override;

    KnownSigner signer() const;
    /// Shows that it could not be stored.
    void showFailure(const QString &sentence);

Q_SIGNALS:
    void wanted();

private:
    void showProblem();
    QByteArray key() const;

    std::unique_ptr<Ui::AddSignerDialog> m_ui;
    QPushButton *m_addButton = nullptr;
};

} // namespace sluice
