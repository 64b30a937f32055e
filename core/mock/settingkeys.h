// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mocksettings.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

// The settings of the mocked products, written as KEY=VALUE.
namespace sluice::mock {

template<typename Target>
struct SettingKey
{
    QLatin1StringView name;
    QLatin1StringView takes;
    bool (*apply)(Target &settings, const QString &value); ///< false: the value is not valid for this key
};

template<typename Target>
bool assign(Target &target, const std::optional<Target> &value)
{
    if (value)
        target = *value;
    return value.has_value();
}

template<typename Choice>
using Choices = std::initializer_list<std::pair<QLatin1StringView, Choice>>;

template<typename Choice>
std::optional<Choice> chosen(const QString &value, Choices<Choice> choices)
{
    for (const auto &[word, choice] : choices) {
        if (value == word)
            return choice;
    }
    return {};
}

[[nodiscard]] inline std::optional<bool> flag(const QString &value)
{
    return chosen<bool>(value, {{QLatin1StringView("true"), true}, {QLatin1StringView("false"), false}});
}

[[nodiscard]] inline std::optional<int> number(const QString &value, int least, int most)
{
    bool isNumber = false;
    const int result = value.toInt(&isNumber);
    if (!isNumber || result < least || result > most)
        return {};
    return result;
}

[[nodiscard]] inline std::optional<QString> text(const QString &value)
{
    return value;
}

template<typename Target>
QStringList described(const QList<SettingKey<Target>> &keys)
{
    QStringList described;
    for (const auto &key : keys)
        described.append(key.name + QLatin1Char('=') + key.takes);
    return described;
}

/// What is wrong with the key or the value, in one sentence; nothing when it was set.
template<typename Target>
std::optional<QString> setByKey(Target &settings, const QList<SettingKey<Target>> &keys, const QString &key,
                                const QString &value)
{
    const auto known = std::find_if(keys.cbegin(), keys.cend(), [&key](const auto &one) { return one.name == key; });
    if (known == keys.cend()) {
        return Settings::tr("The mock has no setting “%1”. Its settings are: %2.")
            .arg(key, described(keys).join(QLatin1StringView(", ")));
    }
    if (!known->apply(settings, value))
        return Settings::tr("“%1” is not a valid value of the mock setting %2. Valid values: %3.")
            .arg(value, key, known->takes);
    return {};
}

} // namespace sluice::mock
