// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QString>

namespace sluice::ctl {

enum class OptionTrait {
    Repeatable = 1, ///< may be given more than once
    Stored = 2,     ///< part of a stored server: allowed with --url, refused with --server and --group
};
Q_DECLARE_FLAGS(OptionTraits, OptionTrait)

/// One option of a command.
struct OptionSpec
{
    QString name;
    QString valueName; ///< empty: a switch
    QString help;      ///< one or more sentences, translated
    OptionTraits traits{};
};

using OptionSpecs = QList<OptionSpec>;

/// \a usage: "cache NAME"; the name alone for a switch.
OptionSpec option(const QString &usage, const QString &help, OptionTraits traits = {});

/// The products that have a sign-out, as --protocol names them.
QString idsWithSignOut();

// Options that several commands share, in the order in which the help lists them.
OptionSpecs serverOptions();       ///< of a command that signs in to servers
OptionSpecs signOutOptions();      ///< of sign-out, which takes a ticket and no other sign-in
OptionSpecs confirmationOptions(); ///< of a command that changes something on servers
OptionSpecs takenUpOptions();      ///< of a command that goes to the servers of a preset or a plan file
OptionSpecs readingOptions();      ///< of a command that reads from servers
OptionSpecs runOptions();          ///< of the same: on which nodes, in which order, and how that is told and recorded
OptionSpec scopeOption();          ///< of a command whose effect the nodes of a farm may share
OptionSpec signerOption();         ///< of a command that signs
OptionSpecs storedServerOptions(); ///< what is stored of a server
OptionSpecs mockOptions();         ///< of the mock servers

} // namespace sluice::ctl

Q_DECLARE_OPERATORS_FOR_FLAGS(sluice::ctl::OptionTraits)
