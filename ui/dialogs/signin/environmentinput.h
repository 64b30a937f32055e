// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/sessions.h"

#include <QObject>

class QComboBox;
class QLabel;

namespace sluice {

class RecentAddresses;
class ServerStore;

/// The input of the sign-in dialog for the class of the server. The class follows the address: that of a stored server
/// is the least that can be chosen, and an address that was used before gets the class that it had then.
class EnvironmentInput final : public QObject
{
    Q_OBJECT

public:
    /// \a box and \a label, for the explanation, belong to the dialog. \a environment: the class of the server in \a
    /// initial. \a recent may be null, and outlives this object.
    EnvironmentInput(QComboBox *box, QLabel *label, const SignInRequest &initial, Environment environment,
                     const RecentAddresses *recent, QObject *parent);

    /// \a servers may be null, and outlives this object.
    void setServers(const ServerStore *servers);

    /// The address has changed. \a understood: as it is understood; empty if it cannot be.
    void followAddress(const QString &understood);

    Environment environment() const;

Q_SIGNALS:
    /// The explanation has changed, and may need another height.
    void explained();

private:
    void choose(Environment environment);
    void limit();
    void explain();

    QComboBox *const m_box;
    QLabel *const m_label;
    const Environment m_initial;
    const QString m_initialAddress; ///< as understood
    const RecentAddresses *const m_recent;
    const ServerStore *m_servers = nullptr;
    QString m_understood; ///< the address, as understood, that the class was chosen for
};

} // namespace sluice
