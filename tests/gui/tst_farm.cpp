// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/destinationsecrets.h"
#include "core/storage/servers/serverstore.h"
#include "tests/gui/bench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"
#include "ui/texts/farmtexts.h"
#include "ui/widgets/bars/countdownbar.h"

#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <memory>

using namespace sluice;
using namespace sluice::test;

namespace tst_farm {
using mock::Fault;
using mock::FaultRelay;
using mock::MockServer;

/// A console on a farm: the nodes of one server, each a mock of its own.
class TestFarmWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsAnActionToEveryNode();
    void signsInToTheOtherNodesOnlyWhenSomethingGoesThere();
    void triesAWrongPasswordOnce();
    void looksAtTheNextNodeWhenOneIsDown();
    void staysAtACertificateThatIsNotTrusted();
    void saysOfEachNodeWhatIsKnown();
    void refusesWhatThePolicyForbids();
    void sendsNothingToAServerThatWasChangedSince_data();
    void sendsNothingToAServerThatWasChangedSince();
    void countsByTheClassThatIsStoredNow();
    void sendsNothingToTheSharedAddressOfAFarm();
    void findsAFarmBehindAnotherNameOfItsAddress();
    void triesAgainAfterNoAnswerWhenAPersonWantsIt();
    void keepsTicksWhenSomebodySignsInAgain();
    void saysWhoseRequestIsShown();
    void sendsNothingToANodeThatIsNotTicked();

private:
    Server farm() const;
    Destination destination();
    bool signIn(const Destination &destination, bool byHand = true)
    {
        m_console->signIn(destination, byHand);
        return QTest::qWaitFor([this] { return !m_console->isBusy(); });
    }
    int received(qsizetype node, QLatin1StringView operation) const;
    QList<Cell> cellsOf(const QString &cache) const;

    std::vector<std::unique_ptr<MockServer>> m_nodes;
    std::unique_ptr<ServerStore> m_store;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<Console> m_console;
};

void TestFarmWindow::init()
{
    m_client = std::make_unique<HttpClient>();
    m_sessions = std::make_unique<Sessions>(*m_client);
    m_console = std::make_unique<Console>(*m_sessions);
    m_store = std::make_unique<ServerStore>();
    m_console->setStore(m_store.get());
    for (int i = 0; i < 3; ++i) {
        m_nodes.push_back(std::make_unique<MockServer>());
        QVERIFY(m_nodes.back()->listen());
    }
}

void TestFarmWindow::cleanup()
{
    m_console.reset();
    m_store.reset();
    m_sessions.reset();
    m_client.reset();
    m_nodes.clear();
}

Server TestFarmWindow::farm() const
{
    Server server;
    server.name = u"crm-farm"_s;
    server.protocolId = u"superoffice-soap"_s;
    server.address = u"https://crm.example.com/"_s;
    server.user = m_nodes.front()->user();
    server.environment = Environment::Staging;
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        server.nodes.append({.name = u"crm0%1"_s.arg(i + 1), .address = m_nodes.at(i)->url().toString()});
    return server;
}

/// The farm, which is stored when it is first asked for, with its password.
Destination TestFarmWindow::destination()
{
    if (!m_store->findByName(u"crm-farm"_s) && !m_store->add(farm()))
        qFatal("The farm cannot be stored.");
    auto destination = m_console->destinations().of(*m_store->findByName(u"crm-farm"_s));
    setSecret(destination, SecretKind::Password, m_nodes.front()->password());
    return destination;
}

int TestFarmWindow::received(qsizetype node, QLatin1StringView operation) const
{
    const auto journal = m_nodes.at(node)->journal();
    return static_cast<int>(std::ranges::count_if(
        journal, [operation](const mock::JournalEntry &entry) { return entry.operation.startsWith(operation); }));
}

QList<Cell> TestFarmWindow::cellsOf(const QString &cache) const
{
    const auto row = m_console->caches()->names().indexOf(cache);
    return m_console->caches()
        ->index(static_cast<int>(row), CacheModel::StateColumn)
        .data(CacheModel::CellsRole)
        .value<QList<Cell>>();
}

void TestFarmWindow::sendsAnActionToEveryNode()
{
    QVERIFY(signIn(destination()));
    QCOMPARE(m_console->serverName(), u"crm-farm"_s);
    QCOMPARE(m_console->nodeNames(), QStringList({u"crm01"_s, u"crm02"_s, u"crm03"_s}));
    QSignalSpy flushed(m_console.get(), &Console::flushed);
    m_console->flush(FlushNamed{{u"UserGroupCache"_s}});
    QVERIFY(flushed.wait());
    for (const auto &node : m_nodes)
        QCOMPARE(node->flushCount(u"UserGroupCache"_s), 1);
    QVERIFY2(flushed.at(0).at(0).toString().startsWith("All 3 nodes"_L1), qPrintable(flushed.at(0).at(0).toString()));
}

