// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/approvalsignin.h"

#include "ui/console/console.h"
#include "ui/dialogs/plans/planfiledialog.h"
#include "ui/texts/sentences.h"
#include "ui/window/servers/plansignin.h"

namespace sluice {

ApprovalSignIn::ApprovalSignIn(Console &console, ServerStore &servers, SecretStore &secrets, PlanFileDialog &dialog,
                               QObject *parent)
    : QObject(parent)
    , m_console(console)
    , m_dialog(&dialog)
    , m_signIn(new PlanSignIn(console, servers, secrets, &dialog))
{
    m_signIn->setParent(this); // it may end later than the dialog
    connect(m_signIn, &PlanSignIn::concluded, this, &ApprovalSignIn::handleSignIns);
    connect(m_signIn, &PlanSignIn::cancelled, this, [this] { tell(tr("Nothing was approved.")); });
    connect(&dialog, &PlanFileDialog::approvalOver, this, &ApprovalSignIn::end);
    connect(&dialog, &QDialog::finished, this, &ApprovalSignIn::end);
    connect(&dialog, &QObject::destroyed, this, &ApprovalSignIn::end);
}

void ApprovalSignIn::start(const QList<Destination> &servers)
{
    for (const auto &server : servers)
        m_names.append(server.name);
    m_console.planSessions()->giveUpPrepared();
    m_signIn->start(servers, false);
}

/// Who cannot sign in to one of the servers approves nothing, so the first that fails is the last that is tried.
void ApprovalSignIn::handleSignIns(const QList<Result<Destination>> &outcomes)
{
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        if (!outcomes.at(i)) {
            tell(tr("Nothing was approved, because nobody is signed in to %1: %2", "a server; why")
                     .arg(inSentence(m_names.at(i)), outcomes.at(i).error().message));
            return;
        }
    }
    tell({});
}

void ApprovalSignIn::tell(const std::optional<QString> &problem)
{
    if (m_isOver || !m_dialog)
        end();
    else
        m_dialog->goOnApproving(problem);
}

/// While a sign-in is under way it is stopped first, and this ends with it.
void ApprovalSignIn::end()
{
    m_isOver = true;
    if (m_signIn->isRunning() && m_console.isBusy()) {
        m_console.stop();
        return;
    }
    disconnect(m_signIn, nullptr, this, nullptr);
    m_console.planSessions()->giveUpPrepared();
    deleteLater();
}

} // namespace sluice
