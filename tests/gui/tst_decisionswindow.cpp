// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/presets.h"
#include "core/storage/signing/knownsigners.h"
#include "tests/gui/signinbench.h"
#include "tests/gui/storedbench.h"
#include "tests/support/decisions.h"
#include "tests/support/suite.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/reviewtexts.h"
#include "ui/widgets/bars/countdownbar.h"
#include "ui/widgets/bars/environmentband.h"
#include "ui/widgets/bars/errorbar.h"
#include "ui/window/confirmations.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace sluice;
using namespace sluice::test;

namespace tst_decisionswindow {
using mock::MockServer;

namespace {

/// A window with the files of one row.
struct RowBench : WindowBench
{
    RowBench(const Decision &decision, const DecisionHome &home)
        : row(decision)
        , store(home.files())
    {
        home.prepare(row);
        const auto loaded = store.load();
        window.setServers(store, secrets);
        window.setPlans(store, secrets, KnownSigners({}), presets);
        if (!loaded)
            window.showReport({.sentence = loaded.error().message, .error = loaded.error()}); // as the program does
    }
    ~RowBench() { console.disconnect(&window); }

    bool isRefused() const { return window.findChild<ErrorBar *>()->isVisible(); }
    bool refuses(const QString &sentence) const
    {
        const auto *bar = window.findChild<ErrorBar *>();
        return bar->isVisible() && says(bar, sentence);
    }
    QString nameToConfirm() const
    {
        const auto &destination = console.destination();
        return destination.serverId.isEmpty() ? addressOf(destination).host() : destination.name;
    }

    const Decision &row;
    ServerStore store;
    MemorySecrets secrets;
    Presets presets;
};

} // namespace

/// The table of decisions, row by row in the real window: what it asks, what it says, and what arrives.
class TestDecisionsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void decides_data();
    void decides();

private:
    bool signIn(RowBench &bench);
    bool signInToStored(RowBench &bench);
    bool signInByDialog(RowBench &bench);
    void ask(RowBench &bench);
    void confirm(RowBench &bench, ConfirmDialog &dialog);
    qsizetype arrived() const;

    DecisionHome m_home;
    MockServer m_first;
    MockServer m_second;
};

void TestDecisionsWindow::initTestCase()
{
    QVERIFY(m_first.listen());
    QVERIFY(m_second.listen());
}

void TestDecisionsWindow::decides_data()
{
    QTest::addColumn<Decision>("row");
    const auto rows = decisions(m_first.port(), m_second.port());
    for (const auto &row : rows) {
        if (!row.at) // nobody can tell the window the time
            QTest::newRow(qPrintable(row.name)) << row;
    }
}

/// The number of actions that the mock servers have received.
qsizetype TestDecisionsWindow::arrived() const
{
    qsizetype count = 0;
    for (const auto *server : {&m_first, &m_second}) {
        const auto journal = server->journal();
        count += std::ranges::count_if(journal, [](const mock::JournalEntry &entry) {
            return entry.operation.startsWith("Flush"_L1) || entry.operation.startsWith("Clear"_L1)
                || entry.operation.startsWith("Rebuild"_L1);
        });
    }
    return count;
}

bool TestDecisionsWindow::signIn(RowBench &bench)
{
    const auto &row = bench.row;
    if (!row.server.isEmpty())
        return signInToStored(bench);
    // A proxy and a demo cannot be entered in the dialog.
    if (row.proxy.isEmpty() && row.said != Environment::Demo)
        return signInByDialog(bench);
    auto request = row.request;
    request.credentials.password = m_first.password();
    bench.console.signIn(request, row.said);
    return bench.becomesIdle() && bench.console.session();
}

bool TestDecisionsWindow::signInToStored(RowBench &bench)
{
    QSignalSpy failed(&bench.console, &Console::failed);
    Q_EMIT bench.window.findChild<WindowServers *>()->signInRequested(bench.store.findByName(bench.row.server)->id);
    if (!QTest::qWaitFor([&] { return bench.dialog<SecretsDialog>() || !failed.isEmpty(); }))
        return false;
    if (auto *dialog = bench.dialog<SecretsDialog>()) {
        shown<QLineEdit>(dialog, u"Password"_s)->setText(m_first.password());
        dialog->accept();
    }
    return bench.becomesIdle() && bench.console.session();
}

