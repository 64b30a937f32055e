// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/input.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Opening a pipe waits for nobody, so that a signal is noticed.
int opened(const QString &path)
{
    return path == "-"_L1 ? ::dup(STDIN_FILENO)
                          : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

tl::unexpected<Unread> unread(int error)
{
    return tl::unexpected(Unread{.reason = qt_error_string(error) + u'.'});
}

tl::expected<QByteArray, Unread> readFrom(int descriptor, qsizetype limit, int stopDescriptor)
{
    constexpr qsizetype piece = 64 * 1024;
    QByteArray content;
    while (content.size() < limit) {
        std::array<pollfd, 2> watched{{{stopDescriptor, POLLIN, 0}, {descriptor, POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR)
            continue;
        if (watched[0].revents != 0)
            return tl::unexpected(Unread{.stopped = true});
        const auto before = content.size();
        const auto wanted = std::min(piece, limit - before);
        content.resize(before + wanted);
        const auto count = ::read(descriptor, content.data() + before, static_cast<std::size_t>(wanted));
        content.resize(before + std::max<qsizetype>(count, 0));
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return unread(errno);
        if (count == 0)
            break;
    }
    return content;
}

} // namespace

tl::expected<QByteArray, Unread> readAll(const QString &path, qsizetype limit, int stopDescriptor)
{
    const int descriptor = opened(path);
    if (descriptor < 0)
        return unread(errno);
    auto content = readFrom(descriptor, limit, stopDescriptor);
    ::close(descriptor);
    return content;
}

} // namespace sluice::ctl
