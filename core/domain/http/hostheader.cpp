// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/http/hostheader.h"

#include <QRegularExpression>

namespace sluice {

using namespace Qt::StringLiterals;

QByteArray hostHeaderOf(const QUrl &url)
{
    auto host = url.host(QUrl::FullyEncoded);
    if (host.contains(u':'))
        host = u'[' + host.section(u'%', 0, 0) + u']';
    const auto port = url.port() < 0 ? QString() : u":%1"_s.arg(url.port());
    return (host + port).toLatin1();
}

std::optional<QByteArray> hostHeaderFrom(const QString &text)
{
    static const QRegularExpression foreign(u"[\\s/\\\\?#@%]"_s);
    if (text.contains(foreign) || text.endsWith(u':'))
        return {};
    const QUrl url(u"http://"_s + text + u'/', QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    return hostHeaderOf(url);
}

} // namespace sluice
