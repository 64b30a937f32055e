// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/detachedwork.h"

#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <thread>

namespace sluice {

void runDetached(QObject *context, std::function<void()> work, std::function<void()> done)
{
    auto promise = std::make_shared<QPromise<void>>();
    auto *watcher = new QFutureWatcher<void>(context);
    QObject::connect(watcher, &QFutureWatcher<void>::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done();
    });
    promise->start();
    watcher->setFuture(promise->future());
    std::thread([promise, work = std::move(work)] {
        work();
        promise->finish();
    }).detach();
}

} // namespace sluice
