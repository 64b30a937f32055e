// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/demand.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_demand {

class TestDemand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsWhatAMistakeWouldReach_data();
    void followsWhatAMistakeWouldReach();
    void isTheStrictestOfAllPolicies();
    void asksForTheNameOfTheStricterClass();
    void asksForTheNameOfTheServer_data();
    void asksForTheNameOfTheServer();
};

namespace {

Destination server(const QString &name, Environment environment, qsizetype nodes = 1)
{
    Destination destination{
        .serverId = u"id-"_s + name, .name = name, .environment = environment, .policy = defaultPolicy(environment)};
    destination.own = {.protocolId = u"superoffice"_s, .address = u"https://%1.example.com/SuperOffice"_s.arg(name)};
    for (qsizetype i = 0; i < nodes; ++i)
        destination.nodes.append(destination.own);
    return destination;
}

} // namespace

void TestDemand::followsWhatAMistakeWouldReach_data()
{
    QTest::addColumn<QList<Destination>>("servers");
    QTest::addColumn<Operation>("action");
    QTest::addColumn<Confirmation>("confirmation");

    using enum Environment;
    const auto one = QList{server(u"crm"_s, Production)};
    const auto farm = QList{server(u"crm"_s, Production, 5)};
    const auto two = QList{server(u"crm"_s, Production), server(u"erp"_s, Production)};
    const auto mixed = QList{server(u"test"_s, Test), server(u"crm"_s, Production)};
    const Operation named = FlushNamed{{u"CurrencyCache"_s}};
    const Operation guarded = FlushNamed{{u"CurrencyCache"_s, u"databaseconnection"_s}};
    const auto clear = [](bool forAll) { return Operation(ClearConfiguration{u"WebClient"_s, u"Web"_s, forAll}); };

    QTest::newRow("caches of a server") << one << named << Confirmation::ButtonAfterCancel;
    QTest::newRow("caches of a farm") << farm << named << Confirmation::ButtonAfterCancel;
    QTest::newRow("caches of several servers") << two << named << Confirmation::TypedHost;
    QTest::newRow("caches of one in Production among others") << mixed << named << Confirmation::ButtonAfterCancel;
    QTest::newRow("every cache") << farm << Operation(FlushAll{}) << Confirmation::TypedHost;
    QTest::newRow("a protected cache") << one << guarded << Confirmation::TypedHost;
    QTest::newRow("configurations of everybody") << one << clear(true) << Confirmation::TypedHost;
    QTest::newRow("own configurations") << one << clear(false) << Confirmation::ButtonAfterCancel;
    QTest::newRow("every cache of servers for tests")
        << QList{server(u"a"_s, Test), server(u"b"_s, Test)} << Operation(FlushAll{}) << Confirmation::Button;
}

void TestDemand::followsWhatAMistakeWouldReach()
{
    QFETCH(const QList<Destination>, servers);
    QFETCH(const Operation, action);
    QTEST(demandFor(servers, {action}).confirmation, "confirmation");
}

void TestDemand::isTheStrictestOfAllPolicies()
{
    auto slow = server(u"test"_s, Environment::Test);
    slow.policy.delaySeconds = 7;
    const auto crm = server(u"crm"_s, Environment::Production);
    const auto erp = server(u"erp"_s, Environment::Production);
    const Demand expected{.confirmation = Confirmation::TypedHost, .name = u"crm"_s, .delaySeconds = 7};
    QCOMPARE(demandFor({slow, crm, erp}, {FlushNamed{{u"A"_s}}, FlushAll{}}), expected);
    QCOMPARE(demandFor({slow}, {FlushAll{}}).name, u"test"_s);
}

/// Where two demand the same, a mistake is worse in Production.
void TestDemand::asksForTheNameOfTheStricterClass()
{
    auto test = server(u"test"_s, Environment::Test);
    test.policy.confirmation = Confirmation::TypedHost;
    const auto crm = server(u"crm"_s, Environment::Production);
    QCOMPARE(demandFor({test, crm}, {FlushAll{}}).name, u"crm"_s);
    QCOMPARE(demandFor({crm, test}, {FlushAll{}}).name, u"crm"_s);
    QCOMPARE(demandFor({test, crm}, {FlushNamed{{u"A"_s}}}).name, u"test"_s);
}

void TestDemand::asksForTheNameOfTheServer_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isName");

    QTest::newRow("the name") << u"crm"_s << true;
    QTest::newRow("in capitals, with a blank") << u" CRM "_s << true;
    QTest::newRow("the host") << u"crm.example.com"_s << true;
    QTest::newRow("another") << u"erp"_s << false;
    QTest::newRow("a part") << u"cr"_s << false;
    QTest::newRow("nothing") << u""_s << false;
}

void TestDemand::asksForTheNameOfTheServer()
{
    QFETCH(const QString, typed);
    auto crm = server(u"crm"_s, Environment::Production);
    QTEST(isNameFor(typed, crm), "isName");
    QCOMPARE(confirmingName(crm), u"crm"_s);
    crm.serverId.clear();
    QCOMPARE(confirmingName(crm), u"crm.example.com"_s);
    QCOMPARE(isNameFor(u"crm.example.com"_s, crm), true);
}

SLUICE_TEST(TestDemand)

} // namespace tst_demand

#include "tst_demand.moc"
