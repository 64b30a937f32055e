// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bars/countdownbar.h"

#include "ui_countdownbar.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>

namespace sluice {

CountdownBar::CountdownBar(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::CountdownBar>())
{
    m_ui->setupUi(this);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &CountdownBar::count);
    connect(m_ui->backButton, &QPushButton::clicked, this, &CountdownBar::takeBack);
    connect(m_ui->sendButton, &QPushButton::clicked, this, [this] {
        end();
        Q_EMIT over();
    });
    hide();
}

CountdownBar::~CountdownBar() = default;

void CountdownBar::start(const QString &what, int seconds)
{
    if (!isCounting())
        m_focusedBefore = window()->focusWidget();
    m_what = what;
    m_seconds = seconds;
    showSeconds();
    m_timer.start();
    qApp->installEventFilter(this);
    show();
    m_ui->backButton->setFocus();
    announce();
}

void CountdownBar::count()
{
    --m_seconds;
    showSeconds();
    if (m_seconds > 0)
        return;
    end();
    Q_EMIT over();
}

/// The seconds are only shown; a screen reader is notified once.
void CountdownBar::showSeconds()
{
    m_ui->whatLabel->setText(tr("%1 in %2 s", "Flush 3 Caches on crm01 in 5 s").arg(m_what).arg(m_seconds));
}

void CountdownBar::takeBack()
{
    if (!isCounting())
        return;
    end();
    Q_EMIT takenBack();
}

void CountdownBar::end()
{
    m_timer.stop();
    qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_focusedBefore)
        m_focusedBefore->setFocus();
    m_focusedBefore.clear();
}

/// Esc cancels the countdown wherever the focus is in this window, and has no other effect meanwhile.
bool CountdownBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (!override && event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != window() || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (!override) // the key press follows if the override was accepted
        takeBack();
    return true;
}

void CountdownBar::announce()
{
    const auto sentence =
        tr("%1 in %2 seconds. Press Escape to take it back.", "Flush 3 Caches on crm01 in 5 seconds …")
            .arg(m_what)
            .arg(m_seconds);
    setAccessibleName(sentence);
    m_ui->whatLabel->setAccessibleName(sentence); // without this, each second would change the accessible name
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace sluice
