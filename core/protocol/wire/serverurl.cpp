// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/serverurl.h"

#include <QCoreApplication>

namespace sluice::wire {

using namespace Qt::StringLiterals;

namespace {

struct ServerUrlText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::wire::ServerUrl)
};

std::optional<Error> problemOf(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return inputError(ServerUrlText::tr("This is not the address of a server."), url.errorString());
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return inputError(ServerUrlText::tr("The address must begin with https:// or http://."));
    if (!url.userInfo().isEmpty())
        return inputError(ServerUrlText::tr("Leave user name and password out of the address."));
    return {};
}

} // namespace

Result<QUrl> serverUrl(const QString &text)
{
    const QString given = text.trimmed();
    if (given.isEmpty())
        return Failure(inputError(ServerUrlText::tr("Enter the address of the server.")));
    const QUrl url(given.contains("://"_L1) ? given : u"https://"_s + given);
    if (auto problem = problemOf(url))
        return Failure(std::move(*problem));
    return url;
}

QUrl withSegments(QUrl url, const QStringList &segments)
{
    url.setQuery(QString());
    url.setFragment(QString());
    url.setPath(segments.isEmpty() ? u"/"_s : u'/' + segments.join(u'/') + u'/', QUrl::StrictMode);
    return url;
}

} // namespace sluice::wire
