// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowplans.h"

#include "core/run/plans/planproposal.h"
#include "core/session/settingssnapshot.h"
#include "core/storage/servers/serverstore.h"
#include "core/storage/signing/signingkey.h"
#include "ui/console/console.h"
#include "ui/console/plansheet.h"
#include "ui/dialogs/plans/planfiledialog.h"
#include "ui/texts/sentences.h"
#include "ui/window/approvalsignin.h"
#include "ui/window/confirmations.h"
#include "ui/window/servers/plansignin.h"

#include <QLocale>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QList<PlanFinding> &findings)
{
    QStringList texts;
    for (const auto &finding : findings)
        texts.append(finding.text);
    return texts;
}

QString notCarriedOut(const QString &why)
{
    return WindowPlans::tr("This plan is not carried out, and nothing was sent. %1").arg(why);
}

/// All names that \a steps flush.
FlushNamed namesOf(const QList<PlanStep> &steps)
{
    FlushNamed all;
    for (const auto &step : steps) {
        if (const auto *flush = std::get_if<FlushNamed>(&step.operation))
            all.names += flush->names;
    }
    return all;
}

} // namespace

WindowPlans::WindowPlans(Console &console, Confirmations &confirmations, ServerStore &servers, SecretStore &secrets,
                         QWidget *window)
    : QObject(window)
    , m_console(console)
    , m_confirmations(confirmations)
    , m_servers(servers)
    , m_secrets(secrets)
    , m_signIn(new PlanSignIn(console, servers, secrets, window))
    , m_signers(KnownSigners::usualFile(), KnownSigners::systemFile())
{
    connect(m_signIn, &PlanSignIn::concluded, this, &WindowPlans::handleSignIns);
    connect(m_signIn, &PlanSignIn::cancelled, this, [this] { giveUp(); });
    connect(m_signIn, &PlanSignIn::noted, this, &WindowPlans::noted);
}

void WindowPlans::propose(const Proposal &proposal, const std::optional<PlanFile> &file, const QString &path)
{
    if (proposal.servers.isEmpty() || proposal.steps.isEmpty())
        return;
    if (isOccupied()) {
        const auto text = tr("Something else is in progress, so this plan was not begun.");
        Q_EMIT failed({.sentence = text,
                       .error = {.kind = Error::Kind::Blocked, .delivery = Error::Delivery::NotSent, .message = text}});
        return;
    }
    m_proposal = proposal;
    m_file = file;
    m_path = path;
    m_verdict = {};
    m_leftOut.clear();
    m_notes.clear();
    m_isPreparing = true;
    if (file)
        judgeFile();
    else
        begin();
}

bool WindowPlans::isOccupied() const
{
    // An approval that is over for its dialog may still have to sign out.
    return m_isPreparing || m_approval || m_console.isBusy() || m_confirmations.isPending()
        || m_confirmations.isReviewing();
}

void WindowPlans::signInToApprove(const QList<Destination> &servers, PlanFileDialog *dialog)
{
    if (isOccupied()) {
        dialog->goOnApproving(tr("Something else is in progress, so nobody was signed in, and nothing was approved."));
        return;
    }
    m_approval = new ApprovalSignIn(m_console, m_servers, m_secrets, *dialog, this);
    m_approval->start(servers);
}

// ---- The plan file ------------------------------------------------------------------------------------------------------

void WindowPlans::judgeFile()
{
    auto *call = keptSigningKey(m_secrets, this);
    m_console.waitForKeychain(call);
    call->then(this, [this](const Result<std::optional<ed25519::KeyPair>> &key) {
        if (!key && key.error().kind == Error::Kind::Cancelled) {
            giveUp();
            return;
        }
        m_ownKey = key && *key ? (*key)->publicKey : QByteArray();
        const auto check = planFileCheck(m_file->plan, m_servers, m_console.destinations(), m_signers, m_ownKey,
                                         QDateTime::currentDateTimeUtc());
        if (!check) {
            giveUp(notCarriedOut(check.error().message));
            return;
        }
        m_check = *check;
        const auto objection = objectionOfFile();
        // What was approved is what the file says, whatever was proposed with it.
        const auto proposal = proposalFrom(m_file->plan, m_servers, m_console.destinations());
        if (objection || !proposal) {
            giveUp(objection.value_or(notCarriedOut(proposal ? QString() : proposal.error().message)));
            return;
        }
        m_proposal = *proposal;
        begin();
    });
}

