// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation/traits.h"
#include "core/domain/outcome/evidence.h"
#include "core/domain/server/policy.h"
#include "tests/support/operations.h"
#include "tests/support/suite.h"

#include <QSet>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_operationtraits {

class TestOperationTraits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfTheTable_data();
    void areThoseOfTheTable();
    void haveIdsOfTheirOwn();
    void giveTargetsToActionsOnly();
    void holdBackEveryActionWhereServersAreReadOnly();
    void tellWhichReplyAnswers();
    void acknowledgeAnActionByItsOwnReplyOnly();
};

void TestOperationTraits::areThoseOfTheTable_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Purpose>("purpose");
    QTest::addColumn<Access>("access");
    QTest::addColumn<Reach>("reach");
    const auto row = [](const Operation &operation, Purpose purpose, Access access, Reach reach = Reach::Node) {
        QTest::newRow(test::idOf(operation)) << operation << purpose << access << reach;
    };
    row(Probe{}, Purpose::Preparation, Access::Anyone);
    row(TenantState{}, Purpose::Preparation, Access::Anyone, Reach::Farm);
    row(SignIn{}, Purpose::Preparation, Access::Credentials);
    row(CheckSignIn{}, Purpose::Preparation, Access::Ticket);
    row(SignOut{}, Purpose::Ending, Access::Ticket);
    row(MayFlush{}, Purpose::Question, Access::Account);
    row(Features{}, Purpose::Preparation, Access::Account);
    row(ListCaches{}, Purpose::Question, Access::Account);
    row(FlushAll{}, Purpose::Action, Access::Account);
    row(FlushNamed{}, Purpose::Action, Access::Account);
    row(ClearConfiguration{}, Purpose::Action, Access::Account, Reach::Farm);
    row(RebuildDeltas{}, Purpose::Action, Access::Account);
    row(CacheState{}, Purpose::Snapshot, Access::Account);
    row(CacheGenerations{}, Purpose::Snapshot, Access::Account, Reach::Farm);
    row(ReadSettings{}, Purpose::Question, Access::Account);
}

void TestOperationTraits::areThoseOfTheTable()
{
    QFETCH(Operation, operation);
    QFETCH(Purpose, purpose);
    const auto &traits = traitsOf(operation);
    QCOMPARE(traits.purpose, purpose);
    QTEST(traits.reach, "reach");
    QTEST(traits.access, "access");
    QCOMPARE(isAction(operation), purpose == Purpose::Action);
    QCOMPARE(isPreparation(operation), purpose == Purpose::Preparation);
    QCOMPARE(isSnapshot(operation), purpose == Purpose::Snapshot);
}

void TestOperationTraits::haveIdsOfTheirOwn()
{
    QSet<QByteArray> ids;
    for (const auto &operation : test::everyOperation())
        ids.insert(test::idOf(operation));
    QCOMPARE(std::size_t(ids.size()), std::variant_size_v<Operation>);
    QVERIFY(!ids.contains(QByteArray()));
}

void TestOperationTraits::giveTargetsToActionsOnly()
{
    for (const auto &operation : test::everyOperation())
        QVERIFY2(targetsOf(operation).isEmpty() != isAction(operation), test::idOf(operation));
}

void TestOperationTraits::holdBackEveryActionWhereServersAreReadOnly()
{
    Policy policy;
    policy.readOnly = true;
    for (const auto &operation : test::everyOperation()) {
        const auto objection = objectionTo(policy, Environment::Test, operation, QDateTime::currentDateTime(), {});
        QVERIFY2(objection.has_value() == isAction(operation), test::idOf(operation));
    }
}

void TestOperationTraits::tellWhichReplyAnswers()
{
    QVERIFY(answers(ServerInfo{}, Probe{}));
    QVERIFY(answers(SignedIn{}, CheckSignIn{}));
    QVERIFY(!answers(Done{}, Probe{}));
    QVERIFY(!answers(CacheList{}, FlushAll{}));
    static_assert(std::is_same_v<ReplyOf<FlushNamed>, Done>);
    static_assert(std::is_same_v<ReplyOf<SignOut>, SignedOut>);
}

void TestOperationTraits::acknowledgeAnActionByItsOwnReplyOnly()
{
    for (const auto &operation : test::everyOperation()) {
        if (!isAction(operation))
            continue;
        QCOMPARE(evidenceOf(operation, Done{}), Evidence::Acknowledged);
        QCOMPARE(evidenceOf(operation, SignedIn{}), Evidence::Unknown);
    }
}

SLUICE_TEST(TestOperationTraits)

} // namespace tst_operationtraits

#include "tst_operationtraits.moc"
