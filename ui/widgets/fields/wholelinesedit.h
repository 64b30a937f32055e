// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace sluice {

/// A text to read and copy. Its height is a whole number of lines, so no line is cut in the middle. The size hint is
/// the height of the text.
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
