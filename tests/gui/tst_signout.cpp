// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/application.h"
#include "app/sluice/patientquit.h"
#include "core/mock/faultrelay.h"
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/docks/activitydock.h"
#include "ui/docks/detailsdock.h"
#include "ui/widgets/bars/environmentband.h"

#include <QApplication>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTimer>

using namespace sluice;
using namespace sluice::test;

namespace tst_signout {

namespace {

QAction *signOutOf(const WindowBench &bench)
{
    return bench.window.findChild<QAction *>(u"actionSignOut"_s);
}

/// The last activity.
QString newest(WindowBench &bench, ActivityModel::Column column)
{
    return bench.console.activities()->index(0, column).data().toString();
}

MainWindow *windowOfTheProgram()
{
    const auto widgets = QApplication::topLevelWidgets();
    for (auto *widget : widgets) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

} // namespace

/// Tickets are given back in the background.
class TestSignOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isOfferedWhereThereIsATicketToGiveBack();
    void isNotOfferedForATicketOfSomebodyElse();
    void isOfferedAlsoWhenTheTicketCouldNotBeRenewed();
    void showsTheStartAgain();
    void leavesTheDocksAsTheyWere();
    void happensWhenSomebodySignsInElsewhere();
    void happensForEachSignInToTheSameServer();
    void happensWhenTheWindowIsClosed();
    void happensAlsoInTheMiddleOfAFlush();
    void happensAlsoInTheMiddleOfASignIn_data();
    void happensAlsoInTheMiddleOfASignIn();
    void isNotWaitedForWhereNobodyIsSignedIn();
    void isWaitedForThreeSecondsAtMost();
    void admitsThatTheServerDidNotAnswer_data();
    void admitsThatTheServerDidNotAnswer();
    void isWaitedForWhenTheSystemQuits();
    void theProgramEndsWithItsWindow_data();
    void theProgramEndsWithItsWindow();
};

void TestSignOut::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestSignOut::isOfferedWhereThereIsATicketToGiveBack()
{
    InfoRouterBench bench;
    QVERIFY(!signOutOf(bench)->isVisible());
    QVERIFY(bench.signIn());
    QVERIFY(signOutOf(bench)->isVisible());
    QVERIFY(signOutOf(bench)->isEnabled());
    const Bench other;
    QVERIFY(bench.signIn(other.request()));
    QVERIFY(!signOutOf(bench)->isVisible());
}

void TestSignOut::isNotOfferedForATicketOfSomebodyElse()
{
    InfoRouterBench bench;
    auto request = bench.request();
    request.options.signIn = SignInKind::Ticket;
    request.credentials.givenTicket = bench.server.ticket();
    QVERIFY(bench.signIn(request));
    QVERIFY(bench.console.session());
    QVERIFY(!signOutOf(bench)->isVisible());
    QSignalSpy done(&bench.window, &MainWindow::done);
    bench.window.close();
    QVERIFY(done.wait());
    QCOMPARE(bench.received(u"LogOut"_s), 0);
}

void TestSignOut::isOfferedAlsoWhenTheTicketCouldNotBeRenewed()
{
    InfoRouterBench bench;
    mock::FaultRelay relay(bench.server.port());
    QVERIFY(bench.signInThrough(relay));
    bench.server.expireTickets();
    connect(&bench.server, &mock::InfoRouterServer::journalled, &relay,
            [&relay] { relay.setFaultEverywhere(mock::Fault::cutAtRequest()); });
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    QVERIFY(!bench.console.session()->canSignOut());
    QVERIFY(signOutOf(bench)->isVisible());
    signOutOf(bench)->trigger();
    QVERIFY(!bench.console.session());
    QVERIFY(!signOutOf(bench)->isVisible());
}

void TestSignOut::showsTheStartAgain()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    QCOMPARE(bench.server.ticketCount(), 1);
    signOutOf(bench)->trigger();
    QVERIFY(!bench.console.session());
    QVERIFY(!bench.table());
    QVERIFY(bench.button(u"Sign In to a Server"_s)->hasFocus());
    QCOMPARE(bench.window.windowTitle(), u"Sluice"_s);
    QVERIFY(!bench.window.findChild<EnvironmentBand *>()->isVisible());
    QVERIFY(!bench.window.findChild<DetailsDock *>()->isVisible());
    QVERIFY(!bench.window.findChild<ActivityDock *>()->isVisible());
    QVERIFY(!says(bench.window.statusBar(), u"opsadmin"_s));
    QVERIFY(!says(bench.window.statusBar(), u"Ticket"_s));
    QVERIFY(!signOutOf(bench)->isVisible());
    QVERIFY(!bench.window.findChild<QAction *>(u"actionFlushAll"_s)->isEnabled());
    QTRY_COMPARE(bench.server.ticketCount(), 0);
    QTRY_COMPARE(newest(bench, ActivityModel::OutcomeColumn), u"The server has ended the ticket of opsadmin."_s);
    QCOMPARE(newest(bench, ActivityModel::WhatColumn), u"Sign out"_s);
}

