// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QMainWindow;

namespace Ui {
class MainWindow;
}

namespace sluice {

/// Size and position of a window, and which of its docks are shown. While nobody is signed in the docks are hidden, and
/// it remembers which of them are wanted.
class WindowLayout final
{
public:
    /// For the window \a window with the contents \a ui. Both outlive it.
    WindowLayout(QMainWindow &window, const Ui::MainWindow &ui);

    /// The size for the first start: depends on the font, and is limited by the screen.
    void chooseSize();
    /// Puts Activity and Requests into one place, with a tab for each. Requests are closed at first, and may be shown
    /// while nobody is signed in: connection tests and refused sign-ins are among them.
    void placeDocks();

    /// Shows the wanted docks and the band if somebody is \a signedIn, else hides them.
    void showDocks(bool signedIn);
    /// Remembers which docks are shown now, as the wanted ones. Only while somebody is signed in.
    void rememberDocks();

    QByteArray save(bool signedIn) const;
    /// Ignores a \a layout that is not from save().
    void restore(const QByteArray &layout, bool signedIn);

private:
    QMainWindow &m_window;
    const Ui::MainWindow &m_ui;
    bool m_detailsWanted = true;
    bool m_activityWanted = true;
};

} // namespace sluice
