// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"

#include <QEventLoop>
#include <QTimer>

namespace sluice::test {

/// Waits for \a call, which has ten seconds. In an event loop of its own: QTest's ways to wait sleep between events, and
/// a call takes many.
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
