// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowsignin.h"

#include "core/storage/servers/serverstore.h"
#include "ui/console/console.h"
#include "ui/texts/texts.h"
#include "ui/window/mainwindow.h"
#include "ui/window/serversignin.h"
#include "ui/window/windowpolicies.h"
#include "ui/window/windowservers.h"

#include <algorithm>

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
    connect(m_signingIn, &ServerSignIn::noted, this, &WindowSignIn::note);
    connect(window->policies(), &WindowPolicies::certificateTrusted, this, &WindowSignIn::trust);
}

bool WindowSignIn::take(NextStep step, const ErrorReport &trouble)
{
    const auto id = trouble.serverId;
    if (!m_servers.find(id))
        return false;
    switch (step) {
    case NextStep::SignInAgain:
    case NextStep::TryAnotherAccount:
        if (trouble.error.cause == Error::Cause::ServerChanged) // nothing was refused
            m_signingIn->signIn(id);
        else
            m_signingIn->ask(id, trouble.sentence);
        return true;
    case NextStep::ChangeAddress:
    case NextStep::ChangeConnection:
        m_list.edit(id);
        return true;
    default:
        return false;
    }
}

void WindowSignIn::trust(const QString &fingerprint, const ErrorReport &trouble)
{
    const bool isStored = m_servers.find(trouble.serverId);
    if (isStored && !keepTrust(fingerprint, trouble))
        return;
    m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                 .what = tr("Trust a certificate"),
                                 .where = trouble.where,
                                 .outcome = fingerprint});
    const bool signIn = trouble.attempted && std::holds_alternative<SignIn>(*trouble.attempted);
    // What was entered is still there after a sign-in that failed; after anything else it is not.
    if (signIn && m_console.canSignInAgain()) {
        m_console.signInTrusting(fingerprint);
    } else if (isStored) {
        m_signingIn->signIn(trouble.serverId);
    } else {
        m_console.trustNextTime(fingerprint, trouble);
        m_window->showMessage(tr("The certificate is trusted from the next sign-in on."));
    }
}

/// For the node that showed it, or for a server that has none.
bool WindowSignIn::keepTrust(const QString &fingerprint, const ErrorReport &trouble)
{
    auto changed = *m_servers.find(trouble.serverId);
    const auto node =
        std::ranges::find_if(changed.nodes, [&trouble](const Node &one) { return nodeName(one) == trouble.where; });
    if (!changed.nodes.isEmpty() && node == changed.nodes.end()) {
        m_window->showMessage(tr("%1 has no node called %2 any more, so nothing was changed.")
                                  .arg(inSentence(changed.name), inSentence(trouble.where)));
        return false;
    }
    (changed.nodes.isEmpty() ? changed.transport.trustedCertificate : node->trustedCertificate) = fingerprint;
    const auto kept = m_servers.replace(changed);
    if (!kept)
        m_window->showReport({.sentence = kept.error().message, .error = kept.error()});
    return kept.has_value();
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
