// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/cputime.h"
#include "tests/support/fixtures.h"
#include "tests/support/suite.h"

#include <QRegularExpression>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_soapdecode {
using namespace std::chrono_literals;

namespace {

Context context88()
{
    Context context;
    context.address = u"https://crm.example.test/SuperOffice/Remote"_s;
    context.options.services = 88;
    context.credentials.user = u"adm0"_s;
    return context;
}

Result<Reply> decoded(const Operation &operation, const QString &name, int status = 200,
                      const HttpHeaders &headers = {})
{
    const HttpResponse response{.status = status, .headers = headers, .body = test::soapFixture(name)};
    return protocolById(u"superoffice-soap"_s)->decode(context88(), operation, response);
}

} // namespace

class TestSoapDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNamesExactlyAsTheyCame();
    void tellsAbsentNilAndEmptyListsApart();
    void doesNotTakeAListThatItDoesNotUnderstandForAnEmptyOne_data();
    void doesNotTakeAListThatItDoesNotUnderstandForAnEmptyOne();
    void readsStateAndGenerations();
    void readsWhoSignedIn();
    void readsWhetherTheAccountMayProbablyFlush_data();
    void readsWhetherTheAccountMayProbablyFlush();
    void takesNoSignInForAYesWithoutSuccessAndTicket_data();
    void takesNoSignInForAYesWithoutSuccessAndTicket();
    void readsTheServersOwnWords();
    void givesEachFailureItsKind_data();
    void givesEachFailureItsKind();
    void showsTheFriendlyTextFirst();
    void showsWhereARedirectPoints();
    void namesTheServiceThatAVersionDoesNotHave();
    void keepsNothingOfTheAnswerToASignIn();
    void saysWhereItCannotBeRead();
    void refusesTagsWithoutEnd();
    void survivesEveryCut();
};

void TestSoapDecode::readsNamesExactlyAsTheyCame()
{
    const auto three = decoded(ListCaches{}, u"list-three.xml"_s);
    QVERIFY(three);
    QCOMPARE(std::get<CacheList>(*three).names,
             QStringList({u"UserGroupCache"_s, u"AssociateCache"_s, u"ExtAppCache"_s}));

    const auto odd = decoded(ListCaches{}, u"list-odd-names.xml"_s);
    QVERIFY(odd);
    QCOMPARE(std::get<CacheList>(*odd).names,
             QStringList({u"  blanks at both ends "_s, u"a & b <c> \"d\""_s, u"ÆØÅ, and commas"_s, u"<b>x</b>"_s,
                          u"in <cdata>"_s, u""_s}));
}

void TestSoapDecode::tellsAbsentNilAndEmptyListsApart()
{
    const auto empty = decoded(ListCaches{}, u"list-empty.xml"_s);
    QVERIFY(empty);
    QVERIFY(std::get<CacheList>(*empty).names.isEmpty());

    const auto nil = decoded(ListCaches{}, u"list-nil.xml"_s);
    const auto absent = decoded(ListCaches{}, u"list-absent.xml"_s);
    QVERIFY(!nil && !absent);
    QCOMPARE(nil.error().kind, Error::Kind::Protocol);
    QCOMPARE(absent.error().kind, Error::Kind::Protocol);
    QVERIFY(nil.error().message != absent.error().message);
}

void TestSoapDecode::doesNotTakeAListThatItDoesNotUnderstandForAnEmptyOne_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const Operation &operation, const char *answer) {
        QTest::newRow(name) << operation << QString::fromLatin1(answer);
    };
    row("names in a foreign namespace", ListCaches{}, "list-foreign-items.xml");
    row("one name in another namespace", ListCaches{}, "list-one-foreign-item.xml");
    row("a text instead of names", ListCaches{}, "list-of-text.xml");
    row("two lists", ListCaches{}, "list-twice.xml");
    row("a generation in a foreign namespace", CacheGenerations{{u"associate"_s}}, "generations-foreign-item.xml");
}

