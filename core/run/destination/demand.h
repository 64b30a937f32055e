// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/destination/destination.h"

#include <QList>

namespace sluice {

/// How a person has to confirm a whole run, once. It follows from what a mistake would reach.
struct Demand
{
    Confirmation confirmation = Confirmation::TypedHost;
    QString name{};       ///< what is typed for Confirmation::TypedHost: see isNameFor()
    int delaySeconds = 0; ///< time to take it back after it was confirmed

    friend bool operator==(const Demand &, const Demand &) = default;
};

/// What the policies of \a servers demand for \a actions, each server once. The strictest demand counts. The nodes of one
/// farm do not raise it; several servers in Production count as a far-reaching action. \a servers is not empty.
Demand demandFor(const QList<Destination> &servers, const QList<Operation> &actions);

/// The name by which people know \a server and confirm what goes there: that of the stored server, else its host, with the
/// tenant if it is online.
QString confirmingName(const Destination &server);

/// Whether \a typed names \a server, ignoring case: by confirmingName(), or by its host.
bool isNameFor(const QString &typed, const Destination &server);

} // namespace sluice
