// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/filelock.h"
#include "core/storage/secrets/keychainsecrets.h"
#include "tests/gui/bench.h"
#include "tests/gui/serverbench.h"
#include "tests/support/settingshome.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/dialogs/server/keptsecretsdialog.h"
#include "ui/dialogs/server/serverdialog.h"
#include "ui/dialogs/server/serverquestiondialog.h"
#include "ui/docks/serversdock.h"
#include "ui/widgets/fields/classbox.h"
#include "ui/window/servers/serveractions.h"
#include "ui/window/servers/servertransfer.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>

using namespace sluice;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tst_serveractions {
using test::named;
using test::shown;

namespace {

/// A keychain that nobody unlocks.
class LockedSecrets final : public SecretStore
{
public:
    using SecretStore::SecretStore;

    Call<std::optional<Secret>> *read(const SecretKey &, QObject *parent) override
    {
        return refused<std::optional<Secret>>(parent);
    }
    Call<void> *keep(const KeptSecret &, const QString &, QObject *parent) override { return refused<void>(parent); }
    Call<void> *remove(const SecretKey &, QObject *parent) override { return refused<void>(parent); }
    QList<KeptSecret> kept() const override { return known; }

    QList<KeptSecret> known;

private:
    template<typename T>
    Call<T> *refused(QObject *parent)
    {
        auto *call = new Call<T>(parent);
        call->finish(Failure({.kind = Error::Kind::Blocked,
                              .message = u"The keychain is locked."_s,
                              .cause = Error::Cause::KeychainLocked}));
        return call;
    }
};

struct ActionsBench : test::Stores
{
    ActionsBench() { window.show(); }

    void choose(const QString &file) const
    {
        auto *dialog = test::openDialog<QFileDialog>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
    }

    ServerFiles files() const { return {.own = folder.filePath(u"servers.json"_s)}; }

    QWidget window;
    ServerActions actions{servers, secrets, &window};
    ServerTransfer transfer{servers, &window};
};

/// Makes a change in another program.
template<typename Change>
void elsewhere(const ActionsBench &bench, const QString &id, const Change &change)
{
    ServerStore other(bench.files());
    QVERIFY(other.load());
    auto server = *other.find(id);
    change(server);
    QVERIFY(test::replace(other, server));
}

void press(const QMessageBox *box, const QString &text)
{
    const auto buttons = box->buttons();
    for (auto *button : buttons) {
        if (button->text() == text)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

QPushButton *okOf(const QDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

} // namespace

class TestServerActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init() { test::failOnOtherWarnings(); }
    void addsAServer();
    void editsAServer();
    void keepsWhatSomebodyElseChangedWhileItWasEdited();
    void saysThatAServerWasRemovedWhileItWasEdited();
    void asksWhatToDoWhenBothChangedTheSame_data();
    void asksWhatToDoWhenBothChangedTheSame();
    void asksAgainBeforeItLowersAClassThatWasRaisedMeanwhile();
    void removesNothingThatWasChangedMeanwhile_data();
    void removesNothingThatWasChangedMeanwhile();
    void isNotHeldByAProgramThatHoldsTheLock();
    void keepsWhatWasFilledInWhenTheFileCannotBeWritten();
    void duplicatesAServerUnderAnotherName();
    void removesAServerAndItsSecrets();
    void removesNothingUnlessAgreed();
    void removesAServerInProductionOnlyByItsName();
    void saysWhichSecretCouldNotBeRemoved();
    void saysThatNobodyKnowsWhatIsKept();
    void movesAServerAmongItsGroup();
    void writesAndReadsAFile();
    void exportsOverNoFileOfSluice();
    void tellsWhatImportingDid();
    void tellsWhyAFileCannotBeRead();
    void listsLeftoversAndRemovesThem();
    void showsInTheWindowWhatWentWrong();
    void takesTheClassOfAStoredServer_data();
    void takesTheClassOfAStoredServer();
    void refusesTheSharedAddressOfAFarm();
};

void TestServerActions::addsAServer()
{
    ActionsBench bench;
    QSignalSpy stored(&bench.actions, &ServerActions::stored);
    bench.actions.add();
    auto *dialog = test::openDialog<ServerDialog>();
    QVERIFY(dialog);
    test::enter(*dialog, {{u"Name"_s, u"crm"_s}, {u"Server address"_s, test::crm}});
    okOf(*dialog)->click();
    QTRY_COMPARE(bench.names(), QStringList{u"crm"_s});
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(stored.constFirst().constFirst().toString(), bench.servers.findByName(u"crm"_s)->id);
}

void TestServerActions::editsAServer()
{
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s));
    bench.actions.edit(id);
    auto *dialog = test::openDialog<ServerDialog>();
    test::enter(*dialog, {{u"Name"_s, u"crm01"_s}});
    okOf(*dialog)->click();
    QTRY_COMPARE(bench.servers.find(id)->name, u"crm01"_s);
    bench.actions.edit(u"gone"_s);
    QTRY_VERIFY(!test::openDialog<ServerDialog>());
}

void TestServerActions::keepsWhatSomebodyElseChangedWhileItWasEdited()
{
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s, {}, Environment::Test));
    bench.actions.edit(id);
    auto *dialog = test::openDialog<ServerDialog>();
    test::enter(*dialog, {{u"Name"_s, u"crm01"_s}});
    elsewhere(bench, id, [](Server &server) { server.environment = Environment::Production; });
    okOf(*dialog)->click();
    QTRY_COMPARE(bench.servers.find(id)->name, u"crm01"_s);
    QCOMPARE(bench.servers.find(id)->environment, Environment::Production);
    QTRY_VERIFY(!test::openDialog<ServerDialog>());
}

