// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/showtext.h"

#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>

namespace sluice {

void showText(QPlainTextEdit *edit, const QString &text)
{
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
}

void showAlert(QLabel *label, const QString &text)
{
    if (label->text() == text)
        return;
    label->setText(text);
    if (text.isEmpty() || !label->isVisible())
        return;
    QAccessibleEvent event(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace sluice
