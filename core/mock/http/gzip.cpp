// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/http/gzip.h"

#include <QtEndian>

namespace sluice::mock {

namespace {

constexpr qsizetype MemberSize = 1 << 20;

/// The CRC-32 of RFC 1952 §8, which Qt does not have.
quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~quint32(0);
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(sizeof(number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    // qCompress() writes the length, a header of two bytes, the deflated bytes and a checksum of four.
    // Of nothing it makes the length only.
    const auto compressed = qCompress(bytes, 9);
    const auto deflated =
        bytes.isEmpty() ? QByteArray::fromHex("0300") : compressed.sliced(4 + 2, compressed.size() - 4 - 2 - 4);
    return QByteArray::fromHex("1f8b0800000000000003") + deflated + littleEndian(crc32(bytes))
        + littleEndian(static_cast<quint32>(bytes.size()));
}

QByteArray gzipBomb(qint64 bytes)
{
    const auto member = gzipped(QByteArray(MemberSize, '\0'));
    return member.repeated(qMax<qint64>(1, bytes / MemberSize));
}

} // namespace sluice::mock
