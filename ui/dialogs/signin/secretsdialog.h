// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/storage/secrets/secretstore.h"

#include "ui/dialogs/signin/attemptdialog.h"

#include <QHash>

#include <memory>

class QLineEdit;

namespace Ui {
class SecretsDialog;
}

namespace sluice {

/// What to ask for before signing in to a stored server.
struct SecretsQuestion
{
    Server server{};
    Environment environment = Environment::Production; ///< the class in force
    QList<SecretKind> kinds{};                         ///< in the order of the fields; the server has the rest
    bool browserSession = false;                       ///< instead of kinds: a cookie and its XSRF token
    QString problem{};                                 ///< why it asks, in one sentence; empty if that is obvious
    bool keep = false;                                 ///< whether "keep" is ticked at first
    bool mayKeep = false; ///< there is a keychain, and the server is not set to ask every time
};

/// What was entered.
struct SecretsAnswer
{
    QString user{};
    QHash<SecretKind, Secret> secrets{};
    Secret cookie{};
    Secret xsrfToken{};
    bool keep = false;
};

/// Asks for the credentials of a stored server. Its fields hold them only while it is open.
class SecretsDialog final : public AttemptDialog
{
    Q_OBJECT

public:
    SecretsDialog(const SecretsQuestion &question, QWidget *parent);
    ~SecretsDialog() override;

    SecretsAnswer answer() const;

    /// The caller has stored the trust, so there is nothing to do but to sign in.
    void trust(const QString &) override { accept(); }

protected:
    bool isComplete() const override;
    void enableInputs() override;
    bool takeStep(NextStep) override { return false; }
    void focusInput(bool secret) override;
    void makeRoomForNotes() override;

private:
    void fill();
    void showRow(QLineEdit *edit, bool shown);
    void showSecrets(bool shown);
    void showButton();

    std::unique_ptr<Ui::SecretsDialog> m_ui;
    const SecretsQuestion m_question;
    QHash<SecretKind, QLineEdit *> m_edits;
};

} // namespace sluice
