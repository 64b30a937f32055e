// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/action/strategydialog.h"
#include "ui/texts/reviewtexts.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>

using namespace sluice;
using namespace sluice::test;

namespace tst_reviewsheet {

namespace {

const auto Now = QDateTime(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);

/// A farm of three nodes in Production.
Destination farm()
{
    auto farm = destinationTo(u"https://crm.example.com/"_s, Environment::Production);
    farm.serverId = u"1"_s;
    farm.name = u"crm-farm"_s;
    farm.origin = ClassOrigin::Stored;
    farm.nodes.clear();
    for (int i = 1; i <= 3; ++i) {
        auto node = farm.own;
        node.nodeName = u"crm0%1"_s.arg(i);
        node.address = u"https://crm0%1.example.com/"_s.arg(i);
        farm.nodes.append(node);
    }
    return farm;
}

ActionNotes notes()
{
    ActionNotes notes;
    notes.requests = [](qsizetype node, const QList<Operation> &operations) {
        QStringList names;
        for (const auto &operation : operations)
            names += targetsOf(operation);
        const auto what = u"crm0%1: %2"_s.arg(QString::number(node + 1), names.join(u", "_s));
        return ExactRequest{.text = u"POST to "_s + what, .curl = u"curl "_s + what};
    };
    return notes;
}

struct Sheet
{
    explicit Sheet(const Operation &action = FlushNamed{{u"CurrencyCache"_s}})
        : dialog(action, farm(), notes(), nullptr)
    {
        dialog.show();
    }

