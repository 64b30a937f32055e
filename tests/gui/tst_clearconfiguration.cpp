// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/preview.h"
#include "core/storage/recentaddresses.h"
#include "tests/gui/bench.h"
#include "ui/dialogs/clearconfigurationdialog.h"
#include "ui/docks/activitydock.h"
#include "ui/texts.h"
#include "ui/widgets/environmentband.h"
#include "ui/widgets/errorbar.h"

#include <QAccessible>
#include <QCheckBox>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolBar>

using namespace sluice;
using namespace sluice::test;

namespace {

constexpr auto Host = "127.0.0.1"_L1;

QAction *action(const Bench &bench)
{
    const auto actions = bench.window.menuBar()->findChildren<QMenu *>(u"cachesMenu"_s).constFirst()->actions();
    const auto found = std::find_if(actions.cbegin(), actions.cend(), [](const QAction *candidate) {
        return candidate->text().remove(u'&') == u"Clear Configuration Cache…"_s;
    });
    return found == actions.cend() ? nullptr : *found;
}

/// Through the menu; null when no dialog opens.
ClearConfigurationDialog *openDialog(const Bench &bench)
{
    action(bench)->trigger();
    (void)QTest::qWaitFor([&bench] { return bench.dialog<ClearConfigurationDialog>() != nullptr; });
    return bench.dialog<ClearConfigurationDialog>();
}

/// The button that sends it.
QPushButton *clearButton(const QDialog *dialog)
{
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
        return button->accessibleName().startsWith("Clear "_L1);
    });
    return found == buttons.cend() ? nullptr : *found;
}

QLineEdit *field(const QDialog *dialog, const QString &name)
{
    return shown<QLineEdit>(dialog, name);
}

QLineEdit *hostField(const QDialog *dialog)
{
    return field(dialog, u"Type 127.0.0.1 to confirm"_s);
}

void choose(const QDialog *dialog, const QString &name)
{
    const auto buttons = dialog->findChildren<QAbstractButton *>();
    for (auto *button : buttons) {
        if (button->accessibleName() == name)
            button->click();
    }
}

QString requestOf(const QDialog *dialog)
{
    if (!shown<QPlainTextEdit>(dialog, u"The exact request"_s))
        click(shown<QPushButton>(dialog, u"Exact Request"_s));
    return shown<QPlainTextEdit>(dialog, u"The exact request"_s)->toPlainText();
}

QString heard(QWidget *widget, QAccessible::Text what)
{
    return QAccessible::queryAccessibleInterface(widget)->text(what);
}

/// The actions that arrived, by name.
QStringList received(const Bench &bench)
{
    QStringList operations;
    const auto journal = bench.server.journal();
    for (const auto &entry : journal) {
        if (entry.operation.startsWith("Clear"_L1) || entry.operation.startsWith("Rebuild"_L1))
            operations.append(entry.operation);
    }
    return operations;
}

/// What the last ClearConfigurationCache asked for.
std::optional<mock::ConfigurationCall> cleared(const Bench &bench)
{
    std::optional<mock::ConfigurationCall> last;
    const auto journal = bench.server.journal();
    for (const auto &entry : journal) {
        if (entry.configuration)
            last = entry.configuration;
    }
    return last;
}

QStringList activities(const Bench &bench, int column)
{
    QStringList texts;
    const auto *model = shown<QTableView>(&bench.window, u"Activity"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, column).data().toString();
    return texts;
}

/// To where the focus is, as a keyboard does.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// Waits until keys go to \a window. Which window is in front is a window manager's business, and here is none.
bool hasKeys(QWidget *window)
{
    window->activateWindow();
    return QTest::qWaitFor([window] {
        const auto *focused = QApplication::focusWidget();
        return focused && focused->window() == window;
    });
}

/// Whether the Tab key leads to \a widget.
bool tabTo(const QWidget *widget)
{
    for (int i = 0; i < 40 && QApplication::focusWidget() != widget; ++i)
        press(Qt::Key_Tab);
    return QApplication::focusWidget() == widget;
}

} // namespace

class TestClearConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isOfferedWhenSignedIn();
    void isHiddenWhereTheServerHasNone();
    void doesTheWholeJobWithKeys();
    void choosesNothingByItself();
    void sendsNoEmptyField_data();
    void sendsNoEmptyField();
    void canBeHeard();
    void asksForTheHost_data();
    void asksForTheHost();
    void sendsOnlyOnceTheHostIsTyped();
    void sendsNothingWithEnter_data();
    void sendsNothingWithEnter();
    void sendsWhatItShows();
    void rebuildsAfterClearing();
    void offersOnlyTheRebuildsOfTheServer();
    void remembersWhatWasClearedOnTheServer();
    void remembersNothingOfTheDemo();
    void showsNamesAsTheyAre();
    void confirmsAnewWhatMayHaveHappened();
    void closesWithItsSession();
};

void TestClearConfiguration::init()
{
    // The offscreen platform says this of every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestClearConfiguration::isOfferedWhenSignedIn()
{
    Bench bench;
    QVERIFY(action(bench));
    QVERIFY(action(bench)->isVisible());
    QVERIFY(!action(bench)->isEnabled());
    QVERIFY(bench.signIn());
    QVERIFY(action(bench)->isEnabled());
    auto *button = bench.window.findChild<QToolBar *>(u"toolBar"_s)->widgetForAction(action(bench));
    QVERIFY(button->isVisible());
    QVERIFY(!action(bench)->icon().isNull());
    QCOMPARE(heard(button, QAccessible::Name), u"Clear Configuration Cache"_s);
    bench.console.reload();
    QVERIFY(bench.console.isBusy());
    QVERIFY(!action(bench)->isEnabled());
    QVERIFY(bench.becomesIdle());
    QVERIFY(action(bench)->isEnabled());
}

/// Where the server tells what it has.
void TestClearConfiguration::isHiddenWhereTheServerHasNone()
{
    mock::Settings settings;
    settings.missingOperations = {u"ClearConfigurationCache"_s};
    Bench bench(settings);
    QSignalSpy looked(&bench.console, &Console::looked);
    QVERIFY(bench.signIn());
    QTRY_VERIFY(!looked.isEmpty());
    QVERIFY(!action(bench)->isVisible());
    QVERIFY(!action(bench)->isEnabled());
}

/// Not one click: open the dialog, choose, read the request, confirm, read the outcome.
void TestClearConfiguration::doesTheWholeJobWithKeys()
{
    Bench bench;
    QVERIFY(bench.signIn());
    QVERIFY(hasKeys(&bench.window));
    auto *button = bench.window.findChild<QToolBar *>(u"toolBar"_s)->widgetForAction(action(bench));
    QVERIFY(tabTo(button));
    press(Qt::Key_Space);
    QTRY_VERIFY(bench.dialog<ClearConfigurationDialog>());
    auto *dialog = bench.dialog<ClearConfigurationDialog>();
    QVERIFY(hasKeys(dialog));
    QCOMPARE(QApplication::focusWidget(), field(dialog, u"Application"_s));
    QVERIFY(tabTo(shown<QRadioButton>(dialog, u"For all associates"_s)));
    press(Qt::Key_Down); // to the other one
    press(Qt::Key_Space);
    QVERIFY(shown<QRadioButton>(dialog, u"Only for this account"_s)->isChecked());
    QVERIFY(tabTo(shown<QPushButton>(dialog, u"Exact Request"_s)));
    press(Qt::Key_Space);
    QVERIFY(tabTo(shown<QPlainTextEdit>(dialog, u"The exact request"_s)));
    QVERIFY(tabTo(clearButton(dialog)));
    QCOMPARE(clearButton(dialog)->accessibleName(), u"Clear for ADM0"_s);
    press(Qt::Key_Space);
    const auto outcome = u"Configurations of WebClient / Web, only for this account: Server answered OK, "_s;
    QTRY_VERIFY(says(&bench.window, outcome));
    QCOMPARE(received(bench), QStringList{u"ClearConfigurationCache"_s});
    QCOMPARE(activities(bench, ActivityModel::WhatColumn).constFirst(),
             u"Clear configurations of WebClient / Web, only for this account"_s);
    QVERIFY(activities(bench, ActivityModel::OutcomeColumn).constFirst().startsWith("Server answered OK, "_L1));
    QVERIFY(!bench.window.findChild<ErrorBar *>()->isVisible());
}

void TestClearConfiguration::choosesNothingByItself()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    QCOMPARE(field(dialog, u"Application"_s)->text(), u"WebClient"_s);
    QCOMPARE(field(dialog, u"Instance"_s)->text(), u"Web"_s);
    const auto buttons = dialog->findChildren<QAbstractButton *>();
    for (const auto *button : buttons)
        QVERIFY2(!button->isChecked(), qPrintable(button->text()));
    QCOMPARE(clearButton(dialog)->accessibleName(), u"Clear Configurations"_s);
    QVERIFY(!clearButton(dialog)->isEnabled());
    QVERIFY(says(dialog, u"Choose whose configurations are to be cleared."_s));
    QCOMPARE(requestOf(dialog), u"Choose whose configurations are to be cleared."_s);
}