/// What is against carrying out the file, as far as it is known now.
std::optional<QString> WindowPlans::objectionOfFile()
{
    m_verdict = judged(*m_file, m_check);
    if (m_verdict.isRunnable())
        return {};
    return notCarriedOut(textsOf(m_verdict.objections).join(u' '));
}

/// An approval may be lost while a sheet is open, and before something is sent again. \a approval is what was reviewed.
std::optional<QString> WindowPlans::objectionNow(const PlanFile &reviewed, const QString &path,
                                                 const QByteArray &ownKey, Approval approval) const
{
    const auto lost = [](const QString &why) {
        return tr("Nothing is sent, because this plan may not be carried out any more. %1").arg(why);
    };
    auto file = reviewed;
    if (!path.isEmpty()) {
        const auto stored = readPlanFile(path);
        if (!stored)
            return lost(stored.error().message);
        if (canonicalPlan(stored->plan) != canonicalPlan(reviewed.plan))
            return lost(tr("Its file holds another plan now."));
        file = *stored;
    }
    const auto check = planFileCheck(file.plan, m_servers, m_console.destinations(), m_signers, ownKey,
                                     QDateTime::currentDateTimeUtc());
    if (!check)
        return lost(check.error().message);
    const auto verdict = judged(file, *check);
    if (!verdict.isRunnable())
        return lost(textsOf(verdict.objections).join(u' '));
    if (verdict.approvalOf(file.plan) != approval)
        return lost(tr("It is not approved as it was."));
    return {};
}

void WindowPlans::fillListsOfFile()
{
    for (auto &today : m_check.today) {
        if (!today)
            continue;
        for (const auto &server : std::as_const(m_proposal.servers)) {
            if (server.destination.serverId != today->id)
                continue;
            for (qsizetype node = 0; node < today->nodes.size(); ++node) {
                if (server.lists.contains(node))
                    today->nodes[node].caches = server.lists.value(node);
            }
        }
    }
}

/// Names are those under which the keys are known here. What a file calls its people proves nothing.
QString WindowPlans::aboutFile() const
{
    const auto nameOf = [this](const QByteArray &key, const QString &person) {
        const auto *known = signerWith(key, m_check.known);
        return inSentence(known ? known->name : person);
    };
    const auto timeOf = [](const QDateTime &at) { return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat); };
    const auto &plan = m_file->plan;
    QStringList lines{tr("Written by %1, %2.", "Anna, 30/11/2026 14:03")
                          .arg(nameOf(plan.author.publicKey, plan.author.person), timeOf(plan.created))};
    for (const auto &approval : m_file->approvals) {
        if (approval.planHash == m_verdict.approvedPlan)
            lines.append(tr("Approved by %1, %2.", "Bo, 30/11/2026 14:20")
                             .arg(nameOf(approval.publicKey, approval.person), timeOf(approval.at)));
    }
    if (plan.expires)
        lines.append(tr("It may be carried out until %1, as it is.").arg(timeOf(*plan.expires)));
    return (QStringList{lines.join(u' ')} + textsOf(m_verdict.notes)).join(u'\n');
}

// ---- Signing in and reading ------------------------------------------------------------------------------------------------

void WindowPlans::begin()
{
    m_toSignIn.clear();
    QList<Destination> others;
    for (qsizetype i = 0; i < m_proposal.servers.size(); ++i) {
        auto &destination = m_proposal.servers[i].destination;
        if (m_console.session() && !destination.serverId.isEmpty() && destination.serverId == m_console.serverId()) {
            destination = m_console.destination();
            continue;
        }
        m_toSignIn.append(i);
        others.append(destination);
    }
    if (!m_console.mayAsk(m_proposal, m_file ? m_verdict.approvalOf(m_file->plan) : Approval::SecondPerson)) {
        giveUp();
        return;
    }
    m_console.planSessions()->giveUpPrepared();
    m_signIn->start(others, !m_file);
}

void WindowPlans::handleSignIns(const QList<Result<Destination>> &outcomes)
{
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const auto server = m_toSignIn.at(i);
        if (outcomes.at(i))
            m_proposal.servers[server].destination = *outcomes.at(i);
        else
            m_leftOut.insert(server, outcomes.at(i).error().message);
    }
    QStringList sentences;
    for (qsizetype i = 0; i < m_proposal.servers.size(); ++i) {
        if (m_leftOut.contains(i))
            sentences.append(tr("%1: %2", "crm-farm: No server answers …")
                                 .arg(inSentence(m_proposal.servers.at(i).destination.name), m_leftOut.value(i)));
    }
    if (m_leftOut.size() == m_proposal.servers.size())
        giveUp(tr("Nobody is signed in to any of the servers, so nothing was sent. %1").arg(sentences.join(u' ')));
    else if (m_file && !sentences.isEmpty())
        giveUp(tr("Nothing of this plan was sent, because not all of its servers could be signed in to. %1")
                   .arg(sentences.join(u' ')));
    else if (needsLists())
        readLists();
    else
        showSheet();
}

