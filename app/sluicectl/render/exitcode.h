// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/cell.h"

#include <QList>

namespace sluice::ctl {

/// The exit status of the program. Scripts rely on the numbers.
enum class ExitCode {
    Done = 0,          ///< all acknowledged, or listed, or probed
    Usage = 1,         ///< nothing was sent: a mistake on the command line, or in what was given
    SignInRefused = 2, ///< by every server, or not tried there because another one refused the account
    Partly = 3,        ///< some acknowledged or read, some not
    Failed = 4,        ///< none acknowledged, or what was asked for could not be read
    NotReached = 5,    ///< nothing reached any server
    NotConfirmed = 6,  ///< nothing was sent: blocked by policy, or nobody said yes
    Machine = 7,       ///< trouble on this machine: a lock, the disk, a stored file, the keychain, a missing secret
    Name = 8,          ///< what was named is not there, or is there already
    Unknown = 9,       ///< none acknowledged, and at least one Unknown: it may have happened
    Certificate = 10,  ///< the certificate is not trusted, or not the one that was
    Cancelled = 130,   ///< by a signal, which then ends the program in place of this status
};

/// For an action. \a reached: at least one server sent a complete answer.
ExitCode exitCodeOf(const QList<Cell> &cells, bool reached);

/// For a question that failed, or a command that could not begin.
ExitCode exitCodeOf(const Error &error, bool reached);

/// The code of a command that succeeded or not, as in \a code, and whose results were \a written or not. Results that
/// nobody can read are a failure, too; but not where stdout was closed from the start, because nobody wants them there.
ExitCode withOutput(ExitCode code, bool written);

/// \a code of a run whose record is complete, or not. It matters where mustBeRecorded() has promised one.
ExitCode withRecord(ExitCode code, bool isRecorded, bool isPromised);

/// For questions to several servers that ended with \a codes, which must not be empty.
ExitCode together(const QList<ExitCode> &codes);

} // namespace sluice::ctl
