// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/historytext.h"
#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"
#include "app/sluicectl/terminal/output.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace tst_output {

namespace {

Cell cellOf(const QString &target, Evidence evidence, const QString &message = {})
{
    Cell cell;
    cell.server = cell.node = u"crm:8080"_s;
    cell.target = target;
    cell.evidence = evidence;
    cell.httpStatus = 200;
    cell.milliseconds = 12;
    cell.finishedAt = QDateTime(QDate(2024, 5, 6), QTime(14, 3, 22));
    if (!message.isNull()) {
        cell.error.emplace();
        cell.error->message = message;
    }
    return cell;
}

QJsonObject read(const QString &line)
{
    QJsonParseError error;
    const auto object = QJsonDocument::fromJson(line.toUtf8(), &error).object();
    if (error.error != QJsonParseError::NoError || line.count(u'\n') != 1 || !line.endsWith(u'\n'))
        qFatal("Not one line of JSON: %s", qPrintable(line));
    return object;
}

} // namespace

class TestOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatATerminalWouldObey_data();
    void showsWhatATerminalWouldObey();
    void keepsHostileNamesOnTheirLine();
    void tellsOfEachTargetWhatIsKnown();
    void namesAllCachesAsTheProductDoes();
    void tellsAnObservationBesideWhatIsKnown();
    void tellsHowFarAClockIsOff();
    void givesCellsAsJson();
    void saysThatTheBeginningOfARunIsMissing();
    void tellsWhetherATicketWasKnown();
    void givesListsAndProbesAsJson();
    void alignsWhatAServerSaysOfItself();
    void tellsWhatIsSpokenAndWhy();
    void showsTheFingerprintOfAStateOnly();
    void sumsUp();
    void remarksOnWhatSentencesLeaveOut();
};

void TestOutput::showsWhatATerminalWouldObey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"CurrencyCache"_s << u"CurrencyCache"_s;
    QTest::newRow("blanks, letters, markup") << u" ÆØÅ <b> "_s << u" ÆØÅ <b> "_s;
    QTest::newRow("beyond the basic plane") << u"🙂"_s << u"🙂"_s;
    QTest::newRow("an escape sequence") << u"a\u001b[31mb"_s << u"a\\u001b[31mb"_s;
    QTest::newRow("line feed, return, tab") << u"\n\r\t"_s << u"\\u000a\\u000d\\u0009"_s;
    QTest::newRow("delete") << u"\u007f"_s << u"\\u007f"_s;
    QTest::newRow("a control sequence in one character") << QString(QChar(0x9b)) << u"\\u009b"_s;
    QTest::newRow("next line") << QString(QChar(0x85)) << u"\\u0085"_s;
    QTest::newRow("line separator") << u"\u2028"_s << u"\\u2028"_s;
    QTest::newRow("right to left") << u"\u202ecba"_s << u"\\u202ecba"_s;
    QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"\\u2066x\\u2069"_s;
}

void TestOutput::showsWhatATerminalWouldObey()
{
    QFETCH(QString, text);
    QTEST(printable(text), "shown");
}

void TestOutput::keepsHostileNamesOnTheirLine()
{
    const QStringList names{u"a\nb"_s, QString(QChar(0x9b)) + u"2J"_s};
    QCOMPARE(listText(names), u"a\\u000ab\n\\u009b2J\n"_s);
    JsonAnswer answer;
    answer.begin(u"list"_s);
    answer.addServer(listObject({u"crm"_s}, names));
    const auto line = answer.end(0, {});
    QVERIFY(!line.contains(QChar(0x9b)));
    const auto caches = read(line)[u"servers"_s][0][u"caches"_s].toArray();
    QCOMPARE(caches.at(0)[u"name"_s].toString(), names.at(0));
    QCOMPARE(caches.at(1)[u"name"_s].toString(), names.at(1));
}

void TestOutput::tellsOfEachTargetWhatIsKnown()
{
    QCOMPARE(cellsText({{.cells = {cellOf(u"A"_s, Evidence::Acknowledged),
                                   cellOf(u"*"_s, Evidence::Refused, u"no\u001b right"_s)}}}),
             u"A: Acknowledged, 14:03:22\n*: Refused: no\\u001b right\n"_s);
}

void TestOutput::namesAllCachesAsTheProductDoes()
{
    const auto cells = QList{cellOf(u"*"_s, Evidence::Acknowledged)};
    QCOMPARE(cellsText({{.wholeCache = u"The Cache"_s, .cells = cells}}), u"The Cache: Acknowledged, 14:03:22\n"_s);
    QCOMPARE(cellsText({{.cells = cells}}), u"*: Acknowledged, 14:03:22\n"_s);
    QCOMPARE(cellsText({{.wholeCache = u"The Cache"_s, .cells = {cellOf(u"A"_s, Evidence::Acknowledged)}}}).left(2),
             u"A:"_s);
}

