// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDateTime;

namespace sluice {

class Session;
struct Destination;

/// Why the class of \a destination is in force, in one sentence; empty if that goes without saying: it is stored with
/// the server, or the server is a demo.
QString classReasonText(const Destination &destination);

/// What is known about the server of \a session and the account, one fact per line: version, warnings, clock, whether
/// the account may flush, expiry of the ticket, interface and why. Unknown facts are left out. Invisible characters are
/// shown by number.
QString serverFacts(const Session &session);

/// When the ticket of \a session expires if it is not used, in local time; invalid if not known.
QDateTime ticketExpiry(const Session &session);

/// "Ticket until 12/22/26", or the time if less than a day is left; a short text. Empty if \a until is invalid or in
/// the past, because each use may have extended the ticket.
QString expiryText(const QDateTime &until, const QDateTime &now);

/// When the ticket expires, in a sentence that also says what can change that. Empty as for expiryText().
QString expirySentence(const QDateTime &until, const QDateTime &now);

/// What a person should know before flushing, one sentence per line; may be empty.
QString warningText(const Session &session);

/// "Signed in as ADM0 (Adm Zero)"; empty before the sign-in.
QString accountText(const Session &session);

/// "SOAP, Services88 · 10.0.7700.1 · Demo Ltd": the interface in use and what the server says about itself; may be
/// empty. Contains text from the server.
QString serverText(const Session &session);

/// "Signed in as ADM0 (Adm Zero) over REST v1: REST is preferred, and the server offers it."
QString transportText(const Session &session);

/// Whether the connection is encrypted.
QString encryptionText(const Session &session);

} // namespace sluice
