// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mockserver.h"
#include "tests/secrets/household.h"
#include "tests/support/certificates.h"

#include <QProcess>

#include <memory>
#include <vector>

namespace sluice::test {

/// What a household meets outside its home: a farm of three nodes, a proxy that wants a password, a key that wants a
/// passphrase, and files that somebody wrote a password into.
class Surroundings
{
public:
    explicit Surroundings(const Household &household);
    Q_DISABLE_COPY_MOVE(Surroundings)
    ~Surroundings();

    static QString proxyPassword() { return Household::wrong(QStringLiteral("but-by-the-proxy")); }
    static QString passphrase() { return Household::wrong(QStringLiteral("but-by-the-key")); }

    /// Empty when all is ready.
    QString problem();

    /// There is one that was written by others, tinyproxy. Its log is kept in the household.
    bool hasProxy() const { return !m_tinyproxy.isEmpty(); }
    bool hasKeys() const { return m_certificates != nullptr; }

    /// What stands for what in a command line: "$FARM" for the options that give the nodes, and so on.
    QList<std::pair<QString, QString>> names() const;

    /// Of the requests that it got.
    QByteArray proxyLog() const;

private:
    QString startProxy();
    void write(const QString &name, const QByteArray &content) const;

    const Household &m_household;
    const QTemporaryDir m_folder;
    const std::unique_ptr<Certificates> m_certificates;
    const QString m_tinyproxy;
    QProcess m_proxy;
    quint16 m_proxyPort = 0;
    quint16 m_closedPort = 0;
    std::vector<std::unique_ptr<mock::MockServer>> m_nodes;
};

} // namespace sluice::test
