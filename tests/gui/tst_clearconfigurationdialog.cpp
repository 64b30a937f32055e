// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/alerts.h"
#include "tests/gui/configurationbench.h"
#include "tests/support/suite.h"
#include "ui/texts/actiontexts.h"
#include "ui/widgets/bars/environmentband.h"

#include <QApplication>
#include <QCheckBox>
#include <QPointer>
#include <QRadioButton>
#include <QScreen>
#include <QScrollBar>

using namespace sluice;
using namespace sluice::test;

namespace tst_clearconfigurationdialog {

class TestClearConfigurationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void choosesNothingByItself();
    void sendsNoEmptyField_data();
    void sendsNoEmptyField();
    void canBeHeard();
    void alertsToWhatIsMissing();
    void saysWhichFieldHasABlank_data();
    void saysWhichFieldHasABlank();
    void startsAtCancelWhereCareIsNeeded_data();
    void startsAtCancelWhereCareIsNeeded();
    void sendsNothingWithEnter_data();
    void sendsNothingWithEnter();
    void offersOnlyTheRebuildsOfTheServer();
    void staysOnTheScreen_data();
    void staysOnTheScreen();
};

void TestClearConfigurationDialog::init()
{
    failOnOtherWarnings();
}

void TestClearConfigurationDialog::choosesNothingByItself()
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
    QVERIFY(!reviewButton(dialog)->isEnabled());
    QVERIFY(says(dialog, u"Choose whose configurations to clear."_s));
}

void TestClearConfigurationDialog::sendsNoEmptyField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("objection");
    const auto application = u"Name the application whose configurations you want to clear."_s;
    const auto instance = u"Name the instance whose configurations you want to clear."_s;
    QTest::newRow("no application") << u"Application"_s << QString() << application;
    QTest::newRow("blank application") << u"Application"_s << u"  "_s << application;
    QTest::newRow("no instance") << u"Instance"_s << QString() << instance;
    QTest::newRow("blank instance") << u"Instance"_s << u"  "_s << instance;
}

void TestClearConfigurationDialog::sendsNoEmptyField()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const QString, objection);
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"For all associates"_s);
    QVERIFY(reviewButton(dialog)->isEnabled());
    field(dialog, name)->setText(text);
    QVERIFY(!reviewButton(dialog)->isEnabled());
    QVERIFY(says(dialog, objection));
    QCOMPARE(heard(reviewButton(dialog), QAccessible::Description), objection);
    field(dialog, name)->setText(u"X"_s);
    QVERIFY(reviewButton(dialog)->isEnabled());
    QVERIFY(!says(dialog, objection));
}

void TestClearConfigurationDialog::canBeHeard()
{
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    choose(dialog, u"For all associates"_s);
    for (const auto &name : {u"Application"_s, u"Instance"_s, u"For all associates"_s, u"Only for this account"_s,
                             u"Rebuild user-defined fields"_s, u"Rebuild web panels"_s, u"Rebuild task menus"_s,
                             u"Rebuild archive panels of custom objects"_s, u"Review"_s}) {
        auto *widget = shown<QWidget>(dialog, name);
        QVERIFY2(widget, qPrintable(name));
        QCOMPARE(heard(widget, QAccessible::Name), name);
    }
    QCOMPARE(shown<QRadioButton>(dialog, u"Only for this account"_s)->text().remove(u'&'),
             u"Only for ADM0, the account signed in"_s);
    const auto own = heard(shown<QRadioButton>(dialog, u"Only for this account"_s), QAccessible::Description);
    QVERIFY2(own.startsWith("Signed in as ADM0 (Adm Zero). Only the cached configurations of the account"_L1),
             qPrintable(own));
    QVERIFY2(own.endsWith("To clear another person's configurations, sign in as that person."_L1), qPrintable(own));
    const auto all = heard(shown<QRadioButton>(dialog, u"For all associates"_s), QAccessible::Description);
    QVERIFY2(all.contains("all associates"_L1), qPrintable(all));
    for (const auto *box : dialog->findChildren<QCheckBox *>())
        QVERIFY2(!box->accessibleDescription().isEmpty(), qPrintable(box->text()));
    QVERIFY(says(dialog->findChild<EnvironmentBand *>(), u"PRODUCTION"_s));
}

/// The text is below the choices and does not get the focus.
void TestClearConfigurationDialog::alertsToWhatIsMissing()
{
    if (!Alerts::canBeHeard())
        QSKIP("No assistive technology on this platform.");
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    const Alerts alerts;
    choose(dialog, u"For all associates"_s);
    QCOMPARE(alerts.take(), QStringList());
    const QStringList missing{u"Name the instance whose configurations you want to clear."_s};
    field(dialog, u"Instance"_s)->clear();
    QCOMPARE(alerts.take(), missing);
    field(dialog, u"Instance"_s)->setText(u" "_s);
    QCOMPARE(alerts.take(), QStringList()); // one alert is enough
}

