// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverdocument.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/cputime.h"
#include "tests/support/randomservers.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_serverproperties {

namespace {

/// How many are made by chance; as many as SLUICE_DOCUMENTS says, where that is set.
int documents()
{
    const int asked = qEnvironmentVariableIntValue("SLUICE_DOCUMENTS");
    return asked > 0 ? asked : 600;
}

} // namespace

/// What holds for every server and every policy, whatever is in it.
class TestServerProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhateverItHasWritten();
    void readsWhateverPolicyItHasWritten();
    void writesTheSameAgain();
    void tellsManyEntriesOfOneNameAndIdApartQuickly_data();
    void tellsManyEntriesOfOneNameAndIdApartQuickly();
};

void TestServerProperties::readsWhateverItHasWritten()
{
    test::RandomServers random(14);
    const QTemporaryDir folder;
    const ServerFiles files{.own = folder.filePath(u"servers.json"_s)};
    int stored = 0;
    for (int i = 0; i < documents(); ++i) {
        ServerStore memory;
        auto server = random.server();
        server.id = memory.add(server).value_or(QString());
        if (server.id.isEmpty())
            continue;
        ++stored;
        const auto json = memory.exported({server.id});
        const auto read = readServers(json, PolicyBase::Defaults);
        QVERIFY2(read && mistakesIn(*read).isEmpty(), json.constData());
        QVERIFY2(read->document.servers.constFirst().server == memory.servers().constFirst(), json.constData());
        if (i % 50 == 0) { // with the file in between
            ServerStore store(files);
            QVERIFY(store.load());
            server.name = u"crm %1"_s.arg(i);
            const auto id = store.add(server).value();
            ServerStore again(files);
            QVERIFY(again.load());
            QCOMPARE(*again.find(id), *store.find(id));
        }
    }
    qInfo("%d of %d servers could be stored", stored, documents());
    QVERIFY(stored > documents() / 5);
}

void TestServerProperties::readsWhateverPolicyItHasWritten()
{
    test::RandomServers random(15);
    int stored = 0;
    for (int i = 0; i < documents(); ++i) {
        const auto policy = random.policy();
        ServerDocument document;
        document.policies.insert(Environment::Test, policy);
        ServerStore memory;
        const bool taken = test::setPolicy(memory, Environment::Test, policy).has_value();
        const auto read = readServers(written(document), PolicyBase::Nothing);
        QVERIFY(read);
        // The same function decides about both.
        QVERIFY2(taken == mistakesIn(*read).isEmpty(), written(document).constData());
        if (!taken)
            continue;
        ++stored;
        QCOMPARE(read->document.policies.value(Environment::Test), policy);
        QCOMPARE(memory.ownPolicies().of(Environment::Test), policy);
    }
    qInfo("%d of %d policies could be stored", stored, documents());
    QVERIFY(stored > documents() / 5);
}

void TestServerProperties::writesTheSameAgain()
{
    test::RandomServers random(16);
    for (int i = 0; i < documents() / 3; ++i) {
        ServerStore memory;
        QStringList ids;
        for (int n = 0; n < 3; ++n) {
            if (const auto id = memory.add(random.server()))
                ids.append(*id);
        }
        auto root = QJsonDocument::fromJson(memory.exported(ids)).object();
        root.insert(random.text() + u'x', random.text());
        const auto first = readServers(QJsonDocument(root).toJson(), PolicyBase::Defaults);
        QVERIFY(first);
        if (!mistakesIn(*first).isEmpty())
            continue;
        const auto once = written(first->document);
        const auto second = readServers(once, PolicyBase::Defaults);
        QVERIFY(second && mistakesIn(*second).isEmpty());
        QCOMPARE(written(second->document), once);
    }
}

void TestServerProperties::tellsManyEntriesOfOneNameAndIdApartQuickly_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::newRow("one name") << json("{'id': '%1', 'name': 'crm', 'protocol': 'x', 'address': 'a%1'}");
    QTest::newRow("one id") << json("{'id': '1', 'name': 'crm%1', 'protocol': 'x', 'address': 'a%1'}");
    QTest::newRow("one name and id") << json("{'id': '1', 'name': 'crm', 'protocol': 'x', 'address': 'a%1'}");
}

/// Four times as many take about four times as long; if each were compared with every other, 16 times as long.
void TestServerProperties::tellsManyEntriesOfOneNameAndIdApartQuickly()
{
    QFETCH(QByteArray, server);
    const auto timeFor = [&server](int count) {
        QByteArrayList servers;
        for (int i = 0; i < count; ++i)
            servers.append(QByteArray(server).replace("%1", QByteArray::number(i)));
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"servers.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return qint64(-1);
        file.write(json("{'format': 'sluice-servers', 'version': 1, 'servers': [") + servers.join(',') + "]}");
        file.close();
        qint64 shortest = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 3; ++i) {
            const test::CpuTime time;
            ServerStore store({.own = path});
            if (!store.load() || store.servers().size() != count)
                return qint64(-1);
            shortest = std::min(shortest, qint64(time.elapsed().count()));
        }
        return shortest;
    };
    const auto few = timeFor(500);
    const auto many = timeFor(2000);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many < 9 * few, qPrintable(u"%1 and %2 ns"_s.arg(few).arg(many)));
    qInfo("500 servers: %.1f ms, 2000: %.1f ms", double(few) / 1e6, double(many) / 1e6);
}

SLUICE_TEST(TestServerProperties)

} // namespace tst_serverproperties

#include "tst_serverproperties.moc"
