// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/storedfarm.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlservers {

/// `sluicectl servers …`, in a home without a keychain.
class TestServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home.emplace(1); }
    void storesWhatIsSaid();
    void addsNothingThatIsWrong_data();
    void addsNothingThatIsWrong();
    void listsATableWithTheClassOfEach();
    void changesOnlyWhatIsGiven();
    void takesValuesAway();
    void saysOnceThatNodesAreMissing();
    void lowersAClassOnlyWhenThatIsConfirmed_data();
    void lowersAClassOnlyWhenThatIsConfirmed();
    void removesByName();
    void exportsWhatItImports();
    void exportsSomeByNameOrGroup();
    void importsAllOrNothing();
    void saysThatThePasswordWasNotKept();
    void seesNoLeftoversWhereNothingIsKept();
    void refusesToChangeWhatIsOfTheSystem();
    void saysWhichClassIsInForce();
    void listsTheClassInForceAndWhy();
    void removesWhatIsConfirmed_data();
    void removesWhatIsConfirmed();
    void removesByTheClassInForce();
    void givesUpAnAddressInProductionOnlyWhenConfirmed_data();
    void givesUpAnAddressInProductionOnlyWhenConfirmed();
    void neverTakesAPasswordAsAnArgument_data();
    void neverTakesAPasswordAsAnArgument();

private:
    Ended run(const QString &line, const QByteArray &input = {})
    {
        return m_home->run(line.split(u' ', Qt::SkipEmptyParts), {}, input);
    }
    QJsonObject only()
    {
        const auto servers = run(u"servers list --json"_s).servers();
        return servers.size() == 1 ? servers.first().toObject() : QJsonObject();
    }
    void addCrm(const QString &more = {})
    {
        const auto ended = run(u"servers add --name crm01 --url https://crm.example.test --user ADM0 "_s + more);
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
    }

    std::optional<StoredFarm> m_home;
};

void TestServers::storesWhatIsSaid()
{
    const QString pin = QString(64, u'a');
    addCrm(u"--environment staging --group Nordic --node https://10.0.0.1,name=a,host=crm.example.test,tls-name=crm "
           "--node b=https://10.0.0.2,pin=%1 --timeout 7 --proxy socks5://me@proxy.test:1080 --ask-every-time "
           "--allow-plain-http --services 86"_s.arg(pin));
    const auto server = only();
    QCOMPARE(server[u"server"_s], u"crm01"_s);
    QCOMPARE(server[u"group"_s], u"Nordic"_s);
    QCOMPARE(server[u"environment"_s], u"staging"_s);
    QCOMPARE(server[u"protocol"_s], u"superoffice-soap"_s);
    QCOMPARE(server[u"user"_s], u"ADM0"_s);
    QCOMPARE(server[u"askEveryTime"_s], true);
    const auto nodes = server[u"nodes"_s].toArray();
    QCOMPARE(nodes.size(), 2);
    QCOMPARE(nodes.at(0)[u"name"_s], u"a"_s);
    QCOMPARE(nodes.at(0)[u"hostHeader"_s], u"crm.example.test"_s);
    QCOMPARE(nodes.at(0)[u"tlsName"_s], u"crm"_s);
    QCOMPARE(nodes.at(1)[u"name"_s], u"b"_s);
    QCOMPARE(nodes.at(1)[u"trustedCertificate"_s].toString(), u"AA:"_s.repeated(32).chopped(1));
    const auto exported = QJsonDocument::fromJson(run(u"servers export"_s).out.toUtf8())[u"servers"_s][0];
    QCOMPARE(exported[u"timeoutSeconds"_s].toInt(exported[u"timeout"_s].toInt()), 7);
}

