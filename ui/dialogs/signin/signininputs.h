// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/sessions.h"
#include "ui/texts/signinproduct.h"

#include <QHash>
#include <QObject>

namespace Ui {
class SignInDialog;
}

namespace sluice {

/// The inputs of the sign-in dialog that make a request, all but the address. What is hidden or switched off does not
/// count, and the secret of another kind is forgotten. While another product is chosen, nothing is.
class SignInInputs final : public QObject
{
    Q_OBJECT

public:
    /// Fills the inputs of \a ui, which outlives this, with \a initial.
    SignInInputs(Ui::SignInDialog &ui, const SignInRequest &initial, QObject *parent);

    /// What was filled in, edited.
    SignInRequest request() const;

    /// Chooses the product of \a protocolId, and what was chosen for it before.
    void chooseProduct(const QString &protocolId);
    /// Chooses how to talk to the server and its product with it, unless there is no such protocol.
    void chooseInterface(const InterfaceChoice &interface);
    /// Chooses whether the server is a tenant of SuperOffice Online.
    void chooseOnline(bool online);
    /// Chooses with what to sign in; the secrets of another kind are forgotten.
    void chooseKind(SignInKind kind);

    /// Whether something is chosen that most people leave alone.
    bool isUnusual() const;

Q_SIGNALS:
    /// request() is another one.
    void changed();

private:
    /// What there is of one product only.
    struct Part
    {
        InterfaceChoice interface {
        };
        SignInKind kind = SignInKind::Password;
        QString secret{};
        QString xsrfToken{};
    };

    void fill();
    void fillInterfaces(const InterfaceChoice &chosen);
    void fillKinds(SignInKind chosen);
    void fillSoap();
    void fillSecrets();
    void nameInnerControls();
    void connectInputs();

    InterfaceChoice interface() const;
    bool usesSoap() const;
    bool mayUseSoap() const;
    SignInKind kind() const;
    ProtocolOptions options() const;
    void readCredentials(SignInRequest &request) const;

    void takeProduct();
    void takeKind();
    void showProduct();
    void showKind();
    void showInterface();
    void showSecret(bool shown);

    Ui::SignInDialog &m_ui;
    const SignInRequest m_initial;
    QString m_product;            ///< the one shown
    QHash<QString, Part> m_parts; ///< of those that are not
};

} // namespace sluice
