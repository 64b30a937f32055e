// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/bars/noticebar.h"

#include <QDateTime>
#include <QPointer>

#include <optional>

class QProgressBar;
class QPushButton;

namespace sluice {

class MatrixModel;
class MatrixView;

/// What a bar shows of a run that is under way.
struct RunState
{
    QString title{};        ///< "Flushing 3 caches on crm-farm"
    QString nodes{};        ///< "3 of 12 nodes done, 1 failed"
    QString who{};          ///< "crm02 has had it since 14:03:22"; may be empty
    int done = 0;           ///< nodes
    int all = 0;            ///< nodes
    QString held{};         ///< why nothing more starts until somebody continues; empty if it is not held
    QString slow{};         ///< the node that it is held for; may be empty
    QDateTime waitsUntil{}; ///< invalid if it does not wait
};

/// Shows how far a run is, and stops it.
class RunBar final : public NoticeBar
{
    Q_OBJECT

public:
    explicit RunBar(QWidget *parent = nullptr);

    /// Call it once. \a cells outlives the bar.
    void setCells(MatrixModel *cells);
    /// A run begins: the bar is shown, and Stop gets the focus.
    void begin(const RunState &state);
    void showState(const RunState &state);
    /// The run is over. The focus goes back to where it was, if it is here.
    void end();
    /// The most that the matrix may need.
    void setLimit(int height);

Q_SIGNALS:
    void stopWanted();
    void continueWanted();
    void skipWanted();
    /// See MatrixView.
    void nodeMenuWanted(qsizetype node, QPoint place);

private:
    MatrixView *const m_view;
    QProgressBar *const m_progress;
    QPushButton *const m_continueButton;
    QPushButton *const m_skipButton;
    QPushButton *const m_stopButton;
    bool m_isHeld = false;
    bool m_hasRoom = true;
    QPointer<QWidget> m_focusedBefore;
};

} // namespace sluice
