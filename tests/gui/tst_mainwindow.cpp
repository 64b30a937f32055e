// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/signin/signindialog.h"
#include "ui/widgets/bars/errorbar.h"

#include <QApplication>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace sluice;
using namespace sluice::test;

namespace tst_mainwindow {
using mock::FaultRelay;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsWithAnInvitation();
    void flushesWhatIsTicked();
    void ticksWithTheMouseToo();
    void offersNoFlushOfNothing();
    void filtersAndCounts();
    void keepsTicksAndResultsWhenTheListIsReloaded();
    void keepsTicksOverAnExpiredTicket();
    void tellsWhatTheServerDenied();
    void soundsAnAlarmAboutAnotherCertificate();
    void stopsAndStaysUsable();
    void admitsThatAStoppedFlushMayHaveHappened();
    void keepsTheFocusOnTheButtonThatWasPressed();
    void offersNoStopWhileNothingRuns();
    void showsNamesAsTheyAre();
    void saysThatThereAreNoCaches();
    void worksWithoutAList();
    void callsOnlyTheDemoADemo();
};

void TestMainWindow::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestMainWindow::startsWithAnInvitation()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QCOMPARE(bench.window.windowTitle(), u"Sluice"_s);
    QVERIFY(!bench.table());
    const QSignalSpy demo(&bench.window, &MainWindow::demoRequested);
    click(bench.button(u"Try the SuperOffice Demo"_s));
    QCOMPARE(demo.count(), 1);
    click(bench.button(u"Sign In to a Server"_s));
    QTRY_VERIFY(bench.dialog<SignInDialog>());
}

void TestMainWindow::flushesWhatIsTicked()
{
    Bench bench;
    QVERIFY(bench.signIn());
    QCOMPARE(bench.window.windowTitle(), u"DEMO — 127.0.0.1:%1 — Sluice"_s.arg(bench.server.port()));
    QVERIFY(says(&bench.window, u"Signed in as ADM0"_s));
    QVERIFY(says(&bench.window, u"REST v1"_s));
    QCOMPARE(bench.table()->model()->rowCount(), bench.server.cacheNames().size());

    bench.tick(u"CurrencyCache"_s);
    bench.tick(u"UserGroupCache"_s);
    QCOMPARE(bench.button(u"Flush Ticked"_s)->text(), u"Flush 2 &Ticked…"_s);
    click(bench.button(u"Flush Ticked"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    auto *dialog = bench.dialog<ConfirmDialog>();
    QCOMPARE(dialog->windowTitle(), u"Flush 2 Caches on 127.0.0.1:%1"_s.arg(bench.server.port()));
    QCOMPARE(shown<QListWidget>(dialog, u"Caches to flush"_s)->count(), 2);
    click(flushButton(dialog));

    QTRY_VERIFY(bench.state(u"CurrencyCache"_s).startsWith("Acknowledged, "_L1));
    QVERIFY(bench.state(u"UserGroupCache"_s).startsWith("Acknowledged, "_L1));
    QCOMPARE(bench.state(u"CountryCache"_s), QString());
    QCOMPARE(bench.server.flushCount(u"CurrencyCache"_s), 1);
    QCOMPARE(bench.server.flushCount(u"CountryCache"_s), 0);
    QCOMPARE(bench.actionsReceived(), 1);
    QTRY_VERIFY(!bench.dialog<QDialog>());
    QTRY_VERIFY(says(&bench.window, u"2 caches: Acknowledged"_s));
    QVERIFY(bench.isTicked(u"CurrencyCache"_s));
}

void TestMainWindow::ticksWithTheMouseToo()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *table = bench.table();
    const auto row = table->visualRect(bench.cell(u"AssociateCache"_s));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 10, row.center().y()));
    QVERIFY(bench.isTicked(u"AssociateCache"_s));
    QVERIFY(bench.button(u"Flush Ticked"_s)->isEnabled());
}