void TestSignOut::leavesTheDocksAsTheyWere()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    bench.window.findChild<ActivityDock *>()->close();
    signOutOf(bench)->trigger();
    QVERIFY(bench.signIn());
    QVERIFY(bench.window.findChild<DetailsDock *>()->isVisible());
    QVERIFY(!bench.window.findChild<ActivityDock *>()->isVisible());
}

void TestSignOut::happensWhenSomebodySignsInElsewhere()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    const Bench other;
    QVERIFY(bench.signIn(other.request()));
    QTRY_COMPARE(bench.server.ticketCount(), 0);
    QVERIFY(bench.console.session());
}

void TestSignOut::happensForEachSignInToTheSameServer()
{
    InfoRouterBench bench;
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.signIn());
    QTRY_COMPARE(bench.received(u"LogOut"_s), 2);
    QTRY_COMPARE(bench.server.ticketCount(), 1);
    bench.console.flush(FlushAll{}); // with the ticket that is still valid
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.server.flushCount(), 1);
}

void TestSignOut::happensWhenTheWindowIsClosed()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    QSignalSpy done(&bench.window, &MainWindow::done);
    bench.window.close();
    QVERIFY(!bench.window.isVisible()); // at once
    QCOMPARE(done.count(), 0);
    QVERIFY(done.wait());
    QCOMPARE(bench.server.ticketCount(), 0);
}

void TestSignOut::happensAlsoInTheMiddleOfAFlush()
{
    InfoRouterBench bench;
    mock::FaultRelay relay(bench.server.port());
    QVERIFY(bench.signInThrough(relay));
    relay.setFaultEverywhere(mock::Fault::delay(30000)); // carried out, but not answered
    bench.console.flush(FlushAll{});
    QTRY_COMPARE(bench.server.flushCount(), 1);
    QVERIFY(bench.console.isBusy());
    QSignalSpy done(&bench.window, &MainWindow::done);
    bench.window.close();
    QTRY_VERIFY(bench.dialog<QMessageBox>());
    bench.dialog<QMessageBox>()->accept();
    QVERIFY(done.wait(20000));
    QCOMPARE(bench.server.ticketCount(), 0);
}

void TestSignOut::happensAlsoInTheMiddleOfASignIn_data()
{
    QTest::addColumn<bool>("closes");
    QTest::newRow("the window is closed") << true;
    QTest::newRow("it is stopped") << false;
}

void TestSignOut::happensAlsoInTheMiddleOfASignIn()
{
    QFETCH(bool, closes);
    InfoRouterBench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    connect(&bench.server, &mock::InfoRouterServer::journalled, &bench.window, [&](const QJsonObject &entry) {
        if (!entry.value("op"_L1).toString().startsWith("AuthenticateUser"_L1))
            return;
        closes ? (void)bench.window.close() : bench.console.stop(); // the server has issued a ticket that never arrived
    });
    QSignalSpy done(&bench.window, &MainWindow::done);
    bench.console.signIn(bench.request(), Environment::Demo);
    QTRY_COMPARE(bench.received(u"LogOut"_s), 1);
    QTRY_COMPARE(bench.server.ticketCount(), 0);
    QTRY_COMPARE(done.count(), closes ? 1 : 0);
    QVERIFY(!bench.console.session());
    QTRY_COMPARE(newest(bench, ActivityModel::OutcomeColumn), u"The server has ended the ticket of opsadmin."_s);
}

