// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/confirmationpolicy.h"

namespace sluice {

Confirmation confirmationFor(Environment environment, bool forEverybody)
{
    switch (environment) {
    case Environment::Production:
        return forEverybody ? Confirmation::TypedHost : Confirmation::ButtonAfterCancel;
    case Environment::Staging:
        return Confirmation::ButtonAfterCancel;
    case Environment::Test:
    case Environment::Development:
    case Environment::Demo:
        return Confirmation::Button;
    }
    Q_UNREACHABLE();
}

bool isForEverybody(const Operation &action)
{
    const auto *clear = std::get_if<ClearConfiguration>(&action);
    return std::holds_alternative<RebuildDeltas>(action) || (clear && clear->forAllAssociates);
}

} // namespace sluice
