// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cellstate.h"
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/signin/signindialog.h"
#include "ui/docks/activitydock.h"
#include "ui/docks/requestsdock.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabWidget>

using namespace sluice;
using namespace sluice::test;

namespace tst_requestsdock {

namespace {

struct RequestsBench : Bench
{
    using Bench::Bench;

    RequestsDock *dock() const { return window.findChild<RequestsDock *>(); }
    QTableView *list() const { return dock()->findChild<QTableView *>(u"table"_s); }
    template<typename Widget>
    Widget *part(const QString &name) const
    {
        return dock()->findChild<Widget *>(name);
    }
    QAction *copyAction(const QString &name) const { return dock()->findChild<QAction *>(name); }
    QString text(int row, int column) const { return list()->model()->index(row, column).data().toString(); }
    /// Opens the dock from the menu, with its texts.
    void open(bool withTexts = true)
    {
        dock()->toggleViewAction()->trigger();
        part<QPushButton>(u"textsButton"_s)->setChecked(withTexts);
    }
    void goTo(const QString &operation) const
    {
        const auto *model = list()->model();
        const auto found = model->match(model->index(0, RequestModel::OperationColumn), Qt::DisplayRole, operation, 1,
                                        Qt::MatchExactly);
        list()->setCurrentIndex(found.value(0));
    }
    QString requestText() const { return part<QPlainTextEdit>(u"requestEdit"_s)->toPlainText(); }
    QString answerText() const { return part<QPlainTextEdit>(u"answerEdit"_s)->toPlainText(); }
    QString copied(const QString &action) const
    {
        QGuiApplication::clipboard()->clear();
        copyAction(action)->trigger();
        return QGuiApplication::clipboard()->text();
    }
    bool flushSome()
    {
        console.flush(FlushNamed{{u"CurrencyCache"_s}});
        return becomesIdle();
    }
};

} // namespace

/// The requests of the program in its window.
class TestRequestsDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isClosedAtFirstAndSharesThePlaceOfTheActivity();
    void listsWhatTheWindowSentNewestFirst();
    void listsARefusedSignInWhileNobodyIsSignedIn();
    void listsTheConnectionTestOfADialog();
    void showsTheMaskedRequestAndItsAnswerOnDemand();
    void keepsTheAnswerOfASignInToItself();
    void followsARequestUntilItIsAnswered();
    void copiesAsCommands();
    void saysWhyThereIsNoCommand();
    void copiesRowsInFull();
    void filtersByAnyText();
    void showsHostileTextsAsTheyAre();
    void keepsTheRowThatIsRead();
    void hasANameForEveryPart();
    void goesFromTheFilterToTheListByTab();
    void showsNoSidewaysScrollBar();
};

void TestRequestsDock::isClosedAtFirstAndSharesThePlaceOfTheActivity()
{
    RequestsBench bench;
    QVERIFY(bench.signIn());
    QVERIFY(!bench.dock()->isVisible());
    const auto *menu = bench.window.findChild<QMenu *>(u"viewMenu"_s);
    QVERIFY(menu->actions().contains(bench.dock()->toggleViewAction()));
    bench.open();
    QVERIFY(bench.list()->isVisible());
    QVERIFY(bench.window.tabifiedDockWidgets(bench.dock()).contains(bench.window.findChild<ActivityDock *>()));
    QTRY_VERIFY(!bench.list()->visibleRegion().isEmpty()); // in front
}

void TestRequestsDock::listsWhatTheWindowSentNewestFirst()
{
    RequestsBench bench;
    QVERIFY(bench.signIn());
    QTRY_VERIFY(bench.received("GetCacheState"_L1) == 1);
    QVERIFY(bench.flushSome());
    bench.open();
    QCOMPARE(bench.list()->model()->rowCount(), static_cast<int>(bench.server.journal().size()));
    QCOMPARE(bench.text(0, RequestModel::OperationColumn), u"Flush 1 cache"_s);
    QCOMPARE(bench.text(0, RequestModel::ResultColumn), u"Acknowledged"_s);
    QCOMPARE(bench.text(0, RequestModel::StatusColumn), u"204"_s);
    QVERIFY(bench.text(0, RequestModel::RequestColumn).startsWith(u"POST …/"_s));
    const auto node = bench.list()->model()->index(0, RequestModel::NodeColumn);
    QCOMPARE(node.data(RequestModel::EnvironmentRole).value<Environment>(), Environment::Demo);
}

void TestRequestsDock::listsARefusedSignInWhileNobodyIsSignedIn()
{
    RequestsBench bench;
    auto request = bench.request();
    request.credentials.password = u"wrong"_s;
    QVERIFY(bench.listening && bench.signIn(request));
    QVERIFY(!bench.console.session());
    bench.open();
    QVERIFY(bench.list()->isVisible());
    QCOMPARE(bench.text(0, RequestModel::OperationColumn), u"Sign in"_s);
    QCOMPARE(bench.text(0, RequestModel::ResultColumn), u"Refused"_s);
}

