// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"
#include "core/session/authoritiescheck.h"
#include "core/session/sessions.h"

#include "ui/dialogs/signin/attemptdialog.h"

#include <QHash>

#include <memory>

namespace Ui {
class SignInDialog;
}

namespace sluice {

class Destinations;
class EnvironmentInput;
class RecentAddresses;
class SignInInputs;
class RequestLog;
class SignInTest;

/// Edits a copy of a request and of the class of its server; the caller uses both when the dialog wants to sign in. Sends
/// nothing but the connection test that a person starts, which contains no secret.
class SignInDialog final : public AttemptDialog
{
    Q_OBJECT

public:
    /// \a environment: the class of the server in \a request. \a recent: the addresses that are offered; may be null,
    /// and outlives the dialog. A person can clear them; the dialog adds none.
    SignInDialog(const SignInRequest &request, Environment environment, RecentAddresses *recent, QWidget *parent);
    SignInDialog(const SignInRequest &request, Environment environment, RecentAddresses &recent, QWidget *parent);
    /// Without a class and without recent addresses.
    SignInDialog(const SignInRequest &request, QWidget *parent);
    ~SignInDialog() override;

    /// The address of a stored server or node gets at least the class of that server. \a destinations may be null, and
    /// outlive the dialog.
    void setDestinations(const Destinations *destinations);

    /// Where the requests of the connection test are listed, and outlives the dialog; null, as at first: nowhere.
    void setLog(RequestLog *log);

    SignInRequest request() const;
    Environment environment() const;
    /// The class that was chosen; nothing if it is the one that counts for the address anyway.
    std::optional<Environment> said() const;

    void trust(const QString &fingerprint) override;

Q_SIGNALS:
    /// A person decided to trust the certificate with this \a fingerprint, which the connection test has shown. \a where:
    /// host and port.
    void certificateTrusted(const QString &fingerprint, const QString &where);

protected:
    bool isComplete() const override;
    void enableInputs() override { showProblem(); }
    bool takeStep(NextStep step) override;
    void focusInput(bool secret) override;
    void makeRoomForNotes() override { makeRoom(); }
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
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

    void handleAddressText(const QString &text);
    void handleRecent(int index);
    void clearRecent();
    void trustTested(const QString &fingerprint);

    std::unique_ptr<Ui::SignInDialog> m_ui;
    EnvironmentInput *m_environment;
    SignInInputs *m_inputs; ///< all except the address and the class
    SignInTest *m_test;
    const SignInRequest m_initial;
    RecentAddresses *const m_recent; ///< may be null
    const Destinations *m_destinations = nullptr;
    AuthoritiesCheck m_authorities;
    bool m_complete = false;
    QHash<QString, QString> m_trusted; ///< fingerprints of certificates by the address, as understood, that showed them
    QString m_addressProduct;          ///< id of the only product that has such an address; empty if several may
    bool m_choseProduct = false;       ///< the dialog has chosen that product, because of the address
};

} // namespace sluice