void TestServerActions::saysThatAServerWasRemovedWhileItWasEdited()
{
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s));
    bench.actions.edit(id);
    auto *dialog = test::openDialog<ServerDialog>();
    test::enter(*dialog, {{u"Name"_s, u"crm01"_s}});
    ServerStore other(bench.files());
    QVERIFY(other.load());
    QVERIFY(test::remove(other, id));
    okOf(*dialog)->click();
    QTRY_VERIFY(test::says(dialog, u"This server is no longer stored"_s));
    QVERIFY(dialog->isVisible());
    QCOMPARE(shown<QLineEdit>(*dialog, u"Name"_s)->text(), u"crm01"_s);
}

void TestServerActions::asksWhatToDoWhenBothChangedTheSame_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("user");
    QTest::newRow("reload") << u"&Reload"_s << u"THEIRS"_s;
    QTest::newRow("overwrite") << u"&Overwrite"_s << u"OURS"_s;
}

void TestServerActions::asksWhatToDoWhenBothChangedTheSame()
{
    QFETCH(const QString, button);
    QFETCH(const QString, user);
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s, {}, Environment::Test));
    bench.actions.edit(id);
    QPointer dialog = test::openDialog<ServerDialog>();
    test::enter(*dialog, {{u"User"_s, u"OURS"_s}});
    elsewhere(bench, id, [](Server &server) {
        server.user = u"THEIRS"_s;
        server.environment = Environment::Production;
    });
    okOf(*dialog)->click();
    QTRY_VERIFY(test::openDialog<QMessageBox>());
    auto *question = test::openDialog<QMessageBox>();
    QVERIFY2(question->text().contains("crm was changed elsewhere: User (now "_L1), qPrintable(question->text()));
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    QCOMPARE(bench.servers.find(id)->user, u"THEIRS"_s);
    press(question, button);
    QTRY_VERIFY(!dialog);
    QCOMPARE(bench.servers.find(id)->user, user);
    QCOMPARE(bench.servers.find(id)->environment, Environment::Production);
    if (auto *reloaded = test::openDialog<ServerDialog>())
        QCOMPARE(shown<QLineEdit>(*reloaded, u"User"_s)->text(), u"THEIRS"_s);
    QCOMPARE(test::openDialog<ServerDialog>() != nullptr, button == "&Reload"_L1);
}