void TestRequestsDock::listsTheConnectionTestOfADialog()
{
    RequestsBench bench;
    QVERIFY(bench.listening);
    bench.window.findChild<QAction *>(u"actionSignIn"_s)->trigger();
    QTRY_VERIFY(bench.dialog<SignInDialog>());
    auto *dialog = bench.dialog<SignInDialog>();
    dialog->findChild<QComboBox *>(u"addressBox"_s)->setEditText(bench.server.url().toString());
    click(dialog->findChild<QPushButton *>(u"testButton"_s));
    QTRY_VERIFY(bench.list()->model()->rowCount() > 0);
    QTRY_COMPARE(bench.text(0, RequestModel::ResultColumn), u"Answered"_s);
    QCOMPARE(bench.text(0, RequestModel::OperationColumn), u"Find out the version"_s);
}

void TestRequestsDock::showsTheMaskedRequestAndItsAnswerOnDemand()
{
    RequestsBench bench;
    QVERIFY(bench.signIn());
    bench.open(false);
    bench.goTo(u"List the caches"_s);
    QVERIFY(!bench.part<QTabWidget>(u"texts"_s)->isVisible());
    QVERIFY(bench.requestText().isEmpty());
    bench.part<QPushButton>(u"textsButton"_s)->setChecked(true);
    QVERIFY(bench.part<QTabWidget>(u"texts"_s)->isVisible());
    QVERIFY(
        bench.requestText().contains("Authorization: Basic {base64 of "_L1 + bench.server.user() + ":{password}}"_L1));
    QVERIFY(!bench.requestText().contains(bench.server.password()));
    QVERIFY(bench.answerText().startsWith("Answered: 200\n"_L1));
    QVERIFY(bench.answerText().contains("CurrencyCache"_L1));
}

void TestRequestsDock::keepsTheAnswerOfASignInToItself()
{
    RequestsBench bench;
    QVERIFY(bench.signInOverSoap());
    bench.open();
    bench.goTo(u"Sign in"_s);
    QVERIFY(bench.requestText().contains("{password}"_L1));
    QVERIFY(bench.answerText().contains("may hold a ticket"_L1));
    QVERIFY(!bench.requestText().contains("Length of the body"_L1));
    QVERIFY(!bench.answerText().contains(QRegularExpression(u"\\d k?B in "_s)));
    QVERIFY(!bench.answerText().contains("7T:"_L1));
}

void TestRequestsDock::followsARequestUntilItIsAnswered()
{
    RequestsBench bench;
    mock::FaultRelay relay(bench.server.port());
    QVERIFY(bench.listening && relay.listen());
    auto request = bench.request();
    request.address = relay.through(bench.server.url()).toString();
    QVERIFY(bench.signIn(request));
    QTRY_VERIFY(bench.received("GetCacheState"_L1) == 1);
    bench.open();
    relay.setFaultEverywhere(mock::Fault::stall());
    bench.console.flush(FlushAll{});
    QTRY_COMPARE(bench.text(0, RequestModel::OperationColumn), u"Flush all caches"_s);
    bench.list()->setCurrentIndex(bench.list()->model()->index(0, 0));
    QCOMPARE(bench.text(0, RequestModel::ResultColumn), u"Running"_s);
    QCOMPARE(bench.answerText(), u"It has not been answered yet."_s);
    QTRY_VERIFY(relay.connections() > 0);
    bench.console.stop();
    QTRY_VERIFY(bench.text(0, RequestModel::ResultColumn) != u"Running"_s);
    QVERIFY(bench.answerText() != u"It has not been answered yet."_s);
}

void TestRequestsDock::copiesAsCommands()
{
    RequestsBench bench;
    QVERIFY(bench.signIn());
    QVERIFY(bench.flushSome());
    bench.open();
    bench.goTo(u"Flush 1 cache"_s);
    QVERIFY(bench.copied(u"copyCurlAction"_s).startsWith("curl "_L1));
    QVERIFY(bench.copied(u"copyPowerShellAction"_s).contains("$env:SLUICE_PASSWORD"_L1));
    QCOMPARE(
        bench.copied(u"copySluicectlAction"_s),
        u"sluicectl flush --cache CurrencyCache --url %1 --protocol superoffice --user %2 --environment demo"_s.arg(
            bench.server.url().toString(), bench.server.user()));
    for (const auto &name : {u"copyCurlAction"_s, u"copyPowerShellAction"_s, u"copySluicectlAction"_s})
        QVERIFY(!bench.copied(name).contains(bench.server.password()));
}

