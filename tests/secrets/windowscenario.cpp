// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test by itself: the window as the program puts it together, used from the first sign-in to the end. What it
// takes to sign in comes on standard input. Everything that can be read in the window, and everything that is copied out
// of it, goes to standard output.
#include "app/sluice/application.h"
#include "tests/gui/bench.h"
#include "ui/dialogs/signindialog.h"
#include "ui/docks/activitydock.h"
#include "ui/docks/detailsdock.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace sluice;
using namespace sluice::test;

namespace {

void say(const QString &what)
{
    std::puts(qPrintable(what));
    std::fflush(stdout);
}

QString rowsOf(const QAbstractItemModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const auto index = model.index(row, column);
            text += index.data().toString() + u' ' + index.data(Qt::ToolTipRole).toString() + u' ';
        }
    }
    return text;
}

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->displayText();
    if (const auto *edit = qobject_cast<const QTextEdit *>(&widget))
        return edit->toPlainText();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        return edit->toPlainText();
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    return view && view->model() ? rowsOf(*view->model()) : QString();
}

void sayWhatIsSeen(const char *when)
{
    say(u"== "_s + QString::fromLatin1(when));
    const auto widgets = QApplication::allWidgets();
    for (const auto *widget : widgets) {
        for (const auto &text : {textOf(*widget), widget->toolTip(), widget->windowTitle(), widget->accessibleName(),
                                 widget->accessibleDescription(), widget->whatsThis(), widget->statusTip()}) {
            if (!text.isEmpty())
                say(text);
        }
    }
    say(u"-- clipboard: "_s + QGuiApplication::clipboard()->text());
}

template<typename Found>
Found *waitFor(const char *what, const std::function<Found *()> &look)
{
    if (!QTest::qWaitFor([&look] { return look() != nullptr; }, 20000)) {
        sayWhatIsSeen("what was looked for is not there");
        qFatal("There is no %s.", what);
    }
    return look();
}

MainWindow *theWindow()
{
    const auto widgets = QApplication::topLevelWidgets();
    for (auto *widget : widgets) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

template<typename Dialog>
Dialog *opened(const MainWindow &window, const char *name)
{
    return waitFor<Dialog>(name, [&window]() -> Dialog * {
        const auto dialogs = window.findChildren<Dialog *>();
        const auto found = std::ranges::find_if(dialogs, [](const Dialog *one) { return one->isVisible(); });
        return found == dialogs.cend() ? nullptr : *found;
    });
}

void signIn(MainWindow &window, const QString &address, const QString &password)
{
    window.findChild<QAction *>(u"actionSignIn"_s)->trigger();
    auto *dialog = opened<SignInDialog>(window, "dialog to sign in");
    shown<QComboBox>(dialog, u"Server address"_s)->setEditText(address);
    auto *environment = shown<QComboBox>(dialog, u"Environment"_s);
    environment->setCurrentIndex(environment->findText(u"Test"_s, Qt::MatchContains));
    shown<QLineEdit>(dialog, u"User"_s)->setText(u"ADM0"_s);
    const auto fields = dialog->findChildren<QLineEdit *>();
    const auto secret = std::ranges::find_if(
        fields, [](const QLineEdit *field) { return field->isVisible() && field->echoMode() == QLineEdit::Password; });
    if (secret == fields.cend())
        qFatal("There is no field for the password.");
    (*secret)->setText(password);
    sayWhatIsSeen("the dialog to sign in, filled in");
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
}

void readTheError(const MainWindow &window, const char *when)
{
    auto *details = waitFor<QAbstractButton>("button for the details of a failure",
                                             [&window] { return shown<QAbstractButton>(&window, u"Details"_s); });
    details->click();
    sayWhatIsSeen(when);
    shown<QAbstractButton>(&window, u"Dismiss"_s)->click();
}

void copyTheRequest(const MainWindow &window)
{
    for (const auto *name : {"Copy Request", "Copy as curl"}) {
        QGuiApplication::clipboard()->clear();
        shown<QAbstractButton>(&window, QString::fromLatin1(name))->click();
        if (QGuiApplication::clipboard()->text().isEmpty())
            qFatal("%s copied nothing.", name);
        sayWhatIsSeen(name);
    }
}

void flush(const MainWindow &window)
{
    window.findChild<QAction *>(u"actionFlushAll"_s)->trigger();
    auto *dialog = opened<ConfirmDialog>(window, "confirmation");
    sayWhatIsSeen("the confirmation");
    waitFor<QPushButton>("button that flushes", [dialog]() -> QPushButton * {
        auto *button = flushButton(dialog);
        return button && button->isEnabled() ? button : nullptr;
    })->click();
    auto *activities = window.findChild<ActivityDock *>();
    auto *list = activities->findChild<QAbstractItemView *>();
    if (!QTest::qWaitFor([list] { return rowsOf(*list->model()).contains("answered OK"_L1); }, 20000)) {
        sayWhatIsSeen("no flush");
        qFatal("The flush was not acknowledged.");
    }
    list->selectAll();
    activities->copyAction()->trigger();
    sayWhatIsSeen("after the flush");
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QApplication::setOrganizationName(u"Sluice"_s);
    QApplication::setApplicationName(u"sluice"_s);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const auto given = QJsonDocument::fromJson(input.readAll());

    Application program(Application::Memory::Kept);
    program.showWindow();
    auto &window = *theWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return 1;

    const auto address = given[u"address"_s].toString();
    signIn(window, address, given[u"wrong"_s].toString());
    readTheError(window, "a refused sign-in");
    signIn(window, given[u"untrusted"_s].toString(), given[u"password"_s].toString());
    readTheError(window, "an untrusted certificate");
    signIn(window, address, given[u"password"_s].toString());
    auto *table = waitFor<QTableView>("list of caches", [&window] { return shown<QTableView>(&window, u"Caches"_s); });
    table->setCurrentIndex(table->model()->index(0, 0));
    copyTheRequest(window);
    flush(window);
    QTimer::singleShot(0, &window, &QWidget::close);
    const auto code = QApplication::exec();
    say(u"== the end"_s);
    return code;
}