void TestServers::addsNothingThatIsWrong_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("partOfSentence");
    const auto row = [](const char *name, const QString &options, const QString &part) {
        QTest::newRow(name) << options << part;
    };
    const auto named = u"--name x "_s;
    row("no name", u"--url https://a.test"_s, u"--name"_s);
    row("no address", named, u"--url"_s);
    row("no such class", named + u"--url https://a.test --environment live"_s, u"--environment"_s);
    row("an address that is none", named + u"--url ftp://a.test"_s, u"https://"_s);
    row("an address with a password", named + u"--url https://a:geheim@b.test"_s, u"password out"_s);
    row("a node that is none", named + u"--url https://a.test --node ftp://b.test"_s, u"https://"_s);
    row("a node with an unknown part", named + u"--url https://a.test --node https://b.test,port=8"_s,
        u"--node knows"_s);
    row("two nodes of one name", named + u"--url https://a.test --node a=https://b.test --node a=https://c.test"_s,
        u"Two nodes"_s);
    row("nodes of a tenant", named + u"--online --url Cust12345 --auth bearer --node https://b.test"_s, u"no nodes"_s);
    row("a pin that is none", named + u"--url https://a.test --pin 12:34"_s, u"64 hexadecimal"_s);
    row("a pin of no node", named + u"--url https://a.test --pin b=%1"_s.arg(QString(64, u'a')), u"names no node"_s);
    row("a key without a certificate", named + u"--url https://a.test --client-key k.pem"_s, u"--client-cert"_s);
    row("a proxy that is none", named + u"--url https://a.test --proxy proxy:8080"_s, u"--proxy is"_s);
    row("a session that cannot be kept", named + u"--url https://a.test --auth session --password-stdin"_s,
        u"not kept"_s);
    row("to be kept and asked for", named + u"--url https://a.test --ask-every-time --password-stdin"_s,
        u"no secret is kept"_s);
}

void TestServers::addsNothingThatIsWrong()
{
    QFETCH(QString, options);
    QFETCH(QString, partOfSentence);
    const auto ended = run(u"servers add "_s + options, "x\n");
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(partOfSentence), qPrintable(ended.err));
    QVERIFY(!ended.err.contains(u"geheim"_s));
    QCOMPARE(run(u"servers list --json"_s).servers().size(), 0);
}

void TestServers::listsATableWithTheClassOfEach()
{
    addCrm();
    run(u"servers add --name dms --protocol inforouter --url https://dms.test/infoRouter --user Admin --environment "
        u"demo "
        "--group Documents --node https://n1.test/infoRouter"_s);
    const auto lines = run(u"servers list"_s).out.split(u'\n');
    QVERIFY(lines.at(0).startsWith(u"CLASS"_s));
    QVERIFY2(lines.at(1).startsWith(u"■ PRODUCTION  crm01"_s), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith(u"○ DEMO        dms"_s), qPrintable(lines.at(2)));
    QVERIFY(lines.at(2).contains(u"n1.test"_s));
    QVERIFY(!lines.join(QString()).contains(u'\u001b'));
    QCOMPARE(run(u"servers list --group Documents --json"_s).servers().size(), 1);
}

void TestServers::changesOnlyWhatIsGiven()
{
    addCrm(u"--environment test --group A --node a=https://10.0.0.1 --services 86"_s);
    const auto before = run(u"servers export"_s).out;
    QCOMPARE(run(u"servers edit CRM01 --group B"_s).code, 0);
    QCOMPARE(run(u"servers export"_s).out, QString(before).replace(u"\"group\": \"A\""_s, u"\"group\": \"B\""_s));
    QCOMPARE(run(u"servers edit crm01"_s).code, 1);
    QCOMPARE(run(u"servers edit nobody --group B"_s).code, 8);
}

void TestServers::takesValuesAway()
{
    addCrm(u"--environment test --group A --node a=https://10.0.0.1 --proxy http://p.test:1 --ask-every-time"_s);
    const auto ended = m_home->run({u"servers"_s, u"edit"_s, u"crm01"_s, u"--group="_s, u"--node="_s, u"--user="_s,
                                    u"--environment="_s, u"--proxy=system"_s, u"--no-ask-every-time"_s});
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    const auto server = only();
    QCOMPARE(server[u"group"_s], QString());
    QCOMPARE(server[u"user"_s], QString());
    QCOMPARE(server[u"environment"_s], u"production"_s);
    QCOMPARE(server[u"classified"_s], false);
    QCOMPARE(server[u"askEveryTime"_s], false);
    QCOMPARE(server[u"nodes"_s].toArray().size(), 0);
    QVERIFY(!run(u"servers export"_s).out.contains(u"p.test"_s));
}

/// A tenant of SuperOffice Online has no nodes of its own, so it lacks none.
void TestServers::saysOnceThatNodesAreMissing()
{
    const auto note = u"Without nodes"_s;
    const auto add = u"servers add --name crm --online --url Cust12345 --auth ticket --environment test"_s;
    const auto edit = u"servers edit crm --no-online --url https://crm.example.test --confirm crm"_s;
    QVERIFY(!run(add).err.contains(note));
    const auto moved = run(edit);
    QVERIFY2(moved.code == 0 && moved.err.contains(note), qPrintable(moved.err));
    const auto renamed = run(u"servers edit crm --group Oslo"_s);
    QVERIFY2(renamed.code == 0 && !renamed.err.contains(note), qPrintable(renamed.err));
}

