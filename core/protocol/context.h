// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    friend bool operator==(const ProtocolOptions &, const ProtocolOptions &) = default;
};

/// Secrets and the account they belong to. In memory only.
struct Credentials
{
    QString user;
    QString password;
    QString applicationToken; ///< SuperOffice: the OAuth client secret; may be empty on-site
    QString accessToken;      ///< when set, it is traded for a ticket instead of user and password
    QString ticket;           ///< empty: not signed in

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

/// What the server taught us. A protocol fills it in next(); nobody else looks inside.
struct Learned
{
    int endpoint = 0;     ///< which of the possible endpoints is in use, an index into the protocol's list
    bool settled = false; ///< the endpoint in use has answered a probe

    friend bool operator==(const Learned &, const Learned &) = default;
};

/// All that is known about one node.
struct Context
{
    QString address; ///< as the user gave it; Protocol::addressProblem() is empty for it
    ProtocolOptions options;
    Credentials credentials;
    Learned learned;

    friend bool operator==(const Context &, const Context &) = default;
};

} // namespace sluice
