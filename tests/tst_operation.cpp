// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/environment.h"
#include "core/domain/operation.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutEmptyAndRepeatedNamesAndNothingElse();
    void refusesAnEmptySelection_data();
    void refusesAnEmptySelection();
    void namesItsTargets();
    void tellsActionsFromQuestions();
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
    QVERIFY(targetsOf(ListCaches{}).isEmpty());
}

void TestOperation::tellsActionsFromQuestions()
{
    QVERIFY(isAction(FlushAll{}));
    QVERIFY(isAction(FlushNamed{}));
    QVERIFY(isAction(ClearConfiguration{}));
    QVERIFY(!isAction(Probe{}));
    QVERIFY(!isAction(SignIn{}));
    QVERIFY(!isAction(ListCaches{}));
}

void TestOperation::readsEnvironmentsInAnyCase()
{
    QCOMPARE(environmentFrom(u"PRODUCTION"_s), Environment::Production);
    QCOMPARE(environmentFrom(u"demo"_s), Environment::Demo);
    QCOMPARE(environmentFrom(u"prod"_s), std::nullopt);
    QCOMPARE(environmentFrom(u""_s), std::nullopt);
}

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
