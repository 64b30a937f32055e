// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/secrets/accounts.h"

#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/secrets/secrets.h"
#include "app/sluicectl/targets/nodelabel.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/protocol/registry.h"
#include "core/run/destination/destinationsecrets.h"
#include "core/session/serverrequests.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct AccountsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Accounts)
};

bool isMissing(const Destination &destination)
{
    return !destination.hasSecret;
}

Result<void> readInto(Destination &destination, SecretLines &lines, const QString &where)
{
    const auto credentials = readSecrets(lines, destination.own, where);
    if (!credentials)
        return Failure(credentials.error());
    setCredentials(destination, *credentials);
    if (auto problem = problemOfSignIn(withoutKey(destination.nodes.first())))
        return Failure(std::move(*problem));
    return {};
}

Result<void> receiveFile(QList<Destination> &destinations, const PasswordFile &file)
{
    const auto isNamed = [&file](const Destination &destination) {
        return destination.name.compare(file.server, Qt::CaseInsensitive) == 0;
    };
    const auto destination = std::ranges::find_if(destinations, isNamed);
    if (destination == destinations.end()) {
        QStringList names;
        for (const auto &other : std::as_const(destinations))
            names.append(other.name);
        return Failure(
            nameError(AccountsText::tr("--password-file names none of the servers of this command. They are: %1.")
                          .arg(names.join(u", "_s))));
    }
    auto lines = LinesFromFile::read(file.path);
    if (!lines)
        return Failure(lines.error());
    return readInto(*destination, *lines, QString());
}

Error severalAccounts(const QString &source)
{
    return inputError(AccountsText::tr("The servers of this command sign in as different accounts, so %1 cannot be "
                                       "used: give each its own secret with --password-file NAME=FILE.")
                          .arg(source));
}

/// The servers of one account, for the prompt.
QString serversOf(const QList<Destination> &destinations, const Account &account)
{
    QStringList names;
    for (const auto &destination : destinations) {
        if (!destination.serverId.isEmpty() && accountOf(destination) == account)
            names.append(labelText(labelOf(destination), Stream::Err));
    }
    return names.join(u", "_s);
}

/// Copies the secret of \a from to all destinations of the same account without one.
void share(QList<Destination> &destinations, const Destination &from)
{
    for (auto &destination : destinations) {
        if (isMissing(destination) && accountOf(destination) == accountOf(from))
            setCredentials(destination, from.own.credentials);
    }
}

} // namespace

Account accountOf(const Destination &destination)
{
    const auto kind = destination.own.options.signIn;
    const bool isPassword = kind == SignInKind::Password;
    const auto product = productOf(destination.own.protocolId);
    return {.product = product ? product->id : destination.own.protocolId,
            .kind = kind,
            .user = isPassword ? destination.own.credentials.user.toCaseFolded() : QString(),
            .server = isPassword ? QString() : destination.name};
}

QList<Account> accountsOf(const QList<Destination> &destinations)
{
    QList<Account> accounts;
    for (const auto &destination : destinations) {
        if (const auto account = accountOf(destination); !accounts.contains(account))
            accounts.append(account);
    }
    return accounts;
}

Result<void> receiveGivenSecrets(QList<Destination> &destinations, const ServerJob &job,
                                 const EnvironmentSecrets &environment)
{
    for (const auto &file : job.passwordFiles) {
        if (auto taken = receiveFile(destinations, file); !taken)
            return taken;
    }
    const bool isOneAccount = accountsOf(destinations).size() == 1;
    if (job.secretFromStdin && !isOneAccount)
        return Failure(severalAccounts(u"--password-stdin"_s));
    for (auto &destination : destinations) {
        const auto variable = wantedFor(destination.own).variable;
        if (!isMissing(destination) || job.secretFromStdin || !environment.value(variable))
            continue;
        if (!isOneAccount)
            return Failure(severalAccounts(QString::fromLatin1(variable)));
        LinesFromEnvironment lines(environment);
        if (auto taken = readInto(destination, lines, QString()); !taken)
            return taken;
    }
    return {};
}

Result<void> askForSecrets(QList<Destination> &destinations, const ServerJob &job, int stopDescriptor)
{
    using Kind = LinesFromInput::Kind;
    LinesFromInput lines(job.secretFromStdin ? Kind::Input : Kind::Terminal, stopDescriptor);
    for (auto &destination : destinations) {
        if (!isMissing(destination))
            continue;
        if (!job.secretFromStdin && !isInteractive())
            return Failure(machineError(sourcesOf(destination.own.options.signIn)));
        if (auto taken = readInto(destination, lines, serversOf(destinations, accountOf(destination))); !taken)
            return taken;
        share(destinations, destination);
    }
    return {};
}

} // namespace sluice::ctl
