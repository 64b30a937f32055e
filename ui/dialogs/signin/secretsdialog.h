// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/storage/secrets/secretstore.h"

#include <QDialog>
#include <QHash>

#include <memory>

class QLineEdit;

namespace Ui {
class SecretsDialog;
}

namespace sluice {

/// What is to be asked before a stored server can be signed in to.
struct SecretsQuestion
{
    Server server{};
    QList<SecretKind> kinds{};   ///< in their order; what else signs in the server says itself
    bool browserSession = false; ///< instead: a cookie and its XSRF token
    QString problem{};           ///< why it is asked, where that is not plain: one sentence
    bool keep = false;           ///< what was wanted the last time, where it may be kept
    bool mayKeep = false;        ///< there is a keychain, and the server does not want to be asked for every time
};

/// What somebody answered.
struct SecretsAnswer
{
    QString user{};
    QHash<SecretKind, QString> secrets{};
    QString cookie{};
    QString xsrfToken{};
    bool keep = false;
};

/// Asks for what signs in to a stored server. Its fields hold it while it is open and not longer.
class SecretsDialog final : public QDialog
{
    Q_OBJECT

public:
    SecretsDialog(const SecretsQuestion &question, QWidget *parent);
    ~SecretsDialog() override;

    SecretsAnswer answer() const;

private:
    void fill();
    void showRow(QLineEdit *edit, bool shown);
    void showSecrets(bool shown);
    void showProblem();

    std::unique_ptr<Ui::SecretsDialog> m_ui;
    const SecretsQuestion m_question;
    QHash<SecretKind, QLineEdit *> m_edits;
};

} // namespace sluice
