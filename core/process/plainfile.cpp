// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/plainfile.h"

#include "core/process/wipe.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sluice {

namespace {

struct PlainFileText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::PlainFile)
};

class Descriptor final
{
public:
    explicit Descriptor(const QString &path)
        // Opening a pipe, too, would wait for somebody at its other end.
        : m_number(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    int number() const { return m_number; }

private:
    const int m_number;
};

QString lastError()
{
    return PlainFileText::tr("%1.", "No such file or directory").arg(qt_error_string(errno));
}

/// The content may be a secret, so a buffer that it has grown out of is overwritten.
void makeRoom(QByteArray &content, qsizetype size)
{
    if (size <= content.capacity())
        return;
    QByteArray larger;
    larger.reserve(std::max(size, 2 * content.capacity()));
    larger.append(content);
    std::swap(content, larger);
    wipe(larger);
}

tl::expected<QByteArray, QString> read(const Descriptor &file, qsizetype expected, qsizetype limit)
{
    constexpr qsizetype piece = 16 * 1024;
    QByteArray content;
    content.reserve(std::min(expected + 1, limit));
    while (content.size() < limit) {
        const auto before = content.size();
        const auto wanted = std::min(limit - before, std::max(piece, content.capacity() - before));
        makeRoom(content, before + wanted);
        content.resize(before + wanted);
        const auto count = ::read(file.number(), content.data() + before, static_cast<std::size_t>(wanted));
        content.resize(before + std::max<qsizetype>(count, 0));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            auto why = lastError();
            wipe(content);
            return tl::unexpected(std::move(why));
        }
        if (count == 0)
            break;
    }
    return content;
}

} // namespace

tl::expected<QByteArray, QString> contentOfFile(const QString &path, qint64 limit)
{
    const Descriptor file(path);
    struct stat found = {};
    if (file.number() < 0 || ::fstat(file.number(), &found) != 0)
        return tl::unexpected(errno == ENXIO ? PlainFileText::tr("It is not a file, but a pipe or a device.")
                                             : lastError());
    if (S_ISDIR(found.st_mode))
        return tl::unexpected(PlainFileText::tr("It is a folder."));
    if (!S_ISREG(found.st_mode))
        return tl::unexpected(PlainFileText::tr("It is not a file, but a pipe or a device."));
    return read(file, static_cast<qsizetype>(found.st_size), static_cast<qsizetype>(limit));
}

} // namespace sluice
