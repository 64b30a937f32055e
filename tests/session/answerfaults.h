// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/session/answermessage.h"
#include "tests/session/recordedservice.h"

#include <QStringList>

#include <optional>

namespace sluice::test {

/// The names of all faults after which something comes to an end before the time limit.
QStringList answerFaults();

/// The names of the faults after which a client waits for the time limit.
QStringList silentFaults();

/// The names of those among answerFaults() that are so large that a test should let one come at a time.
QStringList largeFaults();

/// The fault with this name, for answers of \a form. Nothing when it cannot be made of such answers.
std::optional<AnswerFault> answerFault(const QString &name, AnswerForm form);

} // namespace sluice::test