void TestClearConfiguration::sendsNoEmptyField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("objection");
    const auto application = u"Name the application whose configurations are to be cleared."_s;
    const auto instance = u"Name the instance whose configurations are to be cleared."_s;
    QTest::newRow("no application") << u"Application"_s << QString() << application;
    QTest::newRow("blank application") << u"Application"_s << u"  "_s << application;
    QTest::newRow("no instance") << u"Instance"_s << QString() << instance;
    QTest::newRow("blank instance") << u"Instance"_s << u"  "_s << instance;
}

void TestClearConfiguration::sendsNoEmptyField()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const QString, objection);
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"For all associates"_s);
    QVERIFY(clearButton(dialog)->isEnabled());
    field(dialog, name)->setText(text);
    QVERIFY(!clearButton(dialog)->isEnabled());
    QVERIFY(says(dialog, objection));
    QCOMPARE(heard(clearButton(dialog), QAccessible::Description), objection);
    field(dialog, name)->setText(u"X"_s);
    QVERIFY(clearButton(dialog)->isEnabled());
    QVERIFY(!says(dialog, objection));
}

/// What a screen reader is told of each control.
void TestClearConfiguration::canBeHeard()
{
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"For all associates"_s);
    for (const auto &name : {u"Application"_s, u"Instance"_s, u"For all associates"_s, u"Only for this account"_s,
                             u"Rebuild user-defined fields"_s, u"Rebuild web panels"_s, u"Rebuild task menus"_s,
                             u"Rebuild archive panels of custom objects"_s, u"Exact Request"_s,
                             u"Type 127.0.0.1 to confirm"_s, u"Clear for All Associates"_s}) {
        auto *widget = shown<QWidget>(dialog, name);
        QVERIFY2(widget, qPrintable(name));
        QCOMPARE(heard(widget, QAccessible::Name), name);
    }
    QCOMPARE(shown<QRadioButton>(dialog, u"Only for this account"_s)->text().remove(u'&'),
             u"Only for ADM0, the account signed in"_s);
    const auto own = heard(shown<QRadioButton>(dialog, u"Only for this account"_s), QAccessible::Description);
    QVERIFY2(own.startsWith("Signed in as ADM0 (Adm Zero). Only the cached configurations of the account"_L1),
             qPrintable(own));
    QVERIFY2(own.endsWith("To clear those of somebody else, sign in as that person."_L1), qPrintable(own));
    const auto all = heard(shown<QRadioButton>(dialog, u"For all associates"_s), QAccessible::Description);
    QVERIFY2(all.contains("every associate"_L1), qPrintable(all));
    for (const auto *box : dialog->findChildren<QCheckBox *>())
        QVERIFY2(!box->accessibleDescription().isEmpty(), qPrintable(box->text()));
    QVERIFY(heard(clearButton(dialog), QAccessible::Description).contains("type its name, 127.0.0.1"_L1));
    QVERIFY(says(dialog->findChild<EnvironmentBand *>(), u"PRODUCTION"_s));
}

