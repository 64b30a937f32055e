// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/addresskey.h"

#include "core/domain/server/serverurl.h"

#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// \a host without what does not change which machine it is: the case, a dot at the end, the zone of an IPv6 address,
/// and the IPv6 form of an IPv4 address. QUrl has normalized the numbers of an address already.
QString canonicalHost(QString host)
{
    host = host.toLower();
    if (host.contains(u':')) {
        host = host.section(u'%', 0, 0);
        static const QRegularExpression mapped(u"^::ffff:([0-9.]+)$"_s);
        return host.replace(mapped, u"\\1"_s);
    }
    while (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

/// "online" for "online2", which is one of the machines behind "online" and whose number can change.
QString withoutNumber(const QString &host, const QString &vendorDomain)
{
    if (!host.endsWith(u'.' + vendorDomain, Qt::CaseInsensitive))
        return host;
    static const QRegularExpression number(u"^([a-z]+)[0-9]+\\."_s);
    return QString(host).replace(number, u"\\1."_s);
}

int portOf(const QUrl &url)
{
    const int port = url.port(0);
    return port == 80 || port == 443 ? 0 : port;
}

bool startsWith(const QStringList &longer, const QStringList &shorter)
{
    return longer.size() >= shorter.size() && std::equal(shorter.cbegin(), shorter.cend(), longer.cbegin());
}

} // namespace

AddressKey keyOf(const QUrl &url, const ProtocolOptions &options)
{
    auto host = canonicalHost(url.host(QUrl::FullyEncoded));
    if (isThisMachine(host) || host == QSysInfo::machineHostName().toLower())
        host = u"localhost"_s;
    return {.host = withoutNumber(host, options.vendorDomain),
            .port = portOf(url),
            .folder = url.path(QUrl::FullyDecoded).toCaseFolded().split(u'/', Qt::SkipEmptyParts),
            .tenant = options.online};
}

std::optional<AddressKey> keyOf(const QString &address, const ProtocolOptions &options)
{
    const auto url = serverUrl(address, options);
    return url ? std::optional(keyOf(*url, options)) : std::nullopt;
}

bool isSameServer(const AddressKey &one, const AddressKey &other)
{
    if (one.host != other.host || one.port != other.port)
        return false;
    if ((one.tenant || other.tenant) && (one.folder.isEmpty() || other.folder.isEmpty()))
        return false;
    return startsWith(one.folder, other.folder) || startsWith(other.folder, one.folder);
}

bool isThisMachine(const QString &host)
{
    // A connection to "0.0.0.0" or "::" arrives at this machine, too.
    static const QRegularExpression loopback(
        u"^(localhost|.+\\.localhost|localhost\\.localdomain|ip6-(localhost|loopback)|127(\\.[0-9]+){3}|0\\.0\\.0\\.0|::1?)$"_s);
    return loopback.match(canonicalHost(host)).hasMatch();
}

} // namespace sluice
