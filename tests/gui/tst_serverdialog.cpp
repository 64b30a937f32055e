// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"
#include "tests/gui/serverbench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/server/serverdialog.h"
#include "ui/dialogs/server/serverquestiondialog.h"
#include "ui/widgets/fields/classbox.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QSignalSpy>
#include <QTabWidget>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_serverdialog {
using test::named;
using test::shown;

namespace {

Server stored(std::optional<Environment> environment = Environment::Production)
{
    auto server = named(u"crm"_s, u"Oslo"_s, environment);
    server.id = u"1"_s;
    return server;
}

struct DialogBench
{
    explicit DialogBench(const Server &server, SecretStore *secrets = nullptr)
        : dialog(server,
                 {.names = {u"taken"_s},
                  .groups = {u"Oslo"_s, u"Bergen"_s},
                  .secrets = secrets,
                  .save =
                      [this](const Server &, const Server &edited, QObject *parent) {
                          auto *call = new Call<void>(parent);
                          if (!failure)
                              saved = edited;
                          call->finish(failure ? Result<void>(Failure(*failure)) : Result<void>());
                          return call;
                      }},
                 nullptr)
    {
        dialog.show();
    }

    QPushButton *ok() const { return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    QString objection() const { return ok()->isEnabled() ? QString() : ok()->accessibleDescription(); }
    void showPage(int page) const { dialog.findChild<QTabWidget *>()->setCurrentIndex(page); }

    std::optional<Server> saved;
    std::optional<Error> failure;
    ServerDialog dialog;
};

} // namespace

class TestServerDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOtherWarnings(); }
    void asksForTheClassFirst();
    void saysThatAnUnclassifiedServerCountsAsProduction();
    void changesNothingByItself_data();
    void changesNothingByItself();
    void savesWhatWasFilledIn();
    void refusesWhatCannotBeKept_data();
    void refusesWhatCannotBeKept();
    void asksBeforeAClassIsLowered_data();
    void asksBeforeAClassIsLowered();
    void asksBeforeAnAddressInProductionIsGivenUp();
    void aNewServerHasNoClassToLower();
    void staysOpenWhileSavingFails();
    void trustGoesNoFurtherThanTheAddress();
    void stopsTrusting();
    void showsTheProxyOnlyWhereThereIsOne();
    void keepsWhatItKnowsOfTheOtherProductToItself();
    void forgetsWhatIsKept();
    void testsTheConnection();
    void hasAMnemonicOnceOnEachPage();
    void cutsNothingOff();
};

void TestServerDialog::asksForTheClassFirst()
{
    DialogBench bench{Server{}};
    const auto *page = bench.dialog.findChild<QWidget *>(u"serverPage"_s);
    const auto *first = page->findChild<ClassBox *>();
    const auto boxes = page->findChildren<QWidget *>();
    for (const auto *other : boxes) {
        if (other->focusPolicy() != Qt::NoFocus && other->isVisible() && other->parentWidget() == page)
            QVERIFY(other->y() >= first->y());
    }
    QCOMPARE(QWidget::tr("%1").arg(bench.dialog.windowTitle()), u"Add a Server"_s);
}

void TestServerDialog::saysThatAnUnclassifiedServerCountsAsProduction()
{
    DialogBench bench{Server{}};
    const auto *box = bench.dialog.findChild<ClassBox *>();
    QVERIFY(!box->chosen());
    QVERIFY(box->currentText().contains("treated as Production"_L1));
    QVERIFY(!box->explanation().isEmpty());
    QCOMPARE(box->count(), 6);
    for (int i = 0; i < box->count(); ++i)
        QVERIFY(!box->itemIcon(i).isNull());
}

