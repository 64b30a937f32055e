// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace sluice {

class TickHeader;

/// The header's tick box: what it has of a header is told by the column headers of the table.
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
