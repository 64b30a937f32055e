// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/historymodel.h"
#include "core/storage/history/checkpoints/checkpointkeeper.h"
#include "core/storage/history/reading/historyreader.h"
#include "core/storage/secrets/memorysecrets.h"
#include "tests/gui/bench.h"
#include "tests/history/samplehistory.h"
#include "tests/support/suite.h"
#include "ui/history/checkpointsdialog.h"
#include "ui/history/historywindow.h"
#include "ui/texts/historytexts.h"
#include "ui/widgets/warningline.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTreeView>

using namespace sluice;
using namespace sluice::test;

namespace tst_historywindow {

namespace {

struct HistoryBench
{
    explicit HistoryBench(const QString &file)
        : history(file)
        , reader(file)
        , checkpoints(history, secrets, file + u".places"_s, CheckpointKeeper::NoKey::Make)
    {
    }

    QTreeView *tree() const { return shown<QTreeView>(&window, u"Runs"_s); }
    QLineEdit *field(const QString &name) const { return shown<QLineEdit>(&window, name); }
    const HistoryModel *model() const { return window.findChild<HistoryModel *>(); }
    bool showsRuns(int count) const
    {
        return QTest::qWaitFor([&] { return model()->runCount() == count; }, 10000);
    }
    void choose(const QString &run) { tree()->setCurrentIndex(model()->indexOf(run)); }

    History history;
    HistoryReader reader;
    MemorySecrets secrets;
    CheckpointKeeper checkpoints;
    HistoryWindow window{{history, reader, checkpoints, secrets}};
};

/// Chooses from the menu of Verify.
void chooseVerify(const HistoryBench &bench, int action)
{
    const auto *button = shown<QPushButton>(&bench.window, u"Verify"_s);
    QList<QAction *> actions;
    for (auto *one : button->menu()->actions()) {
        if (!one->isSeparator())
            actions.append(one);
    }
    actions.at(action)->trigger();
}

QPointer<CheckpointsDialog> shownDialog(const HistoryBench &bench)
{
    return bench.window.findChild<CheckpointsDialog *>();
}

} // namespace

class TestHistoryWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void saysThatNothingWasSentYet();
    void findsRuns();
    void followsWhatIsRecorded();
    void showsWhatBecameOfARun();
    void showsHostileNamesAsText();
    void saysWhatIsWrongWithTheFile();
    void verifiesPlainly();
    void comparesWithTheCheckpointsThatAreKept();
    void changesWhereCheckpointsAreKept();
    void losesNoPlaceThatAnotherProgramAdded();
    void saysWhatWasLastDone();
    void opensFromTheMenu();
    void staysSmoothWithManyRecords();

private:
    QString path() const { return m_folder->filePath(u"history.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistoryWindow::saysThatNothingWasSentYet()
{
    HistoryBench bench(path());
    bench.window.present();
    QTRY_VERIFY(says(&bench.window, u"Nothing has been sent from here yet."_s));
    QVERIFY(!QFile::exists(path()));
}

void TestHistoryWindow::findsRuns()
{
    makeHistory(path(), 3);
    HistoryBench bench(path());
    bench.window.present();
    QVERIFY(bench.showsRuns(3));
    QVERIFY(bench.tree());
    const auto newest = bench.tree()->model()->index(0, 0, bench.tree()->model()->index(0, 0));
    QCOMPARE(newest.data(HistoryModel::RunRole).toString(), runName(2));
    QVERIFY(bench.tree()->isExpanded(newest.parent()));
    bench.field(u"Find in the history"_s)->setText(u"nothing of this"_s);
    QTRY_VERIFY(says(&bench.window, u"No run fits the filter."_s));
    bench.field(u"Find in the history"_s)->setText(u"KARI currency"_s);
    QVERIFY(bench.showsRuns(3));
    for (const auto &[field, text] : {std::pair(u"Server"_s, u"CRM Nord"_s), std::pair(u"Node"_s, u"web2"_s),
                                      std::pair(u"Cache"_s, u"CurrencyCache"_s), std::pair(u"Person"_s, u"kari"_s)}) {
        bench.field(field)->setText(u"nobody"_s);
        QVERIFY(bench.showsRuns(0));
        bench.field(field)->setText(text);
        QVERIFY(bench.showsRuns(3));
    }
}

void TestHistoryWindow::followsWhatIsRecorded()
{
    HistoryBench bench(path());
    bench.window.present();
    QTRY_VERIFY(says(&bench.window, u"Nothing has been sent"_s));
    appendAll(bench.history, sampleRun(u"run-1"_s));
    QVERIFY(bench.showsRuns(1));
    QTRY_COMPARE(bench.model()->indexOf(u"run-1"_s).siblingAtColumn(HistoryModel::ResultColumn).data().toString(),
                 u"3 of 4 acknowledged"_s);
}

void TestHistoryWindow::showsWhatBecameOfARun()
{
    {
        History before(path());
        auto interrupted = sampleRun(u"run-1"_s).first(2);
        interrupted.append({.run = u"run-1"_s,
                            .at = moment(9),
                            .event = RunRemark{.kind = RunRemark::Kind::Deviation, .text = u"It waited."_s}});
        appendAll(before, interrupted);
    }
    HistoryBench bench(path());
    bench.window.present();
    QVERIFY(bench.showsRuns(1));
    bench.choose(u"run-1"_s);
    QTRY_VERIFY(says(&bench.window, u"no answer recorded: Unknown"_s));
    QVERIFY(says(&bench.window, u"Deviation: It waited."_s));
    QVERIFY(says(&bench.window, u"kari on admin01"_s));
    QVERIFY(says(&bench.window, u"14:02:07 UTC"_s));
    QVERIFY(says(&bench.window, u"CHG-7"_s));
    QVERIFY(says(&bench.window, u"ab12"_s));
    const auto *table = shown<QTableView>(&bench.window, u"Results of the run"_s);
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 1);
    click(shown<QPushButton>(&bench.window, u"Copy for Ticket"_s));
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Sluice run run-1"_s));
}

void TestHistoryWindow::showsHostileNamesAsText()
{
    {
        History before(path());
        auto records = sampleRun(u"run-1"_s);
        auto begun = sampleBegin();
        begun.reason = u"<b>bold</b>\u202Egnp.exe\nsecond"_s;
        records.first().event = begun;
        appendAll(before, records);
    }
    HistoryBench bench(path());
    bench.window.present();
    QVERIFY(bench.showsRuns(1));
    bench.choose(u"run-1"_s);
    QTRY_VERIFY(says(&bench.window, u"<U+202E>"_s));
    const auto labels = bench.window.findChildren<QLabel *>();
    for (const auto *label : labels)
        QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText || !label->text().contains(u'<'),
                 qPrintable(label->text()));
}

void TestHistoryWindow::saysWhatIsWrongWithTheFile()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    HistoryBench bench(path());
    bench.window.present();
    QTRY_VERIFY(says(&bench.window, path()));
    QVERIFY(!says(&bench.window, u"Nothing has been sent from here yet."_s));
    QCOMPARE(QFileInfo(path()).size(), 5000);
}

