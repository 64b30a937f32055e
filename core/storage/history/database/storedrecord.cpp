// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/storedrecord.h"

#include "core/domain/operation/overloaded.h"
#include "core/storage/files/canonicaljson.h"
#include "core/storage/history/historyevent.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct RecordText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::HistoryRecord)
};

constexpr auto WriterKey = "writer"_L1;

bool namesItsWriter(const RunEvent &event)
{
    return std::visit(overloaded{[](const OneOf<RunBegun, RequestIntended> auto &) { return true; },
                                 [](const OneOf<RequestEnded, RunRemark, RunEnded> auto &) { return false; }},
                      event);
}

} // namespace

StoredRecord storedRecord(const RunRecord &record, const QString &writer)
{
    auto body = bodyOf(record.event);
    if (namesItsWriter(record.event))
        body.insert(WriterKey, writer);
    const auto at = record.at.isValid() ? record.at : QDateTime::currentDateTimeUtc();
    return {.run = record.run.toUtf8(),
            .at = at.toUTC().toString(Qt::ISODateWithMs).toUtf8(),
            .kind = kindWord(record.event).toUtf8(),
            .body = canonicalJson(body)};
}

tl::expected<HistoryRecord, QString> recordFrom(const StoredRecord &stored)
{
    const auto at = QDateTime::fromString(QString::fromUtf8(stored.at), Qt::ISODateWithMs);
    if (!at.isValid() || at.timeSpec() != Qt::UTC)
        return tl::unexpected(RecordText::tr("“%1” is no time.").arg(QString::fromUtf8(stored.at)));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(stored.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return tl::unexpected(RecordText::tr("It holds no JSON object."));
    const auto body = document.object();
    return eventFrom(QString::fromUtf8(stored.kind), body).map([&](const RunEvent &event) {
        return HistoryRecord{.number = stored.number,
                             .record = {.run = QString::fromUtf8(stored.run), .at = at, .event = event},
                             .writer = body.value(WriterKey).toString()};
    });
}

QByteArray hashBeforeFirst(const QByteArray &history)
{
    return QCryptographicHash::hash("sluice-history 1 " + history, QCryptographicHash::Sha256).toHex();
}

QByteArray hashAfter(const QByteArray &previous, const StoredRecord &record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &part :
         {previous, QByteArray::number(record.number), record.run, record.at, record.kind, record.body}) {
        const auto length = qToBigEndian(static_cast<quint64>(part.size()));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof(length)));
        hash.addData(part);
    }
    return hash.result().toHex();
}

} // namespace sluice
