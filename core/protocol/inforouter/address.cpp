// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/address.h"

#include "core/protocol/wire/serverurl.h"

#include <algorithm>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

Result<QUrl> parseAddress(const QString &text)
{
    const auto url = wire::serverUrl(text);
    if (!url)
        return Failure(url.error());
    auto segments = url->path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    const auto isService = [](const QString &segment) {
        return segment.compare("srv.asmx"_L1, Qt::CaseInsensitive) == 0;
    };
    segments.erase(std::ranges::find_if(segments, isService), segments.end());
    return wire::withSegments(*url, segments);
}

} // namespace sluice::inforouter