void TestSoapDecode::doesNotTakeAListThatItDoesNotUnderstandForAnEmptyOne()
{
    QFETCH(Operation, operation);
    QFETCH(QString, answer);
    const auto reply = decoded(operation, answer);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Protocol);
    const bool isList = std::holds_alternative<ListCaches>(operation);
    QVERIFY(!isList || reply.error().message.contains("not understood"_L1));
}

void TestSoapDecode::readsStateAndGenerations()
{
    const CacheState state{{u"A"_s}};
    const auto fingerprint = decoded(state, u"state.xml"_s);
    QVERIFY(fingerprint);
    QCOMPARE(std::get<CacheFingerprint>(*fingerprint).value, u" opaque <1> "_s);

    const CacheGenerations counted{{u"associate"_s}};
    const auto numbers = decoded(counted, u"generations.xml"_s);
    QVERIFY(numbers);
    QCOMPARE(std::get<GenerationList>(*numbers).generations,
             QList<Generation>({{u"associate"_s, 14}, {u"extapp"_s, 2147483647}}));
    const auto none = decoded(counted, u"generations-none.xml"_s);
    QVERIFY(none && std::get<GenerationList>(*none).generations.isEmpty());

    for (const auto &answer : {u"state-nil.xml"_s, u"state-absent.xml"_s, u"generations.xml"_s, u"flush-ok.xml"_s})
        QCOMPARE(decoded(state, answer).error().kind, Error::Kind::Protocol);
    for (const auto &answer : {u"generations-nil.xml"_s, u"generations-unreadable.xml"_s, u"state.xml"_s})
        QCOMPARE(decoded(counted, answer).error().kind, Error::Kind::Protocol);
    QVERIFY(decoded(RebuildDeltas{DeltaKind::TaskMenu}, u"rebuild-ok.xml"_s));
    QVERIFY(!decoded(RebuildDeltas{DeltaKind::Udef}, u"rebuild-ok.xml"_s)); // the success of another operation
    QCOMPARE(decoded(state, u"fault-action-not-supported.xml"_s, 500).error().kind, Error::Kind::Unsupported);
}

void TestSoapDecode::readsWhoSignedIn()
{
    const auto reply = decoded(SignIn{}, u"signin-ok.xml"_s);
    QVERIFY(reply);
    QCOMPARE(std::get<SignedIn>(*reply),
             (SignedIn{u"7T:TU9DSy1USUNLRVQtMDAwMQ=="_s, u"ADM0"_s, u"Adm Zero"_s, Likelihood::Probably,
                       u"This account probably may flush: it is a general administrator."_s}));
}

void TestSoapDecode::readsWhetherTheAccountMayProbablyFlush_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("likelihood");
    QTest::newRow("admin-all") << u"signin-ok.xml"_s << int(Likelihood::Probably);
    QTest::newRow("other rights") << u"signin-ok-no-admin.xml"_s << int(Likelihood::ProbablyNot);
    QTest::newRow("not told") << u"signin-ok-rights-nil.xml"_s << int(Likelihood::Unknown);
    QTest::newRow("not understood") << u"signin-ok-rights-foreign.xml"_s << int(Likelihood::Unknown);
}

void TestSoapDecode::readsWhetherTheAccountMayProbablyFlush()
{
    QFETCH(QString, answer);
    QFETCH(int, likelihood);
    const auto reply = decoded(SignIn{}, answer);
    QVERIFY(reply);
    const auto &who = std::get<SignedIn>(*reply);
    QCOMPARE(int(who.mayFlush), likelihood);
    QCOMPARE(who.mayFlushReason.isEmpty(), who.mayFlush == Likelihood::Unknown);
}

void TestSoapDecode::takesNoSignInForAYesWithoutSuccessAndTicket_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("said no") << u"signin-denied.xml"_s << Error::Kind::SignInRefused;
    QTest::newRow("said nothing") << u"signin-silent.xml"_s << Error::Kind::SignInRefused;
    QTest::newRow("an exception about the session") << u"fault-session.xml"_s << Error::Kind::SignInRefused;
    QTest::newRow("an exception about a licence") << u"signin-exception.xml"_s << Error::Kind::Fault;
    QTest::newRow("a fault that says nothing") << u"fault-internal.xml"_s << Error::Kind::Fault;
    QTest::newRow("yes without a ticket") << u"signin-no-ticket.xml"_s << Error::Kind::Protocol;
    QTest::newRow("another response") << u"flush-ok.xml"_s << Error::Kind::Protocol;
}

