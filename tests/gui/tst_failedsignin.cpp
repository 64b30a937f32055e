// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "tests/gui/bench.h"
#include "tests/gui/serverbench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/dialogs/signin/secretsdialog.h"
#include "ui/docks/serversdock.h"
#include "ui/widgets/bars/errorbar.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>

#include <memory>

using namespace sluice;
using namespace sluice::test;

namespace tst_failedsignin {
using mock::Fault;
using mock::FaultRelay;
using mock::MockServer;

namespace {

/// The error bar over the page of the server.
ErrorBar *barOfThePage(const WindowBench &bench)
{
    return bench.window.findChild<ErrorBar *>(u"errorBar"_s);
}

QPushButton *okIn(const QDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

QPushButton *cancelIn(const QDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel);
}

/// A window that is signed in to one server, and another server.
struct TwoServers : Bench
{
    TwoServers()
        : ready(other.listen() && signIn())
    {
    }

    /// Opens the dialog and fills it in.
    SignInDialog *openFor(const QString &address, const QString &password)
    {
        window.findChild<QAction *>(u"actionSignIn"_s)->trigger();
        if (!QTest::qWaitFor([this] { return dialog<SignInDialog>() != nullptr; }))
            return nullptr;
        auto *opened = dialog<SignInDialog>();
        enter(*opened, {{u"Server address"_s, address}, {u"User"_s, other.user()}, {u"Password"_s, password}});
        return opened;
    }
    SignInDialog *failWith(const QString &password)
    {
        auto *opened = openFor(other.url().toString(), password);
        if (!opened)
            return nullptr;
        click(okIn(*opened));
        return becomesIdle() ? dialog<SignInDialog>() : nullptr;
    }

    MockServer other;
    const bool ready;
};

/// A window with stored servers, which is signed in to another one.
struct StoredServer : TwoServers
{
    StoredServer()
    {
        window.setServers(stores.servers, stores.secrets);
        auto stored = named(u"crm-farm"_s, {}, Environment::Test);
        stored.protocolId = u"superoffice-soap"_s;
        stored.address = other.url().toString();
        stored.user = other.user();
        id = stores.add(stored);
    }

    /// A farm whose first node cannot be reached.
    void becomeFarm()
    {
        auto farm = *stores.servers.find(id);
        farm.nodes = {{.name = u"crm01"_s, .address = u"http://127.0.0.1:1/"_s},
                      {.name = u"crm02"_s, .address = other.url().toString()}};
        farm.name = u"two-nodes"_s;
        farm.address = u"http://127.0.0.1:2/"_s;
        farm.id.clear();
        id = stores.add(farm);
    }

    void choose() { Q_EMIT window.findChild<ServersDock *>()->signInRequested(id); }
    SecretsDialog *open()
    {
        choose();
        return QTest::qWaitFor([this] { return dialog<SecretsDialog>() != nullptr; }) ? dialog<SecretsDialog>()
                                                                                      : nullptr;
    }

    Stores stores;
    QString id;
};

} // namespace

/// A sign-in that fails belongs to the dialog in which it was started, never to the page of another server.
class TestFailedSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leavesTheDialogOpenWithTheErrorInIt();
    void marksThePasswordThatWasRefused();
    void canBeTriedAgainInTheSameDialog();
    void leavesThePageOfTheServerBeforeAsItWas();
    void showsProgressAndCanBeStopped();
    void stopsBeforeTheDialogCloses();
    void forgetsTheSecretsWithTheDialog();
    void offersToTrustTheCertificate();
    void offersToTrustTheCertificateOfTheTest();
    void ofAStoredServerStaysInItsDialog();
    void ofAServerThatWasChangedMeanwhileSendsNothing();
    void ofAStoredServerKeepsNothingThatWasRefused();
    void withoutADialogIsNotShownOverAnotherServer();
    void namesTheNodesThatWerePassedOver();
    void tellsOfPassedOverNodesAlsoAfterSuccess();
};

void TestFailedSignIn::init()
{
    failOnOtherWarnings();
}

void TestFailedSignIn::leavesTheDialogOpenWithTheErrorInIt()
{
    TwoServers bench;
    QVERIFY(bench.ready);
    auto *dialog = bench.failWith(u"not-the-password"_s);
    QVERIFY2(dialog, "The dialog is gone.");
    auto *bar = dialog->findChild<ErrorBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(!bar->accessibleName().isEmpty());
    QVERIFY(!barOfThePage(bench)->isVisible());
    QVERIFY(okIn(*dialog)->isEnabled());
    QVERIFY(addressIn(*dialog)->isEnabled());
    QCOMPARE(addressIn(*dialog)->text(), bench.other.url().toString());
}