void TestClearConfiguration::asksForTheHost_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<bool>("typed");
    QTest::addColumn<bool>("startsAtCancel");
    const QStringList all{u"For all associates"_s};
    const QStringList own{u"Only for this account"_s};
    const QStringList rebuild{u"Only for this account"_s, u"Rebuild task menus"_s};
    QTest::newRow("demo, own") << Environment::Demo << own << false << false;
    QTest::newRow("demo, all") << Environment::Demo << all << false << false;
    QTest::newRow("demo, rebuild") << Environment::Demo << rebuild << false << false;
    QTest::newRow("development, all") << Environment::Development << all << false << false;
    QTest::newRow("test, all") << Environment::Test << all << false << false;
    QTest::newRow("staging, own") << Environment::Staging << own << false << true;
    QTest::newRow("staging, all") << Environment::Staging << all << false << true;
    QTest::newRow("production, own") << Environment::Production << own << false << true;
    QTest::newRow("production, all") << Environment::Production << all << true << true;
    QTest::newRow("production, rebuild") << Environment::Production << rebuild << true << true;
}

void TestClearConfiguration::asksForTheHost()
{
    QFETCH(const Environment, environment);
    QFETCH(const QStringList, chosen);
    QFETCH(const bool, typed);
    QFETCH(const bool, startsAtCancel);
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), environment));
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    const auto *focused = qobject_cast<QPushButton *>(dialog->focusWidget());
    QCOMPARE(focused && focused->text().remove(u'&') == "Cancel"_L1, startsAtCancel);
    for (const auto &name : chosen)
        choose(dialog, name);
    QCOMPARE(hostField(dialog) != nullptr, typed);
    QCOMPARE(clearButton(dialog)->isEnabled(), !typed);
    QVERIFY(!clearButton(dialog)->isDefault());
}

void TestClearConfiguration::sendsOnlyOnceTheHostIsTyped()
{
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"For all associates"_s);
    auto *button = clearButton(dialog);
    QVERIFY(says(dialog, u"type its name, 127.0.0.1, to confirm that."_s));
    for (const auto &wrong : {u"127.0.0.2"_s, u"127.0.0"_s, u"yes"_s}) {
        hostField(dialog)->setText(wrong);
        QVERIFY2(!button->isEnabled(), qPrintable(wrong));
    }
    hostField(dialog)->setText(u" 127.0.0.1 "_s);
    QVERIFY(button->isEnabled());
    QVERIFY(!says(dialog, u"type its host name"_s));
    QCOMPARE(received(bench), QStringList());
    click(button);
    QTRY_VERIFY(says(&bench.window, u"Configurations of WebClient / Web, for all associates: Server answered OK"_s));
    QVERIFY(cleared(bench)->forAllAssociates);
}

void TestClearConfiguration::sendsNothingWithEnter_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"Application"_s, u"Instance"_s, u"Type 127.0.0.1 to confirm"_s})
        QTest::newRow(qPrintable(name)) << name;
}

/// Nor does it give up: somebody who presses Enter there must not believe that it was sent.
void TestClearConfiguration::sendsNothingWithEnter()
{
    QFETCH(const QString, name);
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    const QPointer<ClearConfigurationDialog> dialog = openDialog(bench);
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    choose(dialog, u"For all associates"_s);
    hostField(dialog)->setText(QString(Host));
    QVERIFY(clearButton(dialog)->isEnabled());
    field(dialog, name)->setFocus();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        QTest::keyClick(field(dialog, name), key);
        QVERIFY(dialog && dialog->isVisible());
    }
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY(!bench.console.isBusy());
    QCOMPARE(received(bench), QStringList());
}

