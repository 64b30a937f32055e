// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"
#include "tests/gui/alerts.h"
#include "tests/gui/bench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/widgets/bars/countdownbar.h"

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sluice;
using namespace sluice::test;

namespace tst_countdown {

namespace {

/// A window that is signed in to a server whose policy has a delay.
struct DelayBench : Bench
{
    explicit DelayBench(int seconds)
        : store({.own = folder.filePath(u"servers.json"_s), .system = {}})
    {
        ready = store.load() && test::setPolicy(store, Environment::Test, {.delaySeconds = seconds});
        console.setStore(&store);
    }

    /// One cache is ticked and its flush confirmed.
    bool confirm()
    {
        if (!ready || !listening || !signIn(request(), Environment::Test))
            return false;
        tick(u"CurrencyCache"_s);
        action(u"actionFlushTicked"_s)->trigger();
        if (!QTest::qWaitFor([this] { return dialog<ConfirmDialog>() != nullptr; }))
            return false;
        click(flushButton(dialog<ConfirmDialog>()));
        return QTest::qWaitFor([this] { return bar()->isVisible(); });
    }
    QAction *action(const QString &name) const { return window.findChild<QAction *>(name); }
    CountdownBar *bar() const { return window.findChild<CountdownBar *>(); }
    /// The last activity.
    QString lastOutcome()
    {
        const auto *activities = console.activities();
        QString outcome;
        for (int row = 0; row < activities->rowCount(); ++row) {
            for (int column = 0; column < activities->columnCount(); ++column)
                outcome += activities->index(row, column).data().toString() + u'\n';
        }
        return outcome;
    }

    QTemporaryDir folder;
    ServerStore store;
    bool ready = false;
};

} // namespace

class TestCountdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsEachSecond();
    void sendsNothingBeforeItIsOver();
    void sendsAtOnceWhenAsked();
    void isTakenBackWithAButton();
    void isTakenBackWithEscape();
    void leavesEscapeAloneOtherwise();
    void isTakenBackWithTheWindow();
    void isTakenBackWithTheServer();
    void lockTheOtherActions();
    void handsTheFocusBack();
    void isAnnouncedOnce();
};

void TestCountdown::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestCountdown::countsEachSecond()
{
    CountdownBar bar;
    const QSignalSpy over(&bar, &CountdownBar::over);
    bar.start(u"Flush 1 Cache on crm01"_s, 2);
    QVERIFY(bar.isVisible());
    QVERIFY(says(&bar, u"Flush 1 Cache on crm01 in 2 s"_s));
    QVERIFY(says(&bar, u"Nothing has been sent yet."_s));
    QTRY_VERIFY(says(&bar, u"Flush 1 Cache on crm01 in 1 s"_s));
    QVERIFY(over.isEmpty());
    QTRY_COMPARE(over.size(), 1);
    QVERIFY(!bar.isVisible());
    bar.takeBack(); // too late: nothing happens
    QCOMPARE(over.size(), 1);
}

void TestCountdown::sendsNothingBeforeItIsOver()
{
    DelayBench bench(1);
    QVERIFY(bench.confirm());
    QVERIFY(says(bench.bar(), u"Flush 1 Cache on 127.0.0.1"_s));
    QCOMPARE(bench.actionsReceived(), 0);
    QVERIFY(!bench.console.isBusy());
    QTRY_VERIFY(!bench.bar()->isVisible());
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.actionsReceived(), 1);
}

void TestCountdown::sendsAtOnceWhenAsked()
{
    DelayBench bench(60);
    QVERIFY(bench.confirm());
    click(shown<QPushButton>(bench.bar(), u"Send Now"_s));
    QVERIFY(!bench.bar()->isVisible());
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.actionsReceived(), 1);
}

