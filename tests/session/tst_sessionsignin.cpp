// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "tests/support/rawserver.h"
#include "tests/support/sessiontest.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_sessionsignin {
using test::evidenceFor;
using test::journalOf;
using test::resultOf;

/// One sign-in serves all calls that wait, and is repeated if the ticket has expired.
class TestSessionSignIn : public test::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void signsInOnceForAllThatWait();
    void doesNotTryARefusedPasswordTwice();
    void renewsAnExpiredTicketOnceForAll();
    void renewsHoweverTheServerSaysExpired_data();
    void renewsHoweverTheServerSaysExpired();
    void givesUpWhenTheNewTicketIsRefusedToo();
    void reportsARefusedSignInWhileRenewing();
    void asksForOneSignInHoweverItIsAsked();
    void keepsTheSecretsToItself();
    void tellsWhoSignedIn();
};

void TestSessionSignIn::signsInOnceForAllThatWait()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url());
    int ended = 0;
    for (int i = 0; i < 5; ++i) {
        session->call(ListCaches{}, this)->then(this, [&ended](const Result<CacheList> &list) {
            QVERIFY(list);
            ++ended;
        });
    }
    QTRY_COMPARE(ended, 5);
    QCOMPARE(journalOf(server),
             u"GetSystemInfo AuthenticateUsernamePassword GetCacheNames GetCacheNames GetCacheNames "
             "GetCacheNames GetCacheNames"_s);
}

void TestSessionSignIn::doesNotTryARefusedPasswordTwice()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url(), u"wrong"_s);
    for (int i = 0; i < 3; ++i) {
        const auto answer = resultOf(session->perform(FlushAll{}, this));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::SignInRefused);
        QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
        QCOMPARE(evidenceOf(FlushAll{}, Failure(answer.error())), Evidence::Failed);
    }
    QCOMPARE(journalOf(server), u"GetSystemInfo AuthenticateUsernamePassword!"_s);
}

void TestSessionSignIn::renewsAnExpiredTicketOnceForAll()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url(), {}, 88);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    server.expireTickets();
    int acknowledged = 0;
    for (const auto &name : {u"ExtAppCache"_s, u"UserGroupCache"_s, u"CurrencyCache"_s}) {
        session->call(FlushNamed{{name}}, this)->then(this, [&acknowledged](const Result<Done> &done) {
            acknowledged += done.has_value();
        });
    }
    QTRY_COMPARE(acknowledged, 3);
    QCOMPARE(server.flushCount(u"ExtAppCache"_s), 1);
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 1);
    const auto journal = journalOf(server);
    QCOMPARE(journal.count("AuthenticateUsernamePassword"_L1), 2);
    QCOMPARE(journal.count("FlushCachesByName!"_L1), 3);
}

void TestSessionSignIn::renewsHoweverTheServerSaysExpired_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("wrapped, nil headers") << u"nilHeaders"_s << u"nil"_s;
    QTest::newRow("wrapped, no headers but those needed") << u"nilHeaders"_s << u"absent"_s;
    QTest::newRow("other prefixes") << u"prefixStyle"_s << u"x"_s;
    QTest::newRow("a fault") << u"wrapExceptions"_s << u"false"_s;
    QTest::newRow("published") << u"strictness"_s << u"published"_s;
}

void TestSessionSignIn::renewsHoweverTheServerSaysExpired()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    mock::Settings settings;
    settings.expireOnce = 2;
    QCOMPARE(settings.set(key, value), std::nullopt);
    auto &server = startMock(settings);
    auto *session =
        sessionAt(server.url(), {}, 88, value == "published"_L1 ? EnvelopeForm::Published : EnvelopeForm::Wire);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    QCOMPARE(evidenceFor(session, FlushNamed{{u"ExtAppCache"_s}}), Evidence::Acknowledged);
    QCOMPARE(server.flushCount(u"ExtAppCache"_s), 1);
    QCOMPARE(journalOf(server).count("AuthenticateUsernamePassword"_L1), 2);
}

