// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/serverchange.h"

#include "app/sluicectl/commandline/options.h"
#include "app/sluicectl/commandline/trustoptions.h"
#include "core/session/serverrequests.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::ServerChange)
};

using Problem = std::optional<QString>;

/// All of them anew: nobody has to count those that are there. One empty value stands for none.
Problem readNodes(const ParsedOptions &given, Reading reading, Server &server)
{
    if (!given.has(u"node"_s))
        return {};
    const auto values = given.values(u"node"_s);
    QList<Node> nodes;
    if (reading == Reading::Change && values == QStringList{QString()}) {
        server.nodes.clear();
        return {};
    }
    for (const auto &text : values) {
        const auto node = nodeFrom(text);
        if (!node)
            return node.error();
        nodes.append(*node);
    }
    server.nodes = nodes;
    return {};
}

/// "NODE=SHA256" is about a node; an empty fingerprint stops to trust that one alone.
Problem readNodePin(const QString &text, Server &server)
{
    const auto name = text.section(u'=', 0, 0);
    const auto pin = text.section(u'=', 1);
    const auto isNamed = [&name](const Node &node) { return nodeName(node).compare(name, Qt::CaseInsensitive) == 0; };
    const auto node = std::ranges::find_if(server.nodes, isNamed);
    if (node == server.nodes.end())
        return ChangeText::tr("--pin names no node of this server.");
    const auto fingerprint = fingerprintFrom(pin);
    if (!fingerprint && !pin.isEmpty())
        return ChangeText::tr("--pin is the SHA-256 fingerprint of a certificate: 64 hexadecimal digits.");
    node->trustedCertificate = fingerprint.value_or(QString());
    return {};
}

Problem readPins(const ParsedOptions &given, Reading reading, Server &server)
{
    const auto pins = given.values(u"pin"_s);
    for (const auto &text : pins) {
        auto problem = text.contains(u'=') ? readNodePin(text, server)
                                           : readPin(text, reading, server.transport.trustedCertificate);
        if (problem)
            return problem;
    }
    return {};
}

/// A switch, and the one that takes it back.
Problem readSwitch(const ParsedOptions &given, const QString &name, bool &value)
{
    const auto back = u"no-"_s + name;
    if (given.has(name) && given.has(back))
        return ChangeText::tr("--%1 and --%2 exclude each other.").arg(name, back);
    if (given.has(name) || given.has(back))
        value = given.has(name);
    return {};
}

} // namespace

tl::expected<Server, QString> changed(Server server, const ParsedOptions &given, Reading reading)
{
    if (given.has(u"name"_s))
        server.name = given.value(u"name"_s);
    else if (reading == Reading::New)
        return tl::unexpected(ChangeText::tr("Say with --name what the server is called."));
    if (given.has(u"group"_s))
        server.group = given.value(u"group"_s);
    for (const auto &problem :
         {readServerOptions(given, reading, server), readNodes(given, reading, server),
          readPins(given, reading, server), readSwitch(given, u"ask-every-time"_s, server.askEveryTime)}) {
        if (problem)
            return tl::unexpected(*problem);
    }
    if (given.has(u"password-stdin"_s) && server.askEveryTime)
        return tl::unexpected(ChangeText::tr("What is asked for every time is not kept: leave --password-stdin out."));
    if (given.has(u"password-stdin"_s) && server.options.signIn == SignInKind::BrowserSession)
        return tl::unexpected(
            ChangeText::tr("The session of a browser is over soon and not kept: leave --password-stdin out."));
    if (const auto error = problemOf(server))
        return tl::unexpected(error->message);
    return server;
}

bool changesSomething(const ParsedOptions &given)
{
    const auto &specs = optionSpecs();
    return std::ranges::any_of(specs, [&given](const OptionSpec &spec) {
        return given.has(spec.name) && spec.name != "yes"_L1 && spec.name != "confirm"_L1;
    });
}

bool isLowered(const Server &before, const Server &after)
{
    return strictness(environmentOf(after)) < strictness(environmentOf(before));
}

} // namespace sluice::ctl
