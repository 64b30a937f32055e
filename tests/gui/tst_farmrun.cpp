// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/farmbench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/widgets/bars/resultbar.h"
#include "ui/widgets/bars/runbar.h"
#include "ui/widgets/runs/matrixview.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QProgressBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace sluice;
using namespace sluice::test;

namespace tst_farmrun {

namespace {

MatrixView *matrixIn(const QWidget *bar)
{
    return bar->findChild<MatrixView *>();
}

QString wordAt(const QWidget *bar, int node, int row = 0)
{
    return matrixIn(bar)->model()->index(row, node).data().toString();
}

} // namespace

/// A run on a farm whose nodes all behave differently, in the window.
class TestFarmRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsHowFarItIs();
    void givesStopTheFocusAndHandsItBack();
    void saysOfEachCellWhatIsKnown();
    void tellsEachBadNodeWithItsSentence();
    void retriesOnlyTheNodeThatFailed();
    void sendsAgainOnlyToTheNodeWithoutAnswer();
    void asksBeforeItSendsAgain();
    void isJudgedAgainBeforeARetry();
    void offersNothingOfAnotherSession();
    void sendsTheRestAfterAStop();
    void skipsANodeFromItsMenuAndGoesOnFromTheMenuBar();
    void tellsAScreenReaderEachCell();
    void comesBackWhenAFailureIsDismissed();
    void isClosedAndFolded();

private:
    RunBar *runBar() const { return m_bench->window.findChild<RunBar *>(); }
    ResultBar *resultBar() const { return m_bench->window.findChild<ResultBar *>(); }
    QPushButton *button(const QString &name) const { return shown<QPushButton>(resultBar(), name); }
    bool flush() { return m_bench->signInToFarm() && m_bench->confirmFlush() && m_bench->runEnds(); }

    std::unique_ptr<FarmBench> m_bench;
};

void TestFarmRun::init()
{
    m_bench = std::make_unique<FarmBench>();
}

void TestFarmRun::cleanup()
{
    m_bench.reset();
}

void TestFarmRun::showsHowFarItIs()
{
    QVERIFY(m_bench->signInToFarm());
    QVERIFY(m_bench->confirmFlush());
    QTRY_VERIFY(runBar()->isVisible());
    QVERIFY(says(runBar(), u"Flushing 3 caches on crm-farm"_s));
    QVERIFY(says(runBar(), u"What was sent stays sent."_s));
    QTRY_VERIFY(says(runBar(), u"3 of 4 nodes done, 2 failed · crm02 has had it since "_s));
    QCOMPARE(runBar()->findChild<QProgressBar *>()->value(), 3);
    QCOMPARE(wordAt(runBar(), 0), u"Acknowledged"_s);
    QCOMPARE(wordAt(runBar(), FarmBench::slow), u"Running"_s);
    QVERIFY(!resultBar()->isVisible());
    QTRY_VERIFY(resultBar()->isVisible());
    QVERIFY(!runBar()->isVisible());
}

void TestFarmRun::givesStopTheFocusAndHandsItBack()
{
    QVERIFY(m_bench->signInToFarm());
    QVERIFY(QTest::qWaitForWindowActive(&m_bench->window));
    m_bench->filter()->setFocus();
    QVERIFY(m_bench->confirmFlush());
    QTRY_VERIFY(runBar()->isVisible());
    auto *stop = shown<QPushButton>(runBar(), u"Stop"_s);
    QTRY_COMPARE(m_bench->window.focusWidget(), stop);
    QTRY_VERIFY(says(runBar(), u"3 of 4 nodes done"_s));
    QCOMPARE(wordAt(runBar(), FarmBench::slow), u"Running"_s);
    click(stop);
    QTRY_VERIFY(resultBar()->isVisible());
    QCOMPARE(m_bench->window.focusWidget(), m_bench->filter());
    // What has left is unknown, and nobody claims that it was taken back.
    QCOMPARE(wordAt(resultBar(), FarmBench::slow), u"Unknown"_s);
}

