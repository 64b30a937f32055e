// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/cell.h"
#include "core/domain/outcome/evidence.h"
#include "core/protocol/registry.h"
#include "tests/support/fixtures.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_evidence {

namespace {

Error errorOf(Error::Kind kind, Error::Delivery delivery, int status = 0)
{
    Error error;
    error.kind = kind;
    error.delivery = delivery;
    error.message = u"why"_s;
    error.httpStatus = status;
    return error;
}

Context contextFor(EnvelopeForm form)
{
    Context context;
    context.address = u"https://crm.example.test/SuperOffice/Remote"_s;
    context.options.services = 88;
    context.options.envelope = form;
    context.credentials.ticket = u"7T:ticket"_s;
    return context;
}

} // namespace

/// The table of architecture §4, row by row.
class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOfAnAnswerWhatTheTableSays_data();
    void saysOfAnAnswerWhatTheTableSays();
    void saysOfAnErrorWhatTheTableSays_data();
    void saysOfAnErrorWhatTheTableSays();
    void skipsWhatAVersionDoesNotHave();
    void doesNotTakeAListForTheYesOfAFlush();
    void hasOneSentenceForEachWord_data();
    void hasOneSentenceForEachWord();
    void saysWhetherThereWasAnAnswerThatNobodyCanUse_data();
    void saysWhetherThereWasAnAnswerThatNobodyCanUse();
};

void TestEvidence::saysOfAnAnswerWhatTheTableSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("published");
    QTest::addColumn<Evidence>("evidence");

    const auto wire = [](const char *name, int status, const QString &body, Evidence evidence) {
        QTest::newRow(name) << status << body << false << evidence;
    };
    const auto published = [](const char *name, int status, const QString &body, Evidence evidence) {
        QTest::newRow(name) << status << body << true << evidence;
    };
    using enum Evidence;

    wire("200, Succeeded true, nil headers, response element", 200, u"flush-ok.xml"_s, Acknowledged);
    wire("200, nothing in the header but Succeeded true", 200, u"flush-ok-only-succeeded.xml"_s, Acknowledged);
    wire("200, Succeeded 1, nil 1, other prefixes", 200, u"flush-ok-numbers-and-other-prefixes.xml"_s, Acknowledged);
    wire("200, an ExceptionInfo with nothing in it", 200, u"flush-exception-empty.xml"_s, Acknowledged);
    wire("200, with elements and headers nobody knows", 200, u"flush-ok-with-news.xml"_s, Acknowledged);

    wire("202 with a yes in it", 202, u"flush-ok.xml"_s, Acknowledged);
    wire("206 with a yes in it", 206, u"flush-ok.xml"_s, Acknowledged);
    wire("202 without an envelope", 202, u"page.html"_s, Unknown);

    wire("200, ExceptionInfo of a session", 200, u"flush-session-expired.xml"_s, Refused);
    wire("200, ExceptionInfo of a missing right", 200, u"flush-no-right.xml"_s, Refused);
    wire("200, ExceptionInfo of a database", 200, u"flush-exception.xml"_s, Refused);
    wire("200, Succeeded false without a reason", 200, u"flush-denied-without-reason.xml"_s, Refused);
    wire("500 with a fault", 500, u"fault-internal.xml"_s, Refused);
    wire("500 with a fault of a session", 500, u"fault-session.xml"_s, Refused);
    wire("200 with a fault", 200, u"fault-internal.xml"_s, Refused);
    wire("400 with a fault", 400, u"fault-internal.xml"_s, Refused);
    wire("403", 403, u"page.html"_s, Refused);
    wire("401", 401, u"page.html"_s, Refused);

    wire("301", 301, u"page.html"_s, Failed);
    wire("302", 302, u"page.html"_s, Failed);
    wire("303", 303, u"page.html"_s, Unknown);
    wire("304", 304, u"page.html"_s, Unknown);
    wire("307", 307, u"page.html"_s, Failed);
    wire("308", 308, u"page.html"_s, Failed);
    wire("404", 404, u"page.html"_s, Failed);
    wire("405", 405, u"page.html"_s, Failed);
    wire("411", 411, u"page.html"_s, Failed);
    wire("413", 413, u"page.html"_s, Failed);
    wire("414", 414, u"page.html"_s, Failed);
    wire("417", 417, u"page.html"_s, Failed);
    wire("426", 426, u"page.html"_s, Failed);
    wire("431", 431, u"page.html"_s, Failed);
    wire("415", 415, u"page.html"_s, Failed);
    wire("421", 421, u"page.html"_s, Failed);
    wire("429", 429, u"page.html"_s, Failed);
    wire("an operation the server does not know", 500, u"fault-action-not-supported.xml"_s, Failed);
    wire("the same, said as SOAP 1.2", 500, u"fault-soap12.xml"_s, Failed);

    wire("200, ExceptionInfo though Succeeded true", 200, u"flush-exception-though-succeeded.xml"_s, Unknown);
    wire("200, Succeeded said twice, once false", 200, u"flush-succeeded-twice.xml"_s, Unknown);
    wire("200, a yes, and noes nobody knows", 200, u"flush-ok-with-foreign-noes.xml"_s, Unknown);
    wire("307 with a yes in it", 307, u"flush-ok.xml"_s, Unknown);
    wire("404 with a yes in it", 404, u"flush-ok.xml"_s, Unknown);
    wire("200, Succeeded missing", 200, u"flush-succeeded-missing.xml"_s, Unknown);
    wire("200, Succeeded nil", 200, u"flush-succeeded-nil.xml"_s, Unknown);
    wire("200, Succeeded unreadable", 200, u"flush-succeeded-unreadable.xml"_s, Unknown);
    wire("200, Succeeded outside the header", 200, u"flush-succeeded-outside-header.xml"_s, Unknown);
    wire("200, no header at all", 200, u"flush-no-header.xml"_s, Unknown);
    wire("200, response element of another operation", 200, u"flush-other-response.xml"_s, Unknown);
    wire("200, response of another Services version", 200, u"flush-other-services.xml"_s, Unknown);
    wire("200, empty Body", 200, u"flush-empty-body.xml"_s, Unknown);
    wire("200, cut in the middle", 200, u"flush-cut.xml"_s, Unknown);
    wire("200, with a document type definition", 200, u"flush-dtd.xml"_s, Unknown);
    wire("200, nested without end", 200, u"flush-too-deep.xml"_s, Unknown);
    wire("200, a web page", 200, u"page.html"_s, Unknown);
    wire("200, the published answer in wire form", 200, u"published-flush-ok.xml"_s, Unknown);
    wire("200, a yes as SOAP 1.2", 200, u"flush-ok-soap12.xml"_s, Unknown);
    wire("400 without a fault", 400, u"page.html"_s, Unknown);
    wire("408", 408, u"page.html"_s, Unknown);
    wire("500 without a fault", 500, u"page.html"_s, Unknown);
    wire("500 with a yes in it", 500, u"flush-ok.xml"_s, Unknown);
    wire("502", 502, u"page.html"_s, Unknown);
    wire("503", 503, u"page.html"_s, Unknown);

    published("published: 200 and the response element", 200, u"published-flush-ok.xml"_s, Acknowledged);
    published("published: the same as SOAP 1.1", 200, u"flush-no-header.xml"_s, Acknowledged);
    published("published: ExceptionInfo", 200, u"published-flush-denied.xml"_s, Refused);
    published("published: an operation the server does not know", 500, u"fault-soap12.xml"_s, Failed);
    published("published: 415", 415, u"page.html"_s, Failed);
    published("published: another response element", 200, u"flush-other-response.xml"_s, Unknown);
    published("published: a web page", 200, u"page.html"_s, Unknown);
}