void TestSessionSignIn::givesUpWhenTheNewTicketIsRefusedToo()
{
    mock::Settings settings;
    settings.ticketLifeSeconds = 0;
    auto &server = startMock(settings);
    auto *session = sessionAt(server.url(), {}, 88);
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Refused);
    const auto journal = journalOf(server);
    QCOMPARE(journal.count("FlushCaches!"_L1), 2);
    QCOMPARE(journal.count("Authenticate"_L1), 2);
}

void TestSessionSignIn::reportsARefusedSignInWhileRenewing()
{
    // The server accepts one sign-in, and then refuses both the ticket and the password.
    QStringList operations;
    test::RawServer server([&operations](QTcpSocket &socket, const QByteArray &request, int) {
        const bool signIn = request.contains("/AuthenticateUsernamePassword");
        operations.append(signIn ? u"sign-in"_s : u"flush"_s);
        const auto answer = !signIn  ? u"flush-session-expired.xml"_s
            : operations.size() == 1 ? u"signin-ok.xml"_s
                                     : u"signin-denied.xml"_s;
        socket.write(test::RawServer::answer("200 OK", test::soapFixture(answer)));
    });
    auto *session = sessionAt(server.url().resolved(QUrl(u"Remote"_s)), u"x"_s, 88);
    const auto answer = resultOf(session->perform(FlushAll{}, this));
    QVERIFY(!answer);
    QCOMPARE(operations, QStringList({u"sign-in"_s, u"flush"_s, u"sign-in"_s}));
    QCOMPARE(answer.error().kind, Error::Kind::SignInRefused);
    QCOMPARE(evidenceOf(FlushAll{}, Failure(answer.error())), Evidence::Failed);
}

void TestSessionSignIn::asksForOneSignInHoweverItIsAsked()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url(), u"wrong"_s);
    int ended = 0;
    for (int i = 0; i < 2; ++i) {
        session->call(SignIn{}, this)->then(this, [&ended](const Result<SignedIn> &signedIn) { ended += !signedIn; });
        session->call(ListCaches{}, this)->then(this, [&ended](const Result<CacheList> &list) { ended += !list; });
    }
    QTRY_COMPARE(ended, 4);
    QVERIFY(!resultOf(session->call(SignIn{}, this)));
    QCOMPARE(journalOf(server), u"GetSystemInfo AuthenticateUsernamePassword!"_s);
}

void TestSessionSignIn::keepsTheSecretsToItself()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url());
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    QVERIFY(session->account()->ticket.isEmpty());
    QVERIFY(resultOf(session->call(SignIn{}, this))->ticket.isEmpty());
    const auto request = session->preview(FlushAll{});
    QVERIFY(request->body.contains("{ticket}"));
    QVERIFY(!request->body.contains("7T:"));
    QVERIFY(!session->preview(SignIn{})->body.contains(server.password().toUtf8()));
}

void TestSessionSignIn::tellsWhoSignedIn()
{
    auto &server = startMock();
    auto *session = sessionAt(server.url());
    QSignalSpy changed(session, &Session::changed);
    QVERIFY(resultOf(session->call(ListCaches{}, this)));
    QCOMPARE(session->account()->account, u"ADM0"_s);
    QCOMPARE(session->account()->mayFlush, Likelihood::Probably);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(session->hostAndPort(), u"127.0.0.1:%1"_s.arg(server.port()));
    QCOMPARE(session->node(), session->hostAndPort());
    auto *usual = sessionAt(QUrl(u"https://[2001:db8::1]/SuperOffice"_s));
    QCOMPARE(usual->hostAndPort(), u"[2001:db8::1]"_s);
    QCOMPARE(usual->node(), u"[2001:db8::1]:443"_s);
}

SLUICE_TEST(TestSessionSignIn)

} // namespace tst_sessionsignin

#include "tst_sessionsignin.moc"
