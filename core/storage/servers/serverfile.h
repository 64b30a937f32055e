// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>

#include <memory>
#include <optional>

class QLockFile;

namespace sluice {

/// A file that several programs write to. Each keeps the lock for as long as one change takes.
class ServerFile final
{
public:
    explicit ServerFile(QString path);
    ~ServerFile();
    Q_DISABLE_COPY_MOVE(ServerFile)

    /// Waits a second at most for another program, then fails.
    [[nodiscard]] Result<void> lock();

    /// Nothing where there is no file.
    [[nodiscard]] Result<std::optional<QByteArray>> read() const;

    /// All or nothing; nobody but its owner may read it.
    [[nodiscard]] Result<void> write(const QByteArray &bytes) const;

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace sluice
