// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/storedrecord.h"
#include "core/storage/history/historyevent.h"
#include "tests/history/samplehistory.h"
#include "tests/support/fixtures.h"
#include "tests/support/suite.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_historyevent {

namespace {

void addEvents()
{
    QTest::addColumn<RunEvent>("event");
    QTest::newRow("begun") << RunEvent(sampleBegin());
    QTest::newRow("begun with nothing") << RunEvent(RunBegun());
    auto approved = sampleBegin();
    approved.people = {.author = u"Anna"_s, .approvers = {u"Bo"_s, u"Cecil"_s}};
    approved.leftOut = {u"portal, portal: Nobody signed in."_s};
    QTest::newRow("begun with people and nodes left out") << RunEvent(approved);
    QTest::newRow("intended") << RunEvent(sampleIntent());
    QTest::newRow("odd texts") << RunEvent(RequestIntended{
        .server = u"\"\\\n\U0001F600"_s, .node = QString(QChar(0)), .targets = {u"a"_s + QChar(0xd800), QString()}});
    QTest::newRow("least numbers") << RunEvent(RequestEnded{.dispatch = {.attempt = 1},
                                                            .httpStatus = std::numeric_limits<int>::min(),
                                                            .milliseconds = std::numeric_limits<qint64>::min()});
    QTest::newRow("largest numbers") << RunEvent(
        RequestEnded{.dispatch = {.step = std::numeric_limits<qsizetype>::max(),
                                  .node = std::numeric_limits<qsizetype>::max(),
                                  .attempt = std::numeric_limits<int>::max()},
                     .httpStatus = std::numeric_limits<int>::max(),
                     .milliseconds = std::numeric_limits<qint64>::max()});
    for (const auto evidence : {Evidence::Acknowledged, Evidence::Refused, Evidence::Failed, Evidence::Unknown,
                                Evidence::Skipped, Evidence::Cancelled})
        QTest::newRow(qPrintable(machineWord(evidence))) << RunEvent(sampleEnd(3, 2, evidence));
    for (const auto kind : {RunRemark::Kind::Deviation, RunRemark::Kind::OperatorSays, RunRemark::Kind::Observation,
                            RunRemark::Kind::NotSent, RunRemark::Kind::NotRecorded, RunRemark::Kind::Seen})
        QTest::addRow("remark %d", static_cast<int>(kind)) << RunEvent(RunRemark{.kind = kind, .text = u"Text."_s});
    QTest::newRow("remark on a request") << RunEvent(
        RunRemark{.text = u"Text."_s, .dispatch = Dispatch{.step = 1, .node = 2, .attempt = 3}, .node = u"web1"_s});
    QTest::newRow("ended") << RunEvent(
        RunEnded{.text = u"Done."_s, .acknowledged = 1, .bad = 2, .unknown = 3, .unsent = 4});
}

} // namespace

class TestHistoryEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrites_data() { addEvents(); }
    void readsBackWhatItWrites();
    void needsEveryKey_data() { addEvents(); }
    void needsEveryKey();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void passesOverUnknownKeys();
    void hashesAsTheDocumentSays();
    void hashesNoTwoRecordsAlike_data();
    void hashesNoTwoRecordsAlike();
    void refusesATimeThatIsNone();
};

void TestHistoryEvent::readsBackWhatItWrites()
{
    QFETCH(RunEvent, event);
    const RunRecord record{.run = newRunId(), .at = moment(0), .event = event};
    const auto stored = storedRecord(record, u"writer"_s);
    const auto read = recordFrom(stored);
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(read->record, record);
    const bool names = std::holds_alternative<RunBegun>(event) || std::holds_alternative<RequestIntended>(event);
    QCOMPARE(read->writer, names ? u"writer"_s : QString());
}

void TestHistoryEvent::needsEveryKey()
{
    QFETCH(RunEvent, event);
    const auto body = bodyOf(event);
    const auto keys = body.keys();
    for (const auto &key : keys) {
        if (key == u"dispatch"_s && std::holds_alternative<RunRemark>(event))
            continue;
        // Records of older versions do not have these.
        const bool isNew = QStringList{u"planAuthor"_s, u"planApprovers"_s, u"leftOut"_s}.contains(key);
        auto without = body;
        without.remove(key);
        QVERIFY2(isNew == eventFrom(kindWord(event), without).has_value(), qPrintable(key));
        auto other = body;
        other.insert(key, QJsonValue::Null);
        QVERIFY2(!eventFrom(kindWord(event), other), qPrintable(key));
    }
}

