// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/jobs.h"

#include "app/sluicectl/commandline/serveroptions.h"
#include "app/sluicectl/commandline/strategyoptions.h"
#include "app/sluicectl/commandline/trustoptions.h"
#include "core/protocol/registry.h"
#include "core/session/serverrequests.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// A wrong value is not repeated: it may be a password in the wrong place.
Problem readPasswordFiles(const ParsedOptions &options, ServerJob &job)
{
    const auto values = options.values(u"password-file"_s);
    for (const auto &text : values) {
        const PasswordFile file{text.section(u'=', 0, 0), text.section(u'=', 1)};
        if (file.server.isEmpty() || file.path.isEmpty())
            return Usage::tr("--password-file is the name of a server and a file: NAME=FILE.");
        job.passwordFiles.append(file);
    }
    return {};
}

/// The problem with an option that cannot be combined with --server or --group.
Problem checkStored(const ParsedLine &line)
{
    // Given here it would apply to every server of the command, including those that nobody thought of.
    if (line.options.has(u"allow-plain-http"_s)) {
        return Usage::tr("--allow-plain-http cannot be combined with --server or --group. Store it with the server: "
                         "`sluicectl servers edit NAME --allow-plain-http`.");
    }
    for (const auto &option : line.subject->options) {
        if (option.traits.testFlag(OptionTrait::Stored) && line.options.has(option.name)) {
            return Usage::tr("--%1 cannot be combined with --server or --group: the stored value is used, which "
                             "`sluicectl servers edit` changes.")
                .arg(option.name);
        }
    }
    return {};
}

Problem readStored(const ParsedLine &line, ServerJob &job)
{
    const auto &options = line.options;
    if (auto problem = checkStored(line))
        return problem;
    job.servers = options.values(u"server"_s);
    job.groups = options.values(u"group"_s);
    if (job.servers.contains(QString()) || job.groups.contains(QString()))
        return Usage::tr("--server and --group need a name.");
    job.user = options.value(u"user"_s);
    Server timeOnly;
    if (options.has(u"timeout"_s)) {
        if (auto problem = readTimeout(options, timeOnly))
            return problem;
        job.timeout = timeOnly.timeout;
    }
    return {};
}

/// How an action is carried out and recorded.
Problem readRun(const ParsedOptions &options, ServerJob &job)
{
    // What is taken up has a strategy of its own, which the options change later.
    const auto strategy = job.takenUp.isEmpty() ? readStrategy(options, QDateTime::currentDateTime()) : Strategy();
    if (!strategy)
        return strategy.error();
    const auto scope = readScope(options);
    if (!scope)
        return scope.error();
    job.strategy = *strategy;
    for (auto &step : job.steps)
        step.scope = *scope;
    job.change = options.value(u"change"_s);
    job.nodes = options.values(u"node"_s);
    job.jsonLines = options.has(u"json-lines"_s);
    if (options.has(u"dry-run"_s) && !job.isPreview)
        (isAction(job) ? job.isDryRun : job.isPreview) = true;
    job.withoutRecord = options.value(u"without-record"_s);
    job.recordTo = options.value(u"record-to"_s);
    if (job.nodes.contains(QString()))
        return Usage::tr("--node needs a name.");
    if (!job.nodes.isEmpty() && options.has(u"url"_s))
        return Usage::tr("--node is a node of a stored server: name that with --server or --group.");
    if (job.json && job.jsonLines)
        return Usage::tr("--json is one document and --json-lines are many: choose one.");
    if (options.has(u"without-record"_s) != options.has(u"record-to"_s))
        return Usage::tr("--without-record REASON and --record-to FILE belong together.");
    if (options.has(u"without-record"_s) && (job.withoutRecord.trimmed().isEmpty() || job.recordTo.isEmpty()))
        return Usage::tr("--without-record needs a reason, and --record-to a file.");
    return {};
}

