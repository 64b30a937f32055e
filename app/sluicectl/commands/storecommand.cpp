// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/storecommand.h"

#include "app/sluicectl/commands/confirmation.h"
#include "app/sluicectl/commands/serverchange.h"
#include "app/sluicectl/help/help.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/output.h"
#include "app/sluicectl/render/storeoutput.h"
#include "app/sluicectl/secrets/secrets.h"
#include "app/sluicectl/terminal/stopsignals.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/session/serverrequests.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

StoreCommand::StoreCommand(StoreJob job, ServerStore &store, SecretStore &secrets, const StopSignals &stopSignals)
    : m_job(std::move(job))
    , m_store(store)
    , m_secrets(secrets)
    , m_stopSignals(stopSignals)
{
}

void StoreCommand::start()
{
    if (const auto loaded = m_store.load(); !loaded) {
        m_loaded = false;
        say(sentenceOf(loaded.error()));
    }
    switch (m_job.command) {
    case CommandKind::ServersAdd:
        return add();
    case CommandKind::ServersEdit:
        return edit();
    case CommandKind::ServersRemove:
        return remove();
    case CommandKind::ServersForget:
        return forget();
    case CommandKind::ServersImport:
        return import();
    case CommandKind::ServersExport:
        return exportServers();
    case CommandKind::ServersList:
        return m_job.given.has(u"leftovers"_s) ? listLeftovers() : list();
    case CommandKind::Probe:
    case CommandKind::List:
    case CommandKind::State:
    case CommandKind::Flush:
    case CommandKind::ClearConfig:
    case CommandKind::Rebuild:
    case CommandKind::SignOut:
    case CommandKind::Preview:
    case CommandKind::MockServe:
        break;
    }
    Q_UNREACHABLE();
}

void StoreCommand::stop()
{
    if (m_running)
        m_running->cancel();
}

void StoreCommand::list()
{
    auto servers = m_store.servers();
    if (const auto groups = m_job.given.values(u"group"_s); !groups.isEmpty())
        servers.removeIf([&groups](const Server &server) { return !groups.contains(server.group); });
    if (servers.isEmpty())
        say(tr("There is no server yet: `sluicectl servers add` adds one."));
    const bool isJson = m_job.given.has(u"json"_s);
    const bool printed = isJson ? printData(serversJson(servers, m_secrets.kept()))
                                : servers.isEmpty() || printData(serversText(servers));
    finish(printed && m_loaded ? ExitCode::Done : ExitCode::Failed);
}

void StoreCommand::listLeftovers()
{
    const auto secrets = leftovers();
    const bool known = knowsWhatIsKept();
    if (known && secrets.isEmpty())
        say(tr("No secret is kept of a server that is gone."));
    const bool printed = printData(m_job.given.has(u"json"_s) ? secretsJson(secrets) : secretsText(secrets));
    finish(printed && m_loaded && known ? ExitCode::Done : ExitCode::Failed);
}

void StoreCommand::add()
{
    auto server = changed(Server(), m_job.given, Reading::New);
    if (!server)
        return failUsage(server.error());
    const auto secret = secretFor(*server);
    if (!secret)
        return fail(secret.error());
    const auto id = m_store.add(*server);
    if (!id)
        return fail(id.error());
    server->id = *id;
    sayStored(*server, tr("Added."));
    keep(*server, *secret);
}

void StoreCommand::edit()
{
    const auto before = wanted();
    if (!before)
        return;
    if (!changesSomething(m_job.given))
        return failUsage(tr("Say what to change."));
    const auto after = changed(*before, m_job.given, Reading::Change);
    if (!after)
        return failUsage(after.error());
    if (isLowered(*before, *after) && !mayLower(*before, *after))
        return finish(ExitCode::NotConfirmed);
    const auto secret = secretFor(*after);
    if (!secret)
        return fail(secret.error());
    if (const auto replaced = m_store.replace(*after); !replaced)
        return fail(replaced.error());
    sayStored(*after, tr("Changed."));
    const auto keepNew = [this, server = *after, secret = *secret] { keep(server, secret); };
    const auto kinds = outdatedSecrets(*before, *after);
    if (kinds.isEmpty())
        return keepNew();
    auto outdated = keptOf(after->id);
    outdated.removeIf([&kinds](const KeptSecret &kept) { return !kinds.contains(kept.key.kind); });
    removeSecrets(outdated, keepNew);
}

