// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/memoryrunlog.h"
#include "tests/gui/manybench.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"
#include "ui/dialogs/action/withoutrecorddialog.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/widgets/bars/countdownbar.h"
#include "ui/widgets/bars/resultbar.h"
#include "ui/widgets/bars/runbar.h"
#include "ui/window/windowclosing.h"

#include <QAction>
#include <QCheckBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>

using namespace sluice;
using namespace sluice::test;

namespace tst_manyservers {

/// One run on several stored servers, from the window.
class TestManyServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void reachesEachNodeOfEachServerOnce();
    void usesTheSessionOfTheServerThatIsShown();
    void signsOutWhenTheResultIsClosed();
    void signsOutWhenNothingIsSent();
    void saysWhichServerIsLeftOut();
    void sendsNothingWhenNobodyIsSignedInAnywhere();
    void asksForEachSecretThatIsNotKept();
    void leavesOutAServerWhoseSecretNobodyTypes();
    void retriesOnlyWhatFailed();
    void asksForOneNameInProduction();
    void keepsTheSessionsOfARunThatIsSentAgain();
    void isTakenBack();
    void isStopped();
    void stopsWhileItSignsIn();
    void doesNotReachAServerThatWasChanged();
    void objectsBeforeAnybodySignsIn();
    void leavesOutANodeThatIsNotTicked();
    void sendsNoNameThatNoNodeLists();
    void givesASecretOnlyToItsServer();
    void asksAgainForASecretThatWasRefused();
    void leavesOutAServerWhoseCertificateNobodyTrusts();
    void goesOnWithACertificateThatSomebodyTrusts();
    void isPastAServerThatSomebodyLeftWhileItsTrustWasStored();
    void saysThatSomethingElseIsInProgress();
    void sendsOnlyTheRestWithoutARecord_data();
    void sendsOnlyTheRestWithoutARecord();
    void comparesTheNamesOfServersThatAreNotShown();
    void isOneRunInTheHistory();
    void isStoppedAndRecordedWhenTheWindowCloses();
    void showsNoResultOfAnotherServerInTheTable();

private:
    ResultBar *resultBar() const { return m_bench->window.findChild<ResultBar *>(); }
    QPushButton *button(const QString &name) const { return shown<QPushButton>(resultBar(), name); }

    std::unique_ptr<ManyBench> m_bench;
};

void TestManyServers::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m_bench = std::make_unique<ManyBench>();
    m_bench->keepSecrets();
}

void TestManyServers::reachesEachNodeOfEachServerOnce()
{
    auto *sheet = m_bench->propose();
    QVERIFY(sheet);
    QCOMPARE(sheet->windowTitle(), u"Flush All Caches on crm-farm and portal"_s);
    QVERIFY(says(sheet, u"4 nodes on 2 servers, in this order"_s));
    QCOMPARE(m_bench->tree()->topLevelItemCount(), 2);
    QCOMPARE(m_bench->tree()->topLevelItem(0)->childCount(), 3);
    QVERIFY(shown<QPushButton>(sheet, u"Flush All Caches on 4 Nodes"_s));
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 1}));
    QVERIFY(says(resultBar(), u"All 4 nodes acknowledged"_s));
    QVERIFY(!m_bench->console.session()); // the window shows none of them
}

void TestManyServers::usesTheSessionOfTheServerThatIsShown()
{
    Q_EMIT m_bench->window.findChild<WindowServers *>()->signInRequested(m_bench->farmId);
    QTRY_VERIFY(m_bench->console.session() && !m_bench->console.isBusy());
    const auto signIns = [this] {
        const auto journal = m_bench->nodes.front().journal();
        return std::ranges::count_if(
            journal, [](const mock::JournalEntry &entry) { return entry.operation.startsWith("Authenticate"_L1); });
    };
    const auto before = signIns();
    QVERIFY(m_bench->propose());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 1}));
    QCOMPARE(signIns(), before);
    QCOMPARE(m_bench->console.serverName(), u"crm-farm"_s);
}