void TestSoapDecode::takesNoSignInForAYesWithoutSuccessAndTicket()
{
    QFETCH(QString, answer);
    QFETCH(Error::Kind, kind);
    const auto reply = decoded(SignIn{}, answer);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, kind);
    QCOMPARE(reply.error().delivery, Error::Delivery::Answered);
}

void TestSoapDecode::readsTheServersOwnWords()
{
    const auto reply = decoded(Probe{}, u"systeminfo.xml"_s);
    QVERIFY(reply);
    QCOMPARE(std::get<ServerInfo>(*reply),
             (ServerInfo{.version = u"10.2.9.778"_s,
                         .description = u"Example NetServer 10.2"_s,
                         .services = u"Services88"_s,
                         .company = u"Example AS"_s,
                         .database = u"crm"_s,
                         .transport = u"SOAP"_s,
                         .reason = {}}));
    const auto silent = decoded(Probe{}, u"systeminfo-nil.xml"_s);
    QVERIFY(silent);
    QCOMPARE(std::get<ServerInfo>(*silent).services, u"Services88"_s);
}

void TestSoapDecode::givesEachFailureItsKind_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    QTest::newRow("expired, wrapped") << Operation(FlushAll{}) << 200 << u"flush-session-expired.xml"_s
                                      << SessionExpired;
    QTest::newRow("expired, as a fault") << Operation(FlushAll{}) << 500 << u"fault-session.xml"_s << SessionExpired;
    QTest::newRow("expired, as 401") << Operation(ListCaches{}) << 401 << u"page.html"_s << SessionExpired;
    QTest::newRow("401 to the sign-in") << Operation(SignIn{}) << 401 << u"page.html"_s << SignInRefused;
    QTest::newRow("403 to the sign-in") << Operation(SignIn{}) << 403 << u"page.html"_s << SignInRefused;
    QTest::newRow("401 to the probe") << Operation(Probe{}) << 401 << u"page.html"_s << Http;
    QTest::newRow("no right, wrapped") << Operation(FlushAll{}) << 200 << u"flush-no-right.xml"_s << Forbidden;
    QTest::newRow("no right, as 403") << Operation(FlushAll{}) << 403 << u"page.html"_s << Forbidden;
    QTest::newRow("exception around a session exception")
        << Operation(FlushAll{}) << 200 << u"flush-exception.xml"_s << Fault;
    QTest::newRow("fault") << Operation(FlushAll{}) << 500 << u"fault-internal.xml"_s << Fault;
    QTest::newRow("not there") << Operation(Probe{}) << 404 << u"page.html"_s << Unsupported;
    QTest::newRow("action unknown") << Operation(Probe{}) << 500 << u"fault-action-not-supported.xml"_s << Unsupported;
    QTest::newRow("unreadable") << Operation(FlushAll{}) << 200 << u"flush-cut.xml"_s << Protocol;
    QTest::newRow("a page") << Operation(FlushAll{}) << 200 << u"page.html"_s << Protocol;
    QTest::newRow("a page with 500") << Operation(FlushAll{}) << 500 << u"page.html"_s << Http;
}

void TestSoapDecode::givesEachFailureItsKind()
{
    QFETCH(Operation, operation);
    QFETCH(int, status);
    QFETCH(QString, answer);
    QFETCH(Error::Kind, kind);
    const auto reply = decoded(operation, answer, status);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, kind);
    QCOMPARE(reply.error().httpStatus, status);
    QVERIFY(!reply.error().message.isEmpty());
}

