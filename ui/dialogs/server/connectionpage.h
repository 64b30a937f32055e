// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace Ui {
class ConnectionPage;
}

namespace sluice {

/// The page of the server dialog for what most servers do not need: the interface, certificates, the proxy, limits.
class ConnectionPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionPage(QWidget *parent = nullptr);
    ~ConnectionPage() override;

    /// Once.
    void setUp(const Server &initial);

    /// Another product has other interfaces.
    void chooseProduct(const QString &protocolId);
    /// The one certificate that is trusted from now on; empty: as usual.
    void setTrusted(const QString &fingerprint);

    /// After the other pages: what it says of the product goes before.
    void writeTo(Server &server) const;

Q_SIGNALS:
    void changed();

private:
    void fillInterfaces(const QString &protocolId);
    void fillSoap(const ProtocolOptions &options);
    void fillTransport(const TransportOptions &transport);
    void connectInputs();
    void connectFiles();
    void browse(QLineEdit *edit, const QString &title);
    void showInterface();
    void showProxy();
    void showTrust();
    QString protocolId() const;
    ProxyKind proxyKind() const;

    std::unique_ptr<Ui::ConnectionPage> m_ui;
    QString m_product;
    QString m_trusted; ///< fingerprint
};

} // namespace sluice
