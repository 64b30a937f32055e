// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/windowsettings.h"

#include <QSettings>

namespace sluice {

using namespace Qt::StringLiterals;

QByteArray WindowSettings::layout() const
{
    return QSettings().value("window/layout"_L1).toByteArray();
}

void WindowSettings::setLayout(const QByteArray &layout)
{
    QSettings().setValue("window/layout"_L1, layout);
}

} // namespace sluice
