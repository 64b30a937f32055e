// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/signinbench.h"
#include "tests/gui/storedbench.h"
#include "tests/support/rawserver.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/widgets/bars/environmentband.h"
#include "ui/widgets/bars/errorbar.h"

#include <QApplication>
#include <QSignalSpy>

using namespace sluice;
using namespace sluice::test;

namespace tst_otheraddress {
using mock::MockServer;

namespace {

/// A stored farm with one node, which is reached under another name, and a window that is signed in to it.
struct FarmBench : StoredBench
{
    FarmBench()
    {
        auto farm = entryFor(first, u"crm-farm"_s, Environment::Test);
        if (!first.listen())
            return;
        farm.address = u"https://crm.example.com/"_s;
        farm.nodes = {{.name = u"crm01"_s,
                       .address = first.url().toString(),
                       .hostHeader = u"crm.example.com"_s,
                       .tlsName = u"crm.example.com"_s}};
        window.setRecentAddresses(&recent);
        id = add(farm);
        ready = signInTo(id, first.password());
    }

    /// The sign-in dialog, once it is open.
    SignInDialog *signInDialog() const
    {
        return QTest::qWaitFor([this] { return dialog<SignInDialog>() != nullptr; }) ? dialog<SignInDialog>() : nullptr;
    }
    /// Enters \a address in the sign-in dialog, and signs in there.
    bool signInAt(const QString &address, const QString &user, const QString &password)
    {
        auto *open = signInDialog();
        if (!open)
            return false;
        addressIn(*open)->setText(address);
        enter(*open, {{u"User"_s, user}, {u"Password"_s, password}});
        open->accept();
        return becomesIdle();
    }

    MockServer first;
    RecentAddresses recent;
    QString id;
    bool ready = false;
};

} // namespace

/// An address that is entered after a stored server was signed in to.
class TestOtherAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOtherWarnings(); }
    void getsNothingThatBelongsToTheStoredServer_data();
    void getsNothingThatBelongsToTheStoredServer();
    void isReachedWithoutTheProxyOfTheStoredServer();
    void isTestedWithoutTheNameOfTheStoredServer();
    void isNamedEverywhere();
    void doesNotInheritATrustedCertificate();
    void getsNothingThatWasConfirmedForTheStoredServer();
};

void TestOtherAddress::getsNothingThatBelongsToTheStoredServer_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("Sign In") << u"sign in"_s;
    QTest::newRow("a recent address") << u"recent"_s;
    QTest::newRow("Change Address, after the server was removed") << u"change address"_s;
    QTest::newRow("Use SOAP") << u"soap"_s;
}

void TestOtherAddress::getsNothingThatBelongsToTheStoredServer()
{
    QFETCH(const QString, way);
    RawServer other(
        [](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("404 Not Found", {})); });
    FarmBench bench;
    QVERIFY(bench.ready);
    QVERIFY(bench.recent.remember({.protocolId = u"superoffice-soap"_s, .address = other.url().toString()}));
    if (way == "change address"_L1 || way == "soap"_L1) {
        const auto cause = way == "soap"_L1 ? Error::Cause::FormsOff : Error::Cause::NoSuchHost;
        if (way == "change address"_L1)
            QVERIFY(test::remove(bench.servers, bench.id));
        bench.window.showReport({.attempted = SignIn{},
                                 .sentence = u"It did not work."_s,
                                 .error = {.kind = Error::Kind::Network, .cause = cause},
                                 .serverId = bench.id});
        click(bench.button(way == "soap"_L1 ? u"Use SOAP"_s : u"Change Address"_s));
    } else {
        bench.action(u"actionSignIn"_s)->trigger();
    }
    auto *dialog = bench.signInDialog();
    QVERIFY(dialog);
    if (way == "recent"_L1) {
        auto *box = shown<QComboBox>(*dialog, u"Server address"_s);
        box->setCurrentIndex(0);
        Q_EMIT box->activated(0);
    }
    QVERIFY(bench.signInAt(other.url().toString(), u"ANNA"_s, u"hush"_s));
    QVERIFY(other.requests() > 0);
    const auto request = QString::fromUtf8(other.lastRequest());
    QVERIFY2(request.contains(u"Host: 127.0.0.1:%1\r\n"_s.arg(other.serverPort()), Qt::CaseInsensitive),
             qPrintable(request));
    QVERIFY2(!request.contains(u"crm.example.com"_s), qPrintable(request));
}

