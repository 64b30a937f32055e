// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/operations.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_everyoperation {

namespace {

Context signedInContext()
{
    Context context;
    context.address = u"https://files.example.test/app"_s;
    context.credentials.user = u"ADM0"_s;
    context.credentials.password = u"secret"_s;
    context.credentials.ticket = u"7T:ticket"_s;
    context.learned.settled = true;
    context.signedIn = true;
    return context;
}

HttpResponse empty(int status)
{
    HttpResponse response;
    response.status = status;
    return response;
}

} // namespace

class TestEveryOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEncodedOrUnsupported_data() { addRows(); }
    void isEncodedOrUnsupported();
    void isDecodedWithoutAnException_data() { addRows(); }
    void isDecodedWithoutAnException();

private:
    static void addRows();
};

void TestEveryOperation::addRows()
{
    QTest::addColumn<QString>("protocolId");
    QTest::addColumn<Operation>("operation");
    for (const auto &id : protocolIds()) {
        for (const auto &operation : test::everyOperation())
            QTest::addRow("%s %s", qPrintable(id), test::idOf(operation)) << id << operation;
    }
}

void TestEveryOperation::isEncodedOrUnsupported()
{
    QFETCH(QString, protocolId);
    QFETCH(Operation, operation);
    const auto request = protocolById(protocolId)->encode(signedInContext(), operation);
    if (request) {
        QCOMPARE(request->sendOnce, isSentOnce(operation));
        return;
    }
    QCOMPARE(request.error().kind, Error::Kind::Unsupported);
    QCOMPARE(request.error().delivery, Error::Delivery::NotSent);
    QCOMPARE(protocolById(protocolId)->support(signedInContext(), operation), Support::No);
}

void TestEveryOperation::isDecodedWithoutAnException()
{
    QFETCH(QString, protocolId);
    QFETCH(Operation, operation);
    const auto &protocol = *protocolById(protocolId);
    const auto context = signedInContext();
    const bool canBeSent = protocol.encode(context, operation).has_value();
    for (const int status : {200, 204, 404, 500}) {
        const auto result = protocol.decode(context, operation, empty(status));
        QVERIFY(canBeSent || !result);
        QVERIFY(!result || answers(*result, operation));
        (void)protocol.next(context, operation, result);
    }
}

SLUICE_TEST(TestEveryOperation)

} // namespace tst_everyoperation

#include "tst_everyoperation.moc"
