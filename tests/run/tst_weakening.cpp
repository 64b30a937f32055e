// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/weakening.h"
#include "tests/support/servers.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_weakening {

class TestWeakening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAnEditDoes_data();
    void tellsWhatAnEditDoes();
    void isConfirmedAsARemovalIs();
};

void TestWeakening::tellsWhatAnEditDoes_data()
{
    QTest::addColumn<Server>("before");
    QTest::addColumn<Server>("after");
    QTest::addColumn<Weakening>("weakening");
    using enum Weakening;
    auto server = serverCalled(u"crm"_s, u"https://crm.example.com/SuperOffice"_s);
    server.nodes = {{.name = u"a"_s, .address = u"https://10.0.0.1/SuperOffice"_s},
                    {.name = u"b"_s, .address = u"https://10.0.0.2/SuperOffice"_s}};
    const auto row = [&server](const char *name, Environment from, Weakening weakening, const auto &edit) {
        auto before = server;
        before.environment = from;
        auto after = before;
        edit(after);
        QTest::newRow(name) << before << after << weakening;
    };
    constexpr auto Production = Environment::Production;
    row("nothing", Production, None, [](Server &) {});
    row("another group", Production, None, [](Server &after) { after.group = u"Oslo"_s; });
    row("a lower class", Production, LowersClass, [](Server &after) { after.environment = Environment::Test; });
    row("a lower class than Staging", Environment::Staging, LowersClass,
        [](Server &after) { after.environment = Environment::Test; });
    row("no class any more", Environment::Test, None, [](Server &after) { after.environment.reset(); });
    row("another address", Production, LeavesAddress, [](Server &after) { after.address = u"https://other"_s; });
    row("another address of one in Test", Environment::Test, None,
        [](Server &after) { after.address = u"https://other"_s; });
    row("another spelling", Production, None,
        [](Server &after) { after.address = u"https://CRM.example.com:443/./superoffice/"_s; });
    row("the folder above", Production, None, [](Server &after) { after.address = u"https://crm.example.com"_s; });
    row("a folder below", Production, LeavesAddress,
        [](Server &after) { after.address = u"https://crm.example.com/SuperOffice/other"_s; });
    row("a node moves to a folder below", Production, LeavesAddress,
        [](Server &after) { after.nodes[0].address = u"https://10.0.0.1/SuperOffice/other"_s; });
    server.nodes[0].hostHeader = u"crm.example.com"_s;
    row("a node moves, and keeps its Host header", Production, LeavesAddress,
        [](Server &after) { after.nodes[0].address = u"https://10.0.0.9/SuperOffice"_s; });
    row("a Host header that is the address of the server goes", Production, None,
        [](Server &after) { after.nodes[0].hostHeader.clear(); });
    server.nodes[0].hostHeader = u"internal.example.com"_s;
    row("another Host header", Production, LeavesAddress,
        [](Server &after) { after.nodes[0].hostHeader = u"elsewhere.example.com"_s; });
    server.nodes[0].hostHeader.clear();
    row("another port", Production, LeavesAddress,
        [](Server &after) { after.address = u"https://crm.example.com:8443/SuperOffice"_s; });
    row("a node less", Production, LeavesAddress, [](Server &after) { after.nodes.removeLast(); });
    row("no nodes", Production, LeavesAddress, [](Server &after) { after.nodes.clear(); });
    row("nodes in another order", Production, None, [](Server &after) { after.nodes.swapItemsAt(0, 1); });
    row("a node more", Production, None,
        [](Server &after) { after.nodes.append({.name = u"c"_s, .address = u"https://10.0.0.3/"_s}); });
    row("an address becomes that of a node", Production, None, [](Server &after) {
        after.nodes.append({.name = u"c"_s, .address = after.address});
        after.address = u"https://other"_s;
    });
    row("both", Production, LowersClass, [](Server &after) {
        after.environment = Environment::Test;
        after.address = u"https://other"_s;
    });
}

void TestWeakening::tellsWhatAnEditDoes()
{
    QFETCH(Server, before);
    QFETCH(Server, after);
    QTEST(weakeningOf(before, after), "weakening");
}

void TestWeakening::isConfirmedAsARemovalIs()
{
    auto server = serverCalled(u"crm"_s);
    QCOMPARE(confirmationOfWeakening(server), confirmationOfRemoval(Environment::Production));
    for (const auto environment : allEnvironments) {
        server.environment = environment;
        QCOMPARE(confirmationOfWeakening(server), confirmationOfRemoval(environment));
    }
}

SLUICE_TEST(TestWeakening)

} // namespace tst_weakening

#include "tst_weakening.moc"