    void tick(int node, bool ticked)
    {
        shown<QListWidget>(&dialog, u"Nodes that it is sent to"_s)
            ->item(node)
            ->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
    PlanDocument document() const
    {
        QStringList problems;
        const auto json = QJsonDocument::fromJson(dialog.confirmed().document.toUtf8()).object();
        const auto plan = planDocumentFrom(json, {}, problems);
        return problems.isEmpty() ? plan : PlanDocument();
    }

    ConfirmDialog dialog;
};

HistoryLast lastOf(const QString &target, int secondsAgo, std::optional<Evidence> evidence = Evidence::Acknowledged)
{
    HistoryLast last{.target = target, .at = Now.addSecs(-secondsAgo), .who = {.user = u"anna"_s}};
    last.evidence = evidence;
    return last;
}

} // namespace

class TestReviewSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendsOnlyToTickedNodes();
    void sendsNothingWithoutANode();
    void recordsExactlyWhatItShows();
    void doesNotAskForTheNameForCachesOfOneFarm();
    void showsTheRequestOfEachTickedNode();
    void showsNoRequestThatIsNotSent();
    void changesHowItIsSent();
    void acceptsNoStrategyThatCannotBeUsed();
    void namesWhatItDoesNotReach();
    void tellsWhatWasLastSentFromHere_data();
    void tellsWhatWasLastSentFromHere();
    void showsWhatWasLastSentWhenItIsKnown();
    void tellsEachStepOfAPlan();
    void describesAStrategy_data();
    void describesAStrategy();
};

void TestReviewSheet::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestReviewSheet::sendsOnlyToTickedNodes()
{
    Sheet sheet;
    QVERIFY(shown<QPushButton>(&sheet.dialog, u"Flush 1 Cache on 3 Nodes"_s));
    QCOMPARE(sheet.dialog.leftOut(), QList<qsizetype>());
    sheet.tick(1, false);
    QVERIFY(shown<QPushButton>(&sheet.dialog, u"Flush 1 Cache on 2 Nodes"_s));
    QVERIFY(says(&sheet.dialog, u"2 of 3 nodes, in this order"_s));
    QVERIFY(says(&sheet.dialog, u"Nothing is sent to crm02. Its users may keep seeing old data."_s));
    QCOMPARE(sheet.dialog.leftOut(), QList<qsizetype>{1});
    sheet.tick(1, true);
    QCOMPARE(sheet.dialog.leftOut(), QList<qsizetype>());
    QVERIFY(!says(&sheet.dialog, u"Nothing is sent to"_s));
}

void TestReviewSheet::sendsNothingWithoutANode()
{
    Sheet sheet;
    for (int node = 0; node < 3; ++node)
        sheet.tick(node, false);
    const auto *send = shown<QPushButton>(&sheet.dialog, u"Flush 1 Cache"_s);
    QVERIFY(send && !send->isEnabled());
    QVERIFY(says(&sheet.dialog, u"No node is ticked, so nothing would be sent."_s));
}

void TestReviewSheet::recordsExactlyWhatItShows()
{
    Sheet sheet;
    sheet.tick(0, false);
    shown<QLineEdit>(&sheet.dialog, u"Change number"_s)->setText(u" CHG0012 "_s);
    const auto document = sheet.document();
    QCOMPARE(document.change, u"CHG0012"_s);
    QCOMPARE(sheet.dialog.confirmed().change, u"CHG0012"_s);
    QCOMPARE(document.servers.size(), 1);
    QCOMPARE(document.servers.constFirst().nodes.size(), 2);
    QCOMPARE(document.servers.constFirst().nodes.constFirst().name, u"crm02"_s);
    QCOMPARE(document.leftOut.constFirst().name, u"crm01"_s);
    QCOMPARE(document.strategy, sheet.dialog.confirmed().strategy);
    QCOMPARE(sheet.dialog.confirmed().document, sheet.dialog.confirmed().document); // also its time stays
}

void TestReviewSheet::doesNotAskForTheNameForCachesOfOneFarm()
{
    const Sheet named;
    QVERIFY(!shown<QLineEdit>(&named.dialog, u"Type crm-farm to confirm"_s));
    QVERIFY(flushButton(&named.dialog)->isEnabled());
    QVERIFY(says(&named.dialog, u"Nothing has been sent yet."_s));
    const Sheet all(FlushAll{});
    QVERIFY(shown<QLineEdit>(&all.dialog, u"Type crm-farm to confirm"_s));
    QVERIFY(!flushButton(&all.dialog)->isEnabled());
}

void TestReviewSheet::showsNoRequestThatIsNotSent()
{
    auto known = notes();
    known.lists = {{0, {u"A"_s, u"B"_s}}, {1, {u"A"_s}}, {2, {u"C"_s}}};
    ConfirmDialog sheet(FlushNamed{{u"A"_s, u"B"_s}}, farm(), known, nullptr);
    sheet.show();
    QVERIFY(says(&sheet, u"B is skipped where it is missing: crm02, crm03 do not list it."_s));
    QVERIFY(!says(&sheet, u"B is protected"_s));
    showRequests(&sheet);
    auto *nodes = shown<QListWidget>(&sheet, u"Nodes whose request is shown"_s);
    const auto *request = shown<QPlainTextEdit>(&sheet, u"The exact request"_s);
    QVERIFY(nodes && request);
    QCOMPARE(request->toPlainText(), u"POST to crm01: A, B"_s);
    nodes->setCurrentRow(1);
    QCOMPARE(request->toPlainText(), u"POST to crm02: A"_s);
    QVERIFY(nodes->item(2)->isHidden());
    QCOMPARE(flushButton(&sheet)->text(), u"&Flush 2 Caches on 2 Nodes"_s);

    PlanSheet once{.steps = {{.operation = FlushAll{}, .scope = Scope::OncePerFarm}},
                   .servers = {{.destination = farm(), .notes = notes()}}};
    ConfirmDialog other(once, nullptr);
    other.show();
    showRequests(&other);
    nodes = shown<QListWidget>(&other, u"Nodes whose request is shown"_s);
    QVERIFY(nodes && !nodes->item(0)->isHidden() && nodes->item(1)->isHidden() && nodes->item(2)->isHidden());
}

void TestReviewSheet::showsTheRequestOfEachTickedNode()
{
    Sheet sheet;
    sheet.tick(0, false);
    showRequests(&sheet.dialog);
    auto *nodes = shown<QListWidget>(&sheet.dialog, u"Nodes whose request is shown"_s);
    const auto *request = shown<QPlainTextEdit>(&sheet.dialog, u"The exact request"_s);
    QVERIFY(nodes && request);
    QVERIFY(nodes->item(0)->isHidden());
    QCOMPARE(request->toPlainText(), u"POST to crm02: CurrencyCache"_s);
    nodes->setCurrentRow(2);
    QCOMPARE(request->toPlainText(), u"POST to crm03: CurrencyCache"_s);
    click(shown<QPushButton>(&sheet.dialog, u"Copy the request"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"POST to crm03: CurrencyCache"_s);
    click(shown<QPushButton>(&sheet.dialog, u"Copy as curl"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"curl crm03: CurrencyCache"_s);
}

void TestReviewSheet::changesHowItIsSent()
{
    Sheet sheet;
    QVERIFY(says(&sheet.dialog, u"All nodes at once, 8 at a time."_s));
    click(shown<QPushButton>(&sheet.dialog, u"Change how it is sent to the nodes"_s));
    auto *dialog = sheet.dialog.findChild<StrategyDialog *>();
    QVERIFY(dialog);
    auto *order = shown<QComboBox>(dialog, u"Order"_s);
    order->setCurrentIndex(order->findText(u"One node after the other"_s));
    shown<QSpinBox>(dialog, u"Pause in between"_s)->setValue(30);
    dialog->accept();
    QVERIFY(says(&sheet.dialog, u"One node after the other, 30 s in between."_s));
    const auto strategy = sheet.dialog.confirmed().strategy;
    QCOMPARE(strategy.order, Order::Serial);
    QCOMPARE(strategy.pause, std::chrono::seconds(30));
    QCOMPARE(sheet.document().strategy, strategy);
}

void TestReviewSheet::acceptsNoStrategyThatCannotBeUsed()
{
    const Strategy unusable{.pause = std::chrono::seconds(-1)};
    QVERIFY(problemOf(unusable));
    Strategy strategy{.order = Order::Waves,
                      .atOnce = 3,
                      .waveSize = 2,
                      .pause = std::chrono::seconds(5),
                      .holdAfterFirst = true,
                      .gateFactor = 2.5,
                      .maxFailures = 4,
                      .startAt = QDateTime(QDate(2030, 1, 2), QTime(3, 4), Qt::UTC),
                      .nodeTimeout = std::chrono::seconds(9)};
    StrategyDialog dialog(strategy, nullptr);
    dialog.show();
    QCOMPARE(dialog.strategy(), strategy);
    auto *start = dialog.findChild<QCheckBox *>(u"startBox"_s);
    start->setChecked(false);
    strategy.startAt.reset();
    QCOMPARE(dialog.strategy(), strategy);
}

void TestReviewSheet::namesWhatItDoesNotReach()
{
    const Sheet sheet;
    QVERIFY(says(&sheet.dialog, u"Not reached by this"_s));
    QVERIFY(says(&sheet.dialog, u"• The web client."_s));
    QVERIFY(says(&sheet.dialog, u"• SuperOffice Service"_s));
}

void TestReviewSheet::tellsWhatWasLastSentFromHere_data()
{
    QTest::addColumn<QList<HistoryLast>>("last");
    QTest::addColumn<QString>("text");
    using List = QList<HistoryLast>;
    const auto currency = u"CurrencyCache"_s;
    QTest::newRow("nothing") << List{} << QString();
    QTest::newRow("another cache") << List{lastOf(u"UserGroupCache"_s, 60)} << QString();
    QTest::newRow("the newest of several nodes") << List{lastOf(currency, 7200), lastOf(currency, 240)}
                                                 << u"Last from here: CurrencyCache, 4 minutes ago by anna."_s;
    QTest::newRow("all caches") << List{lastOf(u"*"_s, 30)}
                                << u"Last from here: all caches, less than a minute ago by anna."_s;
    QTest::newRow("a day ago") << List{lastOf(currency, 90000)}
                               << u"Last from here: CurrencyCache, 1 day ago by anna."_s;
    QTest::newRow("without an answer")
        << List{lastOf(currency, 3600, Evidence::Unknown)}
        << u"Last sent from here: CurrencyCache, 1 hour ago by anna. The server did not say that it was done."_s;
    QTest::newRow("interrupted")
        << List{lastOf(currency, 60, std::nullopt)}
        << u"Last sent from here: CurrencyCache, 1 minute ago by anna. The server did not say that it was done."_s;
}

void TestReviewSheet::tellsWhatWasLastSentFromHere()
{
    QFETCH(const QList<HistoryLast>, last);
    QTEST(lastFromHereText(last, {u"CurrencyCache"_s}, Now), "text");
}

void TestReviewSheet::showsWhatWasLastSentWhenItIsKnown()
{
    Sheet sheet;
    QVERIFY(!says(&sheet.dialog, u"Last from here"_s));
    auto last = lastOf(u"CurrencyCache"_s, 0);
    last.at = QDateTime::currentDateTimeUtc().addSecs(-250);
    sheet.dialog.addLast({last});
    QTRY_VERIFY(says(&sheet.dialog, u"Last from here: CurrencyCache, 4 minutes ago by anna."_s));
}

void TestReviewSheet::tellsEachStepOfAPlan()
{
    PlanSheet sheet{
        .steps = {{.operation = FlushNamed{{u"CurrencyCache"_s}}, .barrier = Barrier::AllAcknowledged},
                  {.operation = ClearConfiguration{u"WebClient"_s, u"Web"_s, true}, .scope = Scope::OncePerFarm}},
        .servers = {{.destination = farm(), .notes = notes()}}};
    ConfirmDialog dialog(sheet, nullptr);
    dialog.show();
    QCOMPARE(dialog.windowTitle(), u"Flush 1 Cache on crm-farm and 1 More Step"_s);
    QVERIFY(says(&dialog,
                 u"1. Flush: CurrencyCache; the next step only if every node acknowledged\n"
                 "2. Clear configurations of WebClient / Web, for all associates, once for each server"_s));
    QVERIFY(shown<QPushButton>(&dialog, u"Flush 1 Cache and 1 More Step on 3 Nodes"_s));
    QVERIFY(says(&dialog, u"4 requests, each to a node's own address."_s));
    QCOMPARE(dialog.confirmed().steps, sheet.steps);
}

void TestReviewSheet::describesAStrategy_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<QString>("text");
    QTest::newRow("one node") << Strategy{} << 1 << QString();
    QTest::newRow("the usual one") << Strategy{} << 4 << u"All nodes at once, 8 at a time"_s;
    QTest::newRow("everything")
        << Strategy{.order = Order::Waves, .waveSize = 2, .holdAfterFirst = true, .gateFactor = 2., .maxFailures = 1}
        << 4
        << u"In waves of 2 nodes, wait for you after the first, go on only while nodes answer in time, stop after 1 failed node"_s;
}

void TestReviewSheet::describesAStrategy()
{
    QFETCH(const Strategy, strategy);
    QFETCH(const int, nodes);
    QTEST(strategyText(strategy, nodes), "text");
}

SLUICE_GUI_TEST(TestReviewSheet)

} // namespace tst_reviewsheet

#include "tst_reviewsheet.moc"
