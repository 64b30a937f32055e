// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons/environmentbadge.h"

#include "ui/icons/icons.h"

#include <QPainter>

#include <array>

namespace sluice {

QIcon environmentBadge(Environment environment)
{
    constexpr std::array sizes{16, 24, 32, 48};
    const auto shape = environmentIcon(environment);
    QIcon badge;
    for (const int size : sizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(environmentColor(environment));
        painter.drawRoundedRect(pixmap.rect(), size / 6.0, size / 6.0);
        const int margin = size / 8;
        shape.paint(&painter, pixmap.rect().adjusted(margin, margin, -margin, -margin));
        painter.end();
        // The icon is the same when it is selected or disabled, because its colour has a meaning.
        for (const auto mode : {QIcon::Normal, QIcon::Selected, QIcon::Disabled})
            badge.addPixmap(pixmap, mode);
    }
    return badge;
}

} // namespace sluice
