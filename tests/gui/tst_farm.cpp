// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"
#include "tests/gui/bench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"
#include "ui/texts/farmtexts.h"

#include <QApplication>
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

private:
    SignInTarget target() const;
    bool signIn(const SignInTarget &target)
    {
        m_console->signIn(target);
        return QTest::qWaitFor([this] { return !m_console->isBusy(); });
    }
    int received(qsizetype node, QLatin1StringView operation) const;
    QList<Cell> cellsOf(const QString &cache) const;

    std::vector<std::unique_ptr<MockServer>> m_nodes;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<Console> m_console;
};

void TestFarmWindow::init()
{
    m_client = std::make_unique<HttpClient>();
    m_sessions = std::make_unique<Sessions>(*m_client);
    m_console = std::make_unique<Console>(*m_sessions);
    for (int i = 0; i < 3; ++i) {
        m_nodes.push_back(std::make_unique<MockServer>());
        QVERIFY(m_nodes.back()->listen());
    }
}

void TestFarmWindow::cleanup()
{
    m_console.reset();
    m_sessions.reset();
    m_client.reset();
    m_nodes.clear();
}

SignInTarget TestFarmWindow::target() const
{
    SignInTarget target{.environment = Environment::Staging, .serverId = u"1"_s};
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        auto request = requestFor(*m_nodes.at(i));
        request.protocolId = u"superoffice-soap"_s;
        request.serverName = u"crm-farm"_s;
        request.nodeName = u"crm0%1"_s.arg(i + 1);
        target.nodes.append(request);
    }
    return target;
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
    QVERIFY(signIn(target()));
    QCOMPARE(m_console->serverName(), u"crm-farm"_s);
    QCOMPARE(m_console->nodeNames(), QStringList({u"crm01"_s, u"crm02"_s, u"crm03"_s}));
    QSignalSpy flushed(m_console.get(), &Console::flushed);
    m_console->carryOut({FlushNamed{{u"UserGroupCache"_s}}});
    QVERIFY(flushed.wait());
    for (const auto &node : m_nodes)
        QCOMPARE(node->flushCount(u"UserGroupCache"_s), 1);
    QVERIFY2(flushed.at(0).at(0).toString().startsWith("All 3 nodes"_L1), qPrintable(flushed.at(0).at(0).toString()));
}

void TestFarmWindow::signsInToTheOtherNodesOnlyWhenSomethingGoesThere()
{
    QVERIFY(signIn(target()));
    QCOMPARE(received(0, "Authenticate"_L1), 1);
    QVERIFY(m_nodes.at(1)->journal().isEmpty());
    QVERIFY(m_nodes.at(2)->journal().isEmpty());
}

void TestFarmWindow::triesAWrongPasswordOnce()
{
    auto wrong = target();
    for (auto &request : wrong.nodes)
        request.credentials.password = u"not-the-password"_s;
    QSignalSpy failed(m_console.get(), &Console::failed);
    QVERIFY(signIn(wrong));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<ErrorReport>().error.kind, Error::Kind::SignInRefused);
    QCOMPARE(received(0, "Authenticate"_L1), 1);
    QVERIFY(m_nodes.at(1)->journal().isEmpty());
    // With a kept password that another server has refused: it is not tried again unless a person enters it.
    auto other = target();
    other.nodes = {wrong.nodes.at(2)};
    other.byHand = false;
    QVERIFY(signIn(other));
    QCOMPARE(failed.at(1).at(0).value<ErrorReport>().sentence,
             u"crm-farm (Staging): Not tried: crm01 refused this password."_s);
    QCOMPARE(received(2, "Authenticate"_L1), 0);
    other.byHand = true;
    QVERIFY(signIn(other));
    QCOMPARE(received(2, "Authenticate"_L1), 1);
}