void TestFarmRun::saysOfEachCellWhatIsKnown()
{
    QVERIFY(flush());
    QVERIFY(resultBar()->isVisible());
    QVERIFY(says(resultBar(), u"2 of 4 nodes acknowledged"_s));
    QVERIFY(says(resultBar(), u"one request for each node"_s));
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(wordAt(resultBar(), 0, row), u"Acknowledged"_s);
        QCOMPARE(wordAt(resultBar(), FarmBench::slow, row), u"Acknowledged"_s);
        QCOMPARE(wordAt(resultBar(), FarmBench::refusing, row), u"Failed"_s);
        QCOMPARE(wordAt(resultBar(), FarmBench::cutting, row), u"Unknown"_s);
    }
    QCOMPARE(m_bench->flushesAt(0), 1);
    QCOMPARE(m_bench->flushesAt(FarmBench::slow), 1);
    QCOMPARE(m_bench->flushesAt(FarmBench::refusing), 0);
    QCOMPARE(m_bench->flushesAt(FarmBench::cutting), 1);
}

void TestFarmRun::tellsEachBadNodeWithItsSentence()
{
    QVERIFY(flush());
    QVERIFY(says(resultBar(), u"crm03 — Failed: "_s));
    QVERIFY(says(resultBar(), u"crm04 — Unknown. No answer: it may or may not have happened"_s));
    QVERIFY(!says(resultBar(), u"crm01 — "_s));
    // The worst comes first.
    QStringList lines;
    const auto labels = resultBar()->findChildren<QLabel *>();
    for (const auto *label : labels) {
        if (label->isVisible() && label->text().contains(u" — "_s))
            lines.append(label->text().left(5));
    }
    QCOMPARE(lines, QStringList({u"crm04"_s, u"crm03"_s}));
}

void TestFarmRun::retriesOnlyTheNodeThatFailed()
{
    QVERIFY(flush());
    const std::array before{m_bench->callsAt(0), m_bench->callsAt(1), m_bench->callsAt(2), m_bench->callsAt(3)};
    click(button(u"Retry 1 Failed Node"_s));
    auto *confirmation = m_bench->dialog<ConfirmDialog>();
    QVERIFY(confirmation);
    QVERIFY(says(confirmation, u"This is a retry of what was not done. The other nodes get nothing."_s));
    QVERIFY(says(confirmation, u"crm03, after: Failed"_s) || says(confirmation, u"crm03, for the first time: "_s)
            || says(confirmation, u"crm03, attempt 2, after: Failed"_s));
    QVERIFY(!says(confirmation, u"crm04"_s));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->callsAt(0), before.at(0));
    QCOMPARE(m_bench->callsAt(1), before.at(1));
    QVERIFY(m_bench->callsAt(2) > before.at(2));
    QCOMPARE(m_bench->callsAt(3), before.at(3));
    // What the others have answered is still there.
    QVERIFY(says(resultBar(), u"2 of 4 nodes acknowledged"_s));
    QCOMPARE(wordAt(resultBar(), FarmBench::cutting), u"Unknown"_s);
}

void TestFarmRun::sendsAgainOnlyToTheNodeWithoutAnswer()
{
    QVERIFY(flush());
    const std::array before{m_bench->callsAt(0), m_bench->callsAt(1), m_bench->callsAt(2), m_bench->callsAt(3)};
    click(button(u"Send Again to 1 Node Without Answer"_s));
    auto *confirmation = m_bench->dialog<ConfirmDialog>();
    QVERIFY(confirmation);
    QVERIFY(says(confirmation, u"This may happen twice"_s));
    QVERIFY(says(confirmation, u"crm04, attempt 2, after: Unknown."_s));
    m_bench->isCutting = false;
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->callsAt(0), before.at(0));
    QCOMPARE(m_bench->callsAt(1), before.at(1));
    QCOMPARE(m_bench->callsAt(2), before.at(2));
    QCOMPARE(m_bench->flushesAt(3), 2);
    QVERIFY(says(resultBar(), u"3 of 4 nodes acknowledged"_s));
    QCOMPARE(wordAt(resultBar(), FarmBench::cutting), u"Acknowledged (attempt 2)"_s);
    QVERIFY(!button(u"Send Again to 1 Node Without Answer"_s));
    QVERIFY(button(u"Retry 1 Failed Node"_s));
    // The table of caches keeps what the other nodes have answered.
    QVERIFY2(m_bench->state(u"UserGroupCache"_s).startsWith("3 of 4 nodes acknowledged"_L1),
             qPrintable(m_bench->state(u"UserGroupCache"_s)));
}

