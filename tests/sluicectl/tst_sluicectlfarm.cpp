// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/storedfarm.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlfarm {

/// Stored servers, farms and policies, with the real program.
class TestFarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_farm.emplace(3); }
    void sendsAnActionToEveryNode();
    void triesARefusedPasswordOnce_data();
    void triesARefusedPasswordOnce();
    void neverSendsAnActionToTheSharedAddress();
    void neverSendsAnActionToAStoredSharedAddress();
    void inheritsTheClassOfAnAddress_data();
    void inheritsTheClassOfAnAddress();
    void listsEachNode();
    void takesNoCompanionsOfAnAddress_data();
    void takesNoCompanionsOfAnAddress();
    void confirmsSeveralServersBeforeAnythingIsSent_data();
    void confirmsSeveralServersBeforeAnythingIsSent();
    void givesEachAccountItsOwnPassword();
    void warnsAboutAPasswordFileThatOthersMayRead();
    void obeysThePolicy_data();
    void obeysThePolicy();
    void waitsAndTakesBack();
    void refusesPlainHttpInProduction_data();
    void refusesPlainHttpInProduction();
    void refusesNamesBeforeAnyNodeIsFlushed();
    void sendsNoActionWithADamagedFile();
    void endsWithADamagedFileSaid();

private:
    Ended run(const QString &line, const std::optional<QString> &password = {})
    {
        return m_farm->run(line.split(u' ', Qt::SkipEmptyParts), password);
    }

    std::optional<StoredFarm> m_farm;
};

void TestFarm::sendsAnActionToEveryNode()
{
    m_farm->store(u"crm"_s, u"test"_s);
    const auto ended = run(u"flush --server CRM --cache CurrencyCache --yes --json"_s, m_farm->password());
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    const auto results = ended.json()[u"results"_s].toArray();
    QCOMPARE(results.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(results.at(i)[u"server"_s], u"crm"_s);
        QCOMPARE(results.at(i)[u"node"_s], u"n%1"_s.arg(i + 1));
        QCOMPARE(results.at(i)[u"class"_s], u"test"_s);
        QCOMPARE(m_farm->node(i).flushCount(u"CurrencyCache"_s), 1);
    }
    const auto text = run(u"flush --server crm --all --yes"_s, m_farm->password());
    QCOMPARE(text.out.count(u"▲ TEST crm, node n"_s), 3);
    QVERIFY(text.err.contains(u"3 acknowledged"_s));
}

void TestFarm::triesARefusedPasswordOnce_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("flush all") << u"flush --all --yes"_s;
    QTest::newRow("flush one, after the list") << u"flush --cache CurrencyCache --yes"_s;
    QTest::newRow("list") << u"list"_s;
}

void TestFarm::triesARefusedPasswordOnce()
{
    QFETCH(QString, command);
    m_farm.emplace(5);
    m_farm->store(u"crm"_s, u"test"_s);
    const auto ended = run(command + u" --server crm"_s, u"wrong password"_s);
    QCOMPARE(ended.code, 2);
    QCOMPARE(m_farm->signIns(), 1);
    const auto said = ended.out + ended.err;
    QVERIFY2(said.count(u"ot tried: crm, node n1 refused this password"_s) == 4, qPrintable(said));
    QCOMPARE(m_farm->flushes(), 0);
}

void TestFarm::neverSendsAnActionToTheSharedAddress()
{
    const auto shared = m_farm->node(0).url().toString();
    const auto added = run(u"servers add --name crm --url %1 --user ADM0 --environment test --node %2"_s.arg(
        shared, m_farm->node(1).url().toString()));
    QVERIFY2(added.code == 0, qPrintable(added.err));
    const auto direct = run(u"flush --all --yes --user ADM0 --url "_s + shared, m_farm->password());
    QCOMPARE(direct.code, 6);
    QVERIFY2(direct.err.contains(u"Use the stored server crm"_s), qPrintable(direct.err));
    QCOMPARE(run(u"flush --all --yes --server crm"_s, m_farm->password()).code, 0);
    QCOMPARE(m_farm->node(0).journal().size(), 0);
    QCOMPARE(m_farm->node(1).flushCount(u"CurrencyCache"_s), 1);
    QCOMPARE(run(u"list --user ADM0 --url "_s + shared, m_farm->password()).code, 0);
}

