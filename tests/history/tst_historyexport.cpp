// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/export/historyexport.h"
#include "tests/history/samplehistory.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_historyexport {

namespace {

HistoryRun runOf(const QList<RunRecord> &records)
{
    QList<HistoryRecord> read;
    for (qsizetype i = 0; i < records.size(); ++i)
        read.append({.number = i + 1, .record = records.at(i)});
    return historyRun(read, [](const QString &) { return false; });
}

HistoryRun sample()
{
    return runOf(sampleRun(u"run-1"_s));
}

/// A run with one request that the server refused with \a text.
HistoryRun refusedWith(const QString &text)
{
    auto end = sampleEnd(0, 1, Evidence::Refused);
    end.message.clear();
    end.detail = text;
    return runOf({{.run = u"run-1"_s, .at = moment(0), .event = sampleIntent()},
                  {.run = u"run-1"_s, .at = moment(1), .event = end}});
}

/// A reader of RFC 4180 that is not ours to use elsewhere: rows of cells.
QList<QStringList> cellsOf(const QByteArray &csv)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    const auto text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto unit = text.at(i);
        if (isQuoted && unit == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += unit;
            ++i;
        } else if (unit == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && unit == u',') {
            row.append(std::exchange(cell, QString()));
        } else if (!isQuoted && unit == u'\r') {
            row.append(std::exchange(cell, QString()));
            rows.append(std::exchange(row, QStringList()));
            ++i; // the line feed
        } else {
            cell += unit;
        }
    }
    return rows;
}

} // namespace

class TestHistoryExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesALineForEachRequest();
    void writesALineForARunWithoutRequests();
    void writesALineForARemark();
    void beginsNoFormula_data();
    void beginsNoFormula();
    void writesJsonThatCanBeCompared();
    void writesATicket();
    void saysWhoApprovedAndWhatWasLeftOut();
    void writesNoMarkupOfAServer_data();
    void writesNoMarkupOfAServer();
    void saysThatAnAnswerWasNeverSeen();
};

void TestHistoryExport::writesALineForEachRequest()
{
    const auto rows = cellsOf(csvOf({sample(), sample()}));
    QCOMPARE(rows.size(), 9);
    for (const auto &row : rows)
        QCOMPARE(row.size(), rows.constFirst().size());
    const auto cell = [&rows](int row, const QString &heading) {
        return rows.at(row).value(rows.constFirst().indexOf(heading));
    };
    QCOMPARE(cell(4, u"record"_s), u"request"_s);
    QCOMPARE(cell(4, u"run"_s), u"run-1"_s);
    QCOMPARE(cell(4, u"begun"_s), u"2026-11-30T14:02:07.123Z"_s);
    QCOMPARE(cell(4, u"state"_s), u"finished"_s);
    QCOMPARE(cell(4, u"user"_s), u"kari"_s);
    QCOMPARE(cell(4, u"reason"_s), u"New currency"_s);
    QCOMPARE(cell(4, u"node"_s), u"web4"_s);
    QCOMPARE(cell(4, u"class"_s), u"staging"_s);
    QCOMPARE(cell(4, u"targets"_s), u"CurrencyCache UserGroupCache"_s);
    QCOMPARE(cell(4, u"sent"_s), u"2026-11-30T14:02:14.123Z"_s);
    QCOMPARE(cell(4, u"evidence"_s), u"refused"_s);
    QCOMPARE(cell(4, u"detail"_s), u"<b>4010</b>"_s);
    QCOMPARE(cell(1, u"evidence"_s), u"acknowledged"_s);
    QCOMPARE(cell(1, u"milliseconds"_s), u"41"_s);
}

void TestHistoryExport::writesALineForARunWithoutRequests()
{
    const auto rows = cellsOf(csvOf({runOf({{.run = u"a"_s, .at = moment(0), .event = sampleBegin()}})}));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(1).constFirst(), u"run"_s);
    QCOMPARE(rows.at(1).size(), rows.at(0).size());
}

