// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/secrets/accounts.h"
#include "app/sluicectl/secrets/secrets.h"
#include "app/sluicectl/secrets/transportsecrets.h"
#include "tests/support/placeinmemory.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace tst_secrets {

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheXsrfTokenInACookie_data();
    void findsTheXsrfTokenInACookie();
    void saysWhereASecretGoes_data();
    void saysWhereASecretGoes();
    void takesSecretsOutOfTheEnvironment();
    void takesTheEndOfALineForNoPartOfASecret_data();
    void takesTheEndOfALineForNoPartOfASecret();
    void refusesAFileThatIsTooLong();
    void readsFilesLineByLine_data();
    void readsFilesLineByLine();
    void opensProxiesFromTheEnvironment_data();
    void opensProxiesFromTheEnvironment();
    void overwritesWhatTheEnvironmentHeld();
    void overwritesTheLinesOfAFile();
    void overwritesWhatItReadWithTheLastDestination();

private:
    QString write(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"file"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("No file can be written.");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestSecrets::findsTheXsrfTokenInACookie_data()
{
    QTest::addColumn<QString>("cookie");
    QTest::addColumn<QString>("token");
    const auto row = [](const char *name, const QString &cookie, const QString &token) {
        QTest::newRow(name) << cookie << token;
    };
    row("alone", u"XSRF-TOKEN=abc"_s, u"abc"_s);
    row("among others", u"a=b; XSRF-TOKEN=abc; c=d"_s, u"abc"_s);
    row("without blanks", u"a=b;XSRF-TOKEN=abc;c=d"_s, u"abc"_s);
    row("with characters of base64", u"XSRF-TOKEN=a+b/c=="_s, u"a+b/c=="_s);
    row("encoded", u"XSRF-TOKEN=a%2Bb%2fc%3D%3d"_s, u"a+b/c=="_s);
    row("with a percent sign that encodes nothing", u"XSRF-TOKEN=100%&a%2B"_s, u"100%&a%2B"_s);
    row("empty", u"XSRF-TOKEN=; a=b"_s, {});
    row("not there", u"a=b; c=XSRF-TOKEN"_s, {});
    row("another one", u"X-XSRF-TOKEN=abc; XSRF-TOKEN2=d"_s, {});
    row("nothing", {}, {});
}

void TestSecrets::findsTheXsrfTokenInACookie()
{
    QFETCH(QString, cookie);
    QTEST(xsrfTokenIn(cookie), "token");
}

void TestSecrets::saysWhereASecretGoes_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<QString>("variable");
    QTest::newRow("password") << SignInKind::Password << u"SLUICE_PASSWORD"_s;
    QTest::newRow("ticket") << SignInKind::Ticket << u"SLUICE_TICKET"_s;
    QTest::newRow("access token") << SignInKind::AccessToken << u"SLUICE_TOKEN"_s;
    QTest::newRow("session") << SignInKind::BrowserSession << u"SLUICE_COOKIE and SLUICE_XSRF"_s;
}

void TestSecrets::saysWhereASecretGoes()
{
    QFETCH(SignInKind, kind);
    QFETCH(QString, variable);
    QVERIFY2(sourcesOf(kind).contains(variable), qPrintable(sourcesOf(kind)));
    QVERIFY(sourcesOf(kind).contains(u"--password-stdin"_s));
}

void TestSecrets::takesSecretsOutOfTheEnvironment()
{
    const QList<QByteArray> variables{"SLUICE_PASSWORD",       "SLUICE_TICKET",        "SLUICE_TOKEN",
                                      "SLUICE_COOKIE",         "SLUICE_XSRF",          "SLUICE_APP_TOKEN",
                                      "SLUICE_PROXY_PASSWORD", "SLUICE_KEY_PASSPHRASE"};
    for (const auto &variable : variables)
        qputenv(variable.constData(), "of " + variable);
    qputenv("SLUICE_TICKET", "");
    const auto secrets = EnvironmentSecrets::receive();
    for (const auto &variable : variables)
        QVERIFY2(!qEnvironmentVariableIsSet(variable.constData()), variable.constData());
    QCOMPARE(secrets.value("SLUICE_PASSWORD"), QByteArray("of SLUICE_PASSWORD"));
    QCOMPARE(secrets.value("SLUICE_TICKET"), QByteArray(""));
    QVERIFY(!EnvironmentSecrets::receive().value("SLUICE_PASSWORD"));
}

void TestSecrets::takesTheEndOfALineForNoPartOfASecret_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("none") << "a b "_ba
                          << "a b "_ba;
    QTest::newRow("one") << "a\n"_ba
                         << "a"_ba;
    QTest::newRow("of another system") << "a\r\n"_ba
                                       << "a"_ba;
    QTest::newRow("half of it") << "a\r"_ba
                                << "a"_ba;
    QTest::newRow("two") << "a\n\n"_ba
                         << "a"_ba;
    QTest::newRow("nothing else") << "\n"_ba
                                  << ""_ba;
    QTest::newRow("within") << "a\nb\n"_ba
                            << "a\nb"_ba;
}

