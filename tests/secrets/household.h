// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "tests/secrets/processwatch.h"
#include "tests/secrets/secretscan.h"
#include "tests/support/keychainsession.h"

#include <QProcessEnvironment>

namespace sluice::test {

/// Somebody's home, with a keychain, servers to sign in to, and secrets that are looked for everywhere afterwards.
class Household
{
public:
    /// A value that none of the servers takes.
    static QString wrong(const QString &what) { return QStringLiteral("Zq7-NEVER-WRITE-") + what; }

    Household();

    /// Empty when all is ready.
    QString problem();

    mock::MockServer &superOffice() { return m_superOffice; }
    mock::InfoRouterServer &infoRouter() { return m_infoRouter; }
    /// One of its administrators, whose password is long enough to be looked for.
    static QString infoRouterUser() { return QStringLiteral("opsadmin2"); }
    static QString infoRouterPassword() { return QStringLiteral("+ & % é <"); }
    /// SuperOffice with a certificate that nobody trusts.
    mock::MockServer &untrusted() { return m_untrusted; }

    QString home() const { return m_session.home(); }
    /// For programs that are at home here, and that log all they can.
    QProcessEnvironment environment() const;

    /// Something that a program said, or that stood in its window.
    void keep(const QString &name, const QByteArray &bytes) const;

    ProcessWatch &watch() { return m_watch; }
    const SecretScan &scan() const { return m_scan; }
    /// Everywhere: in the files at home, in all that was kept, and in what everybody saw of the processes.
    QStringList found();

private:
    KeychainSession m_session;
    mock::MockServer m_superOffice;
    mock::InfoRouterServer m_infoRouter;
    mock::MockServer m_untrusted;
    SecretScan m_scan;
    ProcessWatch m_watch{m_scan};
};

} // namespace sluice::test