void TestServers::lowersAClassOnlyWhenThatIsConfirmed_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &before, const QString &options, int code) {
        QTest::newRow(name) << before << options << code;
    };
    row("from Production without a word", u"production"_s, u"--environment test"_s, 6);
    row("from Production with --yes", u"production"_s, u"--environment test --yes"_s, 6);
    row("from Production with another name", u"production"_s, u"--environment test --confirm crm"_s, 6);
    row("from Production with the name", u"production"_s, u"--environment test --confirm crm01"_s, 0);
    row("from Staging without a word", u"staging"_s, u"--environment test"_s, 6);
    row("from Staging with --yes", u"staging"_s, u"--environment test --yes"_s, 0);
    row("higher", u"test"_s, u"--environment production"_s, 0);
    row("to no class, which is higher", u"test"_s, u"--environment="_s, 0);
}

void TestServers::lowersAClassOnlyWhenThatIsConfirmed()
{
    QFETCH(QString, before);
    QFETCH(QString, options);
    QFETCH(int, code);
    addCrm(u"--environment "_s + before);
    const auto ended = run(u"servers edit crm01 "_s + options);
    QVERIFY2(ended.code == code, qPrintable(ended.err));
    QCOMPARE(only()[u"environment"_s] == before, code == 6);
    const bool isNoted = run(u"servers export"_s).out.contains(u"classChanges"_s);
    QCOMPARE(isNoted, code == 0 && before != "test"_L1);
}

void TestServers::removesByName()
{
    addCrm();
    QCOMPARE(run(u"servers remove nobody"_s).code, 8);
    QCOMPARE(run(u"servers remove Crm01 --confirm crm01"_s).code, 0);
    const auto ended = run(u"servers list"_s);
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.out.isEmpty());
    QVERIFY(ended.err.contains(u"servers add"_s));
}

void TestServers::exportsWhatItImports()
{
    addCrm(u"--environment test --node a=https://10.0.0.1"_s);
    const auto exported = run(u"servers export"_s).out;
    StoredFarm elsewhere(1);
    const auto imported = elsewhere.run({u"servers"_s, u"import"_s, u"-"_s}, {}, exported.toUtf8());
    QVERIFY2(imported.code == 0, qPrintable(imported.err));
    QCOMPARE(imported.out, u"Added: crm01\n"_s);
    // Under a new id: secrets of another person's server may be kept under the old one.
    const auto withoutId = [](QString text) { return text.remove(QRegularExpression(u"\"id\": \"[^\"]*\""_s)); };
    const auto exportedThere = elsewhere.run({u"servers"_s, u"export"_s}).out;
    QVERIFY(exportedThere != exported);
    QCOMPARE(withoutId(exportedThere), withoutId(exported));
    const auto file = m_home->write(u"exported.json"_s, exported.toUtf8());
    QCOMPARE(m_home->run({u"servers"_s, u"import"_s, file}).out, u"Already in the list: crm01\n"_s);
}

void TestServers::exportsSomeByNameOrGroup()
{
    addCrm(u"--group A"_s);
    run(u"servers add --name crm02 --url https://b.test --group B"_s);
    run(u"servers add --name crm03 --url https://c.test --group B"_s);
    const auto count = [this](const QString &options) {
        return run(u"servers export "_s + options).out.count(u"\"name\""_s);
    };
    QCOMPARE(count({}), 3);
    QCOMPARE(count(u"--server crm01"_s), 1);
    QCOMPARE(count(u"--group B"_s), 2);
    QCOMPARE(count(u"--server crm01 --group B"_s), 3);
    const auto unknown = run(u"servers export --server crm09"_s);
    QCOMPARE(unknown.code, 8);
    QVERIFY(unknown.out.isEmpty());
}

void TestServers::importsAllOrNothing()
{
    const auto ended = run(u"servers import -"_s, R"({"format":"sluice-servers","version":1,"servers":[
        {"name":"a","protocol":"superoffice","address":"https://a.test"},{"name":3}]})");
    QVERIFY(ended.code != 0);
    QVERIFY(!ended.err.isEmpty());
    QCOMPARE(run(u"servers list --json"_s).servers().size(), 0);
    QVERIFY(run(u"servers import no-such-file.json"_s).err.contains(u"no-such-file.json"_s));
}

