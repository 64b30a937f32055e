// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/mockserve.h"

#include "app/sluicectl/terminal/output.h"
#include "core/process/plainfile.h"
#include "core/storage/files/jsonscan.h"
#include "core/storage/history/checkpoints/ownfiles.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>

#include <fcntl.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

MockServeCommand::MockServeCommand(const MockJob &job)
    : m_job(job)
    , m_server(job.settings)
    , m_infoRouter(job.infoRouter)
    , m_journal(job.journalFile)
{
    connect(&m_server, &mock::MockServer::journalled, this, &MockServeCommand::note);
    connect(&m_infoRouter, &mock::InfoRouterServer::journalled, this, &MockServeCommand::note);
}

void MockServeCommand::start()
{
    if (!readScenario()) {
        finish(ExitCode::Usage);
        return;
    }
    const auto allowed = m_job.journalFile.isEmpty() ? Result<void>() : isNotOwn(m_job.journalFile, ownFiles());
    if (!allowed) {
        say(allowed.error().message);
        finish(ExitCode::Usage);
        return;
    }
    if (!openJournal()) {
        say(tr("The journal %1 cannot be written: %2").arg(m_job.journalFile, qt_error_string(errno)));
        finish(ExitCode::Usage);
        return;
    }
    if (!listen(m_server, m_job.port) || !listen(m_infoRouter, m_job.infoRouterPort)) {
        finish(ExitCode::Failed);
        return;
    }
    const QJsonObject line{
        {u"url"_s, m_server.url().toString()},
        {u"user"_s, m_server.user()},
        {u"password"_s, m_server.password()},
        {u"ticket"_s, m_server.ticket()},
        {u"accessToken"_s, m_server.accessToken()},
        {u"appToken"_s, m_server.applicationToken()},
        {u"cookie"_s, m_server.cookie()},
        {u"xsrf"_s, m_server.xsrfToken()},
        {u"tenant"_s, m_server.tenant()},
        {u"inforouterUrl"_s, m_infoRouter.url().toString()},
        {u"inforouterUser"_s, m_infoRouter.user()},
        {u"inforouterPassword"_s, m_infoRouter.password()},
        {u"inforouterTicket"_s, m_infoRouter.ticket()},
    };
    if (!printData(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) + u'\n'))
        finish(ExitCode::Failed); // nobody knows where it serves
}

template<typename Server>
bool MockServeCommand::listen(Server &server, quint16 port)
{
    if (server.listen(port))
        return true;
    say(tr("The mock cannot listen at port %1: %2").arg(QString::number(port), server.errorString()));
    return false;
}

bool MockServeCommand::readScenario()
{
    const auto &name = m_job.scenarioFile;
    if (name.isEmpty())
        return true;
    const auto json = contentOfFile(name, LargestPlainFile + 1); // a byte too many shows that it is too large
    if (!json) {
        say(tr("The scenario %1 cannot be read: %2").arg(name, json.error()));
        return false;
    }
    if (json->size() > LargestPlainFile) {
        say(tr("The scenario %1 has more than %2 bytes.").arg(name, QString::number(LargestPlainFile)));
        return false;
    }
    const auto scenario = mock::Scenario::read(*json);
    auto mistakes = scenario ? QStringList() : scenario.error();
    const bool isJson = !QJsonDocument::fromJson(*json).isNull();
    const auto repeated = isJson ? repeatedKeysIn(*json) : QStringList();
    for (const auto &place : repeated)
        mistakes.append(tr("%1 is there more than once.").arg(place));
    for (const auto &mistake : std::as_const(mistakes))
        say(tr("A mistake in the scenario %1: %2").arg(name, mistake));
    if (!mistakes.isEmpty())
        return false;
    m_scenario = *scenario;
    m_server.setScenario(m_scenario);
    m_infoRouter.setScenario(m_scenario);
    return true;
}

void MockServeCommand::stop()
{
    sayWhatWasNotMet();
    finish(ExitCode::Done);
}

/// A fault that nothing met may be misspelt, so that what was tried is not what was meant.
void MockServeCommand::sayWhatWasNotMet() const
{
    const auto met = m_server.metFaults() | m_infoRouter.metFaults();
    for (const auto &rule : m_scenario.rules) {
        if (met.contains(rule.place))
            continue;
        const auto sentence = isOfConnections(rule.effect) ? tr("faults[%1] (%2) met no connection.")
                                                           : tr("faults[%1] (%2) met no request.");
        say(sentence.arg(QString::number(rule.place), rule.fault));
    }
}

bool MockServeCommand::openJournal()
{
    if (m_job.journalFile.isEmpty())
        return true;
    // A pipe that nobody reads is an error. Waiting for a reader, the program would not notice a signal.
    constexpr int flags = O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    constexpr int mode = 0666; // less what the umask takes away
    const int descriptor = ::open(QFile::encodeName(m_job.journalFile).constData(), flags, mode);
    return descriptor >= 0 && m_journal.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle);
}

/// The line is written before the call is answered, so a client that has the answer finds it there.
void MockServeCommand::note(const QJsonObject &entry)
{
    if (!m_journal.isOpen())
        return;
    const auto line = QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
    if (m_journal.write(line) != line.size() || !m_journal.flush())
        say(tr("The journal %1 cannot be written: %2").arg(m_job.journalFile, m_journal.errorString()));
}

} // namespace sluice::ctl
