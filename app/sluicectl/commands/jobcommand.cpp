// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/jobcommand.h"

#include "app/sluicectl/commands/confirmation.h"
#include "app/sluicectl/commands/flush.h"
#include "app/sluicectl/commands/list.h"
#include "app/sluicectl/commands/preview.h"
#include "app/sluicectl/commands/probe.h"
#include "app/sluicectl/commands/queries.h"
#include "app/sluicectl/commands/signout.h"
#include "app/sluicectl/commands/state.h"
#include "app/sluicectl/help/help.h"
#include "app/sluicectl/secrets/accounts.h"
#include "app/sluicectl/secrets/keychain.h"
#include "app/sluicectl/secrets/transportsecrets.h"
#include "app/sluicectl/terminal/countdown.h"
#include "app/sluicectl/terminal/stopsignals.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/session/serverrequests.h"
#include "core/storage/secrets/keychainsecrets.h"
#include "core/storage/servers/serverstore.h"

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Why no action is sent while what is stored, with the classes and policies in it, is not known.
Error unreadable(const Error &error)
{
    return {.kind = Error::Kind::Blocked,
            .delivery = Error::Delivery::NotSent,
            .message = JobCommand::tr("The stored servers could not be read, so nobody knows what may be sent: %1")
                           .arg(error.message),
            .detail = error.detail};
}

} // namespace

JobCommand::JobCommand(ServerJob job, const EnvironmentSecrets &environment, const StopSignals &stopSignals)
    : m_job(std::move(job))
    , m_environment(environment)
    , m_stopSignals(stopSignals)
    , m_sessions(m_client)
{
}

JobCommand::~JobCommand() = default;

void JobCommand::start()
{
    if (const auto ending = prepare())
        finish(*ending);
    else
        readKeychain();
}

void JobCommand::stop()
{
    m_stopped = true;
    if (m_command) {
        m_command->stop();
    } else if (m_countdown) {
        m_countdown->stop();
        say(tr("Taken back: nothing was sent."));
        finish(ExitCode::Cancelled);
    } else if (m_keychain) {
        m_keychain->stop();
    }
}

JobCommand::Ending JobCommand::prepare()
{
    if (const auto ending = findTargets())
        return ending;
    if (m_job.command == CommandKind::Preview)
        return preview();
    if (const auto ending = checkTargets())
        return ending;
    if (signsIn()) {
        // What is there already is looked at before anybody is asked; who says no needs to type nothing.
        if (const auto taken = takeGivenSecrets(m_targets, m_job, m_environment); !taken)
            return endWith(taken.error());
    }
    if (isAction(m_job.operation)) {
        if (const auto ending = confirm())
            return ending;
    }
    if (m_job.secretFromStdin) {
        if (const auto asked = askForSecrets(m_targets, m_job, m_stopSignals.descriptor()); !asked)
            return endWith(asked.error());
    }
    return {};
}

JobCommand::Ending JobCommand::findTargets()
{
    ServerStore store(ServerStore::usualFiles());
    if (const auto loaded = store.load(); !loaded) {
        const bool isSent = isAction(m_job.operation) && m_job.command != CommandKind::Preview;
        if (isSent)
            return endWith(unreadable(loaded.error()));
        say(sentenceOf(loaded.error()));
    }
    auto targets = ctl::targetsOf(m_job, store);
    if (!targets)
        return endWith(targets.error());
    m_targets = std::move(*targets);
    const auto token = m_environment.value("SLUICE_APP_TOKEN");
    for (auto &target : m_targets) {
        if (token)
            setSecret(target, SecretKind::ApplicationToken, QString::fromUtf8(*token));
    }
    return {};
}

/// All that can be known before anybody is asked.
JobCommand::Ending JobCommand::checkTargets() const
{
    if (const auto objection = objectionTo(m_job, m_targets, QDateTime::currentDateTime()))
        return endWith(*objection);
    for (const auto &target : m_targets) {
        for (const auto &request : target.nodes) {
            QObject owner;
            HttpClient client;
            const auto dry = Sessions(client).open(withoutKey(request), &owner);
            if (!dry)
                return endWith(dry.error());
            const auto seen = (*dry)->preview(m_job.operation);
            if (!seen && seen.error().kind == Error::Kind::InvalidInput)
                return endWith(seen.error());
        }
    }
    if (!signsIn())
        return {};
    const auto usesGet = [](const Target &target) { return target.own.options.binding == Binding::Get; };
    if (std::ranges::any_of(m_targets, usesGet))
        say(tr("Note: with --binding get, what signs in is part of addresses, which proxies and servers "
               "write into their logs."));
    if (const auto objection = objectionToPlainHttp(m_targets))
        return endWith(*objection);
    return {};
}

JobCommand::Ending JobCommand::preview() const
{
    QObject owner;
    HttpClient client;
    Sessions sessions(client);
    QList<JobNode> nodes;
    for (const auto &target : m_targets) {
        for (qsizetype i = 0; i < target.nodes.size(); ++i) {
            const auto session = sessions.open(withoutKey(target.nodes.at(i)), &owner);
            if (!session)
                return endWith(session.error());
            nodes.append({*session, target, labelOf(target, i, (*session)->node())});
        }
    }
    return showPreviews(nodes, m_job);
}

JobCommand::Ending JobCommand::confirm() const
{
    const bool canAsk = isInteractive() && !m_job.secretFromStdin;
    const auto consent = consentOf(m_job, m_targets, canAsk);
    if (consent.kind == Consent::Kind::Withheld) {
        say(consent.reason);
        return ExitCode::NotConfirmed;
    }
    const auto open = unconfirmed(m_job, m_targets);
    for (const auto &target : open) {
        if (const auto ending = ask(target))
            return ending;
    }
    return {};
}

