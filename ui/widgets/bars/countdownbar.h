// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace Ui {
class CountdownBar;
}

namespace sluice {

/// Counts down the time in which a confirmed action can still be taken back. It only counts: its owner sends the action
/// when expired() is emitted.
class CountdownBar final : public QFrame
{
    Q_OBJECT

public:
    explicit CountdownBar(QWidget *parent = nullptr);
    ~CountdownBar() override;

    /// \a what: "Flush 3 Caches on crm01". A running countdown ends silently.
    void start(const QString &what, int seconds);
    bool isCounting() const { return m_timer.isActive(); }

    /// Cancels the countdown, as the button does. Does nothing while it is not running.
    void takeBack();

Q_SIGNALS:
    /// The time is over, or a person chose to send now.
    void over();
    void takenBack();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void count();
    void showSeconds();
    void end();
    void announce();

    std::unique_ptr<Ui::CountdownBar> m_ui;
    QTimer m_timer;
    QString m_what;
    int m_seconds = 0; ///< left
    QPointer<QWidget> m_focusedBefore;
};

} // namespace sluice
