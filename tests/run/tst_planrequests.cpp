// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/planrequests.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_planrequests {

/// Which node gets which step, by what the nodes do not list.
class TestPlanRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheNodeOfAStepThatIsSentOnce_data();
    void choosesTheNodeOfAStepThatIsSentOnce();
    void comeInTheOrderInWhichTheyAreSent_data();
    void comeInTheOrderInWhichTheyAreSent();
};

void TestPlanRequests::choosesTheNodeOfAStepThatIsSentOnce_data()
{
    QTest::addColumn<QList<QStringList>>("missing");
    QTest::addColumn<QString>("farms");
    QTest::addColumn<QString>("expected");

    const QStringList none;
    const QStringList a{u"A"_s};
    const QStringList both{u"A"_s, u"B"_s};
    const QStringList other{u"C"_s};
    QTest::newRow("the first") << QList{none, none} << u"00"_s << u"0"_s;
    QTest::newRow("the first that lists all") << QList{both, a, none, none} << u"0000"_s << u"2"_s;
    QTest::newRow("the first that lists one, if none lists all") << QList{both, a, a} << u"000"_s << u"1"_s;
    QTest::newRow("the first, if none lists one") << QList{both, both} << u"00"_s << u"0"_s;
    QTest::newRow("what another step needs does not count") << QList{other, none} << u"00"_s << u"0"_s;
    QTest::newRow("each farm by itself") << QList{a, none, both, none} << u"0011"_s << u"1 3"_s;
}

void TestPlanRequests::choosesTheNodeOfAStepThatIsSentOnce()
{
    QFETCH(const QList<QStringList>, missing);
    QFETCH(const QString, farms);
    const QList<PlanStep> steps{{.operation = FlushNamed{{u"A"_s, u"B"_s}}, .scope = Scope::OncePerFarm},
                                {.operation = FlushNamed{{u"C"_s}}}};
    QList<RequestNode> nodes;
    for (qsizetype node = 0; node < missing.size(); ++node)
        nodes.append({.farm = farms.at(node).digitValue(), .missing = missing.at(node)});
    QStringList once;
    qsizetype everywhere = 0;
    const auto requests = requestsOf(steps, nodes);
    for (const auto &[step, node, attempt] : requests) {
        QCOMPARE(attempt, 1);
        if (step == 0)
            once.append(QString::number(node));
        else
            ++everywhere;
    }
    QTEST(once.join(u' '), "expected");
    QCOMPARE(everywhere, nodes.size());
}

void TestPlanRequests::comeInTheOrderInWhichTheyAreSent_data()
{
    QTest::addColumn<QList<PlanStep>>("steps");
    QTest::addColumn<QString>("expected"); // step@node
    const PlanStep usual{.operation = FlushAll{}};
    const PlanStep barred{.operation = FlushAll{}, .barrier = Barrier::AllAcknowledged};
    const PlanStep once{.operation = FlushAll{}, .scope = Scope::OncePerFarm};
    QTest::newRow("node by node") << QList{usual, usual} << u"0@0 1@0 0@1 1@1"_s;
    QTest::newRow("a barrier between") << QList{barred, usual} << u"0@0 0@1 1@0 1@1"_s;
    QTest::newRow("a barrier at the end") << QList{usual, barred} << u"0@0 1@0 0@1 1@1"_s;
    QTest::newRow("once at the end") << QList{usual, once} << u"0@0 0@1 1@0"_s;
    QTest::newRow("once in the middle") << QList{usual, once, usual} << u"0@0 0@1 1@0 2@0 2@1"_s;
}

void TestPlanRequests::comeInTheOrderInWhichTheyAreSent()
{
    QFETCH(const QList<PlanStep>, steps);
    QStringList order;
    const auto requests = requestsOf(steps, {{.farm = 0}, {.farm = 0}});
    for (const auto &request : requests)
        order.append(u"%1@%2"_s.arg(request.step).arg(request.node));
    QTEST(order.join(u' '), "expected");
}

SLUICE_TEST(TestPlanRequests)

} // namespace tst_planrequests

#include "tst_planrequests.moc"
