// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace sluice {

/// A text to be read and copied, of which no line is cut through its middle. It would like to be as high as its text.
class WholeLinesEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit WholeLinesEdit(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int lineCount() const;
    int heightOf(int lines) const;
};

} // namespace sluice