void TestSoapDecode::showsTheFriendlyTextFirst()
{
    QCOMPARE(decoded(FlushAll{}, u"flush-no-right.xml"_s).error().message, u"You do not have the right to do this."_s);
    const auto bare = decoded(FlushAll{}, u"flush-exception.xml"_s).error();
    QCOMPARE(bare.message, u"Database is down"_s);
    QCOMPARE(bare.serverCode, u"SuperOffice.Exceptions.SoDbAccessException"_s);
    QVERIFY(bare.detail.contains("Example.NetServer.Work"_L1));
}

void TestSoapDecode::showsWhereARedirectPoints()
{
    const auto error =
        decoded(FlushAll{}, u"page.html"_s, 302, {{"location", "https://elsewhere.example.test/a?ticket=7T:x"}})
            .error();
    QCOMPARE(error.kind, Error::Kind::Http);
    QVERIFY(error.message.contains("https://elsewhere.example.test/a,"_L1));
    QVERIFY(!error.message.contains("ticket"_L1));
    QCOMPARE(error.detail, u"https://elsewhere.example.test/a"_s);
}

void TestSoapDecode::namesTheServiceThatAVersionDoesNotHave()
{
    // The sign-in was answered over this version, so the version is there.
    const auto clear = decoded(ClearConfiguration{u"A"_s, u"B"_s, true}, u"page.html"_s, 404).error();
    QCOMPARE(clear.kind, Error::Kind::Unsupported);
    QCOMPARE(clear.message, u"This server has Services88, but without Configuration.svc (HTTP 404)."_s);
    QCOMPARE(decoded(FlushAll{}, u"page.html"_s, 404).error().message,
             u"This server has Services88, but without Diagnostics.svc (HTTP 404)."_s);
    QCOMPARE(decoded(SignIn{}, u"page.html"_s, 404).error().message,
             u"This server has no Services88 at this address."_s);
}

void TestSoapDecode::keepsNothingOfTheAnswerToASignIn()
{
    // An answer with a ticket that is no success, because its status or its namespace is wrong.
    for (const int status : {400, 500, 404, 302}) {
        const auto error = decoded(SignIn{}, u"signin-ok.xml"_s, status).error();
        QVERIFY2(!(error.detail + error.message).contains("7T:"_L1), qPrintable(error.detail));
    }
    QVERIFY(decoded(ListCaches{}, u"signin-ok.xml"_s, 500).error().detail.contains("AuthenticateResponse"_L1));
}

/// Nobody can look at details in a terminal.
void TestSoapDecode::saysWhereItCannotBeRead()
{
    const auto error = decoded(FlushAll{}, u"flush-cut.xml"_s).error();
    const QRegularExpression place(
        u"^This is not an answer that NetServer gives\\. It cannot be read as XML: \\d+:\\d+: "_s);
    QVERIFY2(place.match(error.message).hasMatch(), qPrintable(error.message));
    QVERIFY2(error.message.endsWith(error.detail.section(u'\n', 0, 0)), qPrintable(error.message));
}

void TestSoapDecode::refusesTagsWithoutEnd()
{
    QByteArray attributes;
    for (int i = 0; i < 20000; ++i)
        attributes += " a" + QByteArray::number(i) + "=''";
    auto body = test::soapFixture(u"flush-ok.xml"_s);
    body.replace("<s:Envelope", "<s:Envelope" + attributes);
    const HttpResponse response{.status = 200, .headers = {}, .body = body};
    const test::CpuTime time;
    const auto reply = protocolById(u"superoffice-soap"_s)->decode(context88(), FlushAll{}, response);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Protocol);
    QVERIFY2(time.elapsed() < 200ms, "The reader's time grows with the square of the attributes.");
}

/// An answer that is cut off anywhere is never a success.
void TestSoapDecode::survivesEveryCut()
{
    const auto whole = test::soapFixture(u"flush-ok.xml"_s).trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const HttpResponse response{.status = 200, .headers = {}, .body = whole.left(length)};
        QVERIFY2(!protocolById(u"superoffice-soap"_s)->decode(context88(), FlushAll{}, response),
                 qPrintable(u"cut after %1 bytes"_s.arg(length)));
    }
}

SLUICE_TEST(TestSoapDecode)

} // namespace tst_soapdecode

#include "tst_soapdecode.moc"
