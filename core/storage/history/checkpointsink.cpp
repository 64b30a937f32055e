// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpointsink.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <syslog.h>
#include <unistd.h>

namespace sluice {

namespace {

struct SinkText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::CheckpointSink)
};

/// Adds \a bytes at the end of \a path and waits until they are on the disk.
bool addToFile(const QString &path, const QByteArray &bytes)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return false;
    const bool isKept = ::write(descriptor, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size()
        && ::fsync(descriptor) == 0;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return isKept;
}

} // namespace

Result<void> JournalSink::keep(const QByteArray &line)
{
    ::syslog(LOG_USER | LOG_NOTICE, "%s", line.constData());
    return {};
}

FileSink::FileSink(QString path)
    : m_path(std::move(path))
{
}

Result<void> FileSink::keep(const QByteArray &line)
{
    // The line break comes first as well, because a write that was cut may have left half a line.
    if (addToFile(m_path, '\n' + line + '\n'))
        return {};
    return Failure(inputError(SinkText::tr("The checkpoint of the history cannot be written to %1.").arg(m_path),
                              qt_error_string(errno)));
}

} // namespace sluice
