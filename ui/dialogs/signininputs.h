// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/sessions.h"

#include <QObject>

namespace Ui {
class SignInDialog;
}

namespace sluice {

/// The inputs of the sign-in dialog that make a request, all but the address. What is hidden or switched off does not
/// count, and a hidden secret is forgotten.
class SignInInputs final : public QObject
{
    Q_OBJECT

public:
    /// Fills the inputs of \a ui, which outlives this, with \a initial.
    SignInInputs(Ui::SignInDialog &ui, const SignInRequest &initial, QObject *parent);

    /// What was filled in, edited.
    SignInRequest request() const;

    /// Chooses how to talk to the server, unless there is no such protocol.
    void chooseInterface(const QString &protocolId);
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
    void fill();
    void fillSoap();
    void fillRest();
    void nameInnerControls();
    void connectInputs();

    bool usesSoap() const;
    bool mayUseSoap() const;
    SignInKind kind() const;
    void readCredentials(SignInRequest &request) const;

    void takeKind();
    void showKind();
    void showInterface();
    void showSecret(bool shown);

    Ui::SignInDialog &m_ui;
    const SignInRequest m_initial;
};

} // namespace sluice
