// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/matrix.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_matrix {

class TestMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasARowForEachTarget();
    void knowsWhatThePlanDoesNotSend();
    void countsWhatIsKnown();
    void countsNodes();
    void offersToSendAgainWhatWasNotDone_data();
    void offersToSendAgainWhatWasNotDone();
    void keepsAnUnknownUntilALaterAttemptHasLeft_data();
    void keepsAnUnknownUntilALaterAttemptHasLeft();
    void knowsWhichBarriersWereNotPassed();
    void keepsEveryAttempt();
    void givesEachTargetOfARequestItsOutcome();
    void skipsWhatANodeDoesNotList();
    void observesTheLastOutcomes();
    void findsTheWorse();
};

namespace {

/// A farm of three nodes: two named caches on each, and the configuration once.
Plan plan()
{
    Plan plan;
    plan.steps = stepsOf({FlushNamed{{u"A"_s, u"B"_s}}, ClearConfiguration{u"WebClient"_s, u"Web"_s, true}});
    plan.steps.last().scope = Scope::OncePerFarm;
    for (const auto *const name : {"crm01", "crm02", "crm03"})
        plan.nodes.append({.server = u"crm"_s, .node = QString::fromLatin1(name)});
    return plan;
}

/// A Failed is one that never left, unless it was \a answered.
Cell outcome(Evidence evidence, bool answered = false)
{
    Cell cell;
    cell.evidence = evidence;
    const bool isUnsent =
        evidence == Evidence::Failed || evidence == Evidence::Cancelled || evidence == Evidence::Skipped;
    if (evidence != Evidence::Acknowledged) {
        cell.error = Error{.delivery = evidence == Evidence::Unknown ? Error::Delivery::MaybeSent
                               : isUnsent && !answered               ? Error::Delivery::NotSent
                                                                     : Error::Delivery::Answered};
    }
    return cell;
}

const QDateTime &now()
{
    static const auto *const time = new QDateTime(QDate(2026, 11, 30), QTime(14, 2, 7), Qt::UTC);
    return *time;
}

void send(Matrix &matrix, const Dispatch &dispatch, Evidence evidence)
{
    matrix.begin(dispatch, now());
    matrix.end(dispatch, outcome(evidence));
}

} // namespace

void TestMatrix::hasARowForEachTarget()
{
    const Matrix matrix(plan());
    QCOMPARE(matrix.rows(), QList<Matrix::Row>({{0, 0}, {0, 1}, {1, 0}}));
    QCOMPARE(matrix.targetOf({0, 1}), u"B"_s);
    QCOMPARE(matrix.targetOf({1, 0}), u"configuration:WebClient/Web"_s);
    QCOMPARE(matrix.nodeName(1), u"crm02"_s);
    QCOMPARE(matrix.serverName(1), u"crm"_s);
}

void TestMatrix::knowsWhatThePlanDoesNotSend()
{
    const Matrix matrix(plan());
    QCOMPARE(matrix.state(0, 2), Matrix::State::Waiting);
    QCOMPARE(matrix.state(1, 0), Matrix::State::Waiting);
    QCOMPARE(matrix.state(1, 1), Matrix::State::NotPlanned);
    QVERIFY(!matrix.last(1, 1));
}

void TestMatrix::countsWhatIsKnown()
{
    Matrix matrix(plan());
    QCOMPARE(matrix.counts(), (Matrix::Counts{.waiting = 4}));
    matrix.begin({0, 0}, now());
    QCOMPARE(matrix.counts(), (Matrix::Counts{.waiting = 3, .running = 1}));
    matrix.end({0, 0}, outcome(Evidence::Acknowledged));
    send(matrix, {0, 1}, Evidence::Failed);
    send(matrix, {0, 2}, Evidence::Unknown);
    matrix.end({1, 0}, outcome(Evidence::Cancelled));
    QCOMPARE(matrix.counts(), (Matrix::Counts{.acknowledged = 1, .bad = 1, .unknown = 1, .cancelled = 1}));
    send(matrix, {0, 1, 2}, Evidence::Acknowledged);
    QCOMPARE(matrix.counts(), (Matrix::Counts{.acknowledged = 2, .unknown = 1, .cancelled = 1}));
}