void TestManyServers::signsOutWhenTheResultIsClosed()
{
    QVERIFY(m_bench->propose());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->portal.ticketCount(), 1);
    click(shown<QToolButton>(resultBar(), u"Close Result"_s));
    QTRY_COMPARE(m_bench->portal.ticketCount(), 0);
    QVERIFY(m_bench->console.runs()->runId().isEmpty());
}

void TestManyServers::signsOutWhenNothingIsSent()
{
    auto *sheet = m_bench->propose();
    QVERIFY(sheet);
    QCOMPARE(m_bench->portal.ticketCount(), 1);
    sheet->reject();
    QTRY_COMPARE(m_bench->portal.ticketCount(), 0);
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
}

void TestManyServers::saysWhichServerIsLeftOut()
{
    m_bench->change(m_bench->portalId, [](Server &server) { server.address = u"http://127.0.0.1:9/"_s; });
    m_bench->keepSecret(m_bench->portalId, u"portal"_s, m_bench->portal.password());
    auto *sheet = m_bench->propose();
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"portal is left out: "_s));
    QVERIFY(says(sheet, u"3 nodes on 1 server, in this order"_s));
    QCOMPARE(m_bench->tree()->topLevelItem(1)->text(0), u"portal · left out"_s);
    QVERIFY(!m_bench->tree()->topLevelItem(1)->flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 0}));
    // All that was sent went well, but not all that was wanted.
    QVERIFY(says(&m_bench->window, u"All 3 nodes acknowledged, 1 server left out"_s));
    QVERIFY(says(&m_bench->window, u"portal — Left out: "_s));
}

void TestManyServers::sendsNothingWhenNobodyIsSignedInAnywhere()
{
    for (const auto &id : {m_bench->farmId, m_bench->portalId}) {
        m_bench->change(id, [](Server &server) {
            server.nodes.clear();
            server.address = u"http://127.0.0.1:9/"_s;
        });
        m_bench->keepSecret(id, id, u"any"_s);
    }
    m_bench->window.plans()->propose(m_bench->proposal());
    QTRY_VERIFY(says(&m_bench->window, u"Nobody is signed in to any of the servers, so nothing was sent."_s));
    QVERIFY(!m_bench->dialog<ConfirmDialog>());
    QVERIFY(!m_bench->console.isBusy());
}

void TestManyServers::asksForEachSecretThatIsNotKept()
{
    m_bench = std::make_unique<ManyBench>();
    m_bench->window.plans()->propose(m_bench->proposal());
    const QStringList secrets{m_bench->nodes.front().password(), m_bench->portal.password()};
    const QStringList titles{u"Sign In to crm-farm"_s, u"Sign In to portal"_s};
    for (qsizetype i = 0; i < titles.size(); ++i) {
        QTRY_VERIFY(m_bench->dialog<SecretsDialog>()
                    && m_bench->dialog<SecretsDialog>()->windowTitle() == titles.at(i));
        QVERIFY(says(m_bench->dialog<SecretsDialog>(), u"This is one of several servers. Cancel leaves it out."_s));
        shown<QLineEdit>(m_bench->dialog<SecretsDialog>(), u"Password"_s)->setText(secrets.at(i));
        m_bench->dialog<SecretsDialog>()->accept();
    }
    QVERIFY(m_bench->sheet());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 1}));
}

void TestManyServers::leavesOutAServerWhoseSecretNobodyTypes()
{
    m_bench = std::make_unique<ManyBench>();
    m_bench->keepSecret(m_bench->farmId, u"crm-farm"_s, m_bench->nodes.front().password());
    m_bench->window.plans()->propose(m_bench->proposal());
    QTRY_VERIFY(m_bench->dialog<SecretsDialog>());
    m_bench->dialog<SecretsDialog>()->reject();
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"portal is left out: Nobody signed in."_s));
}

