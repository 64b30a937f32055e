// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/destination.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/cputime.h"
#include "tests/support/servers.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_objectiontime {
using namespace std::chrono_literals;

/// A run asks before each request whether it may be sent.
class TestObjectionTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsWithTheRequestsOfAFarmAndNotWithTheirSquare();
    void growsWithTheServersAndNotWithTheirSquare();
    void asksAgainAfterEachChange();
};

namespace {

/// A farm of \a nodes nodes.
Server farmOf(int nodes)
{
    auto server = serverCalled(u"crm"_s, u"https://crm.example.com/SuperOffice"_s);
    server.environment = Environment::Test;
    for (int i = 0; i < nodes; ++i)
        server.nodes.append({.address = u"https://crm%1.example.com/SuperOffice"_s.arg(i)});
    return server;
}

/// For all \a destinations together, each asked as often as it has nodes.
std::chrono::nanoseconds timeFor(const Destinations &rules, const QList<Destination> &destinations)
{
    const CpuTime time;
    for (const auto &destination : destinations) {
        for (qsizetype i = 0; i < destination.nodes.size(); ++i) {
            if (rules.objectionTo(destination, FlushAll{}, QDateTime::currentDateTime(), {}))
                qFatal("There is an objection.");
        }
    }
    return time.elapsed();
}

} // namespace

void TestObjectionTime::growsWithTheRequestsOfAFarmAndNotWithTheirSquare()
{
    const auto timeOf = [](int nodes) {
        ServerStore store;
        const Destinations rules(store);
        const auto id = store.add(farmOf(nodes));
        if (!id)
            qFatal("The farm cannot be stored.");
        return timeFor(rules, {rules.of(*store.find(*id))});
    };
    timeOf(10);
    const auto few = std::max<std::chrono::nanoseconds>(timeOf(100), 500us);
    QVERIFY(timeOf(1000) < 40 * few);
}

void TestObjectionTime::growsWithTheServersAndNotWithTheirSquare()
{
    const auto timeOf = [](int count) {
        QJsonArray servers;
        for (int i = 0; i < count; ++i) {
            servers.append(QJsonObject{{u"id"_s, u"id%1"_s.arg(i)},
                                       {u"name"_s, u"crm%1"_s.arg(i)},
                                       {u"protocol"_s, u"superoffice"_s},
                                       {u"class"_s, u"test"_s},
                                       {u"address"_s, u"https://crm%1.example.com/SuperOffice"_s.arg(i)}});
        }
        ServerStore store;
        const Destinations rules(store);
        const auto imported = store.import(
            QJsonDocument(QJsonObject{{u"format"_s, u"sluice-servers"_s}, {u"version"_s, 1}, {u"servers"_s, servers}})
                .toJson());
        if (!imported)
            qFatal("%s", qPrintable(imported.error().message));
        QList<Destination> destinations;
        for (const auto &server : store.servers())
            destinations.append(rules.of(*store.findByName(server.name)));
        return timeFor(rules, destinations);
    };
    timeOf(10);
    const auto few = std::max<std::chrono::nanoseconds>(timeOf(200), 500us);
    QVERIFY(timeOf(2000) < 40 * few);
}

void TestObjectionTime::asksAgainAfterEachChange()
{
    ServerStore store;
    const Destinations rules(store);
    const auto id = store.add(farmOf(3)).value();
    const auto confirmed = rules.of(*store.find(id));
    const auto objection = [&] { return rules.objectionTo(confirmed, FlushAll{}, QDateTime::currentDateTime(), {}); };
    QVERIFY(!objection());
    auto raised = *store.find(id);
    raised.environment = Environment::Production;
    QVERIFY(replace(store, raised));
    QCOMPARE(objection()->cause, Error::Cause::RulesChanged);
    raised.environment = Environment::Test;
    QVERIFY(replace(store, raised));
    QVERIFY(!objection());
    QVERIFY(setPolicy(store, Environment::Test, {.readOnly = true}));
    QCOMPARE(objection()->kind, Error::Kind::Blocked);
}

SLUICE_TEST(TestObjectionTime)

} // namespace tst_objectiontime

#include "tst_objectiontime.moc"
