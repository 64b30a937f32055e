// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandline.h"
#include "app/sluicectl/commands/command.h"
#include "core/storage/secrets/secretstore.h"
#include "core/storage/servers/serverstore.h"

#include <QPointer>

#include <functional>

namespace sluice::ctl {

class StopSignals;

/// `sluicectl servers …`. Touches the keychain only where something is kept in it, or is to be.
class StoreCommand final : public Command
{
    Q_OBJECT

public:
    StoreCommand(StoreJob job, ServerStore &store, SecretStore &secrets, const StopSignals &stopSignals);

    void start() override;
    void stop() override;

private:
    void list();
    void listLeftovers();
    void add();
    void edit();
    void remove();
    void forget();
    void import();
    void exportServers();

    bool mayLower(const Server &before, const Server &after);
    Result<std::optional<QString>> secretFor(const Server &server) const;
    void keep(const Server &server, const std::optional<QString> &secret);
    /// Once all of them are removed \a next goes on; without it that is the end, as it is when one is not.
    void removeSecrets(const QList<KeptSecret> &secrets, const std::function<void()> &next = {});
    bool knowsWhatIsKept() const;
    void removeNext();
    QList<KeptSecret> keptOf(const QString &serverId) const;
    QList<KeptSecret> leftovers() const;
    std::optional<Server> wanted();
    Result<QStringList> selectedIds() const;
    void sayStored(const Server &asked, const QString &sentence) const;
    void remarkOn(const Server &server) const;
    void fail(const Error &error);
    void failUsage(const QString &sentence);

    const StoreJob m_job;
    ServerStore &m_store;
    SecretStore &m_secrets;
    const StopSignals &m_stopSignals;
    bool m_loaded = true;
    QList<KeptSecret> m_toRemove;
    bool m_allRemoved = true;
    std::function<void()> m_next;
    QPointer<AbstractCall> m_running;
};

} // namespace sluice::ctl