void TestClearConfiguration::sendsWhatItShows()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"Only for this account"_s);
    const auto own = requestOf(dialog);
    choose(dialog, u"For all associates"_s);
    QVERIFY(own != requestOf(dialog));
    field(dialog, u"Application"_s)->setText(u"My & Client"_s);
    field(dialog, u"Instance"_s)->setText(u" Wéb"_s);
    choose(dialog, u"Rebuild task menus"_s);
    QVERIFY(says(dialog, u"It is sent with it."_s));

    const ClearConfiguration clear{u"My & Client"_s, u" Wéb"_s, true};
    const auto *session = bench.console.session();
    const auto request = requestOf(dialog);
    for (const auto &step : QList<Operation>{clear, RebuildDeltas{DeltaKind::TaskMenu}})
        QVERIFY2(request.contains(session->preview(step).map(toText)->trimmed()), qPrintable(request));
    QVERIFY(request.indexOf("ClearConfigurationCache"_L1) < request.indexOf("RebuildTaskMenuDeltas"_L1));
    QVERIFY2(!request.contains(bench.server.password()), qPrintable(request));
    QVERIFY2(request.contains("{password}"_L1) || request.contains("{ticket}"_L1), qPrintable(request));

    click(clearButton(dialog));
    QTRY_COMPARE(received(bench).size(), 2);
    QCOMPARE(cleared(bench)->application, clear.application);
    QCOMPARE(cleared(bench)->instance, clear.instance);
    QCOMPARE(cleared(bench)->forAllAssociates, clear.forAllAssociates);
}

void TestClearConfiguration::rebuildsAfterClearing()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    for (const auto &name : {u"Rebuild archive panels of custom objects"_s, u"Rebuild task menus"_s,
                             u"Rebuild web panels"_s, u"Rebuild user-defined fields"_s, u"For all associates"_s})
        choose(dialog, name);
    QCOMPARE(clearButton(dialog)->accessibleName(), u"Clear for All Associates and Rebuild 4"_s);
    click(clearButton(dialog));
    QTRY_VERIFY(says(&bench.window, u"Deltas of web panels: Server answered OK"_s));
    QCOMPARE(received(bench),
             QStringList({u"ClearConfigurationCache"_s, u"RebuildUdefDeltas"_s, u"RebuildWebpanelDeltas"_s,
                          u"RebuildTaskMenuDeltas"_s, u"RebuildCustomObjectArchivePanelDeltas"_s}));
    QCOMPARE(activities(bench, ActivityModel::WhatColumn).mid(0, 5),
             QStringList({u"Rebuild deltas of archive panels of custom objects"_s, u"Rebuild deltas of task menus"_s,
                          u"Rebuild deltas of web panels"_s, u"Rebuild deltas of user-defined fields"_s,
                          u"Clear configurations of WebClient / Web, for all associates"_s}));
}

void TestClearConfiguration::offersOnlyTheRebuildsOfTheServer()
{
    mock::Settings settings;
    settings.rest = false;
    settings.services = {87}; // it has none
    Bench bench(settings);
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    QVERIFY(!shown<QCheckBox>(dialog, u"Rebuild web panels"_s));
    QVERIFY(!says(dialog, rebuildScopeText()));
    choose(dialog, u"For all associates"_s);
    click(clearButton(dialog));
    QTRY_COMPARE(received(bench), QStringList{u"ClearConfigurationCache"_s});
}

