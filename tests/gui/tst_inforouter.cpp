// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/accessibility/accessibility.h"
#include "ui/dialogs/signin/signindialog.h"
#include "ui/widgets/bars/errorbar.h"
#include "ui/widgets/caches/wholecachenotes.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStatusBar>
#include <QToolBar>

#include <array>

using namespace sluice;
using namespace sluice::test;

namespace tst_inforouter {

namespace {

/// The actions, by name, that infoRouter does not have.
constexpr std::array ActionsOfNamedCaches{"actionFilter"_L1,      "actionTickAll"_L1,           "actionTickNone"_L1,
                                          "actionInvertTicks"_L1, "actionAddName"_L1,           "actionReload"_L1,
                                          "actionFlushTicked"_L1, "actionClearConfiguration"_L1};

/// The same on the page, by accessible name.
constexpr std::array ButtonsOfNamedCaches{"Tick All"_L1, "Tick None"_L1,   "Invert Ticks"_L1,
                                          "Add Name"_L1, "Reload List"_L1, "Flush Ticked"_L1};

/// The visible ones of both.
QStringList shownForNamedCaches(const WindowBench &bench)
{
    QStringList seen;
    for (const auto name : ActionsOfNamedCaches) {
        if (bench.window.findChild<QAction *>(name)->isVisible())
            seen << name;
    }
    for (const auto name : ButtonsOfNamedCaches) {
        if (bench.button(name))
            seen << name;
    }
    return seen;
}

QString text(const WindowBench &bench, const QString &name)
{
    const auto *edit = shown<QPlainTextEdit>(&bench.window, name);
    return edit ? edit->toPlainText() : QString();
}

/// Whether no separator is visible at an end or beside another one.
QString toolBarOf(const WindowBench &bench)
{
    QString shape;
    const auto actions = bench.window.findChild<QToolBar *>(u"toolBar"_s)->actions();
    for (const auto *one : actions) {
        if (one->isVisible())
            shape += one->isSeparator() ? u'|' : u'x';
    }
    return shape;
}

QAccessibleInterface *accessibleTable(const WindowBench &bench)
{
    return QAccessible::queryAccessibleInterface(bench.table());
}

bool askToFlush(InfoRouterBench &bench)
{
    click(bench.flushButton());
    return QTest::qWaitFor([&bench] { return bench.dialog<ConfirmDialog>() != nullptr; });
}

bool flush(InfoRouterBench &bench)
{
    if (!askToFlush(bench))
        return false;
    click(flushButton(bench.dialog<ConfirmDialog>()));
    return bench.becomesIdle();
}

} // namespace

/// The window on a product whose caches have no names.
class TestInfoRouterWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void hasOneRowUnderTheVendorsLabel();
    void showsNothingThatTheProductDoesNotHave();
    void hasEverythingBackWithTheOtherProduct();
    void doesTheJobWithTheKeyboardAlone();
    void tellsAssistiveTechnologyOfNoTicks();
    void tellsWhatTheCacheIsAbout();
    void confirmsWithTheLabelAndTheConsequences();
    void hintsThatAnAccountMayNotFlushAndTriesAllTheSame();
    void warnsOfAnOldServer();
    void showsWhatHasChangedSinceBefore();
    void remembersThatNothingIsToBeCompared();
    void tellsAboutTheServerInTheDetails();
    void showsTheRequestWithoutTheTicket();
    void tellsUntilWhenTheTicketIsGood();
    void offersSoapWhereFormsAreOff();
    void beginsWithSoapNextTimeWherePostIsOff();
    void selectsTheRowOfTheNextServerToo();
};

void TestInfoRouterWindow::initTestCase()
{
    installAccessibility();
}

void TestInfoRouterWindow::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestInfoRouterWindow::hasOneRowUnderTheVendorsLabel()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    const auto *model = bench.table()->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->columnCount(), 2);
    QCOMPARE(model->index(0, 0).data().toString(), u"Flush Application Cache and Settings"_s);
    QCOMPARE(bench.state(bench.label()), QString());
    QVERIFY(!model->index(0, 0).data(Qt::CheckStateRole).isValid());
    QCOMPARE(bench.table()->currentIndex(), model->index(0, 0));
    QCOMPARE(bench.flushButton()->text(), u"F&lush…"_s);
}

