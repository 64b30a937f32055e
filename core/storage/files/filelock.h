// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace sluice {

/// A lock that one program at a time holds. The kernel keeps it for an open file and ends it with the process, so a
/// program that dies leaves none behind. The file itself stays, and names who holds the lock.
class FileLock final
{
public:
    enum class Outcome {
        Locked,
        Busy,    ///< somebody else has held it all the time
        Unusable ///< the file cannot be made or locked; see detail()
    };

    explicit FileLock(QString path);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    /// Waits in a queue, and gives up once the same holder has had the lock for \a patience: while it goes from one to
    /// the next, waiting is worth it.
    Outcome lock(std::chrono::milliseconds patience);

    bool isLocked() const { return m_descriptor >= 0; }

    /// Whether somebody, this program included, holds the lock of the file \a path. Makes and changes no file.
    static bool isHeld(const QString &path);

    /// After Busy: "sluicectl (process 1234)"; empty when it is not known. After Unusable: in the words of the system.
    QString detail() const { return m_detail; }

private:
    Outcome waitFor(int descriptor, std::chrono::milliseconds patience);
    void adopt(int descriptor);

    const QString m_path;
    int m_descriptor = -1;
    QString m_detail;
};

} // namespace sluice
