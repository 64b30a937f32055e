// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servers/serveractions.h"

#include "core/protocol/registry.h"
#include "core/storage/secrets/secretstore.h"
#include "core/storage/servers/serverstore.h"
#include "ui/dialogs/server/keptsecretsdialog.h"
#include "ui/dialogs/server/serverdialog.h"
#include "ui/dialogs/server/serverquestiondialog.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/questions.h"

#include <QMessageBox>
#include <QPointer>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// "crm01 (copy)", or with a number if that name is in use.
QString copyName(const ServerStore &servers, const QString &name)
{
    auto copy = ServerActions::tr("%1 (copy)").arg(name);
    for (int i = 2; servers.findByName(copy); ++i)
        copy = ServerActions::tr("%1 (copy %2)").arg(name).arg(i);
    return copy;
}

} // namespace

ServerActions::ServerActions(ServerStore &servers, SecretStore &secrets, QWidget *window)
    : QObject(window)
    , m_servers(servers)
    , m_secrets(secrets)
    , m_window(window)
{
}

/// Null if \a id is unknown, or the server cannot be changed because it comes from the system.
const Server *ServerActions::own(const QString &id) const
{
    const auto *server = m_servers.find(id);
    return server && !server->fromSystem ? server : nullptr;
}

void ServerActions::add()
{
    Server server;
    server.protocolId = protocolIds().constFirst();
    open(server);
}

void ServerActions::edit(const QString &id)
{
    if (const auto *server = own(id))
        open(*server);
}

void ServerActions::duplicate(const QString &id)
{
    const auto *server = m_servers.find(id);
    if (!server)
        return;
    auto copy = *server;
    copy.id.clear();
    copy.name = copyName(m_servers, server->name);
    copy.fromSystem = false;
    copy.classChanges.clear();
    open(copy);
}

void ServerActions::forgetSecrets(const QString &serverId, const QList<SecretKind> &kinds)
{
    if (kinds.isEmpty())
        return;
    if (const auto problem = m_secrets.problem())
        Q_EMIT failed(tr("The secrets kept for this server could not be removed."), *problem);
    const auto kept = m_secrets.kept();
    for (const auto &secret : kept) {
        if (secret.key.serverId != serverId || !kinds.contains(secret.key.kind))
            continue;
        m_secrets.remove(secret.key, this)->then(this, [this](const Result<void> &removed) {
            if (!removed)
                Q_EMIT failed(tr("The secrets kept for this server could not be removed."), removed.error());
        });
    }
}

void ServerActions::open(const Server &server)
{
    QStringList names;
    for (const auto &other : m_servers.servers()) {
        if (other.id != server.id)
            names.append(other.name);
    }
    const auto save = [this](const Server &base, const Server &edited, QObject *parent) {
        return edited.id.isEmpty() ? saveNew(edited, parent) : saveEdit(base, edited, parent);
    };
    const auto current = [this, id = server.id]() -> std::optional<Server> {
        const auto *now = own(id);
        return now ? std::optional(*now) : std::nullopt;
    };
    auto *dialog = new ServerDialog(server,
                                    {.names = names,
                                     .groups = m_servers.groups(),
                                     .secrets = &m_secrets,
                                     .log = m_log,
                                     .save = save,
                                     .current = current,
                                     .reload = [this, id = server.id] { edit(id); }},
                                    m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// The calls of the store belong to this object: what follows from a change has to be done even if the dialog is closed.

Call<void> *ServerActions::saveNew(const Server &server, QObject *parent)
{
    auto *call = new Call<void>(parent);
    m_servers.add(server, this)->then(this, [this, guarded = QPointer(call)](const Result<QString> &added) {
        if (added)
            Q_EMIT stored(*added);
        if (guarded)
            guarded->finish(added.map([](const QString &) {}));
    });
    return call;
}

Call<void> *ServerActions::saveEdit(const Server &base, const Server &edited, QObject *parent)
{
    auto *call = new Call<void>(parent);
    m_servers.edit(base, edited, this)->then(this, [this, guarded = QPointer(call)](const Result<ServerEdit> &edit) {
        if (edit) {
            forgetSecrets(edit->after.id, outdatedSecrets(edit->before, edit->after));
            Q_EMIT stored(edit->after.id);
        }
        if (guarded)
            guarded->finish(edit.map([](const ServerEdit &) {}));
    });
    return call;
}

void ServerActions::remove(const QString &id)
{
    const auto *server = own(id);
    if (!server)
        return;
    const auto confirmed = Destinations(m_servers).of(*server);
    const auto asked = questionBeforeRemoving(confirmed);
    QDialog *question = asked.name.isEmpty() ? static_cast<QDialog *>(askBefore(
                            {.title = asked.title, .sentence = asked.sentence, .button = asked.button}, m_window))
                                             : new ServerQuestionDialog(asked, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this,
            [this, removed = *server, confirmed] { removeConfirmed(removed, confirmed); });
    question->open();
}

void ServerActions::removeConfirmed(const Server &server, const Destination &confirmed)
{
    if (const auto objection = Destinations(m_servers).objectionToRemoval(confirmed)) {
        report(tr("%1 could not be removed: %2").arg(inSentence(server.name), objection->message), *objection);
        return;
    }
    m_servers.remove(server, this)->then(this, [this, server](const Result<void> &removed) {
        if (removed)
            forgetRemoved(server);
        else
            report(tr("%1 could not be removed: %2").arg(inSentence(server.name), removed.error().message),
                   removed.error());
    });
}

void ServerActions::forgetRemoved(const Server &server)
{
    const auto name = inSentence(server.name);
    if (const auto problem = m_secrets.problem())
        report(tr("The keychain may still hold secrets of %1: %2").arg(name, problem->message), *problem);
    const auto kept = m_secrets.kept();
    for (const auto &secret : kept) {
        if (secret.key.serverId != server.id)
            continue;
        const auto what = secretName(secret.key.kind);
        m_secrets.remove(secret.key, this)->then(this, [this, name, what](const Result<void> &removed) {
            if (!removed)
                report(tr("The keychain still holds a secret of %1 (%2): %3 It is listed under Kept Secrets.")
                           .arg(name, what, removed.error().message),
                       removed.error());
        });
    }
}

/// The ids of the servers in the same group that can be moved, in order.
QStringList ServerActions::neighbours(const QString &id) const
{
    const auto *server = own(id);
    if (!server)
        return {};
    QStringList ids;
    for (const auto &other : m_servers.servers()) {
        if (!other.fromSystem && other.group == server->group)
            ids.append(other.id);
    }
    return ids;
}

bool ServerActions::canMove(const QString &id, int by) const
{
    const auto ids = neighbours(id);
    const auto to = ids.indexOf(id) + by;
    return !ids.isEmpty() && to >= 0 && to < ids.size();
}

void ServerActions::move(const QString &id, int by)
{
    if (!canMove(id, by))
        return;
    const auto ids = neighbours(id);
    const auto other = ids.at(ids.indexOf(id) + by);
    // The server that will be below is the one that moves.
    auto *moving = by < 0 ? m_servers.moveBefore(id, other, this) : m_servers.moveBefore(other, id, this);
    moving->then(this, [this, id](const Result<void> &moved) {
        if (moved)
            Q_EMIT stored(id);
        else
            report(tr("The order could not be changed: %1").arg(moved.error().message), moved.error());
    });
}

void ServerActions::showKeptSecrets()
{
    auto *dialog = new KeptSecretsDialog(m_servers, m_secrets, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ServerActions::report(const QString &sentence, const Error &error)
{
    Q_EMIT failed(sentence, error);
}

} // namespace sluice
