// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QString;
class QWidget;

namespace Ui {
class MainWindow;
}

namespace sluice {

class Confirmations;
class Console;

/// Fills the menus of the window \a ui with what its .ui file cannot contain.
void fillMenus(const Ui::MainWindow &ui);

/// Sets the icons of the actions of the window \a ui; our own icons in \a color.
void showIcons(const Ui::MainWindow &ui, const QColor &color);

/// Enables and disables the actions by what \a console is doing, and hides those that the product does not have.
void showActions(const Ui::MainWindow &ui, Console &console, const Confirmations &confirmations);

/// Keeps the space of \a widget while it is hidden, so that other widgets do not move.
void keepPlaceWhenHidden(QWidget *widget);

/// Why no cache of \a console is shown; empty if there are caches.
QString emptyText(const Console &console);

} // namespace sluice
