// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/address.h"

#include "core/domain/server/serverurl.h"

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

QStringList withoutPages(QStringList segments)
{
    while (!segments.isEmpty() && isPage(segments.last()))
        segments.removeLast();
    return segments;
}

/// Removes pages at the end, and "api" and everything after it, so that what is left is read as the same again.
QStringList withoutApi(QStringList segments)
{
    const auto isApi = [](const QString &segment) { return segment.compare("api"_L1, Qt::CaseInsensitive) == 0; };
    if (const auto folders = withoutPages(segments); !folders.isEmpty() && isApi(folders.last()))
        segments = folders;
    const auto api = std::ranges::find_if(segments, isApi);
    if (api == segments.end())
        return segments;
    const auto place = std::distance(segments.begin(), api);
    const auto following = segments.value(place + 1).toLower();
    const bool isOurs = following.isEmpty() || following == "v1"_L1 || following == "state"_L1;
    return isOurs ? segments.first(place) : segments;
}

/// Removes what NetServer has below its application, until nothing of that is left.
Address addressIn(const QUrl &url, QStringList segments)
{
    std::optional<QString> folder;
    for (qsizetype before = -1; before != segments.size();) {
        before = segments.size();
        segments = withoutPages(segments);
        if (!segments.isEmpty() && isServicesFolder(segments.last())) {
            segments.removeLast();
            folder = QString();
        }
        if (!segments.isEmpty() && segments.last().compare("remote"_L1, Qt::CaseInsensitive) == 0)
            folder = segments.takeLast() + u'/';
    }
    return {withSegments(url, segments), folder};
}

} // namespace

Result<Address> parseAddress(const QString &text)
{
    return serverUrl(text).map([](const QUrl &url) { return addressIn(url, withoutApi(segmentsOf(url))); });
}

Result<Address> parseTenantAddress(const QString &text, const ProtocolOptions &options)
{
    return serverUrl(text, options).map([](const QUrl &url) {
        const auto segments = segmentsOf(url);
        const bool isState = segments.size() == 3 && segments.at(0).compare("api"_L1, Qt::CaseInsensitive) == 0
            && segments.at(1).compare("state"_L1, Qt::CaseInsensitive) == 0;
        return addressIn(url, isState ? segments.last(1) : withoutApi(segments));
    });
}

QString tenantName(const QUrl &root)
{
    const auto segments = segmentsOf(root);
    return segments.size() == 1 ? segments.first() : QString();
}

} // namespace sluice::superoffice