void TestManyServers::retriesOnlyWhatFailed()
{
    m_bench = std::make_unique<ManyBench>(
        Environment::Test, "{\"faults\": [{\"fault\": \"refusal\", \"operation\": \"*Flush*\", \"to\": 1}]}");
    m_bench->keepSecrets();
    QVERIFY(m_bench->propose());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QVERIFY(says(resultBar(), u"3 of 4 nodes acknowledged"_s));
    QVERIFY(says(resultBar(), u"crm-farm: crm02 — "_s));
    const auto before = m_bench->flushes();
    click(button(u"Retry 1 Failed Node"_s));
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"crm-farm: crm02, attempt 2"_s));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    auto after = before;
    ++after[1];
    QCOMPARE(m_bench->flushes(), after);
    QVERIFY(says(resultBar(), u"All 4 nodes acknowledged"_s));
}

void TestManyServers::asksForOneNameInProduction()
{
    m_bench = std::make_unique<ManyBench>(Environment::Production);
    m_bench->keepSecrets();
    auto policy = m_bench->servers.policies().of(Environment::Production);
    policy.delaySeconds = 0;
    QVERIFY(test::setPolicy(m_bench->servers, Environment::Production, policy));
    auto *sheet = m_bench->propose();
    QVERIFY(sheet);
    auto *send = shown<QPushButton>(sheet, u"Flush All Caches on 4 Nodes"_s);
    QVERIFY(send && !send->isEnabled());
    auto *name = shown<QLineEdit>(sheet, u"Type crm-farm to confirm"_s);
    QVERIFY(name);
    QVERIFY(!shown<QLineEdit>(sheet, u"Type portal to confirm"_s));
    name->setText(u"crm-farm"_s);
    QVERIFY(send->isEnabled());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 1}));
}

/// As after somebody said why it goes without a record.
void TestManyServers::keepsTheSessionsOfARunThatIsSentAgain()
{
    QVERIFY(m_bench->propose());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    m_bench->console.carryOut(m_bench->console.runs()->confirmed());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({2, 2, 2, 2}));
    QCOMPARE(m_bench->portal.ticketCount(), 1);
}

void TestManyServers::isTakenBack()
{
    auto policy = m_bench->servers.policies().of(Environment::Test);
    policy.delaySeconds = 30;
    QVERIFY(test::setPolicy(m_bench->servers, Environment::Test, policy));
    QVERIFY(m_bench->propose());
    QVERIFY(m_bench->accept());
    auto *bar = m_bench->window.findChild<CountdownBar *>();
    QVERIFY(bar->isCounting());
    QVERIFY(says(bar, u"Flush All Caches on crm-farm and portal"_s));
    bar->takeBack();
    QVERIFY(!m_bench->console.isBusy());
    QTRY_COMPARE(m_bench->portal.ticketCount(), 0);
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
}

void TestManyServers::isStopped()
{
    auto proposal = m_bench->proposal();
    proposal.strategy = {.order = Order::Serial, .holdAfterFirst = true};
    QVERIFY(m_bench->propose(proposal));
    QVERIFY(m_bench->accept());
    auto *bar = m_bench->window.findChild<RunBar *>();
    QTRY_VERIFY(shown<QPushButton>(bar, u"Continue"_s));
    QVERIFY(says(bar, u"1 of 4 nodes on 2 servers"_s));
    click(shown<QPushButton>(bar, u"Stop"_s));
    QTRY_VERIFY(resultBar()->isVisible());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 0, 0, 0}));
    click(button(u"Send the Rest to 3 Nodes"_s));
    QVERIFY(m_bench->sheet());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 1}));
}

void TestManyServers::stopsWhileItSignsIn()
{
    RawServer silent([](QTcpSocket &, const QByteArray &, int) {});
    m_bench->change(m_bench->portalId, [&silent](Server &server) { server.address = silent.url().toString(); });
    m_bench->keepSecret(m_bench->portalId, u"portal"_s, m_bench->portal.password());
    m_bench->window.plans()->propose(m_bench->proposal());
    QTRY_COMPARE(silent.requests(), 1);
    m_bench->action(u"actionStop"_s)->trigger();
    QTRY_VERIFY(!m_bench->console.isBusy());
    QVERIFY(!m_bench->dialog<ConfirmDialog>());
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
}

