// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/contract.h"
#include "tests/mock/restpeer.h"
#include "tests/mock/soappeer.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_mockoperations {

namespace {

/// A file of the vendor's contract; empty when it is not available beside the project.
QByteArray contractFile(const QString &name)
{
    QFile file(QStringLiteral(SLUICE_SHARED "/contracts/superoffice/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The operations of the mock, and those that only the newest Services version has over SOAP.
class TestMockOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void areThoseOfTheWsdl_data()
    {
        QTest::addColumn<int>("services");
        QTest::addColumn<int>("agent");
        for (const int services : {86, 87, 88}) {
            for (const auto agent : {Agent::SoPrincipal, Agent::Diagnostics, Agent::Configuration}) {
                QTest::addRow("%d %s", services, qPrintable(agentName(agent))) << services << static_cast<int>(agent);
            }
        }
    }
    void areThoseOfTheWsdl()
    {
        QFETCH(int, services);
        QFETCH(int, agent);
        const auto which = static_cast<Agent>(agent);
        QDomDocument wsdl;
        if (!wsdl.setContent(contractFile(u"Services%1-%2.wsdl"_s.arg(services).arg(agentName(which))), true))
            QSKIP("The vendor's WSDLs are not beside the project (../shared/contracts).");
        QStringList declared;
        const auto operations = wsdl.elementsByTagNameNS(u"http://schemas.xmlsoap.org/wsdl/"_s, u"operation"_s);
        for (int i = 0; i < operations.size(); ++i)
            declared.append(operations.at(i).toElement().attribute(u"name"_s));
        const auto offered = operationsOf(services, which);
        for (const auto &name : offered)
            QVERIFY2(declared.contains(name), qPrintable(name));
        for (const auto &name : std::as_const(declared)) {
            const bool isOurs = name.contains("Cache") || name.startsWith("Rebuild");
            QVERIFY2(!isOurs || offered.contains(name), qPrintable(name));
        }
    }

    void areThoseOfTheSwaggerFiles_data()
    {
        QTest::addColumn<int>("agent");
        QTest::newRow("Diagnostics") << static_cast<int>(Agent::Diagnostics);
        QTest::newRow("Configuration") << static_cast<int>(Agent::Configuration);
    }
    void areThoseOfTheSwaggerFiles()
    {
        QFETCH(int, agent);
        const auto name = agentName(static_cast<Agent>(agent));
        const auto file = contractFile(u"Swagger-v1-%1Agent.json"_s.arg(name));
        if (file.isEmpty())
            QSKIP("The vendor's Swagger files are not beside the project (../shared/contracts).");
        const auto paths = QJsonDocument::fromJson(file).object().value("paths").toObject();
        const auto offered = operationsOf(NewestServices, static_cast<Agent>(agent));
        for (const auto &operation : offered) {
            const auto path = paths.value(u"/api/v1/Agents/%1/%2"_s.arg(name, operation)).toObject();
            const auto responses = path.value("post").toObject().value("responses").toObject();
            QVERIFY2(responses.contains(isAction(operation) ? "204" : "200"), qPrintable(operation));
        }
    }

    void tellsGenerationsAndAnOpaqueStateOverSoap()
    {
        start();
        const auto state = [this] { return ask(u"GetCacheState"_s, u"CacheNames"_s).text(u"Response"_s); };
        const auto first = state();
        QVERIFY(!first.isEmpty());
        m_server->touch(u"AssociateCache"_s);
        QCOMPARE(state(), first);
        m_soap->flush({u"ExtAppCache"_s});
        QVERIFY(state() != first);

        const auto reply = ask(u"GetCacheInvalidationGenerations"_s, u"Names"_s);
        QCOMPARE(reply.text(u"Succeeded"_s), "true");
        QCOMPARE(reply.items(u"Response"_s), (QStringList{"ExtAppCache2", "CurrencyCache1"}));
        QCOMPARE(reply.items(u"CacheInvalidation"_s), (QStringList{"ExtAppCache", "2"}));
        QCOMPARE(m_server->journal().constLast().names, (QStringList{"ExtAppCache", "NoSuchCache", "CurrencyCache"}));
        // This operation does not have this member.
        QVERIFY(ask(u"GetCacheInvalidationGenerations"_s, u"CacheNames"_s).items(u"Response"_s).isEmpty());
    }

    void tellTheSameOverBothInterfaces()
    {
        start();
        RestPeer rest(*m_server);
        rest.signIn("SoTicket " + m_soap->ticket.toUtf8());
        const QStringList names{u"CurrencyCache"_s, u"ExtAppCache"_s, u"NoSuchCache"_s};
        QCOMPARE(rest.names(u"GetCacheState"_s, u"CacheNames"_s, names).status, 200);
        QCOMPARE(rest.names(u"GetCacheState"_s, u"CacheNames"_s, names).body,
                 '"' + ask(u"GetCacheState"_s, u"CacheNames"_s).text(u"Response"_s).toUtf8() + '"');
    }

    void rebuildOverSoap()
    {
        start();
        for (const auto *kind : {"Udef", "Webpanel", "TaskMenu", "CustomObjectArchivePanel"}) {
            const auto operation = u"Rebuild%1Deltas"_s.arg(QLatin1StringView(kind));
            const auto reply = m_soap->call(u"Configuration"_s, operation);
            QCOMPARE(reply.text(u"Succeeded"_s), "true");
            QVERIFY(reply.has(operation + "Response"));
            QCOMPARE(m_server->journal().constLast().operation, operation);
            QVERIFY(m_server->journal().constLast().accepted);
        }
    }

    void areMissingInAnEarlyBuild()
    {
        start({u"missingOps=GetCacheState,RebuildUdefDeltas"_s});
        QCOMPARE(ask(u"GetCacheState"_s, u"CacheNames"_s).text(u"faultcode"_s), "a:ActionNotSupported");
        QCOMPARE(m_soap->call(u"Configuration"_s, u"RebuildUdefDeltas"_s).text(u"faultcode"_s), "a:ActionNotSupported");
        QCOMPARE(m_soap->call(u"Configuration"_s, u"RebuildTaskMenuDeltas"_s).status, 200);
    }

    void noteAnApplicationTokenOverSoap()
    {
        start();
        const auto body = m_soap->document(u"operation"_s, {{u"OPERATION"_s, u"FlushCaches"_s}});
        m_soap->post(u"Diagnostics"_s, u"FlushCaches"_s, body);
        QVERIFY(!m_server->journal().constLast().hasAppToken);
        auto with = body;
        with.replace("ApplicationToken></n:", "ApplicationToken>a secret</n:");
        QCOMPARE(m_soap->post(u"Diagnostics"_s, u"FlushCaches"_s, with).status, 200);
        QVERIFY(m_server->journal().constLast().hasAppToken);
        QVERIFY(!QJsonDocument(m_server->journal().constLast().toJson()).toJson().contains("a secret"));
    }

private:
    void start(const QStringList &pairs = {})
    {
        m_soap.reset();
        m_server = std::make_unique<MockServer>(settingsWith(pairs));
        QVERIFY(m_server->listen());
        m_soap = std::make_unique<SoapPeer>(*m_server);
        m_soap->signIn();
    }

    PeerReply ask(const QString &operation, const QString &member)
    {
        const auto items = SoapPeer::items({u"ExtAppCache"_s, u"NoSuchCache"_s, u"CurrencyCache"_s});
        auto body = m_soap->document(u"names"_s, {{u"ITEMS"_s, items}});
        body.replace("FlushCachesByName", operation.toUtf8()).replace("CacheNames", member.toUtf8());
        return m_soap->post(u"Diagnostics"_s, operation, body);
    }

    std::unique_ptr<MockServer> m_server;
    std::unique_ptr<SoapPeer> m_soap;
};

SLUICE_TEST(TestMockOperations)

} // namespace tst_mockoperations

#include "tst_mockoperations.moc"
