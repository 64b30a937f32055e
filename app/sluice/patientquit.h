// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace sluice {

class MainWindow;

/// Ends the program only when its window has emitted done(). A request to quit, also one from the system, closes the
/// window first.
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
