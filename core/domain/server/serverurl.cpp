// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/serverurl.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ServerUrlText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerUrl)
};

std::optional<Error> problemOf(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return inputError(ServerUrlText::tr("This is not the address of a server."), url.errorString());
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return inputError(ServerUrlText::tr("The address must begin with https:// or http://."));
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@')) // a user may be empty
        return inputError(ServerUrlText::tr("Leave user name and password out of the address."));
    return {};
}

/// The address of a tenant that was given only by name, "Cust12345" or "sod/Cust12345".
QString spelledOut(const QString &text, const QString &vendorDomain)
{
    static const QRegularExpression name(u"^(?:([a-z]+)[0-9]*/)?([a-z0-9_-]+)/?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = name.match(text);
    if (!match.hasMatch())
        return text;
    const auto environment = match.captured(1).isEmpty() ? u"online"_s : match.captured(1);
    return u"https://%1.%2/%3"_s.arg(environment, vendorDomain, match.captured(2));
}

/// \a segments without "." and "..", as RFC 3986 §5.2.4 removes them. QUrl has decoded "%2e" already.
QStringList withoutDots(const QStringList &segments)
{
    QStringList kept;
    for (const auto &segment : segments) {
        if (segment == ".."_L1)
            kept.resize(std::max<qsizetype>(0, kept.size() - 1));
        else if (segment != "."_L1)
            kept.append(segment);
    }
    return kept;
}

QString pathOf(const QStringList &segments)
{
    return segments.isEmpty() ? u"/"_s : u'/' + segments.join(u'/') + u'/';
}

/// Qt 6.4 drops some folders, such as ".m", when it sends a request; the last folder only where others follow, as they do
/// in every request.
bool isSentDifferently(const QUrl &url)
{
    auto request = url;
    request.setPath(url.path(QUrl::FullyEncoded) + u"folder/page"_s, QUrl::StrictMode);
    return url.adjusted(QUrl::NormalizePathSegments) != url || request.adjusted(QUrl::NormalizePathSegments) != request;
}

/// Whether \a address begins with a misspelled scheme, such as "https:/", or has a second one after the first. Either
/// would be taken for the host.
bool beginsWithAnotherScheme(QString address)
{
    static const QRegularExpression scheme(u"^https?://"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression likeAScheme(u"^https?[:/]/"_s, QRegularExpression::CaseInsensitiveOption);
    return likeAScheme.match(address.remove(scheme)).hasMatch();
}

} // namespace

Result<QUrl> serverUrl(const QString &text, const ProtocolOptions &options)
{
    const auto given = options.online ? spelledOut(text.trimmed(), options.vendorDomain) : text.trimmed();
    if (given.isEmpty())
        return Failure(inputError(ServerUrlText::tr("Enter the address of the server.")));
    if (beginsWithAnotherScheme(given))
        return Failure(inputError(ServerUrlText::tr("The address must begin with https:// or http://.")));
    QUrl url(given.contains("://"_L1) ? given : u"https://"_s + given);
    if (auto problem = problemOf(url))
        return Failure(std::move(*problem));
    // Some servers take them for slashes, so that another folder would be reached than the one that is judged.
    static const QRegularExpression hiddenSlash(u"%(5C|2F)"_s, QRegularExpression::CaseInsensitiveOption);
    if (url.path(QUrl::FullyEncoded).contains(hiddenSlash))
        return Failure(inputError(ServerUrlText::tr("The address contains a backslash or an encoded slash.")));
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    url.setPath(pathOf(withoutDots(segmentsOf(url))), QUrl::StrictMode);
    // Such as one with a blank in the zone of an IPv6 address.
    if (QUrl::fromEncoded(url.toEncoded(), QUrl::StrictMode) != url)
        return Failure(inputError(ServerUrlText::tr("This is not the address of a server.")));
    if (isSentDifferently(url))
        return Failure(
            inputError(ServerUrlText::tr("A folder in the address begins with a dot, which cannot be sent.")));
    return url;
}

QStringList segmentsOf(const QUrl &url)
{
    return url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
}

QUrl withSegments(QUrl url, const QStringList &segments)
{
    url.setQuery(QString());
    url.setFragment(QString());
    url.setPath(pathOf(segments), QUrl::StrictMode);
    return url;
}

} // namespace sluice
