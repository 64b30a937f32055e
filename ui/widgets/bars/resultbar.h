// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/runtexts.h"
#include "ui/widgets/bars/noticebar.h"

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sluice {

class MatrixModel;
class MatrixView;

/// Shows what is known of a run on several nodes when it is over, until it is closed or something newer begins, and
/// offers to send again what was not done.
class ResultBar final : public NoticeBar
{
    Q_OBJECT

public:
    explicit ResultBar(QWidget *parent = nullptr);

    /// Call it once. \a cells outlives the bar.
    void setCells(MatrixModel *cells);
    /// \a reportOf: what went wrong, for the next step of a line.
    void showResult(const RunResult &result, const std::function<ErrorReport(const Cell &)> &reportOf);
    /// Offers to say which of \a count things were done that the run has not reached; 0: offers nothing.
    void setFollowUps(int count);
    /// Something else is under way, so nothing can be sent again.
    void setReady(bool isReady);
    /// The most that the matrix may need.
    void setLimit(int height);

Q_SIGNALS:
    void againWanted(sluice::Repeated what);
    void stepChosen(sluice::NextStep step, const sluice::ErrorReport &report);
    void exportWanted();
    void followUpsWanted();
    /// A person does not need it any more.
    void closed();
    /// For somebody who reads it: everything that is known of a cell.
    void cellChosen(const QString &facts);

private:
    QPushButton *addAgainButton(Repeated what);
    void showButton(QPushButton *button, const QString &text, int count);
    void showLines(const RunResult &result, const std::function<ErrorReport(const Cell &)> &reportOf);
    QWidget *lineWidget(const RunResult::Line &line, const std::function<ErrorReport(const Cell &)> &reportOf);
    void addFoot();
    void addTail();
    void addTools();
    void showFoot(const RunResult &result);

    MatrixView *const m_view;
    QLabel *const m_legend;
    QWidget *const m_lines;
    QWidget *const m_foot;
    QLineEdit *const m_filter;
    QPushButton *const m_retryButton;
    QPushButton *const m_againButton;
    QPushButton *const m_restButton;
    QPushButton *const m_followUpsButton;
    MatrixModel *m_cells = nullptr;
    bool m_hasRoom = true;
};

} // namespace sluice
