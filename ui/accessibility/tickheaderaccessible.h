// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace sluice {

class TickHeader;

/// The tick box of the header. The column headers are interfaces of their own.
class TickHeaderAccessible final : public QAccessibleWidget
{
public:
    explicit TickHeaderAccessible(TickHeader *header);

    int childCount() const override { return 0; }
    QAccessibleInterface *child([[maybe_unused]] int index) const override { return nullptr; }
    QAccessible::State state() const override;
    QStringList actionNames() const override;
    void doAction(const QString &name) override;

private:
    TickHeader *header() const;
};

} // namespace sluice
