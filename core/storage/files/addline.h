// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>

namespace sluice {

/// A file that lines are added to. It is made with the first one if needed, for its owner only, and stays open, so that it
/// is noticed when it does not hold the earlier ones any more. What is there and is no file is refused.
class LineFile final
{
public:
    explicit LineFile(QString path);
    ~LineFile();
    Q_DISABLE_COPY_MOVE(LineFile)

    /// Adds \a line, which has no line break. It is on the disk when this returns, in the file that the path leads to:
    /// InvalidInput else, also when that file was removed, replaced or cut since the first line. The detail is the reason.
    [[nodiscard]] Result<void> add(const QByteArray &line);

private:
    bool open();
    bool isStillThere() const;

    const QString m_path;
    int m_descriptor = -1;
    qint64 m_end = 0; ///< bytes that the file had at least
};

/// Adds \a line to the file at \a path, as LineFile::add().
[[nodiscard]] Result<void> addLine(const QString &path, const QByteArray &line);

/// Whether the file at \a path takes lines, as far as that shows before one is added. Makes and changes nothing.
[[nodiscard]] Result<void> canAddLine(const QString &path);

} // namespace sluice
