// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/models/activitymodel.h"
#include "core/run/destination/destination.h"

namespace sluice {

/// Records what was done on which server, in words for people.
class ActivityLog final
{
public:
    /// Tell which classes are in force now. Without them, the class that a server was signed in with is shown.
    /// \a destinations outlive the log.
    void setDestinations(const Destinations *destinations) { m_destinations = destinations; }

    ActivityModel *model() { return &m_model; }

    /// The class that is in force for \a destination now. That of a server which was changed meanwhile is not known.
    Environment environmentOf(const Destination &destination) const;

    /// "crm-farm (Production): crm01": a stored server with its class, and with its \a node if it has several. \a node
    /// alone for an address that is not stored; may be empty.
    QString place(const Destination &destination, const QString &node) const;

    /// \a whatInFull: see Activity.
    void add(const QString &what, const QString &place, const QString &outcome, const QString &whatInFull = {});

private:
    ActivityModel m_model;
    const Destinations *m_destinations = nullptr;
};

} // namespace sluice
