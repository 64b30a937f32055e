// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/configurationbench.h"
#include "tests/gui/signinbench.h"
#include "tests/gui/storedbench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/dialogs/signin/secretsdialog.h"
#include "ui/widgets/bars/countdownbar.h"
#include "ui/widgets/bars/errorbar.h"

#include <QApplication>
#include <QDialogButtonBox>

using namespace sluice;
using namespace sluice::test;

namespace tst_raisedclass {
using mock::MockServer;

namespace {

/// A window that is signed in to a stored server in Test, through a relay that the test can close.
struct RaiseBench : StoredBench
{
    RaiseBench()
    {
        if (!listening || !relay.listen())
            return;
        auto entry = entryFor(server, u"lab"_s, Environment::Test);
        entry.address = relay.through(server.url()).toString();
        id = add(entry);
        ready = signInTo(id, server.password());
        tick(u"CurrencyCache"_s);
    }

    ConfirmDialog *ask()
    {
        action(u"actionFlushTicked"_s)->trigger();
        return QTest::qWaitFor([this] { return dialog<ConfirmDialog>() != nullptr; }) ? dialog<ConfirmDialog>()
                                                                                      : nullptr;
    }
    void raise()
    {
        change(id, [](Server &entry) { entry.environment = Environment::Production; });
    }
    /// Whether nothing was sent, and the bar says why and offers to ask again.
    bool asksAgain()
    {
        auto *again = button(u"Confirm Again"_s);
        if (!again || !says(&window, u"lab is in Production now, not in Test as when this was confirmed."_s))
            return false;
        return server.flushCount(u"CurrencyCache"_s) == 0 && !console.isBusy();
    }

    MockServer server;
    bool listening = server.listen();
    mock::FaultRelay relay{server.port()};
    QString id;
    bool ready = false;
};

} // namespace

/// The class of a server becomes stricter after an action was confirmed.
class TestRaisedClass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOtherWarnings(); }
    void stopsWhatWasConfirmedInAnOpenDialog();
    void stopsACountdownThatIsUnderWay();
    void sendsNoPasswordOverHttp();
    void stopsSendAgain();
    void isConfirmedAgain();
    void asksForTheSameConfigurationAgain();
    void letsALowerClassPass();
};

void TestRaisedClass::stopsWhatWasConfirmedInAnOpenDialog()
{
    RaiseBench bench;
    QVERIFY(bench.ready);
    auto *dialog = bench.ask();
    QVERIFY(dialog);
    bench.raise();
    click(flushButton(dialog));
    QTRY_VERIFY(bench.asksAgain());
}

void TestRaisedClass::stopsACountdownThatIsUnderWay()
{
    RaiseBench bench;
    QVERIFY(bench.ready);
    QVERIFY(test::setPolicy(bench.servers, Environment::Test, {.delaySeconds = 60}));
    auto *dialog = bench.ask();
    QVERIFY(dialog);
    click(flushButton(dialog));
    auto *bar = bench.window.findChild<CountdownBar *>();
    QTRY_VERIFY(bar->isVisible());
    bench.raise();
    if (bar->isVisible())
        click(shown<QPushButton>(bar, u"Send Now"_s));
    QTRY_VERIFY(bench.asksAgain());
}

/// Through a proxy no address is one of this machine, so the password would go unencrypted.
void TestRaisedClass::sendsNoPasswordOverHttp()
{
    StoredBench bench;
    auto far = named(u"far"_s, {}, Environment::Test);
    far.address = u"http://crm.example.test/"_s;
    far.transport.proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = 1};
    const auto id = bench.add(far);
    Q_EMIT bench.window.findChild<WindowServers *>()->signInRequested(id);
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
    auto *dialog = bench.dialog<SecretsDialog>();
    shown<QLineEdit>(*dialog, u"Password"_s)->setText(u"hush"_s);
    bench.change(id, [](Server &entry) { entry.environment = Environment::Production; });
    click(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok));
    QVERIFY(bench.becomesIdle());
    QVERIFY2(says(dialog, u"would go over http"_s), "The sign-in was tried.");
}

