// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/englishtexts.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/support/suite.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace sluice::mock;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_jsonanswer {

namespace {

QJsonObject read(const QString &line)
{
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

} // namespace

/// What scripts read.
class TestJsonAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryPartAlsoWhenNothingHappened();
    void takesWhatWasSaidForTheReasonOfAFailure();
    void tellsWhatIsKnownOfAnError_data();
    void tellsWhatIsKnownOfAnError();
    void keepsNothingUntilItIsWanted();
    void answersAMistakeOnTheCommandLine_data();
    void answersAMistakeOnTheCommandLine();
    void tellsWhichServerWasNotReached();
    void speaksEnglishBesideTheLanguageOfTheUser_data();
    void speaksEnglishBesideTheLanguageOfTheUser();
    void endsTheLinesWithTheRest();
    void tellsWhatASignInTookBesideTheRequest();
};

void TestJsonAnswer::hasEveryPartAlsoWhenNothingHappened()
{
    JsonAnswer answer;
    answer.begin(u"list"_s);
    const auto document = read(answer.end(0, {}));
    QCOMPARE(document.keys(),
             QStringList({u"at"_s, u"command"_s, u"errors"_s, u"exit"_s, u"results"_s, u"schema"_s, u"servers"_s,
                          u"summary"_s}));
    QCOMPARE(document[u"schema"_s].toString(), u"sluice/1"_s);
}

void TestJsonAnswer::takesWhatWasSaidForTheReasonOfAFailure()
{
    JsonAnswer answer;
    answer.begin(u"list"_s);
    const auto silent = read(answer.end(6, {u"Not confirmed."_s}));
    QCOMPARE(silent[u"errors"_s][0][u"kind"_s].toString(), u"blocked"_s);
    QCOMPARE(silent[u"errors"_s][0][u"message"_s].toString(), u"Not confirmed."_s);
    answer.begin(u"list"_s);
    answer.addError(nameError(u"There is none."_s));
    const auto known = read(answer.end(8, {u"Note."_s, u"There is none."_s}))[u"errors"_s].toArray();
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.at(0)[u"message"_s].toString(), u"There is none."_s);
}

void TestJsonAnswer::tellsWhatIsKnownOfAnError_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    using Kind = Error::Kind;
    const auto row = [](const char *name, const Error &error, const QString &kind, const QString &code) {
        QTest::newRow(name) << error << kind << code;
    };
    row("no such host", {.kind = Kind::Network, .cause = Error::Cause::NoSuchHost}, u"network"_s, u"noSuchHost"_s);
    row("nothing more is known", {.kind = Kind::Timeout}, u"timeout"_s, u"timeout"_s);
    row("a certificate", {.kind = Kind::Tls, .tls = TlsProblem{.chainPem = {u"PEM"_s}}}, u"tls"_s,
        u"certificateNotTrusted"_s);
    row("another certificate", {.kind = Kind::Tls, .tls = TlsProblem{.chainPem = {u"PEM"_s}, .expected = u"ab"_s}},
        u"tls"_s, u"certificateChanged"_s);
    row("no certificate", {.kind = Kind::Tls, .tls = TlsProblem()}, u"tls"_s, u"handshakeFailed"_s);
    row("a mistake", inputError(u"x"_s), u"usage"_s, u"usage"_s);
    row("a lock", machineError(u"x"_s), u"machine"_s, u"machine"_s);
    row("a name", nameError(u"x"_s), u"name"_s, u"name"_s);
}

void TestJsonAnswer::tellsWhatIsKnownOfAnError()
{
    QFETCH(Error, error);
    const auto object = errorObject(error);
    QTEST(object[u"kind"_s].toString(), "kind");
    QTEST(object[u"code"_s].toString(), "code");
}

void TestJsonAnswer::keepsNothingUntilItIsWanted()
{
    JsonAnswer answer;
    QVERIFY(!answer.isWanted());
    answer.addError(inputError(u"x"_s));
    answer.begin({});
    QVERIFY(read(answer.end(0, {}))[u"errors"_s].toArray().isEmpty());
}

void TestJsonAnswer::answersAMistakeOnTheCommandLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QString &line, int code, const QString &command, const QString &part) {
        QTest::newRow(name) << line << code << command << part;
    };
    row("an unknown command", u"flsh --json"_s, 1, {}, u"flsh"_s);
    row("an unknown option", u"list --colour --json"_s, 1, u"list"_s, u"colour"_s);
    row("nothing to flush", u"flush --url http://127.0.0.1:1 --json"_s, 1, u"flush"_s, u"--cache NAME"_s);
    row("no such server", u"list --server crm9 --json"_s, 8, u"list"_s, u"There is no server called crm9"_s);
    row("no such server to edit", u"servers edit crm9 --group a --json"_s, 8, u"servers edit"_s, u"crm9"_s);
    row("no such run", u"history show abc --json"_s, 8, u"history show"_s, u"abc"_s);
    row("no such preset", u"presets show weekly --json"_s, 8, u"presets show"_s, u"weekly"_s);
    row("no such plan file", u"plan check none.sluiceplan --json"_s, 7, u"plan check"_s, u"none.sluiceplan"_s);
    row("no password", u"list --url http://127.0.0.1:1 --user ADM0 --json"_s, 7, u"list"_s, u"SLUICE_PASSWORD"_s);
}