/// A lowering from Test that was confirmed must not lower a server that is in Production by then.
void TestServerActions::asksAgainBeforeItLowersAClassThatWasRaisedMeanwhile()
{
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s, {}, Environment::Test));
    bench.actions.edit(id);
    auto *dialog = test::openDialog<ServerDialog>();
    dialog->findChild<ClassBox *>()->setChosen(Environment::Development);
    okOf(*dialog)->click();
    QTRY_VERIFY(test::openDialog<ServerQuestionDialog>());
    elsewhere(bench, id, [](Server &server) { server.environment = Environment::Production; });
    test::openDialog<ServerQuestionDialog>()->accept();
    QTRY_VERIFY(test::openDialog<QMessageBox>());
    QCOMPARE(bench.servers.find(id)->environment, Environment::Production);
    press(test::openDialog<QMessageBox>(), u"&Overwrite"_s);
    QTRY_VERIFY(test::openDialog<ServerQuestionDialog>()); // now from Production, where the name has to be typed
    QVERIFY(!okOf(*test::openDialog<ServerQuestionDialog>())->isEnabled());
    QCOMPARE(bench.servers.find(id)->environment, Environment::Production);
}

void TestServerActions::removesNothingThatWasChangedMeanwhile_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("its class is raised") << Environment::Production << u"is in Production now, not in Test"_s;
    QTest::newRow("its group changes") << Environment::Test << u"was changed elsewhere"_s;
}

void TestServerActions::removesNothingThatWasChangedMeanwhile()
{
    QFETCH(Environment, environment);
    QFETCH(QString, sentence);
    ActionsBench bench;
    const QSignalSpy failed(&bench.actions, &ServerActions::failed);
    const auto id = bench.add(named(u"crm"_s, {}, Environment::Test));
    bench.actions.remove(id);
    elsewhere(bench, id, [environment](Server &server) {
        server.environment = environment;
        server.group = u"Oslo"_s;
    });
    test::agree(test::openDialog<QMessageBox>());
    QTRY_COMPARE(failed.size(), 1);
    const auto said = failed.constFirst().constFirst().toString();
    QVERIFY2(said.contains(sentence), qPrintable(said));
    QVERIFY(bench.servers.find(id));
}

/// The event loop goes on: no pause is longer than a few frames, although the lock is held for longer.
void TestServerActions::isNotHeldByAProgramThatHoldsTheLock()
{
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s));
    auto lock = std::make_unique<FileLock>(bench.files().own + ".lock"_L1);
    QCOMPARE(lock->lock(0ms), FileLock::Outcome::Locked);
    bench.actions.edit(id);
    auto *dialog = test::openDialog<ServerDialog>();
    test::enter(*dialog, {{u"Name"_s, u"crm01"_s}});
    QElapsedTimer click;
    click.start();
    okOf(*dialog)->click();
    const auto held = click.elapsed();
    QVERIFY2(held < 3000, qPrintable(QString::number(held))); // whoever waits for the lock waits for 5 s
    QVERIFY(!okOf(*dialog)->isEnabled());
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(10ms);
    QTRY_VERIFY(ticks >= 20);
    QCOMPARE(bench.servers.find(id)->name, u"crm"_s);
    lock.reset();
    QTRY_COMPARE(bench.servers.find(id)->name, u"crm01"_s);
}

void TestServerActions::keepsWhatWasFilledInWhenTheFileCannotBeWritten()
{
    ActionsBench bench;
    bench.actions.add();
    auto *dialog = test::openDialog<ServerDialog>();
    test::enter(*dialog, {{u"Name"_s, u"crm"_s}, {u"Server address"_s, test::crm}});
    QFile::remove(bench.folder.filePath(u"servers.json"_s));
    QVERIFY(QDir(bench.folder.path()).mkdir(u"servers.json"_s)); // a folder is no file to write
    okOf(*dialog)->click();
    QTRY_VERIFY(!dialog->findChild<QLabel *>(u"problemLabel"_s)->text().isEmpty());
    QVERIFY(dialog->isVisible());
    QCOMPARE(shown<QLineEdit>(*dialog, u"Name"_s)->text(), u"crm"_s);
}