/// Whether somebody who knows what it means lets the class of a server become lower.
bool StoreCommand::mayLower(const Server &before, const Server &after)
{
    const auto from = environmentOf(before);
    const bool fromProduction = from == Environment::Production;
    const auto isName = [&before](const QString &text) {
        return text.trimmed().compare(before.name, Qt::CaseInsensitive) == 0;
    };
    if (m_job.given.has(u"confirm"_s)) {
        const bool named = isName(m_job.given.value(u"confirm"_s));
        if (!named)
            say(tr("--confirm names another server than %1, so nothing was changed.").arg(before.name));
        return named;
    }
    if (m_job.given.has(u"yes"_s) && !fromProduction)
        return true;
    if (m_job.given.has(u"yes"_s) || m_job.given.has(u"password-stdin"_s) || !isInteractive()) {
        say(fromProduction ? tr("From Production it takes --confirm \"%1\" to count for less. Nothing was changed.")
                                 .arg(before.name)
                           : tr("To count for less it takes --yes. Nothing was changed."));
        return false;
    }
    const auto question = tr("Make %1 count for less from now on, as %2?")
                              .arg(labelText({.server = before.name, .environment = from}, Stream::Err),
                                   classLabel(environmentOf(after), Stream::Err));
    const auto rest =
        fromProduction ? u'\n' + tr("Type %1 to go on: ").arg(printable(before.name)) : u' ' + tr("[y/N]") + u' ';
    const auto answer = readLine(question + rest, Echo::On, m_stopSignals.descriptor());
    const auto text = QString::fromUtf8(answer.line.value_or(QByteArray()));
    const bool agreed = !answer.stopped && (fromProduction ? isName(text) : isYes(text));
    if (!agreed)
        say(tr("Not confirmed, so nothing was changed."));
    return agreed;
}

void StoreCommand::remove()
{
    const auto server = wanted();
    if (!server)
        return;
    if (const auto removed = m_store.remove(server->id); !removed)
        return fail(removed.error());
    sayAbout({.server = server->name, .environment = environmentOf(*server)}, tr("Removed."));
    removeSecrets(keptOf(server->id));
}

void StoreCommand::forget()
{
    if (m_job.given.has(u"leftovers"_s)) {
        // While not all servers could be read, nobody knows which of them are gone.
        if (!m_loaded)
            return finish(ExitCode::Failed);
        const auto secrets = leftovers();
        if (secrets.isEmpty() && !m_secrets.problem())
            say(tr("No secret is kept of a server that is gone."));
        return removeSecrets(secrets);
    }
    const auto server = wanted();
    if (!server)
        return;
    const auto secrets = keptOf(server->id);
    if (secrets.isEmpty() && !m_secrets.problem())
        say(tr("No secret is kept of %1.").arg(server->name));
    removeSecrets(secrets);
}

void StoreCommand::import()
{
    QFile file(m_job.word);
    const bool opened = m_job.word == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(inputError(tr("The file %1 cannot be read: %2").arg(m_job.word, file.errorString())));
    const auto report = m_store.import(file.readAll());
    if (!report)
        return fail(report.error());
    finish(printData(importText(*report)) ? ExitCode::Done : ExitCode::Failed);
}

void StoreCommand::exportServers()
{
    const auto ids = selectedIds();
    if (!ids)
        return fail(ids.error());
    const bool printed = printData(QString::fromUtf8(m_store.exported(*ids)));
    finish(printed && m_loaded ? ExitCode::Done : ExitCode::Failed);
}

/// All, unless some are named.
Result<QStringList> StoreCommand::selectedIds() const
{
    const auto names = m_job.given.values(u"server"_s);
    const auto groups = m_job.given.values(u"group"_s);
    const auto &servers = m_store.servers();
    for (const auto &name : names) {
        if (!m_store.findByName(name))
            return Failure(inputError(tr("There is no server called %1.").arg(name)));
    }
    for (const auto &group : groups) {
        if (m_store.serversOf(group).isEmpty())
            return Failure(inputError(tr("There is no server in a group called %1.").arg(group)));
    }
    QStringList ids;
    for (const auto &server : servers) {
        const bool isNamed = names.contains(server.name, Qt::CaseInsensitive) || groups.contains(server.group);
        if (isNamed || (names.isEmpty() && groups.isEmpty()))
            ids.append(server.id);
    }
    return ids;
}

/// From standard input, before anything is stored; nothing where none is given.
Result<std::optional<QString>> StoreCommand::secretFor(const Server &server) const
{
    if (!m_job.given.has(u"password-stdin"_s))
        return std::nullopt;
    const auto request = requestForAddress(server);
    LinesFromInput lines(LinesFromInput::Kind::Input, m_stopSignals.descriptor());
    return readSecrets(lines, request).map([&request](Credentials credentials) {
        return std::optional(secretFieldOf(credentials, request.options.signIn));
    });
}

