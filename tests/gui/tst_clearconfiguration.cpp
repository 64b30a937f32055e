// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/preview.h"
#include "core/storage/recentaddresses.h"
#include "tests/gui/configurationbench.h"
#include "tests/support/suite.h"
#include "ui/docks/activitydock.h"
#include "ui/widgets/bars/errorbar.h"

#include <QApplication>
#include <QPointer>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolBar>

using namespace sluice;
using namespace sluice::test;

namespace tst_clearconfiguration {

class TestClearConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isOfferedWhenSignedIn();
    void isHiddenWhereTheServerHasNone();
    void doesTheWholeJobWithKeys();
    void sendsOnlyOnceTheHostIsTyped();
    void sendsWhatItShows();
    void rebuildsAfterClearing();
    void rebuildsWithoutClearing();
    void remembersNothingWhenNothingWasCleared();
    void remembersWhatWasClearedOnTheServer();
    void remembersNothingOfTheDemo();
    void sendsNothingThatIsNotReviewed();
    void showsNamesAsTheyAre();
    void confirmsAnewWhatMayHaveHappened();
    void closesWithItsSession();
};

void TestClearConfiguration::init()
{
    failOnOtherWarnings();
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
    QCOMPARE(heard(button, QAccessible::Description), u"Clear cached configurations of an application and instance"_s);
    bench.console.reload();
    QVERIFY(bench.console.isBusy());
    QVERIFY(!action(bench)->isEnabled());
    QVERIFY(bench.becomesIdle());
    QVERIFY(action(bench)->isEnabled());
}

void TestClearConfiguration::isHiddenWhereTheServerHasNone()
{
    mock::Settings settings;
    settings.missingOperations = {u"ClearConfigurationCache"_s};
    Bench bench(settings);
    QSignalSpy snapshotRead(&bench.console, &Console::snapshotRead);
    QVERIFY(bench.signIn());
    QTRY_VERIFY(!snapshotRead.isEmpty());
    QVERIFY(!action(bench)->isVisible());
    QVERIFY(!action(bench)->isEnabled());
}

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
    QVERIFY(tabTo(reviewButton(dialog)));
    press(Qt::Key_Space);
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    auto *sheet = bench.dialog<ConfirmDialog>();
    QVERIFY(received(bench).isEmpty());
    QVERIFY(hasKeys(sheet));
    QCOMPARE(sendButton(sheet)->accessibleName(), u"Clear Configurations for This Account"_s);
    QVERIFY(tabTo(sendButton(sheet)));
    press(Qt::Key_Space);
    const auto outcome = u"Configurations of WebClient / Web, only for this account: Acknowledged, "_s;
    QTRY_VERIFY(says(&bench.window, outcome));
    QCOMPARE(received(bench), QStringList{u"ClearConfigurationCache"_s});
    QCOMPARE(activities(bench, ActivityModel::WhatColumn).constFirst(),
             u"Clear configurations of WebClient / Web, only for this account"_s);
    QVERIFY(activities(bench, ActivityModel::OutcomeColumn).constFirst().startsWith("Acknowledged, "_L1));
    QVERIFY(!bench.window.findChild<ErrorBar *>()->isVisible());
}

void TestClearConfiguration::sendsOnlyOnceTheHostIsTyped()
{
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    const auto *chooser = openDialog(bench);
    QVERIFY(chooser);
    choose(chooser, u"For all associates"_s);
    const auto *dialog = review(bench, chooser);
    QVERIFY(dialog);
    auto *button = sendButton(dialog);
    QVERIFY(says(dialog, u"type the name of the server, 127.0.0.1, to confirm."_s));
    for (const auto &wrong : {u"127.0.0.2"_s, u"127.0.0"_s, u"yes"_s}) {
        hostField(dialog)->setText(wrong);
        QVERIFY2(!button->isEnabled(), qPrintable(wrong));
    }
    hostField(dialog)->setText(u" 127.0.0.1 "_s);
    QVERIFY(button->isEnabled());
    QVERIFY(!says(dialog, u"type its host name"_s));
    QCOMPARE(received(bench), QStringList());
    click(button);
    QTRY_VERIFY(says(&bench.window, u"Configurations of WebClient / Web, for all associates: Acknowledged"_s));
    QVERIFY(cleared(bench)->forAllAssociates);
}