void TestFarmWindow::signsInToTheOtherNodesOnlyWhenSomethingGoesThere()
{
    QVERIFY(signIn(destination()));
    QCOMPARE(received(0, "Authenticate"_L1), 1);
    QVERIFY(m_nodes.at(1)->journal().isEmpty());
    QVERIFY(m_nodes.at(2)->journal().isEmpty());
}

void TestFarmWindow::triesAWrongPasswordOnce()
{
    auto wrong = destination();
    setSecret(wrong, SecretKind::Password, u"not-the-password"_s);
    QSignalSpy failed(m_console.get(), &Console::failed);
    QVERIFY(signIn(wrong));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<ErrorReport>().error.kind, Error::Kind::SignInRefused);
    QCOMPARE(received(0, "Authenticate"_L1), 1);
    QVERIFY(m_nodes.at(1)->journal().isEmpty());
    // With a kept password that another server has refused: it is not tried again unless a person enters it.
    auto changed = *m_store->find(wrong.serverId);
    changed.nodes = {changed.nodes.at(2)};
    QVERIFY(test::replace(*m_store, changed));
    auto other = destination();
    setSecret(other, SecretKind::Password, u"not-the-password"_s);
    QVERIFY(signIn(other, false));
    QCOMPARE(failed.at(1).at(0).value<ErrorReport>().sentence,
             u"crm-farm (Staging): Not tried: crm01 refused this password."_s);
    QCOMPARE(received(2, "Authenticate"_L1), 0);
    QVERIFY(signIn(other));
    QCOMPARE(received(2, "Authenticate"_L1), 1);
}

void TestFarmWindow::looksAtTheNextNodeWhenOneIsDown()
{
    const auto down = destination();
    m_nodes.at(0) = std::make_unique<MockServer>(); // does not listen
    QVERIFY(signIn(down));
    QVERIFY(m_console->session());
    QCOMPARE(m_console->session()->name(), u"crm02"_s);
    QCOMPARE(m_console->nodeNames().size(), 3);
    QVERIFY(m_console->isListed());

    QSignalSpy failed(m_console.get(), &Console::failed);
    QSignalSpy flushed(m_console.get(), &Console::flushed);
    m_console->flush(FlushNamed{{u"UserGroupCache"_s}});
    QVERIFY(flushed.wait());
    QVERIFY(flushed.at(0).at(0).toString().startsWith("2 of 3 nodes acknowledged. crm01: "_L1));
    // The result tells of each node, and offers to send it again to that one.
    QVERIFY(failed.isEmpty());
    const auto result = m_console->runs()->result();
    QCOMPARE(result.lines.size(), 1);
    QCOMPARE(result.lines.constFirst().where, u"crm01"_s);
    QCOMPARE(result.retryable, 1);
    QCOMPARE(result.unanswered, 0);
    const auto cells = cellsOf(u"UserGroupCache"_s);
    QCOMPARE(cells.size(), 3);
    QCOMPARE(cells.at(0).evidence, Evidence::Failed);
    QCOMPARE(cells.at(1).evidence, Evidence::Acknowledged);
}

void TestFarmWindow::staysAtACertificateThatIsNotTrusted()
{
    int requests = 0;
    const auto server = tlsServer(requests);
    auto untrusted = *m_store->find(destination().serverId);
    untrusted.nodes[0].address = u"https://127.0.0.1:%1/"_s.arg(server->serverPort());
    QVERIFY(test::replace(*m_store, untrusted));
    QSignalSpy failed(m_console.get(), &Console::failed);
    QVERIFY(signIn(destination()));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<ErrorReport>().error.kind, Error::Kind::Tls);
    QCOMPARE(requests, 0);
    QVERIFY(m_nodes.at(1)->journal().isEmpty());
}

void TestFarmWindow::saysOfEachNodeWhatIsKnown()
{
    QVERIFY(signIn(destination()));
    QSignalSpy flushed(m_console.get(), &Console::flushed);
    m_console->flush(FlushAll{});
    QVERIFY(flushed.wait());
    const auto cells = cellsOf(u"UserGroupCache"_s);
    QCOMPARE(cells.size(), 3);
    QVERIFY(evidenceSentence(cells).startsWith("All 3 nodes acknowledged"_L1));
    const auto text = cellsText(cells);
    for (const auto &name : m_console->nodeNames())
        QVERIFY(text.contains(name + ": Acknowledged"_L1));
    // New results of one node do not mix with older ones of other nodes.
    QList<qsizetype> sizes;
    connect(m_console->caches(), &CacheModel::dataChanged, this,
            [&] { sizes.append(cellsOf(u"UserGroupCache"_s).size()); });
    m_console->flush(FlushNamed{{u"UserGroupCache"_s}});
    QTRY_COMPARE(sizes, QList<qsizetype>({1, 2, 3}));
}

