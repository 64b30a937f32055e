// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planproposal.h"
#include "tests/gui/planbench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/plans/presetsdialog.h"
#include "ui/dialogs/plans/savepresetdialog.h"
#include "ui/window/servers/servertransfer.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

namespace tst_presetswindow {

namespace {

QMenu *menuOf(const PlanBench &bench)
{
    return bench.window.findChild<QMenu *>(u"presetsMenu"_s);
}
QStringList entriesOf(const PlanBench &bench)
{
    QStringList texts;
    const auto actions = menuOf(bench)->actions();
    for (const auto *action : actions) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    return texts;
}
SavePresetDialog *save(PlanBench &bench)
{
    bench.window.planning()->saveAsPreset(bench.proposal(), &bench.window);
    return bench.dialog<SavePresetDialog>();
}
PresetsDialog *manage(PlanBench &bench)
{
    bench.window.findChild<QAction *>(u"actionManagePresets"_s)->trigger();
    return bench.dialog<PresetsDialog>();
}
void store(PlanBench &bench, const QString &name)
{
    if (!bench.presets.add(presetFrom(bench.proposal(), name).value()))
        qFatal("The preset could not be stored.");
}
QStringList names(const PlanBench &bench)
{
    QStringList names;
    for (const auto &preset : bench.presets.all())
        names.append(preset.name);
    return names;
}

} // namespace

class TestPresetsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatThereAreNone();
    void savesWhatWasReviewed();
    void replacesOnlyAfterAQuestion();
    void proposesWhatAPresetSays();
    void saysWhyAPresetCannotBeUsed();
    void renamesAndRemoves();
    void saysWhatIsWrongWithTheFile();
    void goesAlongWithTheServers_data();
    void goesAlongWithTheServers();
};

void TestPresetsWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise))"_s));
}

void TestPresetsWindow::saysThatThereAreNone()
{
    PlanBench bench;
    QCOMPARE(entriesOf(bench), (QStringList{u"No Preset Is Stored"_s, u"&Manage Presets…"_s}));
    QVERIFY(!bench.window.findChild<QAction *>(u"actionNoPreset"_s)->isEnabled());
    const auto *dialog = manage(bench);
    QVERIFY(dialog && says(dialog, u"No preset is stored."_s));
    QVERIFY(!shown<QPushButton>(dialog, u"Rename the Preset"_s)->isEnabled());
    QVERIFY(!shown<QPushButton>(dialog, u"Remove the Preset"_s)->isEnabled());
}

void TestPresetsWindow::savesWhatWasReviewed()
{
    PlanBench bench;
    auto *dialog = save(bench);
    QVERIFY(dialog);
    QVERIFY(says(dialog, u"Flush 2 Caches on crm"_s));
    auto *button = shown<QPushButton>(dialog, u"Save Preset"_s);
    QVERIFY(!button->isEnabled() && says(dialog, u"Enter a name."_s));
    shown<QLineEdit>(dialog, u"Name of the preset"_s)->setText(u"Price & list"_s);
    click(button);
    QTRY_COMPARE(names(bench), QStringList{u"Price & list"_s});
    QCOMPARE(bench.presets.all().constFirst().steps, bench.proposal().steps);
    QTRY_COMPARE(entriesOf(bench).constFirst(), u"Price && list…"_s);
    QTRY_VERIFY(!bench.window.findChild<SavePresetDialog *>());
}

void TestPresetsWindow::replacesOnlyAfterAQuestion()
{
    PlanBench bench;
    auto other = presetFrom(bench.proposal(), u"weekly"_s).value();
    other.observe = true;
    QVERIFY(bench.presets.add(other));
    auto *dialog = save(bench);
    shown<QLineEdit>(dialog, u"Name of the preset"_s)->setText(u"Weekly"_s);
    click(shown<QPushButton>(dialog, u"Save Preset"_s));
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(question->text().contains(u"weekly already: Flush 2 Caches on crm."_s));
    question->reject();
    QCOMPARE(bench.presets.all(), QList<Preset>{other});
    QTRY_VERIFY(!dialog->findChild<QMessageBox *>());
    click(shown<QPushButton>(dialog, u"Save Preset"_s));
    dialog->findChild<QMessageBox *>()->accept();
    QTRY_VERIFY(!bench.presets.all().constFirst().observe);
    QCOMPARE(names(bench), QStringList{u"Weekly"_s});
}

void TestPresetsWindow::proposesWhatAPresetSays()
{
    PlanBench bench;
    store(bench, u"Weekly"_s);
    QSignalSpy wanted(bench.window.planning(), &WindowPlanning::runWanted);
    menuOf(bench)->actions().constFirst()->trigger();
    QCOMPARE(wanted.size(), 1);
    const auto proposal = wanted.constFirst().at(0).value<Proposal>();
    QCOMPARE(proposal.steps, bench.proposal().steps);
    QCOMPARE(proposal.servers.size(), 1);
    QCOMPARE(proposal.servers.constFirst().destination.name, u"crm"_s);
    QCOMPARE(proposal.author.who, thisOperator());
    QVERIFY(proposal.created.isValid() && proposal.reason.isEmpty());
    QVERIFY(!wanted.constFirst().at(1).value<std::optional<PlanFile>>());
}

