// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window does not answer while 10,000 names are listed, filtered and ticked. Prints the longest pause of
// the event loop for each step; fails beyond a limit that only a mistake in the order of magnitude can reach.
#include "tests/gui/bench.h"
#include "ui/accessibility/accessibility.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <cstdio>

using namespace sluice;
using namespace sluice::test;

namespace {

constexpr int nameCount = 10'000;
constexpr double limitInMilliseconds = 1000;

/// Ticks whenever the event loop has nothing else to do; the longest time between two ticks is the longest pause.
class PauseMeter final : public QObject
{
public:
    PauseMeter()
    {
        m_timer.callOnTimeout(this, [this] { tick(); });
        m_timer.start(0);
        m_clock.start();
    }

    void tick() { m_longest = std::max(m_longest, m_clock.nsecsElapsed()), m_clock.restart(); }
    void forget() { m_longest = 0, m_clock.restart(); }
    double milliseconds() const { return static_cast<double>(m_longest) / 1e6; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

/// A server in a thread of its own, so that its work is not counted.
class ServerThread final : public QThread
{
public:
    ServerThread()
    {
        start();
        while (!m_ready.loadAcquire())
            msleep(1);
    }
    ~ServerThread() override
    {
        quit();
        wait();
    }

    QString url() const { return m_url; }

private:
    void run() override
    {
        static constexpr std::array words{"Associate", "Currency", "Project", "Sale", "Document", "Contact", "List"};
        mock::Settings settings;
        for (int i = 0; i < nameCount; ++i) {
            const auto word = QString::fromLatin1(words.at(static_cast<size_t>(i) % words.size()));
            settings.extraCaches.append(u"%1%2Cache"_s.arg(word).arg(i * 7919 % nameCount));
        }
        mock::MockServer server(settings);
        if (server.listen())
            m_url = server.url().toString();
        m_ready.storeRelease(1);
        exec();
    }

    QString m_url;
    QAtomicInt m_ready;
};

/// Lets the event loop run for a while, without the naps of QTest::qWait().
void runEventLoop(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void waitForConsole(const Bench &bench)
{
    QElapsedTimer patience;
    patience.start();
    while (bench.console.isBusy() && patience.elapsed() < 30'000)
        runEventLoop(20);
}

bool listNames(Bench &bench, const QString &url)
{
    auto request = bench.request();
    request.address = url;
    bench.console.signIn(request, Environment::Demo);
    waitForConsole(bench);
    return bench.table() && bench.table()->model()->rowCount() >= nameCount;
}

class Report
{
public:
    explicit Report(PauseMeter &meter)
        : m_meter(meter)
    {
    }

    template<typename Step>
    void measure(const char *name, Step &&step)
    {
        m_meter.forget();
        step();
        runEventLoop(100);
        std::printf("%-28s %7.1f ms\n", name, m_meter.milliseconds());
        m_worst = std::max(m_worst, m_meter.milliseconds());
    }

    double worst() const { return m_worst; }

private:
    PauseMeter &m_meter;
    double m_worst = 0;
};

void typeAndTick(Bench &bench, Report &report)
{
    const auto type = [&](Qt::Key key, const QString &text) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(bench.filter(), &press);
        runEventLoop(20);
    };
    const auto letters = u"currency1"_s;
    report.measure("filter, letter by letter", [&] {
        for (const QChar letter : letters)
            type(Qt::Key_unknown, letter);
    });
    report.measure("empty it, letter by letter", [&] {
        for (qsizetype i = 0; i < letters.size(); ++i)
            type(Qt::Key_Backspace, {});
    });
    report.measure("tick all", [&] { click(bench.button(u"Tick All"_s)); });
    report.measure("invert", [&] { click(bench.button(u"Invert Ticks"_s)); });
    report.measure("filter to every tenth", [&] { type(Qt::Key_1, u"1c"_s); });
    report.measure("tick every tenth", [&] { click(bench.button(u"Tick All"_s)); });
    report.measure("empty the filter", [&] { bench.filter()->clear(); });
    report.measure("flush what is ticked", [&] {
        bench.console.flush(FlushNamed{bench.console.caches()->tickedNames()});
        waitForConsole(bench);
    });
    report.measure("sort by state", [&] { bench.table()->sortByColumn(CacheModel::StateColumn, Qt::AscendingOrder); });
    report.measure("sort by name, backwards",
                   [&] { bench.table()->sortByColumn(CacheModel::NameColumn, Qt::DescendingOrder); });
    report.measure("highlight all", [&] { bench.table()->selectAll(); });
    report.measure("scroll to the end", [&] { bench.table()->scrollToBottom(); });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    installAccessibility();
    const ServerThread server;
    PauseMeter meter;
    Bench bench;
    Report report(meter);
    bool listed = false;
    std::printf("Longest pauses of the event loop with %d names:\n", nameCount);
    report.measure("sign in and list", [&] { listed = listNames(bench, server.url()); });
    if (!listed) {
        std::fprintf(stderr, "The names were not listed.\n");
        return 1;
    }
    typeAndTick(bench, report);
    report.measure("list again", [&] { listNames(bench, server.url()); });
    if (report.worst() <= limitInMilliseconds)
        return 0;
    std::fprintf(stderr, "The limit is %.0f ms.\n", limitInMilliseconds);
    return 1;
}
