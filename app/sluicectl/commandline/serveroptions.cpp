// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/serveroptions.h"

#include "app/sluicectl/commandline/trustoptions.h"
#include "core/protocol/registry.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, SignInKind>, 4> signInKinds{
    {{"basic"_L1, SignInKind::Password},
     {"ticket"_L1, SignInKind::Ticket},
     {"bearer"_L1, SignInKind::AccessToken},
     {"session"_L1, SignInKind::BrowserSession}}};

/// The options that only some products accept.
constexpr std::array<std::pair<QLatin1StringView, ProtocolOption>, 6> productOptions{
    {{"services"_L1, ProtocolOption::Services},
     {"envelope"_L1, ProtocolOption::Envelope},
     {"online"_L1, ProtocolOption::Online},
     {"vendor-domain"_L1, ProtocolOption::VendorDomain},
     {"binding"_L1, ProtocolOption::Binding},
     {"language"_L1, ProtocolOption::Language}}};

/// Where the readers read from, and what they change.
struct Source
{
    const ParsedOptions &options;
    Reading reading;
    Server &server;
    QString protocolId; ///< as given or stored; empty: nobody named one
    Product product;

    bool has(QLatin1StringView name) const { return options.has(name); }
    QString value(QLatin1StringView name) const { return options.value(name); }
    /// Whether an empty value removes what is stored.
    bool removes(QLatin1StringView name) const
    {
        return reading == Reading::Change && has(name) && value(name).isEmpty();
    }
};

Source sourceOf(const ParsedOptions &options, Reading reading, Server &server)
{
    const auto id = options.has(u"protocol"_s) ? options.value(u"protocol"_s) : server.protocolId;
    return {options, reading, server, id, productOf(id).value_or(products().constFirst())};
}

/// Reads one of several words. An empty value removes what is stored.
template<typename Value>
Problem readWord(const Source &source, QLatin1StringView name, std::optional<Value> &target,
                 std::optional<Value> (&from)(const QString &), const QString &problem)
{
    if (!source.has(name))
        return {};
    target = from(source.value(name));
    return target || source.removes(name) ? Problem() : problem;
}

/// Reads a text that matches \a pattern, without regard to case.
Problem readPattern(const Source &source, QLatin1StringView name, const QString &pattern, QString &target,
                    const QString &problem)
{
    if (!source.has(name))
        return {};
    target = source.value(name);
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern),
                                   QRegularExpression::CaseInsensitiveOption);
    return whole.match(target).hasMatch() ? Problem() : problem;
}

/// An option of another product would have no effect, so it is a mistake.
Problem checkProduct(Source &source)
{
    if (!source.protocolId.isEmpty() && !protocolById(source.protocolId))
        return {}; // the name of the protocol is a mistake of its own, which is found later
    const auto all = products();
    for (const auto &[name, option] : productOptions) {
        if (!source.has(name) || source.product.accepts(option))
            continue;
        const auto owner =
            std::ranges::find_if(all, [wanted = option](const Product &other) { return other.accepts(wanted); });
        return source.product.id == defaultProtocolId()
            ? Usage::tr("--%1 works only with %2: add --protocol %3.").arg(name, owner->name, owner->id)
            : Usage::tr("--%1 works only with %2, not with %3: leave it out.")
                  .arg(name, owner->name, source.product.id);
    }
    // A password of one product is not sent to a server of another.
    for (const auto &other : all) {
        const bool isForeign = other.id != source.product.id && !other.addressMark.isEmpty();
        if (isForeign && source.value("url"_L1).contains(other.addressMark, Qt::CaseInsensitive)) {
            return Usage::tr("Only %1 has addresses with %2: use --protocol %3.")
                .arg(other.name, other.addressMark, other.id);
        }
    }
    return {};
}

Problem readAddress(Source &source)
{
    if (source.has("url"_L1))
        source.server.address = source.value("url"_L1);
    else if (source.reading != Reading::Change)
        return Usage::tr("Give the address of the server with --url.");
    auto &options = source.server.options;
    if (source.has("online"_L1) || source.has("no-online"_L1))
        options.online = source.has("online"_L1);
    if (source.has("vendor-domain"_L1) && !options.online)
        return Usage::tr("--vendor-domain is about tenants of SuperOffice Online: add --online.");
    return readPattern(source, "vendor-domain"_L1, u"[a-z0-9]([a-z0-9.-]*[a-z0-9])?"_s, options.vendorDomain,
                       Usage::tr("--vendor-domain is the name of a domain, such as superoffice.com."));
}

