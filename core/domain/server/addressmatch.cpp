// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/addressmatch.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cstdlib>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// "online" for "online2", which is one of the machines behind "online" and whose number can change.
QString withoutNumber(const QString &host, const QString &vendorDomain)
{
    if (!host.endsWith(u'.' + vendorDomain, Qt::CaseInsensitive))
        return host;
    static const QRegularExpression number(u"^([a-z]+)[0-9]+\\."_s);
    return QString(host).replace(number, u"\\1."_s);
}

/// The address of a tenant that was given only by name, "Cust12345" or "sod/Cust12345".
QString spelledOut(const QString &address, const QString &vendorDomain)
{
    static const QRegularExpression name(u"^(?:([a-z]+)[0-9]*/)?([a-z0-9_-]+)/?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = name.match(address);
    if (!match.hasMatch())
        return address;
    const auto environment = match.captured(1).isEmpty() ? u"online"_s : match.captured(1);
    return u"https://%1.%2/%3"_s.arg(environment, vendorDomain, match.captured(2));
}

/// \a path without the part that every NetServer or infoRouter has after its application, such as
/// "/Remote/Services88/User.svc" or "/api/v1".
QStringList applicationFolder(const QStringList &segments)
{
    static const QRegularExpression technical(u"^(?:remote|services\\d\\d|api|.*\\.(?:svc|asmx|aspx))$"_s);
    const auto isTechnical = [](const QString &segment) { return technical.match(segment).hasMatch(); };
    const auto end = std::find_if(segments.cbegin(), segments.cend(), isTechnical);
    return segments.first(std::distance(segments.cbegin(), end));
}

/// The name of the tenant; empty when there is none.
QStringList tenantFolder(const QStringList &segments)
{
    if (segments.value(0) == "api"_L1 && segments.value(1) == "state"_L1)
        return segments.mid(2, 1);
    return applicationFolder(segments).mid(0, 1);
}

bool startsWith(const QStringList &longer, const QStringList &shorter)
{
    return longer.size() >= shorter.size() && std::equal(shorter.cbegin(), shorter.cend(), longer.cbegin());
}

} // namespace

std::optional<NormalizedAddress> normalized(const QString &address, const ProtocolOptions &options)
{
    const auto given = address.trimmed();
    const auto text = options.online ? spelledOut(given, options.vendorDomain) : given;
    const QUrl url(text.contains("://"_L1) ? text : u"https://"_s + text);
    auto host = url.host(QUrl::FullyEncoded).toLower();
    while (host.endsWith(u'.'))
        host.chop(1);
    if (!url.isValid() || host.isEmpty())
        return {};
    const auto segments = url.path(QUrl::FullyDecoded).toLower().split(u'/', Qt::SkipEmptyParts);
    return NormalizedAddress{.host = options.online ? withoutNumber(host, options.vendorDomain) : host,
                             .port = url.port(url.scheme() == "http"_L1 ? 80 : 443),
                             .folder = options.online ? tenantFolder(segments) : applicationFolder(segments),
                             .tenant = options.online};
}

bool isSameServer(const NormalizedAddress &one, const NormalizedAddress &other)
{
    if (one.host != other.host || one.port != other.port)
        return false;
    if (one.tenant || other.tenant)
        return !one.folder.isEmpty() && one.folder == other.folder;
    return startsWith(one.folder, other.folder) || startsWith(other.folder, one.folder);
}

AddressBook::AddressBook(const QList<Server> &servers)
{
    const auto add = [this](const std::optional<NormalizedAddress> &place, const Match &match) {
        if (place)
            m_entries.append({*place, match});
    };
    for (qsizetype i = 0; i < servers.size(); ++i) {
        const auto &server = servers.at(i);
        add(normalized(server.address, server.options), {.server = i});
        for (qsizetype node = 0; node < server.nodes.size(); ++node)
            add(normalized(server.nodes.at(node).address, server.options), {.server = i, .node = node});
        if (server.options.online && !m_tenantDomains.contains(server.options.vendorDomain))
            m_tenantDomains.append(server.options.vendorDomain);
    }
}

QList<AddressBook::Match> AddressBook::at(const QString &address, const ProtocolOptions &options) const
{
    if (m_entries.isEmpty())
        return {};
    QList<std::optional<NormalizedAddress>> meanings{normalized(address, {}), normalized(address, options)};
    for (const auto &domain : m_tenantDomains)
        meanings.append(normalized(address, {.services = {}, .online = true, .vendorDomain = domain}));
    QList<Match> found;
    for (const auto &[place, match] : m_entries) {
        const auto same = std::ranges::find_if(std::as_const(meanings), [&place = place](const auto &meaning) {
            return meaning && isSameServer(*meaning, place);
        });
        if (same == meanings.cend())
            continue;
        found.append(match);
        found.last().apart = std::abs((*same)->folder.size() - place.folder.size());
    }
    return found;
}

} // namespace sluice
