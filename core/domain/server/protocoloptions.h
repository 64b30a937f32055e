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
    Wire,      ///< SOAP 1.1, credentials inside Header: what WSDLs and servers speak
    Published, ///< exactly as the vendor's reference pages print it
};

/// What was chosen for a server.
struct ProtocolOptions
{
    std::optional<int> services; ///< SuperOffice Services version, 73, 75 or 80 to 88; nothing: automatic
    EnvelopeForm envelope = EnvelopeForm::Wire;
    SignInKind signIn = SignInKind::Password;
    bool online = false; ///< a tenant of SuperOffice Online: the last part of the address is its name
    QString vendorDomain = QStringLiteral("superoffice.com"); ///< a tenant is looked for in it and nowhere else

    std::optional<Binding> binding{}; ///< infoRouter; nothing: POST, or SOAP 1.1 where the server has POST switched off
    QString language = QStringLiteral("en"); ///< infoRouter: of its error texts; empty: as the server is set up

    friend bool operator==(const ProtocolOptions &, const ProtocolOptions &) = default;
};

} // namespace sluice