void TestManyServers::doesNotReachAServerThatWasChanged()
{
    QVERIFY(m_bench->propose());
    m_bench->change(m_bench->portalId, [](Server &server) { server.environment = Environment::Production; });
    QSignalSpy failed(&m_bench->console, &Console::failed);
    QVERIFY(m_bench->accept());
    QCOMPARE(failed.size(), 1);
    QVERIFY(!m_bench->console.isBusy());
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
    QTRY_COMPARE(m_bench->portal.ticketCount(), 0);
}

void TestManyServers::objectsBeforeAnybodySignsIn()
{
    auto policy = m_bench->servers.policies().of(Environment::Test);
    policy.readOnly = true;
    QVERIFY(test::setPolicy(m_bench->servers, Environment::Test, policy));
    m_bench->window.plans()->propose(m_bench->proposal());
    QVERIFY(says(&m_bench->window, u"read-only"_s));
    QVERIFY(!m_bench->console.isBusy());
    QVERIFY(m_bench->portal.journal().isEmpty() && m_bench->nodes.front().journal().isEmpty());
}

void TestManyServers::leavesOutANodeThatIsNotTicked()
{
    auto *sheet = m_bench->propose();
    QVERIFY(sheet);
    auto *farm = m_bench->tree()->topLevelItem(0);
    farm->child(1)->setCheckState(0, Qt::Unchecked);
    QCOMPARE(farm->checkState(0), Qt::PartiallyChecked);
    QVERIFY(says(sheet, u"3 of 4 nodes on 2 servers, in this order"_s));
    m_bench->tree()->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    QVERIFY(shown<QPushButton>(sheet, u"Flush All Caches on 2 Nodes"_s));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 0, 1, 0}));
}

void TestManyServers::sendsNoNameThatNoNodeLists()
{
    const auto steps = QList<PlanStep>{{.operation = FlushNamed{{u"currencycache"_s}}}};
    auto proposal = m_bench->proposal(steps);
    proposal.servers.removeLast();
    auto *sheet = m_bench->propose(proposal);
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"crm-farm lists no cache “currencycache”, but “CurrencyCache”."_s));
    QVERIFY(!shown<QPushButton>(sheet, u"Flush 1 Cache on 3 Nodes"_s)->isEnabled());
    QVERIFY(m_bench->nodes.front().journal().size() > 0);
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
}

/// Both have the same accounts, so what was typed for one would open the other.
void TestManyServers::givesASecretOnlyToItsServer()
{
    mock::MockServer other;
    QVERIFY(other.listen());
    m_bench = std::make_unique<ManyBench>();
    m_bench->change(m_bench->portalId, [&other](Server &server) {
        server.protocolId = u"superoffice-soap"_s;
        server.address = other.url().toString();
        server.user = other.user();
    });
    m_bench->window.plans()->propose(m_bench->proposal());
    QTRY_VERIFY(m_bench->dialog<SecretsDialog>());
    shown<QLineEdit>(m_bench->dialog<SecretsDialog>(), u"Password"_s)->setText(m_bench->nodes.front().password());
    m_bench->dialog<SecretsDialog>()->accept();
    QTRY_VERIFY(m_bench->dialog<SecretsDialog>()
                && m_bench->dialog<SecretsDialog>()->windowTitle() == u"Sign In to portal"_s);
    QVERIFY(other.journal().isEmpty());
    shown<QLineEdit>(m_bench->dialog<SecretsDialog>(), u"Password"_s)->setText(u"for the portal"_s);
    m_bench->dialog<SecretsDialog>()->accept();
    QTRY_VERIFY(says(m_bench->dialog<SecretsDialog>(), u"refused"_s));
    const auto journal = other.journal();
    QVERIFY(std::ranges::any_of(journal, [](const mock::JournalEntry &entry) { return entry.passwordOk == false; }));
    QVERIFY(std::ranges::none_of(journal, [](const mock::JournalEntry &entry) { return entry.passwordOk == true; }));
    m_bench->dialog<SecretsDialog>()->reject();
    QVERIFY(m_bench->sheet());
    QVERIFY(says(m_bench->sheet(), u"portal is left out: "_s));
}

