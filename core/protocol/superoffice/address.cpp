// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/address.h"

#include "core/protocol/wire/serverurl.h"

#include <QRegularExpression>

#include <algorithm>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

bool isServicesFolder(const QString &segment)
{
    static const QRegularExpression servicesFolder(u"^services\\d\\d$"_s, QRegularExpression::CaseInsensitiveOption);
    return servicesFolder.match(segment).hasMatch();
}

bool isPage(const QString &segment)
{
    return segment.endsWith(".svc"_L1, Qt::CaseInsensitive) || segment.endsWith(".aspx"_L1, Qt::CaseInsensitive);
}

/// Removes "api" and everything after it. From "api/state/TENANT" the tenant stays.
QStringList withoutApi(QStringList segments)
{
    const auto isApi = [](const QString &segment) { return segment.compare("api"_L1, Qt::CaseInsensitive) == 0; };
    const auto api = std::ranges::find_if(segments, isApi);
    if (api == segments.end())
        return segments;
    const auto place = std::distance(segments.begin(), api);
    const auto following = segments.value(place + 1).toLower();
    if (following == "state"_L1)
        return segments.mid(place + 2, 1);
    return following.isEmpty() || following == "v1"_L1 ? segments.first(place) : segments;
}

} // namespace

Result<Address> parseAddress(const QString &text)
{
    const auto url = wire::serverUrl(text);
    if (!url)
        return Failure(url.error());
    auto segments = withoutApi(url->path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts));
    std::optional<QString> folder;
    if (!segments.isEmpty() && isPage(segments.last()))
        segments.removeLast();
    if (!segments.isEmpty() && isServicesFolder(segments.last())) {
        segments.removeLast();
        folder = QString();
    }
    if (!segments.isEmpty() && segments.last().compare("remote"_L1, Qt::CaseInsensitive) == 0)
        folder = segments.takeLast() + u'/';

    return Address{wire::withSegments(*url, segments), folder};
}

Result<Address> parseTenantAddress(const QString &text, const QString &vendorDomain)
{
    static const QRegularExpression name(u"^(?:([a-z]+)[0-9]*/)?([a-z0-9_-]+)/?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = name.match(text.trimmed());
    if (!match.hasMatch())
        return parseAddress(text);
    const auto environment = match.captured(1).isEmpty() ? u"online"_s : match.captured(1);
    return parseAddress(u"https://%1.%2/%3"_s.arg(environment, vendorDomain, match.captured(2)));
}

QString tenantName(const QUrl &root)
{
    return root.path().section(u'/', -1, -1, QString::SectionSkipEmpty);
}

} // namespace sluice::superoffice