void TestOutput::tellsAnObservationBesideWhatIsKnown()
{
    auto cell = cellOf(u"*"_s, Evidence::Acknowledged);
    cell.observation =
        SettingsObservation{Observation::Changed, {{u"A\n"_s, u"1"_s, u"%1"_s}, {u"B"_s, u"2"_s, {}}}, {}};
    QCOMPARE(cellsText({{.cells = {cell}}}),
             u"*: Acknowledged, 14:03:22\nObservation: 2 settings differ from before. That is an observation and "
             "no proof.\n  A\\u000a: 1 → %1\n  B: 2 → not there\n"_s);
    const auto result = cellObject({}, cell);
    QCOMPARE(result[u"evidence"_s].toString(), u"acknowledged"_s);
    const auto observation = result[u"observation"_s];
    QCOMPARE(observation[u"word"_s].toString(), u"changed"_s);
    QCOMPARE(observation[u"changes"_s].toArray().at(1).toObject(),
             QJsonObject({{u"name"_s, u"B"_s}, {u"before"_s, u"2"_s}, {u"after"_s, QJsonValue()}}));

    cell.observation = SettingsObservation{Observation::Unknown, {}, u"No answer."_s};
    const auto unknown = cellObject({}, cell).value(u"observation"_s);
    QCOMPARE(unknown.toObject(),
             QJsonObject({{u"word"_s, u"unknown"_s}, {u"changes"_s, QJsonArray()}, {u"problem"_s, u"No answer."_s}}));
}

void TestOutput::tellsHowFarAClockIsOff()
{
    ServerInfo info;
    info.clock = u"2026-11-22T14:03:22"_s;
    QCOMPARE(probeText(u"crm"_s, info), u"Server:      crm\nClock:       2026-11-22T14:03:22\n"_s);
    QCOMPARE(probeText(u"crm"_s, info, -120),
             u"Server:      crm\nClock:       2026-11-22T14:03:22. The server's clock is behind the one of this "
             "computer by about 2 minutes.\n"_s);
    QCOMPARE(probeObject({u"crm"_s}, info, -120).value(u"clockSkewSeconds"_s).toInteger(), -120);
    QVERIFY(probeObject({u"crm"_s}, info).value(u"clockSkewSeconds"_s).isNull());
}

void TestOutput::saysThatTheBeginningOfARunIsMissing()
{
    HistoryRun run{.id = u"7fab8f0f-0000"_s,
                   .at = QDateTime::currentDateTimeUtc(),
                   .ended = RunEnded{.acknowledged = 1},
                   .state = HistoryRun::State::Finished};
    QVERIFY2(runLine(run).contains(u"its beginning is not in this history"_s), qPrintable(runLine(run)));
    QVERIFY2(runText(run).contains(u"its beginning is not in this history"_s), qPrintable(runText(run)));
    run.begun.emplace();
    QVERIFY(!runLine(run).contains(u"beginning"_s) && !runText(run).contains(u"its beginning"_s));
}

void TestOutput::givesCellsAsJson()
{
    auto late = cellOf(u"B"_s, Evidence::Unknown, u"late"_s);
    late.error->serverCode = u"4010 [901]"_s;
    late.signInMilliseconds = 5;
    auto acknowledged = cellObject({.step = 2}, cellOf(u"A"_s, Evidence::Acknowledged));
    acknowledged.remove(u"at"_s);
    QCOMPARE(acknowledged,
             QJsonObject({{u"server"_s, u"crm:8080"_s},
                          {u"node"_s, u"crm:8080"_s},
                          {u"target"_s, u"A"_s},
                          {u"evidence"_s, u"acknowledged"_s},
                          {u"kind"_s, u"ok"_s},
                          {u"code"_s, u"ok"_s},
                          {u"httpStatus"_s, 200},
                          {u"serverCode"_s, QString()},
                          {u"durationMs"_s, 12},
                          {u"signInMs"_s, 0},
                          {u"step"_s, 2},
                          {u"attempt"_s, 1},
                          {u"message"_s, u"Acknowledged, 14:03:22"_s},
                          {u"messageEn"_s, u"Acknowledged, 14:03:22"_s}}));
    const auto unknown = cellObject({}, late);
    QCOMPARE(unknown[u"evidence"_s].toString(), u"unknown"_s);
    QCOMPARE(unknown[u"message"_s].toString(), u"late"_s);
    QCOMPARE(unknown[u"serverCode"_s].toString(), u"4010 [901]"_s);
    QCOMPARE(unknown[u"durationMs"_s].toInt(), 7);
    QCOMPARE(unknown[u"signInMs"_s].toInt(), 5);
}

