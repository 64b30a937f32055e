// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/patientquit.h"

#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QEvent>

namespace sluice {

PatientQuit::PatientQuit(MainWindow &window)
    : m_window(window)
{
    QGuiApplication::setQuitOnLastWindowClosed(false); // a sign-out may still be in progress
    connect(&window, &MainWindow::done, this, &PatientQuit::quit);
    qApp->installEventFilter(this);
}

void PatientQuit::quit()
{
    m_done = true;
    QCoreApplication::quit();
}

bool PatientQuit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != qApp || event->type() != QEvent::Quit || m_done)
        return QObject::eventFilter(watched, event);
    event->ignore();
    m_window.close();
    return true;
}

} // namespace sluice