void TestServers::saysThatThePasswordWasNotKept()
{
    const auto ended =
        run(u"servers add --name crm01 --url https://crm.example.test --user ADM0 --password-stdin"_s, "Geheim-17\n");
    QCOMPARE(ended.code, 4);
    QVERIFY2(ended.err.contains(u"crm01 is stored, but not its secret"_s), qPrintable(ended.err));
    QVERIFY(!ended.err.contains(u"Geheim"_s));
    QCOMPARE(only()[u"server"_s], u"crm01"_s);
    QVERIFY(!run(u"servers export"_s).out.contains(u"Geheim"_s));
}

void TestServers::seesNoLeftoversWhereNothingIsKept()
{
    addCrm();
    QVERIFY(run(u"servers list --leftovers --json"_s).json()[u"keptSecrets"_s].toArray().isEmpty());
    QCOMPARE(run(u"servers forget --leftovers"_s).code, 0);
    QCOMPARE(run(u"servers forget crm01"_s).code, 0);
    QCOMPARE(run(u"servers forget"_s).code, 1);
}

void TestServers::refusesToChangeWhatIsOfTheSystem()
{
    m_home->setSystemPolicy(u"demo"_s, "{}");
    m_home->write(u"system/sluice/servers.json"_s, R"({"format":"sluice-servers","version":1,"servers":[
        {"id":"1","name":"sys","protocol":"superoffice","address":"https://sys.test","environment":"production"}]})");
    QCOMPARE(only()[u"fromSystem"_s], true);
    QVERIFY(run(u"servers edit sys --group A"_s).code != 0);
    QVERIFY(run(u"servers remove sys --confirm sys"_s).code != 0);
    QCOMPARE(only()[u"group"_s], QString());
}

void TestServers::saysWhichClassIsInForce()
{
    m_home->setSystemPolicy(u"demo"_s, "{}");
    m_home->write(u"system/sluice/servers.json"_s, R"({"format":"sluice-servers","version":1,"servers":[
        {"id":"1","name":"sys","protocol":"superoffice","address":"https://sys.test","environment":"production"}]})");
    const auto why = u"Production, because the stored server sys has this address."_s;
    const auto added = run(u"servers add --name mine --url https://sys.test --user ADM0 --environment test"_s);
    QCOMPARE(added.code, 0);
    QVERIFY2(added.err.contains(u"■ PRODUCTION mine: Added."_s), qPrintable(added.err));
    QVERIFY2(added.err.contains(u"■ PRODUCTION mine: "_s + why), qPrintable(added.err));
    const auto edited = run(u"servers edit mine --group A"_s);
    QCOMPARE(edited.code, 0);
    QVERIFY2(edited.err.contains(u"■ PRODUCTION mine: Changed."_s), qPrintable(edited.err));
    QVERIFY2(edited.err.contains(why), qPrintable(edited.err));
    const auto other = run(u"servers add --name other --url https://other.test --user ADM0 --environment test"_s);
    QVERIFY2(other.err.contains(u"▲ TEST other: Added."_s), qPrintable(other.err));
    QVERIFY(!other.err.contains(u"because"_s));
}

void TestServers::listsTheClassInForceAndWhy()
{
    QCOMPARE(run(u"servers add --name crm --url https://crm.test/ --user A --environment production"_s).code, 0);
    QCOMPARE(run(u"servers add --name lab --url http://crm.test/x/../ --user A --environment test"_s).code, 0);
    const auto text = run(u"servers list"_s).out;
    QCOMPARE(text.count(u"■ PRODUCTION  "_s), 2);
    QVERIFY2(text.endsWith(u"\nlab: Production, because the stored server crm has this address.\n"_s),
             qPrintable(text));
    const auto servers = run(u"servers list --json"_s).servers();
    QCOMPARE(servers.at(0)[u"class"_s], u"production"_s);
    QCOMPARE(servers.at(0)[u"classOrigin"_s], u"stored"_s);
    QCOMPARE(servers.at(0)[u"classReason"_s], QString());
    QCOMPARE(servers.at(1)[u"environment"_s], u"test"_s);
    QCOMPARE(servers.at(1)[u"class"_s], u"production"_s);
    QCOMPARE(servers.at(1)[u"classOrigin"_s], u"sameAddress"_s);
    QCOMPARE(servers.at(1)[u"classReason"_s], u"Production, because the stored server crm has this address."_s);
}

