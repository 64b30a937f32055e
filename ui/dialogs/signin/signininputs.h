// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/sessions.h"
#include "ui/widgets/fields/protocolfields.h"

#include <QHash>
#include <QObject>

namespace Ui {
class SignInDialog;
}

namespace sluice {

/// The inputs of the sign-in dialog that make up a request, except the address. Hidden and disabled inputs are ignored.
/// Another sign-in kind clears the secret; another product only puts its inputs aside.
class SignInInputs final : public QObject
{
    Q_OBJECT

public:
    /// Fills the inputs of \a ui with \a initial. \a ui outlives this object.
    SignInInputs(Ui::SignInDialog &ui, const SignInRequest &initial, QObject *parent);

    /// The request as edited.
    SignInRequest request() const;

    /// Chooses the product of \a protocolId, with the inputs that were put aside for it.
    void chooseProduct(const QString &protocolId);
    /// Chooses the interface, and its product with it. Ignored if there is no such protocol.
    void chooseInterface(const InterfaceChoice &interface);
    /// Chooses whether the server is a tenant of SuperOffice Online.
    void chooseOnline(bool online);
    /// Chooses the sign-in kind. The secrets of other kinds are cleared.
    void chooseKind(SignInKind kind);

    /// Whether an advanced setting differs from the default.
    bool isUnusual() const;

Q_SIGNALS:
    /// request() has changed.
    void changed();

private:
    /// The inputs that belong to one product only.
    struct Part
    {
        InterfaceChoice interface {
        };
        SignInKind kind = SignInKind::Password;
        Secret secret{};
        Secret xsrfToken{};
    };

    void fill();
    void fillKinds(SignInKind chosen);
    void fillSecrets();
    void nameInnerControls();
    void connectInputs();

    Product product() const;
    InterfaceChoice interface() const;
    bool offers(ProtocolOption option) const;
    SignInKind kind() const;
    ProtocolOptions options() const;
    void readCredentials(SignInRequest &request) const;

    void handleProduct();
    void handleKind();
    void showProduct();
    void showKind();
    void showInterface();
    void showSecret(bool shown);

    Ui::SignInDialog &m_ui;
    const SignInRequest m_initial;
    QString m_product;            ///< id of the product that is shown
    QHash<QString, Part> m_parts; ///< by product id, of the products that are not shown
};

} // namespace sluice