void TestCountdown::isTakenBackWithAButton()
{
    DelayBench bench(60);
    QVERIFY(bench.confirm());
    click(shown<QPushButton>(bench.bar(), u"Take Back"_s));
    QVERIFY(!bench.bar()->isVisible());
    QVERIFY(!bench.console.isBusy());
    QVERIFY(bench.lastOutcome().contains("Taken back before it was sent."_L1));
    QVERIFY(bench.isTicked(u"CurrencyCache"_s)); // to be confirmed again
    QVERIFY(bench.action(u"actionFlushTicked"_s)->isEnabled());
    QCOMPARE(bench.actionsReceived(), 0);
}

/// Esc works wherever the focus is, also where it has another meaning.
void TestCountdown::isTakenBackWithEscape()
{
    DelayBench bench(60);
    QVERIFY(bench.confirm());
    bench.filter()->setFocus();
    bench.filter()->setText(u"Curr"_s);
    QTest::keyClick(bench.filter(), Qt::Key_Escape);
    QVERIFY(!bench.bar()->isVisible());
    QCOMPARE(bench.filter()->text(), u"Curr"_s);
    QVERIFY(bench.lastOutcome().contains("Taken back before it was sent."_L1));
}

void TestCountdown::leavesEscapeAloneOtherwise()
{
    DelayBench bench(60);
    QVERIFY(bench.confirm());
    bench.bar()->takeBack();
    bench.filter()->setFocus();
    bench.filter()->setText(u"Curr"_s);
    QTest::keyClick(bench.filter(), Qt::Key_Escape);
    QCOMPARE(bench.filter()->text(), QString());
}

void TestCountdown::isTakenBackWithTheWindow()
{
    DelayBench bench(1);
    QVERIFY(bench.confirm());
    const QSignalSpy done(&bench.window, &MainWindow::done);
    bench.window.close();
    QTRY_VERIFY(bench.dialog<QMessageBox>());
    bench.dialog<QMessageBox>()->accept();
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(!bench.bar()->isCounting());
    QVERIFY(bench.lastOutcome().contains("Taken back before it was sent."_L1));
    QCOMPARE(bench.actionsReceived(), 0);
}

void TestCountdown::isTakenBackWithTheServer()
{
    DelayBench bench(60);
    QVERIFY(bench.confirm());
    bench.console.signOut();
    QVERIFY(!bench.bar()->isCounting());
    QCOMPARE(bench.actionsReceived(), 0);
}

void TestCountdown::lockTheOtherActions()
{
    DelayBench bench(60);
    QVERIFY(bench.confirm());
    const auto names = {u"actionFlushTicked"_s, u"actionFlushAll"_s, u"actionClearConfiguration"_s, u"actionReload"_s,
                        u"actionSignIn"_s};
    for (const auto &name : names)
        QVERIFY2(!bench.action(name)->isEnabled(), qPrintable(name));
    bench.console.caches()->tick({0, 1}, CacheModel::Ticking::Invert);
    QVERIFY(!bench.action(u"actionFlushTicked"_s)->isEnabled());
    bench.bar()->takeBack();
    for (const auto &name : names)
        QVERIFY2(bench.action(name)->isEnabled(), qPrintable(name));
}

void TestCountdown::handsTheFocusBack()
{
    DelayBench bench(60);
    QVERIFY(bench.confirm());
    QCOMPARE(bench.window.focusWidget(), shown<QPushButton>(bench.bar(), u"Take Back"_s));
    QTest::keyClick(bench.window.focusWidget(), Qt::Key_Space);
    QVERIFY(!bench.bar()->isVisible());
    QCOMPARE(bench.window.focusWidget(), bench.table());
}

void TestCountdown::isAnnouncedOnce()
{
    if (!Alerts::canBeHeard())
        QSKIP("No assistive technology on this platform.");
    CountdownBar bar;
    const Alerts alerts;
    const QSignalSpy over(&bar, &CountdownBar::over);
    bar.start(u"Flush 1 Cache on crm01"_s, 2);
    QTRY_COMPARE(over.size(), 1);
    QCOMPARE(alerts.take(), QStringList{u"Flush 1 Cache on crm01 in 2 seconds. Press Escape to take it back."_s});
}

SLUICE_GUI_TEST(TestCountdown)

} // namespace tst_countdown

#include "tst_countdown.moc"
