// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/addline.h"

#include "core/storage/files/outputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace sluice {

namespace {

struct AddLineText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::AddLine)
};

/// A pipe without a reader must not hold up the program, and no terminal may become its own.
int opened(const QString &path, int flags)
{
    return ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | flags,
                  S_IRUSR | S_IWUSR);
}

/// The length of the file that is open as \a descriptor. What is no file keeps nothing.
std::optional<qint64> lengthOf(int descriptor)
{
    struct stat found
    {
    };
    if (::fstat(descriptor, &found) != 0)
        return {};
    errno = EINVAL;
    return S_ISREG(found.st_mode) ? std::optional<qint64>(found.st_size) : std::nullopt;
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    const auto written = ::write(descriptor, bytes.constData(), static_cast<size_t>(bytes.size()));
    if (written >= 0 && written < bytes.size())
        errno = ENOSPC; // a file takes less only when the disk is full
    return written == bytes.size();
}

Result<void> systemRefuses(const QString &path)
{
    return Failure(unwritten(path, qt_error_string(errno)));
}

} // namespace

LineFile::LineFile(QString path)
    : m_path(std::move(path))
{
}

LineFile::~LineFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool LineFile::open()
{
    const int descriptor = opened(m_path, O_CREAT);
    if (descriptor < 0)
        return false;
    if (const auto length = lengthOf(descriptor)) {
        m_descriptor = descriptor;
        m_end = *length;
        return true;
    }
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return false;
}

/// Others may have added lines as well.
bool LineFile::isStillThere() const
{
    struct stat kept
    {
    };
    struct stat found
    {
    };
    return ::fstat(m_descriptor, &kept) == 0 && ::stat(QFile::encodeName(m_path).constData(), &found) == 0
        && kept.st_dev == found.st_dev && kept.st_ino == found.st_ino && found.st_size >= m_end;
}

Result<void> LineFile::add(const QByteArray &line)
{
    if (m_descriptor < 0 && !open())
        return systemRefuses(m_path);
    // The line break comes first as well, because a write that was cut may have left half a line.
    const QByteArray bytes = '\n' + line + '\n';
    if (!writeAll(m_descriptor, bytes) || ::fsync(m_descriptor) != 0)
        return systemRefuses(m_path);
    m_end += bytes.size();
    // After writing: it may happen at any moment before.
    if (!isStillThere())
        return Failure(unwritten(m_path, AddLineText::tr("It was removed, replaced or cut while lines were added.")));
    return {};
}

Result<void> addLine(const QString &path, const QByteArray &line)
{
    return LineFile(path).add(line);
}

Result<void> canAddLine(const QString &path)
{
    if (const int descriptor = opened(path, 0); descriptor >= 0) {
        const bool isFile = lengthOf(descriptor).has_value();
        const auto refused = systemRefuses(path);
        ::close(descriptor);
        return isFile ? Result<void>() : refused;
    }
    if (errno != ENOENT)
        return systemRefuses(path);
    const auto folder = QFileInfo(targetOf(path)).path();
    if (::faccessat(AT_FDCWD, QFile::encodeName(folder).constData(), W_OK | X_OK, AT_EACCESS) == 0)
        return {};
    return systemRefuses(path);
}

} // namespace sluice
