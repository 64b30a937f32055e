// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/evidence.h"
#include "core/protocol/registry.h"
#include "tests/support/outcome.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_restoutcomes {

namespace {

QByteArray errorMessage1()
{
    return "{\"Error\":true,\"ErrorType\":\"ArgumentException\",\"Message\":\"No.\","
           "\"ErrorSource\":\"SuperOffice.Services.WebApi\"}";
}

QByteArray errorMessage2()
{
    return "{\"Error\":true,\"ErrorType\":\"SoNotFoundException\",\"ErrorMessage\":\"No.\","
           "\"ErrorSource\":\"SuperOffice.Services.Implementation\"}";
}

QByteArray errorMessage3()
{
    return "{\"Message\":\"The request is invalid.\",\"MessageDetail\":\"No.\"}";
}

QByteArray noSession()
{
    return "{\"Error\":true,\"ErrorType\":\"SuperOffice.Exceptions.SoSessionException\","
           "\"Message\":\"No session.\"}";
}

QByteArray noRight()
{
    return "{\"Error\":true,\"ErrorType\":\"SoSentryException\",\"Message\":\"No right.\"}";
}

QByteArray page()
{
    return "\xef\xbb\xbf \r\n<!DOCTYPE html><html><body>Log in</body></html>";
}

QByteArray names()
{
    return "[\"ExtAppCache\",\"UserGroupCache\"]";
}

QByteArray principal()
{
    return "{\"Associate\":\"ADM0\"}";
}

QByteArray index()
{
    return "{\"NetServerVersion\":\"10.3\",\"v1\":\"http://x/api/v1\"}";
}

QByteArray numbers()
{
    return "[{\"Name\":\"associate\",\"Generation\":14}]";
}

constexpr int ManyNames = 400'000; // of 26 bytes each

/// A list of more than 10 MB.
QByteArray hugeList()
{
    QByteArray body("[");
    for (int i = 0; i < ManyNames; ++i)
        body += (i ? ",\"" : "\"") + QByteArray("MDOListTableNumber").append(QByteArray::number(100'000 + i)) + '"';
    return body + ']';
}

HttpResponse answerOf(int status, const QByteArray &body)
{
    return {.status = status, .headers = {{"Content-Length", QByteArray::number(body.size())}}, .body = body};
}

/// The expected outcome of an answer for each operation.
struct Row
{
    Evidence action;
    QString list;
    QString signIn;
    QString probe;
    QString state;
    QString generations;
};

/// The same outcome for all questions.
Row forAll(Evidence action, const QString &word)
{
    return {action, word, word, word, word, word};
}

} // namespace

/// The outcome of an answer over REST: the evidence for an action, the reply or the error for a question.
class TestRestOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfTheTable_data();
    void areThoseOfTheTable();
    void areNoYesForAnyPartOfAnAnswer();
    void areAYesOnlyWhereNothingWasMeantToCome_data();
    void areAYesOnlyWhereNothingWasMeantToCome();

private:
    static void addBodies();
    static void addErrorObjects();
    static void addStatuses();
};

void TestRestOutcomes::areThoseOfTheTable_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Row>("expected");
    addBodies();
    addErrorObjects();
    addStatuses();
}

