// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace sluice::ctl {

/// Why not everything was read.
struct Unread
{
    bool stopped = false; ///< by a signal
    QString reason{};     ///< one sentence; empty when it was stopped
};

/// The first \a limit bytes of the file at \a path, or with "-" of standard input. It may be a pipe or a device: ends
/// early when \a stopDescriptor becomes readable.
tl::expected<QByteArray, Unread> readAll(const QString &path, qsizetype limit, int stopDescriptor);

} // namespace sluice::ctl