void TestClearConfigurationDialog::saysWhichFieldHasABlank_data()
{
    QTest::addColumn<QString>("application");
    QTest::addColumn<QString>("instance");
    QTest::addColumn<QString>("ofApplication");
    QTest::addColumn<QString>("ofInstance");
    const auto first = u"The application begins or ends with a space, which is sent as part of it."_s;
    const auto second = u"The instance begins or ends with a space, which is sent as part of it."_s;
    QTest::newRow("none") << u"Web Client"_s << u"Web"_s << QString() << QString();
    QTest::newRow("application") << u"WebClient "_s << u"Web"_s << first << QString();
    QTest::newRow("instance") << u"WebClient"_s << u" Web"_s << QString() << second;
    QTest::newRow("both") << u" WebClient"_s << u"Web "_s << first << second;
    QTest::newRow("nothing else, so not sent") << u"  "_s << u"Web"_s << QString() << QString();
}

void TestClearConfigurationDialog::saysWhichFieldHasABlank()
{
    QFETCH(const QString, application);
    QFETCH(const QString, instance);
    QFETCH(const QString, ofApplication);
    QFETCH(const QString, ofInstance);
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    field(dialog, u"Application"_s)->setText(application);
    field(dialog, u"Instance"_s)->setText(instance);
    QCOMPARE(heard(field(dialog, u"Application"_s), QAccessible::Description), ofApplication);
    QCOMPARE(heard(field(dialog, u"Instance"_s), QAccessible::Description), ofInstance);
    QVERIFY(says(dialog, ofApplication));
    QVERIFY(says(dialog, ofInstance));
    QCOMPARE(says(dialog, u"Both are sent exactly as entered."_s), ofApplication.isEmpty() && ofInstance.isEmpty());
}

void TestClearConfigurationDialog::startsAtCancelWhereCareIsNeeded_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("startsAtCancel");
    QTest::newRow("demo") << Environment::Demo << false;
    QTest::newRow("test") << Environment::Test << false;
    QTest::newRow("staging") << Environment::Staging << true;
    QTest::newRow("production") << Environment::Production << true;
}

void TestClearConfigurationDialog::startsAtCancelWhereCareIsNeeded()
{
    QFETCH(const Environment, environment);
    QFETCH(const bool, startsAtCancel);
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), environment));
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    const auto *focused = qobject_cast<QPushButton *>(dialog->focusWidget());
    QCOMPARE(focused && focused->text().remove(u'&') == "Cancel"_L1, startsAtCancel);
    QVERIFY(!reviewButton(dialog)->isDefault());
}

void TestClearConfigurationDialog::sendsNothingWithEnter_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"Application"_s, u"Instance"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestClearConfigurationDialog::sendsNothingWithEnter()
{
    QFETCH(const QString, name);
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    const QPointer<ClearConfigurationDialog> dialog = openDialog(bench);
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    choose(dialog, u"For all associates"_s);
    QVERIFY(reviewButton(dialog)->isEnabled());
    field(dialog, name)->setFocus();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        QTest::keyClick(field(dialog, name), key);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!bench.dialog<ConfirmDialog>());
    }
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY(!bench.console.isBusy());
    QCOMPARE(received(bench), QStringList());
}

void TestClearConfigurationDialog::offersOnlyTheRebuildsOfTheServer()
{
    mock::Settings settings;
    settings.rest = false;
    settings.services = {87}; // this version does not have the operation
    Bench bench(settings);
    QVERIFY(bench.signIn());
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    QVERIFY(!shown<QCheckBox>(dialog, u"Rebuild web panels"_s));
    QVERIFY(!says(dialog, rebuildScopeText()));
    choose(dialog, u"For all associates"_s);
    const auto *sheet = review(bench, dialog);
    QVERIFY(sheet);
    click(sendButton(sheet));
    QTRY_COMPARE(received(bench), QStringList{u"ClearConfigurationCache"_s});
}

void TestClearConfigurationDialog::staysOnTheScreen_data()
{
    QTest::addColumn<int>("pointSize");
    QTest::newRow("usual font") << QApplication::font().pointSize();
    QTest::newRow("large font, like a small screen") << 18;
}

/// The parent window is at the bottom of the screen, and the dialog grows with the choices.
void TestClearConfigurationDialog::staysOnTheScreen()
{
    QFETCH(const int, pointSize);
    const auto usual = QApplication::font();
    const auto back = qScopeGuard([&usual] { QApplication::setFont(usual); });
    auto font = usual;
    font.setPointSize(pointSize);
    QApplication::setFont(font);
    Bench bench;
    const auto available = bench.window.screen()->availableGeometry();
    bench.window.move(available.left(), available.bottom() - 50);
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    const auto *dialog = openDialog(bench);
    QVERIFY(dialog);
    const auto shape = [&] { return QDebug::toString(dialog->geometry()); };
    QVERIFY2(available.contains(dialog->geometry()), qPrintable(shape()));
    choose(dialog, u"For all associates"_s);
    QVERIFY2(available.contains(dialog->geometry()), qPrintable(shape()));
}

SLUICE_GUI_TEST(TestClearConfigurationDialog)

} // namespace tst_clearconfigurationdialog

#include "tst_clearconfigurationdialog.moc"
