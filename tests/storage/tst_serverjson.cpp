// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"

#include "core/storage/servers/serverdocument.h"
#include "tests/support/servers.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_serverjson {

namespace {

QStringList namesOf(const QList<Server> &servers)
{
    QStringList names;
    for (const auto &server : servers)
        names.append(server.name);
    return names;
}

template<typename Change>
void serverRow(const char *name, const Change &change)
{
    auto server = serverCalled(u"crm01"_s);
    server.id = u"7f"_s;
    change(server);
    QTest::newRow(name) << server;
}

template<typename Change>
void policyRow(const char *name, const Change &change)
{
    auto policy = defaultPolicy(Environment::Test);
    change(policy);
    QTest::newRow(name) << policy;
}

} // namespace

class TestServerJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsAServerAgain_data();
    void findsAServerAgain();
    void knowsEveryField();
    void findsAPolicyAgain_data();
    void findsAPolicyAgain();
    void keepsThePoliciesApart();
    void refusesAPolicyThatCannotBe();
    void letsNobodyElseReadTheFile();
    void refusesWhatCannotBeKept_data();
    void refusesWhatCannotBeKept();
    void leavesTheQueryOfAnAddressOut();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    ServerFiles m_files;
};

void TestServerJson::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_files = {.own = m_folder->filePath(u"a/folder/that/is/not/there/servers.json"_s)};
}

void TestServerJson::findsAServerAgain_data()
{
    QTest::addColumn<Server>("server");
    QTest::newRow("everything") << fullServer();
    serverRow("as usual", [](Server &) {});
    serverRow("group", [](Server &s) { s.group = u"North"_s; });
    serverRow("user", [](Server &s) { s.user = u"ADM0"_s; });
    for (const auto environment : allEnvironments)
        serverRow(qPrintable(environmentWord(environment)), [&](Server &s) { s.environment = environment; });
    serverRow("Services", [](Server &s) { s.options.services = 73; });
    serverRow("envelope", [](Server &s) { s.options.envelope = EnvelopeForm::Published; });
    serverRow("ticket", [](Server &s) { s.options.signIn = SignInKind::Ticket; });
    serverRow("access token", [](Server &s) { s.options.signIn = SignInKind::AccessToken; });
    serverRow("browser session", [](Server &s) { s.options.signIn = SignInKind::BrowserSession; });
    serverRow("tenant", [](Server &s) { s.options.online = true; });
    serverRow("no vendor domain", [](Server &s) { s.options.vendorDomain.clear(); });
    for (const auto binding : allBindings)
        serverRow(qPrintable(bindingWord(binding)), [&](Server &s) { s.options.binding = binding; });
    serverRow("no language", [](Server &s) { s.options.language.clear(); });
    serverRow("time limit", [](Server &s) { s.timeout = std::chrono::seconds(1); });
    serverRow("ask every time", [](Server &s) { s.askEveryTime = true; });
    serverRow("authorities", [](Server &s) { s.transport.authoritiesFile = u"/a.pem"_s; });
    serverRow("certificate", [](Server &s) { s.transport.trustedCertificate = u"0A"_s; });
    serverRow("client certificate", [](Server &s) { s.transport.clientCertificateFile = u"/a.pem"_s; });
    serverRow("client key", [](Server &s) { s.transport.clientKeyFile = u"/a.pem"_s; });
    serverRow("plain http", [](Server &s) { s.transport.allowPlainHttp = true; });
    serverRow("no proxy", [](Server &s) { s.transport.proxy.kind = ProxyKind::None; });
    serverRow("proxy", [](Server &s) { s.transport.proxy = {ProxyKind::Http, u"proxy"_s, 3128, u"me"_s}; });
    serverRow("SOCKS", [](Server &s) { s.transport.proxy = {ProxyKind::Socks5, u"::1"_s, 1, {}}; });
    serverRow("nodes", [](Server &s) { s.nodes = fullServer().nodes; });
    serverRow("class changes", [](Server &s) { s.classChanges = fullServer().classChanges; });
}