void TestPresetsWindow::saysWhyAPresetCannotBeUsed()
{
    PlanBench bench;
    store(bench, u"Weekly"_s);
    QVERIFY(remove(bench.servers, bench.servers.findByName(u"crm"_s)->id));
    QSignalSpy wanted(bench.window.planning(), &WindowPlanning::runWanted);
    menuOf(bench)->actions().constFirst()->trigger();
    QCOMPARE(wanted.size(), 0);
    QVERIFY(says(&bench.window, u"The preset Weekly cannot be used: No server called crm is stored here."_s));
}

void TestPresetsWindow::renamesAndRemoves()
{
    PlanBench bench;
    store(bench, u"Weekly"_s);
    store(bench, u"Monthly"_s);
    auto *dialog = manage(bench);
    QVERIFY(dialog);
    const auto rename = [dialog](const QString &name) {
        click(shown<QPushButton>(dialog, u"Rename the Preset"_s));
        auto *question = dialog->findChild<QInputDialog *>();
        question->setTextValue(name);
        question->accept();
        return QTest::qWaitFor([dialog] { return !dialog->findChild<QInputDialog *>(); });
    };
    QVERIFY(rename(u"Daily"_s));
    QTRY_COMPARE(names(bench), (QStringList{u"Daily"_s, u"Monthly"_s}));
    QVERIFY(rename(u"monthly"_s));
    QTRY_VERIFY(!dialog->findChild<QLabel *>(u"resultLabel"_s)->text().isEmpty());
    QCOMPARE(names(bench), (QStringList{u"Daily"_s, u"Monthly"_s}));
    click(shown<QPushButton>(dialog, u"Remove the Preset"_s));
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question && question->text().contains(u"The preset Daily will be removed: Flush 2 Caches on crm."_s));
    question->accept();
    QTRY_COMPARE(names(bench), QStringList{u"Monthly"_s});
}

void TestPresetsWindow::saysWhatIsWrongWithTheFile()
{
    PlanBench bench;
    store(bench, u"Weekly"_s);
    QFile file(bench.folder.filePath(u"presets.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("damaged");
    file.close();
    Q_EMIT menuOf(bench)->aboutToShow();
    QCOMPARE(entriesOf(bench).constFirst(), u"The Presets Cannot Be Read"_s);
    auto *dialog = manage(bench);
    QVERIFY(says(dialog, u"none of them can be used"_s));
    QVERIFY(says(dialog, bench.presets.problem()->message));
    QVERIFY(!shown<QPushButton>(dialog, u"Remove the Preset"_s)->isEnabled());
    dialog->close();
    auto *saving = save(bench);
    shown<QLineEdit>(saving, u"Name of the preset"_s)->setText(u"Daily"_s);
    QVERIFY(!shown<QPushButton>(saving, u"Save Preset"_s)->isEnabled());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "damaged");
}

void TestPresetsWindow::goesAlongWithTheServers_data()
{
    QTest::addColumn<bool>("withPresets");
    QTest::newRow("with them") << true;
    QTest::newRow("without them") << false;
}

void TestPresetsWindow::goesAlongWithTheServers()
{
    QFETCH(const bool, withPresets);
    PlanBench bench;
    store(bench, u"Weekly"_s);
    const auto path = bench.folder.filePath(u"out.json"_s);
    const auto transfer = [](PlanBench &of) { return of.window.findChild<ServerTransfer *>(); };
    const auto choose = [&path](PlanBench &in) {
        Q_EMIT in.window.findChild<QFileDialog *>()->fileSelected(path);
        in.window.findChild<QFileDialog *>()->close();
    };
    const auto told = [](PlanBench &in) {
        QString text;
        const auto isTold = [&] {
            const auto boxes = in.window.findChildren<QMessageBox *>();
            for (const auto *box : boxes) {
                if (box->isVisible())
                    text = box->text();
            }
            return !text.isEmpty();
        };
        return QTest::qWaitFor(isTold) ? text : QString();
    };
    transfer(bench)->exportServers();
    auto *question = bench.dialog<QMessageBox>();
    QVERIFY(question && question->checkBox());
    QCOMPARE(question->checkBox()->text(), u"Also the &preset"_s);
    question->checkBox()->setChecked(withPresets);
    question->accept();
    QTRY_VERIFY(!bench.window.findChild<QMessageBox *>());
    choose(bench);
    QCOMPARE(told(bench).contains(u"Also 1 preset."_s), withPresets);

    PlanBench elsewhere;
    transfer(elsewhere)->importServers();
    choose(elsewhere);
    QCOMPARE(told(elsewhere).contains(u"1 preset was added: Weekly."_s), withPresets);
    QCOMPARE(names(elsewhere), withPresets ? QStringList{u"Weekly"_s} : QStringList());
}

SLUICE_GUI_TEST(TestPresetsWindow)

} // namespace tst_presetswindow

#include "tst_presetswindow.moc"
