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

bool addBytes(const QString &path, const QByteArray &bytes)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return false;
    const bool isWritten = ::write(descriptor, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size();
    // What is no file, such as a pipe, has no disk to wait for.
    const bool isKept = isWritten && (::fsync(descriptor) == 0 || errno == EINVAL);
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return isKept;
}

} // namespace

Result<void> addLine(const QString &path, const QByteArray &line)
{
    // The line break comes first as well, because a write that was cut may have left half a line.
    if (addBytes(path, '\n' + line + '\n'))
        return {};
    return Failure(inputError(AddLineText::tr("The file %1 cannot be written.").arg(path), qt_error_string(errno)));
}

} // namespace sluice