void TestEvidence::saysOfAnAnswerWhatTheTableSays()
{
    QFETCH(int, status);
    QFETCH(QString, body);
    QFETCH(bool, published);
    QFETCH(Evidence, evidence);

    const auto &protocol = *protocolById(u"superoffice-soap"_s);
    const auto context = contextFor(published ? EnvelopeForm::Published : EnvelopeForm::Wire);
    const HttpResponse response{.status = status, .headers = {}, .body = test::soapFixture(body)};
    const auto result = protocol.decode(context, FlushAll{}, response);
    QCOMPARE(evidenceOf(FlushAll{}, result), evidence);
}

void TestEvidence::saysOfAnErrorWhatTheTableSays_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<Error::Delivery>("delivery");
    QTest::addColumn<Evidence>("evidence");

    const auto row = [](const char *name, Error::Kind kind, Error::Delivery delivery, Evidence evidence) {
        QTest::newRow(name) << kind << delivery << evidence;
    };
    using enum Error::Kind;
    using enum Error::Delivery;

    row("refused connection, unknown host", Network, NotSent, Evidence::Failed);
    row("TLS handshake", Tls, NotSent, Evidence::Failed);
    row("policy", Blocked, NotSent, Evidence::Failed);
    row("bad input", InvalidInput, NotSent, Evidence::Failed);
    row("refused sign-in before it", SignInRefused, NotSent, Evidence::Failed);
    row("sign-in that timed out before it", Timeout, NotSent, Evidence::Failed);
    row("cut line", Network, MaybeSent, Evidence::Unknown);
    row("late answer", Timeout, MaybeSent, Evidence::Unknown);
    row("endless answer", Protocol, MaybeSent, Evidence::Unknown);
    row("stopped after it left", Cancelled, MaybeSent, Evidence::Unknown);
    row("stopped before it left", Cancelled, NotSent, Evidence::Cancelled);
    row("not on this version", Unsupported, NotSent, Evidence::Skipped);
    row("not on this server", Unsupported, Answered, Evidence::Failed);
    row("session expired twice", SessionExpired, Answered, Evidence::Refused);
    row("no right", Forbidden, Answered, Evidence::Refused);
}

