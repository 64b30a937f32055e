// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDateTime;

namespace sluice {

class Session;

/// What the server of \a session tells of itself and of the account, one fact in each line: version, what is spoken with
/// it and why, its clock, until when the ticket is good, whether the account may probably flush. Leaves out what is not
/// known. Characters that nobody sees are shown by number.
QString serverFacts(const Session &session);

/// Until when the ticket of \a session is good if nobody uses it, local time; invalid when that is not known.
QDateTime ticketExpiry(const Session &session);

/// "Ticket until 12/22/26", for where there is little room; with less than a day left the time. Empty when \a until is
/// over or not known: each use may have extended it.
QString expiryText(const QDateTime &until, const QDateTime &now);

/// The same as a sentence that claims no more than is known.
QString expirySentence(const QDateTime &until, const QDateTime &now);

/// What somebody should know before flushing, one sentence in each line; empty when there is nothing.
QString warningText(const Session &session);

} // namespace sluice
