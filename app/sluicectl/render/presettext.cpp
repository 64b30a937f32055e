// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/presettext.h"

#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/planoutput.h"
#include "app/sluicectl/terminal/output.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct PresetOutput
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Presets)
};

QString targetText(const PresetTarget &target)
{
    switch (target.kind) {
    case PresetTarget::Kind::Group:
        return PresetOutput::tr("group %1").arg(target.name);
    case PresetTarget::Kind::Server:
        return target.name;
    case PresetTarget::Kind::Node:
        return PresetOutput::tr("%1, node %2").arg(target.name, target.node);
    }
    Q_UNREACHABLE();
}

QString targetsText(const Preset &preset)
{
    QStringList targets;
    for (const auto &target : preset.targets)
        targets.append(targetText(target));
    return targets.join(u"; "_s);
}

} // namespace

QString presetsText(const QList<Preset> &presets)
{
    qsizetype width = 0;
    for (const auto &preset : presets)
        width = std::max(width, printable(preset.name).size());
    QString text;
    for (const auto &preset : presets) {
        const auto what = stepSentences(preset.steps).join(u' ');
        text += u"%1  %2  %3\n"_s.arg(printable(preset.name).leftJustified(width), printable(targetsText(preset)),
                                      printable(what));
    }
    return text;
}

QString presetText(const Preset &preset)
{
    QStringList lines{preset.name};
    const auto steps = stepSentences(preset.steps);
    for (const auto &step : steps)
        lines.append(u"  "_s + step);
    lines.append(PresetOutput::tr("Where: %1").arg(targetsText(preset)));
    lines.append(PresetOutput::tr("How: %1").arg(strategySentences(preset.strategy).join(u' ')));
    if (preset.observe)
        lines.append(observeSentence());
    QString text;
    for (const auto &line : std::as_const(lines))
        text += printable(line) + u'\n';
    return text;
}

} // namespace sluice::ctl
