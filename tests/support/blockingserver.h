// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

namespace sluice::test {

/// A server in a thread of its own, which answers as fast as a real one: without an event loop in between, an answer
/// can be there before the client has noticed that its request left. One connection after the other.
class BlockingServer final
{
public:
    /// Called with each complete request, in the thread of the server. Returns whether the connection stays open.
    using Script = std::function<bool(int socket, const QByteArray &request)>;

    explicit BlockingServer(Script script)
        : m_script(std::move(script))
        , m_handle(listenOn(m_port))
        , m_thread([this] { serve(); })
    {
    }

    ~BlockingServer()
    {
        m_ended = true;
        ::shutdown(m_handle, SHUT_RDWR);
        ::shutdown(m_peer, SHUT_RDWR);
        m_thread.join();
        ::close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(BlockingServer)

    quint16 port() const { return m_port; }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_port)); }
    int requests() const { return m_requests; }
    int connections() const { return m_connections; }

    static void write(int socket, const QByteArray &bytes)
    {
        if (::send(socket, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL) < 0)
            qWarning("The client hung up.");
    }

private:
    static int listenOn(quint16 &port)
    {
        const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        const bool works = ::bind(handle, generic, length) == 0 && ::listen(handle, 64) == 0
            && ::getsockname(handle, generic, &length) == 0;
        if (!works)
            qFatal("No port to listen on.");
        port = ntohs(address.sin_port);
        return handle;
    }

    void serve()
    {
        while (!m_ended) {
            m_peer = ::accept4(m_handle, nullptr, nullptr, SOCK_CLOEXEC);
            if (m_peer < 0)
                continue;
            if (m_ended)
                ::shutdown(m_peer, SHUT_RDWR); // the destructor may not have seen it
            ++m_connections;
            QByteArray received;
            while (takeRequest(received)) { }
            ::close(m_peer.exchange(-1));
        }
    }

    /// Whether the connection stays open.
    bool takeRequest(QByteArray &received)
    {
        for (;;) {
            const auto end = received.indexOf("\r\n\r\n");
            const auto whole = end < 0 ? -1 : end + 4 + lengthIn(received.left(end));
            if (end >= 0 && received.size() >= whole) {
                const auto request = received.left(whole);
                received.remove(0, whole);
                ++m_requests;
                return m_script(m_peer, request);
            }
            std::array<char, 8192> bytes{};
            const auto count = ::recv(m_peer, bytes.data(), bytes.size(), 0);
            if (count <= 0)
                return false;
            received.append(bytes.data(), static_cast<qsizetype>(count));
        }
    }

    static qsizetype lengthIn(const QByteArray &head)
    {
        const auto lines = head.split('\n');
        for (const auto &line : lines) {
            if (line.toLower().startsWith("content-length:"))
                return line.mid(15).trimmed().toInt();
        }
        return 0;
    }

    const Script m_script;
    std::atomic<bool> m_ended = false;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_peer = -1;
    quint16 m_port = 0;
    const int m_handle;
    std::thread m_thread;
};

/// How often a test repeats what goes wrong only by chance: SLUICE_TRIES, or \a usual.
inline int tries(int usual)
{
    const int asked = qEnvironmentVariableIntValue("SLUICE_TRIES");
    return asked > 0 ? asked : usual;
}

/// The limit for what should end at once: SLUICE_LIMIT in ms, or \a usual. Many tries of what waits for the limit take
/// long otherwise.
inline std::chrono::milliseconds limit(std::chrono::milliseconds usual)
{
    const int asked = qEnvironmentVariableIntValue("SLUICE_LIMIT");
    return asked > 0 ? std::chrono::milliseconds(asked) : usual;
}

} // namespace sluice::test
