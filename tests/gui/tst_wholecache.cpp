// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/docks/activitydock.h"
#include "ui/docks/detailsdock.h"
#include "ui/widgets/caches/wholecachenotes.h"
#include "ui/widgets/warningline.h"

#include <QApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStatusBar>
#include <QTextBlock>

using namespace sluice;
using namespace sluice::test;

namespace tst_wholecache {

namespace {

const auto OldServer = [] {
    mock::InfoRouterSettings settings;
    settings.generation = mock::InfoRouterSettings::Generation::Legacy;
    return settings;
}();

constexpr auto NotOffered = "does not offer the flush of its cache"_L1;

bool askToFlush(const InfoRouterBench &bench)
{
    click(bench.flushButton());
    return QTest::qWaitFor([&bench] { return bench.dialog<ConfirmDialog>() != nullptr; });
}

/// The text of the warning in \a in; empty if there is none.
QString warningIn(const QWidget *in)
{
    const auto *line = in->findChild<WarningLine *>();
    if (!line->isVisible())
        return {};
    const auto labels = line->findChildren<QLabel *>();
    const bool hasIcon =
        std::ranges::any_of(labels, [](const QLabel *label) { return !label->pixmap(Qt::ReturnByValue).isNull(); });
    const auto text = std::ranges::find_if(labels, [](const QLabel *label) { return !label->text().isEmpty(); });
    return hasIcon && text != labels.cend() ? (*text)->text() : QString();
}

QLabel *statusField(const WindowBench &bench, const QString &begin)
{
    const auto labels = bench.window.statusBar()->findChildren<QLabel *>();
    const auto found =
        std::ranges::find_if(labels, [&begin](const QLabel *label) { return label->text().startsWith(begin); });
    return found == labels.cend() ? nullptr : *found;
}

bool isCut(const QLabel *label)
{
    return label->width() < label->sizeHint().width();
}

int lowestRow(const QTableView *table)
{
    return table->horizontalHeader()->height() + table->rowHeight(0);
}

/// Sets a larger font for the program while it exists.
class LargeFont
{
public:
    LargeFont()
        : m_before(QApplication::font())
    {
        auto font = m_before;
        font.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(font);
    }
    ~LargeFont() { QApplication::setFont(m_before); }
    Q_DISABLE_COPY_MOVE(LargeFont)

private:
    const QFont m_before;
};

} // namespace

/// The window for a product whose caches have no names.
class TestWholeCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void growsWithTheFont();
    void leavesRoomBesideTheLabel();
    void isNamedForAssistiveTechnology();
    void showsThatTheNotesHaveTheFocus();
    void warnsWithASign();
    void believesTheServerMoreThanItsVersion();
    void showsAllThatIsKnownAboutTheServer();
    void cutsTheExpiryFirst();
    void asksUntilWhenTheTicketIsGoodAfterAFlush();
    void saysWhatIsUnderWay();
    void sendsNothingWhenItIsStoppedWhileReading();
};

void TestWholeCache::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestWholeCache::growsWithTheFont()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    const auto *table = bench.table();
    const auto *notes = bench.window.findChild<WholeCacheNotes *>();
    const auto margin = [notes] { return notes->document()->firstBlock().next().next().blockFormat().topMargin(); };
    const int rowBefore = table->rowHeight(0);
    const auto marginBefore = margin();
    const LargeFont large;
    QTRY_VERIFY(table->rowHeight(0) > rowBefore);
    QVERIFY(table->rowHeight(0) >= table->fontMetrics().height());
    QTRY_VERIFY2(table->height() >= lowestRow(table), "The row is cut.");
    QVERIFY(table->columnWidth(CacheModel::NameColumn) > table->fontMetrics().horizontalAdvance(bench.label()));
    QVERIFY(margin() > marginBefore);
}

void TestWholeCache::leavesRoomBesideTheLabel()
{
    InfoRouterBench bench;
    bench.window.resize(1000, 700); // the screen of tests is small
    QVERIFY(bench.signIn());
    const auto *table = bench.table();
    const int needed = table->fontMetrics().horizontalAdvance(bench.label());
    QVERIFY(table->columnWidth(CacheModel::NameColumn) >= needed + 2 * table->fontMetrics().averageCharWidth());
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    const auto *activities = bench.window.findChild<ActivityDock *>()->findChild<QTableView *>();
    const auto what = activities->model()->index(0, ActivityModel::WhatColumn);
    QCOMPARE(what.data().toString(), bench.label());
    QVERIFY(activities->columnWidth(what.column()) >= activities->sizeHintForIndex(what).width());
}

void TestWholeCache::isNamedForAssistiveTechnology()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn(bench.requestOf(u"auditor"_s)));
    QCOMPARE(bench.table()->accessibleName(), u"Cache"_s);
    auto *button = bench.button(u"Flush Application Cache and Settings…"_s);
    QVERIFY(button);
    QTRY_VERIFY(button->accessibleDescription().startsWith("This account probably may not flush"_L1));
    const Bench other;
    QVERIFY(bench.signIn(other.request()));
    QCOMPARE(bench.table()->accessibleName(), u"Caches"_s);
    QVERIFY(bench.button(u"Flush All"_s));
}

void TestWholeCache::showsThatTheNotesHaveTheFocus()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    auto *notes = bench.window.findChild<WholeCacheNotes *>();
    const auto before = notes->viewport()->grab().toImage();
    bench.flushButton()->setFocus();
    QTest::keyClick(bench.flushButton(), Qt::Key_Tab);
    QVERIFY(notes->hasFocus());
    const auto now = notes->viewport()->grab().toImage();
    const int middle = now.height() / 2;
    QVERIFY(now.pixelColor(0, middle) != before.pixelColor(0, middle));
    QVERIFY(now.pixelColor(now.width() - 1, middle) != before.pixelColor(now.width() - 1, middle));
}

