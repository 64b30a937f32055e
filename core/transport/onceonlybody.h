// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace sluice {

/// A request body that can be read only once. QNetworkAccessManager repeats a request by itself when the server closes
/// the connection before it answers. It cannot repeat a sequential device, and reports ContentReSendError instead.
class OnceOnlyBody final : public QIODevice
{
    Q_OBJECT

public:
    OnceOnlyBody(QByteArray bytes, QObject *parent);

    bool isSequential() const override { return true; }

    qint64 bytesAvailable() const override;
    bool atEnd() const override;
    bool seek(qint64) override { return false; } ///< without a warning: Qt tries it and accepts the failure

    /// Nothing can be read from now on. Of a request whose body was not read before, nothing leaves this machine then.
    void withhold() { m_withheld = true; }

Q_SIGNALS:
    /// Something is about to be read for the first time, if there is anything to read. Qt sends the header of a request
    /// together with the first bytes of its body, so nothing has left this machine before.
    void aboutToLeave();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    const QByteArray m_bytes;
    qint64 m_position = 0;
    bool m_withheld = false;
};

} // namespace sluice
