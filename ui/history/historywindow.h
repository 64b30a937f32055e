// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace sluice {

class HistoryView;
struct HistoryParts;

/// A window for the history, with the state of its chain in the status bar.
class HistoryWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit HistoryWindow(const HistoryParts &parts, QWidget *parent = nullptr);

    /// Shows it before all others, with what is recorded now.
    void present();

private:
    HistoryView *const m_view;
};

} // namespace sluice
