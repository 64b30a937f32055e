// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sluice::mock {

/// \a bytes in the format of RFC 1952.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

/// Zeros in the format of RFC 1952 that are about \a bytes large when they are unpacked, as many members.
[[nodiscard]] QByteArray gzipBomb(qint64 bytes);

} // namespace sluice::mock
