// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverimport.h"

#include "core/domain/server/addresskey.h"
#include "core/storage/servers/serverdocument.h"
#include "core/storage/servers/serverlist.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QUuid>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerStore)
};

Result<ServerDocument> documentFrom(const QByteArray &json)
{
    if (json.size() > LargestDocument)
        return Failure(inputError(ImportText::tr("The file is too large to be a list of servers.")));
    auto reading = readServers(json, PolicyBase::Defaults);
    if (!reading && reading.error().kind == FileProblem::Kind::Newer)
        return Failure(inputError(ImportText::tr("These servers were exported by a newer version of Sluice.")));
    if (!reading)
        return Failure(inputError(
            ImportText::tr("The file does not contain servers exported by Sluice: %1").arg(reading.error().detail)));
    if (!reading->secrets.isEmpty())
        return Failure(inputError(ImportText::tr("No server was imported, because %1 looks like a secret. Take it out, "
                                                 "and enter it once the server is imported.")
                                      .arg(reading->secrets.constFirst())));
    if (!reading->problems.isEmpty())
        return Failure(inputError(ImportText::tr("No server was imported. %1").arg(reading->problems.join(u' '))));
    return std::move(reading->document);
}

/// The servers that are stored already, indexed by id and by name.
class Existing
{
public:
    explicit Existing(const QList<Server> &servers)
    {
        for (const auto &server : servers)
            add(server);
    }

    void add(const Server &server)
    {
        m_byId.insert(server.id, server);
        m_byName.insert(server.name.toCaseFolded(), server);
        m_names.take(server.name);
    }

    QString freeName(const QString &name) { return m_names.freeFor(name); }

    /// The id of the server with the same id or name at the same address; empty if there is none.
    QString idOf(const Server &server) const
    {
        const auto place = keyOf(server.address, server.options);
        const auto isSame = [&](const Server &other) {
            return other.address == server.address || (place && place == keyOf(other.address, other.options));
        };
        const auto id = m_byId.constFind(server.id);
        const auto name = m_byName.constFind(server.name.toCaseFolded());
        if (id != m_byId.constEnd() && isSame(*id))
            return id->id;
        return name != m_byName.constEnd() && isSame(*name) ? name->id : QString();
    }

    /// The id of the server called \a name, else one that no server has.
    QString idCalled(const QString &name) const
    {
        const auto found = m_byName.constFind(name.toCaseFolded());
        return found != m_byName.constEnd() ? found->id : QUuid::createUuid().toString(QUuid::WithoutBraces);
    }

private:
    QHash<QString, Server> m_byId;
    QHash<QString, Server> m_byName;
    FreeNames m_names;
};

/// The presets in \a document, whose servers have got the new ids \a ids. Of a server that did not come along the name
/// tells which one is meant: another server may have its id here.
Result<QList<Preset>> importedPresets(const ServerDocument &document, const QHash<QString, QString> &ids,
                                      const Existing &servers)
{
    const auto list = document.unknown.value("presets"_L1);
    if (list.isUndefined())
        return QList<Preset>();
    QStringList problems;
    auto presets = presetsFrom(list, u"presets"_s, problems);
    if (!problems.isEmpty())
        return Failure(inputError(ImportText::tr("Nothing was imported. %1").arg(problems.join(u' '))));
    for (auto &preset : presets) {
        for (auto &target : preset.targets)
            if (target.kind != PresetTarget::Kind::Group)
                target.serverId = ids.value(target.serverId, servers.idCalled(target.name));
    }
    return presets;
}

/// Removes the trust in certificates and in plain http, because the user who exported it made that decision, not the
/// user who imports it. The result says whether there was any.
bool dropTrust(Server &server)
{
    bool trusts = server.transport.allowPlainHttp || !server.transport.trustedCertificate.isEmpty();
    server.transport.allowPlainHttp = false;
    server.transport.trustedCertificate.clear();
    for (auto &node : server.nodes) {
        trusts = trusts || !node.trustedCertificate.isEmpty();
        node.trustedCertificate.clear();
    }
    return trusts;
}

} // namespace

Result<ServerImport> importOf(const QByteArray &json, const QList<Server> &existing)
{
    const auto document = documentFrom(json);
    if (!document)
        return Failure(document.error());
    ServerImport result;
    Existing all(existing);
    QHash<QString, QString> ids;
    for (const auto &entry : document->servers) {
        auto server = entry.server;
        if (const auto known = all.idOf(server); !known.isEmpty()) {
            ids.insert(server.id, known);
            result.report.known.append(server.name);
            continue;
        }
        // Always a new id: secrets of another server may still be kept under the imported one.
        const auto before = server.id;
        server.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        ids.insert(before, server.id);
        const auto wanted = server.name;
        server.name = all.freeName(wanted);
        if (server.name != wanted)
            result.report.renamed.append(ImportText::tr("%1 (was: %2)").arg(server.name, wanted));
        if (dropTrust(server))
            result.report.untrusting.append(server.name);
        result.report.added.append(server.name);
        all.add(server);
        result.servers.append(server);
    }
    const auto presets = importedPresets(*document, ids, all);
    if (!presets)
        return Failure(presets.error());
    result.report.presets = *presets;
    return result;
}

} // namespace sluice
