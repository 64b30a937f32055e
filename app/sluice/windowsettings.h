// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sluice {

/// Keeps the layout of the window from one start to the next, and nothing else.
class WindowSettings final
{
public:
    /// Empty if no layout is stored.
    QByteArray layout() const;
    void setLayout(const QByteArray &layout);
};

} // namespace sluice