void TestJsonAnswer::answersAMistakeOnTheCommandLine()
{
    QFETCH(QString, line);
    QFETCH(QString, part);
    const auto ended = ProgramRun(line.split(u' ')).runToEnd();
    QTEST(ended.code, "code");
    const auto document = ended.json();
    QCOMPARE(document[u"exit"_s].toInt(), ended.code);
    QTEST(document[u"command"_s].toString(), "command");
    const auto message = document[u"errors"_s][0][u"message"_s].toString();
    QVERIFY2(message.contains(part), qPrintable(ended.out));
}

void TestJsonAnswer::tellsWhichServerWasNotReached()
{
    MockServer server;
    QVERIFY(server.listen());
    const QTemporaryDir folder;
    const auto runIn = [&](const QString &line) {
        ProgramRun program(line.split(u' '), server.password());
        program.setHome(folder.path());
        return program.runToEnd();
    };
    const auto address = server.url().toString();
    QCOMPARE(runIn(u"servers add --name here --url %1 --user %2 --environment test"_s.arg(address, server.user())).code,
             0);
    QCOMPARE(runIn(u"servers add --name gone --url http://127.0.0.1:1 --user a --environment test"_s).code, 0);
    const auto ended = runIn(u"probe --server gone --server here --json"_s);
    QCOMPARE(ended.code, 3);
    QCOMPARE(ended.servers().size(), 1);
    QCOMPARE(ended.servers().at(0)[u"server"_s].toString(), u"here"_s);
    const auto error = ended.json()[u"errors"_s][0];
    QCOMPARE(error[u"server"_s].toString(), u"gone"_s);
    QCOMPARE(error[u"kind"_s].toString(), u"network"_s);
    QCOMPARE(error[u"code"_s].toString(), u"connectionRefused"_s);
}

void TestJsonAnswer::speaksEnglishBesideTheLanguageOfTheUser_data()
{
    QTest::addColumn<QString>("line");
    for (const auto &line : {u"list --server crm9 --json"_s, u"flush --url http://127.0.0.1:1 --json"_s,
                             u"probe --url http://127.0.0.1:1 --json"_s, u"history show abc --json"_s,
                             u"plan check none.sluiceplan --json"_s, u"presets show weekly --json"_s,
                             u"flush --url http://127.0.0.1:1 --all --environment production --user a --json"_s})
        QTest::newRow(qPrintable(line)) << line;
}

void TestJsonAnswer::speaksEnglishBesideTheLanguageOfTheUser()
{
    QFETCH(QString, line);
    const auto inLanguage = [&line](const QString &language) {
        ProgramRun program(line.split(u' '), u"secret"_s);
        program.setVariable(u"LANGUAGE"_s, language);
        program.setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
        program.setVariable(u"LANG"_s, language + u".UTF-8"_s);
        return program.runToEnd().json()[u"errors"_s][0].toObject();
    };
    const auto english = inLanguage(u"en"_s);
    const auto norwegian = inLanguage(u"nb_NO"_s);
    QCOMPARE(norwegian[u"messageEn"_s].toString(), english[u"message"_s].toString());
    QCOMPARE(english[u"messageEn"_s].toString(), english[u"message"_s].toString());
    QVERIFY(norwegian[u"message"_s] != english[u"message"_s]);
}

void TestJsonAnswer::endsTheLinesWithTheRest()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto ended =
        ProgramRun({u"flush"_s, u"--cache"_s, u"CurrencyCache"_s, u"--cache"_s, u"UserGroupCache"_s, u"--yes"_s,
                    u"--url"_s, server.url().toString(), u"--user"_s, server.user(), u"--json-lines"_s},
                   server.password())
            .runToEnd();
    QCOMPARE(ended.code, 0);
    const auto lines = ended.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(read(lines.at(1))[u"type"_s].toString(), u"result"_s);
    const auto last = read(lines.at(2));
    QCOMPARE(last[u"type"_s].toString(), u"end"_s);
    QCOMPARE(last[u"summary"_s][u"acknowledged"_s].toInt(), 2);
    QVERIFY(!last.contains(u"results"_s));
}

void TestJsonAnswer::tellsWhatASignInTookBesideTheRequest()
{
    MockServer server(settingsOf({u"latencyMs=300"_s}));
    QVERIFY(server.listen());
    const auto ended = ProgramRun({u"flush"_s, u"--all"_s, u"--yes"_s, u"--url"_s, server.url().toString(), u"--user"_s,
                                   server.user(), u"--services"_s, u"88"_s, u"--json"_s},
                                  server.password())
                           .runToEnd();
    QCOMPARE(ended.code, 0);
    const auto result = ended.json()[u"results"_s][0];
    QVERIFY2(result[u"signInMs"_s].toInt() >= 300, qPrintable(ended.out)); // the sign-in, which waits as long
    QVERIFY2(result[u"durationMs"_s].toInt() >= 300, qPrintable(ended.out));
}

SLUICE_TEST(TestJsonAnswer)

} // namespace tst_jsonanswer

#include "tst_jsonanswer.moc"
