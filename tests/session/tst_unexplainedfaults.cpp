// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "tests/support/rawserver.h"
#include "tests/support/sessiontest.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_unexplainedfaults {
using test::evidenceFor;
using test::RawServer;
using test::resultOf;

namespace {

/// A NetServer that follows a script. Each list holds the answers to one kind of request, in order: files of
/// tests/data/superoffice/soap. The last one is repeated.
class ScriptedNetServer
{
public:
    QStringList signIns{u"signin-ok.xml"_s};
    QStringList checks;
    QStringList calls;

    ScriptedNetServer()
        : m_server([this](QTcpSocket &socket, const QByteArray &request, int) { socket.write(answerTo(request)); })
    {
    }

    QUrl url() const { return m_server.url().resolved(QUrl(u"Remote"_s)); }

    /// What was asked, in order: "sign-in call check".
    QString asked() const { return m_asked.join(u' '); }

private:
    QByteArray answerTo(const QByteArray &request)
    {
        const bool authenticates = request.contains("/AuthenticateUsernamePassword\"");
        // A check sends the ticket as the name of the user, with an empty password (dossier §1.4).
        const bool isCheck = authenticates && request.contains(":UserName>7T:") && !request.contains("s3cret");
        m_asked.append(isCheck ? u"check"_s : authenticates ? u"sign-in"_s : u"call"_s);
        auto &answers = isCheck ? checks : authenticates ? signIns : calls;
        const auto file = answers.size() > 1 ? answers.takeFirst() : answers.value(0);
        return RawServer::answer(file.startsWith("fault"_L1) ? "500 Internal Server Error" : "200 OK",
                                 test::soapFixture(file), "Content-Type: text/xml; charset=utf-8\r\n");
    }

    QStringList m_asked;
    RawServer m_server;
};

const auto NoReason = u"fault-internal.xml"_s;
const auto NoReasonWrapped = u"flush-denied-without-reason.xml"_s;

} // namespace

/// With WrapExceptions=false and without details, a NetServer answers an expired ticket as it answers every exception:
/// with a fault that says nothing (dossier §1.6, §9).
class TestUnexplainedFaults : public test::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void checkTheSignInOnce_data();
    void checkTheSignInOnce();
    void neverRepeatAnAction_data();
    void neverRepeatAnAction();
    void signInAgainForTheNextCall();
    void countAsSentWhileTheSignInIsChecked();
    void checkNoTicketThatIsKnownToHaveEnded();
    void doNotLetAPasswordBeTriedAgain();
};

void TestUnexplainedFaults::checkTheSignInOnce_data()
{
    QTest::addColumn<QStringList>("calls");
    QTest::addColumn<QStringList>("checks");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("listed");

    const auto list = u"list-three.xml"_s;
    const auto row = [](const char *name, const QStringList &calls, const QString &check, const char *asked,
                        bool listed) {
        QTest::newRow(name) << calls << QStringList{check} << QString::fromLatin1(asked) << listed;
    };
    row("the ticket has ended", {NoReason, list}, u"signin-denied.xml"_s, "sign-in call check sign-in call", true);
    row("the check gets no reason either", {NoReason, list}, NoReason, "sign-in call check sign-in call", true);
    row("an exception says that the ticket has ended", {NoReason, list}, u"fault-session.xml"_s,
        "sign-in call check sign-in call", true);
    row("the ticket is valid", {NoReason, list}, u"signin-ok.xml"_s, "sign-in call check", false);
    row("the server fails in another way", {NoReason, list}, u"page.html"_s, "sign-in call check", false);
    row("it is not checked twice", {NoReason}, u"signin-denied.xml"_s, "sign-in call check sign-in call", false);
    row("no reason in a header", {NoReasonWrapped, list}, u"signin-denied.xml"_s, "sign-in call check sign-in call",
        true);
    row("a fault with a reason", {u"fault-session.xml"_s, list}, {}, "sign-in call sign-in call", true);
    row("a missing operation", {u"fault-action-not-supported.xml"_s, list}, {}, "sign-in call", false);
    row("an exception with a reason", {u"flush-exception.xml"_s, list}, {}, "sign-in call", false);
}

void TestUnexplainedFaults::checkTheSignInOnce()
{
    QFETCH(QStringList, calls);
    QFETCH(QStringList, checks);
    QFETCH(QString, asked);
    QFETCH(bool, listed);
    ScriptedNetServer server;
    server.calls = calls;
    server.checks = checks;
    auto *session = sessionAt(server.url(), u"s3cret"_s, 88);
    const auto list = resultOf(session->call(ListCaches{}, this));
    QCOMPARE(server.asked(), asked);
    QCOMPARE(list.has_value(), listed);
}

void TestUnexplainedFaults::neverRepeatAnAction_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("hint");

    QTest::newRow("the ticket has ended")
        << u"signin-denied.xml"_s
        << u" The sign-in had ended, which may be the reason. The next request signs in again."_s;
    QTest::newRow("the check gets no reason either")
        << NoReason << u" The sign-in may have ended; a check did not tell. The next request signs in again."_s;
    QTest::newRow("the ticket is valid") << u"signin-ok.xml"_s << QString();
    QTest::newRow("the check gets a web page") << u"page.html"_s << QString();
}

