// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planfiles.h"
#include "core/storage/presets.h"
#include "core/storage/signing/signingkey.h"
#include "tests/gui/manybench.h"
#include "tests/support/plans.h"
#include "tests/support/suite.h"
#include "ui/dialogs/action/confirmdialog.h"
#include "ui/dialogs/plans/planapprovaldialog.h"
#include "ui/dialogs/plans/planfiledialog.h"
#include "ui/window/plans/windowplanning.h"

#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

namespace tst_planapproval {

/// A plan of Anna over two servers of different products, which whoever sits here approves in the window.
class TestPlanApproval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void signsInToEachServerAndThenRuns();
    void asksOnlyForWhatIsNotInTheKeychain();
    void changesNothingWhenItIsCancelled_data();
    void changesNothingWhenItIsCancelled();
    void namesNoAccountThatAServerHasRefused();
    void signsNothingWithTheAccountOfTheAuthor();
    void goesOnWithoutThePlanThatIsClosed();
    void doesNotBeginWhileSomethingElseIsInProgress();

private:
    void writePlan(const QString &accountAtFarm = u"ANNA"_s);
    void click(const QString &button);
    SecretsDialog *secretsDialog(const QString &server);
    void enter(const QString &server, const QString &password);
    PlanApprovalDialog *approval() const { return m_dialog->findChild<PlanApprovalDialog *>(); }
    PlanFile stored() const { return readPlanFile(path()).value(); }
    QString path() const { return m_bench->folder.filePath(u"change.sluiceplan"_s); }
    bool isSignedIn() const
    {
        return m_bench->console.signedInServer(m_bench->farmId) || m_bench->console.signedInServer(m_bench->portalId);
    }

    std::unique_ptr<ManyBench> m_bench;
    std::unique_ptr<Presets> m_presets;
    QPointer<PlanFileDialog> m_dialog;
};

void TestPlanApproval::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise))"_s));
    m_bench = std::make_unique<ManyBench>();
    m_presets = std::make_unique<Presets>(m_bench->folder.filePath(u"presets.json"_s));
    auto policy = m_bench->servers.policies().of(Environment::Test);
    policy.planRequired = true;
    QVERIFY(test::setPolicy(m_bench->servers, Environment::Test, policy));
    const KnownSigners signers(m_bench->folder.filePath(u"signers.json"_s));
    QVERIFY(signers.add(knownAs(u"Anna"_s, signerCalled(u"Anna"_s))));
    m_bench->window.setPlans(m_bench->servers, m_bench->secrets, signers, *m_presets);
    m_bench->window.plans()->setSigners(signers);
    writePlan();
    QVERIFY(QTest::qWaitForWindowActive(&m_bench->window));
    m_bench->window.planning()->open(path());
    m_dialog = m_bench->dialog<PlanFileDialog>();
    QTRY_VERIFY(shown<QPushButton>(m_dialog, u"Approve the Plan"_s)->isEnabled());
}

void TestPlanApproval::cleanup()
{
    m_bench.reset();
    m_presets.reset();
}

void TestPlanApproval::writePlan(const QString &accountAtFarm)
{
    auto plan = reviewOf(m_bench->proposal()).document;
    plan.created = QDateTime::currentDateTimeUtc().addSecs(-60);
    plan.expires = plan.created.addSecs(3600);
    for (auto &server : plan.servers)
        server.account = server.id == m_bench->farmId ? accountAtFarm : u"ANNA"_s;
    QFile::remove(path());
    QVERIFY(createPlanFile(path(), signedPlanFile(plan, signerCalled(u"Anna"_s))));
}

void TestPlanApproval::click(const QString &button)
{
    QTest::mouseClick(shown<QPushButton>(m_dialog, button), Qt::LeftButton);
}

SecretsDialog *TestPlanApproval::secretsDialog(const QString &server)
{
    const auto title = u"Sign In to "_s + server;
    const auto find = [&]() -> SecretsDialog * {
        const auto all = m_bench->window.findChildren<SecretsDialog *>();
        for (auto *one : all) {
            if (one->isVisible() && one->windowTitle() == title && one->findChild<QLineEdit *>())
                return one;
        }
        return nullptr;
    };
    return QTest::qWaitFor([&] { return find() != nullptr; }) ? find() : nullptr;
}

void TestPlanApproval::enter(const QString &server, const QString &password)
{
    auto *dialog = secretsDialog(server);
    QVERIFY2(dialog, qPrintable(server));
    shown<QLineEdit>(dialog, u"Password"_s)->setText(password);
    dialog->accept();
}

void TestPlanApproval::signsInToEachServerAndThenRuns()
{
    click(u"Approve the Plan"_s);
    QVERIFY(says(m_dialog, u"Signing in to 2 servers, so that the approval can say with which accounts…"_s));
    enter(u"crm-farm"_s, m_bench->nodes.front().password());
    enter(u"portal"_s, m_bench->portal.password());
    QTRY_VERIFY(approval());
    QVERIFY(says(approval(), u"crm-farm: you sign in as %1, the author as ANNA."_s.arg(m_bench->nodes.front().user())));
    QVERIFY(says(approval(), u"portal: you sign in as %1, the author as ANNA."_s.arg(m_bench->portal.user())));
    QVERIFY(isSignedIn());
    QTest::mouseClick(shown<QPushButton>(approval(), u"Approve"_s), Qt::LeftButton);
    QTRY_VERIFY(shown<QPushButton>(m_dialog, u"Run the Plan"_s)->isEnabled());
    QCOMPARE(stored().approvals.constFirst().accounts,
             (QList<ServerAccount>{{.server = u"crm-farm"_s, .account = m_bench->nodes.front().user()},
                                   {.server = u"portal"_s, .account = m_bench->portal.user()}}));
    QTRY_VERIFY(!isSignedIn());
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
    QVERIFY(m_bench->secrets.kept().size() == 1); // the key to sign with: what was typed is not kept

    m_bench->keepSecrets();
    click(u"Run the Plan"_s);
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"Written by Anna, "_s));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 1}));
}