void TestMatrix::countsNodes()
{
    Matrix matrix(plan());
    QCOMPARE(matrix.nodes(), (Matrix::Nodes{.all = 3}));
    send(matrix, {0, 0}, Evidence::Acknowledged);
    QCOMPARE(matrix.nodes(), (Matrix::Nodes{.all = 3}));
    send(matrix, {1, 0}, Evidence::Unknown);
    send(matrix, {0, 1}, Evidence::Acknowledged);
    QCOMPARE(matrix.nodes(), (Matrix::Nodes{.all = 3, .ended = 2, .failed = 1}));
    matrix.begin({1, 0, 2}, now());
    QCOMPARE(matrix.nodes(), (Matrix::Nodes{.all = 3, .ended = 1}));
    matrix.end({1, 0, 2}, outcome(Evidence::Acknowledged));
    QCOMPARE(matrix.nodes(), (Matrix::Nodes{.all = 3, .ended = 2}));
}

void TestMatrix::offersToSendAgainWhatWasNotDone_data()
{
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<QString>("offer");

    QTest::newRow("acknowledged") << Evidence::Acknowledged << u""_s;
    QTest::newRow("refused") << Evidence::Refused << u"retry"_s;
    QTest::newRow("failed") << Evidence::Failed << u"retry"_s;
    QTest::newRow("unknown: it may have happened") << Evidence::Unknown << u"send again"_s;
    QTest::newRow("skipped: this product does not have it") << Evidence::Skipped << u""_s;
    QTest::newRow("cancelled") << Evidence::Cancelled << u"send the rest"_s;
}

void TestMatrix::offersToSendAgainWhatWasNotDone()
{
    QFETCH(const Evidence, evidence);
    Matrix matrix(plan());
    if (evidence == Evidence::Cancelled)
        matrix.end({0, 1}, outcome(evidence));
    else
        send(matrix, {0, 1}, evidence);
    const Dispatch next{.step = 0, .node = 1, .attempt = evidence == Evidence::Cancelled ? 1 : 2};
    QStringList offers;
    if (matrix.retryable() == QList{next})
        offers.append(u"retry"_s);
    if (matrix.unanswered() == QList{next})
        offers.append(u"send again"_s);
    if (matrix.unsent() == QList{next})
        offers.append(u"send the rest"_s);
    QTEST(offers.join(u' '), "offer");
    QCOMPARE(matrix.retryable().size() + matrix.unanswered().size() + matrix.unsent().size(), offers.size());
}

void TestMatrix::keepsAnUnknownUntilALaterAttemptHasLeft_data()
{
    QTest::addColumn<Cell>("second");
    QTest::addColumn<Evidence>("known");

    using enum Evidence;
    QTest::newRow("blocked before it left") << outcome(Failed) << Unknown;
    QTest::newRow("stopped before it left") << outcome(Cancelled) << Unknown;
    QTest::newRow("failed after it had left") << outcome(Failed, true) << Failed;
    QTest::newRow("refused") << outcome(Refused) << Refused;
    QTest::newRow("acknowledged") << outcome(Acknowledged) << Acknowledged;
    QTest::newRow("no answer again") << outcome(Unknown) << Unknown;
}

void TestMatrix::keepsAnUnknownUntilALaterAttemptHasLeft()
{
    QFETCH(const Cell, second);
    QFETCH(const Evidence, known);
    Matrix matrix(plan());
    send(matrix, {0, 1}, Evidence::Unknown);
    matrix.begin({0, 1, 2}, now());
    matrix.end({0, 1, 2}, second);
    QCOMPARE(matrix.last(0, 1)->evidence, known);
    QCOMPARE(matrix.unanswered(), known == Evidence::Unknown ? QList<Dispatch>({{0, 1, 3}}) : QList<Dispatch>());
    QCOMPARE(matrix.unsent(), QList<Dispatch>());
    const bool isRetryable = known == Evidence::Failed || known == Evidence::Refused;
    QCOMPARE(matrix.retryable(), isRetryable ? QList<Dispatch>({{0, 1, 3}}) : QList<Dispatch>());
    QCOMPARE(matrix.counts().unknown, known == Evidence::Unknown ? 1 : 0);
}

void TestMatrix::knowsWhichBarriersWereNotPassed()
{
    auto barred = plan();
    barred.steps.first().barrier = Barrier::AllAcknowledged;
    Matrix matrix(barred);
    QCOMPARE(matrix.notPassed(), QList<Dispatch>({{0, 0}, {0, 1}, {0, 2}}));
    send(matrix, {0, 0}, Evidence::Acknowledged);
    send(matrix, {0, 1}, Evidence::Unknown);
    send(matrix, {0, 2}, Evidence::Skipped);
    QCOMPARE(matrix.notPassed(), QList<Dispatch>({{0, 1}}));
    QCOMPARE(matrix.acknowledgedSteps(), QSet<qsizetype>{0});
    Matrix nowhere(barred);
    for (qsizetype node = 0; node < 3; ++node)
        send(nowhere, {0, node}, Evidence::Skipped);
    QCOMPARE(nowhere.notPassed(), QList<Dispatch>({{0, 0}, {0, 1}, {0, 2}}));
    QCOMPARE(nowhere.acknowledgedSteps(), QSet<qsizetype>());
}

