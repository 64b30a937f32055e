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

/// The page of the server dialog for settings that most servers do not need: interface, certificates, proxy, timeout.
class ConnectionPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionPage(QWidget *parent = nullptr);
    ~ConnectionPage() override;

    /// Call it once.
    void setUp(const Server &initial);

    /// Shows the interfaces of another product.
    void chooseProduct(const QString &protocolId);
    /// The fingerprint of the only certificate to trust; empty: those of known authorities.
    void setTrusted(const QString &fingerprint);

    /// Call it after the other pages, because it overwrites the protocol that they have set.
    void writeTo(Server &server) const;

Q_SIGNALS:
    void changed();

private:
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