void TestClearConfiguration::remembersWhatWasClearedOnTheServer()
{
    Bench bench;
    RecentAddresses recent;
    bench.window.setRecentAddresses(&recent);
    QVERIFY(bench.signIn(bench.request(), Environment::Test));
    QVERIFY(recent.remember({.address = bench.console.session()->address()}));
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    field(dialog, u"Application"_s)->setText(u"Other"_s);
    field(dialog, u"Instance"_s)->setText(u"Second"_s);
    choose(dialog, u"Only for this account"_s);
    QVERIFY(recent.entries().constFirst().configurationApplication.isEmpty());
    click(clearButton(dialog));
    QTRY_COMPARE(received(bench).size(), 1);
    QVERIFY(bench.becomesIdle());
    QTRY_VERIFY(!bench.dialog<ClearConfigurationDialog>());

    const auto *again = openDialog(bench);
    QVERIFY(again);
    QCOMPARE(field(again, u"Application"_s)->text(), u"Other"_s);
    QCOMPARE(field(again, u"Instance"_s)->text(), u"Second"_s);
    QVERIFY(!clearButton(again)->isEnabled()); // whose is chosen each time
}

void TestClearConfiguration::remembersNothingOfTheDemo()
{
    Bench bench;
    RecentAddresses recent;
    bench.window.setRecentAddresses(&recent);
    QVERIFY(bench.signIn());
    QVERIFY(recent.remember({.address = bench.console.session()->address()}));
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"Only for this account"_s);
    click(clearButton(dialog));
    QTRY_COMPARE(received(bench).size(), 1);
    QCOMPARE(recent.entries().constFirst().configurationApplication, QString());
}

void TestClearConfiguration::showsNamesAsTheyAre()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    field(dialog, u"Application"_s)->setText(u"<b>x</b>"_s);
    field(dialog, u"Instance"_s)->setText(u"%2\u202Ey"_s);
    choose(dialog, u"For all associates"_s);
    click(clearButton(dialog));
    const auto outcome = u"Configurations of <b>x</b> / %2<U+202E>y, for all associates: Server answered OK"_s;
    QTRY_VERIFY(says(&bench.window, outcome));
    QCOMPARE(cleared(bench)->instance, u"%2\u202Ey"_s);
    const auto labels = bench.window.findChildren<QLabel *>();
    for (const auto *label : labels) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

/// An action that may have arrived is a new one: in Production with all that it took the first time.
void TestClearConfiguration::confirmsAnewWhatMayHaveHappened()
{
    mock::Settings settings;
    settings.actionStatus = 500;
    Bench bench(settings);
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    bench.console.flush(ClearConfiguration{u"WebClient"_s, u"Web"_s, true});
    QVERIFY(bench.becomesIdle());
    const auto *bar = bench.window.findChild<ErrorBar *>();
    QVERIFY(bar->accessibleName().startsWith("Configurations of WebClient / Web, for all associates: "_L1));
    click(shown<QPushButton>(bar, u"Send Again"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    const QPointer<ConfirmDialog> dialog = bench.dialog<ConfirmDialog>();
    QVERIFY(says(dialog, u"Configurations of WebClient / Web, for all associates."_s));
    QVERIFY(says(dialog, u"every associate"_s));
    QVERIFY(!says(dialog, u"All caches"_s));
    QCOMPARE(clearButton(dialog)->accessibleName(), u"Clear Configurations for All Associates"_s);
    QVERIFY(!clearButton(dialog)->isEnabled());
    hostField(dialog)->setText(QString(Host));
    QVERIFY(clearButton(dialog)->isEnabled());
    QTest::keyClick(hostField(dialog), Qt::Key_Return);
    QVERIFY(dialog && dialog->isVisible());
    click(clearButton(dialog));
    QTRY_COMPARE(received(bench).size(), 2);
}

void TestClearConfiguration::closesWithItsSession()
{
    Bench bench;
    QVERIFY(bench.signIn());
    QVERIFY(openDialog(bench));
    QVERIFY(bench.signIn());
    QTRY_VERIFY(!bench.dialog<ClearConfigurationDialog>());
    QCOMPARE(received(bench), QStringList());
}

QTEST_MAIN(TestClearConfiguration)
#include "tst_clearconfiguration.moc"