void TestServerDialog::changesNothingByItself_data()
{
    QTest::addColumn<Server>("server");
    QTest::newRow("usual") << stored();
    auto farm = stored({});
    farm.nodes = {{.name = u"a"_s, .address = u"https://10.0.0.1/SuperOffice"_s, .hostHeader = u"crm"_s},
                  {.address = u"https://10.0.0.2/SuperOffice"_s, .tlsName = u"crm"_s, .trustedCertificate = u"0A"_s}};
    QTest::newRow("farm") << farm;
    auto all = stored(Environment::Test);
    all.protocolId = u"superoffice-soap"_s;
    all.options.services = 86;
    all.options.envelope = EnvelopeForm::Published;
    all.options.signIn = SignInKind::Ticket;
    all.user.clear();
    all.askEveryTime = true;
    all.timeout = std::chrono::seconds(7);
    all.transport = {.trustedCertificate = u"0A:1B"_s,
                     .proxy = {.kind = ProxyKind::Socks5, .host = u"proxy"_s, .port = 1080, .user = u"anna"_s},
                     .allowPlainHttp = true};
    all.classChanges = {{QDateTime::currentDateTimeUtc(), Environment::Production, Environment::Test}};
    QTest::newRow("everything") << all;
    auto router = stored(Environment::Demo);
    router.protocolId = u"inforouter"_s;
    router.options.binding = Binding::Soap12;
    router.options.language = u"de"_s;
    QTest::newRow("infoRouter") << router;
    auto online = stored(Environment::Staging);
    online.address = u"https://online.superoffice.com/Cust12345"_s;
    online.options.online = true;
    QTest::newRow("online") << online;
}

void TestServerDialog::changesNothingByItself()
{
    QFETCH(const Server, server);
    const DialogBench bench(server);
    QCOMPARE(bench.dialog.server(), server);
}

void TestServerDialog::savesWhatWasFilledIn()
{
    Server fresh;
    fresh.protocolId = protocolIds().constFirst();
    DialogBench bench(fresh);
    QVERIFY(!bench.objection().isEmpty());
    bench.dialog.findChild<ClassBox *>()->setChosen(Environment::Staging);
    test::enter(bench.dialog, {{u"Name"_s, u"crm"_s}, {u"Server address"_s, test::crm}, {u"User"_s, u"ANNA"_s}});
    shown<QComboBox>(bench.dialog, u"Group"_s)->setEditText(u"Paris"_s);
    shown<QCheckBox>(bench.dialog, u"Ask for the password every time"_s)->click();
    QCOMPARE(bench.objection(), QString());
    bench.ok()->click();
    QVERIFY(bench.saved);
    QCOMPARE(bench.saved->name, u"crm"_s);
    QCOMPARE(bench.saved->group, u"Paris"_s);
    QCOMPARE(bench.saved->environment, Environment::Staging);
    QCOMPARE(bench.saved->user, u"ANNA"_s);
    QVERIFY(bench.saved->askEveryTime);
    QTRY_VERIFY(!bench.dialog.isVisible());
}

void TestServerDialog::refusesWhatCannotBeKept_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("says");
    QTest::newRow("no name") << u" "_s << test::crm << u"name"_s;
    QTest::newRow("a name that is taken") << u"TAKEN"_s << test::crm << u"TAKEN"_s;
    QTest::newRow("no address") << u"crm"_s << QString() << u"address"_s;
    QTest::newRow("no address for NetServer") << u"crm"_s << u"ftp://crm/"_s << u"http"_s;
}

void TestServerDialog::refusesWhatCannotBeKept()
{
    QFETCH(const QString, name);
    QFETCH(const QString, address);
    QFETCH(const QString, says);
    DialogBench bench(stored());
    test::enter(bench.dialog, {{u"Name"_s, name}, {u"Server address"_s, address}});
    QVERIFY2(bench.objection().contains(says), qPrintable(bench.objection()));
    QVERIFY(test::says(bench.dialog, bench.objection()));
    bench.dialog.accept();
    QVERIFY(!bench.saved);
}

