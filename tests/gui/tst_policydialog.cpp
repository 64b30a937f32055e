// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"
#include "tests/gui/bench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/dialogs/server/policydialog.h"
#include "ui/window/windowpolicies.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimeEdit>

using namespace sluice;
using namespace sluice::test;

namespace tst_policydialog {

namespace {

/// What a file of the system may ask of Test.
PolicyDialog::SystemPolicies systemFor(const Policy &policy)
{
    PolicyDialog::SystemPolicies system;
    system.at(static_cast<std::size_t>(Environment::Test)) = policy;
    return system;
}

QPushButton *okButton(const PolicyDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>(u"buttonBox"_s)->button(QDialogButtonBox::Ok);
}

/// The question whether less is to be asked.
QMessageBox *question(const PolicyDialog &dialog)
{
    return dialog.findChild<QMessageBox *>();
}

void press(const QMessageBox *box, const QString &text)
{
    const auto buttons = box->buttons();
    for (auto *button : buttons) {
        if (button->text() == text)
            button->click();
    }
}

template<typename Widget>
Widget *in(const PolicyDialog &dialog, const QString &name)
{
    return shown<Widget>(&dialog, name);
}

} // namespace

class TestPolicyDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsThePolicyOfEachClass();
    void editsOneClassAtATime();
    void keepsHoursAsTheyAreRead_data();
    void keepsHoursAsTheyAreRead();
    void doesNotGoBelowTheSystem();
    void leavesAloneWhatWasNotTouched();
    void restoresDefaults();
    void saysWhatIsWrong();
    void saysWhetherAReasonWillDo();
    void asksBeforeItAsksLess();
    void asksNothingWhereItAsksMore();
    void keepsThePolicies();
    void saysWhenTheyCannotBeKept();
    void asksWhatToDoWhenBothChangedTheSameRule_data();
    void asksWhatToDoWhenBothChangedTheSameRule();
    void hasANameAndAKeyForEveryControl();
};

void TestPolicyDialog::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestPolicyDialog::showsThePolicyOfEachClass()
{
    PolicyDialog dialog({}, {}, nullptr);
    dialog.show();
    auto *classes = in<QListWidget>(dialog, u"Class of servers"_s);
    QCOMPARE(classes->count(), 5);
    const auto *further = in<QComboBox>(dialog, u"Far-reaching actions"_s);
    QCOMPARE(classes->currentItem()->text(), u"Production"_s);
    QCOMPARE(further->currentText(), u"Type the name of the server"_s);
    dialog.showClass(Environment::Demo);
    QCOMPARE(classes->currentItem()->text(), u"Demo"_s);
    QCOMPARE(further->currentText(), u"Click a button that names the action"_s);
    for (int row = 0; row < classes->count(); ++row)
        QVERIFY(!classes->item(row)->icon().isNull());
    QCOMPARE(dialog.policies(), Policies());
}

void TestPolicyDialog::editsOneClassAtATime()
{
    PolicyDialog dialog({}, {}, nullptr);
    dialog.show();
    in<QSpinBox>(dialog, u"Delay before sending"_s)->setValue(5);
    dialog.showClass(Environment::Test);
    QCOMPARE(in<QSpinBox>(dialog, u"Delay before sending"_s)->value(), 0);
    in<QCheckBox>(dialog, u"Nothing: servers are read-only"_s)->setChecked(true);
    in<QCheckBox>(dialog, u"Only plans that a second person has approved"_s)->setChecked(true);
    in<QCheckBox>(dialog, u"A reason or change number is required"_s)->setChecked(true);
    in<QLineEdit>(dialog, u"Pattern of the reason"_s)->setText(u" CHG[0-9]+ "_s);
    in<QPlainTextEdit>(dialog, u"Protected caches, one on each line"_s)->setPlainText(u"A\n\n B \nA"_s);
    in<QComboBox>(dialog, u"Far-reaching actions"_s)->setCurrentIndex(1);
    const Policy test{.graveConfirmation = Confirmation::ButtonAfterCancel,
                      .protectedCaches = {u"A"_s, u"B"_s},
                      .readOnly = true,
                      .reasonRequired = true,
                      .reasonPatterns = {u"CHG[0-9]+"_s},
                      .planRequired = true};
    QCOMPARE(dialog.policies().of(Environment::Test), test);
    auto production = defaultPolicy(Environment::Production);
    production.delaySeconds = 5;
    QCOMPARE(dialog.policies().of(Environment::Production), production);
    QCOMPARE(dialog.policies().of(Environment::Staging), defaultPolicy(Environment::Staging));
    dialog.showClass(Environment::Production);
    QCOMPARE(in<QSpinBox>(dialog, u"Delay before sending"_s)->value(), 5);
}

