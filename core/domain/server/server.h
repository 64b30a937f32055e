// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"
#include "core/domain/server/protocoloptions.h"
#include "core/domain/server/transportoptions.h"

#include <QDateTime>
#include <QList>

#include <chrono>

namespace sluice {

/// One direct address of a farm: a flush reaches only the process that answers (superoffice dossier §3.2).
struct Node
{
    QString name{};               ///< empty: host and port
    QString address{};            ///< as it was entered
    QString hostHeader{};         ///< sent instead of the address's own host; empty: the usual
    QString tlsName{};            ///< whom its certificate has to name; empty: the host of the address
    QString trustedCertificate{}; ///< as TransportOptions::trustedCertificate, for this node; empty: that one

    friend bool operator==(const Node &, const Node &) = default;
};

/// That somebody made a server count for less than before.
struct ClassChange
{
    QDateTime when{}; ///< UTC
    Environment from = Environment::Production;
    Environment to = Environment::Production;

    friend bool operator==(const ClassChange &, const ClassChange &) = default;
};

/// A stored server. Never a secret: those are in the keychain, under its id.
struct Server
{
    QString id{};    ///< made once, never shown: a name may change
    QString name{};  ///< unique, in any case
    QString group{}; ///< empty: none. One level
    QString protocolId{};
    QString address{}; ///< as it was entered; of a farm the shared one, which is never sent an action
    ProtocolOptions options{};
    QString user{};                           ///< may be empty
    std::optional<Environment> environment{}; ///< nothing: unclassified
    TransportOptions transport{};
    std::chrono::seconds timeout{30};
    QList<Node> nodes{};               ///< none: the address itself is the only node that is known
    bool askEveryTime = false;         ///< its secrets are never kept
    bool fromSystem = false;           ///< from a file of the system: cannot be changed here
    QList<ClassChange> classChanges{}; ///< each time its class was lowered, oldest first

    friend bool operator==(const Server &, const Server &) = default;
};

/// An unclassified server counts as Production.
Environment environmentOf(const Server &server);

/// "crm01", or host and port of its address.
QString nodeName(const Node &node);

/// How strict a class is, Production the strictest: 0 for Demo to 4 for Production.
int strictness(Environment environment);

/// One sentence about what is wrong with the name, group or nodes of \a server; nothing when they can be kept. Whether
/// its addresses can be used, its protocol knows.
std::optional<QString> problemOfNames(const Server &server);

} // namespace sluice