void TestServerDialog::asksBeforeAClassIsLowered_data()
{
    QTest::addColumn<std::optional<Environment>>("from");
    QTest::addColumn<std::optional<Environment>>("to");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<bool>("typed");
    using Class = std::optional<Environment>;
    QTest::newRow("production to test") << Class(Environment::Production) << Class(Environment::Test) << true << true;
    QTest::newRow("unclassified to demo") << Class() << Class(Environment::Demo) << true << true;
    QTest::newRow("staging to test") << Class(Environment::Staging) << Class(Environment::Test) << true << false;
    QTest::newRow("test to production") << Class(Environment::Test) << Class(Environment::Production) << false << false;
    QTest::newRow("production to none") << Class(Environment::Production) << Class() << false << false;
    QTest::newRow("the same") << Class(Environment::Test) << Class(Environment::Test) << false << false;
}

void TestServerDialog::asksBeforeAClassIsLowered()
{
    QFETCH(const std::optional<Environment>, from);
    QFETCH(const std::optional<Environment>, to);
    QFETCH(const bool, asks);
    QFETCH(const bool, typed);
    DialogBench bench(stored(from));
    bench.dialog.findChild<ClassBox *>()->setChosen(to);
    bench.ok()->click();
    auto *sheet = test::openDialog<ServerQuestionDialog>();
    QCOMPARE(sheet != nullptr, asks);
    QCOMPARE(bench.saved.has_value(), !asks);
    if (!sheet)
        return;
    auto *lower = sheet->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QCOMPARE(lower->isEnabled(), !typed);
    if (typed)
        shown<QLineEdit>(*sheet, u"Type crm to confirm"_s)->setText(u"CRM"_s);
    QVERIFY(lower->isEnabled());
    lower->click();
    QVERIFY(bench.saved);
    QCOMPARE(bench.saved->environment, to);
}

void TestServerDialog::asksBeforeAnAddressInProductionIsGivenUp()
{
    DialogBench bench(stored());
    test::enter(bench.dialog, {{u"Server address"_s, u"https://other.example.com/"_s}});
    bench.ok()->click();
    auto *sheet = test::openDialog<ServerQuestionDialog>();
    QVERIFY(sheet);
    QVERIFY(!bench.saved);
    QVERIFY(test::says(*sheet, u"gives up one of its addresses"_s));
    auto *giveUp = sheet->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!giveUp->isEnabled());
    shown<QLineEdit>(*sheet, u"Type crm to confirm"_s)->setText(u"crm"_s);
    giveUp->click();
    QVERIFY(bench.saved);
}

void TestServerDialog::aNewServerHasNoClassToLower()
{
    auto server = stored({});
    server.id.clear();
    DialogBench bench(server);
    bench.dialog.findChild<ClassBox *>()->setChosen(Environment::Demo);
    bench.ok()->click();
    QVERIFY(bench.saved);
}

void TestServerDialog::staysOpenWhileSavingFails()
{
    DialogBench bench(stored());
    bench.failure = inputError(u"The disk is full."_s);
    bench.ok()->click();
    QTRY_VERIFY(test::says(bench.dialog, u"The disk is full."_s));
    QVERIFY(bench.dialog.isVisible());
    bench.failure.reset();
    bench.ok()->click();
    QVERIFY(bench.saved);
}

void TestServerDialog::trustGoesNoFurtherThanTheAddress()
{
    auto trusting = stored();
    trusting.transport.trustedCertificate = u"0A:1B"_s;
    DialogBench bench(trusting);
    test::enter(bench.dialog, {{u"Server address"_s, trusting.address + u"/x"_s}});
    QCOMPARE(bench.dialog.server().transport.trustedCertificate, u"0A:1B"_s);
    test::enter(bench.dialog, {{u"Server address"_s, u"https://other.example.com/SuperOffice"_s}});
    QCOMPARE(bench.dialog.server().transport.trustedCertificate, QString());
}

void TestServerDialog::stopsTrusting()
{
    auto trusting = stored();
    trusting.transport.trustedCertificate = u"0A:1B"_s;
    DialogBench bench(trusting);
    bench.showPage(2);
    QVERIFY(test::says(bench.dialog, u"0A:1B"_s));
    shown<QPushButton>(bench.dialog, u"Stop trusting this certificate"_s)->click();
    QVERIFY(!test::says(bench.dialog, u"0A:1B"_s));
    QCOMPARE(bench.dialog.server().transport.trustedCertificate, QString());
}