void TestRestOutcomes::addBodies()
{
    using enum Evidence;
    const auto row = [](const char *name, int status, const QByteArray &body, const Row &expected) {
        QTest::newRow(name) << status << body << expected;
    };
    const auto nothing = u"Protocol"_s;
    row("204", 204, {}, forAll(Acknowledged, nothing));
    row("200 and nothing", 200, {}, forAll(Acknowledged, nothing));
    row("200 and a byte order mark", 200, "\xef\xbb\xbf", forAll(Unknown, nothing));
    row("200 and a blank", 200, " ", forAll(Unknown, nothing));
    for (const int status : {201, 202, 203, 205, 206})
        row(qPrintable(u"%1 and nothing"_s.arg(status)), status, {}, forAll(Unknown, nothing));
    const Row null{Unknown, nothing, u"SignInRefused"_s,
                   nothing, nothing, nothing}; // the documented answer to a failed call
    row("null", 200, "null", null);
    row("null after a byte order mark", 200, "\xef\xbb\xbfnull\r\n", null);
    row("an empty list", 200, "[]", {Unknown, u"CacheList 0"_s, nothing, nothing, nothing, u"GenerationList 0"_s});
    row("an empty object", 200, "{}", forAll(Unknown, nothing));
    row("a page", 200, page(), forAll(Unknown, nothing));
    row("XML", 200, "<?xml version=\"1.0\"?><index()/>", forAll(Unknown, nothing));
    row("true", 200, "true", forAll(Unknown, nothing));
    row("a number", 200, "1", forAll(Unknown, nothing));
    row("an empty text", 200, "\"\"", {Unknown, nothing, nothing, nothing, u"CacheFingerprint"_s, nothing});
    row("a text", 200, "\"OK\"", {Unknown, nothing, nothing, nothing, u"CacheFingerprint"_s, nothing});
    row("a word without quotes", 200, "OK", forAll(Unknown, nothing));
    row("two values", 200, "[\"A\"] [\"B\"]", forAll(Unknown, nothing));
    row("two values with a comma", 200, "\"A\",\"B\"", forAll(Unknown, nothing));
    row("brackets the wrong way round", 200, "],[", forAll(Unknown, nothing));
    row("nothing but a comma", 200, ",", forAll(Unknown, nothing));
    row("no UTF-8", 200, "[\"\xff\xfe\"]", forAll(Unknown, nothing));
    row("a NUL after it", 200, QByteArray("[\"A\"]\0", 6), forAll(Unknown, nothing));
    row("a list", 200, names(), {Unknown, u"CacheList 2"_s, nothing, nothing, nothing, nothing});
    row("a list, cut", 200, names().chopped(4), forAll(Unknown, nothing));
    row("a list with null in it", 200, "[\"A\",null]", forAll(Unknown, nothing));
    row("a list with a number in it", 200, "[\"A\",1]", forAll(Unknown, nothing));
    row("a list of lists", 200, "[[\"A\"]]", forAll(Unknown, nothing));
    row("an object, cut", 200, errorMessage1().chopped(1), forAll(Unknown, nothing));
    row("who is signed in", 200, principal(), {Unknown, nothing, u"SignedIn ADM0"_s, nothing, nothing, nothing});
    row("the index", 200, index(), {Unknown, nothing, nothing, u"ServerInfo 10.3"_s, nothing, nothing});
    row("numbers", 200, numbers(), {Unknown, nothing, nothing, nothing, nothing, u"GenerationList 1"_s});
    row("10 MB, a list", 200, hugeList(),
        {Unknown, u"CacheList %1"_s.arg(ManyNames), nothing, nothing, nothing, nothing});
    row("10 MB, a text", 200, '"' + QByteArray(10'000'000, 'x') + '"',
        {Unknown, nothing, nothing, nothing, u"CacheFingerprint"_s, nothing});
    row("10 MB, an object", 200, "{\"x\":\"" + QByteArray(10'000'000, 'x') + "\"}", forAll(Unknown, nothing));
    row("10 MB, nested", 200, QByteArray(10'000'000, '['), forAll(Unknown, nothing));
    row("10 MB, blanks", 500, QByteArray(10'000'000, ' '), forAll(Unknown, u"Http"_s));
}