void TestHistoryEvent::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("unknown kind") << u"run-paused"_s << u"text"_s << QJsonValue(u""_s);
    QTest::newRow("unknown evidence") << u"request-ended"_s << u"evidence"_s << QJsonValue(u"maybe"_s);
    QTest::newRow("evidence in capitals") << u"request-ended"_s << u"evidence"_s << QJsonValue(u"Acknowledged"_s);
    QTest::newRow("fraction") << u"request-ended"_s << u"httpStatus"_s << QJsonValue(200.5);
    QTest::newRow("number beyond its type") << u"request-ended"_s << u"httpStatus"_s << QJsonValue(1e12);
    QTest::newRow("number as a text") << u"request-ended"_s << u"milliseconds"_s << QJsonValue(u"1"_s);
    QTest::newRow("attempt 0") << u"request-ended"_s << u"dispatch"_s
                               << QJsonValue(QJsonObject{{u"step"_s, 0}, {u"node"_s, 0}, {u"attempt"_s, 0}});
    QTest::newRow("negative step") << u"request-ended"_s << u"dispatch"_s
                                   << QJsonValue(QJsonObject{{u"step"_s, -1}, {u"node"_s, 0}, {u"attempt"_s, 1}});
}

void TestHistoryEvent::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QString, kind);
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    auto body = bodyOf(sampleEnd());
    QVERIFY(eventFrom(u"request-ended"_s, body));
    body.insert(key, value);
    const auto event = eventFrom(kind, body);
    QVERIFY(!event);
    QVERIFY(!event.error().isEmpty());
}

void TestHistoryEvent::passesOverUnknownKeys()
{
    auto body = bodyOf(sampleEnd());
    body.insert(u"weather"_s, u"rain"_s);
    QCOMPARE(eventFrom(u"request-ended"_s, body).value(), RunEvent(sampleEnd()));
}

/// The number was computed by Python: hashlib.sha256 over the parts, each behind struct.pack('>Q', len(part)).
void TestHistoryEvent::hashesAsTheDocumentSays()
{
    const auto before = hashBeforeFirst("5f0c8b1e-0000-4000-8000-000000000000"_ba);
    QCOMPARE(before, "14ac31e142aee4456b5348fcba7145b64aef5698130e2515b501ee34e12490c0"_ba);
    const StoredRecord record{.number = 12, .run = "r"_ba, .at = "a"_ba, .kind = "k"_ba, .body = "{}"_ba};
    QCOMPARE(hashAfter(before, record), "fae5689e509564f87067d3356888b09539f1a8d9d9a68f0c4c3abfccb36b6737"_ba);
}

void TestHistoryEvent::hashesNoTwoRecordsAlike_data()
{
    QTest::addColumn<StoredRecord>("record");
    QTest::newRow("number") << StoredRecord{.number = 2, .run = "ab"_ba, .at = "c"_ba, .kind = "d"_ba, .body = "e"_ba};
    QTest::newRow("moved letter") << StoredRecord{
        .number = 1, .run = "a"_ba, .at = "bc"_ba, .kind = "d"_ba, .body = "e"_ba};
    QTest::newRow("kind") << StoredRecord{.number = 1, .run = "ab"_ba, .at = "c"_ba, .kind = "D"_ba, .body = "e"_ba};
    QTest::newRow("body") << StoredRecord{.number = 1, .run = "ab"_ba, .at = "c"_ba, .kind = "d"_ba, .body = ""_ba};
    QTest::newRow("body into kind") << StoredRecord{
        .number = 1, .run = "ab"_ba, .at = "c"_ba, .kind = "de"_ba, .body = ""_ba};
}

void TestHistoryEvent::hashesNoTwoRecordsAlike()
{
    QFETCH(StoredRecord, record);
    const StoredRecord plain{.number = 1, .run = "ab"_ba, .at = "c"_ba, .kind = "d"_ba, .body = "e"_ba};
    QVERIFY(hashAfter("0"_ba, record) != hashAfter("0"_ba, plain));
    QVERIFY(hashAfter("0"_ba, plain) != hashAfter("1"_ba, plain));
}

void TestHistoryEvent::refusesATimeThatIsNone()
{
    auto stored = storedRecord({.run = u"a"_s, .at = moment(0), .event = sampleEnd()}, {});
    QVERIFY(recordFrom(stored));
    for (const auto &at : {"2026-11-30T14:02:07.123"_ba, "yesterday"_ba, ""_ba}) {
        stored.at = at;
        QVERIFY2(!recordFrom(stored), at.constData());
    }
}

SLUICE_TEST(TestHistoryEvent)

} // namespace tst_historyevent

#include "tst_historyevent.moc"
