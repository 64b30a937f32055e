// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QString>

namespace sluice::ctl {

enum class OptionTrait {
    Repeatable = 1,  ///< may be given more than once
    AddressOnly = 2, ///< goes with --url; for --server and --group it is stored
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

/// An option that takes a value.
OptionSpec option(const QString &name, const QString &valueName, const QString &help, OptionTraits traits = {});
/// An option that takes none.
OptionSpec toggle(const QString &name, const QString &help, OptionTraits traits = {});

/// Options that several commands share, in the order in which the help lists them.
QList<OptionSpec> serverOptions();       ///< of a command that signs in to servers
QList<OptionSpec> signOutOptions();      ///< of sign-out, which takes a ticket and no other sign-in
QList<OptionSpec> confirmationOptions(); ///< of a command that changes something on servers
QList<OptionSpec> storedServerOptions(); ///< what is stored of a server
QList<OptionSpec> mockOptions();         ///< of the mock servers

} // namespace sluice::ctl

Q_DECLARE_OPERATORS_FOR_FLAGS(sluice::ctl::OptionTraits)
