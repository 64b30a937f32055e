// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/cell.h"

#include <QList>

namespace sluice::ctl {

/// What the program tells its caller. Scripts rely on the numbers.
enum class ExitCode {
    Done = 0,          ///< all acknowledged, or listed, or probed
    Usage = 1,         ///< nothing was sent: the command line, or a name that does not exist
    SignInRefused = 2, ///< by every server
    Partly = 3,        ///< some acknowledged or read, some not
    Failed = 4,        ///< none acknowledged, or what was asked for could not be read
    NotReached = 5,    ///< nothing reached any server
    NotConfirmed = 6,  ///< nothing was sent: blocked by policy, or nobody said yes
    Cancelled = 130,   ///< as shells report an interrupt
};

/// For an action. \a reached: a complete answer to anything came from one of its servers.
ExitCode exitCodeOf(const QList<Cell> &cells, bool reached);

/// For something that was read, or could not even begin.
ExitCode exitCodeOf(const Error &error, bool reached);

/// For something that was read from several servers, which ended with \a codes each. Never empty.
ExitCode together(const QList<ExitCode> &codes);

} // namespace sluice::ctl
