// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QString;

namespace Ui {
class MainWindow;
}

namespace sluice {

class Confirmations;
class Console;

/// Gives the actions of the window \a ui their icons, in \a color where they are our own.
void showIcons(const Ui::MainWindow &ui, const QColor &color);

/// Switches them on and off by what \a console is doing, and hides what the product does not have.
void showActions(const Ui::MainWindow &ui, Console &console, const Confirmations &confirmations);

/// Why no cache of \a console is shown, where none is.
QString emptyText(const Console &console);

} // namespace sluice
