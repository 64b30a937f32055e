// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaObject>

namespace sluice::mock {

/// Where an answer passes on its way to one client.
class AnswerGate
{
public:
    AnswerGate() = default;
    virtual ~AnswerGate() = default;
    Q_DISABLE_COPY_MOVE(AnswerGate)

    /// What the server writes is thrown away until the next request comes; \a bytes are sent.
    virtual void sendInstead(const QByteArray &bytes) = 0;
    /// What the server writes is thrown away, and the connection ends.
    virtual void hangUp() = 0;
};

/// The gate of a client that is connected by a \a Socket. Qt HTTP Server knows nothing of it: its handlers can neither
/// leave a header out nor end a connection.
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
        // Not at once: the server is about to write to it.
        QMetaObject::invokeMethod(
            this, [this] { this->abort(); }, Qt::QueuedConnection);
    }

protected:
    qint64 writeData(const char *data, qint64 size) override { return m_isShut ? size : Socket::writeData(data, size); }

private:
    bool m_isShut = false;
};

} // namespace sluice::mock
