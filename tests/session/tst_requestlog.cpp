// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "core/session/requestlog.h"
#include "tests/support/operations.h"
#include "tests/support/suite.h"

#include <QSignalSpy>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_requestlog {

namespace {

LoggedRequest requestOf(const Operation &operation)
{
    LoggedRequest request;
    request.source =
        std::make_shared<RequestSource>(RequestSource{.protocol = protocolById(u"superoffice-rest"_s), .asked = {}});
    request.operation = operation;
    request.context.address = u"https://crm.example.test/SuperOffice"_s;
    request.context = withPlaceholders(request.context);
    return request;
}

RequestEnd answered(qsizetype bytes)
{
    return {.milliseconds = 12,
            .evidence = Evidence::Acknowledged,
            .answer = {
                .status = 200, .bytes = bytes, .body = LoggedAnswer::Body::Kept, .bytesKept = QByteArray(bytes, 'x')}};
}

qsizetype keptIn(const RequestLog &log)
{
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < log.size(); ++i)
        bytes += log.at(i).answer.bytesKept.size();
    return bytes;
}

} // namespace

/// The list of requests, and how much of them it keeps.
class TestRequestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderInWhichRequestsBegan();
    void keepsALimitedNumberAndTheNewest();
    void takesTheEndOfARequestThatIsGone();
    void keepsALimitedNumberOfBytesAndTheNewest();
    void forgetsASlowAnswerBeforeThoseOfNewerRequests();
    void keepsTheBeginningOfALongErrorAndCountsIt();
    void takesTheLastEnd();
    void makesTheMaskedRequestAgain();
    void showsNoAnswerThatMayHoldASecret();
};

void TestRequestLog::keepsTheOrderInWhichRequestsBegan()
{
    RequestLog log;
    const QSignalSpy changed(&log, &RequestLog::changed);
    const auto first = log.add(requestOf(ListCaches{}));
    const auto second = log.add(requestOf(FlushAll{}));
    log.end(second, answered(1));
    QCOMPARE(changed.last().constFirst().toInt(), 1);
    log.end(first, answered(2));
    QCOMPARE(changed.last().constFirst().toInt(), 0);
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.at(0).number, first);
    QCOMPARE(log.at(0).answer.bytes, 2);
    QCOMPARE(log.at(1).number, second);
}

void TestRequestLog::keepsALimitedNumberAndTheNewest()
{
    RequestLog log;
    const QSignalSpy dropped(&log, &RequestLog::droppedFirst);
    for (std::size_t i = 0; i < RequestLog::MostRequests + 3; ++i)
        log.add(requestOf(ListCaches{}));
    QCOMPARE(log.size(), static_cast<qsizetype>(RequestLog::MostRequests));
    QCOMPARE(dropped.count(), 3);
    QCOMPARE(log.at(0).number, 4U);
}

void TestRequestLog::takesTheEndOfARequestThatIsGone()
{
    RequestLog log;
    const auto gone = log.add(requestOf(ListCaches{}));
    for (std::size_t i = 0; i < RequestLog::MostRequests; ++i)
        log.add(requestOf(ListCaches{}));
    const QSignalSpy changed(&log, &RequestLog::changed);
    log.end(gone, answered(5));
    log.end(0, answered(5));
    QVERIFY(changed.isEmpty());
    QCOMPARE(keptIn(log), 0);
}

void TestRequestLog::keepsALimitedNumberOfBytesAndTheNewest()
{
    RequestLog log;
    const auto many = RequestLog::MostKept / RequestLog::MostOfAnswer + 5;
    for (qsizetype i = 0; i < many; ++i)
        log.end(log.add(requestOf(ListCaches{})), answered(RequestLog::MostOfAnswer));
    QCOMPARE(keptIn(log), RequestLog::MostKept);
    QCOMPARE(log.at(0).answer.body, LoggedAnswer::Body::Forgotten);
    QCOMPARE(log.at(0).answer.bytes, RequestLog::MostOfAnswer); // its length stays
    QCOMPARE(log.at(4).answer.body, LoggedAnswer::Body::Forgotten);
    QCOMPARE(log.at(5).answer.body, LoggedAnswer::Body::Kept);
}

void TestRequestLog::forgetsASlowAnswerBeforeThoseOfNewerRequests()
{
    RequestLog log;
    const auto slow = log.add(requestOf(ListCaches{}));
    const auto many = RequestLog::MostKept / RequestLog::MostOfAnswer + 2;
    for (qsizetype i = 0; i < many; ++i)
        log.end(log.add(requestOf(ListCaches{})), answered(RequestLog::MostOfAnswer));
    log.end(slow, answered(RequestLog::MostOfAnswer));
    QCOMPARE(log.at(0).answer.body, LoggedAnswer::Body::Forgotten);
    QCOMPARE(keptIn(log), RequestLog::MostKept);
}

/// A server may write as much as it likes into an error.
void TestRequestLog::keepsTheBeginningOfALongErrorAndCountsIt()
{
    RequestLog log;
    const QString text(1'000'000, u'x');
    const auto end = RequestEnd{.error = Error{.message = text, .detail = text, .serverCode = text}};
    log.end(log.add(requestOf(ListCaches{})), end);
    const auto &error = *log.at(0).error;
    QCOMPARE(error.message.size(), 4096);
    QCOMPARE(error.detail.size(), 4096);
    QCOMPARE(error.serverCode.size(), 4096);
    for (std::size_t i = 1; i < RequestLog::MostRequests; ++i)
        log.end(log.add(requestOf(ListCaches{})), end);
    QVERIFY(log.at(0).error->detail.isEmpty()); // given up for newer ones
    QCOMPARE(log.at(0).error->message.size(), 4096);
    QCOMPARE(log.at(log.size() - 1).error->detail.size(), 4096);
    qsizetype characters = 0;
    for (qsizetype i = 0; i < log.size(); ++i)
        characters += log.at(i).error->detail.size() + log.at(i).error->serverCode.size();
    QVERIFY(characters * 2 <= RequestLog::MostKept);
}

void TestRequestLog::takesTheLastEnd()
{
    RequestLog log;
    const auto number = log.add(requestOf(FlushAll{}));
    log.end(number, answered(100));
    auto again = answered(40);
    again.evidence = Evidence::Refused;
    log.end(number, again);
    QCOMPARE(log.at(0).evidence, Evidence::Refused);
    QCOMPARE(keptIn(log), 40);
}

void TestRequestLog::makesTheMaskedRequestAgain()
{
    RequestLog log;
    log.add(requestOf(FlushNamed{{u"ExtAppCache"_s}}));
    const auto request = log.at(0).masked();
    QVERIFY(request);
    QVERIFY(request->body.contains("ExtAppCache"));
    QVERIFY(toText(*request).contains("{password}"_L1));
    const auto other = log.at(0).masked({.password = u"hidden-password"_s});
    QVERIFY(toText(*other).contains("hidden-password"_L1));
    QVERIFY(!toText(*other).contains("{password}"_L1));
}

void TestRequestLog::showsNoAnswerThatMayHoldASecret()
{
    const QStringList hidden{u"sign-in"_s, u"check-sign-in"_s, u"sign-out"_s, u"read-settings"_s};
    for (const auto &operation : test::everyOperation())
        QCOMPARE(mayShowAnswer(operation), !hidden.contains(traitsOf(operation).id));
}

SLUICE_TEST(TestRequestLog)

} // namespace tst_requestlog

#include "tst_requestlog.moc"
