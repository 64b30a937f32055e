// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cellstate.h"
#include "tests/support/suite.h"

#include <QMetaEnum>
#include <QVariant>

using namespace sluice;

namespace tst_cellstate {

/// What views show of a request, without a view.
class TestCellState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheWordOfTheEvidence_data();
    void keepsTheWordOfTheEvidence();
    void hasAWordOfItsOwnForEveryState();
    void readsBothTypesAndNothingElse();
};

void TestCellState::keepsTheWordOfTheEvidence_data()
{
    QTest::addColumn<Evidence>("evidence");
    for (const auto evidence : {Evidence::Acknowledged, Evidence::Refused, Evidence::Failed, Evidence::Unknown,
                                Evidence::Skipped, Evidence::Cancelled})
        QTest::newRow(qPrintable(machineWord(evidence))) << evidence;
}

void TestCellState::keepsTheWordOfTheEvidence()
{
    QFETCH(const Evidence, evidence);
    QCOMPARE(cellWord(cellStateOf(evidence)).toLower(), machineWord(evidence));
}

void TestCellState::hasAWordOfItsOwnForEveryState()
{
    QStringList words;
    for (const auto state : allCellStates)
        words << cellWord(state);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);
    QCOMPARE(words.size(), QMetaEnum::fromType<CellState>().keyCount());
}

void TestCellState::readsBothTypesAndNothingElse()
{
    QCOMPARE(cellStateIn(QVariant::fromValue(Evidence::Unknown)), CellState::Unknown);
    QCOMPARE(cellStateIn(QVariant::fromValue(CellState::Waiting)), CellState::Waiting);
    QVERIFY(!cellStateIn({}));
    QVERIFY(!cellStateIn(0));
    QVERIFY(!cellStateIn(QStringLiteral("Acknowledged")));
}

SLUICE_TEST(TestCellState)

} // namespace tst_cellstate

#include "tst_cellstate.moc"
