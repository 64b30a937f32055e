// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/classbox.h"

#include "core/domain/server/policy.h"
#include "ui/icons/environmentbadge.h"
#include "ui/texts/signintexts.h"

#include <algorithm>

namespace sluice {

ClassBox::ClassBox(QWidget *parent)
    : QComboBox(parent)
{
    addItem(environmentBadge(Environment::Production), tr("Not classified yet: treated as Production"));
    for (const auto environment : allEnvironments)
        addItem(environmentBadge(environment), environmentWord(environment), QVariant::fromValue(environment));
}

void ClassBox::setChosen(std::optional<Environment> environment)
{
    const int index = environment ? findData(QVariant::fromValue(*environment)) : 0;
    setCurrentIndex(std::max(0, index));
}

std::optional<Environment> ClassBox::chosen() const
{
    return currentIndex() > 0 ? std::optional(currentData().value<Environment>()) : std::nullopt;
}

QString ClassBox::explanation() const
{
    if (!chosen())
        return tr("Nobody has chosen a class for this server. Until somebody does, it is treated as Production.");
    // Demo is not offered: a mock server has another address each time, so it cannot be stored.
    if (*chosen() == Environment::Demo)
        return tr("A server for trying things out. Nobody depends on it.");
    if (*chosen() == Environment::Production)
        return tr("People use it for their daily work.");
    return environmentExplanation(*chosen());
}

} // namespace sluice
