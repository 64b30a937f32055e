// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"

#include <QEventLoop>
#include <QTimer>

namespace sluice::test {

/// Waits up to ten seconds for \a call. It uses an event loop, because the wait functions of QTest sleep between events
/// and a call needs many of them.
template<typename T>
Result<T> resultOf(Call<T> *call)
{
    std::optional<Result<T>> result;
    QEventLoop loop;
    call->then(&loop, [&](const Result<T> &r) {
        result = r;
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(10), &loop, &QEventLoop::quit);
    loop.exec();
    if (!result)
        qFatal("The call never ended.");
    return *result;
}

} // namespace sluice::test
