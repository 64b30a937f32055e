// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"
#include "core/session/sessions.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SignInDialog;
}

namespace sluice {

class RecentAddresses;
class ServerStore;
class SignInInputs;
class SignInTest;

/// Edits a copy of a request and the class of its server; the one who opened it takes both once it is accepted. Sends
/// nothing but the connection test that somebody asks for, and that holds no secret.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a environment is the class of the server in \a request. \a recent may be null and outlives the dialog, which
    /// offers its addresses and clears them when told to, and adds none.
    SignInDialog(const SignInRequest &request, Environment environment, RecentAddresses *recent, QWidget *parent);
    SignInDialog(const SignInRequest &request, Environment environment, RecentAddresses &recent, QWidget *parent);
    /// Without a class and without addresses to choose from.
    SignInDialog(const SignInRequest &request, QWidget *parent);
    ~SignInDialog() override;

    /// Where an address is that of a stored server or node, it has at least its class. \a servers may be null and
    /// outlives the dialog.
    void setServers(const ServerStore *servers);

    SignInRequest request() const;
    Environment environment() const;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillEnvironments();
    void fillAddresses();
    void connectInputs();
    void connectButtons();

    void showAdvanced(bool shown);
    void browseForAuthorities();
    void showProblem();
    void explainAddress(const QString &understood, const QString &protocolId);
    void fitHeight();
    void makeRoom();
    void alignForms();

    void takeAddressText(const QString &text);
    void takeRecent(int index);
    void clearRecent();
    void followAddress(const QString &understood);
    void chooseEnvironment(Environment environment);
    void explainEnvironment();
    void limitEnvironments();

    std::unique_ptr<Ui::SignInDialog> m_ui;
    SignInInputs *m_inputs; ///< all but the address and the class
    SignInTest *m_test;
    const SignInRequest m_initial;
    const Environment m_initialEnvironment;
    RecentAddresses *const m_recent; ///< may be null
    const ServerStore *m_servers = nullptr;
    QString m_understood;           ///< the address that the class was chosen for
    bool m_namesInfoRouter = false; ///< the address is one that only infoRouter has
    bool m_tookInfoRouter = false;  ///< and so the product was chosen without asking
};

} // namespace sluice