void TestPolicyDialog::keepsHoursAsTheyAreRead_data()
{
    QTest::addColumn<QList<AllowedHours>>("hours");
    QTest::newRow("none") << QList<AllowedHours>();
    QTest::newRow("whole days") << QList{AllowedHours{.days = {1, 7}}};
    QTest::newRow("until midnight") << QList{AllowedHours{.from = 61, .until = 1440}};
    QTest::newRow("over midnight") << QList{AllowedHours{.days = {5}, .from = 1320, .until = 5}};
    QTest::newRow("several") << QList{AllowedHours{.from = 360, .until = 1200}, AllowedHours{.days = {1, 2, 3}}};
}

void TestPolicyDialog::keepsHoursAsTheyAreRead()
{
    QFETCH(const QList<AllowedHours>, hours);
    Policies own;
    own.set(Environment::Production, {.hours = hours});
    PolicyDialog dialog(own, {}, nullptr);
    dialog.show();
    in<QPlainTextEdit>(dialog, u"Protected caches, one on each line"_s)->setPlainText(u"A"_s); // something is edited
    QCOMPARE(dialog.policies().of(Environment::Production).hours, hours);
    QCOMPARE(
        says(&dialog, u"The file of policies also limits actions to these hours: Mon, Tue, Wed, 00:00 to 24:00."_s),
        hours.size() > 1);
    QCOMPARE(in<QTimeEdit>(dialog, u"From"_s)->isEnabled(), !hours.isEmpty());
}

void TestPolicyDialog::doesNotGoBelowTheSystem()
{
    const Policy system{.confirmation = Confirmation::ButtonAfterCancel,
                        .graveConfirmation = Confirmation::TypedHost,
                        .delaySeconds = 5,
                        .protectedCaches = {u"Guarded"_s},
                        .readOnly = true,
                        .hours = {{.from = 360, .until = 1200}},
                        .reasonRequired = true,
                        .reasonPatterns = {u"CHG.*"_s},
                        .planRequired = true};
    PolicyDialog dialog({}, systemFor(system), nullptr);
    dialog.show();
    QVERIFY(!says(&dialog, u"Set by this computer's administrator"_s));
    dialog.showClass(Environment::Test);
    QVERIFY(says(&dialog, u"The administrator of this computer requires at least:\n"_s));
    for (const auto &demand : {u"Far-reaching actions: Type the name of the server."_s, u"5 seconds before sending"_s,
                               u"Protected: Guarded."_s, u"Servers are read-only."_s, u"every day, 06:00 to 20:00"_s,
                               u"A reason is required."_s, u"A reason must match the pattern CHG.*"_s,
                               u"An approved plan of a second person is required."_s})
        QVERIFY2(says(&dialog, demand), qPrintable(demand));
    QCOMPARE(in<QComboBox>(dialog, u"Ordinary actions"_s)->count(), 2);
    QCOMPARE(in<QComboBox>(dialog, u"Far-reaching actions"_s)->count(), 1);
    auto *delay = in<QSpinBox>(dialog, u"Delay before sending"_s);
    delay->setValue(0);
    QCOMPARE(delay->value(), 5);
    QCOMPARE(delay->text(), u"5 s"_s);
    for (const auto &name : {u"Nothing: servers are read-only"_s, u"Only plans that a second person has approved"_s,
                             u"A reason or change number is required"_s}) {
        const auto *box = in<QCheckBox>(dialog, name);
        QVERIFY2(box->isChecked() && !box->isEnabled(), qPrintable(name));
    }
}

/// What the system asks today is not written down as one's own wish.
void TestPolicyDialog::leavesAloneWhatWasNotTouched()
{
    const Policy system{.confirmation = Confirmation::TypedHost,
                        .graveConfirmation = Confirmation::TypedHost,
                        .delaySeconds = 5,
                        .readOnly = true,
                        .reasonRequired = true,
                        .planRequired = true};
    PolicyDialog dialog({}, systemFor(system), nullptr);
    dialog.showClass(Environment::Test);
    dialog.show();
    QCOMPARE(dialog.policies(), Policies());
    in<QSpinBox>(dialog, u"Delay before sending"_s)->setValue(6);
    auto expected = defaultPolicy(Environment::Test);
    expected.delaySeconds = 6;
    QCOMPARE(dialog.policies().of(Environment::Test), expected);
}

