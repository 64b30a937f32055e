// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/http/soaprequest.h"
#include "tests/support/cputime.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_mocknesting {
using namespace std::chrono_literals;

namespace {

QByteArray nested(int depth)
{
    return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
        + QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth) + "</s:Body></s:Envelope>";
}

std::chrono::nanoseconds timeOf(int depth)
{
    const auto body = nested(depth);
    const test::CpuTime time;
    (void)mock::SoapRequest::read(body);
    return time.elapsed();
}

} // namespace

class TestMockNesting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsDeepAsAnyRequestGoes();
    void takesTimeThatGrowsWithTheLengthOnly();
};

void TestMockNesting::isReadAsDeepAsAnyRequestGoes()
{
    QVERIFY(mock::SoapRequest::read(nested(1)));
    QVERIFY(mock::SoapRequest::read(nested(50)));
    QVERIFY(!mock::SoapRequest::read(nested(1000)));
}

void TestMockNesting::takesTimeThatGrowsWithTheLengthOnly()
{
    constexpr int depth = 2000;
    const auto once = timeOf(depth);
    const auto tenTimes = timeOf(10 * depth);
    QVERIFY2(tenTimes <= 25 * once + 50ms,
             qPrintable(u"%1 ms, and %2 ms for ten times the depth"_s.arg(once / 1ms).arg(tenTimes / 1ms)));
}

SLUICE_TEST(TestMockNesting)

} // namespace tst_mocknesting

#include "tst_mocknesting.moc"