void TestManyServers::asksAgainForASecretThatWasRefused()
{
    m_bench = std::make_unique<ManyBench>();
    m_bench->keepSecret(m_bench->farmId, u"crm-farm"_s, m_bench->nodes.front().password());
    m_bench->keepSecret(m_bench->portalId, u"portal"_s, u"an old one"_s);
    m_bench->window.plans()->propose(m_bench->proposal());
    QTRY_VERIFY(m_bench->dialog<SecretsDialog>());
    QCOMPARE(m_bench->dialog<SecretsDialog>()->windowTitle(), u"Sign In to portal"_s);
    shown<QLineEdit>(m_bench->dialog<SecretsDialog>(), u"Password"_s)->setText(m_bench->portal.password());
    m_bench->dialog<SecretsDialog>()->accept();
    QVERIFY(m_bench->sheet());
    QVERIFY(says(m_bench->sheet(), u"4 nodes on 2 servers, in this order"_s));
}

void TestManyServers::leavesOutAServerWhoseCertificateNobodyTrusts()
{
    int requests = 0;
    const auto secure = tlsServer(requests);
    m_bench->change(m_bench->portalId, [&secure](Server &server) {
        server.address = u"https://127.0.0.1:%1/"_s.arg(secure->serverPort());
    });
    m_bench->keepSecret(m_bench->portalId, u"portal"_s, m_bench->portal.password());
    m_bench->window.plans()->propose(m_bench->proposal());
    QTRY_VERIFY(m_bench->dialog<CertificateDialog>());
    QVERIFY(!m_bench->dialog<ConfirmDialog>());
    m_bench->dialog<CertificateDialog>()->reject();
    QVERIFY(m_bench->sheet());
    QVERIFY(says(m_bench->sheet(), u"portal is left out: "_s));
    QCOMPARE(requests, 0); // no secret went there
}

void TestManyServers::goesOnWithACertificateThatSomebodyTrusts()
{
    int requests = 0;
    const auto secure = tlsServer(requests);
    m_bench->change(m_bench->portalId, [&secure](Server &server) {
        server.address = u"https://127.0.0.1:%1/"_s.arg(secure->serverPort());
    });
    m_bench->keepSecret(m_bench->portalId, u"portal"_s, m_bench->portal.password());
    m_bench->window.plans()->propose(m_bench->proposal());
    QTRY_VERIFY(m_bench->dialog<CertificateDialog>());
    auto *certificate = m_bench->dialog<CertificateDialog>();
    click(certificate->findChild<QPushButton *>(u"trustButton"_s));
    certificate->findChild<QCheckBox *>(u"comparedBox"_s)->setChecked(true);
    click(certificate->findChild<QPushButton *>(u"decideButton"_s));
    QTRY_VERIFY(requests > 0);
    QVERIFY(!m_bench->servers.find(m_bench->portalId)->transport.trustedCertificate.isEmpty());
    QVERIFY(m_bench->sheet()); // it is no infoRouter, so it is left out
    QVERIFY(says(m_bench->sheet(), u"portal is left out: "_s));
    QVERIFY(!m_bench->console.session()); // the window shows no other server
}