void TestHistoryExport::writesALineForARemark()
{
    const auto rows = cellsOf(
        csvOf({runOf({{.run = u"a"_s,
                       .at = moment(0),
                       .event = RunRemark{
                           .kind = RunRemark::Kind::OperatorSays, .text = u"Restarted IIS."_s, .node = u"web1"_s}}})}));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(1).size(), rows.at(0).size());
    const auto cell = [&rows](const QString &heading) { return rows.at(1).value(rows.at(0).indexOf(heading)); };
    QCOMPARE(cell(u"record"_s), u"remark operator-says"_s);
    QCOMPARE(cell(u"node"_s), u"web1"_s);
    QCOMPARE(cell(u"message"_s), u"Restarted IIS."_s);
    QCOMPARE(cell(u"ended"_s), u"2026-11-30T14:02:07.123Z"_s);
}

void TestHistoryExport::beginsNoFormula_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("equals") << u"=1+2"_s << u"'=1+2"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("return") << u"\r=1"_s << u"'\r=1"_s;
    QTest::newRow("line feed") << u"\n=1"_s << u"'\n=1"_s;
    QTest::newRow("blank before") << u" =1"_s << u"' =1"_s;
    QTest::newRow("wide equals") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("equals within") << u"a=1"_s << u"a=1"_s;
    QTest::newRow("quotes, commas and lines") << u"a \"b\", c\r\nd"_s << u"a \"b\", c\r\nd"_s;
    QTest::newRow("formula behind a quote") << u"\"=1\""_s << u"\"=1\""_s;
}

void TestHistoryExport::beginsNoFormula()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    const auto rows = cellsOf(csvOf({refusedWith(text)}));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(1).constLast(), cell);
}

void TestHistoryExport::writesJsonThatCanBeCompared()
{
    const auto keys = ed25519::makeKeyPair();
    const HistoryHead head{.id = "5f0c8b1e-0000-4000-8000-000000000000", .count = 10, .hash = QByteArray(64, 'a')};
    const auto checkpoint = signedCheckpoint(head, moment(0), keys);
    const auto json = jsonOf({sample()}, head, checkpoint);
    QCOMPARE(checkpointsIn(json), QList<Checkpoint>{checkpoint});
    const auto root = QJsonDocument::fromJson(json).object();
    QCOMPARE(root.value(u"schema"_s), QJsonValue(u"sluice-history/1"_s));
    QCOMPARE(root.value(u"count"_s), QJsonValue(10));
    const auto run = root.value(u"runs"_s).toArray().at(0).toObject();
    QCOMPARE(run.value(u"begun"_s).toObject().value(u"reason"_s), QJsonValue(u"New currency"_s));
    const auto requests = run.value(u"requests"_s).toArray();
    QCOMPARE(requests.size(), 4);
    QCOMPARE(requests.at(3).toObject().value(u"evidence"_s), QJsonValue(u"refused"_s));
    QCOMPARE(QJsonDocument::fromJson(jsonOf({}, head, {})).object().value(u"checkpoint"_s),
             QJsonValue(QJsonValue::Null));
}

void TestHistoryExport::writesATicket()
{
    const auto ticket = markdownOf(sample(), QTimeZone("Europe/Oslo"));
    const QStringList expected{
        u"Sluice run run-1"_s,
        QString(),
        u"- Begun: 2026-11-30 14:02:07 UTC (2026-11-30 15:02:07 CET)"_s,
        u"- Ended: 2026-11-30 14:02:16 UTC (2026-11-30 15:02:16 CET)"_s,
        u"- State: finished"_s,
        u"- Operator: kari on admin01, sluice 1.2.0"_s,
        u"- Reason: New currency"_s,
        u"- Change: CHG-7"_s,
        u"- Hash of the plan: ab12"_s,
        u"- Outcome: 3 of 4 acknowledged."_s,
        QString(),
        u"| Server | Node | What | Attempt | Sent (UTC) | Outcome | Why |"_s,
        u"|---|---|---|---|---|---|---|"_s,
        u"| CRM Nord | web1 | CurrencyCache, UserGroupCache | 1 | 14:02:08 | acknowledged |  |"_s,
        u"| CRM Nord | web2 | CurrencyCache, UserGroupCache | 1 | 14:02:10 | acknowledged |  |"_s,
        u"| CRM Nord | web3 | CurrencyCache, UserGroupCache | 1 | 14:02:12 | acknowledged |  |"_s,
        u"| CRM Nord | web4 | CurrencyCache, UserGroupCache | 1 | 14:02:14 | refused | The server said no. "
        "&lt;b&gt;4010&lt;/b&gt; |"_s,
        QString()};
    QCOMPARE(ticket.split(u'\n'), expected);
}

