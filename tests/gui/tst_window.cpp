// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/docks/activitydock.h"
#include "ui/docks/detailsdock.h"
#include "ui/icons/icons.h"
#include "ui/widgets/bars/environmentband.h"
#include "ui/widgets/bars/errorbar.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStatusBar>
#include <QStyledItemDelegate>
#include <QToolBar>
#include <QToolButton>
#include <QToolTip>

using namespace sluice;
using namespace sluice::test;

namespace tst_window {

/// The window around the caches: band, docks, menus, layout.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesTheServerInABand_data();
    void namesTheServerInABand();
    void namesServerAndEnvironmentInTheConfirmation();
    void saysInTheStatusBarWhoAndHow();
    void opensTheDocksWithTheFirstSession();
    void showsWhatIsKnownAboutTheCurrentCache();
    void showsTheRequestOfTheCurrentCache();
    void copiesTheRequest();
    void showsCharactersThatNobodySees();
    void showsWhatACellCutsOff();
    void showsNoMarkupOfAServerInATooltip();
    void listsWhatWasDoneNewestFirst();
    void copiesWhatWasDone();
    void hasEverythingInTheMenu();
    void hasOneButtonForEachName();
    void showsTextBesideIcons();
    void drawsItsIconsInTheColourOfTheText();
    void remembersItsLayout();
    void ignoresADamagedLayout_data();
    void ignoresADamagedLayout();
    void tellsAboutItselfWithoutStopping();
    void takesAReportAwayThatNoLongerHolds();
};

namespace {

template<typename Dock>
Dock *dock(const Bench &bench)
{
    return bench.window.findChild<Dock *>();
}

QString text(const Bench &bench, const QString &name)
{
    const auto *edit = shown<QPlainTextEdit>(&bench.window, name);
    return edit ? edit->toPlainText() : QString();
}

void goTo(const Bench &bench, const QString &cache)
{
    bench.table()->setCurrentIndex(bench.cell(cache));
}

QString activity(const Bench &bench, int row, int column)
{
    const auto *table = shown<QTableView>(&bench.window, u"Activity"_s);
    return table->model()->index(row, column).data().toString();
}

/// The action with this menu text, without mnemonic.
QAction *menuAction(const Bench &bench, const QString &text)
{
    const auto menus = bench.window.menuBar()->findChildren<QMenu *>();
    for (const auto *menu : menus) {
        const auto actions = menu->actions();
        for (auto *action : actions) {
            if (action->text().remove(u'&') == text)
                return action;
        }
    }
    return nullptr;
}

} // namespace

void TestWindow::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestWindow::namesTheServerInABand_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("word");
    QTest::newRow("production") << Environment::Production << u"Production"_s;
    QTest::newRow("staging") << Environment::Staging << u"Staging"_s;
    QTest::newRow("test") << Environment::Test << u"Test"_s;
    QTest::newRow("development") << Environment::Development << u"Development"_s;
    QTest::newRow("demo") << Environment::Demo << u"Demo"_s;
}

void TestWindow::namesTheServerInABand()
{
    QFETCH(Environment, environment);
    QFETCH(QString, word);
    Bench bench;
    auto *band = bench.window.findChild<EnvironmentBand *>();
    QVERIFY(!band->isVisible());
    QVERIFY(bench.signIn(bench.request(), environment));
    QVERIFY(band->isVisible());
    const auto server = u"127.0.0.1:%1"_s.arg(bench.server.port());
    const auto why = environment == Environment::Demo ? QString() : u" %1, as it was chosen."_s.arg(word);
    QCOMPARE(band->accessibleName(), u"%1 server %2.%3 Signed in as ADM0 (Adm Zero)"_s.arg(word, server, why));
    QCOMPARE(says(band, u"as it was chosen"_s), !why.isEmpty());
    QVERIFY(says(band, word.toUpper()));
    QVERIFY(says(band, server));
    QVERIFY(says(band, u"Signed in as ADM0"_s));
    const auto picture = band->grab().toImage();
    QCOMPARE(picture.pixelColor(2, 2), environmentColor(environment));
}

