// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/signin/signindialog.h"
#include "ui/widgets/bars/errorbar.h"

#include <QApplication>
#include <QCheckBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

namespace tst_dialogs {

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendsNothingUnlessConfirmed();
    void showsTheExactRequestWithoutSecrets();
    void flushesEverything();
    void saysWhyNobodyCanSignInYet();
    void signsInThroughTheDialog();
    void showsARefusedSignInInTheBar();
};

void TestDialogs::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestDialogs::sendsNothingUnlessConfirmed()
{
    Bench bench;
    QVERIFY(bench.signIn());
    bench.tick(u"CurrencyCache"_s);
    QTest::keyClick(bench.table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    auto *dialog = bench.dialog<ConfirmDialog>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const auto *focused = qobject_cast<QPushButton *>(dialog->focusWidget());
    QVERIFY(focused);
    QCOMPARE(focused->text().remove(u'&'), u"Cancel"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!bench.dialog<ConfirmDialog>());
    QVERIFY(!bench.console.isBusy());
    QCOMPARE(bench.actionsReceived(), 0);
    QCOMPARE(bench.state(u"CurrencyCache"_s), QString());
}

void TestDialogs::showsTheExactRequestWithoutSecrets()
{
    Bench bench;
    QVERIFY(bench.signIn());
    bench.tick(u"CurrencyCache"_s);
    click(bench.button(u"Flush Ticked"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    const auto *dialog = bench.dialog<ConfirmDialog>();
    QVERIFY(!shown<QPlainTextEdit>(dialog, u"The exact request"_s));
    showRequests(dialog);
    const auto request = shown<QPlainTextEdit>(dialog, u"The exact request"_s)->toPlainText();
    QVERIFY2(request.startsWith("POST /SuperOffice/api/v1/Agents/Diagnostics/FlushCachesByName HTTP/1.1\n"_L1),
             qPrintable(request));
    QVERIFY(request.contains("CurrencyCache"_L1));
    QVERIFY(request.contains("{password}"_L1));
    QVERIFY(!request.contains(bench.server.password()));
}

void TestDialogs::flushesEverything()
{
    Bench bench;
    QVERIFY(bench.signIn());
    click(bench.button(u"Flush All"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    auto *dialog = bench.dialog<ConfirmDialog>();
    QCOMPARE(flushButton(dialog)->accessibleName(), u"Flush All Caches"_s);
    QVERIFY(says(dialog, u"No data is lost."_s));
    QVERIFY(!shown<QListWidget>(dialog, u"Caches to flush"_s));
    click(flushButton(dialog));
    QTRY_VERIFY(bench.state(u"CountryCache"_s).startsWith("Acknowledged, "_L1));
    QCOMPARE(bench.server.flushCount(u"CountryCache"_s), 1);
}

void TestDialogs::saysWhyNobodyCanSignInYet()
{
    SignInRequest request;
    request.protocolId = protocolIds().constFirst();
    SignInDialog dialog(request, nullptr);
    dialog.show();
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto signIn = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
        return button->text().remove(u'&') == "Sign In"_L1;
    });
    QVERIFY(signIn != buttons.cend());
    QVERIFY(!(*signIn)->isEnabled());
    QVERIFY(says(&dialog, u"Enter the address of the server."_s));

    QTest::keyClicks(shown<QLineEdit>(&dialog, u"Server address"_s), u"http://crm.example.com/SuperOffice"_s);
    QVERIFY(says(&dialog, u"Understood as http://crm.example.com/SuperOffice/"_s));
    QVERIFY(says(&dialog, u"unencrypted"_s));
    QVERIFY(says(&dialog, u"Enter the name of the user."_s));
    QTest::keyClicks(shown<QLineEdit>(&dialog, u"User"_s), u"ADM0"_s);
    QVERIFY((*signIn)->isEnabled());

    auto *address = shown<QLineEdit>(&dialog, u"Server address"_s);
    address->clear();
    QTest::keyClicks(address, u"crm.example.com"_s);
    QVERIFY(says(&dialog, u"Understood as https://crm.example.com/"_s));
    QVERIFY(!says(&dialog, u"unencrypted"_s));
    const auto *password = shown<QLineEdit>(&dialog, u"Password"_s);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    shown<QCheckBox>(&dialog, u"Show password"_s)->click();
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
}

void TestDialogs::signsInThroughTheDialog()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    click(bench.button(u"Sign In to a Server"_s));
    QTRY_VERIFY(bench.dialog<SignInDialog>());
    const auto *dialog = bench.dialog<SignInDialog>();
    QTest::keyClicks(shown<QLineEdit>(dialog, u"Server address"_s), bench.server.url().toString());
    QTest::keyClicks(shown<QLineEdit>(dialog, u"User"_s), bench.server.user());
    auto *password = shown<QLineEdit>(dialog, u"Password"_s);
    QTest::keyClicks(password, bench.server.password());
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY(bench.table());
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.window.windowTitle(), u"127.0.0.1:%1 — Sluice"_s.arg(bench.server.port()));
    QCOMPARE(bench.window.focusWidget(), bench.filter());
}

void TestDialogs::showsARefusedSignInInTheBar()
{
    Bench bench;
    auto request = bench.request();
    request.credentials.password = u"wrong"_s;
    QVERIFY(bench.signIn(request));
    const auto *bar = bench.window.findChild<ErrorBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(!bar->accessibleName().isEmpty());
    QVERIFY(!bench.dialog<QDialog>());
    QVERIFY(!bench.table());

    click(shown<QPushButton>(bar, u"Try Another Account"_s));
    QTRY_VERIFY(bench.dialog<SignInDialog>());
    const auto *dialog = bench.dialog<SignInDialog>();
    QCOMPARE(dialog->request().address, request.address);
    QCOMPARE(dialog->request().credentials.user, request.credentials.user);
    QCOMPARE(dialog->request().credentials.password, QString());
}

SLUICE_GUI_TEST(TestDialogs)

} // namespace tst_dialogs

#include "tst_dialogs.moc"
