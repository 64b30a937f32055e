// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"
#include "tests/gui/bench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/dialogs/action/clearconfigurationdialog.h"
#include "ui/texts/policytexts.h"
#include "ui/window/windowpolicies.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace sluice;
using namespace sluice::test;

namespace tst_confirmpolicies {

namespace {

const auto guarded = u"DatabaseConnection"_s;

/// A stored server in Staging.
Destination targetWith(const Policy &policy)
{
    auto destination = destinationTo(u"https://crm.example.com/"_s, Environment::Staging);
    destination.serverId = u"1"_s;
    destination.name = u"crm-farm"_s;
    destination.origin = ClassOrigin::Stored;
    destination.policy = policy;
    return destination;
}

QPushButton *sendButton(const QDialog &dialog)
{
    return shown<QPushButton>(&dialog, u"Flush 1 Cache"_s);
}

/// A window that is signed in to a server in Test, where the policy is another one.
struct PolicyBench : Bench
{
    explicit PolicyBench(const Policy &policy)
        : Bench(withGuarded())
        , store({.own = folder.filePath(u"servers.json"_s), .system = {}})
    {
        ready = store.load() && test::setPolicy(store, Environment::Test, policy);
        console.setStore(&store);
    }

    static mock::Settings withGuarded()
    {
        mock::Settings settings;
        settings.extraCaches = {guarded};
        return settings;
    }

    bool signIn() { return ready && listening && Bench::signIn(request(), Environment::Test); }
    QAction *action(const QString &name) const { return window.findChild<QAction *>(name); }

    QTemporaryDir folder;
    ServerStore store;
    bool ready = false;
};

} // namespace

class TestConfirmPolicies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForTheNameWhereThePolicySaysSo_data();
    void asksForTheNameWhereThePolicySaysSo();
    void takesTheNameOrTheHost_data();
    void takesTheNameOrTheHost();
    void asksForAReason();
    void asksForAReasonBeforeConfigurationsAreCleared();
    void namesTheNodes();
    void namesWhatIsProtected();
    void hasNoButtonForWhatIsForbidden();
    void refusesBeforeItAsks_data();
    void refusesBeforeItAsks();
    void saysWhenItIsAllowedAgain_data();
    void saysWhenItIsAllowedAgain();
    void sendsTheReasonAlong();
    void leavesProtectedCachesOut();
    void flushesAllListedExceptProtected();
    void unticksEverythingAgain();
    void saysThatACacheIsProtected();
};

void TestConfirmPolicies::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestConfirmPolicies::asksForTheNameWhereThePolicySaysSo_data()
{
    QTest::addColumn<Operation>("action");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("typed");
    const Operation one = FlushNamed{{u"CurrencyCache"_s}};
    const Operation protectedOne = FlushNamed{{u"CurrencyCache"_s, guarded}};
    QTest::newRow("a cache in production") << one << Environment::Production << false;
    QTest::newRow("a protected cache in production") << protectedOne << Environment::Production << true;
    QTest::newRow("all caches in production") << Operation(FlushAll{}) << Environment::Production << true;
    QTest::newRow("deltas in production")
        << Operation(RebuildDeltas{DeltaKind::Udef}) << Environment::Production << true;
    QTest::newRow("all caches in staging") << Operation(FlushAll{}) << Environment::Staging << false;
    QTest::newRow("a protected cache in a demo") << protectedOne << Environment::Demo << false;
}

void TestConfirmPolicies::asksForTheNameWhereThePolicySaysSo()
{
    QFETCH(const Operation, action);
    QFETCH(const Environment, environment);
    auto target = targetWith(defaultPolicy(environment));
    target.environment = environment;
    ConfirmDialog dialog(action, target, {}, nullptr);
    dialog.show();
    QTEST(shown<QLineEdit>(&dialog, u"Type crm-farm to confirm"_s) != nullptr, "typed");
}

void TestConfirmPolicies::takesTheNameOrTheHost_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("enough");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("name") << u" CRM-Farm"_s << true;
    QTest::newRow("host") << u"crm.example.com"_s << true;
    QTest::newRow("part of the name") << u"crm"_s << false;
    QTest::newRow("class") << u"Staging"_s << false;
}

void TestConfirmPolicies::takesTheNameOrTheHost()
{
    QFETCH(const QString, typed);
    const Policy policy{.confirmation = Confirmation::TypedHost, .graveConfirmation = Confirmation::TypedHost};
    ConfirmDialog dialog(FlushNamed{{u"CurrencyCache"_s}}, targetWith(policy), {}, nullptr);
    dialog.show();
    auto *name = shown<QLineEdit>(&dialog, u"Type crm-farm to confirm"_s);
    QVERIFY(name && sendButton(dialog));
    name->setText(typed);
    QTEST(sendButton(dialog)->isEnabled(), "enough");
    QTEST(!says(&dialog, u"On a server in Staging a button is not enough: type the name of the server, crm-farm"_s),
          "enough");
}

