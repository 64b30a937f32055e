// SPDX-License-Identifier: GPL-3.0-or-later
// Four times as large an answer takes about four times as long to read. The input tells how the answer begins, what is
// repeated in it and how it ends, separated by bytes of value 1.
#include "tests/fuzz/answers.h"

#include <algorithm>
#include <array>

using namespace sluice::fuzz;
using namespace Qt::StringLiterals;

namespace {

QByteArray grown(const QList<QByteArray> &parts, qsizetype size)
{
    const auto piece = parts.value(1);
    const auto count = piece.isEmpty() ? 0 : size / piece.size();
    return parts.value(0) + piece.repeated(count) + parts.value(2);
}

double secondsFor(Exchange exchange, const QByteArray &body)
{
    exchange.response.body = body;
    double best = 1e9;
    for (int tries = 0; tries < 2 && best > 0.05; ++tries) { // another program may have taken the processor's cache
        const sluice::test::CpuTime time;
        (void)decoded(exchange);
        best = std::min(best, std::chrono::duration<double>(time.elapsed()).count());
    }
    return best;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qsizetype small = 128 * 1024;
    constexpr double longestForLarge = 1; // seconds for half a megabyte
    constexpr double leastToCompare = 0.1;
    constexpr double mostTimes = 10;

    Input input(data, size);
    const std::array ways{superOfficeSoap, superOfficeRest, infoRouterForm, infoRouterSoap};
    const auto exchange = ways.at(input.choice(ways.size()))(input);
    const auto parts = exchange.response.body.split('\1');
    const double forLarge = secondsFor(exchange, grown(parts, 4 * small));
    if (forLarge > longestForLarge)
        broken(u"half a megabyte takes %1 seconds"_s.arg(forLarge));
    if (forLarge < leastToCompare)
        return 0;
    const double forSmall = secondsFor(exchange, grown(parts, small));
    if (forLarge > mostTimes * forSmall)
        broken(u"four times the size takes %1 times as long"_s.arg(forLarge / forSmall));
    return 0;
}