void TestMatrix::keepsEveryAttempt()
{
    Matrix matrix(plan());
    matrix.end({0, 1}, outcome(Evidence::Cancelled));
    send(matrix, {0, 1}, Evidence::Failed);
    matrix.begin({0, 1, 2}, now());
    QCOMPARE(matrix.attempts(0, 1).size(), 2);
    QCOMPARE(matrix.state(0, 1), Matrix::State::Running);
    QCOMPARE(matrix.last(0, 1)->evidence, Evidence::Failed);
    QVERIFY(matrix.retryable().isEmpty()); // while it is under way
    matrix.end({0, 1, 2}, outcome(Evidence::Refused));
    QCOMPARE(matrix.last(0, 1)->evidence, Evidence::Refused);
    QCOMPARE(matrix.attempts(0, 1).constFirst().startedAt, now());
    QCOMPARE(matrix.attempts(0, 1).constFirst().outcome->evidence, Evidence::Failed);
    QCOMPARE(matrix.retryable(), QList<Dispatch>({{0, 1, 3}}));
}

void TestMatrix::givesEachTargetOfARequestItsOutcome()
{
    Matrix matrix(plan());
    send(matrix, {0, 1}, Evidence::Failed);
    send(matrix, {1, 0}, Evidence::Acknowledged);
    const auto cells = matrix.cellsOf({0, 1});
    QCOMPARE(cells.size(), 2);
    QCOMPARE(cells.at(1).target, u"B"_s);
    QCOMPARE(cells.at(1).node, u"crm02"_s);
    QCOMPARE(cells.at(1).server, u"crm"_s);
    QCOMPARE(cells.at(1).ofNodes, 3);
    QCOMPARE(cells.at(1).dispatch, (Dispatch{0, 1}));
    QVERIFY(matrix.cellsOf({0, 0}).isEmpty());
    QStringList all;
    for (const auto &cell : matrix.cells())
        all.append(cell.node + u' ' + cell.target);
    QCOMPARE(all, QStringList({u"crm01 configuration:WebClient/Web"_s, u"crm02 A"_s, u"crm02 B"_s}));
    QCOMPARE(matrix.cells().constFirst().ofNodes, 1);
}

void TestMatrix::skipsWhatANodeDoesNotList()
{
    auto farm = plan();
    farm.nodes[1].missing = QStringList{u"B"_s};
    Matrix matrix(farm);
    send(matrix, {.step = 0, .node = 1}, Evidence::Refused);
    const auto cells = matrix.lastCells(0, 1);
    QCOMPARE(cells.at(0).evidence, Evidence::Refused);
    QCOMPARE(cells.at(1).evidence, Evidence::Skipped);
    QCOMPARE(cells.at(1).error->message, u"crm02 lists no cache “B”."_s);
    QCOMPARE(matrix.lastCell({0, 1}, 1)->evidence, Evidence::Skipped);
    QVERIFY(!matrix.lastCell({0, 1}, 0));
    QCOMPARE(matrix.counts().bad, 1);
    QVERIFY(!matrix.isOf(plan()));
}

void TestMatrix::observesTheLastOutcomes()
{
    Matrix matrix(plan());
    send(matrix, {0, 0}, Evidence::Acknowledged);
    const SettingsObservation same{.observation = Observation::Same};
    matrix.observe(0, same);
    QCOMPARE(matrix.last(0, 0)->observation, same);
    QVERIFY(!matrix.last(1, 0));
}

void TestMatrix::findsTheWorse()
{
    using enum Evidence;
    const QList<Evidence> fromGoodToBad{Acknowledged, Skipped, Cancelled, Refused, Failed, Unknown};
    for (qsizetype i = 0; i < fromGoodToBad.size(); ++i) {
        for (qsizetype j = 0; j < fromGoodToBad.size(); ++j)
            QCOMPARE(worse(fromGoodToBad.at(i), fromGoodToBad.at(j)), fromGoodToBad.at(std::max(i, j)));
    }
}

SLUICE_TEST(TestMatrix)

} // namespace tst_matrix

#include "tst_matrix.moc"