void TestFailedSignIn::marksThePasswordThatWasRefused()
{
    TwoServers bench;
    QVERIFY(bench.ready);
    auto *dialog = bench.failWith(u"not-the-password"_s);
    QVERIFY2(dialog, "The dialog is gone.");
    auto *password = shown<QLineEdit>(*dialog, u"Password"_s);
    QVERIFY(password->isEnabled());
    QCOMPARE(dialog->focusWidget(), password);
    QCOMPARE(password->selectedText().size(), password->text().size());
    QVERIFY(!password->text().isEmpty());
}

void TestFailedSignIn::canBeTriedAgainInTheSameDialog()
{
    TwoServers bench;
    QVERIFY(bench.ready);
    auto *dialog = bench.failWith(u"not-the-password"_s);
    QVERIFY2(dialog, "The dialog is gone.");
    enter(*dialog, {{u"Password"_s, bench.other.password()}});
    click(okIn(*dialog));
    QTRY_VERIFY(!bench.dialog<SignInDialog>());
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.console.session()->address(), understoodAddress(requestFor(bench.other)));
}

void TestFailedSignIn::leavesThePageOfTheServerBeforeAsItWas()
{
    TwoServers bench;
    QVERIFY(bench.ready);
    const ErrorReport before{.attempted = FlushAll{},
                             .where = u"crm01"_s,
                             .sentence = u"What happened before"_s,
                             .error = {.kind = Error::Kind::Timeout}};
    bench.window.showReport(before);
    const auto title = bench.window.windowTitle();
    auto *dialog = bench.failWith(u"not-the-password"_s);
    QVERIFY2(dialog, "The dialog is gone.");
    dialog->reject();
    QTRY_VERIFY(!bench.dialog<SignInDialog>());
    QVERIFY(barOfThePage(bench)->isVisible());
    QCOMPARE(barOfThePage(bench)->accessibleName(), u"What happened before"_s);
    QCOMPARE(bench.window.windowTitle(), title);
    QVERIFY(bench.table());
}

void TestFailedSignIn::showsProgressAndCanBeStopped()
{
    TwoServers bench;
    QVERIFY(bench.ready);
    FaultRelay relay(bench.other.port());
    relay.setFault(Fault::stall());
    QVERIFY(relay.listen());
    auto *dialog = bench.openFor(relay.through(bench.other.url()).toString(), bench.other.password());
    QVERIFY(dialog);
    click(okIn(*dialog));
    QTRY_VERIFY(bench.console.isBusy());
    QVERIFY2(bench.dialog<SignInDialog>(), "The dialog is gone.");
    QVERIFY(says(dialog, u"Signing in to 127.0.0.1:%1…"_s.arg(relay.port())));
    QVERIFY(!addressIn(*dialog)->isEnabled());
    QVERIFY(!okIn(*dialog)->isEnabled());
    QCOMPARE(cancelIn(*dialog)->text().remove(u'&'), u"Stop"_s);
    QCOMPARE(dialog->focusWidget(), cancelIn(*dialog));
    click(cancelIn(*dialog));
    QVERIFY(bench.becomesIdle());
    QVERIFY(bench.dialog<SignInDialog>());
    QVERIFY(says(dialog, u"The sign-in was stopped."_s));
    QVERIFY(addressIn(*dialog)->isEnabled());
    QCOMPARE(cancelIn(*dialog)->text().remove(u'&'), u"Cancel"_s);
    click(cancelIn(*dialog));
    QTRY_VERIFY(!bench.dialog<SignInDialog>());
}

void TestFailedSignIn::stopsBeforeTheDialogCloses()
{
    TwoServers bench;
    QVERIFY(bench.ready);
    FaultRelay relay(bench.other.port());
    relay.setFault(Fault::stall());
    QVERIFY(relay.listen());
    auto *dialog = bench.openFor(relay.through(bench.other.url()).toString(), bench.other.password());
    QVERIFY(dialog);
    click(okIn(*dialog));
    QTRY_VERIFY(bench.console.isBusy());
    QVERIFY2(bench.dialog<SignInDialog>(), "The dialog is gone.");
    dialog->activateWindow(); // there is no window manager
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(bench.becomesIdle());
    QVERIFY(bench.dialog<SignInDialog>());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!bench.dialog<SignInDialog>());
}

