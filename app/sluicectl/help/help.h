// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandspec.h"

namespace sluice::ctl {

/// Help on the program, which lists \a commands.
QString generalHelp(const QList<CommandSpec> &commands);
QString helpOn(const CommandSpec &command);

/// Says on stderr how to get help on \a topic; null: on the program.
void sayHowToGetHelp(const CommandSpec *topic);

} // namespace sluice::ctl
