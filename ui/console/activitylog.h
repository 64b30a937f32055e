// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/models/activitymodel.h"
#include "ui/console/signinattempt.h"

namespace sluice {

class ServerStore;

/// Records what was done on which server, in words for people.
class ActivityLog final
{
public:
    /// Where the classes of stored servers are. Without it, the class that a server was signed in with is shown.
    /// \a store outlives the log.
    void setStore(const ServerStore *store) { m_store = store; }

    ActivityModel *model() { return &m_model; }

    /// The class that is in force for \a target now.
    Environment environmentOf(const SignInTarget &target) const;

    /// "crm-farm (Production): crm01": a stored server with its class, and with its \a node if it has several. \a node
    /// alone for an address that is not stored; may be empty.
    QString place(const SignInTarget &target, const QString &node) const;

    /// \a whatInFull: see Activity.
    void add(const QString &what, const QString &place, const QString &outcome, const QString &whatInFull = {});

private:
    ActivityModel m_model;
    const ServerStore *m_store = nullptr;
};

} // namespace sluice
