// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>

namespace sluice {

/// A place outside the history where checkpoints are kept. Used by one thread at a time.
class CheckpointSink
{
public:
    CheckpointSink() = default;
    virtual ~CheckpointSink() = default;
    Q_DISABLE_COPY_MOVE(CheckpointSink)

    /// Keeps \a line, a checkpoint without a line break.
    [[nodiscard]] virtual Result<void> keep(const QByteArray &line) = 0;
};

/// The journal of the system, through syslog(3), with the importance "notice". The system does not say whether it kept
/// the line.
class JournalSink final : public CheckpointSink
{
public:
    [[nodiscard]] Result<void> keep(const QByteArray &line) override;
};

/// A file elsewhere, to which lines are added. It is made if needed, for its owner only.
class FileSink final : public CheckpointSink
{
public:
    explicit FileSink(QString path);

    [[nodiscard]] Result<void> keep(const QByteArray &line) override;

private:
    const QString m_path;
};

} // namespace sluice
