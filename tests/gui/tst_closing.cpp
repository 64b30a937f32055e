// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/patientquit.h"
#include "core/mock/faultrelay.h"
#include "core/storage/history/checkpoints/checkpointkeeper.h"
#include "core/storage/secrets/memorysecrets.h"
#include "core/storage/servers/serverstore.h"
#include "tests/gui/bench.h"
#include "tests/gui/serverbench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/widgets/bars/countdownbar.h"

#include <QApplication>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTimer>

#include <csignal>
#include <memory>
#include <vector>

#include <unistd.h>

using namespace sluice;
using namespace sluice::test;

namespace tst_closing {
using mock::Fault;
using mock::FaultRelay;
using mock::MockServer;

namespace {

/// A window that is signed in to a farm of three nodes. The second node can be made to answer late or never.
struct FarmBench : WindowBench
{
    FarmBench()
    {
        for (int i = 0; i < 3; ++i) {
            nodes.push_back(std::make_unique<MockServer>());
            ready = ready && nodes.back()->listen();
        }
        second = std::make_unique<FaultRelay>(nodes.at(1)->port());
        ready = ready && second->listen();
    }

    bool signIn()
    {
        if (!ready || !QTest::qWaitForWindowActive(&window))
            return false;
        auto farm = console.destinations().at(test::requestFor(*nodes.front()), Environment::Test).value();
        farm.name = u"crm-farm"_s;
        farm.nodes.clear();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            auto request = test::requestFor(*nodes.at(i));
            request.protocolId = u"superoffice-soap"_s;
            request.serverName = u"crm-farm"_s;
            request.nodeName = u"crm0%1"_s.arg(i + 1);
            if (i == 1)
                request.address = second->through(nodes.at(i)->url()).toString();
            farm.nodes.append(request);
        }
        console.signIn(farm);
        return becomesIdle();
    }
    int flushes(std::size_t node) const
    {
        const auto journal = nodes.at(node)->journal();
        return static_cast<int>(std::ranges::count_if(
            journal, [](const mock::JournalEntry &entry) { return entry.operation.startsWith("Flush"_L1); }));
    }
    /// Flushes everything twice. The second time the first node has answered, and the second one never does.
    bool stallTheSecondNode()
    {
        if (!signIn())
            return false;
        console.flush(FlushAll{}); // signs in to every node
        if (!becomesIdle() || flushes(2) != 1)
            return false;
        second->setFault(Fault::stall());
        const auto before = second->bytesReceived();
        console.carryOut(
            {.steps = {FlushAll{}}, .strategy = {.order = Order::Serial}, .destination = console.destination()});
        return QTest::qWaitFor([this, before] { return second->bytesReceived() > before; });
    }

    QMessageBox *question() const { return test::openDialog<QMessageBox>(); }
    QPushButton *answer(const QString &text) const
    {
        const auto buttons = question()->findChildren<QPushButton *>();
        for (auto *button : buttons) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }

    std::vector<std::unique_ptr<MockServer>> nodes;
    std::unique_ptr<FaultRelay> second;
    bool ready = true;
};

/// What is written to the standard error while it exists.
class StandardError
{
public:
    StandardError()
        : m_before(::dup(STDERR_FILENO))
    {
        if (!m_file.open() || ::dup2(m_file.handle(), STDERR_FILENO) < 0)
            qFatal("The standard error cannot be read.");
    }
    ~StandardError()
    {
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
    }
    Q_DISABLE_COPY_MOVE(StandardError)

