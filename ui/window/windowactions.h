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

/// Puts into the menus of the window \a ui what its .ui file cannot.
void fillMenus(const Ui::MainWindow &ui);

/// Gives the actions of the window \a ui their icons, in \a color where they are our own.
void showIcons(const Ui::MainWindow &ui, const QColor &color);

/// Switches them on and off by what \a console is doing, and hides what the product does not have.
void showActions(const Ui::MainWindow &ui, Console &console, const Confirmations &confirmations);

/// Whether \a widget comes or goes, the others stay where they are.
void keepPlaceWhenHidden(QWidget *widget);

/// Why no cache of \a console is shown, where none is.
QString emptyText(const Console &console);

} // namespace sluice
