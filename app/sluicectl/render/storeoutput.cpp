// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/storeoutput.h"

#include "app/sluicectl/commandline/serveroptions.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/terminal/output.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::StoreOutput)
};

QString nodesText(const Server &server)
{
    QStringList names;
    for (const auto &node : server.nodes)
        names.append(nodeName(node));
    return names.join(u", "_s);
}

QString userText(const Server &server)
{
    return server.options.signIn == SignInKind::Password ? server.user : signInWord(server.options.signIn);
}

/// The columns after the class, which comes first and may be coloured.
QStringList rowOf(const Server &server)
{
    QStringList row{server.name, server.group, server.protocolId, server.address, nodesText(server), userText(server)};
    for (auto &cell : row)
        cell = cell.isEmpty() ? u"-"_s : printable(cell);
    return row;
}

QJsonObject toJson(const Node &node)
{
    return {{u"name"_s, nodeName(node)},
            {u"address"_s, node.address},
            {u"hostHeader"_s, node.hostHeader},
            {u"tlsName"_s, node.tlsName},
            {u"trustedCertificate"_s, node.trustedCertificate}};
}

QString wordOf(SecretKind kind)
{
    auto word = QString::fromLatin1(QMetaEnum::fromType<SecretKind>().valueToKey(static_cast<int>(kind)));
    word[0] = word.at(0).toLower();
    return word;
}

} // namespace

QJsonObject serverObject(const Server &server, const Destination &destination, const QList<KeptSecret> &kept)
{
    QJsonArray nodes;
    for (const auto &node : server.nodes)
        nodes.append(toJson(node));
    QJsonArray secrets;
    for (const auto &secret : kept) {
        if (secret.key.serverId == server.id)
            secrets.append(wordOf(secret.key.kind));
    }
    return {{u"server"_s, server.name},
            {u"group"_s, server.group},
            {u"environment"_s, classWord(environmentOf(server))},
            {u"classified"_s, server.environment.has_value()},
            {u"class"_s, classWord(destination.environment)},
            {u"classOrigin"_s, originWord(destination.origin)},
            {u"classReason"_s, classReason(destination)},
            {u"protocol"_s, server.protocolId},
            {u"address"_s, server.address},
            {u"nodes"_s, nodes},
            {u"auth"_s, signInWord(server.options.signIn)},
            {u"user"_s, server.user},
            {u"askEveryTime"_s, server.askEveryTime},
            {u"fromSystem"_s, server.fromSystem},
            {u"keptSecrets"_s, secrets}};
}

QString serversText(const QList<Server> &servers, const Destinations &destinations)
{
    QList<QStringList> rows{{StoreText::tr("NAME"), StoreText::tr("GROUP"), StoreText::tr("PROTOCOL"),
                             StoreText::tr("ADDRESS"), StoreText::tr("NODES"), StoreText::tr("USER")}};
    QStringList labels{StoreText::tr("CLASS")};
    QList<qsizetype> lengths{labels.first().size()};
    QStringList reasons;
    for (const auto &server : servers) {
        const auto destination = destinations.of(server);
        rows.append(rowOf(server));
        labels.append(classLabel(destination.environment, Stream::Out));
        // The codes for colours take no space on the screen, so they are not counted.
        lengths.append(environmentWord(destination.environment).size() + 2);
        if (const auto reason = classReason(destination); !reason.isEmpty())
            reasons.append(printable(StoreText::tr("%1: %2", "crm01: Production, because…").arg(server.name, reason)));
    }
    const auto labelWidth = std::ranges::max(lengths);
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const auto &row : std::as_const(rows)) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    QString text;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        auto line = labels.at(r) + QString(labelWidth - lengths.at(r), u' ');
        for (qsizetype i = 0; i < widths.size(); ++i)
            line += u"  "_s + rows.at(r).at(i).leftJustified(widths.at(i));
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    for (const auto &reason : std::as_const(reasons))
        text += reason + u'\n';
    return text;
}

QString secretsText(const QList<KeptSecret> &kept)
{
    QString text;
    for (const auto &secret : kept)
        text +=
            printable(StoreText::tr("%1: %2", "crm01: Password").arg(secret.serverName, secretName(secret.key.kind)))
            + u'\n';
    return text;
}

QJsonArray secretsArray(const QList<KeptSecret> &kept)
{
    QJsonArray array;
    for (const auto &secret : kept)
        array.append(QJsonObject{{u"server"_s, secret.serverName}, {u"secret"_s, wordOf(secret.key.kind)}});
    return array;
}

QString importText(const ImportReport &report)
{
    QStringList lines;
    for (const auto &name : report.added)
        lines.append(StoreText::tr("Added: %1").arg(name));
    for (const auto &name : report.renamed)
        lines.append(StoreText::tr("Renamed: %1").arg(name));
    for (const auto &name : report.known)
        lines.append(StoreText::tr("Already in the list: %1").arg(name));
    for (const auto &name : report.untrusting)
        lines.append(StoreText::tr("Imported without trust in a certificate or in unencrypted http, which has to be "
                                   "decided on this computer: %1")
                         .arg(name));
    QString text;
    for (const auto &line : std::as_const(lines))
        text += printable(line) + u'\n';
    return text;
}

QString importText(const PresetImport &imported)
{
    QStringList lines;
    for (const auto &name : imported.added)
        lines.append(StoreText::tr("Added the preset: %1").arg(name));
    for (const auto &name : imported.renamed)
        lines.append(StoreText::tr("Renamed the preset: %1").arg(name));
    for (const auto &name : imported.known)
        lines.append(StoreText::tr("Preset already in the list: %1").arg(name));
    QString text;
    for (const auto &line : std::as_const(lines))
        text += printable(line) + u'\n';
    return text;
}

} // namespace sluice::ctl
