// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/nextstep.h"

#include <QFrame>

#include <memory>

namespace Ui {
class ErrorBar;
}

namespace sluice {

/// Shows in the window what did not work and what can be done about it, until it is dismissed or something new begins.
class ErrorBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBar(QWidget *parent = nullptr);
    ~ErrorBar() override;

    /// For a dialog: only \a steps are offered, and nothing has a mnemonic, because the dialog needs its own.
    void setUpForDialog(const QList<NextStep> &steps);

    /// All texts are shown as plain text.
    void showReport(const ErrorReport &report);
    /// Hides the bar if it shows \a error, which no longer holds.
    void withdraw(const Error &error);

Q_SIGNALS:
    void stepChosen(sluice::NextStep step, const sluice::ErrorReport &report);

private:
    void showIcon();
    void showStep();
    void showDetails(const QString &whole);
    void announce();

    std::unique_ptr<Ui::ErrorBar> m_ui;
    std::optional<QList<NextStep>> m_offered; ///< nothing: every step, in a window
    ErrorReport m_report;
};

} // namespace sluice