void TestServerJson::findsAServerAgain()
{
    QFETCH(Server, server);
    const auto json = written({.servers = {entryOf(server)}});
    QFile file(m_files.own);
    QVERIFY(QDir().mkpath(QFileInfo(m_files.own).path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();

    ServerStore again(m_files);
    QVERIFY(again.load());
    QCOMPARE(again.servers(), QList<Server>{server});
    QCOMPARE(*again.find(server.id), server);
    QCOMPARE(again.exported({server.id}), json);
}

/// Fails to compile when a field is added: then add it to fullServer() or fullPolicy(), to the file and to its schema.
void TestServerJson::knowsEveryField()
{
    const auto &[id, name, group, protocol, address, options, user, environment, transport, timeout, nodes, ask, system,
                 changes] = fullServer();
    const auto &[services, envelope, signIn, online, domain, binding, language] = options;
    const auto &[authorities, trusted, clientFile, keyFile, proxy, plain] = transport;
    const auto &[kind, host, port, proxyUser] = proxy;
    const auto &[nodeNamed, nodeAddress, hostHeader, tlsName, nodeTrusted] = nodes.constFirst();
    const auto &[when, from, to] = changes.constFirst();
    const auto &[confirmation, grave, delay, caches, readOnly, hours, needed, patterns, planned] = fullPolicy();
    const auto &[days, begin, end] = hours.constFirst();
    const QStringList texts{id,        name,        group,       protocol,   address,    user,
                            domain,    authorities, trusted,     keyFile,    clientFile, host,
                            proxyUser, nodeNamed,   nodeAddress, hostHeader, tlsName,    nodeTrusted};
    QVERIFY(!texts.contains(QString()));
    QVERIFY(language != ProtocolOptions().language && services && envelope != EnvelopeForm::Wire && binding);
    QVERIFY(signIn != SignInKind::Password && environment && timeout != Server().timeout && ask && plain && port != 0);
    QVERIFY(kind != ProxyKind::System && when.isValid() && from != to && !system && !online);
    QVERIFY(grave != confirmation && delay != 0 && caches != Policy().protectedCaches && readOnly && needed);
    QVERIFY(planned && !patterns.isEmpty() && days != AllowedHours().days && begin != 0 && end != 0);
}

void TestServerJson::findsAPolicyAgain_data()
{
    QTest::addColumn<Policy>("policy");
    QTest::newRow("everything") << fullPolicy();
    policyRow("as usual", [](Policy &) {});
    policyRow("confirmation",
              [](Policy &p) { p.confirmation = p.graveConfirmation = Confirmation::ButtonAfterCancel; });
    policyRow("grave", [](Policy &p) { p.graveConfirmation = Confirmation::TypedHost; });
    policyRow("delay", [](Policy &p) { p.delaySeconds = 1; });
    policyRow("no protected cache", [](Policy &p) { p.protectedCaches.clear(); });
    policyRow("read-only", [](Policy &p) { p.readOnly = true; });
    policyRow("hours", [](Policy &p) { p.hours = {{.days = {3}, .from = 0, .until = 1440}}; });
    policyRow("reason", [](Policy &p) { p.reasonRequired = true; });
    policyRow("plan", [](Policy &p) { p.planRequired = true; });
    policyRow("patterns", [](Policy &p) { p.reasonPatterns = {u"\\d+"_s}; });
}

void TestServerJson::findsAPolicyAgain()
{
    QFETCH(Policy, policy);
    ServerStore store(m_files);
    QVERIFY(store.load());
    QVERIFY(test::setPolicy(store, Environment::Test, policy));
    QCOMPARE(store.policies().of(Environment::Test), policy);

    ServerStore again(m_files);
    QVERIFY(again.load());
    QCOMPARE(again.policies().of(Environment::Test), policy);
    QCOMPARE(again.ownPolicies().of(Environment::Test), policy);
    QCOMPARE(again.systemPolicy(Environment::Test), std::nullopt);
}

void TestServerJson::keepsThePoliciesApart()
{
    ServerStore store(m_files);
    QVERIFY(test::setPolicy(store, Environment::Demo, fullPolicy()));
    ServerStore again(m_files);
    QVERIFY(again.load());
    Policies expected;
    expected.set(Environment::Demo, fullPolicy());
    QCOMPARE(again.policies(), expected);
}

void TestServerJson::refusesAPolicyThatCannotBe()
{
    ServerStore store(m_files);
    auto policy = fullPolicy();
    policy.delaySeconds = 61;
    QVERIFY(!test::setPolicy(store, Environment::Test, policy));
    QCOMPARE(store.policies(), Policies());
    QVERIFY(!QFile::exists(m_files.own));
}

void TestServerJson::letsNobodyElseReadTheFile()
{
    ServerStore store(m_files);
    QVERIFY(store.add(serverCalled(u"crm01"_s)));
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QCOMPARE(QFile::permissions(m_files.own) & others, QFileDevice::Permissions());
    QCOMPARE(QFile::permissions(m_files.own + ".lock"_L1) & others, QFileDevice::Permissions());
}

void TestServerJson::refusesWhatCannotBeKept_data()
{
    QTest::addColumn<Server>("server");
    serverRow("no name", [](Server &s) { s.name.clear(); });
    serverRow("blank around a name", [](Server &s) { s.name = u"crm01 "_s; });
    serverRow("no address", [](Server &s) { s.address = u" "_s; });
    serverRow("another scheme", [](Server &s) { s.address = u"htps://crm01/"_s; });
    serverRow("an encoded slash", [](Server &s) { s.address = u"https://crm01/a%2Fb"_s; });
    serverRow("a folder that is not sent", [](Server &s) { s.address = u"https://crm01/a/.m/b"_s; });
    serverRow("no host of a node", [](Server &s) { s.nodes = {{.address = u"https://"_s}}; });
    serverRow("user in the address", [](Server &s) { s.address = u"https://hush@crm01/"_s; });
    serverRow("password in the address", [](Server &s) { s.address = u"https://adm:hush@crm01/"_s; });
    serverRow("password with a slash", [](Server &s) { s.address = u"https://adm:hu/sh@crm01/"_s; });
    serverRow("password with a question mark", [](Server &s) { s.address = u"https://adm:hu?sh@crm01/"_s; });
    serverRow("password without scheme", [](Server &s) { s.address = u"adm:hush@crm01"_s; });
    serverRow("password of a node", [](Server &s) { s.nodes = {{.address = u"http://adm:hush@n1"_s}}; });
    serverRow("password of a Host header",
              [](Server &s) { s.nodes = {{.address = u"n"_s, .hostHeader = u"a:hush@n"_s}}; });
    serverRow("password of a proxy", [](Server &s) { s.transport.proxy.host = u"adm:hush@proxy"_s; });
    serverRow("no time at all", [](Server &s) { s.timeout = std::chrono::seconds(0); });
    serverRow("too much time", [](Server &s) { s.timeout = std::chrono::seconds(3601); });
    serverRow("Services", [](Server &s) { s.options.services = 0; });
    serverRow("two nodes of one name", [](Server &s) { s.nodes = {{.address = u"n"_s}, {.address = u"n"_s}}; });
    serverRow("a tenant with nodes", [](Server &s) {
        s.options.online = true;
        s.nodes = {{.address = u"n"_s}};
    });
}

void TestServerJson::refusesWhatCannotBeKept()
{
    QFETCH(Server, server);
    ServerStore store(m_files);
    const auto added = store.add(server);
    QVERIFY(!added);
    QVERIFY(!added.error().message.isEmpty());
    QVERIFY2(!added.error().message.contains("hush"_L1), qPrintable(added.error().message));
    const auto id = store.add(serverCalled(u"good"_s));
    QVERIFY(id);
    server.id = *id;
    QVERIFY(!test::replace(store, server));
    QCOMPARE(namesOf(store.servers()), QStringList{u"good"_s});
    QFile file(m_files.own);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("hush"));
}

void TestServerJson::leavesTheQueryOfAnAddressOut()
{
    auto server = serverCalled(u"crm01"_s, u"https://crm01/SuperOffice/default.aspx?ticket=hush#hush"_s);
    server.nodes = {{.address = u"n1/?ticket=hush"_s}};
    ServerStore store(m_files);
    const auto id = store.add(server);
    QVERIFY(id);
    QCOMPARE(store.find(*id)->address, u"https://crm01/SuperOffice/default.aspx"_s);
    QVERIFY(!store.exported({*id}).contains("hush"));
    server.id = *id;
    QVERIFY(test::replace(store, server));
    QCOMPARE(store.find(*id)->nodes.constFirst().address, u"n1/"_s);
    QVERIFY(!store.exported({*id}).contains("hush"));
}
SLUICE_TEST(TestServerJson)

} // namespace tst_serverjson

#include "tst_serverjson.moc"
