// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowlayout.h"

#include "ui_mainwindow.h"

#include <QDataStream>
#include <QIODevice>
#include <QMainWindow>
#include <QScreen>

namespace sluice {

namespace {

/// Version of what save() writes. Increase it when bars or docks change so that an old state does not fit.
constexpr int LayoutVersion = 3;

} // namespace

WindowLayout::WindowLayout(QMainWindow &window, const Ui::MainWindow &ui)
    : m_window(window)
    , m_ui(ui)
{
}

void WindowLayout::chooseSize()
{
    const auto metrics = m_window.fontMetrics();
    const QSize wanted(metrics.averageCharWidth() * 195, metrics.lineSpacing() * 50);
    m_window.resize(wanted.boundedTo(m_window.screen()->availableSize() * 0.9));
    m_window.resizeDocks({m_ui.detailsDock}, {m_window.width() / 3}, Qt::Horizontal);
    m_window.resizeDocks({m_ui.activityDock}, {m_window.height() / 6}, Qt::Vertical);
}

void WindowLayout::placeDocks()
{
    m_window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    m_window.tabifyDockWidget(m_ui.activityDock, m_ui.requestsDock);
    m_ui.requestsDock->hide();
}

void WindowLayout::showDocks(bool signedIn)
{
    m_ui.bandBar->setVisible(signedIn);
    m_ui.detailsDock->setVisible(signedIn && m_detailsWanted);
    m_ui.activityDock->setVisible(signedIn && m_activityWanted);
}

void WindowLayout::rememberDocks()
{
    m_detailsWanted = !m_ui.detailsDock->isHidden();
    m_activityWanted = !m_ui.activityDock->isHidden();
}

QByteArray WindowLayout::save(bool signedIn) const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << qint32(LayoutVersion) << m_window.saveGeometry() << m_window.saveState(LayoutVersion)
           << (signedIn ? !m_ui.detailsDock->isHidden() : m_detailsWanted)
           << (signedIn ? !m_ui.activityDock->isHidden() : m_activityWanted);
    return layout;
}

void WindowLayout::restore(const QByteArray &layout, bool signedIn)
{
    qint32 version = 0;
    QByteArray geometry;
    QByteArray state;
    bool details = true;
    bool activity = true;
    QDataStream stream(layout);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> version >> geometry >> state >> details >> activity;
    if (stream.status() != QDataStream::Ok || version != LayoutVersion)
        return;
    m_window.restoreGeometry(geometry);
    // A file from a larger screen, or with a mistake, must not put the window where nobody can reach it.
    if (const auto *screen = m_window.screen(); screen && !m_window.isMaximized() && !m_window.isFullScreen()) {
        const auto room = screen->availableGeometry();
        m_window.resize(m_window.size().boundedTo(room.size()));
        if (!room.contains(m_window.geometry().center()))
            m_window.move(room.topLeft());
    }
    m_window.restoreState(state, LayoutVersion);
    m_detailsWanted = details;
    m_activityWanted = activity;
    showDocks(signedIn);
}

} // namespace sluice
