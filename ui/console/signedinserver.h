// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/destination/destination.h"
#include "core/session/session.h"

namespace sluice {

/// The server that a console is signed in to.
struct SignedInServer
{
    Session *session = nullptr; ///< of the node that reads are sent to; null: nobody is signed in
    QList<Session *> nodes{};   ///< what actions are sent to, in the order of destination.nodes; session is one of them
    Destination destination{};  ///< without secrets, under the rules of now; no nodes if nobody is signed in

    /// Name of the stored server, else host and port; empty if nobody is signed in.
    QString name() const
    {
        if (!session)
            return {};
        return destination.serverId.isEmpty() ? session->hostAndPort() : destination.name;
    }

    /// What the product calls the flush of the whole cache; empty if caches have names.
    QString wholeLabel() const
    {
        const auto whole = session ? session->wholeCache() : std::nullopt;
        return whole ? whole->label : QString();
    }
};

} // namespace sluice