void TestServerDialog::showsTheProxyOnlyWhereThereIsOne()
{
    DialogBench bench(stored());
    bench.showPage(2);
    auto *box = shown<QComboBox>(bench.dialog, u"Proxy"_s);
    QVERIFY(!shown<QLineEdit>(bench.dialog, u"Host of the proxy"_s));
    box->setCurrentText(u"HTTP proxy"_s);
    QVERIFY(!bench.objection().isEmpty()); // it has no host yet
    test::enter(bench.dialog, {{u"Host of the proxy"_s, u"proxy.example.com"_s}});
    QCOMPARE(bench.objection(), QString());
    QCOMPARE(bench.dialog.server().transport.proxy,
             (ProxyChoice{.kind = ProxyKind::Http, .host = u"proxy.example.com"_s, .port = 8080}));
    box->setCurrentText(u"None"_s);
    QCOMPARE(bench.dialog.server().transport.proxy, ProxyChoice{.kind = ProxyKind::None});
}

void TestServerDialog::keepsWhatItKnowsOfTheOtherProductToItself()
{
    auto server = stored();
    server.options.services = 86;
    server.protocolId = u"superoffice-soap"_s;
    DialogBench bench(server);
    test::chooseProduct(bench.dialog, test::infoRouter);
    const auto edited = bench.dialog.server();
    QCOMPARE(edited.protocolId, u"inforouter"_s);
    QVERIFY(!edited.options.services);
    QVERIFY(!edited.options.online);
}

void TestServerDialog::forgetsWhatIsKept()
{
    test::Stores stores;
    stores.keep(u"1"_s, u"crm"_s);
    stores.keep(u"2"_s, u"other"_s);
    DialogBench bench(stored(), &stores.secrets);
    QVERIFY(test::says(bench.dialog, u"Kept in the keychain: "_s));
    shown<QPushButton>(bench.dialog, u"Forget kept password"_s)->click();
    auto *question = test::openDialog<QMessageBox>();
    QVERIFY(question);
    QCOMPARE(stores.secrets.kept().size(), 2);
    test::agree(question);
    QTRY_COMPARE(stores.secrets.kept().size(), 1);
    QTRY_VERIFY(!shown<QPushButton>(bench.dialog, u"Forget kept password"_s));
}

void TestServerDialog::testsTheConnection()
{
    mock::MockServer mock;
    QVERIFY(mock.listen());
    DialogBench bench(stored());
    test::enter(bench.dialog, {{u"Server address"_s, mock.url().toString()}});
    shown<QPushButton>(bench.dialog, u"Test Connection"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(test::says(bench.dialog, u"answers with"_s), 10000);
}

void TestServerDialog::hasAMnemonicOnceOnEachPage()
{
    auto server = stored();
    server.transport.proxy.kind = ProxyKind::Http;
    DialogBench bench(server);
    for (const int page : {0, 1, 2}) {
        bench.showPage(page);
        QStringList keys;
        const auto collect = [&keys](const QString &text) {
            const auto key = QKeySequence::mnemonic(text).toString();
            if (!key.isEmpty())
                keys.append(key);
        };
        const auto labels = bench.dialog.findChildren<QLabel *>();
        for (const auto *label : labels) {
            if (label->isVisible() && label->buddy())
                collect(label->text());
        }
        const auto buttons = bench.dialog.findChildren<QAbstractButton *>();
        for (const auto *button : buttons) {
            if (button->isVisible())
                collect(button->text());
        }
        auto once = keys;
        once.removeDuplicates();
        QCOMPARE(keys, once);
    }
}

void TestServerDialog::cutsNothingOff()
{
    auto server = stored();
    server.name = u"a-very-long-name-of-a-server-that-somebody-made-up"_s;
    DialogBench bench(server);
    for (const int page : {0, 1, 2}) {
        bench.showPage(page);
        QTRY_COMPARE(test::cutOff(bench.dialog), QStringList());
    }
}

SLUICE_GUI_TEST(TestServerDialog)

} // namespace tst_serverdialog

#include "tst_serverdialog.moc"
