// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// The kind of a file system.
struct FileSystemKind
{
    quint32 magic = 0; ///< f_type of statfs(2)
    QString name{};    ///< as /proc/self/mountinfo has it, such as "fuse.sshfs"

    friend bool operator==(const FileSystemKind &, const FileSystemKind &) = default;
};

/// The kind of the file system that \a path is on, or would be on once it exists.
FileSystemKind fileSystemOf(const QString &path);

/// The name of \a kind if its files are on another machine, or may be; else empty. On such a file system the locks and
/// the shared memory of SQLite do not work between machines. A program that serves files itself (FUSE) counts as another
/// machine unless it is known to be none.
QString networkFileSystem(const FileSystemKind &kind);

} // namespace sluice