void TestOtherAddress::isReachedWithoutTheProxyOfTheStoredServer()
{
    FarmBench bench;
    QVERIFY(bench.ready);
    MockServer other;
    QVERIFY(other.listen());
    bench.change(bench.id, [](Server &server) {
        server.transport.proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = 1};
        server.transport.trustedCertificate = u"0A"_s;
        server.transport.authoritiesFile = u"/nowhere/ca.pem"_s;
    });
    // The sign-in fails, because nothing listens where the proxy should be.
    Q_EMIT bench.window.findChild<WindowServers *>()->signInRequested(bench.id);
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
    shown<QLineEdit>(bench.dialog<SecretsDialog>(), u"Password"_s)->setText(bench.first.password());
    bench.dialog<SecretsDialog>()->accept();
    QVERIFY(bench.becomesIdle());
    bench.action(u"actionSignIn"_s)->trigger();
    QVERIFY(bench.signInAt(other.url().toString(), other.user(), other.password()));
    QVERIFY(!other.journal().isEmpty());
    QCOMPARE(bench.console.serverName(), u"127.0.0.1:%1"_s.arg(other.port()));
}

void TestOtherAddress::isTestedWithoutTheNameOfTheStoredServer()
{
    RawServer other(
        [](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("404 Not Found", {})); });
    FarmBench bench;
    QVERIFY(bench.ready);
    bench.action(u"actionSignIn"_s)->trigger();
    auto *dialog = bench.signInDialog();
    QVERIFY(dialog);
    addressIn(*dialog)->setText(other.url().toString());
    click(shown<QPushButton>(*dialog, u"Test Connection"_s));
    QTRY_VERIFY(other.requests() > 0);
    QVERIFY2(!other.lastRequest().contains("crm.example.com"), other.lastRequest().constData());
    dialog->reject();
}

void TestOtherAddress::isNamedEverywhere()
{
    FarmBench bench;
    QVERIFY(bench.ready);
    MockServer other;
    QVERIFY(other.listen());
    bench.action(u"actionSignIn"_s)->trigger();
    QVERIFY(bench.signInAt(other.url().toString(), other.user(), other.password()));
    const auto name = u"127.0.0.1:%1"_s.arg(other.port());
    QCOMPARE(bench.console.serverName(), name);
    QVERIFY(bench.console.serverId().isEmpty());
    QVERIFY2(bench.window.windowTitle().startsWith(name), qPrintable(bench.window.windowTitle()));
    const auto *band = bench.window.findChild<EnvironmentBand *>();
    QVERIFY(says(band, name) && !says(band, u"crm-farm"_s));
    const auto newest = bench.activities().constFirst();
    QVERIFY2(newest.contains(name) && !newest.contains(u"crm-farm"_s), qPrintable(newest));
    const auto before = bench.first.journal().size();
    bench.tick(u"CurrencyCache"_s);
    bench.action(u"actionFlushTicked"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    QVERIFY(says(bench.dialog<ConfirmDialog>(), name) && !says(bench.dialog<ConfirmDialog>(), u"crm-farm"_s));
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QVERIFY(bench.becomesIdle());
    QCOMPARE(other.flushCount(u"CurrencyCache"_s), 1);
    QCOMPARE(bench.first.journal().size(), before);
}

/// The fingerprint was compared for one server.
void TestOtherAddress::doesNotInheritATrustedCertificate()
{
    auto request = requestFor(QUrl(u"https://crm.example.com/"_s));
    request.transport.trustedCertificate = u"0A"_s;
    SignInDialog dialog(request, nullptr);
    QCOMPARE(dialog.request().transport.trustedCertificate, u"0A"_s);
    dialog.show();
    addressIn(dialog)->setText(u"https://files.example.com/"_s);
    QCOMPARE(dialog.request().transport.trustedCertificate, QString());
    addressIn(dialog)->setText(u"https://crm.example.com/"_s);
    QCOMPARE(dialog.request().transport.trustedCertificate, u"0A"_s);
}

void TestOtherAddress::getsNothingThatWasConfirmedForTheStoredServer()
{
    FarmBench bench;
    QVERIFY(bench.ready);
    const auto confirmed = bench.console.destination();
    MockServer other;
    QVERIFY(other.listen());
    bench.console.signIn(requestFor(other), Environment::Test);
    QVERIFY(bench.becomesIdle());
    QVERIFY(bench.console.serverId().isEmpty());
    bench.console.carryOut({.steps = {FlushAll{}}, .destination = confirmed});
    QVERIFY(!bench.console.isBusy());
    QVERIFY(says(&bench.window, u"This was confirmed for crm-farm, which is not the server"_s));
    const auto journal = other.journal();
    QVERIFY(std::ranges::none_of(
        journal, [](const mock::JournalEntry &entry) { return entry.operation.startsWith("Flush"_L1); }));
}

SLUICE_GUI_TEST(TestOtherAddress)

} // namespace tst_otheraddress

#include "tst_otheraddress.moc"