void TestServers::removesWhatIsConfirmed_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &stored, const QString &options, int code) {
        QTest::newRow(name) << stored << options << code;
    };
    const auto production = u"--environment production"_s;
    const auto test = u"--environment test"_s;
    row("Production, nothing said", production, {}, 6);
    row("Production, yes", production, u"--yes"_s, 6);
    row("Production, another name", production, u"--confirm crm"_s, 6);
    row("Production, its name", production, u"--confirm CRM01"_s, 0);
    row("without a class, yes", {}, u"--yes"_s, 6);
    row("Test, nothing said", test, {}, 6);
    row("Test, yes", test, u"--yes"_s, 0);
    row("Test, its name", test, u"--confirm crm01"_s, 0);
    row("Test, another name and yes", test, u"--yes --confirm crm"_s, 6);
}

void TestServers::removesWhatIsConfirmed()
{
    QFETCH(QString, stored);
    QFETCH(QString, options);
    QFETCH(int, code);
    addCrm(stored);
    const auto ended = run(u"servers remove crm01 "_s + options);
    QVERIFY2(ended.code == code, qPrintable(ended.err));
    QCOMPARE(only().isEmpty(), code == 0);
}

void TestServers::removesByTheClassInForce()
{
    addCrm(u"--environment production"_s);
    QCOMPARE(run(u"servers add --name lab --url http://crm.example.test --user A --environment test"_s).code, 0);
    const auto ended = run(u"servers remove lab --yes"_s);
    QCOMPARE(ended.code, 6);
    QVERIFY2(ended.err.contains(u"needs --confirm \"lab\""_s), qPrintable(ended.err));
    QCOMPARE(run(u"servers remove lab --confirm lab"_s).code, 0);
}

void TestServers::givesUpAnAddressInProductionOnlyWhenConfirmed_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("code");
    const auto production = u"--environment production --node https://10.0.0.1,name=a"_s;
    QTest::newRow("another address") << production << u"--url https://other.test"_s << 6;
    QTest::newRow("another address, yes") << production << u"--url https://other.test --yes"_s << 6;
    QTest::newRow("another address, its name") << production << u"--url https://other.test --confirm crm01"_s << 0;
    QTest::newRow("no node") << production << u"--node="_s << 6;
    QTest::newRow("another group") << production << u"--group Oslo"_s << 0;
    QTest::newRow("another spelling") << production << u"--url https://CRM.example.test:443/"_s << 0;
    QTest::newRow("another address of one in Test") << u"--environment test"_s << u"--url https://other.test"_s << 0;
}

/// Afterwards its class would no longer hold there, as after a removal.
void TestServers::givesUpAnAddressInProductionOnlyWhenConfirmed()
{
    QFETCH(QString, stored);
    QFETCH(QString, options);
    QFETCH(int, code);
    addCrm(stored);
    const auto before = only();
    const auto ended = run(u"servers edit crm01 "_s + options);
    QVERIFY2(ended.code == code, qPrintable(ended.err));
    QCOMPARE(only() == before, code != 0);
    QVERIFY2(code == 0 || ended.err.contains("gives up an address only with --confirm \"crm01\""_L1),
             qPrintable(ended.err));
}

void TestServers::neverTakesAPasswordAsAnArgument_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("--password") << u"--password geheim"_s;
    QTest::newRow("in the proxy") << u"--proxy http://me:geheim@proxy.test:8080"_s;
    QTest::newRow("in the address") << u"--url https://me:geheim@crm.test"_s;
    QTest::newRow("in a node") << u"--node https://me:geheim@crm.test"_s;
}

void TestServers::neverTakesAPasswordAsAnArgument()
{
    QFETCH(QString, options);
    addCrm();
    const auto ended = run(u"servers edit crm01 "_s + options);
    QCOMPARE(ended.code, 1);
    QVERIFY2(!ended.err.contains(u"geheim"_s), qPrintable(ended.err));
    QVERIFY(!run(u"servers export"_s).out.contains(u"geheim"_s));
}

SLUICE_TEST(TestServers)

} // namespace tst_sluicectlservers

#include "tst_sluicectlservers.moc"
