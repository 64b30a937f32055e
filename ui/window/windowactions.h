// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAction;
class QColor;
class QWidget;

namespace Ui {
class MainWindow;
}

namespace sluice {

class CacheModel;
class Confirmations;
class Console;

/// The caches that the server lists and that are not protected.
QStringList unprotectedNames(const CacheModel &caches);

/// Fills the menus of the window \a ui with what its .ui file cannot contain.
void fillMenus(const Ui::MainWindow &ui);

/// Sets the icons of the actions of the window \a ui; our own icons in \a color.
void showIcons(const Ui::MainWindow &ui, const QColor &color);

/// Enables and disables the actions by what \a console is doing, and hides those that the product does not have.
void showActions(const Ui::MainWindow &ui, Console &console, const Confirmations &confirmations);

/// Enables the flush of unprotectedNames() if \a ready and there are any. Where it can never be chosen, it says why.
void showFlushListed(QAction &action, const Console &console, const CacheModel &caches, bool ready);

/// Keeps the space of \a widget while it is hidden, so that other widgets do not move.
void keepPlaceWhenHidden(QWidget *widget);

/// Why no cache of \a console is shown; empty if there are caches.
QString emptyText(const Console &console);

} // namespace sluice
