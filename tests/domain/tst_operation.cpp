// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation/operation.h"
#include "core/domain/server/environment.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_operation {

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutEmptyAndRepeatedNamesAndNothingElse();
    void refusesAnEmptySelection_data();
    void refusesAnEmptySelection();
    void namesItsTargets();
    void tellsActionsFromQuestions();
    void readsKindsOfDeltasAsTheyAreTyped();
    void readsEnvironmentsInAnyCase();
};

void TestOperation::leavesOutEmptyAndRepeatedNamesAndNothingElse()
{
    const FlushNamed given{{u""_s, u" A "_s, u"A"_s, u"A"_s, u" "_s, u"a"_s, QString()}};
    const auto sendable = checked(given);
    QVERIFY(sendable);
    QCOMPARE(std::get<FlushNamed>(*sendable).names, QStringList({u" A "_s, u"A"_s, u" "_s, u"a"_s}));
}

void TestOperation::refusesAnEmptySelection_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::newRow("no names") << Operation(FlushNamed{});
    QTest::newRow("only empty names") << Operation(FlushNamed{{u""_s, QString()}});
    QTest::newRow("no names to ask for") << Operation(CacheState{});
    QTest::newRow("only empty names to count") << Operation(CacheGenerations{{u""_s}});
    QTest::newRow("no application") << Operation(ClearConfiguration{u""_s, u"Web"_s, true});
    QTest::newRow("blank application") << Operation(ClearConfiguration{u"  "_s, u"Web"_s, true});
    QTest::newRow("no instance") << Operation(ClearConfiguration{u"WebClient"_s, u""_s, false});
}

void TestOperation::refusesAnEmptySelection()
{
    QFETCH(Operation, operation);
    const auto sendable = checked(operation);
    QVERIFY(!sendable);
    QCOMPARE(sendable.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(sendable.error().delivery, Error::Delivery::NotSent);
}

void TestOperation::namesItsTargets()
{
    QCOMPARE(targetsOf(FlushAll{}), QStringList{u"*"_s});
    QCOMPARE(targetsOf(FlushNamed{{u"B"_s, u"A"_s}}), QStringList({u"B"_s, u"A"_s}));
    QCOMPARE(targetsOf(ClearConfiguration{u"WebClient"_s, u"Web"_s, true}),
             QStringList{u"configuration:WebClient/Web"_s});
    QCOMPARE(targetsOf(RebuildDeltas{DeltaKind::TaskMenu}), QStringList{u"rebuild:TaskMenu"_s});
    for (const auto &question : {Operation(ListCaches{}), Operation(CacheState{{u"A"_s}}), Operation(Features{}),
                                 Operation(CacheGenerations{{u"A"_s}}), Operation(TenantState{})})
        QVERIFY(targetsOf(question).isEmpty());
}

void TestOperation::tellsActionsFromQuestions()
{
    QVERIFY(isAction(FlushAll{}));
    QVERIFY(isAction(FlushNamed{}));
    QVERIFY(isAction(ClearConfiguration{}));
    QVERIFY(isAction(RebuildDeltas{}));
    QVERIFY(!isAction(TenantState{}));
    QVERIFY(!isAction(Features{}));
    QVERIFY(!isAction(CacheState{}));
    QVERIFY(!isAction(CacheGenerations{}));
    QVERIFY(!isAction(Probe{}));
    QVERIFY(!isAction(SignIn{}));
    QVERIFY(!isAction(ListCaches{}));
}

void TestOperation::readsKindsOfDeltasAsTheyAreTyped()
{
    for (const auto kind : allDeltaKinds)
        QCOMPARE(deltaKindFrom(deltaKindName(kind)), kind);
    QCOMPARE(deltaKindFrom(u"task-menu"_s), DeltaKind::TaskMenu);
    QCOMPARE(deltaKindFrom(u"UDEF"_s), DeltaKind::Udef);
    QCOMPARE(deltaKindFrom(u"custom-object-archive-panel"_s), DeltaKind::CustomObjectArchivePanel);
    for (const auto &text : {u""_s, u"-"_s, u"menu"_s, u"udefs"_s, u" udef"_s})
        QCOMPARE(deltaKindFrom(text), std::nullopt);
}

void TestOperation::readsEnvironmentsInAnyCase()
{
    QCOMPARE(environmentFrom(u"PRODUCTION"_s), Environment::Production);
    QCOMPARE(environmentFrom(u"demo"_s), Environment::Demo);
    QCOMPARE(environmentFrom(u"prod"_s), std::nullopt);
    QCOMPARE(environmentFrom(u""_s), std::nullopt);
}

SLUICE_TEST(TestOperation)

} // namespace tst_operation

#include "tst_operation.moc"
