// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/protocoloptions.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace sluice {

/// Secrets and the account they belong to. In memory only. Which of them count, ProtocolOptions::signIn says.
struct Credentials
{
    QString user{};
    QString password{};
    QString applicationToken{}; ///< SuperOffice: the OAuth client secret; may be empty on-site
    QString accessToken{};
    QString givenTicket{}; ///< issued elsewhere
    QString cookie{};      ///< the whole value of the Cookie header
    QString xsrfToken{};
    QString ticket{};          ///< what this sign-in was traded for; empty when it was not, or not yet
    QString endedTicket{};     ///< the one before, that the server said no to; may be traded in for the next
    bool placeholders = false; ///< for a preview: these are words for secrets, to be written as they are

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

/// What the server taught us. A protocol fills it in next(); nobody else looks inside, but for what expires.
struct Learned
{
    enum class Transport { Unknown, Rest, Soap };

    int endpoint = 0;     ///< which of the possible SOAP endpoints is in use, an index into the protocol's list
    bool settled = false; ///< the SOAP endpoint, or the REST interface, has answered a probe
    Transport transport = Transport::Unknown; ///< what there is to speak with the server, where that is automatic
    QString tenantAddress; ///< where an Online tenant answers now; empty: not known, or not known any more
    bool askedForFeatures = false;
    std::optional<QStringList> offered; ///< FeatureList::operations; nothing: not told
    QList<std::size_t> missing{};       ///< Operation::index() of what the server said it does not have
    QStringList missingCalls{};         ///< infoRouter: the same by the server's own names, "AuthenticateUser1"
    bool postIsOff = false;             ///< infoRouter: forms are refused, so SOAP is spoken
    QString version{};                  ///< infoRouter: what the last probe said; may be empty

    friend bool operator==(const Learned &, const Learned &) = default;
};

/// \a current with what has become different from \a before to \a after: others may have learned something meanwhile.
Learned merged(Learned current, const Learned &before, const Learned &after);

/// All that is known about one node.
struct Context
{
    QString address; ///< as the user gave it; Protocol::problem() is empty for it
    ProtocolOptions options;
    Credentials credentials;
    Learned learned;
    bool signedIn = false; ///< the credentials have been accepted
    QString account{};     ///< infoRouter: who signed in, as the server spells it

    friend bool operator==(const Context &, const Context &) = default;
};

} // namespace sluice
