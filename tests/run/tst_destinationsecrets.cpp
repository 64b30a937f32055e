// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destinationsecrets.h"
#include "core/storage/secrets/memorysecrets.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/calls.h"
#include "tests/support/servers.h"
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

SLUICE_TEST(TestDestinationSecrets)

} // namespace tst_destinationsecrets

#include "tst_destinationsecrets.moc"