void TestFarmWindow::looksAtTheNextNodeWhenOneIsDown()
{
    const auto down = target();
    m_nodes.at(0) = std::make_unique<MockServer>(); // does not listen
    QVERIFY(signIn(down));
    QVERIFY(m_console->session());
    QCOMPARE(m_console->session()->name(), u"crm02"_s);
    QCOMPARE(m_console->nodeNames().size(), 3);
    QVERIFY(m_console->isListed());

    QSignalSpy failed(m_console.get(), &Console::failed);
    QSignalSpy flushed(m_console.get(), &Console::flushed);
    m_console->carryOut({FlushNamed{{u"UserGroupCache"_s}}});
    QVERIFY(flushed.wait());
    QVERIFY(flushed.at(0).at(0).toString().startsWith("2 of 3 nodes acknowledged. crm01: "_L1));
    // Sending again would send it to all nodes, so there is no button.
    QCOMPARE(nextStepAfter(failed.at(0).at(0).value<ErrorReport>()), NextStep::None);
    QVERIFY(failed.at(0).at(0).value<ErrorReport>().sentence.startsWith("crm01: "_L1));
    const auto cells = cellsOf(u"UserGroupCache"_s);
    QCOMPARE(cells.size(), 3);
    QCOMPARE(cells.at(0).evidence, Evidence::Failed);
    QCOMPARE(cells.at(1).evidence, Evidence::Acknowledged);
}

void TestFarmWindow::staysAtACertificateThatIsNotTrusted()
{
    int requests = 0;
    const auto server = tlsServer(requests);
    auto untrusted = target();
    untrusted.nodes[0].address = u"https://127.0.0.1:%1/"_s.arg(server->serverPort());
    QSignalSpy failed(m_console.get(), &Console::failed);
    QVERIFY(signIn(untrusted));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<ErrorReport>().error.kind, Error::Kind::Tls);
    QCOMPARE(requests, 0);
    QVERIFY(m_nodes.at(1)->journal().isEmpty());
}

void TestFarmWindow::saysOfEachNodeWhatIsKnown()
{
    QVERIFY(signIn(target()));
    QSignalSpy flushed(m_console.get(), &Console::flushed);
    m_console->carryOut({FlushAll{}});
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
    m_console->carryOut({FlushNamed{{u"UserGroupCache"_s}}});
    QTRY_COMPARE(sizes, QList<qsizetype>({1, 2, 3}));
}

void TestFarmWindow::refusesWhatThePolicyForbids()
{
    ServerStore store;
    Policy readOnly = store.policies().of(Environment::Staging);
    readOnly.readOnly = true;
    QVERIFY(test::setPolicy(store, Environment::Staging, readOnly));
    m_console->setStore(&store);
    auto unstored = target();
    unstored.serverId.clear();
    QVERIFY(signIn(unstored));
    QVERIFY(m_console->policy().readOnly);
    QSignalSpy flushed(m_console.get(), &Console::flushed);
    m_console->carryOut({FlushAll{}});
    QVERIFY(flushed.wait());
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(received(i, "Flush"_L1), 0);
    QVERIFY(flushed.at(0).at(0).toString().contains("Servers in Staging are read-only."_L1));
}

namespace {

/// As stored: with the nodes of \a target.
Server stored(const SignInTarget &target)
{
    Server server;
    server.name = u"crm-farm"_s;
    server.protocolId = u"superoffice-soap"_s;
    server.address = u"https://crm.example.com/"_s;
    server.environment = target.environment;
    for (const auto &request : target.nodes)
        server.nodes.append({.name = request.nodeName, .address = request.address});
    return server;
}

} // namespace

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
    ServerStore store;
    m_console->setStore(&store);
    MainWindow window(*m_console);
    auto signingIn = target();
    signingIn.serverId = store.add(stored(signingIn)).value();
    QVERIFY(signIn(signingIn));
    auto changed = *store.find(signingIn.serverId);
    changed.nodes.removeLast();
    QVERIFY(removed ? test::remove(store, changed.id) : test::replace(store, changed));
    QSignalSpy failed(m_console.get(), &Console::failed);
    // The objection is shown before the confirmation, and also stops what was confirmed already.
    window.findChild<QAction *>(u"actionFlushAll"_s)->trigger();
    QVERIFY(!window.findChild<ConfirmDialog *>());
    m_console->carryOut({FlushAll{}});
    QCOMPARE(failed.count(), 2);
    for (const auto &arguments : std::as_const(failed)) {
        const auto trouble = arguments.at(0).value<ErrorReport>();
        QCOMPARE(trouble.error.kind, Error::Kind::Blocked);
        QVERIFY2(trouble.sentence.contains("Nothing was sent: "_L1), qPrintable(trouble.sentence));
        QTEST(nextStepAfter(trouble), "step");
    }
    QVERIFY(!m_console->isBusy());
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(received(i, "Flush"_L1), 0);
}

