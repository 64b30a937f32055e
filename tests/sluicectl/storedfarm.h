// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace sluice::test {

/// A home with stored servers, and mock servers that they lead to.
class StoredFarm final
{
public:
    explicit StoredFarm(int nodes);

    mock::MockServer &node(int index) { return *m_nodes.at(static_cast<std::size_t>(index)); }
    QString home() const { return m_home.path(); }
    QString password() const { return node(0).password(); }

    /// "--node" and its value for each node: "n1=http://…".
    QStringList nodeOptions() const;

    /// How often somebody signed in, or tried, at all nodes together.
    int signIns() const;
    /// How often a cache was flushed at all nodes together.
    int flushes(const QString &cache = QStringLiteral("CurrencyCache")) const;
    /// How many calls arrived at all nodes together.
    qsizetype calls() const;

    /// From now on the program finds the keychain of the D-Bus session that this process is in.
    void useKeychain() { m_usesKeychain = true; }

    /// Runs the program in this home. Without \a password there is no SLUICE_PASSWORD.
    Ended run(const QStringList &arguments, const std::optional<QString> &password = {}, const QByteArray &input = {});

    /// Stores the farm as \a name; ends the test program when that fails. May be called again, each time with addresses
    /// of its own, because the strictest class of an address is in force.
    void store(const QString &name, const QString &environment, const QStringList &options = {});
    /// Stores the system-wide policy of a class, given as JSON.
    void setSystemPolicy(const QString &environment, const QByteArray &policy);
    QString write(const QString &name, const QByteArray &content) const;

private:
    const mock::MockServer &node(int index) const { return *m_nodes.at(static_cast<std::size_t>(index)); }

    QStringList relayedNodeOptions();

    bool m_usesKeychain = false;
    int m_stored = 0;
    QTemporaryDir m_home;
    std::vector<std::unique_ptr<mock::MockServer>> m_nodes;
    std::vector<std::unique_ptr<mock::FaultRelay>> m_relays; ///< more addresses of the nodes
};

} // namespace sluice::test