JobCommand::Ending JobCommand::ask(const Target &target) const
{
    const auto answer = readLine(questionAbout(m_job, target), Echo::On, m_stopSignals.descriptor());
    if (answer.stopped) {
        say(tr("Stopped before anything was sent."));
        return ExitCode::Cancelled;
    }
    if (isConsent(QString::fromUtf8(answer.line.value_or(QByteArray())), m_job, target))
        return {};
    say(tr("Not confirmed, so nothing was sent."));
    return ExitCode::NotConfirmed;
}

void JobCommand::readKeychain()
{
    m_secrets = std::make_unique<KeychainSecrets>(KeychainSecrets::usualIndexFile());
    m_keychain = std::make_unique<KeychainReader>(*m_secrets);
    connect(m_keychain.get(), &KeychainReader::finished, this, &JobCommand::afterKeychain);
    m_keychain->read(m_targets, signsIn());
}

void JobCommand::afterKeychain()
{
    m_keychain.release()->deleteLater(); // it is its signal that brought us here
    if (m_stopped) {
        say(tr("Stopped before anything was sent."));
        finish(ExitCode::Cancelled);
    } else if (const auto ending = askForRest()) {
        finish(*ending);
    } else {
        waitABit();
    }
}

JobCommand::Ending JobCommand::askForRest()
{
    if (signsIn()) {
        if (const auto asked = askForSecrets(m_targets, m_job, m_stopSignals.descriptor()); !asked)
            return endWithUsage(asked.error());
    }
    const auto opened = askForTransportSecrets(m_targets, m_environment, m_stopSignals.descriptor());
    if (!opened)
        return endWith(opened.error());
    if (signsIn()) {
        for (const auto &target : std::as_const(m_targets)) {
            if (sendsPasswordInTheClear(target))
                say(tr("Warning: the sign-in goes to %1 over http, readable for everybody on the way.")
                        .arg(addressOf(target).host()));
        }
    }
    return openSessions();
}

JobCommand::Ending JobCommand::openSessions()
{
    for (const auto &target : std::as_const(m_targets)) {
        for (qsizetype i = 0; i < target.nodes.size(); ++i) {
            auto request = target.nodes.at(i);
            // What is said about it elsewhere calls it by its whole name: many farms have a node "a".
            if (request.nodeName.isEmpty())
                request.nodeName = request.serverName;
            else
                request.nodeName = tr("%1, node %2").arg(request.serverName, request.nodeName);
            const auto session = m_sessions.open(request, &m_owner);
            if (!session)
                return endWith(session.error());
            m_nodes.append({*session, target, labelOf(target, i, (*session)->node())});
        }
    }
    return {};
}

/// Until the last moment everything can be taken back.
void JobCommand::waitABit()
{
    int seconds = 0;
    for (const auto &target : std::as_const(m_targets))
        seconds = std::max(seconds, isAction(m_job.operation) ? target.policy.delaySeconds : 0);
    if (seconds == 0) {
        carryOut();
        return;
    }
    m_countdown = std::make_unique<Countdown>(seconds);
    connect(m_countdown.get(), &Countdown::finished, this, &JobCommand::carryOut);
    m_countdown->start();
}

void JobCommand::carryOut()
{
    m_command = commandFor();
    // Queued, because a command may be over before it returns from its start.
    connect(m_command.get(), &Command::finished, this, &JobCommand::leave, Qt::QueuedConnection);
    m_command->start();
}

std::unique_ptr<Command> JobCommand::commandFor() const
{
    if (m_job.command == CommandKind::Flush)
        return std::make_unique<FlushCommand>(m_nodes, m_job);
    if (isAction(m_job.operation))
        return std::make_unique<ActionCommand>(m_nodes, m_job);
    std::vector<std::unique_ptr<QueryCommand>> queries;
    for (const auto &node : m_nodes) {
        if (m_job.command == CommandKind::Probe)
            queries.push_back(std::make_unique<ProbeCommand>(node, m_job));
        else if (m_job.command == CommandKind::State)
            queries.push_back(std::make_unique<StateCommand>(node, m_job));
        else if (m_job.command == CommandKind::SignOut)
            queries.push_back(std::make_unique<SignOutCommand>(node, m_job));
        else
            queries.push_back(std::make_unique<ListCommand>(node, m_job));
    }
    return std::make_unique<QueriesCommand>(std::move(queries), m_job.json);
}

/// What the sessions signed in with is given back before the end; how that goes does not change \a exitCode, which is
/// about what was asked for.
void JobCommand::leave(int exitCode)
{
    for (const auto &node : std::as_const(m_nodes)) {
        if (!node.session->canSignOut())
            continue;
        ++m_signOuts;
        node.session->signOut(node.session)->then(this, [this, exitCode](const Result<SignedOut> &signedOut) {
            noteSignOut(signedOut);
            if (--m_signOuts == 0)
                finish(static_cast<ExitCode>(exitCode));
        });
    }
    if (m_signOuts == 0)
        finish(static_cast<ExitCode>(exitCode));
}

JobCommand::Ending JobCommand::endWith(const Error &error) const
{
    say(sentenceOf(error));
    return exitCodeOf(error, false);
}

JobCommand::Ending JobCommand::endWithUsage(const Error &error) const
{
    const auto ending = endWith(error);
    if (error.kind == Error::Kind::InvalidInput)
        sayHelp(m_job.command);
    return ending;
}

} // namespace sluice::ctl