void TestInfoRouterWindow::showsNothingThatTheProductDoesNotHave()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    QCOMPARE(shownForNamedCaches(bench), QStringList());
    QVERIFY(!bench.filter());
    QVERIFY(!says(&bench.window, u"ticked"_s));
    QCOMPARE(toolBarOf(bench), u"x|xx"_s);
    QTest::keyClick(bench.table(), Qt::Key_Space);
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

void TestInfoRouterWindow::hasEverythingBackWithTheOtherProduct()
{
    Bench bench;
    mock::InfoRouterServer other;
    QVERIFY(other.listen());
    const auto before = toolBarOf(bench);
    QVERIFY(bench.signIn(requestFor(other)));
    QVERIFY(bench.signIn());
    QCOMPARE(shownForNamedCaches(bench).size(), ActionsOfNamedCaches.size() + ButtonsOfNamedCaches.size());
    QVERIFY(bench.filter());
    QCOMPARE(toolBarOf(bench), before);
    QVERIFY(!bench.window.findChild<WholeCacheNotes *>()->isVisible());
    QVERIFY(!shown<QPlainTextEdit>(&bench.window, u"Server and account"_s));
    QCOMPARE(bench.button(u"Flush All"_s)->text(), u"Flush &All…"_s);
    QVERIFY(bench.table()->height() > 200);
    bench.tick(u"CurrencyCache"_s);
    QVERIFY(bench.isTicked(u"CurrencyCache"_s));
}

void TestInfoRouterWindow::doesTheJobWithTheKeyboardAlone()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    QVERIFY(bench.table()->hasFocus());
    QTest::keyClick(bench.table(), Qt::Key_Tab);
    QVERIFY(bench.flushButton()->hasFocus());
    QTest::keyClick(bench.flushButton(), Qt::Key_Space);
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    auto *dialog = bench.dialog<ConfirmDialog>();
    QTRY_VERIFY(dialog->isActiveWindow());
    QTest::keyClick(dialog, Qt::Key_F, Qt::AltModifier);
    QTRY_VERIFY(bench.state(bench.label()).startsWith("Acknowledged, "_L1));
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.server.flushCount(), 1);
    QVERIFY(says(bench.window.statusBar(), u"Acknowledged, "_s));
}

void TestInfoRouterWindow::tellsAssistiveTechnologyOfNoTicks()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    auto *table = accessibleTable(bench);
    QCOMPARE(table->childCount(), 4); // two headers, two cells
    for (int i = 0; i < table->childCount(); ++i) {
        auto *child = table->child(i);
        QVERIFY(child);
        QCOMPARE(table->indexOfChild(child), i);
        QVERIFY(child->role() != QAccessible::CheckBox);
        QVERIFY(!child->state().checkable);
    }
    auto *name = table->tableInterface()->cellAt(0, CacheModel::NameColumn);
    QCOMPARE(name->actionInterface()->actionNames(), QStringList{QAccessibleActionInterface::pressAction()});
}

void TestInfoRouterWindow::tellsWhatTheCacheIsAbout()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    auto *notes = bench.window.findChild<WholeCacheNotes *>();
    QVERIFY(notes->isVisible());
    QVERIFY(notes->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    QVERIFY(notes->isReadOnly());
    const auto whole = bench.console.session()->wholeCache();
    const auto said = notes->toPlainText();
    for (const auto &expected :
         QStringList{u"What it holds"_s, whole->holds, u"Flush it after"_s, u"It does not help for"_s}
             + whole->flushAfter + whole->doesNotHelp)
        QVERIFY2(said.split(u'\n').contains(expected), qPrintable(expected));
    auto *accessible = QAccessible::queryAccessibleInterface(notes);
    QCOMPARE(accessible->text(QAccessible::Name), u"About this cache"_s);
    QVERIFY(accessible->textInterface()->characterCount() >= said.size());
}