/// What the dialog refuses is shown in the dialog, and nothing can be signed in to.
bool TestDecisionsWindow::signInByDialog(RowBench &bench)
{
    const auto &row = bench.row;
    bench.window.findChild<QAction *>(u"actionSignIn"_s)->trigger();
    if (!QTest::qWaitFor([&] { return bench.dialog<SignInDialog>() != nullptr; }))
        return false;
    auto *dialog = bench.dialog<SignInDialog>();
    chooseProduct(*dialog, isInfoRouter(row.request.protocolId) ? infoRouter : superOffice);
    if (row.request.options.online)
        dialog->findChild<QAbstractButton *>(u"onlineBox"_s)->setChecked(true);
    addressIn(*dialog)->setText(row.request.address);
    enter(*dialog, {{u"User"_s, u"ADM0"_s}, {u"Password"_s, m_first.password()}});
    auto *box = dialog->findChild<QComboBox *>(u"environmentBox"_s);
    bool isOffered = true;
    if (row.said) {
        const int said = box->findData(QVariant::fromValue(*row.said));
        isOffered = box->model()->flags(box->model()->index(said, 0)).testFlag(Qt::ItemIsEnabled);
        if (isOffered)
            box->setCurrentIndex(said);
    }
    const auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    if (!isOffered || !ok->isEnabled()) {
        if (!says(*dialog, row.says))
            QTest::qFail("The dialog does not say why.", __FILE__, __LINE__);
        dialog->reject();
        return false;
    }
    dialog->accept();
    return bench.becomesIdle() && bench.console.session();
}

/// Asks for the action of the row as a person does.
void TestDecisionsWindow::ask(RowBench &bench)
{
    const auto &action = bench.row.action;
    if (const auto *named = std::get_if<FlushNamed>(&action)) {
        for (const auto &name : named->names) {
            const auto row = static_cast<int>(bench.console.caches()->names().indexOf(name));
            if (row < 0)
                bench.console.caches()->addName(name);
            else
                bench.console.caches()->tick({row}, CacheModel::Ticking::On);
        }
        bench.window.findChild<QAction *>(u"actionFlushTicked"_s)->trigger();
    } else if (std::holds_alternative<FlushAll>(action)) {
        bench.window.findChild<QAction *>(u"actionFlushAll"_s)->trigger();
    } else {
        bench.window.findChild<Confirmations *>()->askFor(action);
    }
}

void TestDecisionsWindow::confirm(RowBench &bench, ConfirmDialog &dialog)
{
    const auto &row = bench.row;
    auto *name = dialog.findChild<QLineEdit *>(u"hostEdit"_s);
    QCOMPARE(name->isVisible(), row.asksWindow == Asks::Name);
    if (name->isVisible())
        name->setText(bench.nameToConfirm());
    if (auto *reason = shown<QLineEdit>(&dialog, u"Reason or change number"_s))
        reason->setText(row.reason);
    if (row.meanwhile) {
        m_home.changeMeanwhile(row);
        QVERIFY(bench.store.load());
    }
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto caption = titleOnNodes(actionTitle(row.action), bench.console.destination().nodes.size());
    const auto send =
        std::ranges::find_if(buttons, [&](const QPushButton *button) { return button->accessibleName() == caption; });
    QVERIFY(send != buttons.cend());
    if (!(*send)->isEnabled()) {
        QVERIFY(!row.isSent);
        QVERIFY(says(&dialog, row.says));
        dialog.reject();
        return;
    }
    click(*send);
    if (auto *bar = bench.window.findChild<CountdownBar *>(); bar->isVisible())
        click(shown<QPushButton>(bar, u"Send Now"_s));
    QVERIFY(bench.becomesIdle());
    QVERIFY(row.isSent || bench.refuses(row.says));
}

void TestDecisionsWindow::decides()
{
    QFETCH(const Decision, row);
    RowBench bench(row, m_home);
    QSignalSpy failed(&bench.console, &Console::failed);
    const auto before = arrived();
    const bool isIn = signIn(bench);
    const auto trouble = failed.isEmpty() ? ErrorReport() : failed.constFirst().constFirst().value<ErrorReport>();
    if (!isIn && trouble.error.kind == Error::Kind::Network) {
        // It was tried, under the right class. Nothing listens there, so the window has no server to ask about.
        QVERIFY(!row.proxy.isEmpty() || row.isSent != row.isReached);
        QCOMPARE(trouble.environment, row.environment);
        return;
    }
    if (!isIn) {
        QVERIFY2(row.asksWindow == Asks::Nothing && !row.isSent, "The sign-in has failed.");
        QVERIFY(failed.isEmpty() || bench.refuses(row.says));
        QCOMPARE(arrived(), before);
        return;
    }
    if (row.environment)
        QCOMPARE(bench.console.environment(), *row.environment);
    if (!row.because.isEmpty())
        QVERIFY(says(bench.window.findChild<EnvironmentBand *>(), row.because));
    ask(bench);
    auto *dialog = bench.dialog<ConfirmDialog>();
    QCOMPARE(dialog != nullptr, row.asksWindow != Asks::Nothing);
    if (dialog)
        confirm(bench, *dialog);
    else
        QVERIFY(bench.refuses(row.says));
    const auto expected = row.isSent ? bench.console.destination().nodes.size() : 0;
    QCOMPARE(arrived() - before, expected);
}

SLUICE_GUI_TEST(TestDecisionsWindow)

} // namespace tst_decisionswindow

#include "tst_decisionswindow.moc"
