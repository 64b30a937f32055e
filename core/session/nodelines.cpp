// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/nodelines.h"

#include "core/session/serverrequests.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct NodeLinesText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::NodeLines)
};

/// Completes "10.0.0.1" or "10.0.0.1:8080" with scheme, port and path of the address \a shared.
QString completed(const QString &entered, const QString &shared)
{
    if (entered.contains("//"_L1) || entered.contains(u'/'))
        return entered;
    QUrl url(shared.trimmed());
    const QUrl parts(u"//"_s + entered);
    if (url.host().isEmpty() || parts.host().isEmpty())
        return entered;
    url.setHost(parts.host());
    url.setPort(parts.port() > 0 ? parts.port() : url.port());
    return url.toString();
}

/// Equal for two lines that name the same node. Everything would be sent twice to a node that is listed twice.
QString keyOf(const Server &server, const Node &node)
{
    auto alone = server;
    alone.nodes = {node};
    return processKey(requestFor(alone, 0));
}

std::optional<QString> problemOfNode(const Server &server, const Node &node)
{
    auto alone = server;
    alone.nodes = {node};
    alone.transport = {};
    const auto problem = problemOf(requestFor(alone, 0));
    return problem ? std::optional(problem->message) : std::nullopt;
}

} // namespace

NodeLines readNodeLines(const QString &text, const Server &server)
{
    static const QRegularExpression blank(u"\\s+"_s);
    NodeLines result;
    QSet<QString> known;
    for (const auto &node : server.nodes)
        known.insert(keyOf(server, node));
    const auto lines = text.split(u'\n');
    for (int number = 1; number <= lines.size(); ++number) {
        const auto line = lines.at(number - 1).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto words = line.split(blank);
        const Node node{.name = words.size() > 1 ? words.constFirst() : QString(),
                        .address = completed(words.constLast(), server.address)};
        if (words.size() > 2)
            result.bad.append(
                {number, line, NodeLinesText::tr("A line can hold a name and one address, and nothing else.")});
        else if (const auto problem = problemOfNode(server, node))
            result.bad.append({number, line, *problem});
        else if (const auto key = keyOf(server, node); known.contains(key))
            result.bad.append({number, line, NodeLinesText::tr("This node is in the list already.")});
        else {
            known.insert(key);
            result.nodes.append(node);
        }
    }
    return result;
}

} // namespace sluice
