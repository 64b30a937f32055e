// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QStringList>

namespace sluice {

// Files of the user's choice: what no program of Sluice writes to, and how the others are written. All functions wait for
// the disk. Links are followed: what counts is the file that would be changed.

/// What belongs to Sluice itself, so that nothing else may be written there.
struct OwnFiles
{
    QStringList folders{}; ///< absolute paths, with everything below them
    QStringList files{};   ///< absolute paths outside of these folders; they need not exist
    QString problem{};     ///< why they are not all known; then nothing is written. Empty: they are
};

/// The folders with the settings and the records of this account, and those with the settings of the system.
OwnFiles ownFolders();

/// InvalidInput if \a path leads to one of \a own, or these are not all known, also by another name of the same file. The detail is the reason alone,
/// as in the errors of all functions here.
[[nodiscard]] Result<void> isNotOwn(const QString &path, const OwnFiles &own);

/// Whether something may be written to \a path: InvalidInput if it leads to one of \a own, to a folder, or to what is no
/// file, such as a device: that would be replaced by a file.
[[nodiscard]] Result<void> mayBeWritten(const QString &path, const OwnFiles &own);

/// Makes \a content what the file at \a path holds, all of it or nothing; what it held before is replaced. Where \a path
/// is the standard output, such as /dev/stdout, \a content goes there. Fails as mayBeWritten(), and with the words of the
/// system.
[[nodiscard]] Result<void> writeOutput(const QString &path, const QByteArray &content, const OwnFiles &own);

/// The file that is made or changed where \a path is written to: behind all links, whether it exists or not.
QString targetOf(const QString &path);

/// The error of a file at \a path that is not written because of \a reason.
Error unwritten(const QString &path, const QString &reason);

} // namespace sluice
