// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/screenshots/serverscenes.h"

#include "core/mock/mockserver.h"
#include "core/run/destination/destinationsecrets.h"
#include "core/storage/secrets/memorysecrets.h"
#include "core/storage/servers/serverstore.h"
#include "tests/gui/bench.h"
#include "tests/gui/storesbench.h"
#include "ui/dialogs/server/nodespage.h"
#include "ui/dialogs/server/serverdialog.h"
#include "ui/dialogs/server/serverquestiondialog.h"
#include "ui/dialogs/signin/secretsdialog.h"
#include "ui/dialogs/signin/signinfailuredialog.h"
#include "ui/docks/serversdock.h"

#include <QAction>
#include <QTabWidget>

namespace sluice::test {

namespace {

/// Servers as an administrator may have them.
void addServers(Stores &stores)
{
    auto farm = named(u"crm-farm"_s, u"Oslo"_s, Environment::Production);
    farm.nodes = {{.name = u"crm01"_s, .address = u"https://10.0.0.1/SuperOffice"_s},
                  {.name = u"crm02"_s, .address = u"https://10.0.0.2/SuperOffice"_s}};
    for (const auto &server :
         {farm, named(u"crm-next"_s, u"Oslo"_s, Environment::Staging), named(u"files"_s, u"Oslo"_s),
          named(u"crm-bergen-with-a-rather-long-name"_s, u"Bergen and everything around it"_s, Environment::Production),
          named(u"crm-test"_s, u"Bergen and everything around it"_s, Environment::Test),
          named(u"workbench"_s, {}, Environment::Development), named(u"playground"_s, {}, Environment::Demo)})
        stores.add(server);
}

void servers(const Save &save)
{
    Stores stores;
    addServers(stores);
    Bench bench;
    bench.window.setServers(stores.servers, stores.secrets);
    bench.console.signIn(bench.request(), Environment::Staging);
    bench.becomesIdle();
    bench.window.findChild<ServersDock *>()->setCurrentServer(stores.servers.findByName(u"crm-next"_s)->id);
    save(bench.window);
}

/// A window that is signed in to the entry in Test for a server that is also stored in Production.
void classInForce(const Save &save, bool confirms)
{
    Stores stores;
    addServers(stores);
    Bench bench;
    auto entry = named(u"crm-prod"_s, u"Oslo"_s, Environment::Production);
    entry.protocolId = u"superoffice-soap"_s;
    entry.address = bench.server.url().toString();
    stores.add(entry);
    entry.name = u"crm-lab"_s;
    entry.environment = Environment::Test;
    const auto id = stores.add(entry);
    bench.window.setServers(stores.servers, stores.secrets);
    auto lab = bench.console.destinations().of(*stores.servers.find(id));
    setCredentials(lab, bench.request().credentials);
    bench.console.signIn(lab);
    bench.becomesIdle();
    bench.window.findChild<ServersDock *>()->setCurrentServer(id);
    if (!confirms) {
        save(bench.window);
        return;
    }
    bench.console.caches()->tick({3, 4, 5}, CacheModel::Ticking::On);
    bench.window.findChild<QAction *>(u"actionFlushTicked"_s)->trigger();
    save(*bench.window.findChild<ConfirmDialog *>());
}

void firstServers(const Save &save)
{
    Stores stores;
    Bench bench;
    bench.window.setServers(stores.servers, stores.secrets);
    save(bench.window);
}

void serversInTheDark(const Save &save)
{
    inTheDark([&save] { servers(save); });
}

/// \a page: 0 to 2.
void serverDialog(const Save &save, int page)
{
    Stores stores;
    mock::MockServer mock;
    if (!mock.listen())
        qFatal("No port to listen on.");
    auto server = named(u"crm-farm"_s, u"Oslo"_s, Environment::Production);
    server.id = u"1"_s;
    server.transport.trustedCertificate =
        u"0B:16:31:36:5C:91:B7:7B:4B:50:81:5B:69:7F:CE:A9:8C:8E:9C:88:A9:C5:12:7C:FB:7B:7A:A7:42:21:A9:37"_s;
    server.transport.proxy = {.kind = ProxyKind::Http, .host = u"proxy.example.com"_s, .port = 3128};
    if (page == 1) {
        server.transport = {};
        server.nodes = {{.name = u"crm01"_s, .address = mock.url().toString(), .hostHeader = u"crm.example.com"_s},
                        {.name = u"crm02"_s, .address = mock.url().toString().replace(u"127.0.0.1"_s, u"localhost"_s)},
                        {.name = u"crm03"_s, .address = u"http://127.0.0.1:1/SuperOffice"_s}};
    }
    stores.keep(u"1"_s, u"crm-farm"_s);
    ServerDialog dialog(server, {.groups = {u"Oslo"_s}, .secrets = &stores.secrets, .save = {}}, nullptr);
    dialog.findChild<QTabWidget *>()->setCurrentIndex(page);
    dialog.show();
    if (page == 1) {
        dialog.findChild<NodesPage *>()->findChild<QPushButton *>(u"testButton"_s)->click();
        QTest::qWait(2000);
    }
    save(dialog);
}

void serverPage(const Save &save)
{
    serverDialog(save, 0);
}

void serverNodes(const Save &save)
{
    serverDialog(save, 1);
}

void serverConnection(const Save &save)
{
    serverDialog(save, 2);
}

void serverNodesInTheDark(const Save &save)
{
    inTheDark([&save] { serverNodes(save); });
}

/// A stored server whose password is refused, while another server is signed in to.
void secretsRefused(const Save &save)
{
    Stores stores;
    Bench bench;
    bench.window.setServers(stores.servers, stores.secrets);
    mock::MockServer other;
    if (!other.listen())
        qFatal("No port to listen on.");
    auto farm = named(u"crm-farm"_s, u"Oslo"_s, Environment::Production);
    farm.nodes = {{.name = u"crm01"_s, .address = u"http://127.0.0.1:1/SuperOffice"_s},
                  {.name = u"crm02"_s, .address = other.url().toString()}};
    farm.user = other.user();
    const auto id = stores.add(farm);
    bench.console.signIn(bench.request(), Environment::Staging);
    bench.becomesIdle();
    Q_EMIT bench.window.findChild<ServersDock *>()->signInRequested(id);
    if (!QTest::qWaitFor([&] { return bench.dialog<SecretsDialog>() != nullptr; }))
        qFatal("Nobody asked for the password.");
    auto *dialog = bench.dialog<SecretsDialog>();
    dialog->findChild<QLineEdit *>(u"secretEdit"_s)->setText(u"not-the-password"_s);
    dialog->accept();
    bench.becomesIdle();
    save(*dialog);
}

/// The same with a password from the keychain, so without that dialog.
void keptRefused(const Save &save)
{
    Stores stores;
    Bench bench;
    bench.window.setServers(stores.servers, stores.secrets);
    mock::MockServer other;
    if (!other.listen())
        qFatal("No port to listen on.");
    auto server = named(u"crm-test"_s, u"Oslo"_s, Environment::Test);
    server.address = other.url().toString();
    server.user = other.user();
    const auto id = stores.add(server);
    stores.keep(id, server.name);
    bench.console.signIn(bench.request(), Environment::Staging);
    bench.becomesIdle();
    Q_EMIT bench.window.findChild<ServersDock *>()->signInRequested(id);
    if (!QTest::qWaitFor([&] { return bench.dialog<SignInFailureDialog>() != nullptr; }))
        qFatal("The failure was not shown.");
    save(*bench.dialog<SignInFailureDialog>());
}

void lowerClass(const Save &save)
{
    const auto before = named(u"crm-farm"_s, u"Oslo"_s, Environment::Production);
    const auto after = named(u"crm-farm"_s, u"Oslo"_s, Environment::Test);
    ServerQuestionDialog dialog(questionBeforeLowering(before, after), nullptr);
    dialog.show();
    save(dialog);
}

} // namespace

QList<Scene> serverScenes()
{
    return {{u"servers"_s, servers},
            {u"class-in-force"_s, [](const Save &save) { classInForce(save, false); }},
            {u"class-in-force-confirm"_s, [](const Save &save) { classInForce(save, true); }},
            {u"servers-first"_s, firstServers},
            {u"servers-dark"_s, serversInTheDark},
            {u"server-dialog"_s, serverPage},
            {u"server-nodes"_s, serverNodes},
            {u"server-nodes-dark"_s, serverNodesInTheDark},
            {u"server-connection"_s, serverConnection},
            {u"secrets-refused"_s, secretsRefused},
            {u"kept-refused"_s, keptRefused},
            {u"server-lower-class"_s, lowerClass}};
}

} // namespace sluice::test
