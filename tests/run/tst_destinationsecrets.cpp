// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/destinationsecrets.h"
#include "core/storage/secrets/memorysecrets.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/calls.h"
#include "tests/support/placeinmemory.h"
#include "tests/support/servers.h"
#include "tests/support/sessiontest.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_destinationsecrets {

namespace {

Server farm()
{
    auto server = serverCalled(u"crm"_s);
    server.id = u"1"_s;
    server.user = u"ADM0"_s;
    server.nodes = {{.address = u"https://n1.example.com"_s}, {.address = u"https://n2.example.com"_s}};
    server.transport.proxy = {.kind = ProxyKind::Http, .host = u"proxy"_s, .port = 8080, .user = u"anna"_s};
    return server;
}

} // namespace

class TestDestinationSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsEveryNode();
    void readsNothingThatIsThereAlready();
    void readsNothingForAServerThatAsksEveryTime();
    void namesWhatIsMissing();
    void overwritesWhatWasReadAfterTheSignIn_data();
    void overwritesWhatWasReadAfterTheSignIn();
    void overwritesWhatWasReadWhereNobodySignedIn();

private:
    ServerStore m_store;
    const Destinations m_destinations{m_store};
};

void TestDestinationSecrets::fillsEveryNode()
{
    MemorySecrets secrets;
    QVERIFY(resultOf(secrets.keep({.key = {u"1"_s, SecretKind::Password}}, u"word"_s, this)));
    QVERIFY(resultOf(secrets.keep({.key = {u"1"_s, SecretKind::ProxyPassword}}, u"proxy"_s, this)));
    const auto filled = resultOf(fillFromKeychain({m_destinations.of(farm())}, secrets, true, this));
    QVERIFY(filled && !filled->problem);
    const auto &destination = filled->destinations.constFirst();
    QVERIFY(destination.hasSecret);
    for (const auto &request : destination.nodes + QList{destination.own}) {
        QCOMPARE(request.credentials.password, u"word"_s);
        QCOMPARE(request.credentials.user, u"ADM0"_s);
        QCOMPARE(request.transportSecrets.proxyPassword, u"proxy"_s);
    }
}

void TestDestinationSecrets::readsNothingThatIsThereAlready()
{
    MemorySecrets secrets;
    QVERIFY(resultOf(secrets.keep({.key = {u"1"_s, SecretKind::Password}}, u"kept"_s, this)));
    auto destination = m_destinations.of(farm());
    setSecret(destination, SecretKind::Password, u"typed"_s);
    const auto filled = resultOf(fillFromKeychain({destination}, secrets, true, this));
    QCOMPARE(filled->destinations.constFirst().nodes.constFirst().credentials.password, u"typed"_s);
}

void TestDestinationSecrets::readsNothingForAServerThatAsksEveryTime()
{
    MemorySecrets secrets;
    QVERIFY(resultOf(secrets.keep({.key = {u"1"_s, SecretKind::Password}}, u"kept"_s, this)));
    auto server = farm();
    server.askEveryTime = true;
    const auto filled = resultOf(fillFromKeychain({m_destinations.of(server)}, secrets, true, this));
    QVERIFY(!filled->destinations.constFirst().hasSecret);
}

void TestDestinationSecrets::namesWhatIsMissing()
{
    auto destination = m_destinations.of(farm());
    QCOMPARE(missingSecrets(destination), QList({SecretKind::Password, SecretKind::ProxyPassword}));
    setSecret(destination, SecretKind::Password, u"word"_s);
    QCOMPARE(missingSecrets(destination), QList{SecretKind::ProxyPassword});
    QCOMPARE(usableSecrets(destination, false), QList{SecretKind::ProxyPassword});
    setSecret(destination, SecretKind::ProxyPassword, u"proxy"_s);
    QCOMPARE(missingSecrets(destination), QList<SecretKind>());
}

void TestDestinationSecrets::overwritesWhatWasReadAfterTheSignIn_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<SecretKind>("kept");
    QTest::newRow("password") << SignInKind::Password << SecretKind::Password;
    QTest::newRow("ticket") << SignInKind::Ticket << SecretKind::Ticket;
}

void TestDestinationSecrets::overwritesWhatWasReadAfterTheSignIn()
{
    QFETCH(SignInKind, kind);
    QFETCH(SecretKind, kept);
    mock::MockServer mock;
    QVERIFY(mock.listen());
    auto server = serverCalled(u"crm"_s);
    server.id = u"1"_s;
    server.protocolId = u"superoffice-soap"_s;
    server.address = mock.url().toString();
    server.user = mock.user();
    server.options.signIn = kind;
    auto secrets = std::make_unique<MemorySecrets>();
    QVERIFY(resultOf(secrets->keep({.key = {u"1"_s, kept}}, longText(u"word"_s), this)));
    auto filled = resultOf(fillFromKeychain({m_destinations.of(server)}, *secrets, true, this));
    QVERIFY(filled && filled->destinations.constFirst().hasSecret);
    secrets.reset();

    auto credentials = filled->destinations.constFirst().nodes.constFirst().credentials;
    const PlaceInMemory place(secretFieldOf(credentials, kind));
    credentials = {};
    HttpClient client;
    Sessions sessions(client);
    std::unique_ptr<Session> session(*sessions.open(filled->destinations.constFirst().nodes.constFirst(), nullptr));
    filled = {};
    QVERIFY(!resultOf(session->call(SignIn{}, session.get())));
    QVERIFY(!mock.journal().isEmpty());
    QVERIFY(place.isUnchanged()); // the session may need it once more

    session.reset();
    QTRY_VERIFY(!place.isUnchanged());
}

void TestDestinationSecrets::overwritesWhatWasReadWhereNobodySignedIn()
{
    MemorySecrets secrets;
    const SecretKey key{u"1"_s, SecretKind::ProxyPassword};
    QVERIFY(resultOf(secrets.keep({.key = key}, longText(u"proxy"_s), this)));
    auto filled = resultOf(fillFromKeychain({m_destinations.of(farm())}, secrets, false, this));
    const PlaceInMemory place(filled->destinations.constFirst().own.transportSecrets.proxyPassword);
    QVERIFY(place.isUnchanged());
    QVERIFY(resultOf(secrets.remove(key, this)));
    filled = {};
    QTRY_VERIFY(!place.isUnchanged());
}

SLUICE_TEST(TestDestinationSecrets)

} // namespace tst_destinationsecrets

#include "tst_destinationsecrets.moc"