void TestEvidence::saysOfAnErrorWhatTheTableSays()
{
    QFETCH(Error::Kind, kind);
    QFETCH(Error::Delivery, delivery);
    QFETCH(Evidence, evidence);
    QCOMPARE(evidenceOf(FlushNamed{{u"ExtAppCache"_s}}, Failure(errorOf(kind, delivery))), evidence);
}

void TestEvidence::skipsWhatAVersionDoesNotHave()
{
    auto context = contextFor(EnvelopeForm::Wire);
    const auto &soap = *protocolById(u"superoffice-soap"_s);
    for (const auto kind : allDeltaKinds) {
        const RebuildDeltas rebuild{kind};
        context.options.services = 87;
        const auto request = soap.encode(context, rebuild);
        QVERIFY(!request);
        QCOMPARE(evidenceOf(rebuild, Failure(request.error())), Evidence::Skipped);
        context.options.services = 88;
        QVERIFY(soap.encode(context, rebuild));
    }
}

void TestEvidence::doesNotTakeAListForTheYesOfAFlush()
{
    QCOMPARE(evidenceOf(FlushAll{}, Result<Reply>(CacheList{})), Evidence::Unknown);
    QCOMPARE(evidenceOf(FlushAll{}, Result<Reply>(Done{})), Evidence::Acknowledged);
}

void TestEvidence::hasOneSentenceForEachWord_data()
{
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("yes") << Evidence::Acknowledged << u"acknowledged"_s << u"Acknowledged, 14:03:22"_s;
    QTest::newRow("no") << Evidence::Refused << u"refused"_s << u"Refused: why"_s;
    QTest::newRow("nothing done") << Evidence::Failed << u"failed"_s << u"Failed: why"_s;
    QTest::newRow("no answer") << Evidence::Unknown << u"unknown"_s
                               << u"Unknown. No usable answer: it may or may not have happened"_s;
    QTest::newRow("not there") << Evidence::Skipped << u"skipped"_s << u"Skipped: why"_s;
    QTest::newRow("stopped") << Evidence::Cancelled << u"cancelled"_s << u"Cancelled: not sent"_s;
}

void TestEvidence::hasOneSentenceForEachWord()
{
    QFETCH(Evidence, evidence);
    QFETCH(QString, word);
    QFETCH(QString, sentence);

    Cell cell;
    cell.evidence = evidence;
    cell.error = errorOf(Error::Kind::Fault, Error::Delivery::Answered);
    cell.finishedAt = QDateTime(QDate(2024, 2, 29), QTime(14, 3, 22));
    QCOMPARE(machineWord(evidence), word);
    QCOMPARE(evidenceSentence(cell), sentence);
}

void TestEvidence::saysWhetherThereWasAnAnswerThatNobodyCanUse_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("sentence");
    using enum Error::Kind;
    using enum Error::Delivery;
    const auto none = u"Unknown. No answer: it may or may not have happened"_s;
    QTest::newRow("nothing came in time") << errorOf(Timeout, MaybeSent) << none;
    QTest::newRow("the connection was cut") << errorOf(Network, MaybeSent) << none;
    QTest::newRow("stopped") << errorOf(Cancelled, MaybeSent) << none;
    QTest::newRow("503") << errorOf(Http, Answered, 503)
                         << u"Unknown. No usable answer (HTTP 503): it may or may not have happened"_s;
    QTest::newRow("200 with null, or with a page")
        << errorOf(Protocol, Answered, 200)
        << u"Unknown. No usable answer (HTTP 200): it may or may not have happened"_s;
    QTest::newRow("200 with a body that was cut")
        << errorOf(Network, MaybeSent, 200)
        << u"Unknown. No usable answer (HTTP 200): it may or may not have happened"_s;
    QTest::newRow("an answer whose status nobody noted")
        << errorOf(Protocol, Answered) << u"Unknown. No usable answer: it may or may not have happened"_s;
}

void TestEvidence::saysWhetherThereWasAnAnswerThatNobodyCanUse()
{
    QFETCH(Error, error);
    Cell cell;
    cell.evidence = evidenceOf(FlushAll{}, Failure(error));
    cell.error = error;
    cell.httpStatus = error.httpStatus;
    QCOMPARE(cell.evidence, Evidence::Unknown);
    QTEST(evidenceSentence(cell), "sentence");
}

SLUICE_TEST(TestEvidence)

} // namespace tst_evidence

#include "tst_evidence.moc"
