// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/keychainsecrets.h"
#include "core/storage/secrets/memorysecrets.h"
#include "core/storage/servers/serverstore.h"
#include "tests/gui/bench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/dialogs/signin/secretsdialog.h"
#include "ui/window/servers/serversignin.h"

#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>

#include <memory>

using namespace sluice;
using namespace sluice::test;

namespace tst_serversignin {
using mock::MockServer;

namespace {

/// A keychain whose answers and their time the test decides.
class SlowSecrets final : public SecretStore
{
public:
    Call<std::optional<Secret>> *read(const SecretKey &, QObject *parent) override
    {
        reading = new Call<std::optional<Secret>>(parent);
        return reading;
    }
    Call<void> *keep(const KeptSecret &what, const QString &, QObject *parent) override
    {
        asked.append(what);
        auto *call = new Call<void>(parent);
        call->finish(keeping);
        return call;
    }
    Call<void> *remove(const SecretKey &, QObject *parent) override { return new Call<void>(parent); }
    QList<KeptSecret> kept() const override { return known; }

    QPointer<Call<std::optional<Secret>>> reading;
    Result<void> keeping;
    QList<KeptSecret> known;
    QList<KeptSecret> asked;
};

Error noKeychain()
{
    return {.kind = Error::Kind::Unsupported,
            .delivery = Error::Delivery::NotSent,
            .message = u"Nobody keeps secrets here."_s,
            .cause = Error::Cause::NoKeychain};
}

/// A window with one stored server.
struct ServerBench : Bench
{
    explicit ServerBench(SecretStore &secrets)
        : signingIn(console, store, secrets, &window)
    {
        Server stored;
        stored.name = u"crm01"_s;
        stored.protocolId = u"superoffice-soap"_s;
        stored.address = server.url().toString();
        stored.user = server.user();
        stored.environment = Environment::Test;
        id = store.add(stored).value();
        QObject::connect(&signingIn, &ServerSignIn::asking, &window, &MainWindow::follow);
        console.setStore(&store);
    }

    void change(const std::function<void(Server &)> &how)
    {
        auto changed = *store.find(id);
        how(changed);
        if (!test::replace(store, changed))
            qFatal("The server cannot be changed.");
    }
    /// Fills in the dialog when it is open.
    bool answer(const QString &password, bool keep)
    {
        if (!QTest::qWaitFor([this] { return dialog<SecretsDialog>() != nullptr; }))
            return false;
        auto *open = dialog<SecretsDialog>();
        shown<QLineEdit>(open, u"Password"_s)->setText(password);
        open->findChild<QCheckBox *>(u"keepBox"_s)->setChecked(keep);
        open->accept();
        return becomesIdle();
    }

    ServerStore store;
    ServerSignIn signingIn;
    QString id;
};

} // namespace

/// Signing in to a stored server with secrets from the keychain and from the dialog.
class TestServerSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsNotKept();
    void asksForNothingThatIsKept();
    void asksEveryTimeWhereThatIsWanted();
    void keepsOnlyWhatWasGood();
    void waitsForAKeychainThatIsSlowAndCanBeStopped();
    void saysOnceThatThereIsNoKeychain();
    void asksForTheUserWhereNoneIsStored();
    void asksAgainAlthoughSomethingIsKept();
    void storesWhoIsKept();
    void asksForTheProxysPasswordToo();
    void saysThatNobodyKnowsWhatIsKept();
};

void TestServerSignIn::asksForWhatIsNotKept()
{
    MemorySecrets secrets;
    ServerBench bench(secrets);
    bench.signingIn.signIn(bench.id);
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
    QCOMPARE(bench.dialog<SecretsDialog>()->windowTitle(), u"Sign In to crm01"_s);
    QVERIFY(says(bench.dialog<SecretsDialog>(), u"TEST"_s));
    QVERIFY(bench.answer(bench.server.password(), false));
    QVERIFY(bench.console.session());
    QCOMPARE(bench.console.serverName(), u"crm01"_s);
    QCOMPARE(bench.console.environment(), Environment::Test);
    QVERIFY(secrets.kept().isEmpty());
}

