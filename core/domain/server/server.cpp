// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/server.h"

#include "core/domain/http/hostheader.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ServerText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Server)
};

bool holdsControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

std::optional<QString> problemOfNodes(const QList<Node> &nodes)
{
    QSet<QString> names;
    for (const auto &node : nodes) {
        if (node.address.trimmed().isEmpty())
            return ServerText::tr("Every node needs an address.");
        if (holdsControl(node.name) || holdsControl(node.hostHeader) || holdsControl(node.tlsName))
            return ServerText::tr("The names of the node %1 contain a character that cannot be shown.")
                .arg(nodeName(node));
        if (!node.hostHeader.isEmpty() && !hostHeaderFrom(node.hostHeader))
            return ServerText::tr("The Host header of the node %1 is not a host, with or without a port.")
                .arg(nodeName(node));
        const auto key = nodeName(node).toCaseFolded();
        if (names.contains(key))
            return ServerText::tr("Two nodes are called %1.").arg(nodeName(node));
        names.insert(key);
    }
    return {};
}

} // namespace

Environment environmentOf(const Server &server)
{
    return server.environment.value_or(Environment::Production);
}

QString nodeName(const Node &node)
{
    if (!node.name.isEmpty())
        return node.name;
    const auto authority = QUrl(node.address.trimmed()).authority();
    return authority.isEmpty() ? node.address.trimmed() : authority;
}

int strictness(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return 4;
    case Environment::Staging:
        return 3;
    case Environment::Test:
        return 2;
    case Environment::Development:
        return 1;
    case Environment::Demo:
        return 0;
    }
    Q_UNREACHABLE();
}

std::optional<QString> problemOfNames(const Server &server)
{
    if (server.name.trimmed().isEmpty())
        return ServerText::tr("The server has no name.");
    if (server.name != server.name.trimmed() || server.group != server.group.trimmed())
        return ServerText::tr("A name cannot begin or end with a space.");
    if (holdsControl(server.name) || holdsControl(server.group))
        return ServerText::tr("The name or the group contains a character that cannot be shown.");
    if (!server.nodes.isEmpty() && server.options.online)
        return ServerText::tr("A tenant of SuperOffice Online has no nodes of its own.");
    return problemOfNodes(server.nodes);
}

} // namespace sluice
