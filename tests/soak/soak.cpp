// SPDX-License-Identifier: GPL-3.0-or-later
// Many flushes on both mock servers through connections that fail by chance, while tickets expire and servers restart:
//
//     soak N [--seed S]
//
// Fails when an outcome says more or less than what the server did, when memory grows, or when a descriptor is lost.
#include "core/transport/httpclient.h"
#include "tests/soak/lane.h"
#include "tests/support/peakmemory.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace sluice;
using namespace sluice::soak;
using namespace Qt::StringLiterals;

namespace {

constexpr double mostGrowth = 2; ///< MiB, between 10 % and all of the flushes

struct Measure
{
    double mebibytes = 0; ///< resident
    qsizetype descriptors = 0;
};

qsizetype descriptors()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

double residentMebibytes()
{
    ::malloc_trim(0); // what is free is not needed, although the allocator may keep it
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto pages = file.readAll().split(' ').value(1).toLongLong();
    return static_cast<double>(pages) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

/// Runs the whole in parts, and measures after the first and the last.
class Soak final : public QObject
{
public:
    Soak(qint64 count, quint64 seed)
        : m_count(count)
    {
        add(u"superoffice-soap"_s, netServer(), seed);
        add(u"superoffice-rest"_s, netServer(), seed);
        add(u"superoffice"_s, netServer(), seed);
        add(u"inforouter"_s, infoRouter(Binding::Post), seed);
        add(u"inforouter"_s, infoRouter(Binding::Get), seed);
        add(u"inforouter"_s, infoRouter(Binding::Soap), seed);
        add(u"inforouter"_s, infoRouter(Binding::Soap12), seed);
        m_settle.setInterval(20);
        m_settle.callOnTimeout(this, [this] { settle(); });
        m_clock.start();
        runPart(std::max<qint64>(m_count / 10, 1));
    }

private:
    void add(const QString &protocolId, std::unique_ptr<Counterpart> counterpart, quint64 seed)
    {
        auto lane = std::make_unique<Lane>(protocolId, std::move(counterpart), m_client, seed + m_lanes.size());
        connect(lane.get(), &Lane::finished, this, &Soak::endLane);
        m_lanes.push_back(std::move(lane));
    }

    void runPart(qint64 count)
    {
        m_done += count;
        m_running = m_lanes.size();
        const auto lanes = static_cast<qint64>(m_lanes.size());
        for (qint64 i = 0; i < lanes; ++i)
            m_lanes.at(static_cast<std::size_t>(i))->run(count / lanes + (i < count % lanes ? 1 : 0));
    }

    void endLane()
    {
        if (--m_running == 0)
            m_settle.start();
    }

    /// All servers are stopped. Their connections are closed in other threads too, so the number of descriptors counts
    /// when it has not changed for a while.
    void settle()
    {
        constexpr int calm = 25;
        const auto now = descriptors();
        m_calmFor = now == m_lastDescriptors ? m_calmFor + 1 : 0;
        m_lastDescriptors = now;
        if (m_calmFor < calm)
            return;
        m_settle.stop();
        m_calmFor = 0;
        m_measures.append({residentMebibytes(), now});
        std::printf("%9lld flushes, %6.1f s: %6.2f MiB resident, %d descriptors\n", static_cast<long long>(m_done),
                    static_cast<double>(m_clock.elapsed()) / 1000, m_measures.constLast().mebibytes,
                    static_cast<int>(now));
        std::fflush(stdout);
        if (m_done < m_count)
            runPart(m_count - m_done);
        else
            QCoreApplication::exit(report());
    }

    int report() const
    {
        Counts all;
        for (const auto &lane : m_lanes)
            all.add(lane->counts());
        std::printf("\n%-16s%13s%10s%10s%10s\n", "", "acknowledged", "refused", "failed", "unknown");
        for (std::size_t fault = 0; fault < all.outcomes.size(); ++fault) {
            const auto &row = all.outcomes[fault];
            if (std::ranges::all_of(row, [](qint64 count) { return count == 0; }))
                continue;
            std::printf("%-16s%13lld%10lld%10lld%10lld\n", qPrintable(nameOf(static_cast<mock::Fault::Kind>(fault))),
                        static_cast<long long>(row[0]), static_cast<long long>(row[1]), static_cast<long long>(row[2]),
                        static_cast<long long>(row[3]));
        }
        std::printf("tickets expired %lld times, servers were started %lld times\n",
                    static_cast<long long>(all.expired), static_cast<long long>(all.restarts));

        const double growth = m_measures.constLast().mebibytes - m_measures.constFirst().mebibytes;
        const bool isFlat = growth <= mostGrowth || !test::memoryCanBeMeasured;
        const auto lost = m_measures.constLast().descriptors - m_measures.constFirst().descriptors;
        std::printf("memory from 10 %% to 100 %%: %+.2f MiB%s\n", growth, isFlat ? "" : ", which is TOO MUCH");
        std::printf("descriptors: %+d%s\n", static_cast<int>(lost), lost <= 0 ? "" : ", which is WRONG");
        for (const auto &violation : all.violations)
            std::printf("WRONG: %s\n", qPrintable(violation));
        if (all.violations.isEmpty())
            std::printf("every flush is accounted for\n");
        return isFlat && lost <= 0 && all.violations.isEmpty() ? 0 : 1;
    }

    const qint64 m_count;
    HttpClient m_client;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    qint64 m_done = 0;
    std::size_t m_running = 0;
    QTimer m_settle;
    int m_calmFor = 0;
    qsizetype m_lastDescriptors = 0;
    QList<Measure> m_measures;
    QElapsedTimer m_clock;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption seedOption(u"seed"_s, u"repeat the faults of a run that printed this number"_s,
                                        u"number"_s);
    parser.addOption(seedOption);
    parser.addPositionalArgument(u"count"_s, u"the number of flushes"_s);
    parser.addHelpOption();
    parser.process(application);
    const auto count = parser.positionalArguments().value(0).toLongLong();
    if (count <= 0 || parser.positionalArguments().size() > 1)
        parser.showHelp(2);
    bool isNumber = true;
    const quint64 seed =
        parser.isSet(seedOption) ? parser.value(seedOption).toULongLong(&isNumber) : std::random_device{}();
    if (!isNumber) {
        std::fprintf(stderr, "\"%s\" is no seed: it is the number that a run printed.\n",
                     qPrintable(parser.value(seedOption)));
        return 2;
    }
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    const Soak soak(count, seed);
    return QCoreApplication::exec();
}
