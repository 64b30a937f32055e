// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/addline.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sluice {

namespace {

struct AddLineText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::AddLine)
};

/// What is no file keeps nothing.
bool isFile(int descriptor)
{
    struct stat found
    {
    };
    if (::fstat(descriptor, &found) != 0)
        return false;
    errno = EINVAL;
    return S_ISREG(found.st_mode);
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    const auto written = ::write(descriptor, bytes.constData(), static_cast<size_t>(bytes.size()));
    if (written >= 0 && written < bytes.size())
        errno = ENOSPC; // a file takes less only when the disk is full
    return written == bytes.size();
}

/// Nothing is written if \a bytes is empty.
bool addBytes(const QString &path, const QByteArray &bytes)
{
    // A pipe without a reader must not hold up the program, and no terminal may become its own.
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return false;
    const bool isKept =
        isFile(descriptor) && (bytes.isEmpty() || (writeAll(descriptor, bytes) && ::fsync(descriptor) == 0));
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return isKept;
}

Result<void> cannotWrite(const QString &path)
{
    return Failure(inputError(AddLineText::tr("The file %1 cannot be written.").arg(path), qt_error_string(errno)));
}

} // namespace

Result<void> addLine(const QString &path, const QByteArray &line)
{
    // The line break comes first as well, because a write that was cut may have left half a line.
    return addBytes(path, '\n' + line + '\n') ? Result<void>() : cannotWrite(path);
}

Result<void> canAddLine(const QString &path)
{
    return addBytes(path, {}) ? Result<void>() : cannotWrite(path);
}

} // namespace sluice
