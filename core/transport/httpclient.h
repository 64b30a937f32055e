// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http.h"
#include "core/transport/call.h"
#include "core/transport/transportpolicy.h"

#include <QObject>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace sluice {

/// The only class that opens connections. Every complete HTTP answer is a success, whatever its status; redirects are
/// never followed; a request with sendOnce reaches the server at most once.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    /// \a parent owns the call.
    [[nodiscard]] Call<HttpResponse> *send(const HttpRequest &request, const TransportPolicy &policy,
                                           const HttpLimits &limits, QObject *parent);

private:
    struct Channel;

    Channel &channelFor(const TransportPolicy &policy);

    std::vector<std::unique_ptr<Channel>> m_channels;
};

} // namespace sluice
