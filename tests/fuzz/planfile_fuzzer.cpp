// SPDX-License-Identifier: GPL-3.0-or-later
// A plan file that is read is, written again, the same bytes, and holds nothing but actions. A signed file in which
// anything was changed is never runnable, nor is one that a stranger made. Presets that are read are the same after they
// were written.
#include "core/run/plans/planfile.h"
#include "core/storage/plans/preset.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/support/plans.h"

#include <QJsonDocument>

using namespace sluice;
using namespace sluice::fuzz;
using namespace Qt::StringLiterals;

namespace {

void judgeReading(const QByteArray &bytes)
{
    const auto file = planFileFrom(bytes);
    if (!file)
        return;
    if (written(*file) != bytes)
        broken(u"a plan file is written differently than it was read"_s);
    for (const auto &step : file->plan.steps) {
        if (!isAction(step.operation) || checked(step.operation) != step.operation)
            broken(u"a step was read that cannot be sent as it is"_s);
    }
    if (problemOf(file->plan.strategy))
        broken(u"a strategy was read that cannot be used"_s);
}

/// \a bytes after the changes that \a input tells: another byte, one more, one less, or a piece from elsewhere.
QByteArray changedBy(Input &input, QByteArray bytes)
{
    do {
        const auto at = static_cast<qsizetype>(input.choice(256) * 256 + input.choice(256)) % bytes.size();
        const auto other = static_cast<char>(input.choice(256));
        switch (input.choice(4)) {
        case 0:
            bytes[at] = other;
            break;
        case 1:
            bytes.insert(at, other);
            break;
        case 2:
            bytes.remove(at, static_cast<unsigned char>(other) % 64);
            break;
        default:
            bytes.insert(at, bytes.mid(static_cast<unsigned char>(other) * bytes.size() / 256, 40));
            break;
        }
    } while (!input.rest().isEmpty() && !bytes.isEmpty());
    return bytes;
}

/// Byte by byte: what differs from the file that was approved is refused.
void judgeChange(const QByteArray &bytes)
{
    static const auto approvedOne = test::approvedFile().value();
    static const auto check = test::checkOf(approvedOne);
    static const auto original = written(approvedOne);
    const auto file = planFileFrom(bytes);
    const bool passes = file && judged(*file, check).isRunnable();
    if (passes != (bytes == original))
        broken(u"a changed plan file can be run"_s);
}

void judgePresets(const QByteArray &json)
{
    const auto list = QJsonDocument::fromJson(json).array();
    QStringList problems;
    const auto presets = presetsFrom(list, u"presets"_s, problems);
    if (!problems.isEmpty())
        return;
    const auto written = toJson(presets);
    if (presetsFrom(written, u"presets"_s, problems) != presets || !problems.isEmpty())
        broken(u"presets are not the same after they were written"_s);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    switch (input.choice(3)) {
    case 0:
        withinTime(size, [&] {
            judgeReading(input.rest());
            judgeChange(input.rest());
        });
        break;
    case 1: {
        static const auto original = written(test::approvedFile().value());
        judgeChange(changedBy(input, original));
        break;
    }
    default:
        withinTime(size, [&] { judgePresets(input.rest()); });
        break;
    }
    return 0;
}
