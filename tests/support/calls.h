// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/call.h"

#include <QTest>

namespace sluice::test {

/// Waits for \a call, which has ten seconds.
template<typename T>
Result<T> resultOf(Call<T> *call)
{
    std::optional<Result<T>> result;
    call->then(call, [&result](const Result<T> &r) { result = r; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10000))
        qFatal("The call never ended.");
    return *result;
}

} // namespace sluice::test
