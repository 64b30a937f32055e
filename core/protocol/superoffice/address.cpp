// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/address.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct AddressText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::Address)
};

QString withScheme(const QString &text)
{
    return text.contains("://"_L1) ? text : u"https://"_s + text;
}

std::optional<Error> problemOf(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return inputError(AddressText::tr("This is not the address of a server."), url.errorString());
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return inputError(AddressText::tr("The address must begin with https:// or http://."));
    if (!url.userInfo().isEmpty())
        return inputError(AddressText::tr("Leave user name and password out of the address."));
    return {};
}

bool isServicesFolder(const QString &segment)
{
    static const QRegularExpression servicesFolder(u"^services\\d\\d$"_s, QRegularExpression::CaseInsensitiveOption);
    return servicesFolder.match(segment).hasMatch();
}

bool isPage(const QString &segment)
{
    return segment.endsWith(".svc"_L1, Qt::CaseInsensitive) || segment.endsWith(".aspx"_L1, Qt::CaseInsensitive);
}

} // namespace

Result<Address> parseAddress(const QString &text)
{
    const QString given = text.trimmed();
    if (given.isEmpty())
        return Failure(inputError(AddressText::tr("Enter the address of the server.")));
    QUrl url(withScheme(given));
    if (auto problem = problemOf(url))
        return Failure(std::move(*problem));

    auto segments = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    std::optional<QString> folder;
    if (!segments.isEmpty() && isPage(segments.last()))
        segments.removeLast();
    if (!segments.isEmpty() && isServicesFolder(segments.last())) {
        segments.removeLast();
        folder = QString();
    }
    if (!segments.isEmpty() && segments.last().compare("remote"_L1, Qt::CaseInsensitive) == 0)
        folder = segments.takeLast() + u'/';

    url.setQuery(QString());
    url.setFragment(QString());
    url.setPath(segments.isEmpty() ? u"/"_s : u'/' + segments.join(u'/') + u'/', QUrl::StrictMode);
    return Address{url, folder};
}

} // namespace sluice::superoffice
