// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/secret.h"

#include <QString>

#include <optional>

namespace sluice::ctl {

/// Whether a person can be asked: standard input and stderr are a terminal.
bool isInteractive();

enum class Echo { On, Off };

struct Input
{
    /// Without the end of the line; nothing when the input ended before its first byte.
    std::optional<SecretBytes> line{};
    bool stopped = false; ///< by a signal
    bool tooLong = false; ///< it is longer than LongestLine, and not in line
};

/// Writes \a prompt to stderr and reads one line from standard input, not a byte more. Ends early when \a stopDescriptor
/// becomes readable. With Echo::Off a terminal does not show what is typed. When the program is suspended, the terminal is
/// as before; afterwards the prompt begins anew.
Input readLine(const QString &prompt, Echo echo, int stopDescriptor);

} // namespace sluice::ctl
