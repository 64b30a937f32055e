// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace sluice::mock {

/// The parts of an HTTP request that a mocked product uses. A missing header is empty.
struct HttpCall
{
    enum class Method { Get, Post, Other };

    Method method = Method::Post;
    QString path{};     ///< decoded
    QByteArray query{}; ///< not decoded
    QString origin{};   ///< scheme and Host header: "http://127.0.0.1:8080"
    QByteArray host{};  ///< the Host header: "127.0.0.1:8080"
    QByteArray accept{};
    QByteArray contentType{};
    QByteArray soapAction{};
    QByteArray authorization{};
    QByteArray cookie{};
    QByteArray xsrfToken{}; ///< X-XSRF-TOKEN
    QByteArray appToken{};  ///< SO-AppToken
    QByteArray body{};
    bool saysLength = true;  ///< it has a Content-Length or is chunked
    bool isHead = false;     ///< its answer has no body
    bool wantsClose = false; ///< the connection shall end with its answer
};

/// The methods of an address that describes what a POST to it does.
inline constexpr auto DescribedMethods = "GET, HEAD, POST";

/// The answer of a mocked product.
struct HttpAnswer
{
    int status = 200;
    QByteArray contentType{};
    QByteArray body{};
    QByteArray location{};                              ///< empty: no such header
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< additional headers
};

} // namespace sluice::mock
