// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/http/http.h"
#include "core/transport/transportpolicy.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// The only class that opens connections. Every complete HTTP answer is a success, whatever its status. Redirects are
/// never followed. A request with sendOnce reaches the server at most once, over a connection that was opened for it.
/// Other requests with equal policies share connections, unless the policy trusts only one certificate.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    /// Why a request may not leave any more; nothing if it may.
    using Guard = std::function<std::optional<Error>()>;

    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    /// \a parent owns the call. \a guard is asked when the connection stands, directly before the request leaves; its
    /// error ends the call, and nothing leaves.
    [[nodiscard]] Call<HttpResponse> *send(const HttpRequest &request, const TransportPolicy &policy,
                                           const HttpLimits &limits, QObject *parent, const Guard &guard = {});

    /// How long the connections, key and password of a policy are kept after its last request: two minutes, like an
    /// idle connection in Qt.
    void setLinger(std::chrono::milliseconds linger) { m_linger = linger; }

    /// The number of managers, for tests.
    qsizetype channels() const { return static_cast<qsizetype>(m_channels.size()); }

private:
    struct Channel;

    Channel &channelFor(const TransportPolicy &policy, bool alone, const QUrl &origin);
    void retire(Channel &channel);
    void release(Channel &channel);
    void dropLater(Channel &channel);
    void dropIdleChannels();

    std::vector<std::unique_ptr<Channel>> m_channels;
    QSet<QUrl> m_answered; ///< scheme, host and port of those that have answered
    std::chrono::milliseconds m_linger = std::chrono::minutes(2);
    QTimer m_sweep;
};

} // namespace sluice