    QString text()
    {
        QFile file(m_file.fileName());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private:
    const int m_before;
    QTemporaryFile m_file;
};

/// Ends the event loop with 1 if the program does not end it.
int runPatiently()
{
    const QObject patience;
    QTimer::singleShot(20000, &patience, [] { QCoreApplication::exit(1); });
    return QApplication::exec();
}

} // namespace

/// Closing the window while something is sent, or is about to be.
class TestClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksWhileAFlushIsUnderWay();
    void goesOnWhenTheWindowIsKeptOpen_data();
    void goesOnWhenTheWindowIsKeptOpen();
    void saysSoWhenTheFlushEndsMeanwhile();
    void stopsAndWritesWhatIsKnownOfEachNode();
    void keepsTheCheckpointOfTheLastRun();
    void takesBackWhatIsNotSentYet();
    void takesBackAFlushWhoseNamesAreBeingCompared();
    void asksNothingOtherwise_data();
    void asksNothingOtherwise();
    void asksWhenTheSessionOfTheDesktopEnds();
    void stopsWhenTheSessionEndsAndNobodyCanBeAsked();
    void stopsAtASignal_data();
    void stopsAtASignal();
    void takesBackAtASignal();
    void staysUnderNohup();
};

void TestClosing::init()
{
    failOnOtherWarnings();
}

void TestClosing::asksWhileAFlushIsUnderWay()
{
    FarmBench bench;
    QVERIFY(bench.stallTheSecondNode());
    QVERIFY(!bench.window.close());
    QVERIFY(bench.window.isVisible());
    QVERIFY(bench.console.isBusy());
    QTRY_VERIFY(bench.question());
    QVERIFY2(bench.question()->text().startsWith("1 of 3 nodes is done."_L1), qPrintable(bench.question()->text()));
    QCOMPARE(bench.question()->defaultButton(), bench.answer(u"Keep Open"_s));
    QVERIFY(bench.answer(u"Stop and Quit"_s));
    // Asking twice does not open a second question.
    QVERIFY(!bench.window.close());
    QCOMPARE(bench.window.findChildren<QMessageBox *>().size(), 1);
}

void TestClosing::goesOnWhenTheWindowIsKeptOpen_data()
{
    QTest::addColumn<bool>("escape");
    QTest::newRow("button") << false;
    QTest::newRow("Escape") << true;
}

void TestClosing::goesOnWhenTheWindowIsKeptOpen()
{
    QFETCH(const bool, escape);
    FarmBench bench;
    QVERIFY(bench.stallTheSecondNode());
    bench.window.close();
    QTRY_VERIFY2(bench.question(), "Nothing is asked.");
    bench.question()->activateWindow(); // there is no window manager
    QTRY_COMPARE(QApplication::activeWindow(), bench.question());
    if (escape)
        QTest::keyClick(bench.question(), Qt::Key_Escape);
    else
        click(bench.answer(u"Keep Open"_s));
    QTRY_VERIFY(!bench.question());
    QVERIFY(bench.window.isVisible());
    QVERIFY(bench.console.isBusy());
}

void TestClosing::saysSoWhenTheFlushEndsMeanwhile()
{
    FarmBench bench;
    bench.second->setFault(Fault::delay(1500));
    QVERIFY(bench.signIn());
    bench.console.flush(FlushAll{});
    QTRY_VERIFY(bench.second->connections() > 0);
    bench.window.close();
    QTRY_VERIFY2(bench.question(), "Nothing is asked.");
    QVERIFY(bench.answer(u"Stop and Quit"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!bench.console.isBusy(), 20000);
    QVERIFY(bench.question());
    QVERIFY2(bench.question()->text().contains("All 3 nodes"_L1), qPrintable(bench.question()->text()));
    QVERIFY(!bench.answer(u"Stop and Quit"_s));
    const QSignalSpy done(&bench.window, &MainWindow::done);
    click(bench.answer(u"Quit"_s));
    QTRY_COMPARE(done.size(), 1);
}

void TestClosing::stopsAndWritesWhatIsKnownOfEachNode()
{
    StandardError said;
    FarmBench bench;
    const PatientQuit quit(bench.window);
    QVERIFY(bench.stallTheSecondNode());
    bench.window.close();
    QTRY_VERIFY2(bench.question(), "Nothing is asked.");
    QTimer::singleShot(0, bench.question(), [&bench] { click(bench.answer(u"Stop and Quit"_s)); });
    QCOMPARE(runPatiently(), 0);
    QCOMPARE(bench.flushes(2), 1); // the one before
    const auto lines = said.text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(0).startsWith("crm01, "_L1) && lines.at(0).contains("Acknowledged"_L1), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).startsWith("crm02, "_L1) && lines.at(1).contains("it may or may not have"_L1),
             qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith("crm03, "_L1) && lines.at(2).contains("not sent"_L1), qPrintable(lines.at(2)));
}

