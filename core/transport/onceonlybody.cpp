// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/onceonlybody.h"

#include <algorithm>

namespace sluice {

OnceOnlyBody::OnceOnlyBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    // Unbuffered: a buffer would allow Qt to seek back to what it has read.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceOnlyBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

bool OnceOnlyBody::atEnd() const
{
    return m_position == m_bytes.size();
}

qint64 OnceOnlyBody::readData(char *data, qint64 maxSize)
{
    const auto count = std::min<qint64>(maxSize, m_bytes.size() - m_position);
    if (count == 0)
        return -1;
    if (m_position == 0)
        Q_EMIT aboutToLeave(); // a receiver may withhold it
    if (m_withheld)
        return -1;
    std::copy_n(m_bytes.cbegin() + m_position, count, data);
    m_position += count;
    return count;
}

qint64 OnceOnlyBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace sluice
