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
    return {choice.application, choice.instance, choice.whose == Whose::Everybodys};
}

} // namespace

QString problemOf(const ConfigurationChoice &choice)
{
    if (choice.whose == Whose::Nobodys)
        return choice.rebuilds.isEmpty() ? ChoiceText::tr("Choose what to rebuild.") : QString();
    if (const auto acceptable = checked(clearingOf(choice)); !acceptable)
        return acceptable.error().message;
    return choice.whose ? QString() : ChoiceText::tr("Choose whose configurations to clear.");
}

bool isForEverybody(const ConfigurationChoice &choice)
{
    return choice.whose == Whose::Everybodys || !choice.rebuilds.isEmpty();
}

QList<Operation> stepsOf(const ConfigurationChoice &choice)
{
    if (!problemOf(choice).isEmpty())
        return {};
    QList<Operation> steps;
    if (choice.whose != Whose::Nobodys)
        steps.append(clearingOf(choice));
    for (const auto kind : allDeltaKinds) {
        if (choice.rebuilds.contains(kind))
            steps.append(RebuildDeltas{kind});
    }
    return steps;
}

} // namespace sluice