void TestMainWindow::offersNoFlushOfNothing()
{
    Bench bench;
    QVERIFY(bench.signIn());
    QVERIFY(!bench.button(u"Flush Ticked"_s)->isEnabled());
    QTest::keyClick(bench.table(), Qt::Key_Return, Qt::ControlModifier);
    bench.tick(u"CurrencyCache"_s);
    QVERIFY(bench.button(u"Flush Ticked"_s)->isEnabled());
    bench.tick(u"CurrencyCache"_s);
    QVERIFY(!bench.button(u"Flush Ticked"_s)->isEnabled());
    QTest::keyClick(bench.table(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!bench.dialog<QDialog>());
    QCOMPARE(bench.actionsReceived(), 0);
}

void TestMainWindow::filtersAndCounts()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto all = bench.server.cacheNames().size();
    QVERIFY(says(&bench.window, u"%1 caches · 0 ticked"_s.arg(all)));
    bench.tick(u"CurrencyCache"_s);
    bench.tick(u"UserGroupCache"_s);
    QTest::keyClick(bench.table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(bench.filter()->hasFocus());
    QTest::keyClicks(bench.filter(), u"currency"_s);
    QCOMPARE(bench.table()->model()->rowCount(), 1);
    QVERIFY(says(&bench.window, u"%1 caches · 1 shown · 2 ticked (1 hidden by the filter)"_s.arg(all)));
    QCOMPARE(bench.button(u"Flush Ticked"_s)->text(), u"Flush 2 &Ticked…"_s);
    QTest::keyClicks(bench.filter(), u"zzz"_s);
    QVERIFY(says(&bench.window, u"No cache matches the filter."_s));
    QTest::keyClick(bench.filter(), Qt::Key_Escape);
    QCOMPARE(bench.table()->model()->rowCount(), all);
    QVERIFY(bench.isTicked(u"UserGroupCache"_s));
}

void TestMainWindow::keepsTicksAndResultsWhenTheListIsReloaded()
{
    Bench bench;
    QVERIFY(bench.signIn());
    bench.tick(u"CurrencyCache"_s);
    bench.console.flush(FlushNamed{{u"CurrencyCache"_s}});
    QVERIFY(bench.becomesIdle());
    const auto before = bench.received("GetCacheNames"_L1);
    QTest::keyClick(bench.table(), Qt::Key_F5);
    QVERIFY(bench.becomesIdle());
    QTest::keyClick(bench.table(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.received("GetCacheNames"_L1), before + 2);
    QVERIFY(bench.isTicked(u"CurrencyCache"_s));
    QVERIFY(bench.state(u"CurrencyCache"_s).startsWith("Acknowledged"_L1));
    QCOMPARE(bench.table()->currentIndex().siblingAtColumn(0).data().toString(), u"CurrencyCache"_s);
}

void TestMainWindow::keepsTicksOverAnExpiredTicket()
{
    Bench bench;
    QVERIFY(bench.signIn());
    bench.tick(u"CurrencyCache"_s);
    bench.server.expireTickets();
    click(bench.button(u"Flush Ticked"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QTRY_VERIFY(bench.state(u"CurrencyCache"_s).startsWith("Acknowledged"_L1));
    QVERIFY(bench.isTicked(u"CurrencyCache"_s));
    QCOMPARE(bench.server.flushCount(u"CurrencyCache"_s), 1);
    QVERIFY(!bench.window.findChild<ErrorBar *>()->isVisible());
}

void TestMainWindow::tellsWhatTheServerDenied()
{
    Bench bench;
    auto request = bench.request();
    request.credentials.user = QString::fromUtf16(mock::OrdinaryUserName);
    request.credentials.password = QString::fromUtf16(mock::OrdinaryUserPassword);
    QVERIFY(bench.signIn(request));
    QVERIFY(says(&bench.window, u"This account probably may not flush"_s));
    click(bench.button(u"Flush All"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    click(flushButton(bench.dialog<ConfirmDialog>()));
    const auto *bar = bench.window.findChild<ErrorBar *>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->accessibleName().startsWith("All caches: Refused: "_L1));
    QVERIFY(says(&bench.window, u"All caches: Refused: "_s));
}

void TestMainWindow::soundsAnAlarmAboutAnotherCertificate()
{
    Bench bench;
    const auto *bar = bench.window.findChild<ErrorBar *>();
    const auto *icon = bar->findChild<QLabel *>(u"iconLabel"_s);
    const auto shows = [icon](QStyle::StandardPixmap which) {
        const auto expected = icon->style()->standardIcon(which, nullptr, icon);
        return icon->pixmap().toImage() == expected.pixmap(icon->pixmap().width()).toImage();
    };
    TlsProblem problem{{}, {u"-"_s}, {}};
    const Error unknown{.kind = Error::Kind::Tls, .message = u"Unknown."_s, .tls = problem};
    bench.window.showReport({.attempted = SignIn{}, .sentence = u"Unknown."_s, .error = unknown});
    QVERIFY(shows(QStyle::SP_MessageBoxWarning));
    QVERIFY(!shows(QStyle::SP_MessageBoxCritical));
    problem.expected = u"0A:1B"_s;
    const Error another{.kind = Error::Kind::Tls, .message = u"Another."_s, .tls = problem};
    bench.window.showReport({.attempted = SignIn{}, .sentence = u"Another."_s, .error = another});
    QVERIFY(shows(QStyle::SP_MessageBoxCritical));
}

void TestMainWindow::stopsAndStaysUsable()
{
    Bench bench;
    FaultRelay relay(bench.server.port());
    QVERIFY(relay.listen());
    auto request = bench.request();
    request.address = relay.through(bench.server.url()).toString();
    QVERIFY(bench.signIn(request));
    relay.setFaultEverywhere(mock::Fault::stall());

    click(bench.button(u"Reload List"_s));
    QVERIFY(bench.console.isBusy());
    QVERIFY(!bench.button(u"Reload List"_s)->isEnabled());
    QVERIFY(!bench.button(u"Flush All"_s)->isEnabled());
    QTest::keyClicks(bench.filter(), u"currency"_s);
    QCOMPARE(bench.table()->model()->rowCount(), 1);
    bench.tick(u"CurrencyCache"_s);
    QVERIFY(bench.isTicked(u"CurrencyCache"_s));
    QVERIFY(!bench.button(u"Flush Ticked"_s)->isEnabled());

    click(bench.button(u"Stop"_s));
    QVERIFY(bench.becomesIdle());
    QVERIFY(!bench.button(u"Stop"_s));
    QVERIFY(bench.button(u"Flush Ticked"_s)->isEnabled());
    QVERIFY(!bench.window.findChild<ErrorBar *>()->isVisible());
}

void TestMainWindow::admitsThatAStoppedFlushMayHaveHappened()
{
    Bench bench;
    FaultRelay relay(bench.server.port());
    QVERIFY(relay.listen());
    auto request = bench.request();
    request.address = relay.through(bench.server.url()).toString();
    QVERIFY(bench.signIn(request));
    relay.setFaultEverywhere(mock::Fault::stall());
    QVERIFY(bench.becomesIdle());
    const auto connections = relay.connections();
    const auto bytes = relay.bytesReceived();
    bench.console.flush(FlushNamed{{u"CurrencyCache"_s}});
    QTRY_VERIFY(bench.button(u"Stop"_s));
    // Else nothing would have left. The flush has a connection of its own.
    QTRY_VERIFY(relay.connections() > connections && relay.bytesReceived() > bytes);
    click(bench.button(u"Stop"_s));
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.state(u"CurrencyCache"_s), u"Unknown. No answer: it may or may not have happened"_s);
}

void TestMainWindow::keepsTheFocusOnTheButtonThatWasPressed()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *reload = bench.button(u"Reload List"_s);
    reload->setFocus();
    QTest::keyClick(reload, Qt::Key_Space);
    QVERIFY(bench.console.isBusy());
    QCOMPARE(bench.window.focusWidget(), bench.button(u"Stop"_s));
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.window.focusWidget(), reload);
}

void TestMainWindow::offersNoStopWhileNothingRuns()
{
    Bench bench;
    QVERIFY(bench.signIn());
    QVERIFY(!bench.button(u"Stop"_s));
    bench.window.setPalette(QPalette(Qt::darkGray)); // all icons are created again
    QVERIFY(!bench.button(u"Stop"_s));
}

void TestMainWindow::showsNamesAsTheyAre()
{
    mock::Settings settings;
    const auto name = u"<b>x</b>"_s;
    settings.extraCaches = {name};
    Bench bench(settings);
    QVERIFY(bench.signInOverSoap()); // which tells the name of the company
    QVERIFY(bench.cell(name).isValid());
    bench.tick(name);
    click(bench.button(u"Flush Ticked"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    const auto *dialog = bench.dialog<ConfirmDialog>();
    QCOMPARE(shown<QListWidget>(dialog, u"Caches to flush"_s)->item(0)->text(), name);
    click(flushButton(dialog));
    QTRY_VERIFY(bench.state(name).startsWith("Acknowledged"_L1));

    // A label guesses unless it is told; only texts of ours may be guessed about.
    const auto labels = bench.window.findChildren<QLabel *>();
    for (const auto *label : labels) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(says(&bench.window, u"<Demo>"_s));
}

void TestMainWindow::saysThatThereAreNoCaches()
{
    mock::Settings settings;
    settings.listAnswer = mock::Settings::ListAnswer::Empty;
    Bench bench(settings);
    QVERIFY(bench.signIn());
    QVERIFY(!bench.table());
    QVERIFY(says(&bench.window, u"This server lists no caches."_s));
    QVERIFY(says(&bench.window, u"0 caches"_s));
    QVERIFY(!bench.button(u"Flush Ticked"_s)->isEnabled());
}

/// Services73 has no operation that lists caches; flushing all of them works.
void TestMainWindow::worksWithoutAList()
{
    mock::Settings settings;
    settings.services = {73};
    Bench bench(settings);
    QVERIFY(bench.signInOverSoap());
    QVERIFY(!bench.window.findChild<ErrorBar *>()->isVisible());
    QVERIFY(says(&bench.window, u"cannot list its caches"_s));
    QVERIFY(!bench.button(u"Reload List"_s)->isEnabled());
    click(bench.button(u"Flush All"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QTRY_VERIFY(says(&bench.window, u"All caches: Acknowledged"_s));
    QCOMPARE(bench.actionsReceived(), 1);
}

void TestMainWindow::callsOnlyTheDemoADemo()
{
    Bench bench;
    QVERIFY(bench.signIn());
    QVERIFY(bench.window.windowTitle().startsWith("DEMO"_L1));
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    QCOMPARE(bench.window.windowTitle(), u"127.0.0.1:%1 — Sluice"_s.arg(bench.server.port()));
}

SLUICE_GUI_TEST(TestMainWindow)

} // namespace tst_mainwindow

#include "tst_mainwindow.moc"
