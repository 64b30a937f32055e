// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/signinbench.h"
#include "tests/gui/storesbench.h"

#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QPushButton>

namespace sluice::test {

/// The visible dialog of this type, whatever its parent; null if there is none.
template<typename Dialog>
Dialog *openDialog()
{
    const auto widgets = QApplication::allWidgets();
    for (auto *widget : widgets) {
        auto *dialog = qobject_cast<Dialog *>(widget);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// Presses the button of \a box that is not Cancel or Close.
inline void agree(QMessageBox *box)
{
    const auto buttons = box->buttons();
    for (auto *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

} // namespace sluice::test
