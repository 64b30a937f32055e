// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/resultlook.h"

#include <algorithm>
#include <cmath>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr double LeastContrast = 4.5; ///< WCAG 2, AA

enum class Tone { Good, Bad, Doubtful, Busy, Muted };

Tone toneOf(CellState state)
{
    switch (state) {
    case CellState::Acknowledged:
        return Tone::Good;
    case CellState::Refused:
    case CellState::Failed:
        return Tone::Bad;
    case CellState::Unknown:
        return Tone::Doubtful;
    case CellState::Running:
        return Tone::Busy;
    case CellState::Waiting:
    case CellState::Skipped:
    case CellState::Cancelled:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

/// \a percent of \a text over \a ground.
QColor mixed(const QColor &text, const QColor &ground, int percent)
{
    const auto between = [percent](int one, int other) { return (percent * one + (100 - percent) * other) / 100; };
    return {between(text.red(), ground.red()), between(text.green(), ground.green()),
            between(text.blue(), ground.blue())};
}

QColor inkOf(Tone tone, const QColor &ground, const QColor &text)
{
    const bool dark = isDark(ground);
    switch (tone) {
    case Tone::Good:
        return dark ? QColor(0x79, 0xd6, 0x9a) : QColor(0x17, 0x69, 0x3a);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x9b, 0x93) : QColor(0xa8, 0x20, 0x1a);
    case Tone::Doubtful:
        return dark ? QColor(0xf2, 0xc3, 0x5b) : QColor(0x8f, 0x56, 0x00);
    case Tone::Busy:
        return dark ? QColor(0x6c, 0xb4, 0xf1) : QColor(0x0f, 0x63, 0xa6);
    case Tone::Muted:
        return mixed(text, ground, 72);
    }
    Q_UNREACHABLE();
}

QColor tintOf(Tone tone, bool dark)
{
    switch (tone) {
    case Tone::Bad:
        return dark ? QColor(0x3b, 0x1c, 0x1b) : QColor(0xfc, 0xeb, 0xe9);
    case Tone::Doubtful:
        return dark ? QColor(0x37, 0x29, 0x0e) : QColor(0xff, 0xf3, 0xd9);
    case Tone::Busy:
        return dark ? QColor(0x1d, 0x33, 0x47) : QColor(0xe7, 0xf1, 0xfa);
    case Tone::Good:
    case Tone::Muted:
        return {};
    }
    Q_UNREACHABLE();
}

double luminanceOf(const QColor &color)
{
    const auto linear = [](float part) {
        return part <= 0.04045F ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

ResultLook resultLookOn(CellState state, const QColor &ground, const QColor &text)
{
    const auto tone = toneOf(state);
    const auto ink = inkOf(tone, ground, text);
    const auto readable = contrastOf(ink, ground) >= LeastContrast ? ink : text;
    return {.ink = readable, .word = tone == Tone::Good ? text : readable, .tint = {}};
}

ResultLook resultLook(CellState state, const QPalette &palette, bool selected)
{
    if (selected)
        return resultLookOn(state, palette.color(QPalette::Highlight), palette.color(QPalette::HighlightedText));
    const auto base = palette.color(QPalette::Base);
    const auto tint = tintOf(toneOf(state), isDark(base));
    auto look = resultLookOn(state, tint.isValid() ? tint : base, palette.color(QPalette::Text));
    look.tint = tint;
    return look;
}

QString resultIcon(CellState state)
{
    switch (state) {
    case CellState::Waiting:
        return u"result-waiting"_s;
    case CellState::Running:
        return u"result-running"_s;
    case CellState::Acknowledged:
        return u"result-acknowledged"_s;
    case CellState::Refused:
        return u"result-refused"_s;
    case CellState::Failed:
        return u"result-failed"_s;
    case CellState::Unknown:
        return u"result-unknown"_s;
    case CellState::Skipped:
        return u"result-skipped"_s;
    case CellState::Cancelled:
        return u"result-cancelled"_s;
    }
    Q_UNREACHABLE();
}

bool isResultLoud(CellState state)
{
    const auto tone = toneOf(state);
    return tone != Tone::Good && tone != Tone::Muted;
}

bool isDark(const QColor &color)
{
    return qGray(color.rgb()) < 128;
}

double contrastOf(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminanceOf(one), luminanceOf(other)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace sluice
