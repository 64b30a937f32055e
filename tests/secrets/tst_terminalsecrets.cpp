// SPDX-License-Identifier: GPL-3.0-or-later
// That nothing which signs in is left behind by sluicectl: not on the terminal, not in a file, not where other processes
// are looked at.
#include "tests/secrets/household.h"
#include "tests/secrets/surroundings.h"
#include "tests/sluicectl/programrun.h"
#include "tests/support/suite.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_terminalsecrets {

namespace {

using Variables = QList<std::pair<QString, QString>>;

/// One run of the program.
struct Step
{
    QString arguments{}; ///< parted by blanks; "$SUPEROFFICE" and the like stand for what is really there
    Variables variables{};
    QByteArray input{};
    int code = 0;
    QByteArray says{}; ///< on stdout or stderr: without it, it did not do what it is here for
};

using Story = QList<Step>;

/// A list of one server, with one more of its members.
QByteArray listWith(const QString &member, const QJsonValue &value)
{
    QJsonObject server{{u"id"_s, u"7d2b6a42-5a0e-4a3c-9f0e-0c7a3f1d9b11"_s},
                       {u"name"_s, u"imported"_s},
                       {u"protocol"_s, u"superoffice"_s},
                       {u"address"_s, u"https://crm.example.test/SuperOffice"_s}};
    server[member] = value;
    const QJsonObject list{{u"format"_s, u"sluice-servers"_s}, {u"version"_s, 1}, {u"servers"_s, QJsonArray{server}}};
    return QJsonDocument(list).toJson();
}

} // namespace

class TestTerminalSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void leavesNothingOfStoredServers_data();
    void leavesNothingOfStoredServers();
    void leavesNothingOnTheWay_data();
    void leavesNothingOnTheWay();
    void wentThroughTheProxy();
    void isNotInTheJournalOfTheMock();
    void findsWhatIsPlantedInFiles_data();
    void findsWhatIsPlantedInFiles();
    void findsWhatIsPlanted();

private:
    void follow(const Step &step);
    Ended run(const QStringList &arguments, const Variables &variables, const QByteArray &input);
    QStringList wordsOf(const QString &arguments);

    std::unique_ptr<Household> m_household;
    std::unique_ptr<Surroundings> m_surroundings;
};

void TestTerminalSecrets::initTestCase()
{
    if (const auto missing = KeychainSession::missingPackage(); !missing.isEmpty())
        QSKIP(qPrintable(missing + u" is not installed."_s));
    m_household = std::make_unique<Household>();
    QCOMPARE(m_household->problem(), QString());
    m_surroundings = std::make_unique<Surroundings>(*m_household);
    QCOMPARE(m_surroundings->problem(), QString());
}

