// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowsignin.h"

#include "core/storage/serverstore.h"
#include "ui/console.h"
#include "ui/mainwindow.h"
#include "ui/serversignin.h"
#include "ui/windowpolicies.h"
#include "ui/windowservers.h"

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

bool WindowSignIn::take(NextStep step, const Trouble &trouble)
{
    const auto id = m_console.lastServerId();
    if (!m_servers.find(id))
        return false;
    switch (step) {
    case NextStep::SignInAgain:
    case NextStep::TryAnotherAccount:
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

void WindowSignIn::trust(const QString &fingerprint, const QString &where)
{
    const auto id = m_console.lastServerId();
    if (!id.isEmpty() && !keepTrust(fingerprint, where))
        return;
    // What was entered is still there after a sign-in that failed; after anything else it is not.
    if (m_console.canSignInAgain())
        m_console.signInTrusting(fingerprint);
    else if (!id.isEmpty())
        m_signingIn->signIn(id);
}

/// For the node that showed it, or for a server that has none.
bool WindowSignIn::keepTrust(const QString &fingerprint, const QString &where)
{
    const auto *stored = m_servers.find(m_console.lastServerId());
    if (!stored)
        return true; // removed in the meantime: then for this time
    auto changed = *stored;
    const auto node = std::ranges::find_if(changed.nodes, [&where](const Node &one) { return nodeName(one) == where; });
    (node == changed.nodes.end() ? changed.transport.trustedCertificate : node->trustedCertificate) = fingerprint;
    const auto kept = m_servers.replace(changed);
    if (!kept)
        m_window->showTrouble({.sentence = kept.error().message, .error = kept.error()});
    return kept.has_value();
}

void WindowSignIn::note(const QString &sentence)
{
    m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                 .what = tr("Keychain"),
                                 .where = m_console.serverName(),
                                 .outcome = sentence});
    m_window->showMessage(sentence);
}

} // namespace sluice
