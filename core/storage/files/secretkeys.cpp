// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/secretkeys.h"

#include "core/storage/files/jsonscan.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

bool looksSecret(const QString &key)
{
    static constexpr std::array words{"password"_L1, "passwd"_L1,     "pwd"_L1,   "passphrase"_L1,
                                      "secret"_L1,   "credential"_L1, "token"_L1, "ticket"_L1};
    return std::ranges::any_of(words,
                               [&key](QLatin1StringView word) { return key.contains(word, Qt::CaseInsensitive); });
}

void collectSecretKeys(const QJsonValue &value, const JsonPlace &place, QStringList &found)
{
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end() && found.size() < MostPlaces; ++it) {
        const auto inside = place.key(it.key());
        if (looksSecret(it.key()))
            found.append(inside.text());
        else
            collectSecretKeys(it.value(), inside, found);
    }
    const auto array = value.toArray();
    for (qsizetype i = 0; i < array.size() && found.size() < MostPlaces; ++i)
        collectSecretKeys(array.at(i), place.index(i), found);
}

} // namespace

// The recursion is limited: parsedJson() refuses documents that are nested too deep.
QStringList secretKeysIn(const QJsonValue &value)
{
    QStringList found;
    collectSecretKeys(value, {}, found);
    return found;
}

QJsonValue withoutSecretKeys(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray kept;
        const auto array = value.toArray();
        for (const auto &element : array)
            kept.append(withoutSecretKeys(element));
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!looksSecret(it.key()))
            kept.insert(it.key(), withoutSecretKeys(it.value()));
    }
    return kept;
}

} // namespace sluice
