// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace sluice {

/// A request body that can be read once and never again. QNetworkAccessManager repeats a request by itself when the
/// server closes before answering; from a sequential device it cannot, and says ContentReSendError instead.
class OnceOnlyBody final : public QIODevice
{
    Q_OBJECT

public:
    OnceOnlyBody(QByteArray bytes, QObject *parent);

    bool isSequential() const override { return true; }
    /// Whether nobody has read from it: then no complete request can have left this machine.
    bool isUntouched() const { return m_position == 0 && !m_bytes.isEmpty(); }

    qint64 bytesAvailable() const override;
    bool atEnd() const override;
    bool seek(qint64) override { return false; } ///< quietly: Qt tries, and takes no for an answer

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    const QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace sluice
