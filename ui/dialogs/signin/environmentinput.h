// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/destination/destination.h"

#include <QObject>

class QComboBox;
class QLabel;

namespace sluice {

class Destinations;
class RecentAddresses;

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

    /// They tell which classes can be chosen; without them all can. \a destinations outlive this object.
    void setDestinations(const Destinations *destinations);

    /// The address in \a request may have changed.
    void followAddress(const SignInRequest &request);

    Environment environment() const;
    /// The class that a person has chosen; nothing if it is the one that counts anyway.
    std::optional<Environment> said() const;

Q_SIGNALS:
    /// The explanation has changed, and may need another height.
    void explained();

private:
    void choose(Environment environment);
    void limit();
    void explain();
    QString explanation() const;
    std::optional<Destination> unsaid() const;

    QComboBox *const m_box;
    QLabel *const m_label;
    const Environment m_initial;
    const QString m_initialAddress; ///< as understood
    const RecentAddresses *const m_recent;
    const Destinations *m_destinations = nullptr;
    SignInRequest m_request;
    QString m_understood; ///< the address of m_request, as understood; empty if it cannot be
};

} // namespace sluice
