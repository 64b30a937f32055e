// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/address.h"

#include "core/domain/server/serverurl.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

struct AddressText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::Address)
};

} // namespace

Result<QUrl> parseAddress(const QString &text)
{
    const auto url = serverUrl(text);
    if (!url)
        return Failure(url.error());
    // The error does not repeat the address, because it holds a secret.
    static const QRegularExpression secret(u"ticket|pwd|password"_s, QRegularExpression::CaseInsensitiveOption);
    if (url->query().contains(secret))
        return Failure(inputError(AddressText::tr("The address holds a ticket or a password: leave out everything from "
                                                  "the question mark on.")));
    auto segments = segmentsOf(*url);
    const auto isService = [](const QString &segment) {
        return segment.compare("srv.asmx"_L1, Qt::CaseInsensitive) == 0;
    };
    const auto service = std::find_if(segments.cbegin(), segments.cend(), isService);
    segments = segments.first(std::distance(segments.cbegin(), service));
    return withSegments(*url, segments);
}

} // namespace sluice::inforouter