QStringList TestTerminalSecrets::wordsOf(const QString &arguments)
{
    auto line = arguments;
    line.replace("$SUPEROFFICE"_L1, m_household->superOffice().url().toString())
        .replace("$INFOROUTER"_L1, m_household->infoRouter().url().toString())
        .replace("$UNTRUSTED"_L1, m_household->untrusted().url().toString())
        .replace("$AUTHORITY"_L1, QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.crt"))
        .replace("$HOME"_L1, m_household->home());
    for (const auto &[name, value] : m_surroundings->names())
        line.replace(name, value);
    return line.split(u' ', Qt::SkipEmptyParts);
}

Ended TestTerminalSecrets::run(const QStringList &arguments, const Variables &variables, const QByteArray &input)
{
    ProgramRun program(arguments);
    program.setProcessEnvironment(m_household->environment());
    for (const auto &[name, value] : variables)
        program.setVariable(name, value);
    const auto ended = program.runToEnd(input);
    const auto name = QString::fromLatin1(QTest::currentDataTag() ? QTest::currentDataTag() : "run");
    m_household->keep(name + ".out"_L1, ended.out.toUtf8());
    m_household->keep(name + ".err"_L1, ended.err.toUtf8());
    return ended;
}

void TestTerminalSecrets::leavesNothingBehind_data()
{
    QTest::addColumn<Step>("step");
    const auto row = [](const char *name, const Step &step) { QTest::newRow(name) << step; };
    Household known; // for what its servers take
    const Variables password{{u"SLUICE_PASSWORD"_s, known.superOffice().password()}};
    const Variables wrong{{u"SLUICE_PASSWORD"_s, Household::wrong(u"password"_s)}};
    const Variables token{{u"SLUICE_TOKEN"_s, known.superOffice().accessToken()},
                          {u"SLUICE_APP_TOKEN"_s, known.superOffice().applicationToken()}};
    const Variables session{{u"SLUICE_COOKIE"_s, known.superOffice().cookie()},
                            {u"SLUICE_XSRF"_s, known.superOffice().xsrfToken()}};
    const Variables infoRouter{{u"SLUICE_PASSWORD"_s, Household::infoRouterPassword()}};
    const auto there = u" --url $SUPEROFFICE --user ADM0 --environment test"_s;
    const auto files =
        u" --url $INFOROUTER --protocol inforouter --environment test --user "_s + Household::infoRouterUser();

    row("list", {u"list"_s + there, password});
    row("list as JSON", {u"list --json"_s + there, password});
    row("list over SOAP", {u"list --protocol superoffice-soap"_s + there, password});
    row("password on stdin", {u"list --password-stdin"_s + there, {}, known.superOffice().password().toUtf8() + '\n'});
    row("flush", {u"flush --cache CurrencyCache --yes"_s + there, password});
    row("flush as JSON", {u"flush --all --yes --json"_s + there, password});
    row("flush over SOAP", {u"flush --cache CurrencyCache --yes --protocol superoffice-soap"_s + there, password});
    row("state", {u"state"_s + there, password});
    row("access token", {u"list --auth bearer --url $SUPEROFFICE"_s, token});
    row("access token over SOAP", {u"list --auth bearer --protocol superoffice-soap --url $SUPEROFFICE"_s, token});
    row("session", {u"list --auth session --url $SUPEROFFICE"_s, session});
    row("refused password", {u"list"_s + there, wrong, {}, 2});
    row("refused password as JSON", {u"flush --all --yes --json"_s + there, wrong, {}, 2});
    row("refused ticket",
        {u"list --auth ticket --url $SUPEROFFICE"_s, {{u"SLUICE_TICKET"_s, Household::wrong(u"ticket"_s)}}, {}, 2});
    row("refused access token",
        {u"list --auth bearer --url $SUPEROFFICE"_s, {{u"SLUICE_TOKEN"_s, Household::wrong(u"token"_s)}}, {}, 2});
    row("untrusted certificate", {u"list --url $UNTRUSTED --user ADM0"_s, password, {}, 10});
    row("preview", {u"preview sign-in"_s + there, password});
    row("preview of a flush", {u"preview flush --all"_s + there, password});
    row("infoRouter", {u"flush --all --observe --yes"_s + files, infoRouter});
    row("infoRouter over SOAP", {u"flush --all --yes --binding soap"_s + files, infoRouter});
    row("infoRouter in addresses", {u"flush --all --yes --binding get"_s + files, infoRouter});
    row("infoRouter refused in addresses", {u"flush --all --yes --json --binding get"_s + files, wrong, {}, 2});
}

void TestTerminalSecrets::leavesNothingBehind()
{
    QFETCH(const Step, step);
    follow(step);
}

void TestTerminalSecrets::follow(const Step &step)
{
    const auto ended = run(wordsOf(step.arguments), step.variables, step.input);
    const auto said = ended.out + ended.err;
    QVERIFY2(ended.code == step.code,
             qPrintable(u"%1: %2: %3%4"_s.arg(step.arguments).arg(ended.code).arg(ended.out, ended.err.right(2000))));
    QVERIFY2(said.toUtf8().contains(step.says), qPrintable(step.arguments + u": "_s + said.right(2000)));
    QVERIFY(m_household->watch().seen() > 0);
    QVERIFY2(m_household->found().isEmpty(), qPrintable(step.arguments + u'\n' + m_household->found().join(u'\n')));
}

void TestTerminalSecrets::leavesNothingOfStoredServers_data()
{
    QTest::addColumn<Story>("story");
    const auto row = [](const char *name, const Story &story) { QTest::newRow(name) << story; };
    const auto right = m_household->superOffice().password();
    const auto refused = Household::wrong(u"password"_s);
    const Variables password{{u"SLUICE_PASSWORD"_s, right}};
    const Variables wrong{{u"SLUICE_PASSWORD"_s, refused}};
    const auto crm = u"servers add --name crm --environment test --url $SUPEROFFICE --user ADM0"_s;
    const auto farm =
        u"servers add --name farm --environment test --url https://crm.example.test/SuperOffice --user ADM0 $FARM"_s;
    const Step noLeftovers{u"servers list --leftovers --json"_s, {}, {}, 0, R"("keptSecrets":[])"};

    row("kept in the keychain",
        {{crm + u" --password-stdin"_s, {}, right.toUtf8() + '\n'},
         {u"servers list --json"_s, {}, {}, 0, R"("keptSecrets":["password"])"},
         {u"servers list"_s, {}, {}, 0, "crm"},
         {u"list --server crm"_s},
         {u"list --server crm --json"_s},
         {u"flush --cache CurrencyCache --yes --server crm"_s},
         {u"flush --all --yes --json --server crm"_s, {}, {}, 0, "acknowledged"},
         {u"preview flush --all --server crm"_s},
         {u"servers export"_s, {}, {}, 0, "sluice-servers"},
         {u"servers edit crm --password-stdin"_s, {}, refused.toUtf8() + '\n'},
         {u"list --server crm"_s, {}, {}, 2},
         {u"servers edit crm --user USER0"_s},
         {u"servers remove crm --confirm crm"_s},
         noLeftovers});
    row("a ticket kept in the keychain",
        {{u"servers add --name ticket --environment test --url $SUPEROFFICE --auth ticket --password-stdin"_s,
          {},
          m_household->superOffice().ticket().toUtf8() + '\n'},
         {u"servers list --json"_s, {}, {}, 0, R"("keptSecrets":["ticket"])"},
         {u"list --json --server ticket"_s},
         {u"servers export"_s},
         {u"servers forget ticket"_s, {}, {}, 0, "Removed from the keychain"},
         {u"servers remove ticket --confirm ticket"_s},
         noLeftovers});
    row("a farm that refuses",
        {{farm},
         {u"list --server farm"_s, wrong, {}, 2},
         {u"list --json --server farm"_s, wrong, {}, 2},
         {u"flush --all --yes --server farm"_s, wrong, {}, 2},
         {u"flush --all --yes --json --server farm"_s, wrong, {}, 2},
         {u"flush --all --yes --server farm --password-stdin"_s, {}, refused.toUtf8() + '\n', 2},
         {u"servers edit farm --password-stdin"_s, {}, refused.toUtf8() + '\n'},
         {u"servers list --json"_s, {}, {}, 0, R"("keptSecrets":["password"])"},
         {u"flush --all --yes --server farm"_s, {}, {}, 2},
         {u"flush --all --yes --server farm"_s, password},
         {u"servers export --server farm"_s},
         {u"servers remove farm --confirm farm"_s},
         noLeftovers});
    row("a password in a file",
        {{farm},
         {u"list --server farm --password-file farm=$PASSWORD_FILE"_s},
         {u"flush --all --yes --json --server farm --password-file farm=$PASSWORD_FILE"_s, {}, {}, 0, "acknowledged"},
         {u"preview flush --all --server farm"_s},
         {u"flush --all --yes --server farm --password-file farm=$REFUSED_FILE"_s, {}, {}, 2},
         {u"list --json --server farm --password-file farm=$REFUSED_FILE"_s, {}, {}, 2},
         {u"servers list --json"_s, {}, {}, 0, R"("keptSecrets":[])"},
         {u"servers export"_s},
         {u"servers remove farm --confirm farm"_s}});
    // What has no place in a list is refused, and not repeated.
    const auto import = u"servers import -"_s;
    row("imported with a password", {{import, {}, listWith(u"password"_s, right), 1, "looks like a secret"}});
    row("imported with a password in the address",
        {{import, {}, listWith(u"address"_s, u"https://ADM0:%1@crm.test/"_s.arg(refused)), 1, "“@”"}});
    const QJsonObject proxy{{u"kind"_s, u"http"_s}, {u"host"_s, u"anna:%1@proxy.test"_s.arg(refused)}};
    row("imported with a password of the proxy",
        {{import, {}, listWith(u"proxy"_s, proxy), 1, "“@”"},
         {u"servers list --json"_s, {}, {}, 0, R"("servers":[])"}});
}

void TestTerminalSecrets::leavesNothingOfStoredServers()
{
    QFETCH(const Story, story);
    for (const auto &step : story) {
        follow(step);
        if (QTest::currentTestFailed())
            return;
    }
}

/// What opens the way to a server, and signs in to none.
void TestTerminalSecrets::leavesNothingOnTheWay_data()
{
    QTest::addColumn<Story>("story");
    QTest::addColumn<bool>("isThere");
    const auto row = [](const char *name, bool isThere, const Story &story) {
        QTest::newRow(name) << story << isThere;
    };
    const auto with = [this](const QString &name, const QString &value) {
        return Variables{{u"SLUICE_PASSWORD"_s, m_household->superOffice().password()}, {name, value}};
    };
    const auto proxy = with(u"SLUICE_PROXY_PASSWORD"_s, Surroundings::proxyPassword());
    const auto noProxy = with(u"SLUICE_PROXY_PASSWORD"_s, Household::wrong(u"proxy"_s));
    const auto key = with(u"SLUICE_KEY_PASSPHRASE"_s, Surroundings::passphrase());
    const auto noKey = with(u"SLUICE_KEY_PASSPHRASE"_s, Household::wrong(u"passphrase"_s));
    const auto there = u" --url $SUPEROFFICE --user ADM0 --environment test"_s;
    const auto secure = u" --url $UNTRUSTED --ca $AUTHORITY --user ADM0 --environment test"_s;
    const auto locked = u" --client-cert $CERTIFICATE --client-key $LOCKED_KEY"_s;

    row("a proxy that is not there", true,
        {{u"list --proxy http://anna@$CLOSED"_s + there, proxy, {}, 5},
         {u"list --json --proxy http://anna@$CLOSED"_s + there, proxy, {}, 5},
         {u"flush --all --yes --proxy socks5://anna@$CLOSED"_s + secure, proxy, {}, 5}});
    row("a proxy", m_surroundings->hasProxy(),
        {{u"list --proxy http://anna@$PROXY"_s + there, proxy},
         {u"flush --all --yes --json --proxy http://anna@$PROXY"_s + secure, proxy, {}, 0, "acknowledged"},
         {u"preview flush --all --proxy http://anna@$PROXY"_s + secure, proxy}});
    row("a proxy that refuses", m_surroundings->hasProxy(),
        {{u"list --proxy http://anna@$PROXY"_s + there, noProxy, {}, 5},
         {u"flush --all --yes --json --proxy http://anna@$PROXY"_s + secure, noProxy, {}, 5}});
    row("a stored proxy", m_surroundings->hasProxy(),
        {{u"servers add --name behind --proxy http://anna@$PROXY"_s + secure},
         {u"list --server behind"_s, proxy},
         {u"flush --all --yes --json --server behind"_s, noProxy, {}, 5},
         {u"servers list --json"_s},
         {u"servers export"_s},
         {u"servers remove behind --confirm behind"_s}});
    row("a key", m_surroundings->hasKeys(),
        {{u"list"_s + locked + secure, key},
         {u"flush --all --yes --json --client-cert $PKCS12"_s + secure, key, {}, 0, "acknowledged"},
         {u"preview flush --all"_s + locked + secure, key}});
    row("a key that stays locked", m_surroundings->hasKeys(),
        {{u"list"_s + locked + secure, noKey, {}, 1}, {u"list --json --client-cert $PKCS12"_s + secure, noKey, {}, 1}});
    row("a stored key", m_surroundings->hasKeys(),
        {{u"servers add --name keyed"_s + locked + secure},
         {u"list --server keyed"_s, key},
         {u"flush --all --yes --json --server keyed"_s, noKey, {}, 1},
         {u"servers list --json"_s},
         {u"servers export"_s},
         {u"servers remove keyed --confirm keyed"_s}});
}

void TestTerminalSecrets::leavesNothingOnTheWay()
{
    QFETCH(const Story, story);
    QFETCH(const bool, isThere);
    if (!isThere)
        QSKIP("tinyproxy or openssl is not installed.");
    for (const auto &step : story) {
        follow(step);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestTerminalSecrets::isNotInTheJournalOfTheMock()
{
    const auto journal = m_household->home() + "/journal"_L1;
    ProgramRun mock({u"mock"_s, u"serve"_s, u"--journal"_s, journal});
    mock.setProcessEnvironment(m_household->environment());
    // It says what its accounts are: that is what it is asked for.
    const auto address = QJsonDocument::fromJson(mock.startAndReadLine().toUtf8())[u"url"_s].toString();
    QVERIFY(!address.isEmpty());
    for (const auto &password : {m_household->superOffice().password(), Household::wrong(u"password"_s)}) {
        for (const auto &protocol : {u"superoffice-soap"_s, u"superoffice-rest"_s})
            run({u"list"_s, u"--url"_s, address, u"--user"_s, u"ADM0"_s, u"--protocol"_s, protocol},
                {{u"SLUICE_PASSWORD"_s, password}}, {});
    }
    mock.terminate();
    const auto ended = mock.waitForEnd();
    m_household->keep(u"mock"_s, ended.out.toUtf8() + ended.err.toUtf8());
    QVERIFY(QFileInfo(journal).size() > 0);
    QCOMPARE(m_household->found().join(u'\n'), QString());
}

void TestTerminalSecrets::wentThroughTheProxy()
{
    if (!m_surroundings->hasProxy())
        QSKIP("tinyproxy is not installed.");
    const auto log = m_surroundings->proxyLog();
    for (const auto &server : {m_household->superOffice().url(), m_household->untrusted().url()})
        QVERIFY2(log.contains(u"CONNECT 127.0.0.1:%1 "_s.arg(server.port()).toUtf8()), log.constData());
}

/// In each place that what was done above writes to.
void TestTerminalSecrets::findsWhatIsPlantedInFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("secret");
    QTest::newRow("stored servers") << u".config/Sluice/sluice/servers.json"_s << m_household->superOffice().password();
    QTest::newRow("list of what is kept")
        << u".config/Sluice/sluice/kept-secrets.json"_s << m_household->superOffice().ticket();
    QTest::newRow("exported") << u"said/kept in the keychain.out"_s << m_household->superOffice().password();
    QTest::newRow("listed as JSON") << u"said/a farm that refuses.out"_s << Household::wrong(u"password"_s);
    QTest::newRow("log with a file") << u"said/a password in a file.err"_s << m_household->superOffice().password();
    if (m_surroundings->hasProxy()) {
        QTest::newRow("log of the proxy") << u"said/proxy.log"_s << Surroundings::proxyPassword();
        QTest::newRow("log with a proxy") << u"said/a proxy.err"_s << Surroundings::proxyPassword();
    }
    if (m_surroundings->hasKeys())
        QTest::newRow("log with a key") << u"said/a key.err"_s << Surroundings::passphrase();
}

void TestTerminalSecrets::findsWhatIsPlantedInFiles()
{
    QFETCH(const QString, path);
    QFETCH(const QString, secret);
    QFile file(m_household->home() + u'/' + path);
    QVERIFY2(file.exists(), qPrintable(file.fileName()));
    QVERIFY(file.open(QIODevice::Append));
    const auto size = file.size();
    QVERIFY(size > 0);
    file.write(secret.toUtf8().toBase64());
    file.flush();
    const auto found = m_household->found();
    QVERIFY(file.resize(size));
    QVERIFY2(found.size() == 1 && found.constFirst().endsWith(file.fileName() + " (base64)"_L1),
             qPrintable(found.join(u'\n')));
    QCOMPARE(m_household->found(), QStringList());
}

void TestTerminalSecrets::findsWhatIsPlanted()
{
    // A secret in an argument is the mistake of whoever writes it there, and has to be noticed.
    run(wordsOf(u"preview flush --url $SUPEROFFICE --user ADM0 --cache "_s + Household::wrong(u"cache"_s)), {}, {});
    const auto found = m_household->found();
    QVERIFY2(std::ranges::any_of(found, [](const auto &one) { return one.contains("/said/"_L1); }),
             qPrintable(found.join(u'\n')));
    QVERIFY2(std::ranges::any_of(found, [](const auto &one) { return one.contains("the arguments of"_L1); }),
             qPrintable(found.join(u'\n')));
}

SLUICE_TEST(TestTerminalSecrets)

} // namespace tst_terminalsecrets

#include "tst_terminalsecrets.moc"