void TestConfirmPolicies::asksForAReason()
{
    ConfirmDialog unasked(FlushNamed{{u"CurrencyCache"_s}}, targetWith({}), {}, nullptr);
    unasked.show();
    QVERIFY(!shown<QLineEdit>(&unasked, u"Reason or change number"_s));

    const Policy policy{.reasonRequired = true, .reasonPatterns = {u"CHG[0-9]+"_s}};
    ConfirmDialog dialog(FlushNamed{{u"CurrencyCache"_s}}, targetWith(policy), {}, nullptr);
    dialog.show();
    auto *reason = shown<QLineEdit>(&dialog, u"Reason or change number"_s);
    QVERIFY(reason);
    QVERIFY(!sendButton(dialog)->isEnabled());
    QVERIFY(says(&dialog, u"A reason is required. It has to match this pattern: CHG[0-9]+"_s));
    QCOMPARE(reason->accessibleDescription(), u"A reason is required. It has to match this pattern: CHG[0-9]+"_s);
    reason->setText(u"because"_s);
    QVERIFY(!sendButton(dialog)->isEnabled());
    QVERIFY(says(&dialog, u"The reason has to match this pattern: CHG[0-9]+"_s));
    reason->setText(u" CHG12 "_s);
    QVERIFY(sendButton(dialog)->isEnabled());
    QCOMPARE(dialog.reason(), u"CHG12"_s);
    reason->setFocus();
    QTest::keyClick(reason, Qt::Key_Return); // neither sends nor cancels
    QVERIFY(dialog.isVisible());
}

