// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"
#include "core/domain/server/protocoloptions.h"
#include "core/domain/server/transportoptions.h"

#include <QDateTime>
#include <QList>

#include <chrono>

namespace sluice {

/// A direct address of one node of a farm. A flush reaches only the process that answers (superoffice dossier §3.2).
struct Node
{
    QString name{};               ///< empty: host and port
    QString address{};            ///< as entered
    QString hostHeader{};         ///< sent instead of the host of the address; empty: not changed
    QString tlsName{};            ///< the name that its certificate has to be for; empty: the host of the address
    QString trustedCertificate{}; ///< TransportOptions::trustedCertificate of this node; empty: that of the server

    friend bool operator==(const Node &, const Node &) = default;
};

/// A record that the class of a server was lowered.
struct ClassChange
{
    QDateTime when{}; ///< UTC
    Environment from = Environment::Production;
    Environment to = Environment::Production;

    friend bool operator==(const ClassChange &, const ClassChange &) = default;
};

/// A stored server. Never holds a secret: those are in the keychain under its id.
struct Server
{
    QString id{};    ///< made once and never shown; the name may change
    QString name{};  ///< unique, ignoring case
    QString group{}; ///< one level; empty: none
    QString protocolId{};
    QString address{}; ///< as entered; for a farm the shared one, to which no action is sent
    ProtocolOptions options{};
    QString user{};                           ///< may be empty
    std::optional<Environment> environment{}; ///< nothing: unclassified
    TransportOptions transport{};
    std::chrono::seconds timeout{30};
    QList<Node> nodes{};               ///< empty: the address itself is the only known node
    bool askEveryTime = false;         ///< its secrets are never kept
    bool fromSystem = false;           ///< from a file of the system, so it cannot be changed here
    QList<ClassChange> classChanges{}; ///< each time its class was lowered, oldest first

    friend bool operator==(const Server &, const Server &) = default;
};

/// An unclassified server counts as Production.
Environment environmentOf(const Server &server);

/// The name of the node, such as "crm01", or host and port of its address.
QString nodeName(const Node &node);

/// How strict a class is, from 0 for Demo to 4 for Production.
int strictness(Environment environment);

/// What is wrong with the name, group or nodes of \a server, in one sentence; nothing when they are valid. Whether
/// addresses can be used is checked by the protocol.
std::optional<QString> problemOfNames(const Server &server);

} // namespace sluice
