// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/fixtures.h"
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

/// Answers of every product, whether they belong to the operation or not.
QByteArrayList bodies()
{
    return {{},
            "null",
            "[\"A\"]",
            "{\"Associate\":\"ADM0\",\"IsRunning\":true,\"v1\":\"x\"}",
            "{\"Error\":true,\"ErrorType\":\"SoSessionException\"}",
            "<response success=\"true\" ticket=\"x\"/>",
            "<response success=\"false\" errorCode=\"4010\"/>",
            test::soapFixture(u"flush-ok.xml"_s),
            test::soapFixture(u"fault-session.xml"_s),
            test::soapFixture(u"signin-ok.xml"_s)};
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
    void isAnErrorWithAnAnswerIfTheProtocolLacksIt_data() { addRows(); }
    void isAnErrorWithAnAnswerIfTheProtocolLacksIt();

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
    const bool canBeSent = protocol.encode(signedInContext(), operation).has_value();
    auto overSoap = signedInContext();
    overSoap.learned.transport = Learned::Transport::Soap;
    auto outOfRange = signedInContext();
    outOfRange.learned.endpoint = 1000;
    for (const auto &context : {signedInContext(), overSoap, outOfRange, Context()}) {
        for (const int status : {0, 200, 204, 302, 401, 404, 421, 500}) {
            for (const auto &body : bodies()) {
                const auto result =
                    protocol.decode(context, operation, {.status = status, .headers = {}, .body = body});
                QVERIFY(!result || answers(*result, operation));
                QVERIFY(canBeSent || !result || context.learned.transport == Learned::Transport::Soap);
                (void)protocol.next(context, operation, result);
            }
        }
    }
}

/// Nobody sends such an operation. If an answer to it is read all the same, it is not said that nothing was sent.
void TestEveryOperation::isAnErrorWithAnAnswerIfTheProtocolLacksIt()
{
    QFETCH(QString, protocolId);
    QFETCH(Operation, operation);
    const auto &protocol = *protocolById(protocolId);
    const auto context = signedInContext();
    if (protocol.encode(context, operation))
        return;
    for (const auto &body : bodies()) {
        const auto result = protocol.decode(context, operation, {.status = 200, .headers = {}, .body = body});
        QVERIFY(!result);
        QCOMPARE(result.error().delivery, Error::Delivery::Answered);
        QCOMPARE(result.error().httpStatus, 200);
        QVERIFY(!result.error().message.isEmpty());
    }
}

SLUICE_TEST(TestEveryOperation)

} // namespace tst_everyoperation

#include "tst_everyoperation.moc"
