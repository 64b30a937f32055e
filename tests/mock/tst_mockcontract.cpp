// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/soappeer.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_mockcontract {

namespace {

const auto Session = u"SuperOffice.Exceptions.SoSessionException"_s;
const auto Sentry = u"SuperOffice.Exceptions.SoSentryException"_s;

} // namespace

/// Correct calls to the mock: users, tickets, caches and the journal.
class TestMockContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void letsInWhoHasTheSecret_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("isIn");
        QTest::addColumn<QString>("journalled");
        const auto in = u"sign-in"_s;
        QTest::newRow("administrator") << in << "ADM0"
                                       << "sluice-demo" << true << "ADM0";
        QTest::newRow("in another case") << in << "adm0"
                                         << "sluice-demo" << true << "ADM0";
        QTest::newRow("user without rights") << in << "USER0"
                                             << "sluice-user" << true << "USER0";
        QTest::newRow("wrong password") << in << "ADM0"
                                        << "Sluice-Demo" << false << "ADM0";
        QTest::newRow("no password") << in << "ADM0"
                                     << "" << false << "ADM0";
        QTest::newRow("unknown user") << in << "sluice-demo"
                                      << "sluice-demo" << false << "";
        QTest::newRow("no user") << in << ""
                                 << "" << false << "";
        QTest::newRow("password before user") << "sign-in-password-first"
                                              << "ADM0"
                                              << "sluice-demo" << false << "";
        QTest::newRow("access token") << "sign-in-access-token"
                                      << "" << QString::fromUtf16(AccessToken) << true << "ADM0";
        QTest::newRow("another access token") << "sign-in-access-token"
                                              << ""
                                              << "8A:other" << false << "";
    }
    void letsInWhoHasTheSecret()
    {
        QFETCH(QString, document);
        QFETCH(QString, user);
        QFETCH(QString, secret);
        QFETCH(bool, isIn);
        QFETCH(QString, journalled);
        start();
        const auto operation = document == "sign-in-access-token"_L1 ? u"AuthenticateWithAccessToken"_s
                                                                     : u"AuthenticateUsernamePassword"_s;
        const Values values{{u"USER"_s, user}, {u"PASSWORD"_s, secret}, {u"TOKEN"_s, secret}};
        const auto reply = m_peer->post(u"SoPrincipal"_s, operation, m_peer->document(document, values));

        // A refusal is no failure of the call (dossier §0.4).
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.text(u"Succeeded"_s), "true");
        QVERIFY(reply.has(u"AuthenticateResponse"_s));
        QCOMPARE(reply.text(u"AuthenticationSucceeded"_s), isIn ? "true" : "false");
        QCOMPARE(reply.isNil(u"Credentials"_s), !isIn);
        QCOMPARE(reply.text(u"Ticket"_s).startsWith("7T:"), isIn);
        QCOMPARE(m_server->journal().constLast().accepted, isIn);
        QCOMPARE(m_server->journal().constLast().passwordOk, isIn);
        QCOMPARE(m_server->journal().constLast().user, journalled);
    }

    void takesATicketWithoutAPassword()
    {
        start();
        m_peer->signIn();
        const auto first = m_peer->ticket;
        QVERIFY(first.contains(u'+') && first.contains(u'/') && first.endsWith(u'='));
        const auto again = m_peer->signIn(first, {});
        QCOMPARE(again.text(u"Associate"_s), "ADM0");
        QCOMPARE(m_server->journal().constLast().user, "ADM0");
        QCOMPARE(m_peer->signIn(first + u'x', {}).text(u"AuthenticationSucceeded"_s), "false");
    }

    void tellsTheRightsOfWhoSignsIn()
    {
        start();
        QCOMPARE(m_peer->signIn().items(u"FunctionRights"_s), (QStringList{"admin-all", "admin-lists", "admin-users"}));
        const auto ordinary = m_peer->signIn(u"USER0"_s, u"sluice-user"_s);
        QCOMPARE(ordinary.items(u"FunctionRights"_s), QStringList());
        QCOMPARE(ordinary.text(u"FullName"_s), u"Úser Øne"_s);
    }

    void findsTheTicketOnlyWhereItBelongs_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("ticket");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("in the header") << "operation"
                                       << "" << true;
        QTest::newRow("beside the header") << "operation-credentials-beside-header"
                                           << "" << false;
        QTest::newRow("in another namespace") << "operation-ticket-in-other-namespace"
                                              << "" << false;
        QTest::newRow("another ticket") << "operation"
                                        << "7T:other" << false;
        QTest::newRow("the printed ticket") << "operation" << QString::fromUtf16(PublishedTicket) << false;
    }
    void findsTheTicketOnlyWhereItBelongs()
    {
        QFETCH(QString, document);
        QFETCH(QString, ticket);
        QFETCH(bool, isFound);
        start();
        m_peer->signIn();
        if (!ticket.isEmpty())
            m_peer->ticket = ticket;
        const auto reply = m_peer->post(u"Diagnostics"_s, u"FlushCaches"_s,
                                        m_peer->document(document, {{u"OPERATION"_s, u"FlushCaches"_s}}));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.text(u"Succeeded"_s), isFound ? "true" : "false");
        QCOMPARE(reply.text(u"ExceptionType"_s), isFound ? QString() : Session);
        QVERIFY(reply.has(u"FlushCachesResponse"_s));
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), isFound ? 1 : 0);
    }

    void wantsTheRightToDoIt()
    {
        start();
        m_peer->ticket = m_peer->signIn(u"USER0"_s, u"sluice-user"_s).text(u"Ticket"_s);
        QCOMPARE(m_peer->call(u"Diagnostics"_s, u"FlushCaches"_s).text(u"ExceptionType"_s), Sentry);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);
        QCOMPARE(m_server->journal().constLast().user, "USER0");

        start({u"requireAdminAll=false"_s});
        m_peer->ticket = m_peer->signIn(u"USER0"_s, u"sluice-user"_s).text(u"Ticket"_s);
        QCOMPARE(m_peer->call(u"Diagnostics"_s, u"FlushCaches"_s).text(u"Succeeded"_s), "true");
    }

    void sendsAFaultWhereExceptionsAreNotWrapped()
    {
        start({u"wrapExceptions=false"_s});
        const auto reply = m_peer->call(u"Diagnostics"_s, u"FlushCaches"_s);
        QCOMPARE(reply.status, 500);
        QCOMPARE(reply.text(u"faultcode"_s), "a:InternalServiceFault");
        QCOMPARE(reply.text(u"faultstring"_s), "Failed to validate tokens: no valid session.");
        QCOMPARE(reply.text(u"Type"_s), Session);
    }

    /// Without details nothing tells one exception from another (dossier §9).
    void saysNothingAboutAnExceptionWithoutDetails()
    {
        start({u"wrapExceptions=false"_s, u"exceptionDetail=false"_s});
        const auto reply = m_peer->call(u"Diagnostics"_s, u"FlushCaches"_s);
        QCOMPARE(reply.status, 500);
        QCOMPARE(reply.text(u"faultcode"_s), "a:InternalServiceFault");
        QVERIFY(reply.text(u"faultstring"_s)
                    .startsWith("The server was unable to process the request due to an "
                                "internal error."_L1));
        QVERIFY(!reply.has(u"detail"_s));
        QVERIFY(!reply.body.contains("session"));
    }

    /// Codes and statuses stay; the sentences do not.
    void speaksGermanAsTheServerDoes()
    {
        start({u"faultLanguage=de"_s, u"missingOps=FlushCaches"_s});
        const auto reply = m_peer->call(u"Diagnostics"_s, u"FlushCaches"_s);
        QCOMPARE(reply.status, 500);
        QCOMPARE(reply.text(u"faultcode"_s), "a:ActionNotSupported");
        QVERIFY2(reply.text(u"faultstring"_s).startsWith("Die Nachricht mit Action"_L1), reply.body.constData());
        QVERIFY(reply.body.contains("xml:lang=\"de-DE\""));
    }

    void performsNothingUnderAHeaderThatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("isPerformed");
        const QByteArray start = "<x:Any xmlns:x=\"urn:x\" ";
        const QByteArray must = "s:mustUnderstand=\"1\"";
        QTest::newRow("it must") << start + must + "/>" << false;
        QTest::newRow("it need not") << start + "s:mustUnderstand=\"0\"/>" << true;
        QTest::newRow("for somebody else") << start + must + " s:actor=\"urn:somebody\"/>" << true;
        QTest::newRow("of the contract") << "<n:TimeZone " + must + "/>" << true;
        QTest::newRow("of another namespace") << "<x:TimeZone xmlns:x=\"urn:x\" " + must + "/>" << false;
    }
    void performsNothingUnderAHeaderThatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, isPerformed);
        start();
        m_peer->signIn();
        auto body = m_peer->document(u"operation"_s, {{u"OPERATION"_s, u"FlushCaches"_s}});
        body.replace("</s:Header>", header + "</s:Header>");
        const auto reply = m_peer->post(u"Diagnostics"_s, u"FlushCaches"_s, body);
        QCOMPARE(reply.status, isPerformed ? 200 : 500);
        QCOMPARE(reply.text(u"faultcode"_s), isPerformed ? "" : "s:MustUnderstand");
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), isPerformed ? 1 : 0);
        QCOMPARE(m_server->journal().constLast().accepted, isPerformed);
    }

    void letsTicketsExpire()
    {
        const auto type = [this] {
            return m_peer->call(u"Diagnostics"_s, u"GetCacheNames"_s).text(u"ExceptionType"_s);
        };
        start();
        m_peer->signIn();
        QCOMPARE(type(), "");
        m_server->expireTickets();
        QCOMPARE(type(), Session);

        start({u"expireOnce=2"_s});
        m_peer->signIn();
        QCOMPARE(type(), "");
        QCOMPARE(type(), Session);
        QCOMPARE(type(), Session); // the ticket stays expired, but a new one is valid
        m_peer->signIn();
        QCOMPARE(type(), "");

        start({u"ticketLife=0"_s});
        QCOMPARE(m_peer->signIn().text(u"AuthenticationSucceeded"_s), "true");
        QCOMPARE(type(), Session);
    }

    void startsTheLifeOfATicketAnewWithEachCall()
    {
        const auto works = [this] {
            return m_peer->call(u"Diagnostics"_s, u"GetCacheNames"_s).text(u"Succeeded"_s) == "true"_L1;
        };
        start({u"ticketLife=2"_s});
        m_peer->signIn();
        QTest::qWait(1200); // both waits together are longer than the life of the ticket
        QVERIFY(works());
        QTest::qWait(1200);
        QVERIFY(works());

        start({u"ticketLife=1"_s});
        m_peer->signIn();
        QTest::qWait(1100);
        QVERIFY(!works());
    }

    void listsItsCaches_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<bool>("isNil");
        QTest::addColumn<int>("names");
        QTest::newRow("a list") << "list" << true << false << 38;
        QTest::newRow("an empty list") << "empty" << true << false << 0;
        QTest::newRow("nil") << "nil" << true << true << 0;
        QTest::newRow("nothing") << "absent" << false << false << 0;
    }
    void listsItsCaches()
    {
        QFETCH(QString, answer);
        QFETCH(bool, isThere);
        QFETCH(bool, isNil);
        QFETCH(int, names);
        const auto odd = u" Sønær & <b>\"x\"</b> "_s;
        start({u"listAnswer="_s + answer, u"cache="_s + odd});
        m_peer->signIn();
        const auto reply = m_peer->call(u"Diagnostics"_s, u"GetCacheNames"_s);
        QCOMPARE(reply.has(u"Response"_s), isThere);
        QCOMPARE(reply.isNil(u"Response"_s), isNil);
        QCOMPARE(reply.items(u"Response"_s).size(), names);
        if (names > 0)
            QCOMPARE(reply.items(u"Response"_s).constLast(), odd);
    }

    void flushesWhatIsNamed()
    {
        const auto blank = u"   "_s;
        const auto tail = u"Ends with blanks  "_s;
        const auto odd = u"a&b<c>\"d\" ÆØÅ"_s;
        start({u"cache="_s + blank, u"cache="_s + tail, u"cache="_s + odd});
        m_peer->signIn();
        const QStringList names{u"ExtAppCache"_s, blank, tail, odd};
        QCOMPARE(m_peer->flush(names).text(u"Succeeded"_s), "true");
        QCOMPARE(m_server->journal().constLast().names, names);
        for (const auto &name : names)
            QCOMPARE(m_server->flushCount(name), 1);
        QCOMPARE(m_server->flushCount(u"AssociateCache"_s), 0);

        // A space more or less makes another name, however XML writes it.
        m_peer->flush({u" ExtAppCache"_s, u"extappcache"_s, u"Ends with blanks"_s});
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 1);
        QCOMPARE(m_server->flushCount(tail), 1);
        const Values written{{u"ITEMS"_s, u"<a:string>&#32;&#x20; </a:string><a:string><![CDATA[   ]]></a:string>"_s}};
        m_peer->post(u"Diagnostics"_s, u"FlushCachesByName"_s, m_peer->document(u"names"_s, written));
        QCOMPARE(m_server->flushCount(blank), 3);

        m_peer->call(u"Diagnostics"_s, u"FlushCaches"_s);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 2);
        QCOMPARE(m_server->flushCount(u"AssociateCache"_s), 1);
    }

    void doesNotSeeItemsOfAnotherNamespace_data()
    {
        QTest::addColumn<QString>("document");
        QTest::newRow("of the services") << "names-in-services-namespace";
        QTest::newRow("of none") << "names-without-namespace";
    }
    void doesNotSeeItemsOfAnotherNamespace()
    {
        QFETCH(QString, document);
        start();
        m_peer->signIn();
        const auto reply = m_peer->post(u"Diagnostics"_s, u"FlushCachesByName"_s, m_peer->document(document));
        QCOMPARE(reply.text(u"Succeeded"_s), "true"); // the classic mistake looks like a success (dossier §5.2)
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);
        QCOMPARE(m_server->journal().constLast().names, QStringList());
    }

    void doesAsSetWhenNothingIsNamed_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("means");
        QTest::addColumn<int>("flushed");
        QTest::addColumn<bool>("succeeded");
        for (const auto *document : {"names", "names-nil", "names-absent"}) {
            QTest::addRow("%s, none", document) << document << "none" << 0 << true;
            QTest::addRow("%s, all", document) << document << "all" << 1 << true;
            QTest::addRow("%s, error", document) << document << "error" << 0 << false;
        }
    }
    void doesAsSetWhenNothingIsNamed()
    {
        QFETCH(QString, document);
        QFETCH(QString, means);
        QFETCH(int, flushed);
        QFETCH(bool, succeeded);
        start({u"emptyMeans="_s + means});
        m_peer->signIn();
        const auto reply =
            m_peer->post(u"Diagnostics"_s, u"FlushCachesByName"_s, m_peer->document(document, {{u"ITEMS"_s, {}}}));
        QCOMPARE(reply.text(u"Succeeded"_s), succeeded ? "true" : "false");
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), flushed);
        QCOMPARE(m_server->journal().constLast().accepted, succeeded);
    }

    void ignoresOrRefusesUnknownNames()
    {
        const QStringList names{u"ExtAppCache"_s, u"NoSuchCache"_s};
        start();
        m_peer->signIn();
        QCOMPARE(m_peer->flush(names).text(u"Succeeded"_s), "true");
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 1);

        start({u"unknownName=error"_s});
        m_peer->signIn();
        QVERIFY(m_peer->flush(names).text(u"Message"_s).contains("NoSuchCache"));
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);
    }

    void readsTheScopeOfAConfiguration_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("all");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("application");
        QTest::addColumn<bool>("forAll");
        QTest::newRow("for all") << "clear"
                                 << "true" << 200 << "WebClient" << true;
        QTest::newRow("for all, as a number") << "clear"
                                              << " 1 " << 200 << "WebClient" << true;
        QTest::newRow("for me") << "clear"
                                << "false" << 200 << "WebClient" << false;
        QTest::newRow("not said") << "clear-without-all"
                                  << "" << 200 << "WebClient" << false;
        QTest::newRow("in the wrong order") << "clear-out-of-order"
                                            << "" << 200 << "" << true;
        QTest::newRow("no boolean") << "clear"
                                    << "yes" << 500 << "" << false;
    }
    void readsTheScopeOfAConfiguration()
    {
        QFETCH(QString, document);
        QFETCH(QString, all);
        QFETCH(int, status);
        QFETCH(QString, application);
        QFETCH(bool, forAll);
        start();
        m_peer->signIn();
        const auto reply = m_peer->post(u"Configuration"_s, u"ClearConfigurationCache"_s,
                                        m_peer->document(document, {{u"ALL"_s, all}}));
        QCOMPARE(reply.status, status);
        const auto scope = m_server->journal().constLast().configuration;
        QCOMPARE(scope.has_value(), status == 200);
        if (scope) {
            QCOMPARE(scope->application, application);
            QCOMPARE(scope->instance, application.isEmpty() ? "" : "Web");
            QCOMPARE(scope->forAllAssociates, forAll);
        }
    }

    void writesDownWhatReachesItButNoSecret()
    {
        start();
        QSignalSpy journalled(m_server.get(), &MockServer::journalled);
        m_peer->signIn(u"ADM0"_s, u"not the password"_s);
        m_peer->signIn();
        m_peer->signIn(m_peer->ticket, {});
        m_peer->flush({u"ExtAppCache"_s});
        m_peer->post(u"Configuration"_s, u"ClearConfigurationCache"_s,
                     m_peer->document(u"clear"_s, {{u"ALL"_s, u"1"_s}}));
        QCOMPARE(journalled.size(), 5);

        const auto flush = journalled.at(3).constFirst().toJsonObject();
        QCOMPARE(flush.keys().join(u' '), "accepted appToken auth httpStatus names op services transport user");
        QCOMPARE(flush.value("auth").toString() + flush.value("transport").toString(), "ticketsoap");
        const auto clear = journalled.at(4).constFirst().toJsonObject();
        const QJsonObject scope{{"application", "WebClient"}, {"instance", "Web"}, {"forAllAssociates", true}};
        QCOMPARE(clear.value("configuration"), QJsonValue(scope));

        QByteArray all;
        for (const auto &entry : journalled)
            all += QJsonDocument(entry.constFirst().toJsonObject()).toJson();
        QVERIFY(!all.contains("7T:"));
        QVERIFY(!all.contains("sluice-demo"));
        QVERIFY(!all.contains("not the password"));
        QVERIFY(all.contains("\"passwordOk\": false"));
    }

private:
    void start(const QStringList &pairs = {})
    {
        Settings settings;
        for (const auto &pair : pairs)
            QCOMPARE(settings.set(pair.section(u'=', 0, 0), pair.section(u'=', 1)), std::nullopt);
        m_peer.reset();
        m_server = std::make_unique<MockServer>(settings);
        QVERIFY(m_server->listen());
        m_peer = std::make_unique<SoapPeer>(*m_server);
    }

    std::unique_ptr<MockServer> m_server;
    std::unique_ptr<SoapPeer> m_peer;
};

SLUICE_TEST(TestMockContract)

} // namespace tst_mockcontract

#include "tst_mockcontract.moc"