/// Only names have to be in a list, and what a file expects there.
bool WindowPlans::needsLists() const
{
    return !namesOf(m_proposal.steps).names.isEmpty() || m_file;
}

void WindowPlans::readLists()
{
    QList<Asked> asked;
    QList<Session *> sessions;
    for (qsizetype i = 0; i < m_proposal.servers.size(); ++i) {
        const auto &server = m_proposal.servers.at(i);
        const auto *signedIn = m_leftOut.contains(i) ? nullptr : m_console.signedInServer(server.destination);
        if (!signedIn || signedIn->session->support(ListCaches{}) == Support::No)
            continue;
        for (qsizetype node = 0; node < signedIn->nodes.size(); ++node) { // also those that may be ticked on the sheet
            asked.append({.server = i, .node = node});
            sessions.append(signedIn->nodes.at(node));
        }
    }
    if (sessions.isEmpty()) {
        showSheet();
        return;
    }
    m_console.readListsForPlan(sessions)->then(this, [this, asked](const Result<QList<Result<CacheList>>> &lists) {
        if (lists)
            takeLists(asked, *lists);
        else
            giveUp();
    });
}

void WindowPlans::takeLists(const QList<Asked> &asked, const QList<Result<CacheList>> &lists)
{
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const auto &[server, node] = asked.at(i);
        if (lists.at(i)) {
            m_proposal.servers[server].lists.insert(node, lists.at(i)->names);
            continue;
        }
        const auto name = plannedServer(m_proposal.servers.at(server).destination).nodes.at(node).name;
        m_notes[server].append(tr("The names were not compared with the list of %1: %2", "crm02: …")
                                   .arg(inSentence(name), lists.at(i).error().message));
    }
    showSheet();
}

// ---- The sheet -----------------------------------------------------------------------------------------------------------

SheetServer WindowPlans::sheetOf(qsizetype server) const
{
    const auto &proposed = m_proposal.servers.at(server);
    const auto &signedIn = *m_console.signedInServer(proposed.destination);
    auto sheet = Confirmations::sheetFor(signedIn);
    sheet.leftOut = proposed.leftOut;
    sheet.notes.lists = proposed.lists;
    QStringList warnings{sheet.notes.warning};
    warnings += m_notes.value(server);
    warnings.removeAll(QString());
    sheet.notes.warning = warnings.join(u'\n');
    return sheet;
}

void WindowPlans::showSheet()
{
    if (m_file) {
        fillListsOfFile();
        m_check.now = QDateTime::currentDateTimeUtc();
        if (const auto objection = objectionOfFile()) {
            giveUp(*objection);
            return;
        }
    }
    PlanSheet sheet{.steps = m_proposal.steps,
                    .strategy = m_proposal.strategy,
                    .reason = m_proposal.reason,
                    .change = m_proposal.change,
                    .areListsRead = true};
    for (qsizetype i = 0; i < m_proposal.servers.size(); ++i) {
        const auto &destination = m_proposal.servers.at(i).destination;
        if (m_leftOut.contains(i)) {
            sheet.leftOut.append({.destination = destination, .why = m_leftOut.value(i)});
            continue;
        }
        sheet.servers.append(sheetOf(i));
        if (mayReadSettings(*m_console.signedInServer(destination)->session))
            sheet.observe = m_proposal.observe;
    }
    if (m_file) {
        const auto approval = m_verdict.approvalOf(m_file->plan);
        sheet.file = {.about = aboutFile(),
                      .document = canonicalPlan(m_file->plan),
                      .approval = approval,
                      .people = m_verdict.people,
                      .expires = m_file->plan.expires,
                      .objection = [this, file = *m_file, path = m_path, ownKey = m_ownKey, approval] {
                          return objectionNow(file, path, ownKey, approval);
                      }};
    }
    m_isPreparing = false;
    m_confirmations.ask(sheet);
}

void WindowPlans::giveUp()
{
    m_isPreparing = false;
    m_console.planSessions()->giveUpPrepared();
}

void WindowPlans::giveUp(const QString &sentence)
{
    giveUp();
    Q_EMIT failed({.sentence = sentence,
                   .error = {.kind = Error::Kind::Blocked, .delivery = Error::Delivery::NotSent, .message = sentence}});
}

} // namespace sluice