void TestHistoryWindow::verifiesPlainly()
{
    makeHistory(path(), 1);
    HistoryVerdict verdict{.head = {.count = 10}};
    QVERIFY(verdictText(verdict).startsWith(u"Nothing to compare with: 10 record"_s));
    verdict.kind = HistoryVerdict::Kind::Shorter;
    verdict.known = 12;
    QVERIFY(verdictText(verdict).startsWith(u"Shorter than a checkpoint: there were 12 records, and 10 are left."_s));
    verdict.kind = HistoryVerdict::Kind::Altered;
    verdict.record = 4;
    verdict.what = u"Record 4 is missing."_s;
    QCOMPARE(verdictText(verdict), u"Altered, record 4: Record 4 is missing."_s);

    HistoryBench bench(path());
    bench.window.present();
    auto *button = shown<QPushButton>(&bench.window, u"Verify"_s);
    QVERIFY(button && button->menu());
    button->menu()->actions().constFirst()->trigger();
    QTRY_VERIFY(says(&bench.window, u"Nothing to compare with: 10 record"_s));
}

void TestHistoryWindow::comparesWithTheCheckpointsThatAreKept()
{
    const auto kept = path() + u".kept"_s;
    const auto places = path() + u".places"_s;
    QVERIFY(changeCheckpointPlaces(places, {}, {.journal = false, .files = {kept}}));
    {
        HistoryBench bench(path());
        bench.checkpoints.begin();
        QSignalSpy settled(&bench.checkpoints, &CheckpointKeeper::settled);
        QVERIFY(settled.wait());
        appendAll(bench.history, sampleRun(u"run-1"_s));
    }
    HistoryBench bench(path());
    bench.window.present();
    chooseVerify(bench, 0);
    QTRY_VERIFY(says(&bench.window, u"Intact: 10 record"_s));

    QVERIFY(QFile::remove(kept));
    chooseVerify(bench, 0);
    QTRY_VERIFY(says(&bench.window, u"Checkpoints are kept in %1, and that file is not there."_s.arg(kept)));
}