void TestSignOut::isNotWaitedForWhereNobodyIsSignedIn()
{
    InfoRouterBench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QSignalSpy done(&bench.window, &MainWindow::done);
    bench.window.close();
    QVERIFY(done.wait());
    QVERIFY(bench.server.journal().isEmpty());
}

void TestSignOut::isWaitedForThreeSecondsAtMost()
{
    InfoRouterBench bench;
    mock::FaultRelay relay(bench.server.port());
    QVERIFY(bench.signInThrough(relay));
    relay.setFaultEverywhere(mock::Fault::stall());
    const auto before = relay.bytesReceived();
    QSignalSpy done(&bench.window, &MainWindow::done);
    bench.window.close();
    QVERIFY(!bench.window.isVisible());
    QTRY_VERIFY(relay.bytesReceived() > before); // the sign-out was sent,
    QCOMPARE(done.count(), 0);                   // and given time for it,
    QVERIFY(done.wait(20000));                   // but less than the thirty seconds of other calls
    QCOMPARE(bench.server.ticketCount(), 1);
}

void TestSignOut::admitsThatTheServerDidNotAnswer_data()
{
    QTest::addColumn<mock::Fault>("fault");
    QTest::addColumn<QString>("words");
    QTest::newRow("late") << mock::Fault::stall()
                          << u"The server did not answer in time. It may still hold the ticket of opsadmin."_s;
    QTest::newRow("cut") << mock::Fault::cutAtRequest() << u" The server may still hold the ticket of opsadmin."_s;
}

void TestSignOut::admitsThatTheServerDidNotAnswer()
{
    InfoRouterBench bench;
    mock::FaultRelay relay(bench.server.port());
    QVERIFY(bench.signInThrough(relay));
    QFETCH(mock::Fault, fault);
    QFETCH(QString, words);
    relay.setFaultEverywhere(fault);
    signOutOf(bench)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(newest(bench, ActivityModel::WhatColumn), u"Sign out"_s, 20000);
    const auto outcome = newest(bench, ActivityModel::OutcomeColumn);
    QVERIFY2(outcome.endsWith(words), qPrintable(outcome));
}

void TestSignOut::isWaitedForWhenTheSystemQuits()
{
    InfoRouterBench bench;
    const PatientQuit quit(bench.window);
    QVERIFY(bench.signIn());
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    const QObject patience;
    QTimer::singleShot(20000, &patience, [] { QCoreApplication::exit(1); });
    QCOMPARE(QApplication::exec(), 0);
    QCOMPARE(bench.received(u"LogOut"_s), 1);
    QCOMPARE(bench.server.ticketCount(), 0);
}

void TestSignOut::theProgramEndsWithItsWindow_data()
{
    QTest::addColumn<QString>("demo");
    QTest::newRow("nobody signed in") << QString();
    QTest::newRow("SuperOffice") << u"superoffice"_s;
    QTest::newRow("infoRouter") << u"inforouter"_s;
}

void TestSignOut::theProgramEndsWithItsWindow()
{
    QFETCH(const QString, demo);
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
    Application program;
    program.showWindow();
    auto *window = windowOfTheProgram();
    if (!demo.isEmpty())
        program.startDemo(demo);
    const auto isSignedIn = [window] {
        return shown<QTableView>(window, u"Caches"_s) || shown<QTableView>(window, u"Cache"_s);
    };
    QTRY_COMPARE(isSignedIn(), !demo.isEmpty());
    QTimer::singleShot(0, window, &QWidget::close);
    const QObject patience;
    QTimer::singleShot(20000, &patience, [] { QCoreApplication::exit(1); });
    QCOMPARE(QApplication::exec(), 0);
}

SLUICE_GUI_TEST(TestSignOut)

} // namespace tst_signout

#include "tst_signout.moc"
