// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/joboptions.h"

#include "app/sluicectl/commandline/serveroptions.h"
#include "app/sluicectl/commandline/trustoptions.h"
#include "app/sluicectl/targets/targets.h"
#include "app/sluicectl/targets/unsupportedreason.h"
#include "core/session/serverrequests.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct JobText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::CommandLine)
};

/// One sentence; nothing when all is well.
using Problem = std::optional<QString>;

class JobReader final
{
public:
    JobReader(const ParsedOptions &given, CommandKind kind, const QStringList &words, ServerJob &job)
        : m_given(given)
        , m_kindOf(kind)
        , m_words(words)
        , m_job(job)
    {
    }

    Problem read();

private:
    Problem readOperation() const;
    Problem readFlush() const;
    Problem readClearConfig() const;
    Problem readRebuild() const;
    Problem readState() const;
    void readAnswers();
    Problem readPasswordFiles();
    Problem readStored();
    Problem checkStored() const;
    Problem readAddress();

    bool has(const QString &name) const { return m_given.has(name); }
    QString value(const QString &name) const { return m_given.value(name); }

    const ParsedOptions &m_given;
    const CommandKind m_kindOf;
    const QStringList m_words;
    ServerJob &m_job;
};

Problem JobReader::read()
{
    readAnswers();
    if (auto problem = readPasswordFiles())
        return problem;
    if (auto problem = readOperation())
        return problem;
    return has(u"server"_s) || has(u"group"_s) ? readStored() : readAddress();
}

void JobReader::readAnswers()
{
    m_job.secretFromStdin = has(u"password-stdin"_s);
    m_job.json = has(u"json"_s);
    m_job.yes = has(u"yes"_s);
    m_job.allowUnknown = has(u"allow-unknown"_s);
    m_job.observe = has(u"observe"_s);
    m_job.confirmed = m_given.values(u"confirm"_s);
    m_job.reason = value(u"reason"_s);
}

/// A value that is no name and file is not repeated: it may be a password in the wrong place.
Problem JobReader::readPasswordFiles()
{
    const auto values = m_given.values(u"password-file"_s);
    for (const auto &text : values) {
        const PasswordFile file{text.section(u'=', 0, 0), text.section(u'=', 1)};
        if (file.server.isEmpty() || file.path.isEmpty())
            return JobText::tr("--password-file is the name of a server and a file: NAME=FILE.");
        m_job.passwordFiles.append(file);
    }
    return {};
}

/// What is stored is not said once more.
Problem JobReader::checkStored() const
{
    const QStringList companions{u"url"_s,         u"protocol"_s,      u"services"_s, u"envelope"_s,
                                 u"online"_s,      u"vendor-domain"_s, u"binding"_s,  u"language"_s,
                                 u"auth"_s,        u"environment"_s,   u"ca"_s,       u"pin"_s,
                                 u"client-cert"_s, u"client-key"_s,    u"proxy"_s};
    for (const auto &name : companions) {
        if (has(name)) {
            return JobText::tr("--%1 goes with an address, and --server and --group with what is stored: "
                               "`sluicectl servers edit` changes that.")
                .arg(name);
        }
    }
    // In a call it would be for every server of it, and in nobody's list.
    if (has(u"allow-plain-http"_s)) {
        return JobText::tr("--allow-plain-http goes with an address. For a stored server it belongs into its settings: "
                           "`sluicectl servers edit NAME --allow-plain-http`.");
    }
    return {};
}

Problem JobReader::readStored()
{
    if (auto problem = checkStored())
        return problem;
    m_job.servers = m_given.values(u"server"_s);
    m_job.groups = m_given.values(u"group"_s);
    if (m_job.servers.contains(QString()) || m_job.groups.contains(QString()))
        return JobText::tr("--server and --group need a name.");
    m_job.user = value(u"user"_s);
    Server timeOnly;
    if (has(u"timeout"_s)) {
        if (auto problem = readTimeout(m_given, timeOnly))
            return problem;
        m_job.timeout = timeOnly.timeout;
    }
    return {};
}

