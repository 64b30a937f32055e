// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planproposal.h"
#include "tests/gui/manybench.h"
#include "tests/support/plans.h"
#include "tests/support/suite.h"
#include "ui/widgets/bars/resultbar.h"

#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

namespace tst_planruns {

namespace {

QList<ServerAccount> bosAccounts()
{
    return {{.server = u"crm-farm"_s, .account = u"BO"_s}, {.server = u"portal"_s, .account = u"BO"_s}};
}

} // namespace

/// Plan files that are carried out from the window, where a policy demands that a second person has approved.
class TestPlanRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void reachesTheServersWhenItIsApproved();
    void reachesNothingOtherwise_data();
    void reachesNothingOtherwise();
    void isTakenFromTheFileAndNothingElse();
    void isFixedOnTheSheet();
    void isNotCarriedOutInPart();
    void isComparedWithTheListsOfTheNodes();
    void isRetriedAsItWasApproved();
    void isNotSentWhenItsApprovalIsLostMeanwhile_data();
    void isNotSentWhenItsApprovalIsLostMeanwhile();
    void isNotRetriedWhenItsApprovalIsLost();
    void isRetriedAsItIsWhereNobodyHadToApproveIt();
    void isDemandedFromWhoeverHasNone();

private:
    Result<PlanFile> file(const QList<PlanStep> &steps = {{.operation = FlushAll{}}}, bool isApproved = true);
    void open(const PlanFile &file, const QString &path = {});
    KnownSigners signers() const { return KnownSigners(m_bench->folder.filePath(u"signers.json"_s)); }

    std::unique_ptr<ManyBench> m_bench;
};

void TestPlanRuns::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m_bench = std::make_unique<ManyBench>(
        Environment::Test, "{\"faults\": [{\"fault\": \"refusal\", \"operation\": \"*Flush*\", \"to\": 1}]}");
    m_bench->keepSecrets();
    auto policy = m_bench->servers.policies().of(Environment::Test);
    policy.planRequired = true;
    QVERIFY(test::setPolicy(m_bench->servers, Environment::Test, policy));
    const KnownSigners signers(m_bench->folder.filePath(u"signers.json"_s));
    for (const auto &signer : knownPeople())
        QVERIFY(signers.add(signer));
    m_bench->window.plans()->setSigners(signers);
}

/// Written by Anna, and approved by Bo unless \a isApproved says otherwise.
Result<PlanFile> TestPlanRuns::file(const QList<PlanStep> &steps, bool isApproved)
{
    const auto now = QDateTime::currentDateTimeUtc();
    auto plan = reviewOf(m_bench->proposal(steps)).document;
    plan.created = now.addSecs(-60);
    plan.expires = now.addSecs(3600);
    plan.reason = u"New price list"_s;
    const auto made = signedPlanFile(plan, signerCalled(u"Anna"_s));
    if (!isApproved)
        return made;
    const PlanFileCheck check{.now = now,
                              .today = serversToday(plan, m_bench->servers, m_bench->console.destinations()),
                              .known = knownPeople()};
    return approved(made, signerCalled(u"Bo"_s), bosAccounts(), check);
}

void TestPlanRuns::open(const PlanFile &file, const QString &path)
{
    const auto proposal = proposalFrom(file.plan, m_bench->servers, m_bench->console.destinations());
    QVERIFY2(proposal, proposal ? "" : qPrintable(proposal.error().message));
    m_bench->window.plans()->propose(*proposal, file, path);
}

void TestPlanRuns::reachesTheServersWhenItIsApproved()
{
    const auto approvedFile = file();
    QVERIFY2(approvedFile, approvedFile ? "" : qPrintable(approvedFile.error().message));
    open(*approvedFile);
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"Written by Anna, "_s));
    QVERIFY(says(sheet, u"Approved by Bo, "_s));
    QCOMPARE(sheet->confirmed().document, canonicalPlan(approvedFile->plan));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 1}));
}