void TestPlanApproval::asksOnlyForWhatIsNotInTheKeychain()
{
    m_bench->keepSecret(m_bench->farmId, u"crm-farm"_s, m_bench->nodes.front().password());
    click(u"Approve the Plan"_s);
    enter(u"portal"_s, m_bench->portal.password());
    QTRY_VERIFY(approval());
    const auto journal = m_bench->nodes.front().journal();
    for (const auto &entry : journal)
        QVERIFY2(!entry.operation.contains(u"Cache"_s), qPrintable(entry.operation)); // no list is read
}

void TestPlanApproval::changesNothingWhenItIsCancelled_data()
{
    QTest::addColumn<int>("signIns"); ///< before it is cancelled
    QTest::newRow("at the first server") << 0;
    QTest::newRow("at the second server") << 1;
    QTest::newRow("when everybody is signed in") << 2;
}

void TestPlanApproval::changesNothingWhenItIsCancelled()
{
    QFETCH(const int, signIns);
    const auto before = stored();
    click(u"Approve the Plan"_s);
    if (signIns > 0)
        enter(u"crm-farm"_s, m_bench->nodes.front().password());
    if (signIns > 1)
        enter(u"portal"_s, m_bench->portal.password());
    if (signIns == 2) {
        QTRY_VERIFY(approval());
        approval()->reject();
    } else {
        auto *dialog = secretsDialog(signIns == 0 ? u"crm-farm"_s : u"portal"_s);
        QVERIFY(dialog);
        dialog->reject();
        QTRY_VERIFY(says(m_dialog,
                         u"Nothing was approved, because nobody is signed in to %1: Nobody signed in."_s.arg(
                             signIns == 0 ? u"crm-farm"_s : u"portal"_s)));
    }
    QTRY_VERIFY(!isSignedIn());
    QTRY_VERIFY(shown<QPushButton>(m_dialog, u"Approve the Plan"_s)->isEnabled());
    QCOMPARE(stored(), before);
    QVERIFY(m_bench->secrets.kept().isEmpty());
    QVERIFY(!m_bench->console.isBusy());
}

void TestPlanApproval::namesNoAccountThatAServerHasRefused()
{
    click(u"Approve the Plan"_s);
    enter(u"crm-farm"_s, u"wrong"_s);
    auto *dialog = secretsDialog(u"crm-farm"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(m_bench->becomesIdle());
    QVERIFY(!approval());
    QVERIFY(!isSignedIn());
    dialog->reject();
    QTRY_VERIFY(says(m_dialog, u"Nothing was approved, because nobody is signed in to crm-farm: "_s));
    QVERIFY(stored().approvals.isEmpty());
}

void TestPlanApproval::signsNothingWithTheAccountOfTheAuthor()
{
    writePlan(m_bench->nodes.front().user());
    m_dialog->findChild<OpenPlan *>()->read();
    m_bench->keepSecrets();
    QTRY_VERIFY(m_dialog->findChild<OpenPlan *>()->state()->file == stored());
    click(u"Approve the Plan"_s);
    QTRY_VERIFY(says(m_dialog, u"Nothing was approved. "_s));
    QVERIFY(says(m_dialog, u"sign in to crm-farm with the same account"_s));
    QVERIFY(!approval());
    QTRY_VERIFY(!isSignedIn());
    QVERIFY(stored().approvals.isEmpty());
}

void TestPlanApproval::goesOnWithoutThePlanThatIsClosed()
{
    click(u"Approve the Plan"_s);
    enter(u"crm-farm"_s, m_bench->nodes.front().password());
    m_dialog->close();
    QTRY_VERIFY(m_bench->becomesIdle());
    QTRY_VERIFY(!m_dialog);
    QTRY_VERIFY(!isSignedIn());
    QVERIFY(!m_bench->dialog<SecretsDialog>());
    QVERIFY(stored().approvals.isEmpty());
}

void TestPlanApproval::doesNotBeginWhileSomethingElseIsInProgress()
{
    m_bench->keepSecrets();
    m_bench->window.plans()->propose(m_bench->proposal());
    QVERIFY(m_bench->console.isBusy());
    click(u"Approve the Plan"_s);
    QVERIFY(says(m_dialog, u"Something else is in progress, so nobody was signed in, and nothing was approved."_s));
    QVERIFY(shown<QPushButton>(m_dialog, u"Approve the Plan"_s)->isEnabled());
    QVERIFY(m_bench->sheet());
}

SLUICE_GUI_TEST(TestPlanApproval)

} // namespace tst_planapproval

#include "tst_planapproval.moc"