void TestConfirmPolicies::asksForAReasonBeforeConfigurationsAreCleared()
{
    PolicyBench bench({.reasonRequired = true});
    QVERIFY(bench.signIn());
    bench.action(u"actionClearConfiguration"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ClearConfigurationDialog>());
    auto *chooser = bench.dialog<ClearConfigurationDialog>();
    shown<QAbstractButton>(chooser, u"For all associates"_s)->click();
    click(shown<QPushButton>(chooser, u"Review"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    auto *dialog = bench.dialog<ConfirmDialog>();
    auto *clear = shown<QPushButton>(dialog, u"Clear Configurations for All Associates"_s);
    QVERIFY(clear && !clear->isEnabled());
    QVERIFY(says(dialog, u"A reason is required."_s));
    shown<QLineEdit>(dialog, u"Reason or change number"_s)->setText(u"New panel"_s);
    QVERIFY(clear->isEnabled());
    click(clear);
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.received("ClearConfigurationCache"_L1), 1);
}

void TestConfirmPolicies::namesTheNodes()
{
    auto target = targetWith({});
    const auto node = [&target](const QString &name) {
        auto request = target.own;
        request.nodeName = name;
        return request;
    };
    target.nodes = {node(u"crm01"_s), node(u"crm02"_s), node(u"crm03"_s)};
    ConfirmDialog farm(FlushAll{}, target, {}, nullptr);
    farm.show();
    QVERIFY(says(&farm, u"3 nodes, in this order"_s));
    const auto *nodes = shown<QListWidget>(&farm, u"Nodes that it is sent to"_s);
    QVERIFY(nodes);
    QCOMPARE(nodes->count(), 3);
    for (int i = 0; i < nodes->count(); ++i)
        QVERIFY(nodes->item(i)->text().startsWith(u"crm0%1  "_s.arg(i + 1)));
    QVERIFY(shown<QPushButton>(&farm, u"Flush All Caches on 3 Nodes"_s));
    target.nodes = {node(u"crm01"_s)};
    ConfirmDialog one(FlushAll{}, target, {}, nullptr);
    one.show();
    QVERIFY(says(&one, u"1 node"_s));
    QVERIFY(shown<QPushButton>(&one, u"Flush All Caches"_s));
    // There is nothing to leave out.
    QVERIFY(!shown<QListWidget>(&one, u"Nodes that it is sent to"_s)->item(0)->data(Qt::CheckStateRole).isValid());
}

void TestConfirmPolicies::namesWhatIsProtected()
{
    const auto target = targetWith({});
    ConfirmDialog none(FlushNamed{{u"CurrencyCache"_s}}, target, {}, nullptr);
    none.show();
    QVERIFY(!says(&none, u"will be flushed"_s));
    QVERIFY(says(&none, u"Nothing among them is protected in Staging."_s));
    ConfirmDialog one(FlushNamed{{u"CurrencyCache"_s, guarded}}, target, {}, nullptr);
    one.show();
    QVERIFY(says(&one, u"DatabaseConnection is protected in Staging, but will be flushed."_s));
    QVERIFY(!says(&one, u"Nothing among them"_s));
    ConfirmDialog all(FlushAll{}, target, {}, nullptr);
    all.show();
    QVERIFY(says(
        &all,
        u"The protected caches of servers in Staging are flushed as well: DatabaseConnection, TicketPrincipalCache."_s));
}

/// The allowed hours may have ended since the action failed.
void TestConfirmPolicies::hasNoButtonForWhatIsForbidden()
{
    ConfirmDialog dialog(FlushNamed{{u"CurrencyCache"_s}}, targetWith({.readOnly = true}), {}, nullptr);
    dialog.show();
    QVERIFY(!sendButton(dialog));
    QVERIFY(says(&dialog, u"Servers in Staging are read-only."_s));
}

void TestConfirmPolicies::refusesBeforeItAsks_data()
{
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("read-only") << Policy{.readOnly = true} << u"Servers in Test are read-only. To change this, "_s;
    const int other = QDate::currentDate().addDays(3).dayOfWeek();
    QTest::newRow("hours") << Policy{.hours = {{.days = {other}}}} << u"are allowed only at these hours: "_s;
}

void TestConfirmPolicies::refusesBeforeItAsks()
{
    QFETCH(const Policy, policy);
    QFETCH(const QString, sentence);
    PolicyBench bench(policy);
    QVERIFY(bench.signIn());
    bench.tick(u"CurrencyCache"_s);
    for (const auto &name : {u"actionFlushTicked"_s, u"actionFlushAll"_s, u"actionClearConfiguration"_s}) {
        bench.window.findChild<QWidget *>(u"errorBar"_s)->hide();
        bench.action(name)->trigger();
        QVERIFY(bench.window.findChild<QWidget *>(u"errorBar"_s)->isVisible());
        QVERIFY(says(&bench.window, sentence));
        QVERIFY(!bench.window.findChild<QDialog *>());
        QVERIFY(!shown<QPushButton>(&bench.window, u"Send Again"_s)); // sending again would fail for the same reason
    }
    QCOMPARE(bench.actionsReceived() + bench.received("Clear"_L1), 0);
}

void TestConfirmPolicies::saysWhenItIsAllowedAgain_data()
{
    QTest::addColumn<QList<AllowedHours>>("hours");
    QTest::addColumn<QDateTime>("opening");
    const QDate monday(2026, 11, 2);
    const AllowedHours work{.days = {1, 2, 3, 4, 5}, .from = 360, .until = 1200};
    QTest::newRow("today") << QList{AllowedHours{.from = 1200, .until = 1440}}
                           << monday.startOfDay().addSecs(20 * 3600);
    QTest::newRow("tomorrow") << QList{AllowedHours{.from = 360, .until = 600}}
                              << monday.addDays(1).startOfDay().addSecs(6 * 3600);
    QTest::newRow("next week") << QList{AllowedHours{.days = {1}, .from = 0, .until = 60}}
                               << monday.addDays(7).startOfDay();
    QTest::newRow("both at once") << QList{work, AllowedHours{.days = {3, 6}}}
                                  << monday.addDays(2).startOfDay().addSecs(6 * 3600);
    QTest::newRow("never") << QList{work, AllowedHours{.days = {7}}} << QDateTime();
}

void TestConfirmPolicies::saysWhenItIsAllowedAgain()
{
    QFETCH(const QList<AllowedHours>, hours);
    const QDateTime noon(QDate(2026, 11, 2), QTime(12, 0, 20));
    QTEST(nextOpening({.hours = hours}, noon), "opening");
}

/// The reason has to be kept: the run checks it again.
void TestConfirmPolicies::sendsTheReasonAlong()
{
    PolicyBench bench({.reasonRequired = true});
    QVERIFY(bench.signIn());
    bench.tick(u"CurrencyCache"_s);
    bench.action(u"actionFlushTicked"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    auto *dialog = bench.dialog<ConfirmDialog>();
    shown<QLineEdit>(dialog, u"Reason or change number"_s)->setText(u"New currency"_s);
    click(sendButton(*dialog));
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.actionsReceived(), 1);
    QVERIFY(bench.state(u"CurrencyCache"_s).startsWith("Acknowledged"_L1));
}

void TestConfirmPolicies::leavesProtectedCachesOut()
{
    PolicyBench bench({.protectedCaches = {u"databaseconnection"_s, u"UserGroupCache"_s}});
    QVERIFY(bench.signIn());
    const int all = bench.console.caches()->rowCount();
    bench.action(u"actionTickAll"_s)->trigger();
    QCOMPARE(bench.console.caches()->tickedCount(), all - 2);
    QVERIFY(!bench.isTicked(guarded));
    QVERIFY(says(&bench.window, u"%1 ticked · 2 protected left out"_s.arg(all - 2)));
    bench.filter()->setText(u"DatabaseConn"_s);
    QVERIFY(!says(&bench.window, u"left out"_s)); // of those that are shown none was to be ticked
    bench.filter()->setText(u"u"_s);
    QVERIFY(says(&bench.window, u" hidden by the filter) · 1 protected left out"_s));
    bench.filter()->clear();
    bench.action(u"actionInvertTicks"_s)->trigger();
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
    QVERIFY(!says(&bench.window, u"left out"_s));
    bench.tick(guarded); // by itself
    QVERIFY(bench.isTicked(guarded));
    bench.action(u"actionInvertTicks"_s)->trigger();
    QVERIFY(bench.isTicked(guarded));
    QVERIFY(says(&bench.window, u"%1 ticked · 1 protected left out"_s.arg(all - 1)));
    bench.action(u"actionTickNone"_s)->trigger();
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

/// The box in the header unticks what Tick All has ticked, although protected caches are not ticked.
void TestConfirmPolicies::flushesAllListedExceptProtected()
{
    PolicyBench bench({});
    QVERIFY(!bench.action(u"actionFlushListed"_s)->isEnabled());
    QVERIFY(bench.signIn());
    auto *flush = bench.action(u"actionFlushListed"_s);
    QVERIFY(flush->isEnabled());
    QCOMPARE(flush->text().remove(u'&'), u"Flush All Listed Except 2 Protected…"_s);
    QVERIFY(bench.console.caches()->addName(u"AddedCache"_s));
    flush->trigger();
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    const auto action = bench.dialog<ConfirmDialog>()->confirmed();
    const auto names = std::get<FlushNamed>(action.steps.constFirst().operation).names;
    QCOMPARE(names.size(), bench.console.caches()->names().size() - 3);
    QVERIFY(names.contains(u"CurrencyCache"_s));
    for (const auto &left : {guarded, u"TicketPrincipalCache"_s, u"AddedCache"_s})
        QVERIFY(!names.contains(left));
    QVERIFY(says(bench.dialog<ConfirmDialog>(), u"These are protected and stay as they are: "_s));
    click(bench.dialog<ConfirmDialog>()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel));
    QCOMPARE(bench.actionsReceived(), 0);
}

void TestConfirmPolicies::unticksEverythingAgain()
{
    PolicyBench bench({});
    QVERIFY(bench.signIn());
    auto *header = bench.table()->findChild<QHeaderView *>();
    for (auto *one : bench.table()->findChildren<QHeaderView *>()) {
        if (one->orientation() == Qt::Horizontal)
            header = one;
    }
    header->setFocus();
    QTest::keyClick(header, Qt::Key_Space);
    QVERIFY(bench.console.caches()->tickedCount() > 1);
    QVERIFY(!bench.isTicked(guarded));
    QTest::keyClick(header, Qt::Key_Space);
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

void TestConfirmPolicies::saysThatACacheIsProtected()
{
    PolicyBench bench({});
    QVERIFY(bench.signIn());
    const auto cell = bench.cell(guarded);
    QCOMPARE(cell.data(Qt::AccessibleDescriptionRole).toString(), u"Protected"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().startsWith("Protected: "_L1));
    QCOMPARE(bench.cell(u"CurrencyCache"_s).data(Qt::AccessibleDescriptionRole).toString(), QString());
    QVERIFY(!bench.cell(u"CurrencyCache"_s).data(Qt::ToolTipRole).isValid());
    bench.table()->setCurrentIndex(cell);
    const auto *known = bench.window.findChild<QPlainTextEdit *>(u"knownEdit"_s);
    QVERIFY(known->toPlainText().contains("Protected: Tick All"_L1));
    // Another policy, other caches.
    QVERIFY(test::setPolicy(bench.store, Environment::Test, {.protectedCaches = {}}));
    bench.window.findChild<WindowPolicies *>()->setStore(&bench.store);
    QCOMPARE(bench.cell(guarded).data(Qt::AccessibleDescriptionRole).toString(), QString());
}

SLUICE_GUI_TEST(TestConfirmPolicies)

} // namespace tst_confirmpolicies

#include "tst_confirmpolicies.moc"