void TestHistoryWindow::changesWhereCheckpointsAreKept()
{
    HistoryBench bench(path());
    bench.window.present();
    chooseVerify(bench, 2);
    const auto dialog = shownDialog(bench);
    QVERIFY(dialog);
    auto *journal = dialog->findChild<QCheckBox *>(u"journalBox"_s);
    QTRY_VERIFY(journal->isEnabled() && journal->isChecked());
    journal->click();
    dialog->findChild<QSpinBox *>()->setValue(7);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QTRY_VERIFY(dialog.isNull());
    const auto stored = readCheckpointPlaces(path() + u".places"_s);
    QVERIFY(stored && !stored->journal);
    QCOMPARE(stored->every, 7);
}

void TestHistoryWindow::losesNoPlaceThatAnotherProgramAdded()
{
    const auto places = path() + u".places"_s;
    HistoryBench bench(path());
    bench.window.present();
    chooseVerify(bench, 2);
    const auto dialog = shownDialog(bench);
    QVERIFY(dialog);
    auto *journal = dialog->findChild<QCheckBox *>(u"journalBox"_s);
    QTRY_VERIFY(journal->isEnabled());
    QVERIFY(changeCheckpointPlaces(places, {}, {.files = {u"/srv/audit"_s}}));
    journal->click();
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QTRY_VERIFY(says(dialog, u"Where checkpoints are kept was changed elsewhere."_s));
    QTRY_COMPARE(dialog->findChild<QListWidget *>()->count(), 1);
    QVERIFY(journal->isChecked());
}

void TestHistoryWindow::saysWhatWasLastDone()
{
    HistoryLast last{.at = moment(0), .who = {.user = u"anna"_s}, .evidence = Evidence::Acknowledged};
    const auto at = [](int days) { return moment(0).addDays(days); };
    QCOMPARE(lastText(last, at(0)), u"Last from here: acknowledged today 14:02 by anna."_s);
    QCOMPARE(lastText(last, at(1)), u"Last from here: acknowledged yesterday 14:02 by anna."_s);
    last.evidence = Evidence::Unknown;
    last.who.user.clear();
    QVERIFY(lastText(last, at(9)).startsWith(u"Last from here: unknown "_s));
}

void TestHistoryWindow::opensFromTheMenu()
{
    History history(path());
    HistoryReader reader(path());
    MemorySecrets secrets;
    CheckpointKeeper checkpoints(history, secrets, {}, CheckpointKeeper::NoKey::Leave);
    WindowBench bench;
    bench.window.setHistory({history, reader, checkpoints, secrets});
    auto *action = bench.window.findChild<QAction *>(u"actionHistory"_s);
    QVERIFY(action);
    QCOMPARE(action->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_H));
    action->trigger();
    auto *window = bench.window.findChild<HistoryWindow *>();
    QVERIFY(window && window->isVisible() && !window->isModal());
}

void TestHistoryWindow::staysSmoothWithManyRecords()
{
    {
        History before(path());
        for (int part = 0; part < 10; ++part) {
            QList<RunRecord> records;
            for (int i = 0; i < 1000; ++i)
                records.append(sampleRun(runName(part * 1000 + i), 100 * (part * 1000 + i)));
            appendAll(before, records);
        }
    }
    HistoryBench bench(path());
    bench.window.present();
    QTRY_VERIFY_WITH_TIMEOUT(bench.model()->runCount() > 0, 10000);
    QElapsedTimer clock;
    qint64 longest = 0;
    QTimer beat;
    beat.callOnTimeout(&beat, [&] { longest = std::max(longest, clock.restart()); });
    clock.start();
    beat.start(0);
    for (int page = 0; page < 5; ++page) {
        const auto before = bench.model()->runCount();
        bench.tree()->scrollToBottom();
        QTRY_VERIFY_WITH_TIMEOUT(bench.model()->runCount() > before, 10000);
    }
    bench.field(u"Find in the history"_s)->setText(u"kari"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.model()->runCount(), 50, 10000);
    qInfo("longest pause: %lld ms", longest);
    QVERIFY2(longest < 1000, "an order of magnitude too long"); // other tests run on the same processor
}

SLUICE_GUI_TEST(TestHistoryWindow)

} // namespace tst_historywindow

#include "tst_historywindow.moc"
