// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ServerPage;
}

namespace sluice {

class RequestLog;
class SignInTest;
class SecretStore;

/// The first page of the server dialog: class, name, product, address and sign-in.
class ServerPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPage(QWidget *parent = nullptr);
    ~ServerPage() override;

    /// Call it once. \a secrets may be null and outlives the page.
    void setUp(const Server &initial, const QStringList &groups, SecretStore *secrets, RequestLog *log);

    void writeTo(Server &server) const;

    /// Updates the notes beside the fields, and the server that the test is about.
    void showServer(const Server &edited, bool testable);
    void forgetTest();

Q_SIGNALS:
    void changed();
    /// A person decided to trust the certificate that the server showed in the test.
    void trusted(const QString &fingerprint);

private:
    void fillProducts(const Server &initial);
    void handleProduct();
    void connectInputs();
    void showClass();
    void showKind();
    QString protocolId() const;
    SignInKind kind() const;

    std::unique_ptr<Ui::ServerPage> m_ui;
    SignInTest *m_test = nullptr;
    Server m_initial{}; ///< as stored
    Server m_edited{};
};

} // namespace sluice
