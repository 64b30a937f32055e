// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/trustoptions.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// A stored path must work from any folder, so it is absolute.
QString storedPath(const QString &path, Reading reading)
{
    return reading == Reading::Address || path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

Problem readFile(const ParsedOptions &options, const QString &option, Reading reading, QString &path)
{
    if (!options.has(option))
        return {};
    path = storedPath(options.value(option), reading);
    if (path.isEmpty() && reading != Reading::Change)
        return Usage::tr("--%1 needs the name of a file.").arg(option);
    return {};
}

/// Repeats nothing of \a text, which may hold a password.
tl::expected<ProxyChoice, QString> proxyFrom(const QString &text)
{
    if (text == "system"_L1)
        return ProxyChoice{};
    if (text == "none"_L1)
        return ProxyChoice{.kind = ProxyKind::None};
    const QUrl url(text, QUrl::StrictMode);
    if (text.section(u'@', 0, 0).section(u"://"_s, 1).contains(u':') && text.contains(u'@')) {
        return tl::unexpected(
            Usage::tr("No password is taken as an argument, because every user of this machine can read arguments: "
                      "leave it out of --proxy and put it into SLUICE_PROXY_PASSWORD."));
    }
    const bool isSocks = url.scheme() == "socks5"_L1;
    const bool isProxy = (isSocks || url.scheme() == "http"_L1) && !url.host().isEmpty() && url.port() > 0
        && (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment();
    if (!isProxy) {
        return tl::unexpected(
            Usage::tr("--proxy is system, none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT."));
    }
    return ProxyChoice{.kind = isSocks ? ProxyKind::Socks5 : ProxyKind::Http,
                       .host = url.host(),
                       .port = static_cast<quint16>(url.port()),
                       .user = url.userName(QUrl::FullyDecoded)};
}

Problem readProxy(const ParsedOptions &options, ProxyChoice &proxy)
{
    if (!options.has(u"proxy"_s))
        return {};
    const auto chosen = proxyFrom(options.value(u"proxy"_s));
    if (!chosen)
        return chosen.error();
    proxy = *chosen;
    return {};
}

/// Reads one KEY=VALUE of --node into \a node.
Problem setOfNode(Node &node, const QString &part)
{
    const auto key = part.section(u'=', 0, 0);
    const auto value = part.section(u'=', 1);
    if (value.isEmpty())
        return Usage::tr("In --node each part behind a comma is KEY=VALUE.");
    if (key == "name"_L1)
        node.name = value;
    else if (key == "host"_L1)
        node.hostHeader = value;
    else if (key == "tls-name"_L1)
        node.tlsName = value;
    else if (key == "pin"_L1)
        node.trustedCertificate = fingerprintFrom(value).value_or(QString());
    else
        return Usage::tr("--node knows name, host, tls-name and pin, and nothing else.");
    if (key == "pin"_L1 && node.trustedCertificate.isEmpty())
        return Usage::tr("The pin of a node is the SHA-256 fingerprint of a certificate: 64 hexadecimal digits.");
    return {};
}

} // namespace

Problem readTrustOptions(const ParsedOptions &options, Reading reading, TransportOptions &transport)
{
    if (auto problem = readFile(options, u"ca"_s, reading, transport.authoritiesFile))
        return problem;
    if (auto problem = readFile(options, u"client-cert"_s, reading, transport.clientCertificateFile))
        return problem;
    if (auto problem = readFile(options, u"client-key"_s, reading, transport.clientKeyFile))
        return problem;
    if (transport.clientCertificateFile.isEmpty() && !transport.clientKeyFile.isEmpty()) {
        if (options.has(u"client-key"_s))
            return Usage::tr("--client-key is the key of a certificate: add --client-cert.");
        transport.clientKeyFile.clear(); // the key belongs to the certificate that was removed
    }
    if (options.has(u"allow-plain-http"_s) || options.has(u"no-allow-plain-http"_s))
        transport.allowPlainHttp = options.has(u"allow-plain-http"_s);
    return readProxy(options, transport.proxy);
}

Problem readPin(const QString &text, Reading reading, QString &pin)
{
    pin = fingerprintFrom(text).value_or(QString());
    if (pin.isEmpty() && !(reading == Reading::Change && text.isEmpty()))
        return Usage::tr("--pin is the SHA-256 fingerprint of a certificate: 64 hexadecimal digits.");
    return {};
}

std::optional<QString> fingerprintFrom(const QString &text)
{
    static const QRegularExpression digits(u"^([0-9A-F]{2}:?){31}[0-9A-F]{2}$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (!digits.match(text).hasMatch())
        return {};
    const auto bytes = QByteArray::fromHex(text.toLatin1().replace(':', ""));
    return QString::fromLatin1(bytes.toHex(':').toUpper());
}

tl::expected<Node, QString> nodeFrom(const QString &text)
{
    static const QRegularExpression named(u"^([^=:/?,]+)=(.*)$"_s);
    auto parts = text.split(u',');
    Node node;
    node.address = parts.takeFirst();
    if (const auto match = named.match(node.address); match.hasMatch()) {
        node.name = match.captured(1);
        node.address = match.captured(2);
    }
    if (node.address.isEmpty())
        return tl::unexpected(Usage::tr("--node needs the address of a node."));
    for (const auto &part : std::as_const(parts)) {
        if (const auto problem = setOfNode(node, part))
            return tl::unexpected(*problem);
    }
    return node;
}

} // namespace sluice::ctl