void TestFailedSignIn::forgetsTheSecretsWithTheDialog()
{
    TwoServers bench;
    QVERIFY(bench.ready);
    auto *dialog = bench.failWith(u"not-the-password"_s);
    QVERIFY2(dialog, "The dialog is gone.");
    QVERIFY(bench.console.canSignInAgain());
    dialog->reject();
    QVERIFY(!bench.console.canSignInAgain());
}

void TestFailedSignIn::offersToTrustTheCertificate()
{
    StoredServer bench;
    QVERIFY(bench.ready);
    int requests = 0;
    const auto server = tlsServer(requests);
    auto *dialog = bench.openFor(u"https://127.0.0.1:%1/"_s.arg(server->serverPort()), u"some-password"_s);
    QVERIFY(dialog);
    click(okIn(*dialog));
    QVERIFY(bench.becomesIdle());
    QVERIFY2(bench.dialog<SignInDialog>(), "The dialog is gone.");
    click(shown<QPushButton>(*dialog, u"Examine Certificate"_s));
    QTRY_VERIFY(test::openDialog<CertificateDialog>());
    auto *certificate = test::openDialog<CertificateDialog>();
    QCOMPARE(certificate->parentWidget(), dialog);
    auto *trust = certificate->findChild<QPushButton *>(u"trustButton"_s);
    QVERIFY(trust->isVisible());
    QCOMPARE(requests, 0);
    click(trust);
    certificate->findChild<QCheckBox *>(u"comparedBox"_s)->setChecked(true);
    click(certificate->findChild<QPushButton *>(u"decideButton"_s));
    // It signs in with what is in the dialog, and now the server is reached.
    QTRY_VERIFY(requests > 0);
    QVERIFY(bench.becomesIdle());
    QVERIFY(!dialog->request().transport.trustedCertificate.isEmpty());
    QCOMPARE(bench.stores.servers.servers().size(), 1); // nothing was stored
}

void TestFailedSignIn::offersToTrustTheCertificateOfTheTest()
{
    TwoServers bench;
    QVERIFY(bench.ready);
    int requests = 0;
    const auto server = tlsServer(requests);
    auto *dialog = bench.openFor(u"https://127.0.0.1:%1/"_s.arg(server->serverPort()), u"some-password"_s);
    QVERIFY(dialog);
    click(shown<QPushButton>(*dialog, u"Test Connection"_s));
    QTRY_VERIFY(shown<QPushButton>(*dialog, u"Show Certificate"_s));
    click(shown<QPushButton>(*dialog, u"Show Certificate"_s));
    QTRY_VERIFY(test::openDialog<CertificateDialog>());
    auto *certificate = test::openDialog<CertificateDialog>();
    auto *trust = certificate->findChild<QPushButton *>(u"trustButton"_s);
    QVERIFY2(trust->isVisible(), "Trust is not offered.");
    QVERIFY(says(certificate, u"DEVELOPMENT"_s)); // on this machine
    click(trust);
    certificate->findChild<QCheckBox *>(u"comparedBox"_s)->setChecked(true);
    click(certificate->findChild<QPushButton *>(u"decideButton"_s));
    QTRY_VERIFY(!test::openDialog<CertificateDialog>());
    QVERIFY(!dialog->request().transport.trustedCertificate.isEmpty());
    QVERIFY(says(dialog, u"trusted"_s));
}

void TestFailedSignIn::ofAStoredServerStaysInItsDialog()
{
    StoredServer bench;
    QVERIFY(bench.ready);
    auto *dialog = bench.open();
    QVERIFY(dialog);
    auto *password = shown<QLineEdit>(dialog, u"Password"_s);
    password->setText(u"not-the-password"_s);
    click(okIn(*dialog));
    QVERIFY(bench.becomesIdle());
    QVERIFY2(bench.dialog<SecretsDialog>(), "The dialog is gone.");
    QVERIFY(dialog->findChild<ErrorBar *>()->isVisible());
    QVERIFY(!barOfThePage(bench)->isVisible());
    QCOMPARE(dialog->focusWidget(), password);
    QCOMPARE(password->selectedText().size(), password->text().size());
    password->setText(bench.other.password());
    click(okIn(*dialog));
    QTRY_VERIFY(!bench.dialog<SecretsDialog>());
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.console.serverId(), bench.id);
}