void TestOutput::tellsWhetherATicketWasKnown()
{
    QCOMPARE(signedOutText(u"a\n%1"_s, {.wasKnown = true}), u"a\\u000a%1 took the ticket back.\n"_s);
    QCOMPARE(signedOutText(u"a"_s, {.wasKnown = false}),
             u"a does not know this ticket: it may have ended already, or be mistyped.\n"_s);
    for (const bool wasKnown : {true, false}) {
        QCOMPARE(signedOutObject({u"a"_s}, {.wasKnown = wasKnown}),
                 QJsonObject({{u"server"_s, u"a"_s}, {u"signedOut"_s, true}, {u"ticketWasKnown"_s, wasKnown}}));
    }
}

void TestOutput::givesListsAndProbesAsJson()
{
    QCOMPARE(listObject({u"crm"_s}, {}), QJsonObject({{u"caches"_s, QJsonArray()}, {u"server"_s, u"crm"_s}}));
    ServerInfo info;
    info.version = u"10.1"_s;
    info.services = u"Services88"_s;
    const auto json = probeObject({u"crm"_s}, info);
    QCOMPARE(json.value(u"server"_s).toString(), u"crm"_s);
    QCOMPARE(json.value(u"version"_s).toString(), u"10.1"_s);
    QCOMPARE(json.value(u"services"_s).toString(), u"Services88"_s);
    QCOMPARE(json.value(u"transport"_s).toString(), QString());
    QCOMPARE(json.size(), 13);
}

void TestOutput::alignsWhatAServerSaysOfItself()
{
    ServerInfo info;
    info.version = u"10.1"_s;
    info.company = u"A\nB"_s;
    QCOMPARE(probeText(u"crm"_s, info), u"Server:      crm\nVersion:     10.1\nCompany:     A\\u000aB\n"_s);
}

void TestOutput::tellsWhatIsSpokenAndWhy()
{
    ServerInfo info;
    info.transport = u"REST v1"_s;
    QCOMPARE(probeText(u"crm"_s, info), u"Server:      crm\nInterface:   REST v1\n"_s);
    info.reason = u"It %1 was\nthere."_s;
    QCOMPARE(probeText(u"crm"_s, info), u"Server:      crm\nInterface:   REST v1 (It %1 was\\u000athere.)\n"_s);
    const auto json = probeObject({u"crm"_s}, info);
    QCOMPARE(json.value(u"transport"_s).toString(), u"REST v1"_s);
    QCOMPARE(json.value(u"reason"_s).toString(), info.reason);
}

void TestOutput::showsTheFingerprintOfAStateOnly()
{
    const CacheFingerprint state{u"opaque-7"_s};
    const auto fingerprint = fingerprintOf(state);
    QVERIFY(QRegularExpression(u"^[0-9a-f]{16}$"_s).match(fingerprint).hasMatch());
    QCOMPARE(fingerprintOf(CacheFingerprint{u"abc"_s}), u"ba7816bf8f01cfea"_s); // the example in FIPS 180-2
    QVERIFY(fingerprint != fingerprintOf(CacheFingerprint{u"opaque-8"_s}));

    const GenerationList list{{{u"user\ngroup"_s, 3}, {u"%1"_s, 1}}};
    QCOMPARE(stateText(state, list),
             u"state: %1\nuser\\u000agroup: generation 3\n"_s.arg(fingerprint) + u"%1: generation 1\n"_s);
    QCOMPARE(stateText({}, list).left(4), u"user"_s);
    QCOMPARE(stateText(state, {}), u"state: %1\n"_s.arg(fingerprint));
    QCOMPARE(stateObject({u"crm"_s}, state, list),
             QJsonObject({{u"server"_s, u"crm"_s},
                          {u"state"_s, fingerprint},
                          {u"generations"_s,
                           QJsonArray({QJsonObject({{u"name"_s, u"user\ngroup"_s}, {u"generation"_s, 3}}),
                                       QJsonObject({{u"name"_s, u"%1"_s}, {u"generation"_s, 1}})})}}));
    QVERIFY(stateObject({u"crm"_s}, {}, {})[u"state"_s].isNull());
}

void TestOutput::sumsUp()
{
    QCOMPARE(summaryOf({cellOf(u"A"_s, Evidence::Acknowledged), cellOf(u"B"_s, Evidence::Skipped, u"x"_s),
                        cellOf(u"C"_s, Evidence::Acknowledged)}),
             u"2 acknowledged, 1 skipped"_s);
}

void TestOutput::remarksOnWhatSentencesLeaveOut()
{
    auto untrusted = cellOf(u"D"_s, Evidence::Failed, u"no secure connection"_s);
    untrusted.error->tls = TlsProblem{{u"It is self-signed."_s}, {}};
    QCOMPARE(remarksOn({cellOf(u"A"_s, Evidence::Unknown, u"late"_s), cellOf(u"B"_s, Evidence::Unknown, u"late"_s),
                        cellOf(u"C"_s, Evidence::Refused, u"no"_s), untrusted}),
             QStringList({u"late"_s, u"no secure connection It is self-signed."_s}));
}

SLUICE_TEST(TestOutput)

} // namespace tst_output

#include "tst_output.moc"
