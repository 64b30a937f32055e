// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/serverrequests.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_serverrequests {

class TestServerRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOneProcessAsTwoNodes_data();
    void refusesOneProcessAsTwoNodes();
    void acceptsNodesThatSomethingTellsApart_data();
    void acceptsNodesThatSomethingTellsApart();
};

namespace {

Server farm(const Node &first, const Node &second)
{
    return {.name = u"crm-farm"_s,
            .protocolId = u"superoffice"_s,
            .address = u"https://crm.example.test/SuperOffice"_s,
            .nodes = {first, second}};
}

Node crm01()
{
    return {.name = u"crm01"_s, .address = u"https://localhost:8443/SuperOffice"_s};
}

} // namespace

void TestServerRequests::refusesOneProcessAsTwoNodes_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("the same") << u"https://localhost:8443/SuperOffice"_s;
    QTest::newRow("a slash at the end") << u"https://localhost:8443/SuperOffice/"_s;
    QTest::newRow("another case") << u"HTTPS://LOCALHOST:8443/superoffice"_s;
    QTest::newRow("an escaped letter") << u"https://localhost:8443/%53uperOffice"_s;
    QTest::newRow("the number of this machine") << u"https://127.0.0.1:8443/SuperOffice"_s;
    QTest::newRow("a short form of that number") << u"https://127.1:8443/SuperOffice"_s;
    QTest::newRow("its number in IPv6") << u"https://[::1]:8443/SuperOffice"_s;
}

void TestServerRequests::refusesOneProcessAsTwoNodes()
{
    QFETCH(QString, address);
    const auto problem = problemOf(farm(crm01(), {.name = u"crm02"_s, .address = address}));
    QVERIFY(problem);
    QCOMPARE(problem->message,
             u"The nodes crm01 and crm02 have the same address, so one of them would get everything twice. Give each "
             "node its own address."_s);
}

void TestServerRequests::acceptsNodesThatSomethingTellsApart_data()
{
    QTest::addColumn<Node>("second");
    const auto address = crm01().address;
    QTest::newRow("another host") << Node{.name = u"crm02"_s, .address = u"https://crm02:8443/SuperOffice"_s};
    QTest::newRow("another port") << Node{.name = u"crm02"_s, .address = u"https://localhost:8444/SuperOffice"_s};
    QTest::newRow("another folder") << Node{.name = u"crm02"_s, .address = u"https://localhost:8443/Other"_s};
    QTest::newRow("another Host header") << Node{
        .name = u"crm02"_s, .address = address, .hostHeader = u"crm02.example.test"_s};
    QTest::newRow("another name in TLS") << Node{
        .name = u"crm02"_s, .address = address, .tlsName = u"crm02.example.test"_s};
}

void TestServerRequests::acceptsNodesThatSomethingTellsApart()
{
    QFETCH(Node, second);
    const auto problem = problemOf(farm(crm01(), second));
    QVERIFY2(!problem, qPrintable(problem ? problem->message : QString()));
}

SLUICE_TEST(TestServerRequests)

} // namespace tst_serverrequests

#include "tst_serverrequests.moc"
