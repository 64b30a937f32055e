// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/terminalcommand.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "core/protocol/preview.h"

#include <QCoreApplication>
#include <QMetaEnum>
#include <QRegularExpression>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct TerminalCommandText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::TerminalCommand)
};

tl::unexpected<Error> noCommand(const QString &reason)
{
    return Failure({.kind = Error::Kind::Unsupported, .delivery = Error::Delivery::NotSent, .message = reason});
}

/// A value that begins with a hyphen would be taken for an option.
QStringList option(QLatin1StringView name, const QString &value)
{
    const auto dashed = "--"_L1 + name;
    return value.startsWith(u'-') ? QStringList{dashed + u'=' + value} : QStringList{dashed, value};
}

QStringList optionIf(bool wanted, QLatin1StringView name, const QString &value)
{
    return wanted ? option(name, value) : QStringList();
}

QStringList cacheOptions(const QStringList &names)
{
    QStringList words;
    for (const auto &name : names)
        words += option("cache"_L1, name);
    return words;
}

Result<QStringList> jobWords(const Operation &operation)
{
    using Words = Result<QStringList>;
    return std::visit(
        overloaded{
            [](const Probe &) -> Words { return QStringList{u"probe"_s}; },
            [](const ListCaches &) -> Words { return QStringList{u"list"_s}; },
            [](const FlushAll &) -> Words {
                return QStringList{u"flush"_s, u"--all"_s};
            },
            [](const FlushNamed &flush) -> Words { return QStringList{u"flush"_s} + cacheOptions(flush.names); },
            [](const ClearConfiguration &clear) -> Words {
                return QStringList{u"clear-config"_s} + option("application"_L1, clear.application)
                    + option("instance"_L1, clear.instance)
                    + QStringList{clear.forAllAssociates ? u"--all-associates"_s : u"--own-only"_s};
            },
            [](const RebuildDeltas &rebuild) -> Words {
                return QStringList{u"rebuild"_s, deltaKindName(rebuild.kind)};
            },
            [](const CacheState &state) -> Words { return QStringList{u"state"_s} + cacheOptions(state.names); },
            [](const OneOf<TenantState, SignIn, CheckSignIn, Features> auto &) -> Words {
                return noCommand(TerminalCommandText::tr("sluicectl does this by itself where it is necessary."));
            },
            [](const OneOf<SignOut, MayFlush, CacheGenerations, ReadSettings> auto &) -> Words {
                return noCommand(TerminalCommandText::tr("sluicectl has no command that does this alone."));
            },
        },
        operation);
}

QLatin1StringView signInWord(SignInKind kind)
{
    switch (kind) {
    case SignInKind::Password:
        return "basic"_L1;
    case SignInKind::Ticket:
        return "ticket"_L1;
    case SignInKind::AccessToken:
        return "bearer"_L1;
    case SignInKind::BrowserSession:
        return "session"_L1;
    }
    Q_UNREACHABLE();
}

QStringList proxyOption(const ProxyChoice &proxy)
{
    const auto user = proxy.user.isEmpty() ? QString() : QString::fromUtf8(QUrl::toPercentEncoding(proxy.user)) + u'@';
    const auto host = proxy.host.contains(u':') ? u'[' + proxy.host + u']' : proxy.host;
    switch (proxy.kind) {
    case ProxyKind::System:
        return {};
    case ProxyKind::None:
        return {u"--proxy"_s, u"none"_s};
    case ProxyKind::Http:
        return {u"--proxy"_s, u"http://%1%2:%3"_s.arg(user, host).arg(proxy.port)};
    case ProxyKind::Socks5:
        return {u"--proxy"_s, u"socks5://%1%2:%3"_s.arg(user, host).arg(proxy.port)};
    }
    Q_UNREACHABLE();
}

QStringList transportOptions(const TransportOptions &transport)
{
    return optionIf(!transport.authoritiesFile.isEmpty(), "ca"_L1, transport.authoritiesFile)
        + optionIf(!transport.trustedCertificate.isEmpty(), "pin"_L1, transport.trustedCertificate)
        + optionIf(!transport.clientCertificateFile.isEmpty(), "client-cert"_L1, transport.clientCertificateFile)
        + optionIf(!transport.clientKeyFile.isEmpty(), "client-key"_L1, transport.clientKeyFile)
        + proxyOption(transport.proxy)
        + (transport.allowPlainHttp ? QStringList{u"--allow-plain-http"_s} : QStringList());
}

QStringList protocolOptions(const ProtocolOptions &options)
{
    const ProtocolOptions usual;
    QStringList words;
    if (options.online)
        words << u"--online"_s;
    words += optionIf(options.online && options.vendorDomain != usual.vendorDomain, "vendor-domain"_L1,
                      options.vendorDomain);
    if (options.services)
        words << u"--services"_s << QString::number(*options.services);
    if (options.envelope == EnvelopeForm::Published)
        words << u"--envelope"_s << u"published"_s;
    if (options.binding)
        words << u"--binding"_s << bindingWord(*options.binding);
    return words + optionIf(!options.language.isEmpty(), "language"_L1, options.language);
}

QString classWord(Environment environment)
{
    return QString::fromLatin1(QMetaEnum::fromType<Environment>().valueToKey(static_cast<int>(environment))).toLower();
}

QStringList addressWords(const RequestSource &source)
{
    const auto &asked = source.asked;
    const SignInRequest usual;
    const auto kind = asked.options.signIn;
    auto words = option("url"_L1, asked.address) + QStringList{u"--protocol"_s, asked.protocolId};
    if (kind != SignInKind::Password)
        words << u"--auth"_s << signInWord(kind);
    words +=
        optionIf(kind == SignInKind::Password && !asked.credentials.user.isEmpty(), "user"_L1, asked.credentials.user);
    words += protocolOptions(asked.options) + transportOptions(asked.transport);
    if (asked.timeout != usual.timeout)
        words << u"--timeout"_s << QString::number(asked.timeout.count());
    if (source.environment)
        words << u"--environment"_s << classWord(*source.environment);
    return words;
}

} // namespace

Result<QStringList> terminalWords(const LoggedRequest &request)
{
    auto job = jobWords(request.operation);
    if (!job)
        return job;
    const auto &asked = request.source->asked;
    if (!asked.nodeName.isEmpty())
        return noCommand(TerminalCommandText::tr(
            "This went to one node of a farm, and the same command of sluicectl goes to every node."));
    const auto target =
        asked.serverName.isEmpty() ? addressWords(*request.source) : option("server"_L1, asked.serverName);
    return QStringList{u"sluicectl"_s} + *job + target;
}

QString toShellCommand(const QStringList &words)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(u"[A-Za-z0-9_./:=@%+,-]+"_s));
    QStringList quotedWords;
    for (const auto &word : words)
        quotedWords << (plain.match(word).hasMatch() ? word : shellQuoted(word));
    return quotedWords.join(u' ');
}

} // namespace sluice