void TestPlanRuns::reachesNothingOtherwise_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("why");
    QTest::newRow("nobody approved it") << u"approval"_s << u"approv"_s;
    QTest::newRow("it was altered") << u"altered"_s << u"changed"_s;
    QTest::newRow("a server is another today") << u"server"_s << u"Production"_s;
    QTest::newRow("its author is not known") << u"author"_s << u"know"_s;
}

void TestPlanRuns::reachesNothingOtherwise()
{
    QFETCH(QString, change);
    QFETCH(QString, why);
    auto made = file({{.operation = FlushAll{}}}, change != "approval"_L1);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    if (change == "altered"_L1)
        made->plan.reason += u'!';
    if (change == "author"_L1)
        m_bench->window.plans()->setSigners(KnownSigners(m_bench->folder.filePath(u"nobody.json"_s)));
    if (change == "server"_L1)
        m_bench->change(m_bench->portalId, [](Server &server) { server.environment = Environment::Production; });
    open(*made);
    QTRY_VERIFY(says(&m_bench->window, u"This plan is not carried out, and nothing was sent."_s));
    QVERIFY(says(&m_bench->window, why));
    QVERIFY(!m_bench->dialog<ConfirmDialog>());
    QVERIFY(m_bench->portal.journal().isEmpty());
    QVERIFY(m_bench->nodes.front().journal().isEmpty());
}

/// An approval is for what is in the file, whoever proposes something else with it.
void TestPlanRuns::isTakenFromTheFileAndNothingElse()
{
    const auto made = file().value();
    auto other = m_bench->proposal({{.operation = FlushNamed{{u"CurrencyCache"_s}}}});
    other.servers.removeLast();
    m_bench->window.plans()->propose(other, made);
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QCOMPARE(sheet->windowTitle(), u"Flush All Caches on crm-farm and portal"_s);
    QCOMPARE(sheet->confirmed().steps, made.plan.steps);
}

void TestPlanRuns::isFixedOnTheSheet()
{
    open(file().value());
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(!m_bench->tree()->topLevelItem(0)->flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!shown<QPushButton>(sheet, u"Change how it is sent to the nodes"_s));
    QVERIFY(shown<QLineEdit>(sheet, u"Reason or change number"_s)->isReadOnly());
    QCOMPARE(sheet->confirmed().reason, u"New price list"_s);
}

void TestPlanRuns::isNotCarriedOutInPart()
{
    const auto made = file().value();
    (void)m_bench->secrets.remove({m_bench->portalId, SecretKind::Password}, &m_bench->secrets);
    QTRY_COMPARE(m_bench->secrets.kept().size(), 1);
    open(made);
    QTRY_VERIFY(m_bench->dialog<SecretsDialog>());
    m_bench->dialog<SecretsDialog>()->reject();
    QTRY_VERIFY(says(&m_bench->window, u"because not all of its servers could be signed in to. portal: "_s));
    QVERIFY(!m_bench->dialog<ConfirmDialog>());
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
}

/// What the plan expects in a list is looked for in that of today.
void TestPlanRuns::isComparedWithTheListsOfTheNodes()
{
    const auto now = QDateTime::currentDateTimeUtc();
    auto proposal = m_bench->proposal();
    proposal.servers.removeLast();
    proposal.servers.first().lists = {{0, {u"CurrencyCache"_s, u"AnotherCache"_s}}};
    auto plan = reviewOf(proposal).document;
    plan.created = now.addSecs(-60);
    plan.expires = now.addSecs(3600);
    const auto made = signedPlanFile(plan, signerCalled(u"Anna"_s));
    PlanFileCheck check{.now = now,
                        .today = serversToday(plan, m_bench->servers, m_bench->console.destinations()),
                        .known = knownPeople()};
    const auto approvedFile = approved(made, signerCalled(u"Bo"_s), bosAccounts(), check);
    QVERIFY2(approvedFile, approvedFile ? "" : qPrintable(approvedFile.error().message));
    open(*approvedFile);
    QTRY_VERIFY(says(&m_bench->window, u"This plan is not carried out, and nothing was sent."_s));
    QVERIFY(says(&m_bench->window, u"AnotherCache"_s));
    QVERIFY(!m_bench->nodes.front().journal().isEmpty()); // it was asked for its list
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
}