void TestHistoryExport::saysWhoApprovedAndWhatWasLeftOut()
{
    auto run = sample();
    run.begun->people = {.author = u"Anna"_s, .approvers = {u"Bo"_s, u"Cecil"_s}};
    run.begun->leftOut = {u"portal, portal: Nobody signed in."_s};
    const auto ticket = markdownOf(run, QTimeZone::utc());
    for (const auto &line : {u"- Plan written by: Anna"_s, u"- Plan approved by: Bo, Cecil"_s,
                             u"- Left out: portal, portal: Nobody signed in."_s})
        QVERIFY2(ticket.contains(line), qPrintable(ticket));
    const auto rows = cellsOf(csvOf({run}));
    const auto cell = [&rows](qsizetype row, const QString &heading) {
        return rows.at(row).value(rows.constFirst().indexOf(heading));
    };
    QCOMPARE(cell(1, u"planAuthor"_s), u"Anna"_s);
    QCOMPARE(cell(1, u"planApprovers"_s), u"Bo; Cecil"_s);
    QCOMPARE(cell(rows.size() - 1, u"record"_s), u"left out"_s);
    QCOMPARE(cell(rows.size() - 1, u"message"_s), u"portal, portal: Nobody signed in."_s);
}

void TestHistoryExport::writesNoMarkupOfAServer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("html") << u"<img src=x>&amp;"_s << u"&lt;img src=x&gt;&amp;amp;"_s;
    QTest::newRow("cell") << u"a | b"_s << u"a \\| b"_s;
    QTest::newRow("lines") << u"a\n\n# b\r\n- c"_s << u"a \\# b - c"_s;
    QTest::newRow("emphasis") << u"**a** _b_ ~~c~~ `d`"_s << u"\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`"_s;
    QTest::newRow("link") << u"[a](b) ![c](d)"_s << u"\\[a\\](b) \\!\\[c\\](d)"_s;
    QTest::newRow("address") << u"see http://a.b www.c.d"_s << u"see http\\://a.b www\\.c.d"_s;
    QTest::newRow("mention") << u"@kari a@b.no"_s << u"\\@kari a\\@b.no"_s;
    QTest::newRow("backslash") << u"\\| a"_s << u"\\\\\\| a"_s;
    QTest::newRow("turned direction") << u"a\u202eb\u200bc"_s << u"abc"_s;
    QTest::newRow("control") << u"a\u0007\u001b[31m"_s << u"a\\[31m"_s;
    QTest::newRow("plain") << u"Cache 4.1 (a-b): zurückgesetzt, 100 %"_s << u"Cache 4.1 (a-b): zurückgesetzt, 100 %"_s;
}

void TestHistoryExport::writesNoMarkupOfAServer()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const auto last = markdownOf(refusedWith(text), QTimeZone::utc()).trimmed().section(u'\n', -1);
    QVERIFY2(last.endsWith(u"| refused | %1 |"_s.arg(written)), qPrintable(last));
}

void TestHistoryExport::saysThatAnAnswerWasNeverSeen()
{
    const auto run = runOf({{.run = u"run-1"_s, .at = moment(0), .event = sampleIntent()}});
    QVERIFY(markdownOf(run, QTimeZone::utc()).contains(u"| unknown: it may or may not have happened |"_s));
    QCOMPARE(run.state, HistoryRun::State::Interrupted);
    QCOMPARE(run.requests.constFirst().evidence, std::optional(Evidence::Unknown));
    QVERIFY(csvOf({run}).contains(",unknown,"));
}

SLUICE_TEST(TestHistoryExport)

} // namespace tst_historyexport

#include "tst_historyexport.moc"
