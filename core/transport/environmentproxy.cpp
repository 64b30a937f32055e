// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/environmentproxy.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Both spellings are in use. HTTP_PROXY is not read: in the environment of a CGI program it is a header of a stranger.
QString valueOf(const QString &name, const QProcessEnvironment &environment)
{
    const auto value = environment.value(name).trimmed();
    return value.isEmpty() && name != "http_proxy"_L1 ? environment.value(name.toUpper()).trimmed() : value;
}

/// \a name in ASCII, as it is looked up; unchanged if it is no name of a host.
QString inAscii(const QString &name)
{
    const auto ace = QUrl::toAce(name);
    return ace.isEmpty() ? name : QString::fromLatin1(ace);
}

bool isExcluded(const QString &host, int port, QString entry)
{
    if (entry == "*"_L1)
        return true;
    static const QRegularExpression withPort(u"^(\\[.*\\]|.*?):([0-9]+)$"_s);
    if (const auto match = withPort.match(entry); match.hasMatch() && QHostAddress(entry).isNull()) {
        if (match.captured(2).toInt() != port)
            return false;
        entry = match.captured(1);
    }
    if (entry.startsWith(u'[') && entry.endsWith(u']'))
        entry = entry.sliced(1, entry.size() - 2);
    const QHostAddress address(host);
    if (!address.isNull() && address.isInSubnet(QHostAddress::parseSubnet(entry)))
        return true;
    while (entry.startsWith(u'*') || entry.startsWith(u'.'))
        entry.remove(0, 1);
    while (entry.endsWith(u'.'))
        entry.chop(1);
    entry = inAscii(entry);
    return !entry.isEmpty()
        && (host.compare(entry, Qt::CaseInsensitive) == 0 || host.endsWith(u'.' + entry, Qt::CaseInsensitive));
}

bool isExcluded(const QUrl &url, const QString &list)
{
    static const QRegularExpression separators(u"[,\\s]+"_s);
    const auto entries = list.split(separators, Qt::SkipEmptyParts);
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    auto host = url.host(QUrl::FullyEncoded);
    if (host.endsWith(u'.'))
        host.chop(1);
    return std::ranges::any_of(entries, [&](const QString &entry) { return isExcluded(host, port, entry); });
}

QNetworkProxy proxyFrom(const QString &text)
{
    const QUrl url(text.contains("://"_L1) ? text : u"http://"_s + text);
    const bool socks = url.scheme() == "socks5"_L1 || url.scheme() == "socks5h"_L1 || url.scheme() == "socks"_L1;
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         static_cast<quint16>(url.port(socks ? 1080 : 8080)), url.userName(QUrl::FullyDecoded),
                         url.password(QUrl::FullyDecoded));
}

} // namespace

std::optional<QNetworkProxy> environmentProxy(const QUrl &url, const QProcessEnvironment &environment)
{
    if (isExcluded(url, valueOf(u"no_proxy"_s, environment)))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    for (const auto &name : {url.scheme() + u"_proxy"_s, u"all_proxy"_s, u"http_proxy"_s}) {
        const auto value = valueOf(name, environment);
        if (!value.isEmpty())
            return proxyFrom(value);
    }
    return {};
}

} // namespace sluice
