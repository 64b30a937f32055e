// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soap/endpoint.h"

#include "core/protocol/superoffice/address.h"

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

QString Endpoint::servicesName() const
{
    return u"Services%1"_s.arg(services);
}

QUrl Endpoint::url(const QString &agent) const
{
    QUrl url = root;
    url.setPath(root.path(QUrl::FullyEncoded) + folder + servicesName() + u'/' + agent + ".svc"_L1, QUrl::StrictMode);
    return url;
}

QString Endpoint::namespaceUri() const
{
    return u"http://www.superoffice.net/ws/crm/NetServer/"_s + servicesName();
}

const QList<int> &servicesVersions()
{
    static const QList<int> versions{88, 87, 86, 85, 84, 83, 82, 81, 80, 75, 73};
    return versions;
}

QList<Endpoint> endpointsOf(const Context &context)
{
    const auto address = parseAddress(context.address);
    if (!address)
        return {};
    const auto versions = context.options.services ? QList<int>{*context.options.services} : servicesVersions();
    const auto folders = address->folder ? QStringList{*address->folder} : QStringList{u"Remote/"_s, QString()};
    QList<Endpoint> endpoints;
    for (const int version : versions) {
        for (const auto &folder : folders)
            endpoints.append({address->root, folder, version});
    }
    return endpoints;
}

Endpoint currentEndpoint(const Context &context)
{
    return endpointsOf(context).value(context.learned.endpoint);
}

} // namespace sluice::superoffice
