// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/registry.h"
#include "core/storage/secrets/memorysecrets.h"
#include "core/storage/servers/serverstore.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace sluice::test {

using namespace Qt::StringLiterals;

inline Server named(const QString &name, const QString &group = {}, std::optional<Environment> environment = {})
{
    Server server;
    server.name = name;
    server.group = group;
    server.protocolId = protocolIds().constFirst();
    static const QRegularExpression noHost(u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    server.address = u"https://%1.example.com/SuperOffice"_s.arg(QString(name).remove(noHost));
    server.user = u"ADM0"_s;
    server.environment = environment;
    return server;
}

/// Stores in a temporary folder.
struct Stores
{
    Stores()
        : servers({.own = folder.filePath(u"servers.json"_s), .system = {}})
    {
        if (!servers.load())
            qFatal("The store could not be made.");
    }

    QString add(const Server &server)
    {
        const auto id = servers.add(server);
        if (!id)
            qFatal("A server could not be added: %s", qPrintable(id.error().message));
        return *id;
    }
    void keep(const QString &id, const QString &name, SecretKind kind = SecretKind::Password)
    {
        const auto before = secrets.kept().size();
        (void)secrets.keep({.key = {id, kind}, .serverName = name}, u"hush"_s, &secrets);
        if (!QTest::qWaitFor([&] { return secrets.kept().size() > before; }))
            qFatal("A secret could not be kept.");
    }
    QStringList names() const
    {
        QStringList names;
        for (const auto &server : servers.servers())
            names.append(server.name);
        return names;
    }

    QTemporaryDir folder;
    ServerStore servers;
    MemorySecrets secrets;
};

} // namespace sluice::test
