// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/trustoptions.h"
#include "app/sluicectl/commands/servers/serverchange.h"
#include "app/sluicectl/secrets/accounts.h"
#include "app/sluicectl/targets/destinations.h"
#include "core/storage/servers/serverstore.h"
#include "tests/sluicectl/commandlines.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace tst_targets {
using test::jobOf;

namespace {

Server serverAt(const QString &name, const QString &address, std::optional<Environment> environment)
{
    return {.name = name,
            .protocolId = u"superoffice"_s,
            .address = address,
            .user = u"ADM0"_s,
            .environment = environment};
}

} // namespace

class TestTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsServers_data();
    void findsServers();
    void inheritsTheStrictestClass_data();
    void inheritsTheStrictestClass();
    void raisesAStoredServer_data();
    void raisesAStoredServer();
    void tellsAccountsApart_data();
    void tellsAccountsApart();
    void needsSomebodyWhoSignsIn();
    void readsNodes_data();
    void readsNodes();
    void readsFingerprints_data();
    void readsFingerprints();
    void readsProxies_data();
    void readsProxies();

private:
    Result<QList<Destination>> found(const ServerJob &job) const
    {
        return destinationsOf(job, m_store, m_destinations);
    }

    ServerStore m_store;
    const Destinations m_destinations{m_store};
};

void TestTargets::initTestCase()
{
    auto farm = serverAt(u"crm"_s, u"https://crm.test/SuperOffice"_s, Environment::Staging);
    farm.group = u"Nordic"_s;
    farm.nodes = {{.name = u"a"_s, .address = u"https://10.0.0.1/SuperOffice"_s},
                  {.name = u"b"_s, .address = u"https://10.0.0.2/SuperOffice"_s, .hostHeader = u"crm.test"_s}};
    auto lab = serverAt(u"lab"_s, u"https://lab.test"_s, Environment::Test);
    lab.group = u"Nordic"_s;
    auto sibling = serverAt(u"strict"_s, u"https://10.0.0.2/SuperOffice"_s, {});
    auto nobody = serverAt(u"nobody"_s, u"https://nobody.test"_s, Environment::Demo);
    nobody.user.clear();
    auto ticket = serverAt(u"ticket"_s, u"https://ticket.test"_s, Environment::Demo);
    ticket.user.clear();
    ticket.options.signIn = SignInKind::Ticket;
    for (const auto &server : {farm, lab, sibling, nobody, ticket})
        QVERIFY(m_store.add(server));
}

void TestTargets::findsServers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("nodes");
    const auto row = [](const QString &line, const QStringList &names, int nodes) {
        QTest::newRow(qPrintable(line)) << line << names << nodes;
    };
    row(u"list --server lab"_s, {u"lab"_s}, 1);
    row(u"list --server CRM"_s, {u"crm"_s}, 2);
    row(u"list --server lab --server crm --server LAB"_s, {u"lab"_s, u"crm"_s}, 3);
    row(u"list --group Nordic --server lab"_s, {u"lab"_s, u"crm"_s}, 3);
    row(u"list --url https://elsewhere.test:8443 --user a"_s, {u"elsewhere.test:8443"_s}, 1);
}

void TestTargets::findsServers()
{
    QFETCH(QString, line);
    const auto destinations = found(jobOf<ServerJob>(line));
    QVERIFY2(destinations.has_value(), qPrintable(destinations ? QString() : destinations.error().message));
    QStringList names;
    qsizetype nodes = 0;
    for (const auto &destination : *destinations) {
        names.append(destination.name);
        nodes += destination.nodes.size();
    }
    QTEST(names, "names");
    QTEST(static_cast<int>(nodes), "nodes");
}