/// What may be said of a preset or a plan beside what is written in it.
Problem readTakenUp(const ParsedOptions &options, ServerJob &job)
{
    job.user = options.value(u"user"_s);
    Server timeOnly;
    if (options.has(u"timeout"_s)) {
        if (auto problem = readTimeout(options, timeOnly))
            return problem;
        job.timeout = timeOnly.timeout;
    }
    if (options.has(u"barrier"_s)) {
        if (const auto barrier = readBarrier(options); !barrier)
            return barrier.error();
    }
    if (!job.takesFile || job.deed == Deed::Approve)
        return {};
    const QStringList changing =
        QStringList{u"reason"_s, u"change"_s, u"node"_s, u"barrier"_s, u"observe"_s, u"allow-unknown"_s}
        + strategyNames();
    for (const auto &name : changing) {
        if (options.has(name))
            return Usage::tr("--%1 would change what was signed: a plan file is carried out as it is.").arg(name);
    }
    return {};
}

/// A step has no more than what it does: the rest is said once for all steps of its preset.
Problem problemOfStep(const ParsedOptions &options, const ServerJob &job)
{
    static const QStringList ofSteps{u"cache"_s,          u"all"_s,      u"application"_s, u"instance"_s,
                                     u"all-associates"_s, u"own-only"_s, u"scope"_s,       u"barrier"_s};
    if (!job.takenUp.isEmpty())
        return Usage::tr("A step is one action: name it.");
    const auto names = options.names();
    for (const auto &name : names) {
        if (!ofSteps.contains(name))
            return Usage::tr("--%1 is no part of a step: servers and strategy are those of the preset.").arg(name);
    }
    if (!options.has(u"barrier"_s))
        return {};
    const auto barrier = readBarrier(options);
    return barrier ? Problem() : barrier.error();
}

/// What makes no sense where nothing is carried out, but \a job becomes a plan file or a preset.
Problem problemOfDeed(const ParsedOptions &options, const ServerJob &job)
{
    QStringList without;
    if (job.deed == Deed::Append)
        return problemOfStep(options, job);
    if (job.deed == Deed::Sign || job.deed == Deed::Keep)
        without = QStringList{u"yes"_s, u"confirm"_s, u"without-record"_s, u"record-to"_s, u"json-lines"_s};
    if (job.deed == Deed::Keep)
        without +=
            QStringList{u"reason"_s,         u"change"_s,        u"start-at"_s, u"user"_s,    u"timeout"_s,
                        u"password-stdin"_s, u"password-file"_s, u"url"_s,      u"dry-run"_s, u"allow-unknown"_s};
    for (const auto &name : without) {
        if (options.has(name))
            return Usage::tr("--%1 is no part of what %2 makes.").arg(name, job.command->name);
    }
    if (job.deed == Deed::Sign && job.takesFile)
        return Usage::tr("A plan file is signed already: name a preset, or an action.");
    if (job.deed == Deed::Keep && job.takesFile)
        return Usage::tr("A plan file cannot become a preset: name an action, or another preset.");
    if (job.deed == Deed::Keep && job.takenUp.isEmpty() && !options.has(u"server"_s) && !options.has(u"group"_s))
        return Usage::tr("A preset is for stored servers: name them with --server or --group.");
    // Without it `run` would look for a preset.
    if (job.deed == Deed::Sign && !options.value(u"output"_s).endsWith(".sluiceplan"_L1, Qt::CaseInsensitive))
        return Usage::tr("Name the file to make with --output; it ends with .sluiceplan.");
    if (job.deed == Deed::Sign && options.value(u"expires"_s).isEmpty())
        return Usage::tr("Say with --expires until when the plan may be carried out: 8h, 2d, or a date and time.");
    return {};
}