void TestFarmRun::asksBeforeItSendsAgain()
{
    QVERIFY(flush());
    click(button(u"Send Again to 1 Node Without Answer"_s));
    m_bench->dialog<ConfirmDialog>()->reject();
    QVERIFY(!m_bench->console.isBusy());
    QCOMPARE(m_bench->flushesAt(3), 1);
}

void TestFarmRun::isJudgedAgainBeforeARetry()
{
    QVERIFY(flush());
    auto readOnly = m_bench->store.policies().of(Environment::Test);
    readOnly.readOnly = true;
    QVERIFY(test::setPolicy(m_bench->store, Environment::Test, readOnly));
    const auto before = m_bench->callsAt(FarmBench::refusing);
    click(button(u"Retry 1 Failed Node"_s));
    QVERIFY(!m_bench->dialog<ConfirmDialog>());
    QCOMPARE(m_bench->callsAt(FarmBench::refusing), before);
    QVERIFY(says(&m_bench->window, u"read-only"_s));
}

void TestFarmRun::offersNothingOfAnotherSession()
{
    QVERIFY(flush());
    const auto again = m_bench->console.runs()->runId();
    const auto requests = m_bench->console.runs()->matrix().retryable();
    QVERIFY(m_bench->signInToFarm());
    QVERIFY(!resultBar()->isVisible());
    QSignalSpy failed(&m_bench->console, &Console::failed);
    const auto before = m_bench->callsAt(FarmBench::refusing);
    m_bench->console.carryOut({.steps = m_bench->console.runs()->steps(),
                               .destination = m_bench->console.destination(),
                               .again = Repetition{.run = again, .requests = requests}});
    QCOMPARE(failed.size(), 1);
    QVERIFY(!m_bench->console.isBusy());
    QCOMPARE(m_bench->callsAt(FarmBench::refusing), before);
}

void TestFarmRun::sendsTheRestAfterAStop()
{
    QVERIFY(m_bench->signInToFarm());
    m_bench->console.carryOut({.steps = {FlushAll{}},
                               .strategy = {.order = Order::Serial, .holdAfterFirst = true},
                               .destination = m_bench->console.destination()});
    QTRY_VERIFY(shown<QPushButton>(runBar(), u"Continue"_s));
    QVERIFY(says(runBar(), u"Held: The first node is done."_s));
    click(shown<QPushButton>(runBar(), u"Stop"_s));
    QTRY_VERIFY(resultBar()->isVisible());
    QCOMPARE(wordAt(resultBar(), FarmBench::slow), u"Cancelled"_s);
    QVERIFY(says(resultBar(), u"crm02, crm03, crm04 — Cancelled: not sent"_s));
    click(button(u"Send the Rest to 3 Nodes"_s));
    QVERIFY(m_bench->dialog<ConfirmDialog>());
    QVERIFY(says(m_bench->dialog<ConfirmDialog>(), u"This sends the rest of the run, which was never sent."_s));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushesAt(0), 1);
    QCOMPARE(m_bench->flushesAt(FarmBench::slow), 1);
    QCOMPARE(wordAt(resultBar(), FarmBench::slow), u"Acknowledged"_s);
}