/// What was typed is for the server that the dialog shows.
void TestFailedSignIn::ofAServerThatWasChangedMeanwhileSendsNothing()
{
    StoredServer bench;
    QVERIFY(bench.ready);
    mock::MockServer third;
    QVERIFY(third.listen());
    auto *dialog = bench.open();
    QVERIFY(dialog);
    auto changed = *bench.stores.servers.find(bench.id);
    changed.address = third.url().toString();
    QVERIFY(test::replace(bench.stores.servers, changed));
    shown<QLineEdit>(dialog, u"Password"_s)->setText(bench.other.password());
    click(okIn(*dialog));
    QVERIFY(bench.becomesIdle());
    QVERIFY2(bench.dialog<SecretsDialog>(), "The dialog is gone.");
    QVERIFY(says(dialog, u"crm-farm has been changed meanwhile."_s));
    QVERIFY(third.journal().isEmpty());
    QVERIFY(bench.other.journal().isEmpty());
}

void TestFailedSignIn::ofAStoredServerKeepsNothingThatWasRefused()
{
    StoredServer bench;
    QVERIFY(bench.ready);
    auto *dialog = bench.open();
    QVERIFY(dialog);
    auto *keep = dialog->findChild<QCheckBox *>(u"keepBox"_s);
    keep->setChecked(true);
    shown<QLineEdit>(dialog, u"Password"_s)->setText(u"not-the-password"_s);
    click(okIn(*dialog));
    QVERIFY(bench.becomesIdle());
    QVERIFY2(bench.dialog<SecretsDialog>(), "The dialog is gone.");
    keep->setChecked(false);
    shown<QLineEdit>(dialog, u"Password"_s)->setText(bench.other.password());
    click(okIn(*dialog));
    QTRY_VERIFY(!bench.dialog<SecretsDialog>());
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.console.serverId(), bench.id);
    QVERIFY(bench.stores.secrets.kept().isEmpty());
}

/// The password is in the keychain, so no dialog was open.
void TestFailedSignIn::withoutADialogIsNotShownOverAnotherServer()
{
    StoredServer bench;
    QVERIFY(bench.ready);
    bench.stores.keep(bench.id, u"crm-farm"_s); // a wrong one
    bench.choose();
    QTRY_VERIFY(bench.console.isBusy());
    QVERIFY(bench.becomesIdle());
    QVERIFY(!barOfThePage(bench)->isVisible());
    QTRY_VERIFY(bench.dialog<QDialog>());
    auto *dialog = bench.dialog<QDialog>();
    QVERIFY(says(dialog, u"crm-farm"_s));
    QVERIFY(dialog->findChild<ErrorBar *>()->isVisible());
    click(shown<QPushButton>(dialog, u"Try Another Account"_s));
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
}

void TestFailedSignIn::namesTheNodesThatWerePassedOver()
{
    StoredServer bench;
    QVERIFY(bench.ready);
    bench.becomeFarm();
    auto *dialog = bench.open();
    QVERIFY(dialog);
    shown<QLineEdit>(dialog, u"Password"_s)->setText(u"not-the-password"_s);
    click(okIn(*dialog));
    QVERIFY(bench.becomesIdle());
    QVERIFY2(bench.dialog<SecretsDialog>(), "The dialog is gone.");
    QVERIFY(says(dialog, u"crm01: "_s));
}

void TestFailedSignIn::tellsOfPassedOverNodesAlsoAfterSuccess()
{
    StoredServer bench;
    QVERIFY(bench.ready);
    bench.becomeFarm();
    auto *dialog = bench.open();
    QVERIFY(dialog);
    shown<QLineEdit>(dialog, u"Password"_s)->setText(bench.other.password());
    click(okIn(*dialog));
    QTRY_COMPARE(bench.console.serverId(), bench.id);
    QVERIFY(bench.becomesIdle());
    QTRY_VERIFY(barOfThePage(bench)->isVisible());
    QVERIFY2(barOfThePage(bench)->accessibleName().contains("crm01: "_L1),
             qPrintable(barOfThePage(bench)->accessibleName()));
}

SLUICE_GUI_TEST(TestFailedSignIn)

} // namespace tst_failedsignin

#include "tst_failedsignin.moc"