void TestFarm::neverSendsAnActionToAStoredSharedAddress()
{
    const auto shared = m_farm->node(0).url().toString();
    // Stricter and first, so that a search by address finds this server and not the farm.
    QCOMPARE(run(u"servers add --name alone --user ADM0 --environment production --url "_s + shared).code, 0);
    QCOMPARE(run(u"servers add --name crm --url %1 --user ADM0 --environment test --node %2"_s.arg(
                     shared, m_farm->node(1).url().toString()))
                 .code,
             0);
    const auto ended = run(u"flush --all --server alone --confirm alone"_s, m_farm->password());
    QCOMPARE(ended.code, 6);
    QVERIFY2(ended.err.contains(u"the shared address of crm"_s), qPrintable(ended.err));
    QCOMPARE(run(u"flush --all --user ADM0 --confirm 127.0.0.1 --url "_s + shared, m_farm->password()).code, 6);
    QCOMPARE(m_farm->calls(), 0);
    QCOMPARE(run(u"list --server alone"_s, m_farm->password()).code, 0);
    // The farm counts as Production as well, because it shares an address with this server.
    QCOMPARE(run(u"flush --all --server crm --yes"_s, m_farm->password()).code, 6);
    QCOMPARE(run(u"flush --all --server crm --confirm crm"_s, m_farm->password()).code, 0);
    QCOMPARE(m_farm->node(1).flushCount(u"CurrencyCache"_s), 1);
}

void TestFarm::inheritsTheClassOfAnAddress_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("a node in Production with --yes") << u"--yes"_s << 6;
    QTest::newRow("a node in Production that is said to be in Test") << u"--yes --environment test"_s << 1;
    QTest::newRow("a node in Production with its host") << u"--confirm 127.0.0.1"_s << 0;
}

void TestFarm::inheritsTheClassOfAnAddress()
{
    QFETCH(QString, options);
    m_farm->store(u"crm"_s, u"production"_s);
    const auto ended =
        run(u"flush --all --user ADM0 --url %1 "_s.arg(m_farm->node(1).url().toString()) + options, m_farm->password());
    QTEST(ended.code, "code");
    QCOMPARE(m_farm->flushes(), ended.code == 0 ? 1 : 0);
    if (ended.code == 0)
        QVERIFY2(ended.err.contains(u"■ PRODUCTION 127.0.0.1"_s), qPrintable(ended.err));
}

void TestFarm::listsEachNode()
{
    m_farm->store(u"crm"_s, u"demo"_s, {u"--group"_s, u"Nordic"_s});
    const auto ended = run(u"list --group Nordic --json"_s, m_farm->password());
    QCOMPARE(ended.code, 0);
    const auto nodes = ended.servers();
    QCOMPARE(nodes.size(), 3);
    QCOMPARE(nodes.at(2)[u"node"_s], u"n3"_s);
    QCOMPARE(nodes.at(2)[u"class"_s], u"demo"_s);
    QVERIFY(nodes.at(2)[u"caches"_s].toArray().size() > 3);
    const auto probed = run(u"probe --server crm"_s);
    QCOMPARE(probed.code, 0);
    QCOMPARE(probed.out.count(u"○ DEMO crm, node n"_s), 3);
    QCOMPARE(run(u"preview flush --all --server crm --json"_s).json()[u"requests"_s].toArray().size(), 3);
}

void TestFarm::takesNoCompanionsOfAnAddress_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("code");
    QTest::newRow("an address") << u"--server crm --url https://a.test"_s << u"--url cannot be combined with"_s << 1;
    QTest::newRow("a class") << u"--server crm --environment test"_s << u"--environment"_s << 1;
    QTest::newRow("plain http") << u"--server crm --allow-plain-http"_s << u"servers edit NAME --allow-plain-http"_s
                                << 1;
    QTest::newRow("a protocol") << u"--group x --protocol superoffice"_s << u"--protocol"_s << 1;
    QTest::newRow("no such server") << u"--server crm9"_s << u"no server called crm9"_s << 8;
    QTest::newRow("no such group") << u"--group crm"_s << u"no server in a group called crm"_s << 8;
    QTest::newRow("an empty name") << u"--server="_s << u"need a name"_s << 1;
    QTest::newRow("nothing, which is never all") << QString() << u"--server or --group"_s << 1;
}

void TestFarm::takesNoCompanionsOfAnAddress()
{
    QFETCH(QString, options);
    QFETCH(QString, part);
    m_farm->store(u"crm"_s, u"test"_s);
    const auto ended = run(u"flush --all --yes "_s + options, m_farm->password());
    QTEST(ended.code, "code");
    QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
    QCOMPARE(m_farm->calls(), 0);
}

