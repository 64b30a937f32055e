// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/storedfarm.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace sluice::test {

StoredFarm::StoredFarm(int nodes)
{
    mock::Settings settings;
    settings.requireAdminAll = false; // so that two accounts may flush
    for (int i = 0; i < nodes; ++i) {
        m_nodes.push_back(std::make_unique<mock::MockServer>(settings));
        if (!m_nodes.back()->listen())
            qFatal("No port to listen at.");
    }
}

QStringList StoredFarm::nodeOptions() const
{
    QStringList options;
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        options << u"--node"_s << u"n%1=%2"_s.arg(i + 1).arg(m_nodes.at(i)->url().toString());
    return options;
}

/// As nodeOptions(), with ports that were not used before.
QStringList StoredFarm::relayedNodeOptions()
{
    QStringList options;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        m_relays.push_back(std::make_unique<mock::FaultRelay>(m_nodes.at(i)->port()));
        if (!m_relays.back()->listen())
            qFatal("No port to listen at.");
        options << u"--node"_s << u"n%1=%2"_s.arg(i + 1).arg(m_relays.back()->through(m_nodes.at(i)->url()).toString());
    }
    return options;
}

int StoredFarm::signIns() const
{
    int count = 0;
    for (const auto &server : m_nodes) {
        const auto journal = server->journal();
        for (const auto &entry : journal)
            count += entry.operation.contains("Authenticate"_L1) || entry.operation.contains("currentPrincipal"_L1);
    }
    return count;
}

int StoredFarm::flushes(const QString &cache) const
{
    int count = 0;
    for (const auto &server : m_nodes)
        count += server->flushCount(cache);
    return count;
}

qsizetype StoredFarm::calls() const
{
    qsizetype count = 0;
    for (const auto &server : m_nodes)
        count += server->journal().size();
    return count;
}

Ended StoredFarm::run(const QStringList &arguments, const std::optional<QString> &secret, const QByteArray &input)
{
    ProgramRun program(arguments, secret);
    program.setHome(home());
    if (m_usesKeychain)
        program.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    const auto ended = program.runToEnd(input);
    if (secret && secret->size() > 3 && (ended.out.contains(*secret) || ended.err.contains(*secret)))
        qFatal("The password is shown by sluicectl %s", qPrintable(arguments.join(u' ')));
    return ended;
}

void StoredFarm::store(const QString &name, const QString &environment, const QStringList &options)
{
    const auto nodes = m_stored == 0 ? nodeOptions() : relayedNodeOptions();
    const auto shared =
        u"https://crm%1.example.test/SuperOffice"_s.arg(m_stored ? QString::number(m_stored) : QString());
    ++m_stored;
    const auto ended = run(QStringList{u"servers"_s, u"add"_s, u"--name"_s, name, u"--url"_s, shared, u"--user"_s,
                                       u"ADM0"_s, u"--environment"_s, environment}
                           + nodes + options);
    if (ended.code != 0)
        qFatal("%s", qPrintable(ended.err));
}

void StoredFarm::setSystemPolicy(const QString &environment, const QByteArray &policy)
{
    QDir(home()).mkpath(u"system/sluice"_s);
    write(u"system/sluice/servers.json"_s,
          R"({"format":"sluice-servers","version":1,"servers":[],"policies":{")" + environment.toLatin1() + R"(":)"
              + policy + "}}");
}

QString StoredFarm::write(const QString &name, const QByteArray &content) const
{
    const auto path = home() + u'/' + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written.", qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

} // namespace sluice::test