void TestWindow::namesServerAndEnvironmentInTheConfirmation()
{
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), Environment::Staging));
    click(bench.button(u"Flush All"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    const auto *dialog = bench.dialog<ConfirmDialog>();
    auto *band = dialog->findChild<EnvironmentBand *>();
    QVERIFY(says(band, u"STAGING"_s));
    QVERIFY(says(band, u"127.0.0.1:%1"_s.arg(bench.server.port())));
    QCOMPARE(band->grab().toImage().pixelColor(2, 2), environmentColor(Environment::Staging));
}

void TestWindow::saysInTheStatusBarWhoAndHow()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *bar = bench.window.statusBar();
    QVERIFY(says(bar, u"Signed in as ADM0 (Adm Zero)"_s));
    QVERIFY(says(bar, u"REST v1 · 10."_s));
    QVERIFY(says(bar, u"Not encrypted"_s));
    QVERIFY(bench.signInOverSoap());
    QVERIFY(says(bar, u"SOAP, Services88 · 10."_s));
}

void TestWindow::opensTheDocksWithTheFirstSession()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QVERIFY(!dock<DetailsDock>(bench)->isVisible());
    QVERIFY(!dock<ActivityDock>(bench)->isVisible());
    QVERIFY(bench.signIn());
    QVERIFY(dock<DetailsDock>(bench)->isVisible());
    QVERIFY(dock<ActivityDock>(bench)->isVisible());

    menuAction(bench, u"Details"_s)->trigger();
    QVERIFY(!dock<DetailsDock>(bench)->isVisible());
    QVERIFY(bench.signIn()); // a dock that was closed stays closed
    QVERIFY(!dock<DetailsDock>(bench)->isVisible());
}

void TestWindow::showsWhatIsKnownAboutTheCurrentCache()
{
    mock::Settings settings;
    settings.actionStatus = 500;
    Bench bench(settings);
    QVERIFY(bench.signIn());
    QVERIFY(says(dock<DetailsDock>(bench), u"Go to a cache"_s));
    goTo(bench, u"CurrencyCache"_s);
    QCOMPARE(shown<QLineEdit>(&bench.window, u"Name of the cache"_s)->text(), u"CurrencyCache"_s);
    QVERIFY(text(bench, u"What is known about the cache"_s).contains("has not been flushed"_L1));
    bench.console.flush(FlushNamed{{u"CurrencyCache"_s}});
    QVERIFY(bench.becomesIdle());
    const auto known = text(bench, u"What is known about the cache"_s);
    QVERIFY2(known.startsWith("Unknown. No usable answer (HTTP 500): it may or may not have happened\n"_L1),
             qPrintable(known));
    QVERIFY2(known.contains("HTTP status 500"_L1), qPrintable(known));
    QVERIFY2(known.contains("The server answered HTTP 500"_L1), qPrintable(known));
}

void TestWindow::showsTheRequestOfTheCurrentCache()
{
    Bench bench;
    QVERIFY(bench.signIn());
    for (const auto &name : {u"CurrencyCache"_s, u"CountryCache"_s}) {
        goTo(bench, name);
        const auto request = text(bench, u"The exact request"_s);
        QVERIFY(request.startsWith("POST /SuperOffice/api/v1/Agents/Diagnostics/FlushCachesByName HTTP/1.1\n"_L1));
        QVERIFY(request.contains(name));
        QVERIFY(request.contains("{password}"_L1));
        QVERIFY(!request.contains(QString::fromLatin1("ADM0:sluice-demo"_ba.toBase64())));
        QVERIFY(!request.contains(bench.server.password()));
    }
    QCOMPARE(bench.actionsReceived(), 0);
}

void TestWindow::copiesTheRequest()
{
    Bench bench;
    QVERIFY(bench.signIn());
    goTo(bench, u"CurrencyCache"_s);
    click(bench.button(u"Copy Request"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), text(bench, u"The exact request"_s));
    click(bench.button(u"Copy as curl"_s));
    const auto command = QGuiApplication::clipboard()->text();
    QVERIFY(command.startsWith("curl "_L1));
    QVERIFY(command.contains("CurrencyCache"_L1));
    QVERIFY(command.contains("{password}"_L1));
}