/// The key that signs it is read when the first run begins, and a person may close the window at once.
void TestClosing::keepsTheCheckpointOfTheLastRun()
{
    const QTemporaryDir folder;
    const auto kept = folder.filePath(u"kept"_s);
    const auto places = folder.filePath(u"places.json"_s);
    QVERIFY(changeCheckpointPlaces(places, {}, {.journal = false, .files = {kept}}));
    History history(folder.filePath(u"history.db"_s));
    MemorySecrets secrets;
    CheckpointKeeper checkpoints(history, secrets, places, CheckpointKeeper::NoKey::Make);
    FarmBench bench;
    bench.console.setRunLog(&history);
    PatientQuit quit(bench.window);
    quit.waitForCheckpoints(history, checkpoints);
    QVERIFY(bench.signIn());
    QObject::connect(&bench.console, &Console::flushed, &bench.window, [&] {
        checkpoints.begin(); // as late as can be
        QMetaObject::invokeMethod(&bench.window, &QWidget::close, Qt::QueuedConnection);
    });
    bench.console.flush(FlushAll{});
    QCOMPARE(runPatiently(), 0);
    QVERIFY(!checkpoints.isWaiting());
    QVERIFY(QFile::exists(kept));
}

void TestClosing::takesBackWhatIsNotSentYet()
{
    const QTemporaryDir folder;
    ServerStore store({.own = folder.filePath(u"servers.json"_s), .system = {}});
    QVERIFY(store.load() && test::setPolicy(store, Environment::Test, {.delaySeconds = 60}));
    Bench bench;
    bench.console.setStore(&store);
    QVERIFY(bench.signIn(bench.request(), Environment::Test));
    bench.window.findChild<QAction *>(u"actionFlushAll"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QTRY_VERIFY(bench.window.findChild<CountdownBar *>()->isVisible());
    QVERIFY(!bench.window.close());
    QTRY_VERIFY(test::openDialog<QMessageBox>());
    auto *question = test::openDialog<QMessageBox>();
    QVERIFY2(question->text().contains("Nothing has been sent."_L1), qPrintable(question->text()));
    QVERIFY(!bench.window.findChild<CountdownBar *>()->isCounting());
    QCOMPARE(question->defaultButton()->text().remove(u'&'), u"Keep Open"_s);
    const QSignalSpy done(&bench.window, &MainWindow::done);
    agree(question);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(bench.actionsReceived(), 0);
}

void TestClosing::takesBackAFlushWhoseNamesAreBeingCompared()
{
    FarmBench bench;
    QVERIFY(bench.signIn());
    bench.second->setFaultEverywhere(Fault::stall());
    bench.tick(u"CurrencyCache"_s);
    bench.window.findChild<QAction *>(u"actionFlushTicked"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QTRY_VERIFY(bench.console.isComparingNames());
    QVERIFY(!bench.window.close());
    QTRY_VERIFY2(bench.question(), "Nothing is asked.");
    QVERIFY2(bench.question()->text().contains("Nothing has been sent."_L1), qPrintable(bench.question()->text()));
    QTRY_VERIFY(!bench.console.isBusy());
    for (std::size_t node = 0; node < 3; ++node)
        QCOMPARE(bench.flushes(node), 0);
}

void TestClosing::asksNothingOtherwise_data()
{
    QTest::addColumn<QString>("state");
    for (const auto *state : {"nobody signed in", "signing in", "reading the list", "idle"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestClosing::asksNothingOtherwise()
{
    QFETCH(const QString, state);
    Bench bench;
    FaultRelay relay(bench.server.port());
    QVERIFY(relay.listen());
    auto request = bench.request();
    request.address = relay.through(bench.server.url()).toString();
    if (state != "nobody signed in"_L1 && state != "signing in"_L1)
        QVERIFY(bench.signIn(request));
    relay.setFaultEverywhere(Fault::stall());
    if (state == "signing in"_L1)
        bench.console.signIn(request, Environment::Test);
    if (state == "reading the list"_L1)
        bench.console.reload();
    const QSignalSpy done(&bench.window, &MainWindow::done);
    QVERIFY(bench.window.close());
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 10000);
}

void TestClosing::asksWhenTheSessionOfTheDesktopEnds()
{
    FarmBench bench;
    PatientQuit quit(bench.window);
    QVERIFY(!quit.objectsToEnd(true)); // nothing is under way yet
    QVERIFY(bench.stallTheSecondNode());
    QVERIFY(quit.objectsToEnd(true));
    QTRY_VERIFY(bench.question());
    QVERIFY(bench.console.isBusy());
}

void TestClosing::stopsWhenTheSessionEndsAndNobodyCanBeAsked()
{
    StandardError said;
    FarmBench bench;
    PatientQuit quit(bench.window);
    QVERIFY(bench.stallTheSecondNode());
    QTimer::singleShot(0, &bench.window, [&quit] { QVERIFY(!quit.objectsToEnd(false)); });
    QCOMPARE(runPatiently(), 0);
    QCOMPARE(bench.flushes(2), 1); // the one before
    QCOMPARE(said.text().count(u"crm0"_s), 3);
}

void TestClosing::stopsAtASignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("asking");
    QTest::newRow("SIGTERM") << SIGTERM << false;
    QTest::newRow("SIGINT") << SIGINT << false;
    QTest::newRow("SIGHUP") << SIGHUP << false;
    QTest::newRow("while it asks") << SIGTERM << true;
}

void TestClosing::stopsAtASignal()
{
    QFETCH(const int, signal);
    QFETCH(const bool, asking);
    StandardError said;
    FarmBench bench;
    const PatientQuit quit(bench.window);
    QVERIFY(bench.stallTheSecondNode());
    if (asking) {
        bench.window.close();
        QTRY_VERIFY(bench.question());
    }
    QTimer::singleShot(0, &bench.window, [signal] { ::raise(signal); });
    QCOMPARE(runPatiently(), 128 + signal);
    QCOMPARE(bench.flushes(2), 1); // the one before
    const auto text = said.text();
    QVERIFY2(text.contains("crm02, "_L1) && text.contains("it may or may not have"_L1), qPrintable(text));
    QVERIFY2(text.contains("crm03, "_L1) && text.contains("not sent"_L1), qPrintable(text));
}

void TestClosing::takesBackAtASignal()
{
    StandardError said;
    const QTemporaryDir folder;
    ServerStore store({.own = folder.filePath(u"servers.json"_s), .system = {}});
    QVERIFY(store.load() && test::setPolicy(store, Environment::Test, {.delaySeconds = 60}));
    Bench bench;
    bench.console.setStore(&store);
    const PatientQuit quit(bench.window);
    QVERIFY(bench.signIn(bench.request(), Environment::Test));
    bench.window.findChild<QAction *>(u"actionFlushAll"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QTRY_VERIFY(bench.window.findChild<CountdownBar *>()->isVisible());
    QTimer::singleShot(0, &bench.window, [] { ::raise(SIGTERM); });
    QCOMPARE(runPatiently(), 128 + SIGTERM);
    QCOMPARE(bench.actionsReceived(), 0);
    QVERIFY2(said.text().contains("Nothing has been sent."_L1), qPrintable(said.text()));
}

void TestClosing::staysUnderNohup()
{
    (void)std::signal(SIGHUP, SIG_IGN);
    {
        Bench bench;
        const PatientQuit quit(bench.window);
        ::raise(SIGHUP);
        QVERIFY(bench.signIn());
        QVERIFY(bench.window.isVisible());
    }
    (void)std::signal(SIGHUP, SIG_DFL);
}

SLUICE_GUI_TEST(TestClosing)

} // namespace tst_closing

#include "tst_closing.moc"
