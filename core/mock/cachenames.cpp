// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/cachenames.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// The linker drops a resource in a static library unless it is initialized here, outside of every namespace.
static void useMockData()
{
    Q_INIT_RESOURCE(sluice_mock_data);
}

namespace sluice::mock {

namespace {

QStringList listed(const QJsonObject &data, QLatin1StringView set)
{
    QStringList names;
    const auto array = data.value(set).toArray();
    for (const auto &name : array)
        names.append(name.toString());
    return names;
}

} // namespace

QStringList cacheNames(const Settings &settings)
{
    useMockData();
    QFile file(u":/sluice/mock/cache-names.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The names of the mock's caches are not compiled in.");
    const auto data = QJsonDocument::fromJson(file.readAll()).object();

    auto names = listed(data, settings.profile == Settings::Profile::Legacy ? "legacy"_L1 : "modern"_L1);
    if (settings.pseudoNames)
        names += listed(data, "pseudo"_L1);
    names += settings.extraCaches;
    names.removeDuplicates();
    return names;
}

} // namespace sluice::mock