void TestInfoRouterWindow::confirmsWithTheLabelAndTheConsequences()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    QVERIFY(askToFlush(bench));
    auto *dialog = bench.dialog<ConfirmDialog>();
    const auto server = u"127.0.0.1:%1"_s.arg(bench.server.port());
    QCOMPARE(dialog->windowTitle(), u"Flush Application Cache and Settings on "_s + server);
    QVERIFY(says(dialog, u"PRODUCTION"_s));
    const auto whole = bench.console.session()->wholeCache();
    for (const auto &consequence : whole->consequences)
        QVERIFY2(says(dialog, consequence), qPrintable(consequence));
    QVERIFY(!says(dialog, u"All caches"_s));
    QVERIFY(shown<QPushButton>(dialog, u"Flush Application Cache and Settings"_s));
    QTest::keyClick(dialog, Qt::Key_Return); // Cancel is the default
    QTRY_VERIFY(!bench.dialog<ConfirmDialog>());
    QVERIFY(!bench.console.isBusy());
    QCOMPARE(bench.server.flushCount(), 0);
}

void TestInfoRouterWindow::hintsThatAnAccountMayNotFlushAndTriesAllTheSame()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn(bench.requestOf(u"auditor"_s)));
    QTRY_VERIFY(says(&bench.window, u"This account probably may not flush"_s));
    QVERIFY(text(bench, u"Server and account"_s).contains("probably may not flush"_L1));
    QVERIFY(bench.flushButton()->isEnabled());
    QVERIFY(flush(bench));
    QCOMPARE(bench.server.flushCount(), 0);
    QVERIFY2(bench.state(bench.label()).startsWith("Refused"_L1), qPrintable(bench.state(bench.label())));
    QVERIFY(bench.window.findChild<ErrorBar *>()->isVisible());
    QCOMPARE(bench.server.ticketCount(), 1); // a refused flush does not end the session
}

void TestInfoRouterWindow::warnsOfAnOldServer()
{
    mock::InfoRouterSettings settings;
    settings.generation = mock::InfoRouterSettings::Generation::Legacy;
    InfoRouterBench bench(settings);
    QVERIFY(bench.signIn());
    const auto warning = bench.console.session()->serverInfo()->warning;
    QVERIFY(!warning.isEmpty());
    QVERIFY(says(&bench.window, warning));
    QVERIFY(bench.flushButton()->isEnabled());
}

void TestInfoRouterWindow::showsWhatHasChangedSinceBefore()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    QVERIFY(flush(bench)); // now the server has the stored value
    QVERIFY(text(bench, u"What is known about the cache"_s).contains("No setting differs from before."_L1));
    bench.server.setStored(u"SEARCHPAGESIZE"_s, u"<b>50</b>"_s);
    QVERIFY(flush(bench));
    const auto known = text(bench, u"What is known about the cache"_s);
    QVERIFY2(known.startsWith("Acknowledged, "_L1), qPrintable(known));
    QVERIFY2(known.contains("1 setting differs from before. That is an observation and no proof."_L1),
             qPrintable(known));
    QVERIFY2(known.contains(u"SEARCHPAGESIZE: 25 → <b>50</b>"_s), qPrintable(known));
    const auto newest = bench.console.activities()->index(0, ActivityModel::OutcomeColumn).data().toString();
    QVERIFY2(newest.startsWith("1 setting differs"_L1), qPrintable(newest));
}

void TestInfoRouterWindow::remembersThatNothingIsToBeCompared()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    QVERIFY(askToFlush(bench));
    auto *box = shown<QCheckBox>(bench.dialog<ConfirmDialog>(), u"Compare the server's settings before and after"_s);
    QVERIFY(box->isChecked());
    box->setChecked(false);
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QVERIFY(bench.becomesIdle());
    QTRY_VERIFY(!bench.dialog<ConfirmDialog>());
    QCOMPARE(bench.received(u"getApplicationParameters"_s), 0);
    QVERIFY(askToFlush(bench));
    QVERIFY(!bench.dialog<ConfirmDialog>()->observes().value_or(true));
}