void TestPlanRuns::isRetriedAsItWasApproved()
{
    open(file().value());
    QVERIFY(m_bench->sheet());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    click(shown<QPushButton>(m_bench->window.findChild<ResultBar *>(), u"Retry 1 Failed Node"_s));
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"This belongs to a plan that was approved"_s));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 2, 1, 1}));
}

void TestPlanRuns::isNotSentWhenItsApprovalIsLostMeanwhile_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("an approver is not known any more") << u"signer"_s;
    QTest::newRow("somebody commented on it") << u"comment"_s;
    QTest::newRow("it is another plan") << u"other"_s;
    QTest::newRow("it is gone") << u"gone"_s;
}

void TestPlanRuns::isNotSentWhenItsApprovalIsLostMeanwhile()
{
    QFETCH(const QString, change);
    const auto made = file().value();
    const auto path = m_bench->folder.filePath(u"change.sluiceplan"_s);
    QVERIFY(createPlanFile(path, made));
    open(made, path);
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    if (change == "signer"_L1)
        QVERIFY(signers().remove(signerCalled(u"Bo"_s).keys.publicKey));
    if (change == "comment"_L1) {
        const auto commented =
            withComment(made, u"Wait."_s, signerCalled(u"Bo"_s), QDateTime::currentDateTimeUtc(), knownPeople());
        QVERIFY(commented && replacePlanFile(path, made, *commented));
    }
    if (change == "other"_L1)
        QVERIFY(replacePlanFile(path, made, file({{.operation = FlushNamed{{u"CurrencyCache"_s}}}}).value()));
    if (change == "gone"_L1)
        QVERIFY(QFile::remove(path));
    QVERIFY(m_bench->accept());
    QTRY_VERIFY(says(&m_bench->window, u"Nothing is sent, because this plan may not be carried out any more."_s));
    QVERIFY(m_bench->becomesIdle());
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
}

void TestPlanRuns::isNotRetriedWhenItsApprovalIsLost()
{
    open(file().value());
    QVERIFY(m_bench->sheet());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QVERIFY(signers().remove(signerCalled(u"Bo"_s).keys.publicKey));
    click(shown<QPushButton>(m_bench->window.findChild<ResultBar *>(), u"Retry 1 Failed Node"_s));
    QTRY_VERIFY(says(&m_bench->window, u"Nothing is sent, because this plan may not be carried out any more."_s));
    QVERIFY(!m_bench->dialog<ConfirmDialog>());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 1}));
}

void TestPlanRuns::isRetriedAsItIsWhereNobodyHadToApproveIt()
{
    auto policy = m_bench->servers.policies().of(Environment::Test);
    policy.planRequired = false;
    QVERIFY(test::setPolicy(m_bench->servers, Environment::Test, policy));
    const auto made = file({{.operation = FlushAll{}}}, false).value();
    open(made);
    QVERIFY(m_bench->sheet());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    click(shown<QPushButton>(m_bench->window.findChild<ResultBar *>(), u"Retry 1 Failed Node"_s));
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"This belongs to a plan file, so it is sent as it is."_s));
    QCOMPARE(sheet->confirmed().document, canonicalPlan(made.plan));
    QCOMPARE(sheet->confirmed().expires, made.plan.expires);
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 2, 1, 1}));
}

void TestPlanRuns::isDemandedFromWhoeverHasNone()
{
    m_bench->window.plans()->propose(m_bench->proposal());
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"approv"_s));
    auto *send = flushButton(sheet);
    QVERIFY(!send || !send->isEnabled());
    sheet->accept(); // whatever the button says
    QVERIFY(m_bench->becomesIdle());
    QCOMPARE(m_bench->flushes(), QList<int>({0, 0, 0, 0}));
}

SLUICE_GUI_TEST(TestPlanRuns)

} // namespace tst_planruns

#include "tst_planruns.moc"