void TestRestOutcomes::addErrorObjects()
{
    using enum Evidence;
    const QList<std::pair<const char *, QByteArray>> styles{
        {"the first", errorMessage1()}, {"the second", errorMessage2()}, {"the third", errorMessage3()}};
    for (const auto &[style, body] : styles) {
        auto refused = forAll(Refused, u"Fault"_s);
        if (!body.contains("ErrorType"))
            refused.signIn = u"SignInRefused"_s; // the answer gives no other reason
        for (const int status : {200, 400, 500})
            QTest::addRow("an error of %s style, %d", style, status) << status << body << refused;
        // A gateway in front of the server does not know what the server did.
        for (const int status : {502, 503, 504})
            QTest::addRow("an error of %s style, %d", style, status) << status << body << forAll(Unknown, u"Http"_s);
    }
    for (const int status : {200, 400, 500}) {
        auto expired = forAll(Refused, u"SessionExpired"_s);
        expired.signIn = u"SignInRefused"_s;
        QTest::addRow("no session, %d", status) << status << noSession() << expired;
        auto forbidden = forAll(Refused, u"Forbidden"_s);
        forbidden.signIn = u"Fault"_s; // not about the credentials
        QTest::addRow("no right, %d", status) << status << noRight() << forbidden;
    }
    auto untold = forAll(Refused, u"Fault"_s);
    untold.signIn = u"SignInRefused"_s;
    QTest::newRow("an error that names no error") << 200 << QByteArray("{\"Error\":true}") << untold;
    const QByteArray words("{\"Message\":\"All caches were flushed.\"}");
    QTest::newRow("words beside a yes") << 200 << words << forAll(Unknown, u"Protocol"_s);
    QTest::newRow("no error, it says, with words")
        << 200 << QByteArray("{\"Error\":false,\"Message\":\"Done.\"}") << forAll(Unknown, u"Protocol"_s);
    QTest::newRow("no error, it says") << 200 << QByteArray("{\"Error\":false}") << forAll(Unknown, u"Protocol"_s);
    QTest::newRow("an error in a list") << 200 << QByteArray("[" + errorMessage1() + "]")
                                        << forAll(Unknown, u"Protocol"_s);
    QTest::newRow("an error, cut, 500") << 500 << errorMessage1().chopped(3) << forAll(Unknown, u"Http"_s);
}

void TestRestOutcomes::addStatuses()
{
    using enum Evidence;
    const QList<std::pair<const char *, QByteArray>> bodies{
        {"nothing", {}}, {"a page", page()}, {"null", "null"}, {"an error", errorMessage2()}, {"a list", names()}};
    for (const auto &[name, body] : bodies) {
        auto expired = forAll(Refused, u"SessionExpired"_s);
        expired.signIn = u"SignInRefused"_s;
        expired.probe = u"Http"_s;
        QTest::addRow("401 and %s", name) << 401 << body << expired;
        auto forbidden = forAll(Refused, u"Forbidden"_s);
        forbidden.signIn = u"SignInRefused"_s;
        QTest::addRow("403 and %s", name) << 403 << body << forbidden;
        QTest::addRow("404 and %s", name) << 404 << body << forAll(Failed, u"Unsupported"_s);
        for (const int status : {301, 302, 307, 308, 405, 411, 413, 414, 415, 417, 421, 426, 429, 431})
            QTest::addRow("%d and %s", status, name) << status << body << forAll(Failed, u"Http"_s);
        if (body == errorMessage2())
            continue;
        QTest::addRow("303 and %s", name) << 303 << body << forAll(Unknown, u"Http"_s);
        for (const int status : {304, 400, 402, 408, 410, 500, 501, 502, 503, 504})
            QTest::addRow("%d and %s", status, name) << status << body << forAll(Unknown, u"Http"_s);
    }
}

