// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sluice {

/// Remembers how the window is arranged, from one start to the next, and nothing else.
class WindowSettings final
{
public:
    /// Empty when nothing is remembered.
    QByteArray layout() const;
    void setLayout(const QByteArray &layout);
};

} // namespace sluice
