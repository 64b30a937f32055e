// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/clockskew.h"
#include "tests/support/suite.h"

#include <QTest>

#include <limits>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_clockskew {

class TestClockSkew : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesClocks_data();
    void comparesClocks();
};

void TestClockSkew::comparesClocks_data()
{
    QTest::addColumn<qint64>("skew");
    QTest::addColumn<QString>("sentence");
    const auto agrees = u"The server's clock agrees with the one of this computer."_s;
    const auto ahead = u"The server's clock is ahead of the one of this computer by %1."_s;
    const auto behind = u"The server's clock is behind the one of this computer by %1."_s;
    QTest::newRow("same") << qint64(0) << agrees;
    QTest::newRow("a second ahead") << qint64(1) << agrees;
    QTest::newRow("a second behind") << qint64(-1) << agrees;
    QTest::newRow("two seconds") << qint64(2) << ahead.arg(u"2 seconds"_s);
    QTest::newRow("seconds behind") << qint64(-119) << behind.arg(u"119 seconds"_s);
    QTest::newRow("minutes") << qint64(120) << ahead.arg(u"about 2 minutes"_s);
    QTest::newRow("hours behind") << qint64(-7200) << behind.arg(u"about 2 hours"_s);
    QTest::newRow("what no clock says") << std::numeric_limits<qint64>::max() << ahead.arg(u"about 2147483647 days"_s);
    QTest::newRow("days") << qint64(400 * 86400) << ahead.arg(u"about 400 days"_s);
}

void TestClockSkew::comparesClocks()
{
    QFETCH(const qint64, skew);
    QTEST(skewSentence(skew), "sentence");
}

SLUICE_TEST(TestClockSkew)

} // namespace tst_clockskew

#include "tst_clockskew.moc"