void TestRestOutcomes::areThoseOfTheTable()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Row, expected);

    const auto &rest = *protocolById(u"superoffice-rest"_s);
    Context context;
    context.address = u"https://crm.example.test/SuperOffice"_s;
    const auto answer = answerOf(status, body);
    const QList<Operation> actions{FlushAll{}, FlushNamed{{u"A"_s}}, ClearConfiguration{u"A"_s, u"B"_s, true},
                                   RebuildDeltas{}};
    for (const auto &action : actions) {
        const auto result = rest.decode(context, action, answer);
        QCOMPARE(evidenceOf(action, result), expected.action);
        QVERIFY(result || result.error().httpStatus == status);
        QVERIFY(result || !result.error().message.isEmpty());
        QVERIFY(result || result.error().detail.size() < 5000);
    }
    const bool isPage = body == page() && status == 200;
    QCOMPARE(test::outcome(rest.decode(context, ListCaches{}, answer)), expected.list);
    QCOMPARE(test::outcome(rest.decode(context, SignIn{}, answer)), expected.signIn);
    // For a probe, a web page shows that there is no REST interface. For other operations it is only unexpected.
    QCOMPARE(test::outcome(rest.decode(context, Probe{}, answer)), isPage ? u"Unsupported"_s : expected.probe);
    QCOMPARE(test::outcome(rest.decode(context, CacheState{{u"A"_s}}, answer)), expected.state);
    QCOMPARE(test::outcome(rest.decode(context, CacheGenerations{{u"A"_s}}, answer)), expected.generations);
}

void TestRestOutcomes::areNoYesForAnyPartOfAnAnswer()
{
    const auto &rest = *protocolById(u"superoffice-rest"_s);
    Context context;
    context.address = u"https://crm.example.test/SuperOffice"_s;
    for (const auto &whole : {names(), principal(), index(), numbers(), errorMessage1(), QByteArray("\"state\"")}) {
        for (qsizetype length = 1; length < whole.size(); ++length) {
            const auto answer = answerOf(200, whole.first(length));
            QCOMPARE(evidenceOf(FlushAll{}, rest.decode(context, FlushAll{}, answer)), Evidence::Unknown);
            for (const auto &question : {Operation(ListCaches{}), Operation(SignIn{}), Operation(Probe{}),
                                         Operation(CacheState{{u"A"_s}}), Operation(CacheGenerations{{u"A"_s}})})
                QVERIFY(!rest.decode(context, question, answer));
        }
    }
}

void TestRestOutcomes::areAYesOnlyWhereNothingWasMeantToCome_data()
{
    using enum Evidence;
    QTest::addColumn<int>("status");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<Evidence>("evidence");
    QTest::newRow("204") << 204 << HttpHeaders{} << Acknowledged;
    QTest::newRow("200, no bytes announced") << 200 << HttpHeaders{{"content-length", " 0 "}} << Acknowledged;
    QTest::newRow("200, in no chunks") << 200 << HttpHeaders{{"Transfer-Encoding", "Chunked"}} << Acknowledged;
    QTest::newRow("200, an empty page") << 200 << HttpHeaders{{"Content-Length", "0"}, {"Content-Type", "text/html"}}
                                        << Unknown;
    QTest::newRow("200, on to a page") << 200 << HttpHeaders{{"Content-Length", "0"}, {"Refresh", "0; url=/login"}}
                                       << Unknown;
    QTest::newRow("200, and the line ended") << 200 << HttpHeaders{} << Unknown;
    QTest::newRow("200, and nobody knows") << 200 << HttpHeaders{{"Content-Length", "abc"}} << Unknown;
}

/// If a proxy dies after the headers, that looks like an answer without a body.
void TestRestOutcomes::areAYesOnlyWhereNothingWasMeantToCome()
{
    QFETCH(int, status);
    QFETCH(HttpHeaders, headers);
    QFETCH(Evidence, evidence);
    Context context;
    context.address = u"https://crm.example.test/SuperOffice"_s;
    const auto result = protocolById(u"superoffice-rest"_s)
                            ->decode(context, FlushAll{}, {.status = status, .headers = headers, .body = {}});
    QCOMPARE(evidenceOf(FlushAll{}, result), evidence);
}

SLUICE_TEST(TestRestOutcomes)

} // namespace tst_restoutcomes

#include "tst_restoutcomes.moc"
