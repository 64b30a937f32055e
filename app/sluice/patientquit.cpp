// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/patientquit.h"

#include "core/storage/history/checkpoints/lastcheckpoint.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowclosing.h"

#include <QApplication>
#include <QEvent>
#include <QSessionManager>

#include <cstdio>

namespace sluice {

namespace {

/// A person who has closed the window can still find it there.
void writeToStandardError(const QStringList &sentences)
{
    for (const auto &sentence : sentences)
        std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
    std::fflush(stderr);
}

} // namespace

PatientQuit::PatientQuit(MainWindow &window)
    : m_window(window)
{
    QGuiApplication::setQuitOnLastWindowClosed(false); // a sign-out may still be in progress
    connect(&window, &MainWindow::done, this, &PatientQuit::handleDone);
    connect(window.closing(), &WindowClosing::known, this, &writeToStandardError);
    connect(&m_signals, &StopSignals::received, window.closing(), &WindowClosing::closeNow);
    connect(
        qApp, &QGuiApplication::commitDataRequest, this,
        [this](QSessionManager &manager) {
            if (!m_window.closing()->wouldAsk())
                return;
            const bool mayAsk = manager.allowsInteraction();
            if (objectsToEnd(mayAsk))
                manager.cancel();
            if (mayAsk)
                manager.release();
        },
        Qt::DirectConnection); // the request is over when the handler returns
    qApp->installEventFilter(this);
}

bool PatientQuit::objectsToEnd(bool mayAsk)
{
    if (!m_window.closing()->wouldAsk())
        return false;
    if (mayAsk)
        m_window.close();
    else
        m_window.closing()->closeNow();
    return mayAsk;
}

void PatientQuit::waitForCheckpoints(History &history, const CheckpointKeeper &checkpoints)
{
    m_history = &history;
    m_checkpoints = &checkpoints;
}

/// The key that signs checkpoints may still be on its way from the keychain: it is read only when the first run begins.
void PatientQuit::handleDone()
{
    if (!m_history) {
        quit();
        return;
    }
    lastCheckpoint(*m_history, *m_checkpoints, this)->then(this, [this](const Result<std::optional<QString>> &problem) {
        if (problem && *problem)
            writeToStandardError({**problem});
        quit();
    });
}

void PatientQuit::quit()
{
    m_done = true;
    const int signal = StopSignals::first();
    QCoreApplication::exit(signal == 0 ? 0 : 128 + signal);
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