void TestFarmWindow::refusesWhatThePolicyForbids()
{
    QVERIFY(signIn(destination()));
    Policy readOnly = m_store->policies().of(Environment::Staging);
    readOnly.readOnly = true;
    QVERIFY(test::setPolicy(*m_store, Environment::Staging, readOnly));
    QVERIFY(m_console->policy().readOnly);
    QSignalSpy failed(m_console.get(), &Console::failed);
    m_console->flush(FlushAll{});
    QCOMPARE(failed.count(), 1);
    QVERIFY(!m_console->isBusy());
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(received(i, "Flush"_L1), 0);
    QVERIFY(failed.at(0).at(0).value<ErrorReport>().sentence.contains("Servers in Staging are read-only."_L1));
}

void TestFarmWindow::sendsNothingToAServerThatWasChangedSince_data()
{
    QTest::addColumn<bool>("removed");
    QTest::addColumn<NextStep>("step");
    QTest::newRow("changed") << false << NextStep::SignInAgain;
    QTest::newRow("removed") << true << NextStep::None;
}

void TestFarmWindow::sendsNothingToAServerThatWasChangedSince()
{
    QFETCH(bool, removed);
    MainWindow window(*m_console);
    QVERIFY(signIn(destination()));
    const auto confirmed = m_console->destination();
    auto changed = *m_store->find(confirmed.serverId);
    changed.nodes.removeLast();
    QVERIFY(removed ? test::remove(*m_store, changed.id) : test::replace(*m_store, changed));
    QSignalSpy failed(m_console.get(), &Console::failed);
    // The objection is shown before the confirmation, and also stops what was confirmed already.
    window.findChild<QAction *>(u"actionFlushAll"_s)->trigger();
    QVERIFY(!window.findChild<ConfirmDialog *>());
    m_console->carryOut({.steps = {FlushAll{}}, .destination = confirmed});
    QCOMPARE(failed.count(), 2);
    for (const auto &arguments : std::as_const(failed)) {
        const auto trouble = arguments.at(0).value<ErrorReport>();
        QCOMPARE(trouble.error.kind, Error::Kind::Blocked);
        QVERIFY2(trouble.sentence.startsWith("crm-farm has been "_L1), qPrintable(trouble.sentence));
        QTEST(nextStepAfter(trouble), "step");
    }
    QVERIFY(!m_console->isBusy());
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(received(i, "Flush"_L1), 0);
}

void TestFarmWindow::countsByTheClassThatIsStoredNow()
{
    QVERIFY(signIn(destination()));
    QCOMPARE(m_console->environment(), Environment::Staging);
    QSignalSpy changes(m_console.get(), &Console::sessionChanged);
    auto changed = *m_store->find(m_console->serverId());
    changed.environment = Environment::Production;
    QVERIFY(test::replace(*m_store, changed));
    QTRY_COMPARE(m_console->environment(), Environment::Production);
    QVERIFY(!changes.isEmpty());
}

void TestFarmWindow::sendsNothingToTheSharedAddressOfAFarm()
{
    auto shared = farm();
    shared.address = m_nodes.at(0)->url().toString();
    shared.nodes.removeFirst();
    shared.environment = Environment::Production;
    QVERIFY(m_store->add(shared));
    auto alone = requestFor(*m_nodes.at(0));
    alone.protocolId = shared.protocolId;
    m_console->signIn(alone, std::nullopt);
    QTRY_VERIFY(m_console->session() && !m_console->isBusy());
    QCOMPARE(m_console->environment(), Environment::Production);
    QSignalSpy failed(m_console.get(), &Console::failed);
    m_console->flush(FlushAll{});
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.at(0).at(0).value<ErrorReport>().sentence.startsWith("This is the shared address of crm-farm"_L1));
    QCOMPARE(received(0, "Flush"_L1), 0);
}

void TestFarmWindow::findsAFarmBehindAnotherNameOfItsAddress()
{
    auto shared = farm();
    shared.address = m_nodes.at(0)->url().toString();
    shared.nodes.removeFirst();
    QVERIFY(m_store->add(shared));
    auto alias = farm();
    alias.name = u"alias"_s;
    alias.address = shared.address;
    alias.nodes.clear();
    alias.environment = Environment::Production; // the strictest there, so that looking for the class finds it first
    const auto id = m_store->add(alias).value();
    auto there = m_console->destinations().of(*m_store->find(id));
    setSecret(there, SecretKind::Password, m_nodes.at(0)->password());
    QVERIFY(signIn(there));
    QSignalSpy failed(m_console.get(), &Console::failed);
    m_console->flush(FlushAll{});
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.at(0).at(0).value<ErrorReport>().sentence.startsWith("This is the shared address of crm-farm"_L1));
    QCOMPARE(received(0, "Flush"_L1), 0);
}