void TestManyServers::isPastAServerThatSomebodyLeftWhileItsTrustWasStored()
{
    int requests = 0;
    const auto secure = tlsServer(requests);
    m_bench = std::make_unique<ManyBench>();
    m_bench->change(m_bench->portalId, [&secure](Server &server) {
        server.address = u"https://127.0.0.1:%1/"_s.arg(secure->serverPort());
    });
    m_bench->keepSecret(m_bench->farmId, u"crm-farm"_s, m_bench->nodes.front().password());
    m_bench->window.plans()->propose(m_bench->proposal());
    QTRY_VERIFY(m_bench->dialog<SecretsDialog>());
    const QPointer<SecretsDialog> secrets = m_bench->dialog<SecretsDialog>();
    shown<QLineEdit>(secrets, u"Password"_s)->setText(m_bench->portal.password());
    secrets->accept();
    QTRY_VERIFY(shown<QPushButton>(secrets, u"Examine Certificate"_s));
    click(shown<QPushButton>(secrets, u"Examine Certificate"_s));
    QTRY_VERIFY(m_bench->window.findChild<CertificateDialog *>());
    auto *certificate = m_bench->window.findChild<CertificateDialog *>();
    // Before the store has answered.
    QObject::connect(certificate, &CertificateDialog::trusted, secrets, &QDialog::reject);
    click(certificate->findChild<QPushButton *>(u"trustButton"_s));
    certificate->findChild<QCheckBox *>(u"comparedBox"_s)->setChecked(true);
    click(certificate->findChild<QPushButton *>(u"decideButton"_s));
    QTRY_VERIFY(!m_bench->servers.find(m_bench->portalId)->transport.trustedCertificate.isEmpty());
    bool hasAnswered = false; // events come in their order
    QMetaObject::invokeMethod(
        &m_bench->window, [&hasAnswered] { hasAnswered = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(hasAnswered);
    QVERIFY(m_bench->sheet());
    QVERIFY(says(m_bench->sheet(), u"portal is left out: "_s));
    QCOMPARE(requests, 0); // no secret went there
}

void TestManyServers::saysThatSomethingElseIsInProgress()
{
    m_bench = std::make_unique<ManyBench>();
    m_bench->keepSecrets();
    m_bench->window.plans()->propose(m_bench->proposal());
    QVERIFY(m_bench->sheet());
    m_bench->window.plans()->propose(m_bench->proposal());
    QVERIFY(says(&m_bench->window, u"Something else is in progress, so this plan was not begun."_s));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 1}));
}

void TestManyServers::sendsOnlyTheRestWithoutARecord_data()
{
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<QList<qsizetype>>("leftOut");
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    using Indexes = QList<qsizetype>;
    QTest::newRow("after a node that acknowledged")
        << QByteArray() << Indexes{} << QList<int>{1, 0, 0, 0} << QList<int>{1, 1, 1, 1};
    QTest::newRow("after a node of which nothing is known")
        << QByteArray(R"({"faults": [{"fault": "cut", "operation": "*Flush*", "to": 1}]})") << Indexes{0}
        << QList<int>{0, 1, 0, 0} << QList<int>{0, 1, 1, 1};
}

/// What is known to be done, and what may have been done, is not sent a second time.
void TestManyServers::sendsOnlyTheRestWithoutARecord()
{
    QFETCH(const QByteArray, faults);
    QFETCH(const QList<qsizetype>, leftOut);
    QFETCH(const QList<int>, before);
    MemoryRunLog log;
    m_bench = std::make_unique<ManyBench>(Environment::Production, faults);
    m_bench->keepSecrets();
    auto policy = m_bench->servers.policies().of(Environment::Production);
    policy.delaySeconds = 0;
    QVERIFY(test::setPolicy(m_bench->servers, Environment::Production, policy));
    m_bench->console.setRunLog(&log);
    auto proposal = m_bench->proposal();
    proposal.strategy = {.order = Order::Serial, .holdAfterFirst = true};
    proposal.servers.first().leftOut = leftOut;
    QVERIFY(m_bench->propose(proposal));
    QVERIFY(m_bench->accept());
    auto *bar = m_bench->window.findChild<RunBar *>();
    QTRY_VERIFY(shown<QPushButton>(bar, u"Continue"_s));
    log.failFrom(0, {.kind = Error::Kind::InvalidInput, .message = u"The disk is full."_s});
    click(shown<QPushButton>(bar, u"Continue"_s));
    QTRY_VERIFY(m_bench->button(u"Send Without a Record"_s));
    QCOMPARE(m_bench->flushes(), before);
    click(m_bench->button(u"Send Without a Record"_s));
    auto *dialog = m_bench->dialog<WithoutRecordDialog>();
    QVERIFY(dialog);
    shown<QLineEdit>(dialog, u"Reason for sending without a record"_s)->setText(u"Users wait, disk full"_s);
    shown<QLineEdit>(dialog, u"File for the records"_s)->setText(m_bench->folder.filePath(u"reasons.txt"_s));
    click(shown<QPushButton>(dialog, u"Send Without a Record"_s));
    QTRY_VERIFY(shown<QPushButton>(bar, u"Continue"_s)); // it waits after its first node, too
    click(shown<QPushButton>(bar, u"Continue"_s));
    QTRY_VERIFY(!m_bench->console.isBusy());
    QTEST(m_bench->flushes(), "after");
}

