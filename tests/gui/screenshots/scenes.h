// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QList>
#include <QPalette>
#include <QString>

#include <functional>
#include <utility>

namespace sluice::test {

using Save = std::function<void(QWidget &)>;
using Scene = std::pair<QString, void (*)(const Save &)>; ///< name of the file, and what takes it

inline void inTheDark(const std::function<void()> &scene)
{
    const auto light = QApplication::palette();
    QPalette palette(QColor(53, 53, 53), QColor(45, 45, 45));
    palette.setColor(QPalette::Base, QColor(35, 35, 35));
    palette.setColor(QPalette::AlternateBase, QColor(45, 45, 45));
    palette.setColor(QPalette::Highlight, QColor(42, 130, 218));
    QApplication::setPalette(palette);
    scene();
    QApplication::setPalette(light);
}

} // namespace sluice::test