void TestServerActions::duplicatesAServerUnderAnotherName()
{
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s, u"Oslo"_s, Environment::Test));
    bench.add(named(u"crm (copy)"_s));
    bench.actions.duplicate(id);
    auto *dialog = test::openDialog<ServerDialog>();
    QCOMPARE(shown<QLineEdit>(*dialog, u"Name"_s)->text(), u"crm (copy 2)"_s);
    okOf(*dialog)->click();
    QTRY_VERIFY(bench.servers.findByName(u"crm (copy 2)"_s));
    const auto *copy = bench.servers.findByName(u"crm (copy 2)"_s);
    QVERIFY(copy->id != id);
    QCOMPARE(copy->environment, Environment::Test);
}

void TestServerActions::removesAServerAndItsSecrets()
{
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s, {}, Environment::Test));
    const auto other = bench.add(named(u"other"_s));
    bench.keep(id, u"crm"_s);
    bench.keep(id, u"crm"_s, SecretKind::ProxyPassword);
    bench.keep(other, u"other"_s);
    bench.actions.remove(id);
    auto *question = test::openDialog<QMessageBox>();
    QVERIFY(question);
    QVERIFY(question->text().contains(u"crm is in Test."_s));
    test::agree(question);
    QTRY_COMPARE(bench.names(), QStringList{u"other"_s});
    QTRY_COMPARE(bench.secrets.kept().size(), 1);
    QCOMPARE(bench.secrets.kept().constFirst().key.serverId, other);
}

void TestServerActions::removesNothingUnlessAgreed()
{
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s, {}, Environment::Test));
    bench.actions.remove(id);
    auto *question = test::openDialog<QMessageBox>();
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    QTest::keyClick(question, Qt::Key_Return);
    QVERIFY(!question->isVisible());
    QCOMPARE(bench.names(), QStringList{u"crm"_s});
}

/// Also when only the class in force is Production, because another entry has the same address.
void TestServerActions::removesAServerInProductionOnlyByItsName()
{
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s, {}, Environment::Production));
    auto again = named(u"again"_s, {}, Environment::Test);
    again.address = bench.servers.find(id)->address;
    bench.add(again);
    bench.actions.remove(id);
    auto *dialog = test::openDialog<ServerQuestionDialog>();
    QVERIFY(dialog);
    QVERIFY(!okOf(*dialog)->isEnabled());
    dialog->reject();
    QCOMPARE(bench.names(), QStringList({u"crm"_s, u"again"_s}));
    bench.actions.remove(bench.servers.findByName(u"again"_s)->id);
    dialog = test::openDialog<ServerQuestionDialog>();
    QVERIFY(dialog);
    shown<QLineEdit>(*dialog, u"Type again to confirm"_s)->setText(u"AGAIN"_s);
    okOf(*dialog)->click();
    QTRY_COMPARE(bench.names(), QStringList{u"crm"_s});
}

void TestServerActions::saysWhichSecretCouldNotBeRemoved()
{
    test::Stores stores;
    LockedSecrets locked;
    QWidget window;
    window.show();
    ServerActions actions(stores.servers, locked, &window);
    const auto id = stores.add(named(u"crm"_s, {}, Environment::Test));
    locked.known = {{.key = {id, SecretKind::Password}, .serverName = u"crm"_s}};
    QSignalSpy failed(&actions, &ServerActions::failed);
    actions.remove(id);
    test::agree(test::openDialog<QMessageBox>());
    QVERIFY(failed.wait());
    const auto sentence = failed.constFirst().constFirst().toString();
    QVERIFY(sentence.contains("crm"_L1));
    QVERIFY(sentence.contains("The keychain is locked."_L1));
    QVERIFY(stores.names().isEmpty());
}

void TestServerActions::saysThatNobodyKnowsWhatIsKept()
{
    test::Stores stores;
    QFile list(stores.folder.filePath(u"kept.json"_s));
    QVERIFY(list.open(QIODevice::WriteOnly) && list.write("{\"version\": 1, \"secrets\": [") > 0);
    list.close();
    KeychainSecrets secrets(list.fileName());
    QWidget window;
    ServerActions actions(stores.servers, secrets, &window);
    const QSignalSpy failed(&actions, &ServerActions::failed);
    actions.remove(stores.add(named(u"crm"_s, {}, Environment::Test)));
    test::agree(test::openDialog<QMessageBox>());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(stores.names().isEmpty());
    const auto sentence = failed.constFirst().constFirst().toString();
    QVERIFY2(sentence.startsWith("The keychain may still hold secrets of crm: "_L1), qPrintable(sentence));
    QVERIFY2(sentence.contains("is damaged"_L1), qPrintable(sentence));

    actions.showKeptSecrets();
    const auto *dialog = test::openDialog<KeptSecretsDialog>();
    QVERIFY(test::says(dialog, u"It is not known what the keychain of this account holds."_s));
    QVERIFY(test::says(dialog, u"is damaged"_s));
}