void TestFarmWindow::triesAgainAfterNoAnswerWhenAPersonWantsIt()
{
    mock::InfoRouterSettings slow;
    slow.loginDelayMs = 3000;
    mock::InfoRouterServer server(slow);
    QVERIFY(server.listen());
    auto request = requestFor(server);
    request.timeout = std::chrono::seconds(1);
    QSignalSpy failed(m_console.get(), &Console::failed);
    const auto there = m_console->destinations().at(request, Environment::Test).value();
    QVERIFY(signIn(there));
    m_console->signInAgain();
    QTRY_COMPARE(failed.count(), 2);
    for (const auto &one : std::as_const(failed))
        QCOMPARE(one.at(0).value<ErrorReport>().error.kind, Error::Kind::Timeout);
    // Without a person who asks for it, the sign-in is held back.
    QVERIFY(signIn(there, false));
    QCOMPARE(failed.at(2).at(0).value<ErrorReport>().error.kind, Error::Kind::SignInRefused);
}

void TestFarmWindow::keepsTicksWhenSomebodySignsInAgain()
{
    QVERIFY(signIn(destination()));
    m_console->caches()->tick({0, 1}, CacheModel::Ticking::On);
    auto again = destination();
    m_nodes.at(0) = std::make_unique<MockServer>(); // another node answers now
    QVERIFY(signIn(again));
    QCOMPARE(m_console->session()->name(), u"crm02"_s);
    QCOMPARE(m_console->caches()->tickedCount(), 2);
    auto other = farm();
    other.name = u"another"_s;
    auto another = m_console->destinations().of(*m_store->find(m_store->add(other).value()));
    setCredentials(another, again.own.credentials);
    QVERIFY(signIn(another));
    QCOMPARE(m_console->caches()->tickedCount(), 0);
}

void TestFarmWindow::saysWhoseRequestIsShown()
{
    MainWindow window(*m_console);
    window.show();
    QVERIFY(signIn(destination()));
    auto *table = shown<QTableView>(&window, u"Caches"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(says(&window, u"would flush it on crm01; the other nodes get the same"_s));
    window.findChild<QAction *>(u"actionFlushAll"_s)->trigger();
    auto *dialog = window.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    showRequests(dialog);
    auto *nodes = shown<QListWidget>(dialog, u"Nodes whose request is shown"_s);
    const auto *request = shown<QPlainTextEdit>(dialog, u"The exact request"_s);
    QVERIFY(nodes && request);
    QCOMPARE(nodes->count(), static_cast<int>(m_nodes.size()));
    for (int i = 0; i < nodes->count(); ++i) {
        nodes->setCurrentRow(i);
        const auto host = u"Host: 127.0.0.1:%1\n"_s.arg(m_nodes.at(static_cast<std::size_t>(i))->port());
        QVERIFY2(request->toPlainText().contains(host), qPrintable(request->toPlainText()));
        QVERIFY(!request->toPlainText().contains(m_nodes.at(static_cast<std::size_t>(i))->password()));
    }
    dialog->reject();

    auto alone = farm();
    alone.name = u"alone"_s;
    alone.nodes = {alone.nodes.constFirst()};
    auto there = m_console->destinations().of(*m_store->find(m_store->add(alone).value()));
    setSecret(there, SecretKind::Password, m_nodes.at(0)->password());
    QVERIFY(signIn(there));
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(says(&window, u"re&quest that would flush it:"_s));
    QVERIFY(!says(&window, u"the other nodes"_s));
}

void TestFarmWindow::sendsNothingToANodeThatIsNotTicked()
{
    MainWindow window(*m_console);
    window.show();
    QVERIFY(signIn(destination()));
    window.findChild<QAction *>(u"actionFlushAll"_s)->trigger();
    auto *dialog = window.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    shown<QListWidget>(dialog, u"Nodes that it is sent to"_s)->item(0)->setCheckState(Qt::Unchecked);
    if (auto *name = dialog->findChild<QLineEdit *>(u"hostEdit"_s); name->isVisible())
        name->setText(u"crm-farm"_s);
    click(flushButton(dialog));
    if (auto *bar = window.findChild<CountdownBar *>(); bar->isVisible())
        click(shown<QPushButton>(bar, u"Send Now"_s));
    QTRY_COMPARE(m_nodes.at(2)->flushCount(u"CountryCache"_s), 1);
    QTRY_VERIFY(!m_console->isBusy());
    QCOMPARE(m_nodes.at(1)->flushCount(u"CountryCache"_s), 1);
    QCOMPARE(m_nodes.at(0)->flushCount(u"CountryCache"_s), 0);
}

SLUICE_GUI_TEST(TestFarmWindow)

} // namespace tst_farm

#include "tst_farm.moc"
