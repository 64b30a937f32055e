// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/wireanswer.h"

#include <QMetaObject>

namespace sluice::mock {

/// The point through which an answer passes on its way to a client.
class AnswerGate
{
public:
    AnswerGate() = default;
    virtual ~AnswerGate() = default;
    Q_DISABLE_COPY_MOVE(AnswerGate)

    /// Sends \a answer, and discards what the server writes until the next request.
    virtual void sendInstead(const WireAnswer &answer) = 0;
    /// Discards what the server writes, and closes the connection.
    virtual void hangUp() = 0;
    /// Whether the latest request is in version 1.0 of HTTP.
    [[nodiscard]] virtual bool isHttp10() const = 0;
};

/// The gate of a client with a \a Socket. Qt HTTP Server does not know it: its handlers can neither leave out a header
/// nor close a connection, and do not learn the version of a request.
template<typename Socket>
class GatedSocket final
    : public Socket
    , public AnswerGate
{
public:
    using Socket::Socket;

    /// Bytes of a request have arrived and are not read yet.
    void letThrough()
    {
        m_isShut = false;
        // The first line of a request may come in pieces.
        if (m_isLineComplete)
            return;
        m_requestLine += this->peek(this->bytesAvailable());
        const auto end = m_requestLine.indexOf('\n');
        m_isLineComplete = end >= 0;
        if (m_isLineComplete)
            m_requestLine.truncate(end);
    }

    void sendInstead(const WireAnswer &answer) override
    {
        this->write(answer.bytes());
        m_isShut = true;
        m_isLineComplete = false;
        m_requestLine.clear();
        if (answer.closes)
            later([this] { this->disconnectFromHost(); });
    }
    void hangUp() override
    {
        m_isShut = true;
        later([this] { this->abort(); });
    }
    bool isHttp10() const override { return m_requestLine.trimmed().endsWith("HTTP/1.0"); }

protected:
    qint64 writeData(const char *data, qint64 size) override { return m_isShut ? size : Socket::writeData(data, size); }

private:
    /// Queued, because the server is about to write to the socket.
    template<typename Function>
    void later(Function function)
    {
        QMetaObject::invokeMethod(this, function, Qt::QueuedConnection);
    }

    bool m_isShut = false;
    bool m_isLineComplete = false;
    QByteArray m_requestLine;
};

} // namespace sluice::mock
