// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/http/http.h"
#include "core/transport/transportpolicy.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace sluice {

/// The only class that opens connections. Every complete HTTP answer is a success, whatever its status; redirects are
/// never followed; a request with sendOnce reaches the server at most once. Connections are shared between equal
/// policies, and with nobody where a policy trusts one certificate only.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    /// \a parent owns the call.
    [[nodiscard]] Call<HttpResponse> *send(const HttpRequest &request, const TransportPolicy &policy,
                                           const HttpLimits &limits, QObject *parent);

    /// How long the connections of a policy, its key and its password outlive its last request: two minutes, as long as
    /// a connection that nobody uses stays open anyway.
    void setLinger(std::chrono::milliseconds linger) { m_linger = linger; }

    /// How many sets of connections there are.
    qsizetype channels() const { return static_cast<qsizetype>(m_channels.size()); }

private:
    struct Channel;

    Channel &channelFor(const TransportPolicy &policy);
    void release(Channel &channel);
    void dropIdleChannels();

    std::vector<std::unique_ptr<Channel>> m_channels;
    std::chrono::milliseconds m_linger = std::chrono::minutes(2);
    QTimer m_sweep;
};

} // namespace sluice