void TestServerSignIn::asksForNothingThatIsKept()
{
    MemorySecrets secrets;
    ServerBench bench(secrets);
    const KeptSecret password{{bench.id, SecretKind::Password}, u"crm01"_s};
    QSignalSpy kept(secrets.keep(password, bench.server.password(), this), &AbstractCall::finished);
    QVERIFY(kept.wait());
    bench.signingIn.signIn(bench.id);
    QTRY_VERIFY(bench.console.session());
    QVERIFY(!bench.window.findChild<SecretsDialog *>());
}

void TestServerSignIn::asksEveryTimeWhereThatIsWanted()
{
    SlowSecrets secrets;
    ServerBench bench(secrets);
    secrets.known = {{{bench.id, SecretKind::Password}, u"crm01"_s}};
    bench.change([](Server &server) { server.askEveryTime = true; });
    bench.signingIn.signIn(bench.id);
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
    QVERIFY(!secrets.reading);
    QVERIFY(!bench.dialog<SecretsDialog>()->findChild<QCheckBox *>(u"keepBox"_s)->isVisible());
}

void TestServerSignIn::keepsOnlyWhatWasGood()
{
    MemorySecrets secrets;
    ServerBench bench(secrets);
    bench.signingIn.signIn(bench.id);
    QVERIFY(bench.answer(u"not-the-password"_s, true));
    QVERIFY(!bench.console.session());
    QVERIFY(secrets.kept().isEmpty());
    bench.dialog<SecretsDialog>()->reject();
    QTRY_VERIFY(!bench.window.findChild<SecretsDialog *>());
    bench.signingIn.ask(bench.id, u"It was refused."_s);
    QVERIFY(says(bench.dialog<SecretsDialog>(), u"It was refused."_s));
    // "Keep" was ticked the last time.
    QVERIFY(bench.dialog<SecretsDialog>()->findChild<QCheckBox *>(u"keepBox"_s)->isChecked());
    QVERIFY(bench.answer(bench.server.password(), true));
    QVERIFY(bench.console.session());
    QTRY_COMPARE(secrets.kept(), QList{KeptSecret({{bench.id, SecretKind::Password}, u"crm01"_s})});
}

void TestServerSignIn::waitsForAKeychainThatIsSlowAndCanBeStopped()
{
    SlowSecrets secrets;
    ServerBench bench(secrets);
    secrets.known = {{{bench.id, SecretKind::Password}, u"crm01"_s}};
    bench.signingIn.signIn(bench.id);
    QTRY_VERIFY(secrets.reading);
    QVERIFY(bench.console.isBusy());
    QCOMPARE(bench.console.activity(), u"Waiting for the keychain…"_s);
    bench.console.stop();
    QVERIFY(bench.becomesIdle());
    QVERIFY(!bench.dialog<SecretsDialog>());
    QVERIFY(bench.server.journal().isEmpty());

    bench.signingIn.signIn(bench.id);
    QTRY_VERIFY(secrets.reading);
    secrets.reading->finish(std::optional(bench.server.password()));
    QTRY_VERIFY(bench.console.session());
}

void TestServerSignIn::saysOnceThatThereIsNoKeychain()
{
    SlowSecrets secrets;
    ServerBench bench(secrets);
    secrets.known = {{{bench.id, SecretKind::Password}, u"crm01"_s}};
    QSignalSpy noted(&bench.signingIn, &ServerSignIn::noted);
    for (int i = 0; i < 2; ++i) {
        bench.signingIn.signIn(bench.id);
        QTRY_VERIFY(secrets.reading);
        secrets.reading->finish(Failure(noKeychain()));
        QTRY_VERIFY(bench.dialog<SecretsDialog>());
        QVERIFY(!bench.dialog<SecretsDialog>()->findChild<QCheckBox *>(u"keepBox"_s)->isVisible());
        bench.dialog<SecretsDialog>()->reject();
        QTRY_VERIFY(!bench.window.findChild<SecretsDialog *>());
    }
    QCOMPARE(noted.count(), 1);
    QCOMPARE(noted.at(0).at(0).toString(), u"crm01"_s);
    QVERIFY(noted.at(0).at(1).toString().contains("asks each time"_L1));
}

