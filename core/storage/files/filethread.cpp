// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/filethread.h"

namespace sluice {

FileThread::FileThread(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // always the same thread, as a connection to a database needs it
}

FileThread::~FileThread()
{
    m_pool.waitForDone();
}

void FileThread::run(std::function<void()> work, std::function<void()> done)
{
    m_pool.start([this, work = std::move(work), done = std::move(done)] {
        work();
        QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
    });
}

} // namespace sluice
