// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/misdirection.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

/// Whether a Host header is for \a host. The port is compared only if \a host has one.
bool isHost(const QByteArray &header, const QString &host)
{
    const QUrl asked("http://"_L1 + QString::fromLatin1(header));
    const QUrl wanted("http://"_L1 + host);
    return asked.host() == wanted.host() && (wanted.port() < 0 || asked.port() == wanted.port());
}

} // namespace

std::optional<HttpAnswer> misdirection(const HttpCall &call, const QString &host)
{
    if (host.isEmpty() || isHost(call.host, host))
        return {};
    return HttpAnswer{421, "text/plain; charset=utf-8", "Wrong subdomain used to access tenant"};
}

} // namespace sluice::mock
