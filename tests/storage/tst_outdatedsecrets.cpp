// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/secretstore.h"
#include "tests/support/servers.h"
#include "tests/support/suite.h"

#include <QTest>

#include <functional>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_outdatedsecrets {

namespace {

using Change = std::function<void(Server &)>;

Server stored()
{
    auto server = serverCalled(u"crm"_s, u"https://crm01/SuperOffice"_s);
    server.id = u"1"_s;
    server.user = u"ADM0"_s;
    server.transport.proxy = {.kind = ProxyKind::Http, .host = u"proxy"_s, .port = 8080, .user = u"anna"_s};
    server.transport.clientCertificateFile = u"/etc/admin.crt"_s;
    server.transport.clientKeyFile = u"/etc/admin.key"_s;
    return server;
}

} // namespace

class TestOutdatedSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverUsesASecretForSomethingElse_data();
    void neverUsesASecretForSomethingElse();
};

void TestOutdatedSecrets::neverUsesASecretForSomethingElse_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QList<SecretKind>>("outdated");
    const auto row = [](const char *name, const QList<SecretKind> &outdated, const Change &change) {
        QTest::newRow(name) << change << outdated;
    };
    using enum SecretKind;
    const QList<SecretKind> none;
    const QList<SecretKind> signIn{Password, Ticket, AccessToken, ApplicationToken};
    const QList<SecretKind> proxy{ProxyPassword};
    const QList<SecretKind> key{KeyPassphrase};
    row("nothing", none, [](Server &) {});
    row("the name", none, [](Server &s) { s.name = u"CRM"_s; });
    row("a folder", none, [](Server &s) { s.address = u"https://crm01/"_s; });
    row("the class", none, [](Server &s) { s.environment = Environment::Test; });
    row("the user", signIn, [](Server &s) { s.user = u"ADM1"_s; });
    row("how it signs in", signIn, [](Server &s) { s.options.signIn = SignInKind::Ticket; });
    row("the product", signIn, [](Server &s) { s.protocolId = u"inforouter"_s; });
    row("the host", signIn, [](Server &s) { s.address = u"https://crm02/SuperOffice"_s; });
    row("the host, without a scheme", signIn, [](Server &s) { s.address = u"crm02/SuperOffice"_s; });
    row("the port", signIn, [](Server &s) { s.address = u"https://crm01:8443/SuperOffice"_s; });
    row("http", signIn, [](Server &s) { s.address = u"http://crm01/SuperOffice"_s; });
    row("the proxy", proxy, [](Server &s) { s.transport.proxy.host = u"other"_s; });
    row("its port", proxy, [](Server &s) { s.transport.proxy.port = 3128; });
    row("its kind", proxy, [](Server &s) { s.transport.proxy.kind = ProxyKind::Socks5; });
    row("its user", proxy, [](Server &s) { s.transport.proxy.user = u"bert"_s; });
    row("the certificate", key, [](Server &s) { s.transport.clientCertificateFile = u"/etc/other.crt"_s; });
    row("the key", key, [](Server &s) { s.transport.clientKeyFile = u"/etc/other.key"_s; });
    row("asked every time", signIn + proxy + key, [](Server &s) { s.askEveryTime = true; });
}

void TestOutdatedSecrets::neverUsesASecretForSomethingElse()
{
    QFETCH(Change, change);
    auto now = stored();
    change(now);
    QTEST(outdatedSecrets(stored(), now), "outdated");
}

SLUICE_TEST(TestOutdatedSecrets)

} // namespace tst_outdatedsecrets

#include "tst_outdatedsecrets.moc"