void TestServerSignIn::asksForTheUserWhereNoneIsStored()
{
    MemorySecrets secrets;
    ServerBench bench(secrets);
    bench.change([](Server &server) { server.user.clear(); });
    bench.signingIn.signIn(bench.id);
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
    auto *dialog = bench.dialog<SecretsDialog>();
    auto *user = shown<QLineEdit>(dialog, u"User"_s);
    QVERIFY(user);
    shown<QLineEdit>(dialog, u"Password"_s)->setText(bench.server.password());
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto ok = std::find_if(buttons.cbegin(), buttons.cend(),
                                 [](const QPushButton *button) { return button->text() == "&Sign In"_L1; });
    QVERIFY(!(*ok)->isEnabled());
    user->setText(bench.server.user());
    QVERIFY((*ok)->isEnabled());
    click(*ok);
    QTRY_VERIFY(bench.console.session());
}

void TestServerSignIn::asksAgainAlthoughSomethingIsKept()
{
    MemorySecrets secrets;
    ServerBench bench(secrets);
    const KeptSecret password{{bench.id, SecretKind::Password}, u"crm01"_s};
    QSignalSpy kept(secrets.keep(password, u"an-old-one"_s, this), &AbstractCall::finished);
    QVERIFY(kept.wait());
    bench.signingIn.signIn(bench.id);
    QTRY_COMPARE(bench.received("Authenticate"_L1), 1);
    QVERIFY(bench.becomesIdle());
    bench.signingIn.ask(bench.id);
    QVERIFY(bench.answer(bench.server.password(), true));
    QVERIFY(bench.console.session());
    auto *read = secrets.read({bench.id, SecretKind::Password}, this);
    QSignalSpy finished(read, &AbstractCall::finished);
    QString now;
    read->then(this, [&now](const Result<std::optional<Secret>> &result) { now = result.value().value(); });
    QVERIFY(finished.wait());
    QCOMPARE(now, bench.server.password());
}

void TestServerSignIn::storesWhoIsKept()
{
    MemorySecrets secrets;
    ServerBench bench(secrets);
    bench.change([](Server &server) { server.user = u"somebody-else"_s; });
    bench.signingIn.signIn(bench.id);
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
    auto *dialog = bench.dialog<SecretsDialog>();
    shown<QLineEdit>(dialog, u"User"_s)->setText(bench.server.user());
    QVERIFY(bench.answer(bench.server.password(), true));
    QTRY_COMPARE(secrets.kept().size(), 1);
    // Otherwise the password of one server would be tried for the other one.
    QCOMPARE(bench.store.find(bench.id)->user, bench.server.user());
}

void TestServerSignIn::asksForTheProxysPasswordToo()
{
    MemorySecrets secrets;
    ServerBench bench(secrets);
    bench.change([](Server &server) {
        server.transport.proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = 1, .user = u"me"_s};
    });
    bench.signingIn.signIn(bench.id);
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
    QVERIFY(shown<QLineEdit>(bench.dialog<SecretsDialog>(), u"Password of the Proxy"_s));
}

void TestServerSignIn::saysThatNobodyKnowsWhatIsKept()
{
    const QTemporaryDir folder;
    QFile list(folder.filePath(u"kept.json"_s));
    QVERIFY(list.open(QIODevice::WriteOnly) && list.write("{") == 1);
    list.close();
    KeychainSecrets secrets(list.fileName());
    ServerBench bench(secrets);
    const QSignalSpy noted(&bench.signingIn, &ServerSignIn::noted);
    bench.signingIn.signIn(bench.id);
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
    QCOMPARE(noted.count(), 1);
    QVERIFY(noted.at(0).at(1).toString().contains("is damaged"_L1));
}

SLUICE_GUI_TEST(TestServerSignIn)

} // namespace tst_serversignin

#include "tst_serversignin.moc"
