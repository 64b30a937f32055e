// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/servername.h"

#include <QStringList>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// IPv6 addresses are also written in brackets, which are required before a port or path.
QString bracketed(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

/// The tenant in the form "/Cust12345"; empty when there is none.
QString tenantPath(const QUrl &address)
{
    const auto segments = address.path().split(u'/', Qt::SkipEmptyParts);
    return segments.isEmpty() ? QString() : u'/' + segments.join(u'/');
}

/// The accepted spellings of the host.
QStringList hostsOf(const QUrl &address)
{
    const auto host = bracketed(address.host());
    QStringList names{address.host(), host};
    const int usual = address.scheme() == "https"_L1 ? 443 : address.scheme() == "http"_L1 ? 80 : -1;
    if (const int port = address.port(usual); port >= 0)
        names.append(host + u':' + QString::number(port));
    return names;
}

QStringList namesOf(const QUrl &address, bool online)
{
    auto names = hostsOf(address);
    if (!online)
        return names;
    const auto tenant = tenantPath(address);
    if (tenant.isEmpty())
        return {};
    for (auto &name : names)
        name += tenant;
    names.append(tenant.section(u'/', -1));
    return names;
}

} // namespace

QString nameToType(const QUrl &address, bool online)
{
    return online ? bracketed(address.host()) + tenantPath(address) : address.host();
}

bool namesServer(const QString &typed, const QUrl &address, bool online)
{
    const auto given = typed.trimmed();
    const auto names = namesOf(address, online);
    return !given.isEmpty() && std::ranges::any_of(names, [&given](const QString &name) {
        return given.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace sluice
