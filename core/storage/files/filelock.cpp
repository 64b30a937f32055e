// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/filelock.h"

#include <QCoreApplication>
#include <QFile>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct LockText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::FileLock)
};

/// What a holder writes about itself: process, program and the moment at which it got the lock.
QByteArray ownNote()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    const auto program = QCoreApplication::applicationFilePath().section(u'/', -1);
    return u"%1\n%2\n%3\n"_s.arg(::getpid()).arg(program).arg(now).toUtf8();
}

QByteArray noteIn(int descriptor)
{
    QByteArray note(512, '\0');
    note.resize(std::max<qsizetype>(0, ::pread(descriptor, note.data(), static_cast<size_t>(note.size()), 0)));
    return note;
}

QString holderIn(const QByteArray &note)
{
    const auto lines = QString::fromUtf8(note).split(u'\n');
    return lines.size() < 3 ? QString() : LockText::tr("%1 (process %2)").arg(lines.at(1), lines.at(0));
}

int lockNow(int descriptor, int how)
{
    int result = 0;
    do
        result = ::flock(descriptor, how);
    while (result != 0 && errno == EINTR);
    return result;
}

/// What a thread that waits in the kernel shares with the one that started it.
struct Waiting
{
    std::mutex mutex{};
    std::condition_variable ended{};
    bool isLocked = false;
    bool isAbandoned = false;
};

} // namespace

FileLock::FileLock(QString path)
    : m_path(std::move(path))
{
}

FileLock::~FileLock()
{
    if (isLocked())
        ::close(m_descriptor);
}

FileLock::Outcome FileLock::lock(std::chrono::milliseconds patience)
{
    if (isLocked())
        return Outcome::Locked;
    const int descriptor = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        m_detail = qt_error_string(errno);
        return Outcome::Unusable;
    }
    if (lockNow(descriptor, LOCK_EX | LOCK_NB) == 0) {
        adopt(descriptor);
        return Outcome::Locked;
    }
    if (errno != EWOULDBLOCK) {
        m_detail = qt_error_string(errno);
        ::close(descriptor);
        return Outcome::Unusable;
    }
    return waitFor(descriptor, patience);
}

/// The kernel queues those who wait, but knows no time limit. So a thread waits there; when it is given up, it frees the
/// lock as soon as it gets it.
FileLock::Outcome FileLock::waitFor(int descriptor, std::chrono::milliseconds patience)
{
    const auto waiting = std::make_shared<Waiting>();
    std::thread([waiting, descriptor] {
        lockNow(descriptor, LOCK_EX);
        const std::lock_guard guard(waiting->mutex);
        waiting->isLocked = true;
        if (waiting->isAbandoned)
            ::close(descriptor);
        waiting->ended.notify_one();
    }).detach();

    std::unique_lock guard(waiting->mutex);
    auto holder = noteIn(descriptor);
    while (!waiting->ended.wait_for(guard, patience, [&waiting] { return waiting->isLocked; })) {
        const auto now = noteIn(descriptor);
        if (now == holder) {
            waiting->isAbandoned = true;
            m_detail = holderIn(now);
            return Outcome::Busy;
        }
        holder = now;
    }
    adopt(descriptor);
    return Outcome::Locked;
}

bool FileLock::isHeld(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isHeld = lockNow(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return isHeld;
}

void FileLock::adopt(int descriptor)
{
    m_descriptor = descriptor;
    const auto note = ownNote();
    // The note only serves the sentence of somebody who waits in vain, so a failure does not matter.
    if (::ftruncate(descriptor, 0) == 0)
        std::ignore = ::pwrite(descriptor, note.constData(), static_cast<size_t>(note.size()), 0);
}

} // namespace sluice
