// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/binding.h"
#include "core/domain/server/signinkind.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace sluice {

/// How the SOAP envelope is written (superoffice dossier §0.1).
enum class EnvelopeForm {
    Wire,      ///< SOAP 1.1, credentials inside Header, as in the WSDLs and on real servers
    Published, ///< exactly as on the vendor's reference pages
};

/// The settings of a server that its protocol uses.
struct ProtocolOptions
{
    std::optional<int> services; ///< SuperOffice Services version, 73, 75 or 80 to 88; nothing: automatic
    EnvelopeForm envelope = EnvelopeForm::Wire;
    SignInKind signIn = SignInKind::Password;
    bool online = false; ///< a tenant of SuperOffice Online: the last part of the address is its name
    QString vendorDomain = QStringLiteral("superoffice.com"); ///< the only domain in which tenants are looked for

    std::optional<Binding> binding{}; ///< infoRouter; nothing: POST, or SOAP 1.1 when the server has POST disabled
    /// infoRouter: language of error texts; empty: as the server is set up. Not every server has the call that takes one.
    QString language{};

    friend bool operator==(const ProtocolOptions &, const ProtocolOptions &) = default;
};

} // namespace sluice
