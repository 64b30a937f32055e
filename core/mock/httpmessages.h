// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sluice::mock {

/// What of an HTTP request a mocked product looks at.
struct HttpCall
{
    QByteArray contentType{};
    QByteArray soapAction;
    QByteArray body{};
};

/// What it answers.
struct HttpAnswer
{
    int status = 200;
    QByteArray contentType{};
    QByteArray body{};
    QByteArray location{}; ///< empty: no such header
};

} // namespace sluice::mock