void TestWholeCache::warnsWithASign()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn(bench.requestOf(u"auditor"_s)));
    QTRY_VERIFY(warningIn(&bench.window).startsWith("This account probably may not flush"_L1));
    QVERIFY(says(&bench.window, u"The cache can only be flushed as a whole."_s));
    QVERIFY(askToFlush(bench));
    const auto *dialog = bench.dialog<ConfirmDialog>();
    QCOMPARE(warningIn(dialog), warningIn(&bench.window));
}

void TestWholeCache::believesTheServerMoreThanItsVersion()
{
    InfoRouterBench bench(OldServer);
    QVERIFY(bench.signIn());
    QVERIFY(warningIn(&bench.window).contains("may be too old"_L1));
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    QVERIFY2(warningIn(&bench.window).contains(NotOffered), qPrintable(warningIn(&bench.window)));
    QVERIFY(!warningIn(&bench.window).contains("may be too old"_L1));
    const auto *facts = shown<QPlainTextEdit>(&bench.window, u"Server and account"_s);
    QVERIFY(facts->toPlainText().contains(NotOffered));
    QVERIFY(bench.flushButton()->isEnabled()); // it may be another button by now
    QVERIFY(askToFlush(bench));
    QVERIFY(warningIn(bench.dialog<ConfirmDialog>()).contains(NotOffered));
}

void TestWholeCache::showsAllThatIsKnownAboutTheServer()
{
    InfoRouterBench bench;
    bench.window.resize(1152, 700);
    QVERIFY(bench.signIn());
    bench.window.resizeDocks({bench.window.findChild<DetailsDock *>()}, {384}, Qt::Horizontal);
    const auto *facts = shown<QPlainTextEdit>(&bench.window, u"Server and account"_s);
    QTRY_VERIFY(facts->toPlainText().contains("probably may flush"_L1));
    QTRY_COMPARE(facts->verticalScrollBar()->maximum(), 0);
    for (const auto &name : {u"Server and account"_s, u"What is known about the cache"_s, u"The exact request"_s}) {
        const auto *edit = shown<QPlainTextEdit>(&bench.window, name);
        const int lines = edit->viewport()->height() - static_cast<int>(edit->document()->documentMargin());
        const bool isWhole = edit->verticalScrollBar()->maximum() == 0;
        QVERIFY2(isWhole || lines % edit->fontMetrics().lineSpacing() == 0, qPrintable(name));
        QVERIFY2(lines >= 2 * edit->fontMetrics().lineSpacing(), qPrintable(name));
    }
}

void TestWholeCache::cutsTheExpiryFirst()
{
    InfoRouterBench bench;
    bench.window.resize(1600, 700);
    QVERIFY(bench.signIn());
    auto *expiry = statusField(bench, u"Ticket until "_s);
    const auto *account = statusField(bench, u"Signed in as "_s);
    const auto *server = statusField(bench, u"POST"_s);
    QVERIFY(expiry && account && server);
    QTRY_VERIFY(!isCut(expiry));
    const int least = expiry->fontMetrics().averageCharWidth() * 30;
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    const auto *message = statusField(bench, u"Acknowledged"_s);
    QVERIFY(message);
    while (!isCut(expiry) && bench.window.width() > bench.window.minimumSizeHint().width()) {
        bench.window.resize(bench.window.width() - 10, 700);
        QCoreApplication::processEvents();
    }
    QVERIFY(isCut(expiry));
    QVERIFY(!isCut(account));
    QVERIFY(!isCut(server));
    QVERIFY(message->width() >= least);
}

void TestWholeCache::asksUntilWhenTheTicketIsGoodAfterAFlush()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    QTRY_COMPARE(bench.received(u"isValidTicket"_s), 1);
    QVERIFY(!bench.console.isBusy()); // runs in the background
    const auto newest = bench.console.activities()->index(0, ActivityModel::WhatColumn);
    QCOMPARE(newest.data().toString(), bench.label()); // or hears of it
}

void TestWholeCache::saysWhatIsUnderWay()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn());
    QStringList said;
    connect(&bench.console, &Console::busyChanged, &bench.window, [&] {
        if (const auto &activity = bench.console.activity(); !activity.isEmpty())
            said << activity;
    });
    bench.console.carryOut({.steps = {FlushAll{}}, .destination = bench.console.destination(), .observe = true});
    QVERIFY(bench.becomesIdle());
    const auto host = u"127.0.0.1:%1…"_s.arg(bench.server.port());
    const auto reading = u"Reading the settings of "_s + host;
    QCOMPARE(said, (QStringList{reading, u"Flushing the cache of "_s + host, reading}));
}

void TestWholeCache::sendsNothingWhenItIsStoppedWhileReading()
{
    InfoRouterBench bench;
    mock::FaultRelay relay(bench.server.port());
    QVERIFY(bench.signInThrough(relay));
    relay.setFaultEverywhere(mock::Fault::stall());
    bench.console.carryOut({.steps = {FlushAll{}}, .destination = bench.console.destination(), .observe = true});
    QVERIFY(bench.console.activity().startsWith("Reading the settings of "_L1));
    click(bench.button(u"Stop"_s));
    QVERIFY(bench.becomesIdle());
    QVERIFY2(bench.state(bench.label()).startsWith("Cancelled: not sent"_L1), qPrintable(bench.state(bench.label())));
    QCOMPARE(bench.server.flushCount(), 0);
}

SLUICE_GUI_TEST(TestWholeCache)

} // namespace tst_wholecache

#include "tst_wholecache.moc"
