// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/signinbench.h"
#include "tests/gui/storedbench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/docks/serversdock.h"
#include "ui/widgets/bars/environmentband.h"
#include "ui/widgets/bars/errorbar.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTreeView>

using namespace sluice;
using namespace sluice::test;

namespace tst_classinforce {
using mock::MockServer;

namespace {

/// Two entries for one server: "prod" in Production and "lab" in Test.
struct TwoEntries : StoredBench
{
    TwoEntries()
    {
        if (!server.listen())
            return;
        add(entryFor(server, u"prod"_s, Environment::Production));
        lab = add(entryFor(server, u"lab"_s, Environment::Test));
    }

    bool signInToLab() { return !lab.isEmpty() && signInTo(lab, server.password()); }

    MockServer server;
    QString lab;
};

const auto why = u"Production, because the stored server prod has this address."_s;

} // namespace

/// A class that is in force although another one is stored.
class TestClassInForce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOtherWarnings(); }
    void isExplainedInTheTree();
    void isExplainedInTheBandAndBeforeAnAction();
    void isRecordedForAnAddressThatIsNotStored();
    void doesNotHideTheRulesOfTheStoredClass();
    void keepsThePasswordFromGoingInTheClear();
    void isShownWhenThePasswordIsAsked();
};

void TestClassInForce::isExplainedInTheTree()
{
    TwoEntries bench;
    auto *tree = shown<QTreeView>(&bench.window, u"Servers"_s);
    QVERIFY(tree);
    const auto *model = tree->model();
    const auto found = model->match(model->index(0, 0), Qt::DisplayRole, u"lab"_s, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    const auto cell = found.constFirst().siblingAtColumn(1);
    QCOMPARE(cell.data().toString(), u"Production*"_s);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"Production (stored as Test)"_s);
    auto *dock = bench.window.findChild<ServersDock *>();
    QVERIFY(!says(dock, why));
    dock->setCurrentServer(bench.lab);
    QVERIFY(says(dock, u"* "_s + why));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(why));
    QVERIFY(found.constFirst().data(Qt::AccessibleTextRole).toString().contains(why));
    // Without the other entry its own class counts.
    QVERIFY(test::remove(bench.servers, bench.servers.findByName(u"prod"_s)->id));
    QCOMPARE(model->match(model->index(0, 0), Qt::DisplayRole, u"lab"_s, 1, Qt::MatchExactly)
                 .constFirst()
                 .siblingAtColumn(1)
                 .data()
                 .toString(),
             u"Test"_s);
}

void TestClassInForce::isExplainedInTheBandAndBeforeAnAction()
{
    TwoEntries bench;
    QVERIFY(bench.signInToLab());
    const auto *band = bench.window.findChild<EnvironmentBand *>();
    QVERIFY(says(band, u"PRODUCTION"_s));
    QVERIFY(says(band, why));
    QVERIFY(band->accessibleName().contains(why));
    bench.tick(u"CurrencyCache"_s);
    bench.action(u"actionFlushTicked"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    QVERIFY(says(bench.dialog<ConfirmDialog>(), why));
    bench.dialog<ConfirmDialog>()->reject();
}

void TestClassInForce::isRecordedForAnAddressThatIsNotStored()
{
    MockServer server;
    QVERIFY(server.listen());
    StoredBench bench;
    QVERIFY(bench.signIn(requestFor(server), Environment::Test));
    const auto rows = bench.activities().filter(u"Test, as it was chosen."_s);
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.constFirst().contains(u"127.0.0.1:%1"_s.arg(server.port())));
}

void TestClassInForce::doesNotHideTheRulesOfTheStoredClass()
{
    TwoEntries bench;
    auto readOnly = bench.servers.policies().of(Environment::Test);
    readOnly.readOnly = true;
    QVERIFY(test::setPolicy(bench.servers, Environment::Test, readOnly));
    QVERIFY(bench.signInToLab());
    bench.action(u"actionFlushAll"_s)->trigger();
    QVERIFY(!bench.dialog<ConfirmDialog>());
    QVERIFY(says(&bench.window, u"Servers in Test are read-only."_s));
}

/// It is refused before anybody is asked for the password.
void TestClassInForce::keepsThePasswordFromGoingInTheClear()
{
    StoredBench bench;
    auto prod = named(u"prod"_s, {}, Environment::Production);
    prod.address = u"http://crm.invalid/"_s;
    auto lab = prod;
    lab.name = u"lab"_s;
    lab.environment = Environment::Test;
    bench.add(prod);
    const auto id = bench.add(lab);
    QSignalSpy failed(&bench.console, &Console::failed);
    Q_EMIT bench.window.findChild<WindowServers *>()->signInRequested(id);
    QTRY_VERIFY(!failed.isEmpty() || bench.dialog<SecretsDialog>());
    QVERIFY(!bench.dialog<SecretsDialog>());
    QCOMPARE(failed.constFirst().constFirst().value<ErrorReport>().error.kind, Error::Kind::Blocked);
    QVERIFY(says(&bench.window, u"would go over http"_s));
}

void TestClassInForce::isShownWhenThePasswordIsAsked()
{
    TwoEntries bench;
    Q_EMIT bench.window.findChild<WindowServers *>()->signInRequested(bench.lab);
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
    QVERIFY(says(bench.dialog<SecretsDialog>(), u"PRODUCTION"_s));
    bench.dialog<SecretsDialog>()->reject();
}

SLUICE_GUI_TEST(TestClassInForce)

} // namespace tst_classinforce

#include "tst_classinforce.moc"