void TestRaisedClass::stopsSendAgain()
{
    RaiseBench bench;
    QVERIFY(bench.ready);
    const auto port = bench.relay.port();
    bench.relay.setFaultEverywhere(mock::Fault::cutAtRequest());
    bench.console.reload(); // closes the connection
    QVERIFY(bench.becomesIdle());
    bench.relay.close();
    auto *dialog = bench.ask();
    QVERIFY(dialog);
    click(flushButton(dialog));
    QVERIFY(bench.becomesIdle());
    mock::FaultRelay repaired(bench.server.port());
    QVERIFY(repaired.listen(port));
    bench.raise();
    click(bench.button(u"Send Again"_s));
    QTRY_VERIFY(bench.asksAgain());
}

void TestRaisedClass::isConfirmedAgain()
{
    RaiseBench bench;
    QVERIFY(bench.ready);
    auto *dialog = bench.ask();
    QVERIFY(dialog);
    bench.raise();
    click(flushButton(dialog));
    QTRY_VERIFY(bench.button(u"Confirm Again"_s));
    QTRY_VERIFY(!bench.window.findChild<ConfirmDialog *>());
    click(bench.button(u"Confirm Again"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    QVERIFY(says(bench.dialog<ConfirmDialog>(), u"PRODUCTION"_s));
    click(flushButton(bench.dialog<ConfirmDialog>()));
    if (auto *bar = bench.window.findChild<CountdownBar *>(); bar->isVisible())
        click(shown<QPushButton>(bar, u"Send Now"_s));
    QTRY_COMPARE(bench.server.flushCount(u"CurrencyCache"_s), 1);
    QVERIFY(bench.becomesIdle());
}

/// Configurations and deltas that were confirmed together are asked about together.
void TestRaisedClass::asksForTheSameConfigurationAgain()
{
    RaiseBench bench;
    QVERIFY(bench.ready);
    bench.action(u"actionClearConfiguration"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ClearConfigurationDialog>());
    auto *dialog = bench.dialog<ClearConfigurationDialog>();
    dialog->findChild<QLineEdit *>(u"instanceEdit"_s)->setText(u"Intranet"_s);
    dialog->findChild<QAbstractButton *>(u"allButton"_s)->click();
    dialog->findChild<QAbstractButton *>(u"panelsBox"_s)->click();
    click(shown<QPushButton>(dialog, u"Review"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    const auto steps = bench.dialog<ConfirmDialog>()->confirmed().steps;
    QCOMPARE(steps.size(), 2);
    bench.raise();
    bench.dialog<ConfirmDialog>()->accept();
    QTRY_VERIFY(bench.button(u"Confirm Again"_s));
    QTRY_VERIFY(!bench.window.findChild<ConfirmDialog *>());
    click(bench.button(u"Confirm Again"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    QCOMPARE(bench.dialog<ConfirmDialog>()->confirmed().steps, steps);
    QVERIFY(says(bench.dialog<ConfirmDialog>(), u"PRODUCTION"_s));
    bench.dialog<ConfirmDialog>()->reject();
    const auto journal = bench.server.journal();
    QVERIFY(std::ranges::none_of(journal, [](const mock::JournalEntry &entry) {
        return entry.operation.startsWith("Clear"_L1) || entry.operation.startsWith("Rebuild"_L1);
    }));
}

void TestRaisedClass::letsALowerClassPass()
{
    RaiseBench bench;
    QVERIFY(bench.ready);
    auto *dialog = bench.ask();
    QVERIFY(dialog);
    bench.change(bench.id, [](Server &entry) { entry.environment = Environment::Development; });
    click(flushButton(dialog));
    QTRY_COMPARE(bench.server.flushCount(u"CurrencyCache"_s), 1);
    QVERIFY(bench.becomesIdle());
}

SLUICE_GUI_TEST(TestRaisedClass)

} // namespace tst_raisedclass

#include "tst_raisedclass.moc"
