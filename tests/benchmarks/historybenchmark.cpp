// SPDX-License-Identifier: GPL-3.0-or-later
// historybenchmark FILE RECORDS APPENDS: fills the history FILE up to RECORDS records, then measures what opening, reading
// and searching take, and how many durable appends there are in a second: one after the other, and 64 at once.
#include "core/storage/history/history.h"
#include "core/storage/history/reading/historyreader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
Result<T> waitFor(Call<T> *call)
{
    QEventLoop loop;
    std::optional<Result<T>> result;
    call->then(&loop, [&](const Result<T> &given) {
        result = given;
        loop.quit();
    });
    loop.exec();
    return *result;
}

void print(const QString &what, double value, const QString &unit)
{
    QTextStream(stdout) << what.leftJustified(48) << QString::number(value, 'f', 1).rightJustified(10) << ' ' << unit
                        << Qt::endl;
}

template<typename Work>
void measure(const QString &what, const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    print(what, static_cast<double>(timer.nsecsElapsed()) / 1e6, u"ms"_s);
}

/// The records of one run on four nodes: ten.
QList<RunRecord> runNumber(int number)
{
    const auto id = newRunId();
    const auto at = QDateTime::fromSecsSinceEpoch(1'700'000'000 + 60 * number, Qt::UTC);
    QList<RunRecord> records{{.run = id,
                              .at = at,
                              .event = RunBegun{.who = {.user = u"user%1"_s.arg(number % 7), .machine = u"admin01"_s},
                                                .plan = QString(400, u'p'),
                                                .servers = {u"Server %1"_s.arg(number % 50)},
                                                .reason = u"Reason number %1"_s.arg(number)}}};
    for (int node = 0; node < 4; ++node) {
        const Dispatch dispatch{.step = 0, .node = node, .attempt = 1};
        records.append({.run = id,
                        .at = at,
                        .event = RequestIntended{.dispatch = dispatch,
                                                 .server = u"Server %1"_s.arg(number % 50),
                                                 .serverId = u"id-%1"_s.arg(number % 50),
                                                 .node = u"web%1"_s.arg(node),
                                                 .address = u"https://web%1.example.com/SuperOffice"_s.arg(node),
                                                 .account = u"ADM0"_s,
                                                 .operation = u"flush-named"_s,
                                                 .targets = {u"CurrencyCache"_s, u"Cache%1"_s.arg(number % 300)}}});
        records.append(
            {.run = id,
             .at = at,
             .event = RequestEnded{
                 .dispatch = dispatch, .evidence = Evidence::Acknowledged, .httpStatus = 200, .milliseconds = 40}});
    }
    records.append({.run = id, .at = at, .event = RunEnded{.text = u"4 of 4 acknowledged."_s, .acknowledged = 4}});
    return records;
}

void fill(const QString &path, qint64 records)
{
    HistoryReader reader(path);
    const auto have = waitFor(reader.head(&reader))->count;
    History history(path);
    for (qint64 i = have; i < records;) {
        QObject owner;
        Call<void> *last = nullptr;
        for (int run = 0; run < 100 && i < records; ++run, i += 10) {
            const auto all = runNumber(static_cast<int>(i / 10));
            for (const auto &record : all)
                last = history.append(record, &owner);
        }
        if (const auto written = waitFor(last); !written)
            qFatal("%s", qPrintable(written.error().message));
    }
}

/// Appends \a count records, so many at once.
void append(const QString &path, int count, int atOnce)
{
    History history(path);
    QObject owner;
    QList<RunRecord> records;
    for (int i = 0; records.size() <= count; ++i)
        records.append(runNumber(i));
    std::ignore = waitFor(history.append(records.constLast(), &owner)); // opens it
    QEventLoop loop;
    qsizetype next = 0;
    int written = 0;
    std::function<void()> appendNext = [&] {
        history.append(records.at(next++), &owner)->then(&owner, [&](const Result<void> &) {
            if (++written == count)
                loop.quit();
            else if (next < count)
                appendNext();
        });
    };
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < std::min(atOnce, count); ++i)
        appendNext();
    loop.exec();
    print(u"durable appends, %1 at once"_s.arg(atOnce), 1e9 * count / static_cast<double>(timer.nsecsElapsed()),
          u"/s"_s);
}

void readAndSearch(const QString &path)
{
    HistoryReader reader(path);
    const auto runs = [&reader](const HistoryQuery &query) {
        return [&reader, query] { std::ignore = waitFor(reader.runs(query, &reader)); };
    };
    measure(u"unanswered requests at the start"_s, [&path] {
        History history(path);
        std::ignore = waitFor(history.unanswered(&history));
    });
    measure(u"newest 50 runs"_s, runs({}));
    measure(u"50 runs of a server"_s, runs({.server = u"Server 7"_s}));
    measure(u"no run of a server"_s, runs({.server = u"None"_s}));
    measure(u"50 runs with a target"_s, runs({.target = u"Cache7"_s}));
    measure(u"50 runs of a person"_s, runs({.person = u"user3"_s}));
    measure(u"a common word"_s, runs({.words = u"number"_s}));
    measure(u"a word that is nowhere"_s, runs({.words = u"nowhere"_s}));
    measure(u"last from here"_s, [&reader] {
        std::ignore =
            waitFor(reader.last({.server = u"Server 7"_s, .serverId = u"id-7"_s, .node = u"web1"_s}, &reader));
    });
    measure(u"verify"_s, [&reader] { std::ignore = waitFor(reader.verify({}, &reader)); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const auto path = arguments.at(1);
    measure(u"filling"_s, [&] { fill(path, arguments.at(2).toLongLong()); });
    measure(u"first append of a program"_s, [&path] {
        History history(path);
        std::ignore = waitFor(history.append(runNumber(0).constFirst(), &history));
    });
    append(path, arguments.at(3).toInt(), 1);
    append(path, arguments.at(3).toInt(), 64);
    readAndSearch(path);
    return 0;
}
