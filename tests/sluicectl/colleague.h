// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sluicectl/storedfarm.h"
#include "tests/support/keychainsession.h"

namespace sluice::test {

/// Somebody at this computer: with an account of the operating system, a home, a keychain and so a key of their own, and an
/// account of the servers.
class Colleague final
{
public:
    /// \a account and \a password are those of the servers.
    Colleague(const QString &name, const QString &account, const QString &password);

    /// Why nobody else can be at this computer; empty if it works.
    static QString obstacle();

    /// Starts their keychain. Call it once.
    [[nodiscard]] bool startKeychain();

    /// A new home without servers, signers and history. The key stays.
    void moveHome();
    QString home() const { return m_home->path(); }
    const QString &name() const { return m_name; }
    /// The address of the session in which their keychain is.
    const QString &bus() const { return m_bus; }

    /// Stores \a farm as "crm" in Test, with \a options.
    void store(const StoredFarm &farm, const QString &environment = QStringLiteral("test"),
               const QStringList &options = {});
    /// Writes \a policy, in JSON, for the class test into the stored servers.
    void setPolicy(const QByteArray &policy);

    /// The administrator of their computer demands approved plans for the class test, and makes \a people known.
    void demandPlans(const QList<const Colleague *> &people);

    /// Lets \a program, which was not started, be theirs.
    void seat(ProgramRun &program) const;
    /// Runs the program as them. They sign in with a password from the environment unless \a isAway.
    Ended run(const QStringList &arguments, bool isAway = false) const;
    Ended run(const QString &line) const { return run(line.split(u' ', Qt::SkipEmptyParts)); }

    /// Their public key in hexadecimal digits; it is made when there is none.
    QString key() const;
    /// Makes \a other known to them.
    [[nodiscard]] bool know(const Colleague &other) const
    {
        return run({QStringLiteral("signers"), QStringLiteral("add"), other.name(), other.key()}).code == 0;
    }

private:
    const QString m_name;
    const QString m_account;
    const QString m_password;
    QTemporaryDir m_files;
    std::unique_ptr<QTemporaryDir> m_home;
    KeychainSession m_session;
    QString m_bus;
    mutable QString m_key; ///< empty: not asked yet
};

} // namespace sluice::test
