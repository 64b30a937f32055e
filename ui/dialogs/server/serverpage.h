// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ServerPage;
}

namespace sluice {

class SignInTest;
class SecretStore;

/// The first page of the server dialog: what a server is, where it is and who signs in to it.
class ServerPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPage(QWidget *parent = nullptr);
    ~ServerPage() override;

    /// Once. \a secrets may be null and outlives the page.
    void setUp(const Server &initial, const QStringList &groups, SecretStore *secrets);

    void writeTo(Server &server) const;

    /// What is said beside the fields, and what the test is about.
    void showServer(const Server &edited, bool testable);
    void forgetTest();

Q_SIGNALS:
    void changed();
    /// Somebody decided to trust the certificate that the test was shown.
    void trusted(const QString &fingerprint);

private:
    void fillProducts(const Server &initial);
    void takeProduct();
    void connectInputs();
    void showClass();
    void showKind();
    QString protocolId() const;
    SignInKind kind() const;

    std::unique_ptr<Ui::ServerPage> m_ui;
    SignInTest *m_test = nullptr;
    Server m_initial{}; ///< as it is stored
    Server m_edited{};
};

} // namespace sluice
