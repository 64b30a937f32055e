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

/// The time in which something that was confirmed can still be taken back. Only counts: whoever started it sends what is
/// to be sent when it says so.
class CountdownBar final : public QFrame
{
    Q_OBJECT

public:
    explicit CountdownBar(QWidget *parent = nullptr);
    ~CountdownBar() override;

    /// \a what: "Flush 3 Caches on crm01". A count that is under way ends without a word.
    void start(const QString &what, int seconds);
    bool isCounting() const { return m_timer.isActive(); }

    /// Ends it, as the button does. Nothing while it does not count.
    void takeBack();

Q_SIGNALS:
    /// The time is over, or somebody did not want to wait for that.
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
