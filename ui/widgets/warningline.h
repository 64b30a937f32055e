// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace sluice {

/// One or more sentences of warning, with a warning icon. Hidden while the text is empty.
class WarningLine final : public QWidget
{
    Q_OBJECT

public:
    explicit WarningLine(QWidget *parent = nullptr);

    /// Shown as plain text, because it may contain text from a server.
    void setText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QLabel *const m_icon;
    QLabel *const m_text;
};

} // namespace sluice
