// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historywindow.h"

#include "ui/history/historyview.h"

#include <QAction>
#include <QLabel>
#include <QStatusBar>

namespace sluice {

HistoryWindow::HistoryWindow(const HistoryParts &parts, QWidget *parent)
    : QMainWindow(parent, Qt::Window)
    , m_view(new HistoryView(parts, this))
{
    setWindowTitle(tr("History — Sluice"));
    setCentralWidget(m_view);
    auto *state = new QLabel(tr("Not verified since this window was opened."), this);
    state->setTextFormat(Qt::PlainText);
    state->setWordWrap(true);
    state->setContentsMargins(12, 0, 12, 0);
    state->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    state->setAccessibleName(tr("State of the history"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(state, 1);
    connect(m_view, &HistoryView::stateChanged, state, [state](const QString &sentence) {
        state->setText(sentence);
        state->setAccessibleDescription(sentence);
    });
    auto *reload = new QAction(tr("Reload"), this);
    reload->setShortcuts({Qt::Key_F5, Qt::CTRL | Qt::Key_R});
    connect(reload, &QAction::triggered, m_view, &HistoryView::refresh);
    auto *close = new QAction(tr("Close"), this);
    close->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_W), QKeySequence(Qt::Key_Escape)});
    connect(close, &QAction::triggered, this, &QWidget::close);
    addActions({reload, close});
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 200, letter * 110);
}

void HistoryWindow::present()
{
    m_view->refresh();
    show();
    raise();
    activateWindow();
}

} // namespace sluice