void TestTargets::inheritsTheStrictestClass_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("environment"); ///< -1: refused
    const auto row = [](const char *name, const QString &options, int environment) {
        QTest::newRow(name) << options << environment;
    };
    row("an unknown address", u"--url https://x.test"_s, static_cast<int>(Environment::Production));
    row("an unknown address on this machine", u"--url http://localhost:8080"_s,
        static_cast<int>(Environment::Development));
    row("an unknown address with a class", u"--url https://x.test --environment demo"_s,
        static_cast<int>(Environment::Demo));
    row("a stored address", u"--url https://LAB.test:443/"_s, static_cast<int>(Environment::Test));
    row("a node", u"--url https://10.0.0.1/SuperOffice"_s, static_cast<int>(Environment::Staging));
    row("a node that is also an unclassified server", u"--url https://10.0.0.2/SuperOffice"_s,
        static_cast<int>(Environment::Production));
    row("a stored address made more", u"--url https://lab.test --environment production"_s,
        static_cast<int>(Environment::Production));
    row("a stored address made less", u"--url https://lab.test --environment demo"_s, -1);
}

void TestTargets::inheritsTheStrictestClass()
{
    QFETCH(QString, options);
    const auto destinations = found(jobOf<ServerJob>(u"list --user a "_s + options));
    if (!destinations)
        QCOMPARE(destinations.error().kind, Error::Kind::InvalidInput);
    QTEST(destinations ? static_cast<int>(destinations->first().environment) : -1, "environment");
}

void TestTargets::raisesAStoredServer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Environment>("environment");
    QTest::newRow("with a node that is an unclassified server") << u"crm"_s << Environment::Production;
    QTest::newRow("alone with its address") << u"lab"_s << Environment::Test;
}

void TestTargets::raisesAStoredServer()
{
    QFETCH(QString, name);
    QFETCH(Environment, environment);
    const auto destinations = found(jobOf<ServerJob>(u"list --server "_s + name));
    QVERIFY(destinations);
    QCOMPARE(destinations->first().environment, environment);
    QCOMPARE(destinations->first().policy.graveConfirmation, m_store.policies().of(environment).graveConfirmation);
}

void TestTargets::tellsAccountsApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("accounts");
    QTest::newRow("one user on two servers") << u"list --server lab --server crm"_s << 1;
    QTest::newRow("a user and a ticket") << u"list --server lab --server ticket"_s << 2;
    QTest::newRow("tickets of two servers") << u"sign-out --server strict --server ticket"_s << 2;
}

void TestTargets::tellsAccountsApart()
{
    QFETCH(QString, line);
    auto job = jobOf<ServerJob>(line);
    // SuperOffice has no sign-out, but here only the accounts matter.
    const auto isSignOut = std::holds_alternative<SignOut>(job.operation);
    if (isSignOut)
        job.operation = ListCaches{};
    auto destinations = found(job);
    QVERIFY(destinations);
    for (auto &destination : *destinations) {
        if (isSignOut)
            destination.own.options.signIn = SignInKind::Ticket;
    }
    QTEST(static_cast<int>(accountsOf(*destinations).size()), "accounts");
}

void TestTargets::needsSomebodyWhoSignsIn()
{
    const auto errorOf = [this](const QString &line) {
        const auto destinations = found(jobOf<ServerJob>(line));
        return destinations ? QString() : destinations.error().message;
    };
    QVERIFY(errorOf(u"list --server nobody"_s).contains(u"--user"_s));
    QCOMPARE(errorOf(u"list --server nobody --user me"_s), QString());
    QCOMPARE(errorOf(u"probe --server nobody"_s), QString());
    QVERIFY(errorOf(u"list --server ticket --user me"_s).contains(u"something else"_s));
    QVERIFY(errorOf(u"sign-out --server lab"_s).contains(u"no sign-out"_s));
    const auto own = found(jobOf<ServerJob>(u"list --server lab"_s));
    QVERIFY(own && own->first().usesKeychain);
    // Kept secrets belong to the stored account.
    const auto other = found(jobOf<ServerJob>(u"list --server lab --user me"_s));
    QVERIFY(other && !other->first().usesKeychain);
}

