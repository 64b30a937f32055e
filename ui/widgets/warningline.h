// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace sluice {

/// A sentence or a few that somebody should not overlook, with the sign that says so. Not there without a text.
class WarningLine final : public QWidget
{
    Q_OBJECT

public:
    explicit WarningLine(QWidget *parent = nullptr);

    /// Plain, as all that may come from a server.
    void setText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QLabel *const m_icon;
    QLabel *const m_text;
};

} // namespace sluice
