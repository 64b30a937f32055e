// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/joboptions.h"

#include "app/sluicectl/commandline/serveroptions.h"
#include "app/sluicectl/commandline/trustoptions.h"
#include "app/sluicectl/commandline/unsupportedreason.h"
#include "core/session/serverrequests.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct JobText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::CommandLine)
};

class JobReader final
{
public:
    JobReader(const ParsedLine &line, ServerJob &job)
        : m_line(line)
        , m_given(line.options)
        , m_job(job)
    {
    }

    Problem read();

private:
    void readAnswers();
    Problem readPasswordFiles();
    Problem readStored();
    Problem checkStored() const;
    Problem readAddress();

    bool has(const QString &name) const { return m_given.has(name); }
    QString value(const QString &name) const { return m_given.value(name); }

    const ParsedLine &m_line;
    const ParsedOptions &m_given;
    ServerJob &m_job;
};

Problem JobReader::read()
{
    readAnswers();
    if (auto problem = readPasswordFiles())
        return problem;
    if (auto problem = std::get<OnServers>(m_line.subject->action).read(m_line, m_job))
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

/// A wrong value is not repeated: it may be a password in the wrong place.
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

/// An option whose value is stored is not given as well.
Problem JobReader::checkStored() const
{
    // Given here it would apply to every server of the command, including those that nobody thought of.
    if (has(u"allow-plain-http"_s)) {
        return JobText::tr("--allow-plain-http goes with an address. For a stored server it belongs into its settings: "
                           "`sluicectl servers edit NAME --allow-plain-http`.");
    }
    for (const auto &option : m_line.subject->options) {
        if (option.traits.testFlag(OptionTrait::AddressOnly) && has(option.name)) {
            return JobText::tr("--%1 goes with an address, and --server and --group with what is stored: "
                               "`sluicectl servers edit` changes that.")
                .arg(option.name);
        }
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
    if (signsIn(m_job) && server.options.signIn == SignInKind::Password && server.user.isEmpty())
        return JobText::tr("Say with --user who signs in, or with --auth that something else does.");
    m_job.environment = server.environment;
    m_job.server = requestForAddress(server);
    if (const auto error = problemOf(withoutKey(m_job.server)))
        return error->message;
    return unsupportedReason(m_job, m_job.server);
}

} // namespace

Problem readServerJob(const ParsedLine &line, ServerJob &job)
{
    return JobReader(line, job).read();
}

} // namespace sluice::ctl
