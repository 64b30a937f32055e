// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test by itself: the window as the program puts it together, used from the first sign-in to the end. What it
// takes to sign in comes on standard input. Everything that can be read in the window, and everything that is copied out
// of it, goes to standard output.
#include "app/sluice/application.h"
#include "tests/gui/bench.h"
#include "ui/dialogs/server/keptsecretsdialog.h"
#include "ui/dialogs/signin/secretsdialog.h"
#include "ui/dialogs/signin/signindialog.h"
#include "ui/docks/activitydock.h"
#include "ui/docks/detailsdock.h"
#include "ui/docks/serversdock.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QMessageBox>
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

QString rowsBelow(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const auto index = model.index(row, column, parent);
            text += index.data().toString() + u' ' + index.data(Qt::ToolTipRole).toString() + u' ';
        }
        text += rowsBelow(model, model.index(row, 0, parent));
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
    return view && view->model() ? rowsBelow(*view->model(), {}) : QString();
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
    auto *environment = shown<QComboBox>(dialog, u"Class"_s);
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

/// The dialog stays open after a failure; here it is closed then.
void readTheError(const MainWindow &window, const char *when)
{
    auto *dialog = opened<AttemptDialog>(window, "dialog whose sign-in failed");
    auto *details = waitFor<QAbstractButton>("button for the details of a failure",
                                             [dialog] { return shown<QAbstractButton>(dialog, u"Details"_s); });
    details->click();
    sayWhatIsSeen(when);
    dialog->reject();
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

void waitUntil(const char *what, const std::function<bool()> &isSo)
{
    if (QTest::qWaitFor(isSo, 20000))
        return;
    sayWhatIsSeen("what was waited for does not come");
    qFatal("In vain: %s.", what);
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
    waitUntil("a flush that is acknowledged",
              [list] { return rowsBelow(*list->model(), {}).contains("Acknowledged"_L1); });
    list->selectAll();
    activities->copyAction()->trigger();
    sayWhatIsSeen("after the flush");
}

QTableView *theCaches(const MainWindow &window)
{
    return waitFor<QTableView>("list of caches", [&window] { return shown<QTableView>(&window, u"Caches"_s); });
}

/// By hand, at addresses that nobody has stored.
void byHand(MainWindow &window, const QJsonDocument &given)
{
    const auto address = given[u"address"_s].toString();
    signIn(window, address, given[u"wrong"_s].toString());
    readTheError(window, "a refused sign-in");
    signIn(window, given[u"untrusted"_s].toString(), given[u"password"_s].toString());
    readTheError(window, "an untrusted certificate");
    signIn(window, address, given[u"password"_s].toString());
    auto *table = theCaches(window);
    table->setCurrentIndex(table->model()->index(0, 0));
    copyTheRequest(window);
    flush(window);
}

/// Stored before the window comes, where it is not; the id.
QString storedServer(const QJsonDocument &given)
{
    ServerStore store(ServerStore::usualFiles());
    if (const auto loaded = store.load(); !loaded)
        qFatal("%s", qPrintable(loaded.error().message));
    Server server;
    server.name = given[u"name"_s].toString();
    if (const auto *stored = store.findByName(server.name))
        return stored->id;
    server.protocolId = u"superoffice"_s;
    server.address = given[u"address"_s].toString();
    server.user = u"ADM0"_s;
    server.environment = Environment::Test;
    const auto added = store.add(server);
    if (!added)
        qFatal("%s", qPrintable(added.error().message));
    return *added;
}

void signInToStored(const MainWindow &window, const QString &id)
{
    auto *dock = window.findChild<ServersDock *>();
    waitUntil("the stored server in the list", [dock, &id] {
        dock->setCurrentServer(id);
        return dock->currentServer() == id;
    });
    window.findChild<QAction *>(u"actionSignInToServer"_s)->trigger();
}

void answer(const MainWindow &window, const QString &password, const char *when)
{
    auto *dialog = opened<SecretsDialog>(window, "dialog that asks for the password");
    shown<QLineEdit>(dialog, u"Password"_s)->setText(password);
    dialog->findChild<QCheckBox *>(u"keepBox"_s)->setChecked(true);
    sayWhatIsSeen(when);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
}

void exportTo(const MainWindow &window, const QString &file)
{
    window.findChild<QAction *>(u"actionExportServers"_s)->trigger();
    auto *dialog = opened<QFileDialog>(window, "dialog to export");
    sayWhatIsSeen("the dialog to export");
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
    auto *told = opened<QMessageBox>(window, "message that the servers are exported");
    sayWhatIsSeen("what was exported");
    told->close();
}

KeptSecretsDialog *theKeptSecrets(const MainWindow &window)
{
    window.findChild<QAction *>(u"actionKeptSecrets"_s)->trigger();
    auto *dialog = opened<KeptSecretsDialog>(window, "list of kept secrets");
    auto *table = dialog->findChild<QTableView *>();
    // The key is made for the checkpoint of the first run.
    waitUntil("a password and a key for signing in the keychain", [table] { return table->model()->rowCount() == 2; });
    table->selectAll();
    sayWhatIsSeen("the kept secrets");
    return dialog;
}

/// Presses the button of a question that is not Cancel.
void agree(const MainWindow &window, const char *when)
{
    auto *question = opened<QMessageBox>(window, "question");
    sayWhatIsSeen(when);
    const auto buttons = question->buttons();
    const auto yes = std::ranges::find_if(buttons, [question](QAbstractButton *button) {
        return question->buttonRole(button) != QMessageBox::RejectRole;
    });
    if (yes == buttons.cend())
        qFatal("Nobody can agree to that.");
    (*yes)->click();
}

/// With a stored server, whose password is kept in the end.
void stored(MainWindow &window, const QJsonDocument &given, const QString &id)
{
    signInToStored(window, id);
    answer(window, given[u"wrong"_s].toString(), "the question for the password of a stored server");
    readTheError(window, "a refused sign-in to a stored server");
    signInToStored(window, id);
    answer(window, given[u"password"_s].toString(), "the same question again");
    theCaches(window)->setCurrentIndex(theCaches(window)->model()->index(0, 0));
    copyTheRequest(window);
    flush(window);
    theKeptSecrets(window)->close();
    exportTo(window, given[u"export"_s].toString());
}

/// With a stored server, whose password is in the keychain.
void kept(const MainWindow &window, const QJsonDocument &given, const QString &id)
{
    signInToStored(window, id);
    waitUntil("the keychain or a question",
              [&window] { return shown<QTableView>(&window, u"Caches"_s) || window.findChild<SecretsDialog *>(); });
    if (window.findChild<SecretsDialog *>())
        qFatal("What is kept is asked for.");
    sayWhatIsSeen("signed in from the keychain");
    flush(window);
    exportTo(window, given[u"export"_s].toString());
    auto *dialog = theKeptSecrets(window);
    dialog->findChild<QPushButton *>(u"removeButton"_s)->click();
    agree(window, "the question whether to remove what is kept");
    waitUntil("an empty list of kept secrets",
              [dialog] { return dialog->findChild<QTableView *>()->model()->rowCount() == 0; });
    dialog->close();
    window.findChild<QAction *>(u"actionRemoveServer"_s)->trigger();
    agree(window, "the question whether to remove the server");
    sayWhatIsSeen("without the server");
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

    const auto story = given[u"story"_s].toString();
    const auto id = story == "by hand"_L1 ? QString() : storedServer(given);

    Application program;
    program.showWindow();
    auto &window = *theWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return 1;

    if (story == "by hand"_L1)
        byHand(window, given);
    else if (story == "stored"_L1)
        stored(window, given, id);
    else
        kept(window, given, id);
    QTimer::singleShot(0, &window, &QWidget::close);
    const auto code = QApplication::exec();
    say(u"== the end"_s);
    return code;
}