/// A name must not reorder the sentences around it.
void TestWindow::showsCharactersThatNobodySees()
{
    mock::Settings settings;
    const auto name = u"Evil\u202EehcaC"_s;
    settings.extraCaches = {name};
    Bench bench(settings);
    QVERIFY(bench.signIn());
    goTo(bench, name);
    QVERIFY(says(dock<DetailsDock>(bench), u"invisible characters: U+202E"_s));
    for (const auto *edit : dock<DetailsDock>(bench)->findChildren<QPlainTextEdit *>())
        QVERIFY(!edit->toPlainText().contains(u'\u202E'));
    for (const auto *edit : dock<DetailsDock>(bench)->findChildren<QLineEdit *>())
        QVERIFY(!edit->text().contains(u'\u202E'));
    const auto *delegate = qobject_cast<QStyledItemDelegate *>(bench.table()->itemDelegate());
    QCOMPARE(delegate->displayText(name, QLocale()), u"Evil<U+202E>ehcaC"_s);
    QCOMPARE(delegate->displayText(u" \t"_s, QLocale()), u"<U+0020><U+0009>"_s); // the row would look empty
    QCOMPARE(delegate->displayText(u"two\nlines"_s, QLocale()), u"two lines"_s);
    click(bench.button(u"Copy Request"_s)); // is exact
    QVERIFY(QGuiApplication::clipboard()->text().contains(name));
    bench.tick(name);
    click(bench.button(u"Flush Ticked"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QTRY_COMPARE(bench.server.flushCount(name), 1);
    QVERIFY(bench.becomesIdle());
    QCOMPARE(activity(bench, 0, ActivityModel::WhatColumn), u"Flush: Evil<U+202E>ehcaC"_s);
    goTo(bench, u"CurrencyCache"_s);
    QVERIFY(!says(dock<DetailsDock>(bench), u"nobody sees"_s));
    for (const auto *label : bench.window.findChildren<QLabel *>())
        QVERIFY(!label->text().contains(u'\u202E'));
}

void TestWindow::showsWhatACellCutsOff()
{
    mock::Settings settings;
    const auto name = u"<b>Long</b>"_s + QString(300, u'x');
    settings.extraCaches = {name};
    Bench bench(settings);
    QVERIFY(bench.signIn());
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    const auto tooltipOf = [&bench](const QModelIndex &index) {
        bench.table()->scrollTo(index);
        const auto place = bench.table()->visualRect(index).center();
        QHelpEvent help(QEvent::ToolTip, place, bench.table()->viewport()->mapToGlobal(place));
        QApplication::sendEvent(bench.table()->viewport(), &help);
        return QToolTip::text();
    };
    QVERIFY2(tooltipOf(bench.cell(u"CurrencyCache"_s)).isEmpty(), qPrintable(QToolTip::text()));
    QVERIFY2(tooltipOf(bench.cell(name)).contains("&lt;b&gt;Long"_L1), qPrintable(QToolTip::text()));
    QVERIFY(!QToolTip::text().contains("<b>"_L1));
}

void TestWindow::showsNoMarkupOfAServerInATooltip()
{
    Bench bench;
    bench.console.activities()->add({.time = {}, .what = {}, .where = {}, .outcome = u"Refused: <b>no</b>"_s});
    const auto cell = bench.console.activities()->index(0, ActivityModel::OutcomeColumn);
    QVERIFY2(cell.data(Qt::ToolTipRole).toString().contains("&lt;b&gt;no"_L1),
             qPrintable(cell.data(Qt::ToolTipRole).toString()));
}

void TestWindow::listsWhatWasDoneNewestFirst()
{
    Bench bench;
    QVERIFY(bench.signIn());
    bench.console.flush(FlushNamed{{u"CurrencyCache"_s, u"CountryCache"_s}});
    QVERIFY(bench.becomesIdle());
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    const auto server = u"127.0.0.1:%1"_s.arg(bench.server.port());
    QCOMPARE(activity(bench, 0, ActivityModel::WhatColumn), u"Flush all caches"_s);
    QVERIFY(activity(bench, 0, ActivityModel::OutcomeColumn).startsWith("Acknowledged, "_L1));
    QCOMPARE(activity(bench, 1, ActivityModel::WhatColumn), u"Flush: CurrencyCache, CountryCache"_s);
    QCOMPARE(activity(bench, 1, ActivityModel::WhereColumn), server);
    QCOMPARE(activity(bench, 2, ActivityModel::OutcomeColumn),
             u"The server listed %1 caches"_s.arg(bench.server.cacheNames().size()));
    QCOMPARE(activity(bench, 3, ActivityModel::WhatColumn), u"Sign in"_s);
    QCOMPARE(bench.console.activities()->rowCount(), 4);
}

void TestWindow::copiesWhatWasDone()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *table = shown<QTableView>(&bench.window, u"Activity"_s);
    auto *copy = menuAction(bench, u"Copy Activity"_s);
    QVERIFY(!copy->isEnabled());
    table->setFocus();
    table->selectAll();
    QTest::keySequence(table, QKeySequence::Copy);
    const auto lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).split(u'\t').at(1), u"Read the list of caches"_s);
    QCOMPARE(lines.at(1).split(u'\t').at(3),
             u"Signed in as ADM0 (Adm Zero) over REST v1: REST is preferred, and the server offers it."_s);
    QVERIFY(copy->isEnabled());
}