void TestManyServers::comparesTheNamesOfServersThatAreNotShown()
{
    QVERIFY(m_bench->propose());
    ConfirmedPlan plan{.steps = {{.operation = FlushNamed{{u"NoCache"_s}}}}};
    for (const auto &server : m_bench->sheet()->confirmed().servers)
        plan.servers.append({.destination = server.destination});
    plan.servers.removeLast();
    QSignalSpy failed(&m_bench->console, &Console::failed);
    m_bench->console.carryOut(plan);
    QVERIFY(m_bench->becomesIdle());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(says(&m_bench->window, u"crm-farm lists no cache “NoCache”."_s));
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
}

void TestManyServers::isOneRunInTheHistory()
{
    MemoryRunLog log;
    m_bench->console.setRunLog(&log);
    QVERIFY(m_bench->propose());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QStringList nodes;
    QSet<QString> runs;
    for (const auto &record : log.records()) {
        runs.insert(record.run);
        if (const auto *begun = std::get_if<RunBegun>(&record.event))
            QCOMPARE(begun->servers, (QStringList{u"crm-farm"_s, u"portal"_s}));
        if (const auto *intent = std::get_if<RequestIntended>(&record.event))
            nodes.append(intent->server + u' ' + intent->serverId);
    }
    nodes.sort();
    QCOMPARE(runs.size(), 1);
    const auto atFarm = u"crm-farm "_s + m_bench->farmId;
    QCOMPARE(nodes, (QStringList{atFarm, atFarm, atFarm, u"portal "_s + m_bench->portalId}));
    const auto activities = m_bench->activities();
    QVERIFY2(
        std::ranges::any_of(activities, [](const QString &row) { return row.contains("crm-farm (Test): crm02"_L1); }),
        qPrintable(activities.join(u'\n')));
    QVERIFY(std::ranges::any_of(activities, [](const QString &row) { return row.contains("portal (Test)"_L1); }));
    m_bench.reset(); // before the log
}

void TestManyServers::isStoppedAndRecordedWhenTheWindowCloses()
{
    auto proposal = m_bench->proposal();
    proposal.strategy = {.order = Order::Serial, .holdAfterFirst = true};
    QVERIFY(m_bench->propose(proposal));
    QVERIFY(m_bench->accept());
    QTRY_VERIFY(shown<QPushButton>(m_bench->window.findChild<RunBar *>(), u"Continue"_s));
    m_bench->window.close();
    QVERIFY(m_bench->window.isVisible()); // it asks
    QSignalSpy done(&m_bench->window, &MainWindow::done);
    m_bench->window.closing()->closeNow();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(m_bench->flushes(), QList<int>({1, 0, 0, 0}));
    QCOMPARE(m_bench->portal.ticketCount(), 0);
}

void TestManyServers::showsNoResultOfAnotherServerInTheTable()
{
    Q_EMIT m_bench->window.findChild<WindowServers *>()->signInRequested(m_bench->farmId);
    QTRY_VERIFY(m_bench->console.session() && !m_bench->console.isBusy());
    auto proposal = m_bench->proposal();
    proposal.servers.removeFirst();
    QVERIFY(m_bench->propose(proposal));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 1}));
    QVERIFY(resultBar()->isVisible());
    QVERIFY(m_bench->state(u"CurrencyCache"_s).isEmpty());
}

SLUICE_GUI_TEST(TestManyServers)

} // namespace tst_manyservers

#include "tst_manyservers.moc"