void StoreCommand::keep(const Server &server, const std::optional<QString> &secret)
{
    const auto kind = secretKindOf(server.options.signIn);
    if (!secret || !kind)
        return finish(ExitCode::Done);
    auto *call = m_secrets.keep({.key = {server.id, *kind}, .serverName = server.name}, *secret, this);
    m_running = call;
    call->then(this, [this, name = server.name, what = secretName(*kind)](const Result<void> &kept) {
        if (!kept) {
            say(tr("%1 is stored, but not its secret (%2): %3").arg(name, what, sentenceOf(kept.error())));
            finish(ExitCode::Failed);
            return;
        }
        say(tr("Kept in the keychain of %1: %2").arg(name, what));
        finish(ExitCode::Done);
    });
}

void StoreCommand::removeSecrets(const QList<KeptSecret> &secrets, const std::function<void()> &next)
{
    if (!knowsWhatIsKept())
        return finish(ExitCode::Failed);
    m_toRemove = secrets;
    m_next = next;
    removeNext();
}

/// Says so where it does not.
bool StoreCommand::knowsWhatIsKept() const
{
    const auto problem = m_secrets.problem();
    if (problem)
        say(tr("What the keychain holds is not known. %1").arg(sentenceOf(*problem)));
    return !problem;
}

void StoreCommand::removeNext()
{
    if (m_toRemove.isEmpty()) {
        if (m_allRemoved && m_next)
            return m_next();
        if (!m_allRemoved)
            say(tr("`sluicectl servers list --leftovers` lists what is left, and `servers forget` tries again."));
        finish(m_allRemoved ? ExitCode::Done : ExitCode::Failed);
        return;
    }
    const auto secret = m_toRemove.takeFirst();
    auto *call = m_secrets.remove(secret.key, this);
    m_running = call;
    call->then(this, [this, secret](const Result<void> &removed) {
        const auto what = secretName(secret.key.kind);
        if (!removed) {
            m_allRemoved = false;
            say(tr("Still in the keychain of %1: %2. %3").arg(secret.serverName, what, sentenceOf(removed.error())));
        } else {
            say(tr("Removed from the keychain of %1: %2").arg(secret.serverName, what));
        }
        removeNext();
    });
}

QList<KeptSecret> StoreCommand::keptOf(const QString &serverId) const
{
    auto kept = m_secrets.kept();
    kept.removeIf([&serverId](const KeptSecret &secret) { return secret.key.serverId != serverId; });
    return kept;
}

QList<KeptSecret> StoreCommand::leftovers() const
{
    auto kept = m_secrets.kept();
    kept.removeIf([this](const KeptSecret &secret) { return m_store.find(secret.key.serverId) != nullptr; });
    return kept;
}

/// The server that the command is about. Where there is none, this is the end.
std::optional<Server> StoreCommand::wanted()
{
    if (const auto *server = m_store.findByName(m_job.word))
        return *server;
    fail(inputError(tr("There is no server called %1: `sluicectl servers list` lists them.").arg(m_job.word)));
    return {};
}

/// That \a asked is stored, with the class that is in force: the system may have raised it.
void StoreCommand::sayStored(const Server &asked, const QString &sentence) const
{
    const auto *found = m_store.find(asked.id);
    const auto &stored = found ? *found : asked;
    const auto environment = environmentOf(stored);
    sayAbout({.server = stored.name, .environment = environment}, sentence);
    if (strictness(environment) > strictness(environmentOf(asked))) {
        say(tr("The system gives one of its addresses the class %1, so it is not stored as %2.")
                .arg(environmentWord(environment), environmentWord(environmentOf(asked))));
    }
    remarkOn(stored);
}

/// What somebody should know who stores this.
void StoreCommand::remarkOn(const Server &server) const
{
    if (!server.environment)
        say(tr("Without a class it counts as Production: --environment says what it is."));
    if (server.nodes.isEmpty() && !server.options.online)
        say(tr("Without nodes one unknown node will answer: --node names the direct addresses of a farm."));
}

void StoreCommand::fail(const Error &error)
{
    say(sentenceOf(error));
    finish(exitCodeOf(error, false));
}

void StoreCommand::failUsage(const QString &sentence)
{
    say(sentence);
    sayHelp(m_job.command);
    finish(ExitCode::Usage);
}

} // namespace sluice::ctl
