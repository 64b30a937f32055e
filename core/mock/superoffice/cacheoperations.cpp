// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/cacheoperations.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sluice::mock {

std::optional<Failure> flushNamed(const Settings &settings, ServerState &state, const QStringList &names)
{
    if (names.isEmpty() && settings.emptyMeans == Settings::EmptyMeans::Error)
        return noCacheNamed();
    if (names.isEmpty() && settings.emptyMeans == Settings::EmptyMeans::All) {
        state.flushAll();
        return {};
    }
    const auto unknown =
        std::find_if_not(names.cbegin(), names.cend(), [&state](const QString &name) { return state.hasCache(name); });
    if (unknown != names.cend() && settings.unknownNameIsError)
        return noSuchCache(*unknown);
    for (const auto &name : names)
        state.flush(name);
    return {};
}

QString cacheState(const ServerState &state, const QStringList &names)
{
    auto sorted = names;
    sorted.sort();
    sorted.removeDuplicates();
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const auto &name : std::as_const(sorted)) {
        hash.addData(name.toUtf8());
        hash.addData(QByteArray(1, '\0') + QByteArray::number(state.generation(name)) + '\0');
    }
    return QString::fromLatin1(hash.result().toHex());
}

QList<QPair<QString, int>> generations(const ServerState &state, const QStringList &names)
{
    QList<QPair<QString, int>> known;
    for (const auto &name : names) {
        if (state.hasCache(name))
            known.append({name, state.generation(name)});
    }
    return known;
}

} // namespace sluice::mock
