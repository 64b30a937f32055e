// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "core/run/namecheck.h"
#include "core/session/session.h"
#include "core/session/sessions.h"
#include "core/transport/httpclient.h"
#include "tests/support/calls.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_namecheck {
using mock::MockServer;
using test::resultOf;

class TestNameCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWhereEveryNameIsListed();
    void namesEachUnknownNameOnceWithThoseThatAreSimilar();
    void asksEveryNodeAndKeepsTheirOrder();
    void tellsThatAFlushWouldFailAsWell();
    void tellsThatAServerWithoutAListCanStillFlush();
    void tellsAMistakeFromANodeThatDiffers();
    void asksSeveralNodesAtOnce();
    void endsAsCancelledWhenItIsStopped();

private:
    Session *sessionAt(const MockServer &server, const QString &user = {});

    HttpClient m_client;
};

Session *TestNameCheck::sessionAt(const MockServer &server, const QString &user)
{
    return Sessions(m_client)
        .open({.protocolId = u"superoffice-soap"_s,
               .address = server.url().toString(),
               .credentials = {.user = user.isEmpty() ? server.user() : user, .password = server.password()},
               .timeout = std::chrono::seconds(5)},
              this)
        .value();
}

void TestNameCheck::findsNothingWhereEveryNameIsListed()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto findings = resultOf(checkNames({sessionAt(server)}, {{u"CurrencyCache"_s, u"UserGroupCache"_s}}, this));
    QCOMPARE(findings.value(), QList<NameFinding>(1));
}

void TestNameCheck::namesEachUnknownNameOnceWithThoseThatAreSimilar()
{
    MockServer server;
    QVERIFY(server.listen());
    const FlushNamed selected{
        {u"currencycache"_s, u"Currency"_s, u" CurrencyCache "_s, u"CurrencyCache"_s, u"Currency"_s}};
    const auto findings = resultOf(checkNames({sessionAt(server)}, selected, this));
    const NameFinding expected{.unknown = {{u"currencycache"_s, {u"CurrencyCache"_s}},
                                           {u"Currency"_s, {}},
                                           {u" CurrencyCache "_s, {u"CurrencyCache"_s}}}};
    QCOMPARE(findings.value(), QList<NameFinding>{expected});
}

void TestNameCheck::asksEveryNodeAndKeepsTheirOrder()
{
    mock::Settings settings;
    settings.extraCaches = {u"OnlyHere"_s};
    MockServer one(settings);
    MockServer two;
    QVERIFY(one.listen() && two.listen());
    const auto findings = resultOf(checkNames({sessionAt(one), sessionAt(two)}, {{u"OnlyHere"_s}}, this)).value();
    QCOMPARE(findings.size(), 2);
    QVERIFY(findings.at(0).unknown.isEmpty());
    QCOMPARE(findings.at(1).unknown.constFirst().name, u"OnlyHere"_s);
}

void TestNameCheck::tellsThatAFlushWouldFailAsWell()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto findings = resultOf(checkNames({sessionAt(server, u"NOBODY"_s)}, {{u"CurrencyCache"_s}}, this)).value();
    QCOMPARE(findings.constFirst().error->kind, Error::Kind::SignInRefused);
    QVERIFY(findings.constFirst().keepsFromFlushing);
    QVERIFY(findings.constFirst().unknown.isEmpty());
}

void TestNameCheck::tellsThatAServerWithoutAListCanStillFlush()
{
    mock::Settings settings;
    settings.missingOperations = {u"GetCacheNames"_s};
    MockServer server(settings);
    QVERIFY(server.listen());
    const auto findings = resultOf(checkNames({sessionAt(server)}, {{u"CurrencyCache"_s}}, this)).value();
    QVERIFY(findings.constFirst().error);
    QVERIFY(!findings.constFirst().keepsFromFlushing);
}

/// Behind two relays, because a manager opens no more than six connections to one of them.
void TestNameCheck::tellsAMistakeFromANodeThatDiffers()
{
    const NameFinding::Unknown a{.name = u"A"_s};
    const NameFinding::Unknown b{.name = u"B"_s, .similar = {u"b"_s}};
    const NameFinding unread{.error = Error()};
    // Of A one node knows nothing; of B nobody whose list was read.
    const auto names = namesOnNodes({{.unknown = {b}}, {.unknown = {a, b}}, unread});
    QCOMPARE(names.nowhere, QList{b});
    QCOMPARE(names.missing, QList<QStringList>({{}, {u"A"_s}, {}}));
    // A list that was not read is no proof that a name is known.
    QCOMPARE(namesOnNodes({{.unknown = {a}}, unread}).nowhere, QList{a});
}

void TestNameCheck::asksSeveralNodesAtOnce()
{
    MockServer server;
    QVERIFY(server.listen());
    mock::FaultRelay one(server.port());
    mock::FaultRelay two(server.port());
    QVERIFY(one.listen() && two.listen());
    one.setFault(mock::Fault::stall());
    two.setFault(mock::Fault::stall());
    QList<Session *> sessions;
    for (int i = 0; i < 12; ++i) {
        const auto &relay = i < 6 ? one : two;
        sessions.append(Sessions(m_client)
                            .open({.protocolId = u"superoffice-soap"_s,
                                   .address = relay.through(server.url()).toString(),
                                   .credentials = {.user = server.user(), .password = server.password()}},
                                  this)
                            .value());
    }
    auto *call = checkNames(sessions, {{u"CurrencyCache"_s}}, this);
    QTRY_COMPARE(one.connections() + two.connections(), 8);
    call->cancel();
    QCOMPARE(resultOf(call).error().kind, Error::Kind::Cancelled);
    QTest::qWait(100); // nothing more begins
    QCOMPARE(one.connections() + two.connections(), 8);
}

void TestNameCheck::endsAsCancelledWhenItIsStopped()
{
    MockServer server;
    QVERIFY(server.listen());
    auto *call = checkNames({sessionAt(server)}, {{u"CurrencyCache"_s}}, this);
    call->cancel();
    QCOMPARE(resultOf(call).error().kind, Error::Kind::Cancelled);
}

SLUICE_TEST(TestNameCheck)

} // namespace tst_namecheck

#include "tst_namecheck.moc"
