// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bars/noticeslot.h"

#include "ui/widgets/bars/countdownbar.h"
#include "ui/widgets/bars/errorbar.h"
#include "ui/widgets/bars/resultbar.h"
#include "ui/widgets/bars/runbar.h"
#include "ui/widgets/bars/unansweredbar.h"

#include <QEvent>

#include <algorithm>

namespace sluice {

void NoticeSlot::setUp(const Bars &bars)
{
    m_bars = bars;
    m_all = {bars.countdown, bars.run, bars.result, bars.unanswered, bars.error};
    for (auto *bar : std::as_const(m_all)) {
        bar->setMinimumHeight(NoticeBar::headHeight(*bar));
        bar->installEventFilter(this);
    }
    parentWidget()->installEventFilter(this);
    showIfNeeded();
}

bool NoticeSlot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize)
            shareHeight();
    } else if (event->type() == QEvent::ShowToParent) {
        handleShown(static_cast<QWidget *>(watched));
    } else if (event->type() == QEvent::HideToParent) {
        handleHidden(static_cast<QWidget *>(watched));
    }
    return QWidget::eventFilter(watched, event);
}

bool NoticeSlot::isOn(const QWidget *bar) const
{
    return bar->isVisibleTo(this);
}

void NoticeSlot::handleShown(QWidget *shown)
{
    const bool isBeside = shown == m_bars.error && (isOn(m_bars.countdown) || isOn(m_bars.run));
    if (!isBeside) {
        m_isReplacing = true;
        m_covered.removeAll(shown);
        for (auto *bar : std::as_const(m_all)) {
            if (bar == shown || !isOn(bar))
                continue;
            bar->hide();
            if (bar == m_bars.result || bar == m_bars.unanswered)
                m_covered.append(bar);
        }
        m_isReplacing = false;
    }
    showIfNeeded();
}

void NoticeSlot::handleHidden(QWidget *hidden)
{
    if (m_isReplacing)
        return;
    m_covered.removeAll(hidden);
    const bool isFree = std::ranges::none_of(m_all, [this](const QWidget *bar) { return isOn(bar); });
    if (isFree && !m_covered.isEmpty())
        m_covered.takeLast()->show();
    showIfNeeded();
}

void NoticeSlot::withdraw(QWidget *bar)
{
    m_covered.removeAll(bar);
    bar->hide();
}

void NoticeSlot::showIfNeeded()
{
    setVisible(std::ranges::any_of(m_all, [this](const QWidget *bar) { return isOn(bar); }));
}

/// The list of caches keeps most of the room.
void NoticeSlot::shareHeight()
{
    const int limit = parentWidget()->height() * 2 / 5;
    m_bars.run->setLimit(limit);
    m_bars.result->setLimit(limit);
}

} // namespace sluice
