// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandspec.h"
#include "core/domain/operation/traits.h"
#include "core/domain/server/environment.h"
#include "core/mock/inforouter/inforoutersettings.h"
#include "core/mock/mocksettings.h"
#include "core/run/strategy.h"
#include "core/session/sessions.h"

#include <tl/expected.hpp>

#include <chrono>

namespace sluice::ctl {

/// --password-file NAME=FILE
struct PasswordFile
{
    QString server{}; ///< its name; host and port of an address that is not stored
    QString path{};

    friend bool operator==(const PasswordFile &, const PasswordFile &) = default;
};

/// What a command that goes to servers has to do.
struct ServerJob
{
    const CommandSpec *command = nullptr; ///< the command that was typed
    const CommandSpec *subject = nullptr; ///< the command whose work this is; in a preview the previewed command
    Operation operation{};                ///< what to carry out; `state` without --cache begins with ListCaches
    SignInRequest server{};               ///< the address of --url, without secrets: the command line holds none
    QStringList servers{};                ///< --server; it and --group replace the address
    QStringList groups{};                 ///< --group
    QString user{};                       ///< --user, in place of the stored one
    std::optional<std::chrono::seconds> timeout{}; ///< --timeout, in place of the stored one
    std::optional<Environment> environment{};
    ParsedOptions options{}; ///< all of them, for options that only one command reads
    QStringList confirmed{}; ///< --confirm
    QString reason{};
    QString change{};        ///< --change
    QStringList nodes{};     ///< --node; empty: all
    Strategy strategy{};     ///< of an action
    Scope scope{};           ///< of an action
    QString withoutRecord{}; ///< --without-record: why nothing has to be recorded; empty: it has to be
    QString recordTo{};      ///< --record-to
    QList<PasswordFile> passwordFiles{};
    bool isPreview = false;    ///< prints what would be sent, and sends nothing
    bool isDryRun = false;     ///< the same with the whole plan
    bool asksForState = false; ///< the command is `state`, also while `operation` is ListCaches
    bool yes = false;
    bool observe = false;
    bool secretFromStdin = false; ///< --password-stdin
    bool json = false;
    bool jsonLines = false; ///< --json-lines
};

/// Whether \a job goes to an address instead of stored servers.
inline bool namesAddress(const ServerJob &job)
{
    return job.servers.isEmpty() && job.groups.isEmpty();
}

/// Whether \a job signs in before it does its work.
inline bool signsIn(const ServerJob &job)
{
    return !job.isPreview && !job.isDryRun && traitsOf(job.operation).access != Access::Anyone;
}

/// Whether node \a name is among those that \a job names, or it names none.
inline bool isNodeOf(const ServerJob &job, const QString &name)
{
    return job.nodes.isEmpty() || job.nodes.contains(name, Qt::CaseInsensitive);
}

/// What a command about the stored servers has to do. What its options mean depends on what is stored, so the command
/// reads them itself.
struct StoreJob
{
    const CommandSpec *command = nullptr;
    QString word{}; ///< the name of a server or of a file; empty when none was given
    ParsedOptions options{};
};

/// What a command about the history has to do. The command reads its options itself.
struct HistoryJob
{
    const CommandSpec *command = nullptr;
    QString word{}; ///< id of a run, or its beginning; empty when none was given
    ParsedOptions options{};
};

/// `sluicectl mock serve`
struct MockJob
{
    mock::Settings settings{};
    quint16 port = 0; ///< 0: any free port
    mock::InfoRouterSettings infoRouter{};
    quint16 infoRouterPort = 0; ///< 0: any free port
    QString journalFile{};      ///< empty: no journal
    QString scenarioFile{};     ///< empty: no faults
};

/// What \a line asks for, and of which servers. Repeats no value that may be a secret in the wrong place.
tl::expected<ServerJob, QString> readServerJob(const ParsedLine &line);

/// How the mock servers behave and at which ports they listen.
tl::expected<MockJob, QString> readMockJob(const ParsedOptions &options);

/// Why the product of \a server cannot do what \a job wants, whatever the server and its version; nothing when some
/// server of the product may be able to.
Problem unsupportedReason(const ServerJob &job, const SignInRequest &server);

} // namespace sluice::ctl