void TestFarmWindow::countsByTheClassThatIsStoredNow()
{
    ServerStore store;
    m_console->setStore(&store);
    auto signingIn = target();
    signingIn.serverId = store.add(stored(signingIn)).value();
    QVERIFY(signIn(signingIn));
    QCOMPARE(m_console->environment(), Environment::Staging);
    QSignalSpy changes(m_console.get(), &Console::sessionChanged);
    auto changed = *store.find(signingIn.serverId);
    changed.environment = Environment::Production;
    QVERIFY(test::replace(store, changed));
    QTRY_COMPARE(m_console->environment(), Environment::Production);
    QVERIFY(!changes.isEmpty());
}

void TestFarmWindow::sendsNothingToTheSharedAddressOfAFarm()
{
    ServerStore store;
    m_console->setStore(&store);
    auto farm = stored(target());
    farm.address = m_nodes.at(0)->url().toString();
    farm.nodes.removeFirst();
    farm.environment = Environment::Production;
    QVERIFY(store.add(farm));
    SignInTarget alone{.nodes = {target().nodes.constFirst()}, .environment = Environment::Demo};
    QVERIFY(signIn(alone));
    QCOMPARE(m_console->environment(), Environment::Production);
    QSignalSpy failed(m_console.get(), &Console::failed);
    m_console->carryOut({FlushAll{}});
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.at(0).at(0).value<ErrorReport>().sentence.startsWith("This is the shared address of crm-farm"_L1));
    QCOMPARE(received(0, "Flush"_L1), 0);
}

void TestFarmWindow::findsAFarmBehindAnotherNameOfItsAddress()
{
    ServerStore store;
    m_console->setStore(&store);
    auto farm = stored(target());
    farm.address = m_nodes.at(0)->url().toString();
    farm.nodes.removeFirst();
    QVERIFY(store.add(farm));
    Server alias;
    alias.name = u"alias"_s;
    alias.protocolId = u"superoffice-soap"_s;
    alias.address = target().nodes.constFirst().address;
    alias.environment = Environment::Production; // the strictest there, so that looking for the class finds it first
    auto request = target().nodes.constFirst();
    request.nodeName.clear();
    QVERIFY(signIn({.nodes = {request}, .serverId = store.add(alias).value()}));
    QSignalSpy failed(m_console.get(), &Console::failed);
    m_console->carryOut({FlushAll{}});
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
    QVERIFY(signIn({.nodes = {request}}));
    m_console->signInAgain();
    QTRY_COMPARE(failed.count(), 2);
    for (const auto &one : std::as_const(failed))
        QCOMPARE(one.at(0).value<ErrorReport>().error.kind, Error::Kind::Timeout);
    // Without a person who asks for it, the sign-in is held back.
    QVERIFY(signIn({.nodes = {request}, .byHand = false}));
    QCOMPARE(failed.at(2).at(0).value<ErrorReport>().error.kind, Error::Kind::SignInRefused);
}

void TestFarmWindow::keepsTicksWhenSomebodySignsInAgain()
{
    QVERIFY(signIn(target()));
    m_console->caches()->tick({0, 1}, CacheModel::Ticking::On);
    auto again = target();
    m_nodes.at(0) = std::make_unique<MockServer>(); // another node answers now
    QVERIFY(signIn(again));
    QCOMPARE(m_console->session()->name(), u"crm02"_s);
    QCOMPARE(m_console->caches()->tickedCount(), 2);
    again.serverId = u"2"_s;
    QVERIFY(signIn(again));
    QCOMPARE(m_console->caches()->tickedCount(), 0);
}

void TestFarmWindow::saysWhoseRequestIsShown()
{
    MainWindow window(*m_console);
    window.show();
    QVERIFY(signIn(target()));
    auto *table = shown<QTableView>(&window, u"Caches"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(says(&window, u"would flush it on crm01; the other nodes get the same"_s));
    window.findChild<QAction *>(u"actionFlushAll"_s)->trigger();
    auto *dialog = window.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    shown<QPushButton>(dialog, u"Exact Request"_s)->click();
    const auto text = shown<QPlainTextEdit>(dialog, u"The exact request"_s)->toPlainText();
    QVERIFY2(text.startsWith("This is for crm01. The other nodes get the same, "_L1), qPrintable(text));

    auto alone = target();
    alone.nodes = {alone.nodes.constFirst()};
    QVERIFY(signIn(alone));
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(says(&window, u"re&quest that would flush it:"_s));
    QVERIFY(!says(&window, u"the other nodes"_s));
}

SLUICE_GUI_TEST(TestFarmWindow)

} // namespace tst_farm

#include "tst_farm.moc"
