// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/inforouterserver.h"
#include "tests/sluicectl/programrun.h"

namespace sluice::test {

/// Somebody with an account on the mock.
struct Person
{
    QString user;
    QString password;
};

Person administrator();
/// A person with blanks and a bracket in the password.
Person secondAdministrator();
/// A person in a group that may not flush.
Person auditor();

/// Settings from "key=value" each.
mock::InfoRouterSettings infoRouterSettingsOf(const QStringList &pairs);

/// "FlushApplicationCache", with a minus before it when it was not accepted; calls that only probe are left out.
QStringList operations(const mock::InfoRouterServer &server);

/// The bindings of the calls, each once: "post", "soap11".
QStringList transports(const mock::InfoRouterServer &server);

/// How often a password came, and how often the right one.
std::pair<int, int> passwords(const mock::InfoRouterServer &server);

/// A row for each binding and each generation of the server, with the columns "binding", "transport" and "legacy".
void addDialects();

/// Settings and arguments for the row that QFETCH is about.
struct Dialect
{
    static Dialect fetched();

    QStringList settings(const QStringList &more = {}) const;
    QStringList arguments(const QStringList &command) const;

    QString binding;
    QString transport; ///< its word in the journal
    bool legacy = false;
};

/// Runs sluicectl with \a arguments on \a server as \a person. Ends the test program when a password or a ticket is shown
/// or in the journal.
Ended runAs(const Person &person, const mock::InfoRouterServer &server, const QStringList &arguments);

/// The same with a ticket in SLUICE_TICKET.
Ended runWithTicket(const QString &ticket, const mock::InfoRouterServer &server, const QStringList &arguments);

/// Ends the test program when a password or a ticket is in \a text.
void checkForSecrets(const QString &text);

} // namespace sluice::test
