// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/configurationchoice.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct ChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ConfigurationChoice)
};

ClearConfiguration clearingOf(const ConfigurationChoice &choice)
{
    return {choice.application, choice.instance, choice.forAllAssociates.value_or(false)};
}

} // namespace

QString problemOf(const ConfigurationChoice &choice)
{
    if (const auto acceptable = checked(clearingOf(choice)); !acceptable)
        return acceptable.error().message;
    return choice.forAllAssociates ? QString() : ChoiceText::tr("Choose whose configurations to clear.");
}

bool isForEverybody(const ConfigurationChoice &choice)
{
    return choice.forAllAssociates.value_or(false) || !choice.rebuilds.isEmpty();
}

QList<Operation> stepsOf(const ConfigurationChoice &choice)
{
    if (!problemOf(choice).isEmpty())
        return {};
    QList<Operation> steps{clearingOf(choice)};
    for (const auto kind : allDeltaKinds) {
        if (choice.rebuilds.contains(kind))
            steps.append(RebuildDeltas{kind});
    }
    return steps;
}

} // namespace sluice