void TestFarm::confirmsSeveralServersBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing said") << QString() << 6;
    QTest::newRow("yes") << u"--yes"_s << 6;
    QTest::newRow("the name of the one in Production") << u"--confirm crm"_s << 0;
    QTest::newRow("the name of the one in Test") << u"--confirm lab"_s << 6;
    QTest::newRow("its name and yes") << u"--yes --confirm crm"_s << 0;
    QTest::newRow("a name too many") << u"--yes --confirm crm --confirm other"_s << 6;
    QTest::newRow("both names") << u"--confirm crm --confirm lab"_s << 0;
}

void TestFarm::confirmsSeveralServersBeforeAnythingIsSent()
{
    QFETCH(QString, options);
    m_farm->store(u"lab"_s, u"test"_s);
    m_farm->store(u"crm"_s, u"production"_s);
    const auto ended = run(u"flush --all --server lab --server crm "_s + options, m_farm->password());
    QTEST(ended.code, "code");
    QCOMPARE(m_farm->flushes(), ended.code == 0 ? 6 : 0);
    QCOMPARE(m_farm->calls() == 0, ended.code == 6);
}

void TestFarm::givesEachAccountItsOwnPassword()
{
    m_farm->store(u"one"_s, u"test"_s);
    m_farm->store(u"two"_s, u"test"_s);
    QCOMPARE(run(u"servers edit two --user USER0"_s).code, 0);
    const auto both = u"flush --all --yes --server one --server two "_s;
    const auto refused = run(both, m_farm->password());
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"SLUICE_PASSWORD"_s) && refused.err.contains(u"--password-file"_s),
             qPrintable(refused.err));
    QCOMPARE(run(both + u"--password-stdin"_s).code, 1);
    QCOMPARE(m_farm->calls(), 0);

    const auto file = m_farm->write(u"password"_s, m_farm->password().toUtf8() + '\n');
    const auto other = m_farm->write(u"other"_s, QString::fromUtf16(mock::OrdinaryUserPassword).toUtf8());
    const auto each = u"--password-file one=%1 --password-file TWO=%2"_s.arg(file, other);
    const auto ended = run(both + each);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(), 6);
    QVERIFY(!ended.err.contains(u"Warning"_s));
    QCOMPARE(run(both + u"--password-file three=%1"_s.arg(file)).code, 8);
    QCOMPARE(run(both + u"--password-file one=%1"_s.arg(file)).code, 7); // no terminal to ask for the other password
}

void TestFarm::warnsAboutAPasswordFileThatOthersMayRead()
{
    m_farm->store(u"crm"_s, u"test"_s);
    const auto path = m_farm->write(u"password"_s, m_farm->password().toUtf8());
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
    const auto ended = run(u"list --server crm --password-file crm="_s + path);
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.err.contains(u"others on this machine may read"_s), qPrintable(ended.err));
    QCOMPARE(run(u"list --server crm --password-file crm=%1/none"_s.arg(m_farm->home())).code, 7);
}

void TestFarm::obeysThePolicy_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &policy, const QString &options, int code,
                        const QString &part = {}) { QTest::newRow(name) << policy << options << code << part; };
    row("read-only", R"({"readOnly":true})", u"--yes"_s, 6, u"are read-only"_s);
    row("read-only, by name", R"({"readOnly":true})", u"--confirm crm"_s, 6);
    row("a reason that is missing", R"({"reasonRequired":true})", u"--yes"_s, 6, u"--reason"_s);
    row("a reason", R"({"reasonRequired":true})", u"--yes --reason CHG1"_s, 0);
    row("a reason that does not fit", R"({"reasonPatterns":["CHG[0-9]+"]})", u"--yes --reason why"_s, 6, u"--reason"_s);
    row("a name to type", R"({"graveConfirmation":"typedName"})", u"--yes"_s, 6, u"--confirm crm"_s);
    row("the name", R"({"graveConfirmation":"typedName"})", u"--confirm crm"_s, 0);
}

void TestFarm::obeysThePolicy()
{
    QFETCH(QByteArray, policy);
    QFETCH(QString, options);
    QFETCH(QString, part);
    m_farm->store(u"crm"_s, u"test"_s);
    m_farm->setSystemPolicy(u"test"_s, policy);
    const auto ended = run(u"flush --all --server crm "_s + options, m_farm->password());
    QTEST(ended.code, "code");
    QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(), ended.code == 0 ? 3 : 0);
    QCOMPARE(m_farm->calls() == 0, ended.code == 6);
    QCOMPARE(run(u"list --server crm"_s, m_farm->password()).code, 0);
}

