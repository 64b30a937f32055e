// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace sluice {

/// The first \a limit bytes of the file at \a path, or in one sentence why they cannot be read. What is not a file is
/// refused at once: reading from a pipe or a device may never end, and a program that waits there would not notice a
/// signal. No copy of the content is left behind in memory.
tl::expected<QByteArray, QString> contentOfFile(const QString &path, qint64 limit);

/// More than any file of certificates, keys or servers holds; one with more bytes is not what it should be.
inline constexpr qint64 LargestPlainFile = 16 * 1024 * 1024;

} // namespace sluice
