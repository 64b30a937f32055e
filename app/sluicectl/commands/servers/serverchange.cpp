// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serverchange.h"

#include "app/sluicectl/commandline/trustoptions.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/secrets/secrets.h"
#include "app/sluicectl/terminal/output.h"
#include "core/run/destination/destinationsecrets.h"
#include "core/session/serverrequests.h"
#include "core/storage/servers/serverstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::ServerChange)
};

/// Replaces all nodes. One empty value removes them.
Problem readNodes(const ParsedOptions &options, Reading reading, Server &server)
{
    if (!options.has(u"node"_s))
        return {};
    const auto values = options.values(u"node"_s);
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

/// Reads "NODE=SHA256". With an empty fingerprint that node no longer trusts one certificate alone.
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

Problem readPins(const ParsedOptions &options, Reading reading, Server &server)
{
    const auto pins = options.values(u"pin"_s);
    for (const auto &text : pins) {
        auto problem = text.contains(u'=') ? readNodePin(text, server)
                                           : readPin(text, reading, server.transport.trustedCertificate);
        if (problem)
            return problem;
    }
    return {};
}

/// A tenant has no nodes of its own.
bool lacksNodes(const Server &server)
{
    return server.nodes.isEmpty() && !server.options.online;
}

/// Says on stderr what the missing parts of \a server mean, unless they were missing \a before.
void sayWhatIsMissing(const Server &server, const Server *before)
{
    if (!server.environment && (!before || before->environment))
        say(ChangeText::tr("Without a class the server counts as Production: set its class with --environment."));
    if (lacksNodes(server) && (!before || !lacksNodes(*before)))
        say(ChangeText::tr("Without nodes, any node of a farm answers, and nobody knows which: give their direct "
                           "addresses with --node."));
}

} // namespace

tl::expected<Server, QString> changed(Server server, const ParsedOptions &options, Reading reading)
{
    if (options.has(u"name"_s))
        server.name = options.value(u"name"_s);
    else if (reading == Reading::New)
        return tl::unexpected(ChangeText::tr("Give the server a name with --name."));
    if (options.has(u"group"_s))
        server.group = options.value(u"group"_s);
    for (const auto &problem : {readServerOptions(options, reading, server), readNodes(options, reading, server),
                                readPins(options, reading, server)}) {
        if (problem)
            return tl::unexpected(*problem);
    }
    if (options.has(u"ask-every-time"_s) || options.has(u"no-ask-every-time"_s))
        server.askEveryTime = options.has(u"ask-every-time"_s);
    if (options.has(u"password-stdin"_s) && server.askEveryTime)
        return tl::unexpected(ChangeText::tr("With --ask-every-time no secret is kept: leave --password-stdin out."));
    if (options.has(u"password-stdin"_s) && server.options.signIn == SignInKind::BrowserSession)
        return tl::unexpected(
            ChangeText::tr("The session of a browser ends soon, so it is not kept: leave --password-stdin out."));
    if (const auto error = problemOf(server))
        return tl::unexpected(error->message);
    return server;
}

bool changesSomething(const ParsedOptions &options)
{
    auto names = options.names();
    names.removeAll(u"yes"_s);
    names.removeAll(u"confirm"_s);
    return !names.isEmpty();
}

Result<std::optional<Secret>> secretFromInput(const ParsedOptions &options, const Server &server, int stopDescriptor)
{
    if (!options.has(u"password-stdin"_s))
        return std::nullopt;
    const auto request = requestForAddress(server);
    LinesFromInput lines(LinesFromInput::Kind::Input, stopDescriptor);
    return readSecrets(lines, request).map([&request](Credentials credentials) {
        return std::optional(secretFieldOf(credentials, request.options.signIn));
    });
}

void sayStored(const ServerStore &store, const Server &asked, const QString &sentence, const Server *before)
{
    const auto *found = store.find(asked.id);
    const auto &stored = found ? *found : asked;
    const auto destination = Destinations(store).of(stored);
    sayAbout(labelOf(destination), sentence);
    if (const auto reason = classReason(destination); !reason.isEmpty())
        sayAbout(labelOf(destination), reason);
    sayWhatIsMissing(stored, before);
}

} // namespace sluice::ctl