void TestTargets::readsNodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNode");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const QString &text, bool isNode, const QStringList &parts = {}) {
        QTest::newRow(qPrintable(text)) << text << isNode << parts;
    };
    row(u"https://a.test/x"_s, true, {u"https://a.test/x"_s, {}, {}, {}});
    row(u"a=https://a.test"_s, true, {u"https://a.test"_s, u"a"_s, {}, {}});
    row(u"https://a.test?b=c"_s, true, {u"https://a.test?b=c"_s, {}, {}, {}});
    row(u"https://a.test,name=My node,host=crm.test,tls-name=b.test"_s, true,
        {u"https://a.test"_s, u"My node"_s, u"crm.test"_s, u"b.test"_s});
    row(u""_s, false);
    row(u"a="_s, false);
    row(u"https://a.test,name"_s, false);
    row(u"https://a.test,name="_s, false);
    row(u"https://a.test,colour=red"_s, false);
    row(u"https://a.test,pin=12"_s, false);
}

void TestTargets::readsNodes()
{
    QFETCH(QString, text);
    QFETCH(bool, isNode);
    const auto node = nodeFrom(text);
    QCOMPARE(node.has_value(), isNode);
    if (isNode)
        QTEST((QStringList{node->address, node->name, node->hostHeader, node->tlsName}), "parts");
}

void TestTargets::readsFingerprints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFingerprint");
    const auto digits = u"0a"_s.repeated(32);
    QTest::newRow("digits") << digits << true;
    QTest::newRow("capital digits") << digits.toUpper() << true;
    QTest::newRow("with colons") << u"0A:"_s.repeated(32).chopped(1) << true;
    QTest::newRow("too short") << digits.chopped(2) << false;
    QTest::newRow("too long") << digits + u"0a"_s << false;
    QTest::newRow("no digits") << u"zz"_s.repeated(32) << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestTargets::readsFingerprints()
{
    QFETCH(QString, text);
    QFETCH(bool, isFingerprint);
    const auto fingerprint = fingerprintFrom(text);
    QCOMPARE(fingerprint.has_value(), isFingerprint);
    if (isFingerprint)
        QCOMPARE(*fingerprint, u"0A:"_s.repeated(32).chopped(1));
}

void TestTargets::readsProxies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isProxy");
    QTest::addColumn<ProxyChoice>("proxy");
    const auto row = [](const QString &text, bool isProxy, const ProxyChoice &proxy = {}) {
        QTest::newRow(qPrintable(text)) << text << isProxy << proxy;
    };
    row(u"system"_s, true);
    row(u"none"_s, true, {.kind = ProxyKind::None});
    row(u"http://proxy.test:8080"_s, true, {.kind = ProxyKind::Http, .host = u"proxy.test"_s, .port = 8080});
    row(u"socks5://me%40x@proxy.test:1080"_s, true,
        {.kind = ProxyKind::Socks5, .host = u"proxy.test"_s, .port = 1080, .user = u"me@x"_s});
    row(u"http://proxy.test"_s, false);
    row(u"https://proxy.test:8080"_s, false);
    row(u"http://me:geheim@proxy.test:8080"_s, false);
    row(u"me:geheim@proxy.test:8080"_s, false);
    row(u"http://me:geheim@proxy test:8080"_s, false);
    row(u"http://proxy.test:8080/geheim"_s, false);
}

void TestTargets::readsProxies()
{
    QFETCH(QString, text);
    QFETCH(bool, isProxy);
    const auto invocation = parse(allCommands(), {u"probe"_s, u"--url"_s, u"https://a.test"_s, u"--proxy"_s, text});
    QCOMPARE(invocation.has_value(), isProxy);
    if (isProxy)
        QTEST(std::get<ServerJob>(*invocation).server.transport.proxy, "proxy");
    else
        QVERIFY2(!invocation.error().sentence.contains(u"geheim"_s), qPrintable(invocation.error().sentence));
}

SLUICE_TEST(TestTargets)

} // namespace tst_targets

#include "tst_targets.moc"
