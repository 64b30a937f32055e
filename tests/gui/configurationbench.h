// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/bench.h"
#include "tests/gui/warnings.h"
#include "ui/dialogs/action/clearconfigurationdialog.h"
#include "ui/dialogs/action/confirmdialog.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace sluice::test {

inline constexpr auto Host = "127.0.0.1"_L1;

inline QAction *action(const Bench &bench)
{
    const auto actions = bench.window.menuBar()->findChildren<QMenu *>(u"cachesMenu"_s).constFirst()->actions();
    const auto found = std::find_if(actions.cbegin(), actions.cend(), [](const QAction *candidate) {
        return candidate->text().remove(u'&') == u"Clear Configuration Cache…"_s;
    });
    return found == actions.cend() ? nullptr : *found;
}

/// Opens the dialog through the menu; null if no dialog opens.
inline ClearConfigurationDialog *openDialog(const Bench &bench)
{
    action(bench)->trigger();
    (void)QTest::qWaitFor([&bench] { return bench.dialog<ClearConfigurationDialog>() != nullptr; });
    return bench.dialog<ClearConfigurationDialog>();
}

/// The button that clears configurations.
inline QPushButton *clearButton(const QDialog *dialog)
{
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
        return button->accessibleName().startsWith("Clear "_L1);
    });
    return found == buttons.cend() ? nullptr : *found;
}

/// The button that leads from the choice to the review sheet.
inline QPushButton *reviewButton(const QDialog *dialog)
{
    return shown<QPushButton>(dialog, u"Review"_s);
}

/// Goes on from \a dialog to the review sheet; null if none opens.
inline ConfirmDialog *review(const Bench &bench, const QDialog *dialog)
{
    click(reviewButton(dialog));
    (void)QTest::qWaitFor([&bench] { return bench.dialog<ConfirmDialog>() != nullptr; });
    return bench.dialog<ConfirmDialog>();
}

/// The button that sends what a review sheet shows.
inline QPushButton *sendButton(const QDialog *sheet)
{
    const auto *box = sheet->findChild<QDialogButtonBox *>(u"buttonBox"_s);
    const auto buttons = box->buttons();
    for (auto *button : buttons) {
        if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

inline QLineEdit *field(const QDialog *dialog, const QString &name)
{
    return shown<QLineEdit>(dialog, name);
}

inline QLineEdit *hostField(const QDialog *dialog)
{
    return field(dialog, u"Type 127.0.0.1 to confirm"_s);
}

inline void choose(const QDialog *dialog, const QString &name)
{
    const auto buttons = dialog->findChildren<QAbstractButton *>();
    for (auto *button : buttons) {
        if (button->accessibleName() == name)
            button->click();
    }
}

/// The exact requests on a review sheet.
inline QString requestOf(const QDialog *sheet)
{
    return sheet->findChild<QPlainTextEdit *>(u"requestEdit"_s)->toPlainText();
}

inline QString heard(QWidget *widget, QAccessible::Text what)
{
    return QAccessible::queryAccessibleInterface(widget)->text(what);
}

/// The actions that arrived, by name.
inline QStringList received(const Bench &bench)
{
    QStringList operations;
    const auto journal = bench.server.journal();
    for (const auto &entry : journal) {
        if (entry.operation.startsWith("Clear"_L1) || entry.operation.startsWith("Rebuild"_L1))
            operations.append(entry.operation);
    }
    return operations;
}

/// The arguments of the last ClearConfigurationCache.
inline std::optional<mock::ConfigurationCall> cleared(const Bench &bench)
{
    std::optional<mock::ConfigurationCall> last;
    const auto journal = bench.server.journal();
    for (const auto &entry : journal) {
        if (entry.configuration)
            last = entry.configuration;
    }
    return last;
}

inline QStringList activities(const Bench &bench, int column)
{
    QStringList texts;
    const auto *model = shown<QTableView>(&bench.window, u"Activity"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, column).data().toString();
    return texts;
}

/// Sends the key to the widget with the focus, as a keyboard does.
inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// Waits until \a window gets the keys. It has to be activated here, because there is no window manager.
inline bool hasKeys(QWidget *window)
{
    window->activateWindow();
    return QTest::qWaitFor([window] {
        const auto *focused = QApplication::focusWidget();
        return focused && focused->window() == window;
    });
}

/// Whether the Tab key leads to \a widget.
inline bool tabTo(const QWidget *widget)
{
    for (int i = 0; i < 40 && QApplication::focusWidget() != widget; ++i)
        press(Qt::Key_Tab);
    return QApplication::focusWidget() == widget;
}

} // namespace sluice::test
