// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/checkpoint.h"

#include <QRegularExpression>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// What is signed: the line up to the signature. Its first words keep it apart from everything else that is signed.
QByteArray signedPart(const Checkpoint &checkpoint)
{
    return QByteArrayList{"sluice-checkpoint 1",
                          checkpoint.head.id,
                          QByteArray::number(checkpoint.head.count),
                          checkpoint.head.hash,
                          checkpoint.at.toUTC().toString(Qt::ISODate).toLatin1(),
                          checkpoint.publicKey.toBase64()}
        .join(' ');
}

} // namespace

Checkpoint signedCheckpoint(const HistoryHead &head, const QDateTime &at, const ed25519::KeyPair &keys)
{
    Checkpoint checkpoint{
        .head = head, .at = QDateTime::fromSecsSinceEpoch(at.toSecsSinceEpoch(), Qt::UTC), .publicKey = keys.publicKey};
    checkpoint.signature = ed25519::sign(keys, signedPart(checkpoint));
    return checkpoint;
}

std::optional<Checkpoint> checkpointOf(const HistoryHead &head, const std::optional<ed25519::KeyPair> &keys)
{
    if (!keys || head.count == 0)
        return {};
    return signedCheckpoint(head, QDateTime::currentDateTimeUtc(), *keys);
}

bool isGenuine(const Checkpoint &checkpoint)
{
    return ed25519::verify(checkpoint.publicKey, signedPart(checkpoint), checkpoint.signature);
}

QByteArray lineOf(const Checkpoint &checkpoint)
{
    return signedPart(checkpoint) + ' ' + checkpoint.signature.toBase64();
}

QList<Checkpoint> checkpointsIn(const QByteArray &text)
{
    static const QRegularExpression form(
        u"\\bsluice-checkpoint 1 ([0-9a-f-]{36}) ([0-9]{1,18}) ([0-9a-f]{64}) "
        "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z) ([A-Za-z0-9+/]{43}=) ([A-Za-z0-9+/]{86}==)"_s);
    QList<Checkpoint> checkpoints;
    // Latin 1 has a character for each byte, and a checkpoint has none beyond ASCII.
    auto matches = form.globalMatch(QString::fromLatin1(text));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto part = [&match](int number) { return match.captured(number).toLatin1(); };
        checkpoints.append({.head = {.id = part(1), .count = part(2).toLongLong(), .hash = part(3)},
                            .at = QDateTime::fromString(match.captured(4), Qt::ISODate),
                            .publicKey = QByteArray::fromBase64(part(5)),
                            .signature = QByteArray::fromBase64(part(6))});
    }
    return checkpoints;
}

} // namespace sluice