void TestPolicyDialog::restoresDefaults()
{
    Policies own;
    own.set(Environment::Staging, {.delaySeconds = 9, .protectedCaches = {}, .readOnly = true});
    own.set(Environment::Test, {.delaySeconds = 9});
    PolicyDialog dialog(own, {}, nullptr);
    dialog.showClass(Environment::Staging);
    dialog.show();
    dialog.findChild<QDialogButtonBox *>(u"buttonBox"_s)->button(QDialogButtonBox::RestoreDefaults)->click();
    QCOMPARE(dialog.policies().of(Environment::Staging), defaultPolicy(Environment::Staging));
    QCOMPARE(dialog.policies().of(Environment::Test).delaySeconds, 9); // only the one that is shown
}

void TestPolicyDialog::saysWhatIsWrong()
{
    PolicyDialog dialog({}, {}, nullptr);
    dialog.show();
    auto *pattern = in<QLineEdit>(dialog, u"Pattern of the reason"_s);
    pattern->setText(u"CHG["_s);
    QVERIFY(!okButton(dialog)->isEnabled());
    QVERIFY(okButton(dialog)->accessibleDescription().startsWith("The pattern for reasons is not valid: "_L1));
    QVERIFY(says(&dialog, u"The pattern for reasons is not valid: "_s));
    QVERIFY(!in<QListWidget>(dialog, u"Class of servers"_s)->isEnabled());
    pattern->clear();
    QVERIFY(okButton(dialog)->isEnabled());
    in<QComboBox>(dialog, u"Far-reaching actions"_s)->setCurrentIndex(0);
    QVERIFY(says(&dialog, u"The confirmation of far-reaching actions cannot be weaker than that of other actions."_s));
}

void TestPolicyDialog::saysWhetherAReasonWillDo()
{
    PolicyDialog dialog({}, systemFor({.reasonPatterns = {u".*[0-9]"_s}}), nullptr);
    dialog.showClass(Environment::Test);
    dialog.show();
    in<QLineEdit>(dialog, u"Pattern of the reason"_s)->setText(u"CHG.*"_s);
    auto *example = in<QLineEdit>(dialog, u"Example of a reason"_s);
    QVERIFY(!says(&dialog, u"example is accepted"_s));
    example->setText(u"CHG12"_s);
    QVERIFY(says(&dialog, u"This example is accepted."_s));
    example->setText(u"12"_s);
    QVERIFY(says(&dialog, u"The reason has to match this pattern: CHG.*"_s));
    QCOMPARE(example->accessibleDescription(), u"The reason has to match this pattern: CHG.*"_s);
    example->setText(u"CHG"_s); // the system has a pattern, too
    QVERIFY(says(&dialog, u"The reason has to match this pattern: .*[0-9]"_s));
}

void TestPolicyDialog::asksBeforeItAsksLess()
{
    PolicyDialog dialog({}, {}, nullptr);
    dialog.show();
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    in<QPlainTextEdit>(dialog, u"Protected caches, one on each line"_s)->setPlainText(u"DatabaseConnection"_s);
    okButton(dialog)->click();
    QVERIFY(question(dialog) && question(dialog)->isVisible());
    QVERIFY(question(dialog)->text().endsWith("\n\nProduction:\nProtected: TicketPrincipalCache."_L1));
    QCOMPARE(question(dialog)->textFormat(), Qt::PlainText);
    QCOMPARE(question(dialog)->defaultButton(), question(dialog)->button(QMessageBox::Cancel));
    question(dialog)->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!question(dialog));
    QVERIFY(dialog.isVisible() && accepted.isEmpty());
    okButton(dialog)->click();
    const auto buttons = question(dialog)->buttons();
    for (auto *button : buttons) {
        if (button != question(dialog)->button(QMessageBox::Cancel))
            button->click();
    }
    QCOMPARE(accepted.size(), 1);
}

void TestPolicyDialog::asksNothingWhereItAsksMore()
{
    // What one gives up here, the system asks all the same.
    PolicyDialog dialog({}, systemFor({.protectedCaches = {u"DatabaseConnection"_s, u"TicketPrincipalCache"_s}}),
                        nullptr);
    dialog.showClass(Environment::Test);
    dialog.show();
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    in<QPlainTextEdit>(dialog, u"Protected caches, one on each line"_s)->clear();
    in<QSpinBox>(dialog, u"Delay before sending"_s)->setValue(5);
    okButton(dialog)->click();
    QVERIFY(!question(dialog));
    QCOMPARE(accepted.size(), 1);
}

