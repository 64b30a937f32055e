// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowsignin.h"

#include "core/storage/servers/serverstore.h"
#include "ui/console/console.h"
#include "ui/dialogs/signin/attemptdialog.h"
#include "ui/texts/sentences.h"
#include "ui/window/mainwindow.h"
#include "ui/window/servers/plansignin.h"
#include "ui/window/servers/serversignin.h"
#include "ui/window/servers/windowservers.h"
#include "ui/window/windowpolicies.h"

namespace sluice {

WindowSignIn::WindowSignIn(Console &console, ServerStore &servers, SecretStore &secrets, WindowServers &list,
                           MainWindow *window)
    : QObject(window)
    , m_console(console)
    , m_servers(servers)
    , m_list(list)
    , m_signingIn(new ServerSignIn(console, servers, secrets, window))
    , m_window(window)
{
    connect(&list, &WindowServers::signInRequested, m_signingIn, &ServerSignIn::signIn);
    connect(m_signingIn, &ServerSignIn::asking, window, &MainWindow::follow);
    connect(m_signingIn, &ServerSignIn::noted, this, &WindowSignIn::note);
    connect(window->policies(), &WindowPolicies::certificateTrusted, this, &WindowSignIn::trust);
}

bool WindowSignIn::handleStep(NextStep step, const ErrorReport &report)
{
    const auto id = report.serverId;
    if (!m_servers.find(id))
        return false;
    switch (step) {
    case NextStep::SignInAgain:
    case NextStep::TryAnotherAccount:
        if (report.error.cause == Error::Cause::ServerChanged) // the credentials were not refused
            m_signingIn->signIn(id);
        else
            m_signingIn->ask(id, report.sentence);
        return true;
    case NextStep::ChangeAddress:
    case NextStep::ChangeConnection:
        m_list.edit(id);
        return true;
    default:
        return false;
    }
}

void WindowSignIn::trust(const QString &fingerprint, const ErrorReport &report)
{
    if (const auto *server = m_servers.find(report.serverId))
        keepTrust(*server, fingerprint, report);
    else
        useTrust(fingerprint, report);
}

/// Goes on with a certificate that is trusted from now on.
void WindowSignIn::useTrust(const QString &fingerprint, const ErrorReport &report)
{
    noteTrust(fingerprint, report.where);
    if (m_window->trustInDialog(fingerprint))
        return;
    const bool signIn = report.attempted && std::holds_alternative<SignIn>(*report.attempted);
    // The credentials are still held after a failed sign-in, but not after anything else.
    if (signIn && m_console.canSignInAgain()) {
        m_console.signInTrusting(fingerprint);
    } else if (m_servers.find(report.serverId)) {
        m_signingIn->signIn(report.serverId);
    } else {
        m_console.trustNextTime(fingerprint, report);
        m_window->showMessage(tr("The certificate is trusted from the next sign-in on."));
    }
}

void WindowSignIn::noteTrust(const QString &fingerprint, const QString &where)
{
    m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                 .what = tr("Trust a certificate"),
                                 .where = where,
                                 .outcome = fingerprint});
}

/// Stores the trust for the node that showed the certificate, or for a server without nodes.
void WindowSignIn::keepTrust(const Server &server, const QString &fingerprint, const ErrorReport &report)
{
    const auto changed = trustingAt(server, report.where, fingerprint);
    if (!changed) {
        m_window->showMessage(tr("%1 has no node called %2 any more, so nothing was changed.")
                                  .arg(inSentence(server.name), inSentence(report.where)));
        return;
    }
    m_servers.edit(server, *changed, this)->then(this, [this, fingerprint, report](const Result<ServerEdit> &kept) {
        if (kept)
            useTrust(fingerprint, report);
        else
            m_window->showReport({.sentence = kept.error().message, .error = kept.error()});
    });
}

void WindowSignIn::note(const QString &server, const QString &sentence)
{
    m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                 .what = tr("Prepare the sign-in"),
                                 .where = server,
                                 .outcome = sentence});
    m_window->showMessage(sentence);
}

} // namespace sluice
