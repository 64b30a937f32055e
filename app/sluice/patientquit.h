// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace sluice {

class MainWindow;

/// Ends the program when its window is done, and not before: whoever asks for it, be it the system, closes the window.
class PatientQuit final : public QObject
{
    Q_OBJECT

public:
    /// \a window outlives it.
    explicit PatientQuit(MainWindow &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void quit();

    MainWindow &m_window;
    bool m_done = false;
};

} // namespace sluice
