// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/history.h"
#include "core/storage/history/reading/historyverdict.h"
#include "tests/support/calls.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <QTimeZone>

namespace sluice::test {

inline QDateTime moment(int seconds)
{
    return QDateTime(QDate(2026, 11, 30), QTime(14, 2, 7, 123), Qt::UTC).addSecs(seconds);
}

inline RunBegun sampleBegin()
{
    return {.who = {.user = QStringLiteral("kari"),
                    .machine = QStringLiteral("admin01"),
                    .program = QStringLiteral("sluice 1.2.0")},
            .plan = QStringLiteral(R"({"steps":[]})"),
            .planHash = QStringLiteral("ab12"),
            .servers = {QStringLiteral("CRM Nord"), QStringLiteral("CRM Sør")},
            .environment = Environment::Staging,
            .reason = QStringLiteral("New currency"),
            .change = QStringLiteral("CHG-7"),
            .continues = {}};
}

inline RequestIntended sampleIntent(int node = 0, int attempt = 1)
{
    return {.dispatch = {.step = 0, .node = node, .attempt = attempt},
            .server = QStringLiteral("CRM Nord"),
            .serverId = QStringLiteral("id-nord"),
            .node = QStringLiteral("web%1").arg(node + 1),
            .address = QStringLiteral("https://web%1.example.com/SuperOffice").arg(node + 1),
            .account = QStringLiteral("ADM0"),
            .environment = Environment::Staging,
            .operation = QStringLiteral("flush-named"),
            .targets = {QStringLiteral("CurrencyCache"), QStringLiteral("UserGroupCache")}};
}

inline RequestEnded sampleEnd(int node = 0, int attempt = 1, Evidence evidence = Evidence::Acknowledged)
{
    return {.dispatch = {.step = 0, .node = node, .attempt = attempt},
            .evidence = evidence,
            .message = evidence == Evidence::Acknowledged ? QString() : QStringLiteral("The server said no."),
            .detail = evidence == Evidence::Acknowledged ? QString() : QStringLiteral("<b>4010</b>"),
            .serverCode = {},
            .httpStatus = 200,
            .milliseconds = 41};
}

/// Ten records of one run on four nodes, the last of which did not answer OK.
inline QList<RunRecord> sampleRun(const QString &id, int begin = 0)
{
    QList<RunRecord> records;
    const auto add = [&](const RunEvent &event) {
        records.append({.run = id, .at = moment(begin + static_cast<int>(records.size())), .event = event});
    };
    add(sampleBegin());
    for (int node = 0; node < 4; ++node) {
        add(sampleIntent(node));
        add(sampleEnd(node, 1, node == 3 ? Evidence::Refused : Evidence::Acknowledged));
    }
    add(RunEnded{.text = QStringLiteral("3 of 4 acknowledged."), .acknowledged = 3, .bad = 1});
    return records;
}

inline QString runName(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

/// Appends \a records and waits. Ends the program when that fails.
inline void appendAll(RunLog &log, const QList<RunRecord> &records)
{
    QList<Call<void> *> calls;
    QObject owner;
    for (const auto &record : records)
        calls.append(log.append(record, &owner));
    if (const auto last = resultOf(calls.constLast()); !last)
        qFatal("%s %s", qPrintable(last.error().message), qPrintable(last.error().detail));
}

/// Makes a history of \a runs runs with ten records each.
inline void makeHistory(const QString &path, int runs)
{
    History history(path);
    QList<RunRecord> records;
    for (int i = 0; i < runs; ++i)
        records.append(sampleRun(runName(i), 100 * i));
    appendAll(history, records);
}

/// Runs \a sql on a file with the program of SQLite, which is not ours.
inline bool alter(const QString &path, const QString &sql)
{
    QProcess sqlite;
    sqlite.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), path, sql});
    return sqlite.waitForFinished() && sqlite.exitCode() == 0 && sqlite.exitStatus() == QProcess::NormalExit;
}

inline HistoryVerdict verdictOf(const QString &path, const KnownCheckpoints &known = {})
{
    const auto verdict = verifyHistory(path, known);
    if (!verdict)
        qFatal("%s", qPrintable(errorOf(verdict.error()).message));
    return *verdict;
}

} // namespace sluice::test