void TestServerActions::movesAServerAmongItsGroup()
{
    ActionsBench bench;
    const auto a = bench.add(named(u"a"_s, u"Oslo"_s));
    bench.add(named(u"x"_s, u"Bergen"_s));
    const auto b = bench.add(named(u"b"_s, u"Oslo"_s));
    const auto inOslo = [&bench] {
        QStringList names;
        const auto servers = bench.servers.serversOf(u"Oslo"_s);
        for (const auto &server : servers)
            names.append(server.name);
        return names;
    };
    QVERIFY(!bench.actions.canMove(a, -1));
    QVERIFY(!bench.actions.canMove(b, 1));
    bench.actions.move(b, -1);
    QTRY_COMPARE(inOslo(), (QStringList{u"b"_s, u"a"_s}));
    bench.actions.move(b, 1);
    QTRY_COMPARE(inOslo(), (QStringList{u"a"_s, u"b"_s}));
    bench.actions.move(b, 1);
    QCOMPARE(inOslo(), (QStringList{u"a"_s, u"b"_s}));
}

void TestServerActions::writesAndReadsAFile()
{
    ActionsBench bench;
    bench.add(named(u"crm"_s, u"Oslo"_s, Environment::Staging));
    bench.add(named(u"other"_s));
    const auto file = bench.folder.filePath(u"out.json"_s);
    bench.transfer.exportServers();
    bench.choose(file);
    auto *told = test::openDialog<QMessageBox>();
    QVERIFY(told);
    QVERIFY(told->text().contains("2 servers"_L1));
    told->close();
    ActionsBench elsewhere;
    elsewhere.transfer.importServers();
    elsewhere.choose(file);
    QTRY_COMPARE(elsewhere.names(), bench.names());
    QCOMPARE(elsewhere.servers.findByName(u"crm"_s)->environment, Environment::Staging);
}

void TestServerActions::exportsOverNoFileOfSluice()
{
    const test::SettingsHome home;
    const auto file = home.ownFile(u"presets.json"_s);
    ActionsBench bench;
    bench.add(named(u"crm"_s));
    const QSignalSpy failed(&bench.transfer, &ServerTransfer::failed);
    bench.transfer.exportServers();
    bench.choose(file);
    QCOMPARE(failed.size(), 1);
    const auto sentence = failed.constFirst().constFirst().toString();
    QVERIFY2(sentence.contains("Sluice keeps its own data there"_L1), qPrintable(sentence));
    QVERIFY(!QFile::exists(file));
}

void TestServerActions::tellsWhatImportingDid()
{
    ActionsBench bench;
    bench.add(named(u"crm"_s));
    const auto file = bench.folder.filePath(u"out.json"_s);
    bench.transfer.exportServers();
    bench.choose(file);
    test::openDialog<QMessageBox>()->close();
    bench.transfer.importServers();
    bench.choose(file);
    QTRY_VERIFY(test::openDialog<QMessageBox>());
    const auto text = test::openDialog<QMessageBox>()->text();
    QVERIFY2(text.contains("No server was added."_L1), qPrintable(text));
    QVERIFY2(text.contains("left unchanged: crm"_L1), qPrintable(text));
}

