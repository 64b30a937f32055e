// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace sluice {

class CountdownBar;
class ErrorBar;
class ResultBar;
class RunBar;
class UnansweredBar;

/// The place above the list of caches for what is going on and what has happened. It shows one notice at a time, the
/// newest, and is gone without one. Two things are never covered: the time to take something back, and a run that can be
/// stopped; a failure that happens meanwhile stands below them. What somebody may still want to read comes back when
/// the notice that covers it goes: a result, and the requests without an answer.
class NoticeSlot final : public QWidget
{
    Q_OBJECT

public:
    struct Bars
    {
        CountdownBar *countdown = nullptr;
        RunBar *run = nullptr;
        ResultBar *result = nullptr;
        UnansweredBar *unanswered = nullptr;
        ErrorBar *error = nullptr;
    };

    using QWidget::QWidget;

    /// Call it once, with its children.
    void setUp(const Bars &bars);
    /// Hides \a bar, and does not let it come back.
    void withdraw(QWidget *bar);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void handleShown(QWidget *shown);
    void handleHidden(QWidget *hidden);
    bool isOn(const QWidget *bar) const;
    void showIfNeeded();
    void shareHeight();

    Bars m_bars;
    QList<QWidget *> m_all;
    bool m_isReplacing = false;
    QList<QWidget *> m_covered; ///< the last one comes back first
};

} // namespace sluice
