// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandspec.h"
#include "core/domain/operation/traits.h"
#include "core/domain/plan/planstep.h"
#include "core/domain/server/environment.h"
#include "core/domain/server/policy.h"
#include "core/mock/inforouter/inforoutersettings.h"
#include "core/mock/mocksettings.h"
#include "core/run/strategy.h"
#include "core/session/sessions.h"

#include <tl/expected.hpp>

#include <QHash>

#include <chrono>
#include <memory>

namespace sluice {
struct PlanFile;
}

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
    const CommandSpec *command = nullptr;   ///< the command that was typed
    const CommandSpec *subject = nullptr;   ///< the command whose work this is; in a preview the previewed command
    Deed deed = Deed::CarryOut;             ///< what becomes of an action
    Operation operation{};                  ///< of a question; `state` without --cache begins with ListCaches
    QList<PlanStep> steps{};                ///< of an action. What is taken up is read later, and has none before
    QString takenUp{};                      ///< the preset or plan file that is taken up; empty: the line says it all
    bool takesFile = false;                 ///< takenUp is a plan file
    std::shared_ptr<const PlanFile> file{}; ///< the plan file that was taken up; null: none, or not yet
    QByteArray ownKey{};                ///< the public key of whoever calls; empty: there is none, or it is not known
    Approval approval = Approval::None; ///< of what was taken up
    QDateTime expires{};                ///< --expires, UTC: of the plan file that is made
    QString name{};                     ///< of the preset that is made or gets a step
    SignInRequest server{};             ///< the address of --url, without secrets: the command line holds none
    QStringList servers{};              ///< --server; it and --group replace the address
    QStringList groups{};               ///< --group
    QString user{};                     ///< --user, in place of the stored one
    std::optional<std::chrono::seconds> timeout{}; ///< --timeout, in place of the stored one
    std::optional<Environment> environment{};
    ParsedOptions options{}; ///< all of them, for options that only one command reads
    QStringList confirmed{}; ///< --confirm
    QString reason{};
    QString change{};    ///< --change
    QStringList nodes{}; ///< --node; empty: all
    /// Of nodes that are left out beside \a nodes, by the name of their server: their indexes in its destination.
    QHash<QString, QList<qsizetype>> leftOut{};
    Strategy strategy{};     ///< of an action
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
    return job.takenUp.isEmpty() && job.servers.isEmpty() && job.groups.isEmpty();
}

/// Whether \a word, what to run, is a file and no preset: it has the suffix of plan files, or is a path.
bool isPlanFileName(const QString &word);

/// Whether \a job is about an action, whatever becomes of it.
inline bool isAction(const ServerJob &job)
{
    return !job.steps.isEmpty() || !job.takenUp.isEmpty();
}

/// Whether \a job changes something on servers.
inline bool carriesOut(const ServerJob &job)
{
    return isAction(job) && job.deed == Deed::CarryOut;
}

/// What \a job asks or does, one after the other.
QList<Operation> operationsOf(const ServerJob &job);

/// Whether \a job signs in before it does its work.
inline bool signsIn(const ServerJob &job)
{
    const bool isWithout =
        job.deed == Deed::Keep || job.deed == Deed::Append || job.options.has(QStringLiteral("without-lists"));
    return !job.isPreview && !job.isDryRun && !isWithout
        && (isAction(job) || traitsOf(job.operation).access != Access::Anyone);
}

/// Whether the node \a index of a server, whose name is \a node, is among those that \a job goes to.
inline bool isNodeOf(const ServerJob &job, const QString &server, qsizetype index, const QString &node)
{
    return !job.leftOut.value(server).contains(index)
        && (job.nodes.isEmpty() || job.nodes.contains(node, Qt::CaseInsensitive));
}

/// What a command about something that is stored has to do. What its options mean depends on what is stored, so the
/// command reads them itself.
struct StoreJob
{
    const CommandSpec *command = nullptr;
    QString word{};   ///< a name, or a file; empty when none was given
    QString second{}; ///< the word after it; empty when none was given
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

/// What an option says about how \a job, whose steps and strategy are those of a preset, is carried out instead.
Problem readChanges(ServerJob &job);

/// What \a line asks for, and of which servers. Repeats no value that may be a secret in the wrong place.
tl::expected<ServerJob, QString> readServerJob(const ParsedLine &line);

/// How the mock servers behave and at which ports they listen.
tl::expected<MockJob, QString> readMockJob(const ParsedOptions &options);

/// Why the product of \a server cannot do what \a job wants, whatever the server and its version; nothing when some
/// server of the product may be able to.
Problem unsupportedReason(const ServerJob &job, const SignInRequest &server);

} // namespace sluice::ctl