void TestClearConfiguration::sendsWhatItShows()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"For all associates"_s);
    field(dialog, u"Application"_s)->setText(u"My & Client"_s);
    field(dialog, u"Instance"_s)->setText(u" Wéb"_s);
    choose(dialog, u"Rebuild task menus"_s);
    QVERIFY(says(dialog, u"The instance begins or ends with a space, which is sent as part of it."_s));

    const ClearConfiguration clear{u"My & Client"_s, u" Wéb"_s, true};
    const auto *session = bench.console.session();
    const auto *sheet = review(bench, dialog);
    QVERIFY(sheet);
    const auto request = requestOf(sheet);
    for (const auto &step : QList<Operation>{clear, RebuildDeltas{DeltaKind::TaskMenu}})
        QVERIFY2(request.contains(session->preview(step).map(toText)->trimmed()), qPrintable(request));
    QVERIFY(request.indexOf("ClearConfigurationCache"_L1) < request.indexOf("RebuildTaskMenuDeltas"_L1));
    QVERIFY2(!request.contains(bench.server.password()), qPrintable(request));
    QVERIFY2(request.contains("{password}"_L1) || request.contains("{ticket}"_L1), qPrintable(request));

    QCOMPARE(received(bench), QStringList());
    click(sendButton(sheet));
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
    const auto *sheet = review(bench, dialog);
    QVERIFY(sheet);
    click(sendButton(sheet));
    QTRY_VERIFY(says(&bench.window, u"All 5 requests: Acknowledged"_s));
    QCOMPARE(received(bench),
             QStringList({u"ClearConfigurationCache"_s, u"RebuildUdefDeltas"_s, u"RebuildWebpanelDeltas"_s,
                          u"RebuildTaskMenuDeltas"_s, u"RebuildCustomObjectArchivePanelDeltas"_s}));
    QCOMPARE(activities(bench, ActivityModel::WhatColumn).mid(0, 5),
             QStringList({u"Rebuild deltas of archive panels of custom objects"_s, u"Rebuild deltas of task menus"_s,
                          u"Rebuild deltas of web panels"_s, u"Rebuild deltas of user-defined fields"_s,
                          u"Clear configurations of WebClient / Web, for all associates"_s}));
}

void TestClearConfiguration::rebuildsWithoutClearing()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"Clear nothing, only rebuild"_s);
    QVERIFY(!reviewButton(dialog)->isEnabled());
    QCOMPARE(heard(reviewButton(dialog), QAccessible::Description), u"Choose what to rebuild."_s);
    QVERIFY(says(dialog, u"Choose what to rebuild."_s));
    QVERIFY(says(dialog, u"Nothing is cleared, so neither is sent."_s));
    // What is cleared is not asked any more.
    field(dialog, u"Application"_s)->clear();
    QVERIFY(!field(dialog, u"Application"_s)->isEnabled());
    choose(dialog, u"Rebuild web panels"_s);
    choose(dialog, u"Rebuild task menus"_s);
    const auto *sheet = review(bench, dialog);
    QVERIFY(sheet);
    QCOMPARE(requestOf(sheet).count(u"/api/"_s), 2);
    QVERIFY(!requestOf(sheet).contains("ClearConfiguration"_L1));
    click(sendButton(sheet));
    QTRY_COMPARE(received(bench).size(), 2);
    QVERIFY(bench.becomesIdle());
    QVERIFY(!cleared(bench));
}

void TestClearConfiguration::remembersNothingWhenNothingWasCleared()
{
    RecentAddresses recent;
    Bench bench;
    bench.window.setRecentAddresses(&recent);
    QVERIFY(bench.signIn(bench.request(), Environment::Development));
    QVERIFY(recent.remember({.protocolId = u"superoffice"_s, .address = bench.console.session()->address()}));
    auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"Clear nothing, only rebuild"_s);
    choose(dialog, u"Rebuild web panels"_s);
    const auto *sheet = review(bench, dialog);
    QVERIFY(sheet);
    click(sendButton(sheet));
    QTRY_COMPARE(received(bench).size(), 1);
    QVERIFY(recent.entries().constFirst().configurationApplication.isEmpty());
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
    const auto *sheet = review(bench, dialog);
    QVERIFY(sheet);
    QVERIFY(recent.entries().constFirst().configurationApplication.isEmpty()); // nothing is confirmed yet
    click(sendButton(sheet));
    QTRY_COMPARE(received(bench).size(), 1);
    QVERIFY(bench.becomesIdle());
    QTRY_VERIFY(!bench.dialog<ClearConfigurationDialog>());

    const auto *again = openDialog(bench);
    QVERIFY(again);
    QCOMPARE(field(again, u"Application"_s)->text(), u"Other"_s);
    QCOMPARE(field(again, u"Instance"_s)->text(), u"Second"_s);
    QVERIFY(!reviewButton(again)->isEnabled()); // a person chooses each time whose configurations to clear
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
    const auto *sheet = review(bench, dialog);
    QVERIFY(sheet);
    click(sendButton(sheet));
    QTRY_COMPARE(received(bench).size(), 1);
    QCOMPARE(recent.entries().constFirst().configurationApplication, QString());
}

void TestClearConfiguration::sendsNothingThatIsNotReviewed()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"Only for this account"_s);
    auto *sheet = review(bench, dialog);
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"Not reached by this"_s));
    QVERIFY(says(sheet, u"1 node"_s));
    sheet->reject();
    QTRY_VERIFY(!bench.dialog<ConfirmDialog>());
    QVERIFY(!bench.console.isBusy());
    QCOMPARE(received(bench), QStringList());
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
    const auto *sheet = review(bench, dialog);
    QVERIFY(sheet);
    click(sendButton(sheet));
    const auto outcome = u"Configurations of <b>x</b> / %2<U+202E>y, for all associates: Acknowledged"_s;
    QTRY_VERIFY(says(&bench.window, outcome));
    QCOMPARE(cleared(bench)->instance, u"%2\u202Ey"_s);
    const auto labels = bench.window.findChildren<QLabel *>();
    for (const auto *label : labels) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

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
    QVERIFY(says(dialog, u"all associates"_s));
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

SLUICE_GUI_TEST(TestClearConfiguration)

} // namespace tst_clearconfiguration

#include "tst_clearconfiguration.moc"