void TestFarm::waitsAndTakesBack()
{
    m_farm->store(u"crm"_s, u"test"_s);
    m_farm->setSystemPolicy(u"test"_s, R"({"delaySeconds":60})");
    ProgramRun program({u"flush"_s, u"--all"_s, u"--yes"_s, u"--server"_s, u"crm"_s}, m_farm->password());
    program.setHome(m_farm->home());
    program.start();
    program.closeWriteChannel();
    program.setReadChannel(QProcess::StandardError);
    QTRY_VERIFY(program.peek(1000).contains("Sending in 60 s"));
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.signal, SIGINT);
    QVERIFY2(ended.err.contains(u"nothing was sent"_s), qPrintable(ended.err));
    QCOMPARE(m_farm->calls(), 0);

    m_farm->setSystemPolicy(u"test"_s, R"({"delaySeconds":1})");
    QCOMPARE(run(u"flush --all --yes --server crm"_s, m_farm->password()).code, 0);
    QCOMPARE(m_farm->flushes(), 3);
}

void TestFarm::refusesPlainHttpInProduction_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("code");
    const auto url = u"--url http://no-such-host.invalid/SuperOffice --user ADM0 "_s;
    const auto row = [](const char *name, const QString &options, const QString &where, int code) {
        QTest::newRow(name) << options << where << code;
    };
    row("a stored server without a class", {}, u"--server plain"_s, 6);
    row("allowed in what is stored", u"--allow-plain-http"_s, u"--server plain"_s, 5);
    row("in Test", u"--environment test"_s, u"--server plain"_s, 5);
    row("an address of it", {}, url, 6);
    const auto unknown = u"--url http://no-host.invalid/SuperOffice --user ADM0 "_s;
    row("an address of which nobody said what it is", {}, unknown, 6);
    row("an address of which nobody said what it is that may", {}, unknown + u"--allow-plain-http"_s, 5);
    row("an address in Test", {}, unknown + u"--environment test"_s, 5);
    row("an address in Production", u"--environment test"_s, url + u"--environment production"_s, 6);
    row("an address in Production that may", u"--environment test"_s,
        url + u"--environment production --allow-plain-http"_s, 5);
}

void TestFarm::refusesPlainHttpInProduction()
{
    QFETCH(QString, options);
    QFETCH(QString, where);
    const auto added =
        run(u"servers add --name plain --url http://no-such-host.invalid/SuperOffice --user ADM0 "_s + options);
    QVERIFY2(added.code == 0, qPrintable(added.err));
    const auto ended = run(u"list "_s + where, u"x-password"_s);
    QTEST(ended.code, "code");
    QCOMPARE(ended.err.contains(u"--allow-plain-http"_s), ended.code == 6);
    QCOMPARE(ended.err.contains(u"Warning: the sign-in goes to"_s), ended.code == 5);
}

void TestFarm::refusesNamesBeforeAnyNodeIsFlushed()
{
    m_farm->store(u"crm"_s, u"test"_s);
    const auto ended = run(u"flush --server crm --cache CurrencyCache --cache Nonsense --yes"_s, m_farm->password());
    QCOMPARE(ended.code, 1);
    QCOMPARE(m_farm->flushes(), 0);
    QVERIFY2(ended.err.contains(u"▲ TEST crm, node n3: The server lists no cache “Nonsense”."_s),
             qPrintable(ended.err));
}

void TestFarm::sendsNoActionWithADamagedFile()
{
    const auto there = u" --user ADM0 --environment test --url "_s + m_farm->node(0).url().toString();
    const auto runDamaged = [&](const QString &line) {
        m_farm->setSystemPolicy(u"test"_s, "{ not JSON");
        return run(line + there, m_farm->password());
    };
    const auto ended = runDamaged(u"flush --all --confirm 127.0.0.1"_s);
    QCOMPARE(ended.code, 7);
    QVERIFY2(ended.err.contains(u"nothing is flushed or cleared on any server"_s), qPrintable(ended.err));
    QCOMPARE(m_farm->calls(), 0);
    QCOMPARE(runDamaged(u"list"_s).code, 0);
    QCOMPARE(run(u"preview flush --all --environment test --url "_s + m_farm->node(0).url().toString()).code, 0);
}

void TestFarm::endsWithADamagedFileSaid()
{
    m_farm->store(u"crm"_s, u"test"_s);
    m_farm->write(u"config/Sluice/sluice/servers.json"_s, "{ not JSON");
    const auto ended = run(u"list --server crm"_s, m_farm->password());
    QCOMPARE(ended.code, 8);
    QVERIFY2(ended.err.contains(u"servers.json"_s), qPrintable(ended.err));
    QCOMPARE(m_farm->calls(), 0);
}

SLUICE_TEST(TestFarm)

} // namespace tst_sluicectlfarm

#include "tst_sluicectlfarm.moc"