/// What a shell puts there with a line end means what a file or standard input means.
void TestSecrets::takesTheEndOfALineForNoPartOfASecret()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, secret);
    qputenv("SLUICE_PASSWORD", value);
    QCOMPARE(EnvironmentSecrets::receive().value("SLUICE_PASSWORD"), secret);
    if (secret.contains('\n'))
        return; // in a file it would be two
    const auto line = LinesFromFile::read(write(value)).value().next({});
    QCOMPARE(QByteArray(line->value()), secret);
}

/// A part of it would be sent and refused, and nobody would know why.
void TestSecrets::refusesAFileThatIsTooLong()
{
    QVERIFY(LinesFromFile::read(write(QByteArray(64 * 1024, 'x'))));
    const auto tooLong = LinesFromFile::read(write(QByteArray(64 * 1024 + 1, 'x')));
    QVERIFY(!tooLong);
    QVERIFY2(tooLong.error().message.contains(u"longer than 64 KiB"_s), qPrintable(tooLong.error().message));
}

void TestSecrets::readsFilesLineByLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QList<QByteArray>>("lines");
    using Lines = QList<QByteArray>;
    QTest::newRow("nothing") << QByteArray() << Lines{};
    QTest::newRow("one without an end") << QByteArray("a") << Lines{"a"};
    QTest::newRow("one") << QByteArray("a\n") << Lines{"a"};
    QTest::newRow("two of another system") << QByteArray("a \r\nb\r\n") << Lines{"a ", "b"};
    QTest::newRow("an empty one") << QByteArray("\n") << Lines{""};
}

void TestSecrets::readsFilesLineByLine()
{
    QFETCH(QByteArray, content);
    auto file = LinesFromFile::read(write(content));
    QVERIFY(file);
    QList<QByteArray> lines;
    for (auto line = file->next({}); line && *line; line = file->next({}))
        lines.append(**line);
    QTEST(lines, "lines");
}

void TestSecrets::opensProxiesFromTheEnvironment_data()
{
    QTest::addColumn<QStringList>("proxies");
    QTest::addColumn<bool>("isSet");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QStringList &proxies, bool isSet, const QString &problem = {}) {
        QTest::newRow(name) << proxies << isSet << problem;
    };
    row("one", {u"me@a.test"_s}, true);
    row("one for two servers", {u"me@a.test"_s, u"me@a.test"_s}, true);
    row("two", {u"me@a.test"_s, u"me@b.test"_s}, true, u"different proxies"_s);
    row("none that asks", {u"a.test"_s, u"b.test"_s}, false);
    row("nothing set", {u"me@a.test"_s}, false, u"set SLUICE_PROXY_PASSWORD"_s);
}

void TestSecrets::opensProxiesFromTheEnvironment()
{
    QFETCH(QStringList, proxies);
    QFETCH(bool, isSet);
    QFETCH(QString, problem);
    if (isSet)
        qputenv("SLUICE_PROXY_PASSWORD", "opens");
    const auto environment = EnvironmentSecrets::receive();
    QList<Destination> destinations;
    for (const auto &proxy : proxies) {
        SignInRequest request;
        request.transport.proxy = {.kind = ProxyKind::Http,
                                   .host = proxy.section(u'@', -1),
                                   .port = 8080,
                                   .user = proxy.contains(u'@') ? proxy.section(u'@', 0, 0) : QString()};
        destinations.append({.own = request, .nodes = {request}});
    }
    const auto opened = askForTransportSecrets(destinations, environment, -1);
    QCOMPARE(opened.has_value(), problem.isEmpty());
    if (!opened)
        QVERIFY2(opened.error().message.contains(problem), qPrintable(opened.error().message));
    else
        QCOMPARE(destinations.last().nodes.first().transportSecrets.proxyPassword, isSet ? u"opens"_s : QString());
}

void TestSecrets::overwritesWhatTheEnvironmentHeld()
{
    qputenv("SLUICE_PASSWORD", test::longText(u"hush"_s).toUtf8());
    std::optional environment = EnvironmentSecrets::receive();
    const test::PlaceInMemory place(*environment->value("SLUICE_PASSWORD"));
    QVERIFY(place.isUnchanged());
    environment.reset();
    QVERIFY(!place.isUnchanged());
}

void TestSecrets::overwritesTheLinesOfAFile()
{
    std::optional file = LinesFromFile::read(write(test::longText(u"hush"_s).toUtf8() + '\n')).value();
    auto line = file->next({});
    QVERIFY(line && *line);
    const test::PlaceInMemory place(**line);
    QVERIFY(place.isUnchanged());
    file.reset();
    line = {};
    QVERIFY(!place.isUnchanged());
}

void TestSecrets::overwritesWhatItReadWithTheLastDestination()
{
    SignInRequest request;
    request.protocolId = u"superoffice-soap"_s;
    request.address = u"https://crm.test"_s;
    request.credentials.user = u"ADM0"_s;
    Destination destination{.own = request, .nodes = {request, request}};
    QList<Destination> destinations{destination};
    qputenv("SLUICE_PASSWORD", test::longText(u"hush"_s).toUtf8());
    const auto taken = receiveGivenSecrets(destinations, {}, EnvironmentSecrets::receive());
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
    const test::PlaceInMemory place(destinations.constFirst().own.credentials.password);
    destination = destinations.takeFirst();
    QVERIFY(place.isUnchanged());
    destination = {};
    QVERIFY(!place.isUnchanged());
}

SLUICE_TEST(TestSecrets)

} // namespace tst_secrets

#include "tst_secrets.moc"
