// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace sluice::test {

using namespace Qt::StringLiterals;

/// The offscreen platform prints this warning for every window.
inline void failOnOtherWarnings()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

} // namespace sluice::test