void TestInfoRouterWindow::tellsAboutTheServerInTheDetails()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    QTRY_VERIFY(text(bench, u"Server and account"_s).contains("This account probably may flush"_L1));
    const auto facts = text(bench, u"Server and account"_s);
    const auto info = *bench.console.session()->serverInfo();
    for (const auto &fact : {u"Version: "_s + info.version, u"Interface in use: POST."_s, info.reason,
                             u"The server's clock agrees with the one of this computer."_s, u" at least"_s})
        QVERIFY2(facts.contains(fact), qPrintable(facts));
}

void TestInfoRouterWindow::showsTheRequestWithoutTheTicket()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    const auto request = text(bench, u"The exact request"_s);
    QVERIFY2(request.startsWith("POST /srv.asmx/FlushApplicationCache HTTP/1.1\n"_L1), qPrintable(request));
    QVERIFY2(request.contains("authenticationTicket={ticket}"_L1), qPrintable(request));
    QCOMPARE(bench.received(u"FlushApplicationCache"_s), 0);
}

void TestInfoRouterWindow::tellsUntilWhenTheTicketIsGood()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    const auto until =
        QDateTime::fromString(bench.console.session()->account()->validUntil, Qt::ISODateWithMs).toLocalTime();
    QVERIFY(until.isValid());
    const auto shortText = u"Ticket until "_s + QLocale().toString(until.date(), QLocale::ShortFormat);
    QVERIFY(says(bench.window.statusBar(), shortText));
    const auto labels = bench.window.statusBar()->findChildren<QLabel *>();
    const auto label =
        std::ranges::find_if(labels, [&shortText](const QLabel *one) { return one->text() == shortText; });
    QVERIFY((*label)->toolTip().contains(u"at least "_s + QLocale().toString(until, QLocale::ShortFormat)));

    mock::MockServer other;
    QVERIFY(other.listen());
    QVERIFY(bench.signIn(requestFor(other)));
    QVERIFY(!says(bench.window.statusBar(), u"Ticket until"_s));
}

void TestInfoRouterWindow::offersSoapWhereFormsAreOff()
{
    mock::InfoRouterSettings settings;
    settings.generation = mock::InfoRouterSettings::Generation::Legacy;
    settings.httpGetPost = false;
    InfoRouterBench bench(settings);
    auto request = bench.request();
    request.options.binding = Binding::Post;
    QVERIFY(bench.signIn(request));
    QVERIFY(!bench.console.session());
    click(bench.button(u"Use SOAP"_s));
    QTRY_VERIFY(bench.dialog<SignInDialog>());
    QCOMPARE(bench.dialog<SignInDialog>()->request().options.binding, std::optional(Binding::Soap));
}

void TestInfoRouterWindow::beginsWithSoapNextTimeWherePostIsOff()
{
    mock::InfoRouterSettings settings;
    settings.generation = mock::InfoRouterSettings::Generation::Legacy;
    settings.httpGetPost = false;
    InfoRouterBench bench(settings);
    QVERIFY(bench.signIn());
    QVERIFY(bench.console.session());
    QCOMPARE(bench.console.lastRequest().options.binding, std::optional(Binding::Soap));
    QVERIFY(says(bench.window.statusBar(), u"SOAP 1.1"_s));
}

void TestInfoRouterWindow::selectsTheRowOfTheNextServerToo()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    QVERIFY(!bench.state(bench.label()).isEmpty());
    mock::InfoRouterServer other;
    QVERIFY(other.listen());
    QVERIFY(bench.signIn(requestFor(other)));
    QCOMPARE(bench.state(bench.label()), QString());
    QCOMPARE(bench.table()->currentIndex().row(), 0);
    QVERIFY(text(bench, u"The exact request"_s).contains(u":%1"_s.arg(other.port())));
}

SLUICE_GUI_TEST(TestInfoRouterWindow)

} // namespace tst_inforouter

#include "tst_inforouter.moc"
