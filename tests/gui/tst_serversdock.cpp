// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/servermodel.h"
#include "tests/gui/bench.h"
#include "tests/gui/serverbench.h"
#include "tests/support/cputime.h"
#include "tests/support/suite.h"
#include "ui/docks/serversdock.h"
#include "ui/window/servers/windowservers.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTreeView>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_serversdock {
using namespace std::chrono_literals;
using test::named;
using test::shown;

namespace {

/// Twelve groups of seventeen servers, minus four: 200.
QList<Server> twoHundred()
{
    QList<Server> servers;
    for (const auto &place : {u"Oslo"_s, u"Bergen"_s, u"Paris"_s, u"Tromsø"_s, u"Utrecht"_s, u"Vienna"_s, u"London"_s,
                              u"Madrid"_s, u"Rome"_s, u"Genoa"_s, u"Aarhus"_s, u"Zürich"_s}) {
        for (int i = 1; i <= 17 && servers.size() < 200; ++i) {
            auto server = named(u"%1-crm-%2"_s.arg(place.toLower()).arg(i, 2, 10, QLatin1Char('0')), place);
            server.id = server.name;
            servers.append(server);
        }
    }
    return servers;
}

struct DockBench
{
    explicit DockBench(const QList<Server> &servers)
        : destinations(store)
    {
        dock.setUp(&add, {});
        dock.setServers(servers, destinations);
        window.addDockWidget(Qt::LeftDockWidgetArea, &dock);
        window.resize(640, 600);
        window.show();
    }

    QTreeView *tree() const { return test::shown<QTreeView>(dock, u"Servers"_s); }
    QLineEdit *find() const { return test::shown<QLineEdit>(dock, u"Find a server"_s); }
    /// The visible rows without groups.
    QStringList seen() const
    {
        QStringList names;
        auto index = tree()->model()->index(0, 0);
        for (; index.isValid(); index = tree()->indexBelow(index)) {
            const bool visible = tree()->viewport()->rect().intersects(tree()->visualRect(index));
            if (visible && !index.data(ServerModel::IdRole).toString().isEmpty())
                names.append(index.data().toString());
        }
        return names;
    }

    ServerStore store;
    Destinations destinations;
    QMainWindow window;
    QAction add{u"Add Server…"_s};
    ServersDock dock;
};

} // namespace

class TestServersDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOtherWarnings(); }
    void offersToAddAServerWhereThereIsNone();
    void showsTheClassOfEachServerInAWord();
    void findsAServerWithThreeKeystrokes();
    void findsWhatIsTypedIntoTheTree();
    void choosesAnotherOneWithoutLeavingTheLine();
    void saysThatNobodyIsCalledLikeThat();
    void signsInByKeyAndByDoubleClick();
    void aGroupIsNothingToSignInTo();
    void keepsWhatIsCurrentAndCollapsed();
    void opensTwoHundredServersAtOnce();
    void standsInTheWindowWithItsMenu();
    void theFirstButtonOfTheEmptyPageAddsAServer();
    void deleteAsksWhetherToRemoveTheServer();
};