void TestFarmRun::skipsANodeFromItsMenuAndGoesOnFromTheMenuBar()
{
    auto *proceed = m_bench->window.findChild<QAction *>(u"actionContinue"_s);
    QVERIFY(m_bench->window.findChild<QMenu *>(u"cachesMenu"_s)->actions().contains(proceed));
    QVERIFY(!proceed->isEnabled());
    QVERIFY(m_bench->signInToFarm());
    m_bench->console.carryOut({.steps = {FlushAll{}},
                               .strategy = {.order = Order::Serial, .holdAfterFirst = true},
                               .destination = m_bench->console.destination()});
    QTRY_VERIFY(proceed->isEnabled());
    QVERIFY(!m_bench->window.findChild<QAction *>(u"actionSkipNode"_s)->isEnabled()); // it is not held for one
    auto *matrix = matrixIn(runBar());
    const auto openMenu = [&](qsizetype node) -> QAction * {
        matrix->setCurrentIndex(matrix->model()->index(0, static_cast<int>(node)));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, matrix->mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(matrix, &event);
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        return menu ? menu->actions().constFirst() : nullptr;
    };
    auto *done = openMenu(0);
    QVERIFY(done && !done->isEnabled()); // nothing is left to be sent there
    QApplication::activePopupWidget()->close();
    auto *skip = openMenu(FarmBench::slow);
    QVERIFY(skip && skip->isEnabled());
    QCOMPARE(skip->text(), u"S&kip This Node (crm02)"_s);
    skip->trigger();
    QApplication::activePopupWidget()->close();
    proceed->trigger();
    QTRY_VERIFY(resultBar()->isVisible());
    QCOMPARE(m_bench->flushesAt(0), 1);
    QCOMPARE(m_bench->flushesAt(FarmBench::slow), 0);
    QCOMPARE(wordAt(resultBar(), FarmBench::slow), u"Cancelled"_s);
    QVERIFY(wordAt(resultBar(), FarmBench::cutting) != u"Cancelled"_s); // it was its turn, and nobody left it out
    QVERIFY(!proceed->isEnabled());
}

void TestFarmRun::tellsAScreenReaderEachCell()
{
    QVERIFY(flush());
    auto *table = QAccessible::queryAccessibleInterface(matrixIn(resultBar()));
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->text(QAccessible::Name), u"Results"_s);
    QCOMPARE(table->tableInterface()->rowCount(), 3);
    QCOMPARE(table->tableInterface()->columnCount(), 4);
    auto *cell = table->tableInterface()->cellAt(2, 3);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name),
             u"UserGroupCache on crm04: Unknown, no answer: it may or may not have happened"_s);
    auto *head = table->tableInterface()->cellAt(2, 3)->tableCellInterface();
    QCOMPARE(head->rowIndex(), 2);
    QCOMPARE(head->columnIndex(), 3);
    auto *bar = QAccessible::queryAccessibleInterface(resultBar());
    QCOMPARE(bar->text(QAccessible::Name), u"2 of 4 nodes acknowledged"_s);
    for (const auto *one : resultBar()->findChildren<QAbstractButton *>()) {
        if (one->isVisible())
            QVERIFY2(!QAccessible::queryAccessibleInterface(const_cast<QAbstractButton *>(one))
                          ->text(QAccessible::Name)
                          .isEmpty(),
                     qPrintable(one->objectName()));
    }
}

void TestFarmRun::comesBackWhenAFailureIsDismissed()
{
    QVERIFY(flush());
    m_bench->window.showReport({.sentence = u"The disk is full."_s, .error = {}});
    QVERIFY(says(&m_bench->window, u"The disk is full."_s));
    QVERIFY(!resultBar()->isVisible());
    click(m_bench->button(u"Dismiss"_s));
    QVERIFY(resultBar()->isVisible());
}

void TestFarmRun::isClosedAndFolded()
{
    QVERIFY(flush());
    QVERIFY(matrixIn(resultBar())->isVisible());
    auto *fold = shown<QToolButton>(resultBar(), u"More of This Notice"_s);
    click(fold);
    QVERIFY(!matrixIn(resultBar())->isVisible());
    click(shown<QToolButton>(resultBar(), u"Close Result"_s));
    QVERIFY(!resultBar()->isVisible());
}

SLUICE_GUI_TEST(TestFarmRun)

} // namespace tst_farmrun

#include "tst_farmrun.moc"
