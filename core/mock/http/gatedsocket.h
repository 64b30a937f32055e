// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaObject>

namespace sluice::mock {

/// The point through which an answer passes on its way to a client.
class AnswerGate
{
public:
    AnswerGate() = default;
    virtual ~AnswerGate() = default;
    Q_DISABLE_COPY_MOVE(AnswerGate)

    /// Sends \a bytes, and discards what the server writes until the next request.
    virtual void sendInstead(const QByteArray &bytes) = 0;
    /// Discards what the server writes, and closes the connection.
    virtual void hangUp() = 0;
};

/// The gate of a client with a \a Socket. Qt HTTP Server does not know it: its handlers can neither leave out a header
/// nor close a connection.
template<typename Socket>
class GatedSocket final
    : public Socket
    , public AnswerGate
{
public:
    using Socket::Socket;

    void letThrough() { m_isShut = false; }

    void sendInstead(const QByteArray &bytes) override
    {
        this->write(bytes);
        m_isShut = true;
    }
    void hangUp() override
    {
        m_isShut = true;
        // Queued, because the server is about to write to the socket.
        QMetaObject::invokeMethod(
            this, [this] { this->abort(); }, Qt::QueuedConnection);
    }

protected:
    qint64 writeData(const char *data, qint64 size) override { return m_isShut ? size : Socket::writeData(data, size); }

private:
    bool m_isShut = false;
};

} // namespace sluice::mock