void TestServersDock::offersToAddAServerWhereThereIsNone()
{
    DockBench bench({});
    QVERIFY(!bench.tree());
    auto *button = test::shown<QPushButton>(bench.dock, u"Add Server"_s);
    QVERIFY(button);
    QSignalSpy added(&bench.add, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(added.count(), 1);
}

void TestServersDock::showsTheClassOfEachServerInAWord()
{
    DockBench bench({named(u"crm"_s, {}, Environment::Staging), named(u"old"_s)});
    const auto *model = bench.tree()->model();
    QCOMPARE(model->index(0, ServerModel::ClassColumn).data().toString(), u"Staging"_s);
    QCOMPARE(model->index(1, ServerModel::ClassColumn).data().toString(), u"Production"_s);
}

void TestServersDock::findsAServerWithThreeKeystrokes()
{
    DockBench bench(twoHundred());
    QCOMPARE(twoHundred().size(), 200);
    bench.dock.focusFind(); // Ctrl+L
    QTest::keyClick(bench.find(), Qt::Key_T);
    QTest::keyClick(bench.find(), Qt::Key_7);
    QCOMPARE(bench.dock.currentServer(), u"tromsø-crm-07"_s);
    QVERIFY(bench.seen().contains(u"tromsø-crm-07"_s));
    QSignalSpy signIn(&bench.dock, &ServersDock::signInRequested);
    QTest::keyClick(bench.find(), Qt::Key_Return);
    QCOMPARE(signIn.count(), 1);
    QCOMPARE(signIn.constFirst().constFirst().toString(), u"tromsø-crm-07"_s);
}

void TestServersDock::findsWhatIsTypedIntoTheTree()
{
    DockBench bench(twoHundred());
    bench.tree()->setFocus();
    QTest::keyClick(bench.tree(), 'o');
    QCOMPARE(bench.find()->text(), u"o"_s);
    QTest::keyClicks(bench.find(), u"17"_s);
    QCOMPARE(bench.dock.currentServer(), u"oslo-crm-17"_s);
    // What was looked for before is over.
    QTest::keyClick(bench.tree(), 'z');
    QCOMPARE(bench.find()->text(), u"z"_s);
}

void TestServersDock::choosesAnotherOneWithoutLeavingTheLine()
{
    DockBench bench(twoHundred());
    bench.find()->setText(u"paris"_s);
    QCOMPARE(bench.dock.currentServer(), u"paris-crm-01"_s);
    QTest::keyClick(bench.find(), Qt::Key_Down);
    QCOMPARE(bench.dock.currentServer(), u"paris-crm-02"_s);
    QTest::keyClick(bench.find(), Qt::Key_Escape);
    QVERIFY(bench.find()->text().isEmpty());
    QCOMPARE(bench.dock.currentServer(), u"paris-crm-02"_s);
}

void TestServersDock::saysThatNobodyIsCalledLikeThat()
{
    DockBench bench(twoHundred());
    const auto sentence = u"No server or group has this name."_s;
    bench.find()->setText(u"xyz"_s);
    QVERIFY(test::says(bench.dock, sentence));
    QVERIFY(bench.dock.currentServer().isEmpty());
    bench.find()->clear();
    QVERIFY(!test::says(bench.dock, sentence));
}

void TestServersDock::signsInByKeyAndByDoubleClick()
{
    DockBench bench(twoHundred());
    bench.dock.setCurrentServer(u"oslo-crm-02"_s);
    QSignalSpy signIn(&bench.dock, &ServersDock::signInRequested);
    QTest::keyClick(bench.tree(), Qt::Key_Enter);
    QCOMPARE(signIn.takeFirst().constFirst().toString(), u"oslo-crm-02"_s);
    const auto place = bench.tree()->visualRect(bench.tree()->currentIndex()).center();
    QTest::mouseClick(bench.tree()->viewport(), Qt::LeftButton, {}, place);
    QVERIFY(signIn.isEmpty());
    QTest::mouseDClick(bench.tree()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(signIn.count(), 1);
}

void TestServersDock::aGroupIsNothingToSignInTo()
{
    DockBench bench(twoHundred());
    bench.tree()->setCurrentIndex(bench.tree()->model()->index(0, 0));
    QVERIFY(bench.dock.currentServer().isEmpty());
    QSignalSpy signIn(&bench.dock, &ServersDock::signInRequested);
    QTest::keyClick(bench.tree(), Qt::Key_Return);
    QVERIFY(signIn.isEmpty());
}

void TestServersDock::keepsWhatIsCurrentAndCollapsed()
{
    auto servers = twoHundred();
    DockBench bench(servers);
    bench.tree()->collapse(bench.tree()->model()->index(0, 0));
    bench.dock.setCurrentServer(u"bergen-crm-03"_s);
    servers[20].user = u"somebody else"_s;
    bench.dock.setServers(servers, bench.destinations);
    QVERIFY(!bench.tree()->isExpanded(bench.tree()->model()->index(0, 0)));
    QVERIFY(bench.tree()->isExpanded(bench.tree()->model()->index(1, 0)));
    QCOMPARE(bench.dock.currentServer(), u"bergen-crm-03"_s);
    // Matches in collapsed groups are shown. Afterwards the groups are collapsed again.
    bench.find()->setText(u"-crm-"_s);
    QVERIFY(bench.seen().contains(u"oslo-crm-01"_s));
    bench.dock.setCurrentServer(u"bergen-crm-03"_s);
    bench.find()->clear();
    QVERIFY(!bench.tree()->isExpanded(bench.tree()->model()->index(0, 0)));
    QCOMPARE(bench.dock.currentServer(), u"bergen-crm-03"_s);
}

void TestServersDock::opensTwoHundredServersAtOnce()
{
    const auto timeFor = [](const QList<Server> &servers) {
        std::chrono::nanoseconds shortest = 1h;
        for (int i = 0; i < 5; ++i) {
            const test::CpuTime time;
            DockBench bench(servers);
            bench.dock.grab();
            shortest = std::min(shortest, time.elapsed());
        }
        return shortest / 1us;
    };
    const auto few = timeFor(twoHundred().mid(0, 5));
    const auto many = timeFor(twoHundred());
    qInfo("5 servers: %lld µs, 200 servers: %lld µs", qint64(few), qint64(many));
    // About six times as long; forty times if each of them were drawn.
    QVERIFY2(many < 15 * few, qPrintable(u"%1 µs"_s.arg(qint64(many))));
}

void TestServersDock::standsInTheWindowWithItsMenu()
{
    test::Stores stores;
    const auto id = stores.add(named(u"crm"_s, u"Oslo"_s, Environment::Test));
    test::WindowBench bench;
    bench.window.setServers(stores.servers, stores.secrets);
    auto *dock = bench.window.findChild<ServersDock *>();
    QVERIFY(dock);
    QVERIFY(dock->isVisibleTo(&bench.window));
    QStringList titles;
    const auto menus = bench.window.menuBar()->actions();
    for (const auto *menu : menus)
        titles.append(menu->text());
    QCOMPARE(titles.indexOf(u"&Server"_s) + 1, titles.indexOf(u"&Caches"_s));
    auto *signIn = bench.window.findChild<QAction *>(u"actionSignInToServer"_s);
    QVERIFY(!signIn->isEnabled());
    dock->setCurrentServer(id);
    QVERIFY(signIn->isEnabled());
    QSignalSpy requested(bench.window.findChild<WindowServers *>(), &WindowServers::signInRequested);
    signIn->trigger();
    QCOMPARE(requested.takeFirst().constFirst().toString(), id);
}

void TestServersDock::theFirstButtonOfTheEmptyPageAddsAServer()
{
    test::Stores stores;
    test::WindowBench without;
    QVERIFY(!without.button(u"Add Server"_s));
    test::WindowBench bench;
    bench.window.setServers(stores.servers, stores.secrets);
    auto *page = bench.window.centralWidget()->findChild<QWidget *>(u"emptyPage"_s); // the details have one as well
    auto *add = page->findChild<QPushButton *>(u"addServerButton"_s);
    QTRY_VERIFY(add->isVisible());
    const auto others = page->findChildren<QPushButton *>();
    for (const auto *other : others)
        QVERIFY(other->x() >= add->x());
    QCOMPARE(page->focusProxy(), add);
}

void TestServersDock::deleteAsksWhetherToRemoveTheServer()
{
    test::Stores stores;
    auto crm = named(u"crm"_s);
    crm.environment = Environment::Test;
    const auto id = stores.add(crm);
    test::WindowBench bench;
    bench.window.setServers(stores.servers, stores.secrets);
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    auto *dock = bench.window.findChild<ServersDock *>();
    dock->setCurrentServer(id);
    auto *elsewhere = bench.button(u"Add Server"_s);
    elsewhere->setFocus();
    QTest::keyClick(elsewhere, Qt::Key_Delete);
    QVERIFY(!test::openDialog<QMessageBox>());
    auto *tree = shown<QTreeView>(dock, u"Servers"_s);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Delete);
    auto *question = test::openDialog<QMessageBox>();
    QVERIFY(question);
    QVERIFY(question->text().contains(u"crm is in Test."_s));
    question->reject();
    QCOMPARE(stores.names(), QStringList{u"crm"_s});
}

SLUICE_GUI_TEST(TestServersDock)

} // namespace tst_serversdock

#include "tst_serversdock.moc"