Problem JobReader::readAddress()
{
    if (!has(u"url"_s)) {
        return JobText::tr("Say with --url where the server is, or with --server or --group which of the stored ones "
                           "it is.");
    }
    Server server;
    const bool signsOut = std::holds_alternative<SignOut>(m_job.operation);
    if (signsOut)
        server.options.signIn = SignInKind::Ticket;
    if (signsOut && has(u"auth"_s) && value(u"auth"_s) != signInWord(SignInKind::Ticket))
        return JobText::tr("sign-out gives a ticket back and takes nothing else: leave --auth out.");
    if (auto problem = readServerOptions(m_given, Reading::Address, server))
        return problem;
    if (has(u"pin"_s)) {
        if (auto problem = readPin(value(u"pin"_s), Reading::Address, server.transport.trustedCertificate))
            return problem;
    }
    const bool signsIn = m_job.command != CommandKind::Probe && m_job.command != CommandKind::Preview;
    if (signsIn && server.options.signIn == SignInKind::Password && server.user.isEmpty())
        return JobText::tr("Say with --user who signs in, or with --auth that something else does.");
    m_job.environment = server.environment;
    m_job.server = requestForAddress(server);
    if (const auto error = problemOf(withoutKey(m_job.server)))
        return error->message;
    return unsupportedReason(m_job, m_job.server);
}

Problem JobReader::readOperation() const
{
    switch (m_kindOf) {
    case CommandKind::Probe:
        m_job.operation = Probe{};
        return {};
    case CommandKind::List:
        m_job.operation = m_words.value(0) == "sign-in"_L1 ? Operation(SignIn{}) : Operation(ListCaches{});
        return {};
    case CommandKind::State:
        return readState();
    case CommandKind::Flush:
        return readFlush();
    case CommandKind::ClearConfig:
        return readClearConfig();
    case CommandKind::Rebuild:
        return readRebuild();
    case CommandKind::SignOut:
        m_job.operation = SignOut{};
        return {};
    case CommandKind::Preview:
    case CommandKind::ServersList:
    case CommandKind::ServersAdd:
    case CommandKind::ServersEdit:
    case CommandKind::ServersRemove:
    case CommandKind::ServersForget:
    case CommandKind::ServersImport:
    case CommandKind::ServersExport:
    case CommandKind::MockServe:
        break;
    }
    Q_UNREACHABLE();
}

Problem JobReader::readFlush() const
{
    if (has(u"all"_s) == has(u"cache"_s)) {
        return has(u"all"_s) ? JobText::tr("--all and --cache exclude each other.")
                             : JobText::tr("Name the caches with --cache NAME, or say --all to flush every one.");
    }
    if (has(u"all"_s)) {
        if (m_job.allowUnknown)
            return JobText::tr("--allow-unknown is about names, and --all has none.");
        m_job.operation = FlushAll{};
        return {};
    }
    auto flush = checked(FlushNamed{m_given.values(u"cache"_s)});
    if (!flush)
        return flush.error().message;
    m_job.operation = std::move(*flush);
    return {};
}

Problem JobReader::readClearConfig() const
{
    if (has(u"all-associates"_s) == has(u"own-only"_s)) {
        return has(u"own-only"_s) ? JobText::tr("--all-associates and --own-only exclude each other.")
                                  : JobText::tr("Say whose configurations to clear: --all-associates or --own-only.");
    }
    auto clear = checked(ClearConfiguration{value(u"application"_s), value(u"instance"_s), has(u"all-associates"_s)});
    if (!clear)
        return clear.error().message;
    m_job.operation = std::move(*clear);
    return {};
}

Problem JobReader::readRebuild() const
{
    const auto kind = deltaKindFrom(m_words.value(1));
    if (!kind) {
        QStringList names;
        for (const auto known : allDeltaKinds)
            names.append(deltaKindName(known));
        return JobText::tr("Name what to rebuild, one of these: %1.").arg(names.join(u", "_s));
    }
    m_job.operation = RebuildDeltas{*kind};
    return {};
}

Problem JobReader::readState() const
{
    if (has(u"cache"_s)) {
        auto state = checked(CacheState{m_given.values(u"cache"_s)});
        if (!state)
            return state.error().message;
        m_job.operation = std::move(*state);
    } else if (m_job.command == CommandKind::Preview) {
        m_job.operation = CacheState{{JobText::tr("{every cache that is listed}")}};
    } else {
        m_job.operation = ListCaches{};
    }
    return {};
}

} // namespace

std::optional<QString> readServerJob(const ParsedOptions &given, CommandKind kind, const QStringList &words,
                                     ServerJob &job)
{
    return JobReader(given, kind, words, job).read();
}

} // namespace sluice::ctl
