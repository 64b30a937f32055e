// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/protocoloptions.h"
#include "core/process/secret.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace sluice {

/// Secrets and the account that they belong to. In memory only. ProtocolOptions::signIn decides which of them are used.
struct Credentials
{
    QString user{};
    Secret password{};
    Secret applicationToken{}; ///< SuperOffice: the OAuth client secret; may be empty on-site
    Secret accessToken{};
    Secret givenTicket{}; ///< issued elsewhere
    Secret cookie{};      ///< the whole value of the Cookie header
    Secret xsrfToken{};
    Secret ticket{};           ///< the ticket that this sign-in brought; empty if there is none
    Secret endedTicket{};      ///< the previous ticket, already refused; can be exchanged for a new one
    bool placeholders = false; ///< for a preview: the secrets here are placeholders, which are not encoded

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

/// What was learned about a server. Only the protocol adds facts, in next(); the session removes those that have
/// expired.
struct Learned
{
    enum class Transport { Unknown, Rest, Soap };

    int endpoint = 0;     ///< the SOAP endpoint in use: an index into the protocol's list of possible ones
    bool settled = false; ///< the SOAP endpoint, or the REST interface, has answered a probe
    Transport transport = Transport::Unknown; ///< what the server speaks, if the protocol finds out by itself
    QString tenantAddress;                    ///< the current address of an Online tenant; empty if unknown or expired
    bool askedForFeatures = false;
    std::optional<QStringList> offered; ///< FeatureList::operations; nothing if unknown
    QList<std::size_t> missing{};       ///< Operation::index() of operations that the server does not have
    QStringList missingCalls{};         ///< infoRouter: calls that the server does not have: "AuthenticateUser1"
    bool postIsOff = false;             ///< infoRouter: the server accepts no forms, so SOAP is used
    QString version{};                  ///< infoRouter: version from the last probe; may be empty

    friend bool operator==(const Learned &, const Learned &) = default;
};

/// \a current with the changes from \a before to \a after. Other conversations may have changed \a current meanwhile.
Learned merged(Learned current, const Learned &before, const Learned &after);

/// Everything that a protocol needs to know about one node.
struct Context
{
    QString address; ///< as the user entered it; Protocol::problem() finds nothing wrong with it
    ProtocolOptions options;
    Credentials credentials;
    Learned learned;
    bool signedIn = false; ///< the credentials have been accepted
    QString account{};     ///< infoRouter: name of the account that signed in, as the server spells it

    friend bool operator==(const Context &, const Context &) = default;
};

} // namespace sluice
