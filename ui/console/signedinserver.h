// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"
#include "core/session/session.h"
#include "ui/console/signinattempt.h"

namespace sluice {

/// The server that a console is signed in to.
struct SignedInServer
{
    Session *session = nullptr; ///< of the node that reads are sent to; null: nobody is signed in
    QList<Session *> nodes{};   ///< what actions are sent to; session is one of them
    SignInTarget target{};      ///< without secrets; no nodes if nobody is signed in
    Environment environment = Environment::Production;

    /// Name of the stored server, else host and port; empty if nobody is signed in.
    QString name() const
    {
        if (!session)
            return {};
        const auto &name = target.nodes.constFirst().serverName;
        return name.isEmpty() ? session->hostAndPort() : name;
    }

    /// What the product calls the flush of the whole cache; empty if caches have names.
    QString wholeLabel() const
    {
        const auto whole = session ? session->wholeCache() : std::nullopt;
        return whole ? whole->label : QString();
    }
};

} // namespace sluice