/// Actions that cannot be used yet are disabled, not hidden.
void TestWindow::hasEverythingInTheMenu()
{
    Bench bench;
    const QStringList always{u"Sign In to a Server…"_s,
                             u"Try the SuperOffice Demo"_s,
                             u"Try the infoRouter Demo"_s,
                             u"Quit"_s,
                             u"Toolbar"_s,
                             u"About Sluice"_s,
                             u"About Qt"_s};
    const QStringList signedIn{u"Filter"_s,  u"Tick All"_s, u"Tick None"_s,   u"Invert Ticks"_s, u"Add Name…"_s,
                               u"Details"_s, u"Activity"_s, u"Reload List"_s, u"Flush All…"_s};
    for (const auto &name : always)
        QVERIFY2(menuAction(bench, name) && menuAction(bench, name)->isEnabled(), qPrintable(name));
    for (const auto &name : signedIn)
        QVERIFY2(menuAction(bench, name) && !menuAction(bench, name)->isEnabled(), qPrintable(name));
    QVERIFY(!menuAction(bench, u"Flush 0 Ticked…"_s)->isEnabled());
    QVERIFY(!menuAction(bench, u"Stop"_s)->isEnabled());
    QVERIFY(bench.signIn());
    for (const auto &name : signedIn)
        QVERIFY2(menuAction(bench, name)->isEnabled(), qPrintable(name));
    menuAction(bench, u"Tick All"_s)->trigger();
    const auto all = bench.server.cacheNames().size() - 1; // one is protected
    QCOMPARE(bench.console.caches()->tickedCount(), all);
    menuAction(bench, u"Tick None"_s)->trigger();
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
    menuAction(bench, u"Invert Ticks"_s)->trigger();
    QCOMPARE(bench.console.caches()->tickedCount(), all);
}