/// The exception may have come from the middle of the action.
void TestUnexplainedFaults::neverRepeatAnAction()
{
    QFETCH(QString, check);
    QFETCH(QString, hint);
    const QList<Operation> actions{FlushAll{}, FlushNamed{{u"A"_s}}, ClearConfiguration{u"A"_s, u"B"_s, true},
                                   RebuildDeltas{}};
    for (const auto &action : actions) {
        ScriptedNetServer server;
        server.calls = QStringList{NoReason, u"flush-ok.xml"_s};
        server.checks = QStringList{check};
        auto *session = sessionAt(server.url(), u"s3cret"_s, 88);
        const auto result = resultOf(session->perform(action, this));
        QCOMPARE(server.asked(), u"sign-in call check"_s);
        QVERIFY(!result);
        QCOMPARE(evidenceOf(action, Failure(result.error())), Evidence::Refused);
        QCOMPARE(result.error().message, u"The server was unable to process the request."_s + hint);
    }
}

void TestUnexplainedFaults::signInAgainForTheNextCall()
{
    ScriptedNetServer server;
    server.calls = QStringList{NoReason, u"flush-ok.xml"_s};
    server.checks = QStringList{u"signin-denied.xml"_s};
    auto *session = sessionAt(server.url(), u"s3cret"_s, 88);
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Refused);
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
    QCOMPARE(server.asked(), u"sign-in call check sign-in call"_s);
}

void TestUnexplainedFaults::countAsSentWhileTheSignInIsChecked()
{
    // The server does not answer the check.
    int checks = 0;
    RawServer server([&checks](QTcpSocket &socket, const QByteArray &request, int) {
        if (request.contains(":UserName>7T:"))
            ++checks;
        else if (request.contains("/AuthenticateUsernamePassword\""))
            socket.write(RawServer::answer("200 OK", test::soapFixture(u"signin-ok.xml"_s)));
        else
            socket.write(RawServer::answer("500 Internal Server Error", test::soapFixture(NoReason)));
    });
    auto *session = sessionAt(server.url().resolved(QUrl(u"Remote"_s)), u"s3cret"_s, 88);
    auto *flush = session->perform(FlushAll{}, this);
    Result<Answer> result = Failure(Error());
    bool ended = false;
    flush->then(this, [&](const Result<Answer> &answer) {
        result = answer;
        ended = true;
    });
    QTRY_COMPARE(checks, 1);
    flush->cancel();
    QTRY_VERIFY(ended);
    QCOMPARE(result.error().delivery, Error::Delivery::MaybeSent);
    QCOMPARE(evidenceOf(FlushAll{}, Failure(result.error())), Evidence::Unknown);
}

/// Of two questions, one is told that the ticket has ended, and the other nothing while the session signs in again.
void TestUnexplainedFaults::checkNoTicketThatIsKnownToHaveEnded()
{
    QStringList asked;
    QList<QTcpSocket *> waiting;
    QTcpSocket *signingIn = nullptr;
    const auto say = [](QTcpSocket *socket, const char *status, const QString &file) {
        socket->write(RawServer::answer(status, test::soapFixture(file)));
    };
    RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        const bool signsIn = request.contains("/AuthenticateUsernamePassword\"");
        const bool hasPassword = request.contains("s3cret");
        asked.append(!signsIn ? u"call"_s : hasPassword ? u"sign-in"_s : u"check"_s);
        if (!signsIn && waiting.size() < 2)
            waiting.append(&socket);
        else if (!signsIn)
            say(&socket, "200 OK", u"list-three.xml"_s);
        else if (asked.count(u"sign-in"_s) == 1)
            say(&socket, "200 OK", u"signin-ok.xml"_s);
        else
            signingIn = &socket;
    });
    auto *session = sessionAt(server.url().resolved(QUrl(u"Remote"_s)), u"s3cret"_s, 88);
    QVERIFY(resultOf(session->perform(SignIn{}, this)));
    int listed = 0;
    for (int i = 0; i < 2; ++i) {
        session->call(ListCaches{}, this)->then(this, [&listed](const auto &list) { listed += list ? 1 : 0; });
    }
    QTRY_COMPARE(waiting.size(), 2);
    say(waiting.at(0), "500 Internal Server Error", u"fault-session.xml"_s);
    QTRY_VERIFY(signingIn);
    say(waiting.at(1), "500 Internal Server Error", NoReason);
    // What it leads to would arrive before the answer to this question.
    QVERIFY(resultOf(client().send({.method = "GET", .url = server.url()}, {}, {}, this)));
    say(signingIn, "200 OK", u"signin-ok.xml"_s);
    QTRY_COMPARE(listed, 2);
    QVERIFY2(!asked.contains(u"check"_s), qPrintable(asked.join(u' ')));
}

void TestUnexplainedFaults::doNotLetAPasswordBeTriedAgain()
{
    ScriptedNetServer server;
    server.signIns = QStringList{NoReason};
    auto *session = sessionAt(server.url(), u"s3cret"_s, 88);
    const auto first = resultOf(session->call(ListCaches{}, this));
    QVERIFY2(first.error().message.contains("unable to process"_L1), qPrintable(first.error().message));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(resultOf(session->call(ListCaches{}, this)).error().kind, Error::Kind::SignInRefused);
    QCOMPARE(server.asked(), u"sign-in"_s);
}

SLUICE_TEST(TestUnexplainedFaults)

} // namespace tst_unexplainedfaults

#include "tst_unexplainedfaults.moc"