Problem readAddress(const ParsedOptions &options, ServerJob &job)
{
    if (!options.has(u"url"_s))
        return Usage::tr("Give the address of the server with --url, or name stored servers with --server or --group.");
    Server server;
    const bool signsOut = std::holds_alternative<SignOut>(job.operation);
    if (signsOut)
        server.options.signIn = SignInKind::Ticket;
    // Before the other options: what a product without a sign-out accepts in them does not matter.
    SignInRequest named;
    named.protocolId = options.value(u"protocol"_s);
    if (signsOut && protocolById(named.protocolId)) {
        if (auto problem = unsupportedReason(job, named))
            return problem;
    }
    if (signsOut && options.has(u"auth"_s) && options.value(u"auth"_s) != signInWord(SignInKind::Ticket))
        return Usage::tr("sign-out accepts only a ticket: leave --auth out.");
    if (auto problem = readServerOptions(options, Reading::Address, server))
        return problem;
    if (options.has(u"pin"_s)) {
        if (auto problem = readPin(options.value(u"pin"_s), Reading::Address, server.transport.trustedCertificate))
            return problem;
    }
    if (signsIn(job) && server.options.signIn == SignInKind::Password && server.user.isEmpty())
        return Usage::tr("Name the user with --user, or choose another kind of sign-in with --auth.");
    job.environment = server.environment;
    job.server = requestForAddress(server);
    if (const auto error = problemOf(withoutKey(job.server)))
        return error->message;
    return unsupportedReason(job, job.server);
}

/// Reads into \a job what is done or asked.
Problem readDeed(const ParsedLine &line, ServerJob &job)
{
    if (std::holds_alternative<OfPlanFile>(line.command->action)) {
        job.deed = Deed::Approve;
        job.takenUp = line.words.last();
        job.takesFile = true;
        return {};
    }
    if (const auto *of = std::get_if<OfAction>(&line.command->action))
        job.deed = of->deed;
    job.name = line.name;
    if (auto problem = std::get<OnServers>(line.subject->action).read(line, job))
        return problem;
    if (auto problem = problemOfDeed(line.options, job))
        return problem;
    if (job.deed != Deed::Sign)
        return {};
    const auto expires = readExpiry(line.options.value(u"expires"_s), QDateTime::currentDateTime());
    if (!expires)
        return expires.error();
    job.expires = *expires;
    return {};
}

} // namespace

bool isPlanFileName(const QString &word)
{
    return word.endsWith(".sluiceplan"_L1, Qt::CaseInsensitive) || word.contains(u'/');
}

QList<Operation> operationsOf(const ServerJob &job)
{
    if (!isAction(job))
        return {job.operation};
    QList<Operation> operations;
    for (const auto &step : job.steps)
        operations.append(step.operation);
    return operations;
}

Problem readChanges(ServerJob &job)
{
    const auto strategy = readStrategy(job.options, QDateTime::currentDateTime(), job.strategy);
    if (!strategy)
        return strategy.error();
    job.strategy = *strategy;
    job.observe = job.observe || job.options.has(u"observe"_s);
    if (!job.options.has(u"barrier"_s))
        return {};
    const auto barrier = readBarrier(job.options);
    if (!barrier)
        return barrier.error();
    if (job.steps.size() < 2)
        return Usage::tr("--barrier is between steps, and there is only one.");
    for (qsizetype i = 0; i + 1 < job.steps.size(); ++i)
        job.steps[i].barrier = *barrier;
    return {};
}

tl::expected<ServerJob, QString> readServerJob(const ParsedLine &line)
{
    const auto &options = line.options;
    ServerJob job{.command = line.command,
                  .subject = line.subject,
                  .options = options,
                  .confirmed = options.values(u"confirm"_s),
                  .reason = options.value(u"reason"_s),
                  .isPreview = std::holds_alternative<AsPreview>(line.command->action),
                  .yes = options.has(u"yes"_s),
                  .observe = options.has(u"observe"_s),
                  .secretFromStdin = options.has(u"password-stdin"_s),
                  .json = options.has(u"json"_s)};
    if (auto problem = readPasswordFiles(options, job))
        return tl::unexpected(*problem);
    if (auto problem = readDeed(line, job))
        return tl::unexpected(*problem);
    if (auto problem = readRun(options, job))
        return tl::unexpected(*problem);
    if (job.deed == Deed::Append)
        return job;
    const bool isStored = options.has(u"server"_s) || options.has(u"group"_s);
    const auto problem = !job.takenUp.isEmpty() ? readTakenUp(options, job)
        : isStored                              ? readStored(line, job)
                                                : readAddress(options, job);
    if (problem)
        return tl::unexpected(*problem);
    return job;
}

} // namespace sluice::ctl
