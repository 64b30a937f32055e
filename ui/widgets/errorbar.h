// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QFrame>

#include <memory>

class QAction;

namespace Ui {
class ErrorBar;
}

namespace sluice {

/// Says in the window what did not work, until it is dismissed or something new begins.
class ErrorBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBar(QWidget *parent = nullptr);
    ~ErrorBar() override;

    /// Once. \a signIn outlives the bar.
    void setUp(QAction *signIn);

    /// \a sentence is shown as plain text, whatever is in it.
    void showFailure(const QString &sentence, const Error &error);

private:
    void announce();

    std::unique_ptr<Ui::ErrorBar> m_ui;
};

} // namespace sluice