/// Repeats no value: it may be a secret in the wrong place.
Problem readSignIn(Source &source)
{
    auto &server = source.server;
    std::optional<SignInKind> kind = server.options.signIn;
    if (source.has("auth"_L1))
        kind = signInKindFrom(source.value("auth"_L1));
    if (!kind)
        return Usage::tr("--auth is basic, ticket, bearer or session.");
    server.options.signIn = *kind;
    if (!source.product.signInKinds.contains(*kind)) {
        QStringList words;
        for (const auto known : std::as_const(source.product.signInKinds))
            words.append(signInWord(known));
        return Usage::tr("For %1, --auth is %2.").arg(source.product.name, words.join(Usage::tr(" or ")));
    }
    if (source.has("user"_L1))
        server.user = source.value("user"_L1);
    if (*kind == SignInKind::Password)
        return {};
    if (source.has("user"_L1) && !source.removes("user"_L1))
        return Usage::tr(
            "--user is for --auth basic only: a ticket, a token or a session already belongs to an account.");
    server.user.clear();
    return {};
}

Problem readServices(Source &source)
{
    if (!source.has("services"_L1))
        return {};
    const auto text = source.value("services"_L1);
    bool isNumber = true;
    auto &services = source.server.options.services;
    services = text == "auto"_L1 ? std::nullopt : std::optional(text.toInt(&isNumber));
    return isNumber ? Problem() : Usage::tr("--services is auto, 73, 75 or 80 to 88.");
}

Problem readEnvelope(Source &source)
{
    const auto text = source.value("envelope"_L1);
    if (!source.has("envelope"_L1))
        return {};
    if (text != "published"_L1 && text != "wire"_L1)
        return Usage::tr("--envelope is wire or published.");
    source.server.options.envelope = text == "published"_L1 ? EnvelopeForm::Published : EnvelopeForm::Wire;
    return {};
}

Problem readWords(Source &source)
{
    auto &server = source.server;
    if (auto problem = readWord(source, "binding"_L1, server.options.binding, bindingFrom,
                                Usage::tr("--binding is post, soap, soap12 or get.")))
        return problem;
    if (auto problem = readPattern(source, "language"_L1, u"([a-z]{2,3}(-[a-z0-9]{2,8})*)?"_s, server.options.language,
                                   Usage::tr("--language is the code of a language, such as en or de.")))
        return problem;
    return readWord(source, "environment"_L1, server.environment, environmentFrom,
                    Usage::tr("--environment is production, staging, test, development or demo."));
}

/// Without --protocol, an option that only one protocol of the product accepts names that protocol.
Problem readProtocol(Source &source)
{
    auto &server = source.server;
    QList<ProtocolOption> chosen;
    if (server.options.services) // `--services auto` implies no protocol
        chosen.append(ProtocolOption::Services);
    if (source.has("envelope"_L1))
        chosen.append(ProtocolOption::Envelope);
    server.protocolId = source.protocolId;
    if (source.protocolId.isEmpty()) {
        const auto isImplied = [&chosen](const ProductProtocol &protocol) {
            return std::ranges::any_of(chosen, [&](auto option) { return protocol.impliedBy.contains(option); });
        };
        const auto &protocols = std::as_const(source.product).protocols;
        const auto implied = std::ranges::find_if(protocols, isImplied);
        server.protocolId = implied == protocols.cend() ? defaultProtocolId() : implied->id;
    }
    // Options that the new product does not have are removed.
    if (!source.product.accepts(ProtocolOption::Binding))
        server.options.binding.reset();
    if (!source.product.accepts(ProtocolOption::Services))
        server.options.services.reset();
    const auto *protocol = source.product.protocol(server.protocolId);
    for (const auto &[name, option] : productOptions) {
        const bool isForeign = protocol && chosen.contains(option) && source.product.accepts(option)
            && !protocol->accepts.contains(option);
        if (isForeign)
            return Usage::tr("%1 takes no --%2: leave it out, or take another protocol.").arg(server.protocolId, name);
    }
    return {};
}

} // namespace

Problem readServerOptions(const ParsedOptions &options, Reading reading, Server &server)
{
    auto source = sourceOf(options, reading, server);
    for (const auto read :
         {checkProduct, readAddress, readSignIn, readServices, readEnvelope, readWords, readProtocol}) {
        if (auto problem = read(source))
            return problem;
    }
    if (auto problem = readTimeout(options, server))
        return problem;
    return readTrustOptions(options, reading, server.transport);
}

Problem readTimeout(const ParsedOptions &options, Server &server)
{
    if (!options.has(u"timeout"_s))
        return {};
    constexpr int longest = 3600;
    const int seconds = options.value(u"timeout"_s).toInt();
    if (seconds < 1 || seconds > longest)
        return Usage::tr("--timeout is a number of seconds from 1 to %1.").arg(longest);
    server.timeout = std::chrono::seconds(seconds);
    return {};
}

std::optional<SignInKind> signInKindFrom(const QString &word)
{
    const auto found = std::ranges::find_if(signInKinds, [&word](const auto &kind) { return kind.first == word; });
    return found == signInKinds.end() ? std::nullopt : std::optional(found->second);
}

QString signInWord(SignInKind kind)
{
    return std::ranges::find(signInKinds, kind, &std::pair<QLatin1StringView, SignInKind>::second)->first;
}

} // namespace sluice::ctl