void TestServerActions::tellsWhyAFileCannotBeRead()
{
    ActionsBench bench;
    QSignalSpy failed(&bench.transfer, &ServerTransfer::failed);
    bench.transfer.importServers();
    bench.choose(bench.folder.filePath(u"missing.json"_s));
    QCOMPARE(failed.count(), 1);
    QFile damaged(bench.folder.filePath(u"damaged.json"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"servers\": [");
    damaged.close();
    bench.transfer.importServers();
    bench.choose(damaged.fileName());
    QTRY_COMPARE(failed.count(), 2);
    QVERIFY(failed.constLast().constFirst().toString().startsWith("Nothing was imported: "_L1));
}

void TestServerActions::listsLeftoversAndRemovesThem()
{
    ActionsBench bench;
    const auto id = bench.add(named(u"crm"_s));
    bench.keep(id, u"crm"_s);
    bench.keep(u"gone"_s, u"old server"_s);
    bench.actions.showKeptSecrets();
    auto *dialog = test::openDialog<KeptSecretsDialog>();
    auto *table = shown<QTableView>(*dialog, u"Kept secrets"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    auto *remove = shown<QPushButton>(*dialog, u"Remove the selected secrets"_s);
    QVERIFY(!remove->isEnabled());
    shown<QPushButton>(*dialog, u"Select leftovers"_s)->click();
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table->selectionModel()->selectedRows().constFirst().data().toString(), u"old server"_s);
    remove->click();
    test::agree(test::openDialog<QMessageBox>());
    QTRY_COMPARE(bench.secrets.kept().size(), 1);
    QCOMPARE(bench.secrets.kept().constFirst().key.serverId, id);
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

void TestServerActions::showsInTheWindowWhatWentWrong()
{
    test::Stores stores;
    test::WindowBench bench;
    bench.window.setServers(stores.servers, stores.secrets);
    bench.window.findChild<QAction *>(u"actionImportServers"_s)->trigger();
    auto *dialog = test::openDialog<QFileDialog>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(stores.folder.filePath(u"missing.json"_s));
    dialog->close();
    QTRY_VERIFY(test::says(&bench.window, u"could not be read"_s));
}

void TestServerActions::takesTheClassOfAStoredServer_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("says");
    QTest::newRow("a server") << u"https://single.example.com/SuperOffice"_s << u"Staging"_s
                              << u"This address belongs to single"_s;
    QTest::newRow("a node") << u"https://10.0.0.1/SuperOffice"_s << u"Test"_s << u"This address belongs to farm"_s;
    QTest::newRow("neither") << u"https://elsewhere.example.com/"_s << u"Production"_s << u"daily work"_s;
}

void TestServerActions::takesTheClassOfAStoredServer()
{
    QFETCH(const QString, address);
    QFETCH(const QString, environment);
    QFETCH(const QString, says);
    test::Stores stores;
    stores.add(named(u"single"_s, {}, Environment::Staging));
    auto farm = named(u"farm"_s, {}, Environment::Test);
    farm.nodes = {{.name = u"crm01"_s, .address = u"https://10.0.0.1/SuperOffice"_s}};
    stores.add(farm);
    const Destinations destinations(stores.servers);
    SignInDialog dialog(test::requestFor(QUrl()), nullptr);
    dialog.setDestinations(&destinations);
    dialog.show();
    test::addressIn(dialog)->setText(address);
    auto *box = shown<QComboBox>(dialog, u"Class"_s);
    QCOMPARE(box->currentText(), environment);
    QVERIFY(test::says(dialog, says));
    const int development = box->findText(u"Development"_s);
    const bool mayLower = box->model()->flags(box->model()->index(development, 0)).testFlag(Qt::ItemIsEnabled);
    QCOMPARE(mayLower, environment == "Production"_L1);
    QVERIFY(box->model()->flags(box->model()->index(0, 0)).testFlag(Qt::ItemIsEnabled));
}

void TestServerActions::refusesTheSharedAddressOfAFarm()
{
    test::Stores stores;
    auto farm = named(u"farm"_s, {}, Environment::Test);
    farm.nodes = {{.name = u"crm01"_s, .address = u"https://10.0.0.1/SuperOffice"_s}};
    stores.add(farm);
    const Destinations destinations(stores.servers);
    SignInDialog dialog(test::requestFor(QUrl(farm.address)), nullptr);
    dialog.setDestinations(&destinations);
    dialog.show();
    QVERIFY(test::says(dialog, u"This is the shared address of farm,"_s));
    QVERIFY(!okOf(dialog)->isEnabled());
}

SLUICE_GUI_TEST(TestServerActions)

} // namespace tst_serveractions

#include "tst_serveractions.moc"