void TestRequestsDock::saysWhyThereIsNoCommand()
{
    RequestsBench bench;
    bench.open();
    for (const auto &name : {u"copyCurlAction"_s, u"copyPowerShellAction"_s, u"copySluicectlAction"_s})
        QVERIFY(!bench.copyAction(name)->isEnabled());
    QVERIFY(bench.signIn());
    bench.goTo(u"Sign in"_s);
    QVERIFY(bench.copyAction(u"copyCurlAction"_s)->isEnabled());
    QVERIFY(!bench.copyAction(u"copySluicectlAction"_s)->isEnabled());
    QVERIFY(!bench.copyAction(u"copySluicectlAction"_s)->toolTip().isEmpty());
    QVERIFY(!bench.part<QPushButton>(u"copySluicectlButton"_s)->accessibleDescription().isEmpty());
}

void TestRequestsDock::copiesRowsInFull()
{
    RequestsBench bench;
    QVERIFY(bench.signIn());
    bench.open();
    bench.goTo(u"List the caches"_s);
    const auto fields = bench.copied(u"copyRowAction"_s).split(u'\t');
    QCOMPARE(fields.size(), static_cast<qsizetype>(RequestModel::ColumnCount));
    QVERIFY(fields.at(RequestModel::RequestColumn).startsWith("POST "_L1 + bench.server.url().toString()));
}

void TestRequestsDock::filtersByAnyText()
{
    RequestsBench bench;
    QVERIFY(bench.signIn());
    QVERIFY(bench.flushSome());
    bench.open();
    auto *filter = bench.part<QLineEdit>(u"filterEdit"_s);
    QTest::keyClicks(filter, u"flush 1"_s);
    QCOMPARE(bench.list()->model()->rowCount(), 1);
    filter->setText(bench.server.url().toString()); // which is shortened in the list
    QVERIFY(bench.list()->model()->rowCount() > 1);
    filter->setText(u"[.*"_s); // no pattern
    QCOMPARE(bench.list()->model()->rowCount(), 0);
    filter->clear();
    QVERIFY(bench.list()->model()->rowCount() > 1);
}

void TestRequestsDock::showsHostileTextsAsTheyAre()
{
    mock::Settings settings;
    settings.extraCaches = {u"<b>x</b>\u202eCache"_s};
    RequestsBench bench(settings);
    QVERIFY(bench.signIn());
    bench.open();
    bench.goTo(u"List the caches"_s);
    QVERIFY(bench.answerText().contains("<b>x</b>"_L1) || bench.answerText().contains("\\u003Cb"_L1));
    QVERIFY(!bench.answerText().contains(QChar(u'\u202e')));
}

/// New requests come in above it.
void TestRequestsDock::keepsTheRowThatIsRead()
{
    RequestsBench bench;
    QVERIFY(bench.signIn());
    bench.open();
    bench.goTo(u"Sign in"_s);
    const auto before = bench.requestText();
    QVERIFY(bench.flushSome());
    QCOMPARE(bench.list()->currentIndex().siblingAtColumn(RequestModel::OperationColumn).data().toString(),
             u"Sign in"_s);
    QCOMPARE(bench.requestText(), before);
}

void TestRequestsDock::hasANameForEveryPart()
{
    RequestsBench bench;
    QVERIFY(bench.signIn());
    bench.open();
    for (const auto *name : {"filterEdit", "copyCurlButton", "copyPowerShellButton", "copySluicectlButton",
                             "textsButton", "table", "requestEdit", "answerEdit"}) {
        const auto *widget = bench.part<QWidget>(QString::fromLatin1(name));
        QVERIFY2(!widget->accessibleName().isEmpty(), name);
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus, name);
    }
}

void TestRequestsDock::goesFromTheFilterToTheListByTab()
{
    RequestsBench bench;
    QVERIFY(bench.signIn());
    bench.open();
    bench.goTo(u"List the caches"_s);
    auto *filter = bench.part<QLineEdit>(u"filterEdit"_s);
    filter->setFocus();
    QTRY_VERIFY(filter->hasFocus());
    QStringList names;
    for (int i = 0; i < 9; ++i) {
        names << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList wanted{
        u"filterEdit"_s,  u"copyCurlButton"_s, u"copyPowerShellButton"_s, u"copySluicectlButton"_s, u"textsButton"_s,
        u"closeButton"_s, u"table"_s};
    QCOMPARE(names.first(wanted.size()), wanted);
}

void TestRequestsDock::showsNoSidewaysScrollBar()
{
    RequestsBench bench;
    QVERIFY(bench.signIn());
    bench.window.resize(900, 600);
    for (const bool withTexts : {false, true}) {
        bench.part<QPushButton>(u"textsButton"_s)->setChecked(withTexts);
        if (!bench.dock()->isVisible())
            bench.open(withTexts);
        QTRY_VERIFY(bench.list()->isVisible());
        QTRY_VERIFY(bench.list()->horizontalHeader()->length() <= bench.list()->viewport()->width());
    }
}

SLUICE_GUI_TEST(TestRequestsDock)

} // namespace tst_requestsdock

#include "tst_requestsdock.moc"
