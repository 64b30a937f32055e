// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/restpeer.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_mockrestsignin {

/// The accounts and credentials that may call the mock over REST.
class TestMockRestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void letsInWhoHasTheSecret_data()
    {
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("auth");
        const auto row = [](const char *name, const QByteArray &authorization, const char *user, const char *auth,
                            const QStringList &settings = {}) {
            QTest::newRow(name) << settings << authorization << user << auth;
        };
        row("nothing", "", "", "none");
        row("another scheme", "Negotiate TlRMTVNTUAAB", "", "none");
        row("the administrator", basic("ADM0:sluice-demo"), "ADM0", "basic");
        row("a name in another case", "basic " + basic("adm0:sluice-demo").mid(6), "ADM0", "basic");
        row("the account of the reference pages", "Basic dGplMDpUamUw", "tje0", "basic");
        row("a wrong password", basic("ADM0:Sluice-Demo"), "", "basic");
        row("no password", basic("ADM0:"), "", "basic");
        row("an unknown user", basic("x:sluice-demo"), "", "basic");
        row("no base64", "Basic ADM0:sluice-demo", "", "basic");
        row("a password where none is taken", basic("ADM0:sluice-demo"), "", "basic", {u"basicAuth=false"_s});
        row("a ticket", "SOTicket @TICKET@", "ADM0", "ticket");
        row("a ticket with its scheme in another case", "SOTICKET @TICKET@", "ADM0", "ticket");
        row("another ticket", "SoTicket 7T:other", "", "ticket");
        row("a ticket that has expired", "SoTicket @TICKET@", "", "ticket", {u"ticketLife=0"_s});
        row("the printed ticket", "SoTicket 7T:1234abcxyzExample==", "", "ticket");
        row("the printed ticket where it is known", "SoTicket 7T:1234abcxyzExample==", "ADM0", "ticket",
            {u"strictness=published"_s});
        row("an access token", "Bearer 8A:Sluice.MockAccessToken+1/2==", "ADM0", "bearer");
        row("another access token", "Bearer 8A:other", "", "bearer");
        row("an access token as a ticket", "SoTicket 8A:Sluice.MockAccessToken+1/2==", "", "ticket");
    }
    void letsInWhoHasTheSecret()
    {
        QFETCH(QStringList, settings);
        QFETCH(QByteArray, authorization);
        QFETCH(QString, user);
        QFETCH(QString, auth);
        start(settings);
        m_peer->signIn(authorization.replace("@TICKET@", m_server->ticket().toUtf8()));
        QVERIFY(isLetIn(!user.isEmpty()));
        const auto entry = m_server->journal().constFirst();
        QCOMPARE(entry.signIn, auth);
        QCOMPARE(entry.passwordOk.has_value(), auth == "basic"_L1);
        QCOMPARE(m_server->journal().constLast().accepted, !user.isEmpty());
        if (!user.isEmpty())
            QCOMPARE(m_server->journal().constLast().user, user);
    }

    void takesUserAndPasswordInUtf8()
    {
        start();
        m_peer->signIn(u"USER0"_s, u"sluice-user"_s);
        const auto principal = m_peer->get(u"/api/v1/User/currentPrincipal"_s);
        QCOMPARE(principal.status, 200);
        QCOMPARE(principal.text(u"FullName"_s), u"Úser Øne"_s);
        QCOMPARE(principal.text(u"UserName"_s), "USER0");
        QVERIFY(principal.object().value("FunctionRights").toArray().isEmpty());
        m_peer->signIn();
        QVERIFY(m_peer->get(u"/api/v1/User/currentPrincipal"_s)
                    .object()
                    .value("FunctionRights")
                    .toArray()
                    .contains("admin-all"));
    }

    void takesABrowsersSessionOnlyWithItsToken_data()
    {
        QTest::addColumn<QByteArray>("cookie");
        QTest::addColumn<QByteArray>("xsrf");
        QTest::addColumn<bool>("isIn");
        QTest::newRow("both") << "@COOKIE@"_ba
                              << "@XSRF@"_ba << true;
        QTest::newRow("among other cookies") << "a=b; @COOKIE@; XSRF-TOKEN=x"_ba
                                             << "@XSRF@"_ba << true;
        QTest::newRow("no token") << "@COOKIE@"_ba
                                  << ""_ba << false;
        QTest::newRow("another token") << "@COOKIE@"_ba
                                       << "x"_ba << false;
        QTest::newRow("another session") << "SluiceMockSession=x"_ba
                                         << "@XSRF@"_ba << false;
        QTest::newRow("no session") << ""_ba
                                    << "@XSRF@"_ba << false;
    }
    void takesABrowsersSessionOnlyWithItsToken()
    {
        QFETCH(QByteArray, cookie);
        QFETCH(QByteArray, xsrf);
        QFETCH(bool, isIn);
        start();
        m_peer->setHeader("Cookie", cookie.replace("@COOKIE@", m_server->cookie().toUtf8()));
        m_peer->setHeader("X-XSRF-TOKEN", xsrf.replace("@XSRF@", m_server->xsrfToken().toUtf8()));
        QVERIFY(isLetIn(isIn));
        QCOMPARE(m_server->journal().constLast().signIn, cookie.isEmpty() ? "none" : "session");

        const auto refused = m_peer->call(u"FlushCaches"_s);
        QCOMPARE(refused.text(u"Message"_s).startsWith("X-XSRF-TOKEN HTTP header missing"), xsrf.isEmpty());
    }

    void wantsTheTokenOfTheApplicationWhereItIsSetTo()
    {
        start();
        m_peer->signIn("Bearer " + m_server->accessToken().toUtf8());
        QVERIFY(isLetIn(true));
        QVERIFY(!m_server->journal().constLast().hasAppToken);

        start({u"requireAppToken=true"_s});
        m_peer->signIn();
        QVERIFY(isLetIn(true));
        for (const auto &authorization :
             {"Bearer " + m_server->accessToken().toUtf8(), "SoTicket " + m_server->ticket().toUtf8()}) {
            m_peer->signIn(authorization);
            m_peer->setHeader("SO-AppToken", {});
            QVERIFY(isLetIn(false));
            m_peer->setHeader("SO-AppToken", "other");
            QVERIFY(isLetIn(false));
            QVERIFY(m_server->journal().constLast().hasAppToken);
            m_peer->setHeader("SO-AppToken", m_server->applicationToken().toUtf8());
            QVERIFY(isLetIn(true));
        }
    }

    void letsCredentialsExpireOnce()
    {
        start({u"expireOnce=2"_s});
        m_peer->signIn();
        m_peer->get(u"/api/v1/User/currentPrincipal"_s); // does not count
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 401);
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);

        start({u"expireOnce=1"_s});
        m_peer->signIn("SoTicket " + m_server->ticket().toUtf8());
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 401);
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 401); // the ticket stays expired, but a new one is valid
        m_peer->signIn("SoTicket " + m_server->ticket().toUtf8());
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);
    }

    void forgetsTicketsWhenTold()
    {
        start();
        m_peer->signIn("SoTicket " + m_server->ticket().toUtf8());
        QVERIFY(isLetIn(true));
        m_server->expireTickets();
        QVERIFY(isLetIn(false));
    }

private:
    static QByteArray basic(const QByteArray &text) { return "Basic " + text.toBase64(); }

    void start(const QStringList &pairs = {})
    {
        m_peer.reset();
        m_server = std::make_unique<MockServer>(settingsWith(pairs));
        QVERIFY(m_server->listen());
        m_peer = std::make_unique<RestPeer>(*m_server);
    }

    /// Checks the outcome of the sign-in and of an operation.
    bool isLetIn(bool isExpected)
    {
        const int flushed = m_server->flushCount(u"ExtAppCache"_s);
        const auto principal = m_peer->get(u"/api/v1/User/currentPrincipal"_s);
        const auto reply = m_peer->flush({u"ExtAppCache"_s});
        const bool isIn = m_server->flushCount(u"ExtAppCache"_s) == flushed + 1;
        return isIn == isExpected && principal.status == (isExpected ? 200 : 401)
            && reply.status == (isExpected ? 204 : 401) && m_server->journal().constLast().names.size() == 1;
    }

    std::unique_ptr<MockServer> m_server;
    std::unique_ptr<RestPeer> m_peer;
};

SLUICE_TEST(TestMockRestSignIn)

} // namespace tst_mockrestsignin

#include "tst_mockrestsignin.moc"
