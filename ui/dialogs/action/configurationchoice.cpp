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

/// Also while something is missing.
QList<Operation> chosenSteps(const ConfigurationChoice &choice)
{
    QList<Operation> steps;
    if (choice.whose != Whose::Nobodys)
        steps.append(clearingOf(choice));
    for (const auto kind : allDeltaKinds) {
        if (choice.rebuilds.contains(kind))
            steps.append(RebuildDeltas{kind});
    }
    return steps;
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

QList<Operation> stepsOf(const ConfigurationChoice &choice)
{
    return problemOf(choice).isEmpty() ? chosenSteps(choice) : QList<Operation>();
}

} // namespace sluice