void TestWindow::hasOneButtonForEachName()
{
    Bench bench;
    QVERIFY(bench.signIn());
    goTo(bench, u"CurrencyCache"_s);
    bench.window.showReport(
        {.attempted = ListCaches{}, .sentence = u"x"_s, .error = {.kind = Error::Kind::Timeout, .detail = u"y"_s}});
    QStringList names;
    for (const auto *button : bench.window.findChildren<QAbstractButton *>()) {
        const bool ours = qobject_cast<const QPushButton *>(button) || qobject_cast<QToolBar *>(button->parentWidget());
        if (button->isVisible() && ours)
            names << QAccessible::queryAccessibleInterface(const_cast<QAbstractButton *>(button))
                         ->text(QAccessible::Name);
    }
    names.removeAll(u"More"_s); // the extension button of a tool bar
    for (const auto &name : {u"Flush Ticked"_s, u"Flush All"_s, u"Reload List"_s, u"Tick All"_s, u"Tick None"_s,
                             u"Invert Ticks"_s, u"Add Name"_s, u"Try Again"_s, u"Details"_s, u"Dismiss"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
    QVERIFY(!names.contains(QString()));
    const auto all = names;
    QVERIFY2(names.removeDuplicates() == 0, qPrintable(all.join(u", "_s)));
}

void TestWindow::showsTextBesideIcons()
{
    Bench bench;
    const auto *bar = bench.window.findChild<QToolBar *>(u"toolBar"_s);
    QCOMPARE(bar->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    int shownOnes = 0;
    for (const auto *action : bar->actions()) {
        if (action->isSeparator())
            continue;
        ++shownOnes;
        QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
        QVERIFY(!action->iconText().isEmpty());
    }
    QVERIFY(shownOnes >= 4);
}

void TestWindow::drawsItsIconsInTheColourOfTheText()
{
    Bench bench;
    const auto *action = menuAction(bench, u"Try the SuperOffice Demo"_s);
    const auto colorOf = [action] {
        const auto image = action->icon().pixmap(22).toImage();
        return image.pixelColor(image.width() / 2, image.height() / 2);
    };
    auto palette = bench.window.palette();
    for (const QColor color : {QColor(Qt::white), QColor(Qt::black)}) {
        palette.setColor(QPalette::ButtonText, color);
        bench.window.setPalette(palette);
        QTRY_COMPARE(colorOf(), color);
    }
}

void TestWindow::remembersItsLayout()
{
    QByteArray layout;
    {
        Bench bench;
        QVERIFY(bench.signIn());
        bench.window.resize(790, 690);
        dock<ActivityDock>(bench)->close();
        bench.window.addDockWidget(Qt::LeftDockWidgetArea, dock<DetailsDock>(bench));
        layout = bench.window.saveLayout();
    }
    Bench bench;
    bench.window.restoreLayout(layout);
    QCOMPARE(bench.window.size(), QSize(790, 690));
    QVERIFY(!dock<DetailsDock>(bench)->isVisible());
    // A start without a sign-in keeps the layout.
    const auto untouched = bench.window.saveLayout();
    bench.window.restoreLayout(untouched);
    QVERIFY(bench.signIn());
    QVERIFY(dock<DetailsDock>(bench)->isVisible());
    QVERIFY(!dock<ActivityDock>(bench)->isVisible());
    QCOMPARE(bench.window.dockWidgetArea(dock<DetailsDock>(bench)), Qt::LeftDockWidgetArea);
}

void TestWindow::ignoresADamagedLayout_data()
{
    QTest::addColumn<QByteArray>("damaged");
    const Bench bench;
    const auto good = bench.window.saveLayout();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("not a layout at all");
    QTest::newRow("zeroes") << QByteArray(200, '\0');
    QTest::newRow("ones") << QByteArray(200, '\xff');
    QTest::newRow("cut") << good.first(good.size() / 2);
    QTest::newRow("one byte short") << good.first(good.size() - 1);
    QTest::newRow("another version") << QByteArray(good).replace(3, 1, "\x7f");
    QTest::newRow("empty parts") << QByteArray::fromHex("00000001"
                                                        "00000000"
                                                        "00000000"
                                                        "01"
                                                        "01");
    QTest::newRow("huge part") << QByteArray::fromHex("00000001"
                                                      "7ffffff0"
                                                      "00");
}

void TestWindow::ignoresADamagedLayout()
{
    QFETCH(QByteArray, damaged);
    Bench bench;
    const auto size = bench.window.size();
    bench.window.restoreLayout(damaged);
    QCOMPARE(bench.window.size(), size);
    QVERIFY(bench.signIn());
    QVERIFY(dock<DetailsDock>(bench)->isVisible());
    QVERIFY(dock<ActivityDock>(bench)->isVisible());
}

void TestWindow::tellsAboutItselfWithoutStopping()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    for (const auto &name : {u"About Sluice"_s, u"About Qt"_s}) {
        menuAction(bench, name)->trigger(); // returns at once: no nested event loop
        QTRY_VERIFY(bench.dialog<QMessageBox>());
        bench.dialog<QMessageBox>()->close();
        QTRY_VERIFY(!bench.window.findChild<QMessageBox *>());
    }
}

void TestWindow::takesAReportAwayThatNoLongerHolds()
{
    WindowBench bench;
    const auto mistake = inputError(u"There is a mistake."_s);
    bench.window.showReport({.sentence = mistake.message, .error = mistake});
    const auto *bar = bench.window.findChild<ErrorBar *>();
    QVERIFY(bar->isVisibleTo(&bench.window));
    bench.window.withdrawReport(inputError(u"Another one."_s));
    QVERIFY(bar->isVisibleTo(&bench.window));
    bench.window.withdrawReport(mistake);
    QVERIFY(!bar->isVisibleTo(&bench.window));
}

SLUICE_GUI_TEST(TestWindow)

} // namespace tst_window

#include "tst_window.moc"