void TestPolicyDialog::keepsThePolicies()
{
    const QTemporaryDir folder;
    ServerStore store({.own = folder.filePath(u"servers.json"_s), .system = {}});
    QVERIFY(store.load());
    WindowBench bench;
    auto *action = bench.window.findChild<QAction *>(u"actionPolicies"_s);
    QVERIFY(!action->isEnabled()); // where would they be kept?
    bench.console.setStore(&store);
    bench.window.findChild<WindowPolicies *>()->setStore(&store);
    action->trigger();
    QTRY_VERIFY(bench.dialog<PolicyDialog>());
    auto *dialog = bench.dialog<PolicyDialog>();
    in<QSpinBox>(*dialog, u"Delay before sending"_s)->setValue(5);
    okButton(*dialog)->click();
    QTRY_COMPARE(store.policies().of(Environment::Production).delaySeconds, 5);
    QTRY_VERIFY(!bench.dialog<PolicyDialog>());
    QCOMPARE(store.policies().of(Environment::Staging), defaultPolicy(Environment::Staging));
}

void TestPolicyDialog::saysWhenTheyCannotBeKept()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"sluice"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    ServerStore store({.own = inTheWay.fileName() + "/servers.json"_L1, .system = {}});
    (void)store.load();
    WindowBench bench;
    bench.window.findChild<WindowPolicies *>()->setStore(&store);
    bench.window.findChild<QAction *>(u"actionPolicies"_s)->trigger();
    QTRY_VERIFY(bench.dialog<PolicyDialog>());
    auto *dialog = bench.dialog<PolicyDialog>();
    in<QSpinBox>(*dialog, u"Delay before sending"_s)->setValue(5);
    okButton(*dialog)->click();
    QTRY_VERIFY(says(dialog, u"cannot be written"_s));
    QVERIFY(dialog->isVisible());
}

void TestPolicyDialog::asksWhatToDoWhenBothChangedTheSameRule_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("delay");
    QTest::newRow("reload") << u"&Reload"_s << 9;
    QTest::newRow("overwrite") << u"&Overwrite"_s << 5;
}

void TestPolicyDialog::asksWhatToDoWhenBothChangedTheSameRule()
{
    QFETCH(const QString, button);
    QFETCH(const int, delay);
    const QTemporaryDir folder;
    const ServerFiles files{.own = folder.filePath(u"servers.json"_s)};
    ServerStore store(files);
    QVERIFY(store.load());
    WindowBench bench;
    bench.window.findChild<WindowPolicies *>()->setStore(&store);
    bench.window.findChild<QAction *>(u"actionPolicies"_s)->trigger();
    QTRY_VERIFY(bench.dialog<PolicyDialog>());
    QPointer dialog = bench.dialog<PolicyDialog>();
    in<QSpinBox>(*dialog, u"Delay before sending"_s)->setValue(5);

    ServerStore other(files);
    auto theirs = defaultPolicy(Environment::Production);
    theirs.delaySeconds = 9;
    theirs.reasonRequired = true;
    QVERIFY(test::setPolicy(other, Environment::Production, theirs));
    okButton(*dialog)->click();
    QTRY_VERIFY(question(*dialog));
    QVERIFY2(question(*dialog)->text().contains(
                 "The policy of Production was changed elsewhere: Delay before sending (now "_L1),
             qPrintable(question(*dialog)->text()));
    QPointer asked = question(*dialog);
    press(asked, button);
    if (button == "&Overwrite"_L1) { // 5 seconds are fewer than the 9 that are stored now
        QTRY_VERIFY(question(*dialog) && question(*dialog) != asked);
        press(question(*dialog), u"&Relax Policies"_s);
    }
    QTRY_VERIFY(!dialog);
    QCOMPARE(store.policies().of(Environment::Production).delaySeconds, delay);
    QVERIFY(store.policies().of(Environment::Production).reasonRequired);
    QCOMPARE(bench.dialog<PolicyDialog>() != nullptr, button == "&Reload"_L1);
}

void TestPolicyDialog::hasANameAndAKeyForEveryControl()
{
    PolicyDialog dialog({}, {}, nullptr);
    dialog.show();
    QStringList keys;
    const auto note = [&keys](const QString &text) {
        const auto place = QString(text).remove(u"&&"_s).indexOf(u'&');
        if (place >= 0)
            keys << QString(text).remove(u"&&"_s).mid(place + 1, 1).toLower();
    };
    const auto buttons = dialog.findChildren<QAbstractButton *>();
    for (const auto *button : buttons) {
        if (button->isVisible())
            note(button->text());
    }
    const auto labels = dialog.findChildren<QLabel *>();
    for (const auto *label : labels) {
        if (label->buddy())
            note(label->text());
    }
    auto different = keys;
    different.removeDuplicates();
    QCOMPARE(keys, different);
    const auto widgets = dialog.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        const bool control = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
            && !widget->objectName().startsWith("qt_"_L1) && !qobject_cast<const QPushButton *>(widget);
        if (control)
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

SLUICE_GUI_TEST(TestPolicyDialog)

} // namespace tst_policydialog

#include "tst_policydialog.moc"
