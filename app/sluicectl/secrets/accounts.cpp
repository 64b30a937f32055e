// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/secrets/accounts.h"

#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/secrets/secrets.h"
#include "app/sluicectl/targets/jobnode.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/protocol/registry.h"
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

bool isMissing(const Target &target)
{
    return !target.hasSecret;
}

Result<void> readInto(Target &target, SecretLines &lines, const QString &where)
{
    const auto credentials = readSecrets(lines, target.own, where);
    if (!credentials)
        return Failure(credentials.error());
    setCredentials(target, *credentials);
    if (auto problem = problemOfSignIn(withoutKey(target.nodes.first())))
        return Failure(std::move(*problem));
    return {};
}

Result<void> receiveFile(QList<Target> &targets, const PasswordFile &file)
{
    const auto isNamed = [&file](const Target &target) {
        return target.name.compare(file.server, Qt::CaseInsensitive) == 0;
    };
    const auto target = std::ranges::find_if(targets, isNamed);
    if (target == targets.end()) {
        QStringList names;
        for (const auto &other : std::as_const(targets))
            names.append(other.name);
        return Failure(
            inputError(AccountsText::tr("--password-file names none of the servers of this command. They are: %1.")
                           .arg(names.join(u", "_s))));
    }
    auto lines = LinesFromFile::read(file.path);
    if (!lines)
        return Failure(lines.error());
    return readInto(*target, *lines, QString());
}

Error severalAccounts(const QString &source)
{
    return inputError(AccountsText::tr("The servers of this command sign in as different accounts, so %1 cannot be "
                                       "used: give each its own secret with --password-file NAME=FILE.")
                          .arg(source));
}

/// The servers of one account, for the prompt.
QString serversOf(const QList<Target> &targets, const Account &account)
{
    QStringList names;
    for (const auto &target : targets) {
        if (!target.id.isEmpty() && accountOf(target) == account)
            names.append(labelText(labelOf(target), Stream::Err));
    }
    return names.join(u", "_s);
}

/// Copies the secret of \a from to all targets of the same account without one.
void share(QList<Target> &targets, const Target &from)
{
    for (auto &target : targets) {
        if (isMissing(target) && accountOf(target) == accountOf(from))
            setCredentials(target, from.own.credentials);
    }
}

} // namespace

Account accountOf(const Target &target)
{
    const auto kind = signInOf(target);
    const bool isPassword = kind == SignInKind::Password;
    const auto product = productOf(target.own.protocolId);
    return {.product = product ? product->id : target.own.protocolId,
            .kind = kind,
            .user = isPassword ? target.own.credentials.user.toCaseFolded() : QString(),
            .server = isPassword ? QString() : target.name};
}

QList<Account> accountsOf(const QList<Target> &targets)
{
    QList<Account> accounts;
    for (const auto &target : targets) {
        if (const auto account = accountOf(target); !accounts.contains(account))
            accounts.append(account);
    }
    return accounts;
}

void setCredentials(Target &target, const Credentials &credentials)
{
    const auto receive = [&credentials](SignInRequest &request) {
        const auto applicationToken = request.credentials.applicationToken;
        request.credentials = credentials;
        request.credentials.applicationToken = applicationToken;
    };
    receive(target.own);
    std::ranges::for_each(target.nodes, receive);
    target.hasSecret = true;
}

Result<void> receiveGivenSecrets(QList<Target> &targets, const ServerJob &job, const EnvironmentSecrets &environment)
{
    for (const auto &file : job.passwordFiles) {
        if (auto taken = receiveFile(targets, file); !taken)
            return taken;
    }
    const bool isOneAccount = accountsOf(targets).size() == 1;
    if (job.secretFromStdin && !isOneAccount)
        return Failure(severalAccounts(u"--password-stdin"_s));
    for (auto &target : targets) {
        const auto variable = wantedFor(target.own).variable;
        if (!isMissing(target) || job.secretFromStdin || !environment.value(variable))
            continue;
        if (!isOneAccount)
            return Failure(severalAccounts(QString::fromLatin1(variable)));
        LinesFromEnvironment lines(environment);
        if (auto taken = readInto(target, lines, QString()); !taken)
            return taken;
    }
    return {};
}

Result<void> askForSecrets(QList<Target> &targets, const ServerJob &job, int stopDescriptor)
{
    using Kind = LinesFromInput::Kind;
    LinesFromInput lines(job.secretFromStdin ? Kind::Input : Kind::Terminal, stopDescriptor);
    for (auto &target : targets) {
        if (!isMissing(target))
            continue;
        if (!job.secretFromStdin && !isInteractive())
            return Failure(inputError(sourcesOf(signInOf(target))));
        if (auto taken = readInto(target, lines, serversOf(targets, accountOf(target))); !taken)
            return taken;
        share(targets, target);
    }
    return {};
}

} // namespace sluice::ctl
