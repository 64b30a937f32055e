// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace sluice {

class History;
class HistoryView;
class HistoryReader;

/// A window for the history, with the state of its chain in the status bar.
class HistoryWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// \a history and \a reader outlive the window.
    HistoryWindow(History &history, HistoryReader &reader, QWidget *parent = nullptr);

    /// Shows it before all others, with what is recorded now.
    void present();

private:
    HistoryView *const m_view;
};

} // namespace sluice
