// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/options.h"
#include "app/sluicectl/commandline/parsedoptions.h"
#include "core/domain/operation/operation.h"
#include "core/domain/server/environment.h"
#include "core/mock/inforouter/inforoutersettings.h"
#include "core/mock/mocksettings.h"
#include "core/session/sessions.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace sluice::ctl {

/// `sluicectl help`, `sluicectl flush --help`.
struct HelpWanted
{
    std::optional<CommandKind> topic;
};

/// `sluicectl --version`.
struct VersionWanted
{
};

/// --password-file NAME=FILE
struct PasswordFile
{
    QString server{}; ///< its name; of an address that is not stored host and port
    QString path{};

    friend bool operator==(const PasswordFile &, const PasswordFile &) = default;
};

/// A command that is about servers.
struct ServerJob
{
    CommandKind command = CommandKind::Probe; ///< Preview prints what operation would send
    Operation operation;                      ///< of a state about all caches: the ListCaches with which it begins
    SignInRequest server{};                   ///< where --url is; without the secrets, which are on no command line
    QStringList servers{};                    ///< --server; these two in place of the address
    QStringList groups{};                     ///< --group
    QString user{};                           ///< --user, in place of the stored one
    std::optional<std::chrono::seconds> timeout{}; ///< likewise
    std::optional<Environment> environment{};
    QStringList confirmed{}; ///< --confirm
    QString reason{};
    QList<PasswordFile> passwordFiles{};
    bool yes = false;
    bool allowUnknown = false;
    bool observe = false;
    bool secretFromStdin = false; ///< --password-stdin
    bool json = false;
};

/// Whether \a job is about an address in place of a stored server.
inline bool namesAddress(const ServerJob &job)
{
    return job.servers.isEmpty() && job.groups.isEmpty();
}

/// `sluicectl servers …`
struct StoreJob
{
    CommandKind command = CommandKind::ServersList;
    QString word{}; ///< what is no option: the name of a server, or of a file; empty: none
    ParsedOptions given{};
};

/// `sluicectl mock serve`.
struct MockJob
{
    mock::Settings settings;
    quint16 port = 0; ///< 0: any
    mock::InfoRouterSettings infoRouter;
    quint16 infoRouterPort = 0; ///< the same
    QString journalFile;
};

using Invocation = std::variant<HelpWanted, VersionWanted, ServerJob, StoreJob, MockJob>;

struct UsageError
{
    QString sentence;
    std::optional<CommandKind> topic; ///< whose help says more
};

/// What \a arguments, without the name of the program, ask for. Values that the protocol cannot use are errors here, so
/// that nothing has been sent when they are found.
tl::expected<Invocation, UsageError> parse(const QStringList &arguments);

} // namespace sluice::ctl
