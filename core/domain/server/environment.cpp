// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/environment.h"

#include <QCoreApplication>
#include <QMetaEnum>

namespace sluice {

namespace {

struct EnvironmentText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Environment)
};

} // namespace

std::optional<Environment> environmentFrom(const QString &text)
{
    const auto names = QMetaEnum::fromType<Environment>();
    for (int i = 0; i < names.keyCount(); ++i) {
        if (text.compare(QLatin1StringView(names.key(i)), Qt::CaseInsensitive) == 0)
            return static_cast<Environment>(names.value(i));
    }
    return {};
}

QString environmentWord(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return EnvironmentText::tr("Production");
    case Environment::Staging:
        return EnvironmentText::tr("Staging");
    case Environment::Test:
        return EnvironmentText::tr("Test");
    case Environment::Development:
        return EnvironmentText::tr("Development");
    case Environment::Demo:
        return EnvironmentText::tr("Demo");
    }
    Q_UNREACHABLE();
}

} // namespace sluice
