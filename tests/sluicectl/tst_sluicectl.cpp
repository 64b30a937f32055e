// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectl {
using mock::MockServer;

namespace {

const auto signIn = u"AuthenticateUsernamePassword"_s;

} // namespace

class TestSluicectl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsKnown_data();
    void tellsWhatIsKnown();
    void sendsNothingUnlessConfirmed_data();
    void sendsNothingUnlessConfirmed();
    void sendsNothingWhenTheCommandLineIsWrong_data();
    void sendsNothingWhenTheCommandLineIsWrong();
    void refusesNamesThatTheServerDoesNotList();
    void carriesNamesUnchanged();
    void carriesAByteOrderMark();
    void clearsWhatItIsTold();
    void speaksTheOtherEnvelope();
    void givesEveryFieldOfAResult();
    void fillsStdoutWithNothingButData();
    void passesOnThatARightIsMissing();
    void tellsWhenEveryServerRefusesTheSignIn();

private:
    static QStringList at(const QUrl &url, const QString &user = u"ADM0"_s)
    {
        return {u"--url"_s, url.toString(), u"--user"_s, user, u"--protocol"_s, u"superoffice-soap"_s};
    }
    Ended run(const MockServer &server, const QStringList &arguments);

    /// No run may print it.
    const QString m_password = QString::fromUtf16(mock::AdministratorPassword);
    const QStringList m_flushTwo{u"flush"_s, u"--cache"_s, u"CurrencyCache"_s, u"--cache"_s, u"UserGroupCache"_s};
    const QStringList m_flushAll{u"flush"_s, u"--all"_s};
    const QStringList m_clearOwn{u"clear-config"_s, u"--application"_s, u"Web"_s,
                                 u"--instance"_s,   u"Main"_s,          u"--own-only"_s};
    const QStringList m_yes{u"--yes"_s};
};

Ended TestSluicectl::run(const MockServer &server, const QStringList &arguments)
{
    const auto ended = ProgramRun(arguments + at(server.url()), m_password).runToEnd();
    if (ended.out.contains(m_password) || ended.err.contains(m_password))
        qFatal("The password is shown by sluicectl %s", qPrintable(arguments.join(u' ')));
    return ended;
}

void TestSluicectl::tellsWhatIsKnown_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("evidence");
    QTest::addColumn<QStringList>("operations");
    const auto row = [](const char *name, const QStringList &settings, const QStringList &arguments, int code,
                        const QStringList &evidence, const QStringList &ops) {
        QTest::newRow(name) << settings << arguments << code << evidence << ops;
    };
    const QStringList both{u"CurrencyCache acknowledged"_s, u"UserGroupCache acknowledged"_s};
    const auto list = u"GetCacheNames"_s;
    const auto flush = u"FlushCachesByName"_s;
    row("two caches go in one request", {}, m_flushTwo, 0, both, {signIn, list, flush});
    row("all caches", {}, m_flushAll, 0, {u"* acknowledged"_s}, {signIn, u"FlushCaches"_s});
    row("own configurations", {}, m_clearOwn, 0, {u"configuration:Web/Main acknowledged"_s},
        {signIn, u"ClearConfigurationCache"_s});
    row("a ticket that expires before the list is renewed once", {u"expireOnce=1"_s}, m_flushTwo, 0, both,
        {signIn, u"-"_s + list, signIn, list, flush});
    row("a ticket that expires before the flush is renewed once", {u"expireOnce=2"_s}, m_flushTwo, 0, both,
        {signIn, list, u"-"_s + flush, signIn, flush});
    row("a ticket that never lives is given up on", {u"ticketLife=0"_s}, m_flushAll, 4, {u"* refused"_s},
        {signIn, u"-FlushCaches"_s, signIn, u"-FlushCaches"_s});
    row("one name with Services73 is skipped, not all flushed", {u"services=73"_s}, m_flushTwo, 4,
        {u"CurrencyCache skipped"_s, u"UserGroupCache skipped"_s}, {});
    row("all with Services73", {u"services=73"_s}, m_flushAll, 0, {u"* acknowledged"_s}, {signIn, u"FlushCaches"_s});
    row("Services75 named, the newest there is not asked", {}, m_flushAll + QStringList{u"--services"_s, u"75"_s}, 0,
        {u"* acknowledged"_s}, {signIn, u"FlushCaches"_s});
    row("a list that cannot be read refuses no name", {u"missingOps=GetCacheNames"_s}, m_flushTwo, 0, both,
        {signIn, u"-"_s + list, flush});
    row("a list with another answer refuses no name", {u"listAnswer=absent"_s}, m_flushTwo, 0, both,
        {signIn, list, flush});
    row("a sign-in page in place of an answer", {u"htmlInstead=true"_s}, m_flushAll, 9, {u"* unknown"_s},
        {signIn, u"-FlushCaches"_s});
    row("a server that never says whether it succeeded", {u"succeeded=absent"_s}, m_flushAll, 4, {u"* failed"_s}, {});
    row("a server that moved", {u"status=302"_s, u"location=http://elsewhere.test/"_s}, m_flushAll, 4, {u"* failed"_s},
        {signIn, u"-FlushCaches"_s});
    row("a server in trouble", {u"status=503"_s}, m_flushAll, 9, {u"* unknown"_s}, {signIn, u"-FlushCaches"_s});
    row("a fault", {u"requireAdminAll=false"_s, u"unknownName=error"_s},
        {u"flush"_s, u"--cache"_s, u"NoSuchTable"_s, u"--allow-unknown"_s}, 4, {u"NoSuchTable refused"_s},
        {signIn, u"-"_s + flush});
    row("a table is flushed when one insists", {}, {u"flush"_s, u"--cache"_s, u"SomeTable"_s, u"--allow-unknown"_s}, 0,
        {u"SomeTable acknowledged"_s}, {signIn, flush});
}

void TestSluicectl::tellsWhatIsKnown()
{
    QFETCH(QStringList, settings);
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, evidence);
    MockServer server(settingsOf(settings));
    QVERIFY(server.listen());
    const auto ended = run(server, arguments + m_yes + QStringList{u"--json"_s});
    QVERIFY2(!evidence.isEmpty() || ended.out.isEmpty(), qPrintable(ended.out));
    if (!evidence.isEmpty())
        QCOMPARE(ended.evidence(), evidence);
    QTEST(ended.code, "code");
    QTEST(operations(server), "operations");
}

void TestSluicectl::sendsNothingUnlessConfirmed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QStringList production{u"--environment"_s, u"Production"_s};
    QTest::newRow("flush without --yes") << m_flushAll << 6;
    QTest::newRow("flush some without --yes") << m_flushTwo << 6;
    QTest::newRow("clear-config without --yes") << m_clearOwn << 6;
    QTest::newRow("Production") << m_flushAll + production << 6;
    QTest::newRow("Production with --yes") << m_flushAll + production + m_yes << 6;
    QTest::newRow("Production with another host") << m_flushAll + production + QStringList{u"--confirm=crm"_s} << 6;
    QTest::newRow("another host and --yes") << m_flushAll + m_yes + QStringList{u"--confirm=crm"_s} << 6;
    QTest::newRow("Production with the host") << m_flushAll + production + QStringList{u"--confirm=127.0.0.1"_s} << 0;
    QTest::newRow("Test with --yes") << m_flushAll + m_yes + QStringList{u"--environment=Test"_s} << 0;
    QTest::newRow("the host in place of --yes") << m_flushAll + QStringList{u"--confirm=127.0.0.1"_s} << 0;
}

void TestSluicectl::sendsNothingUnlessConfirmed()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    MockServer server;
    QVERIFY(server.listen());
    const auto ended = run(server, arguments);
    QCOMPARE(ended.code, code);
    QCOMPARE(server.journal().isEmpty(), code == 6);
    QCOMPARE(ended.out.isEmpty(), code == 6);
    QVERIFY(!ended.err.isEmpty());
}

void TestSluicectl::sendsNothingWhenTheCommandLineIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("neither caches nor all") << QStringList{u"flush"_s, u"--yes"_s};
    QTest::newRow("an empty cache") << QStringList{u"flush"_s, u"--yes"_s, u"--cache"_s, u""_s};
    QTest::newRow("all and one") << m_flushTwo + QStringList{u"--all"_s, u"--yes"_s};
    QTest::newRow("a password as an argument") << m_flushAll + QStringList{u"--yes"_s, u"--password"_s, m_password};
    QTest::newRow("a character that cannot be sent")
        << QStringList{u"flush"_s, u"--yes"_s, u"--cache"_s, u"a\u0001b"_s};
    QTest::newRow("nobody's configurations") << m_clearOwn.first(5) + m_yes;
    QTest::newRow("no such command") << QStringList{u"clear"_s};
}

void TestSluicectl::sendsNothingWhenTheCommandLineIsWrong()
{
    QFETCH(QStringList, arguments);
    MockServer server;
    QVERIFY(server.listen());
    const auto ended = run(server, arguments);
    QCOMPARE(ended.code, 1);
    QVERIFY(server.journal().isEmpty());
    QVERIFY(ended.out.isEmpty());
    QVERIFY(ended.err.startsWith(u"sluicectl: "_s));
}

void TestSluicectl::refusesNamesThatTheServerDoesNotList()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto ended = run(server,
                           {u"flush"_s, u"--yes"_s, u"--cache"_s, u"UserGroupCache"_s, u"--cache"_s, u"currencycache"_s,
                            u"--cache"_s, u"Nonsense"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(operations(server), QStringList({signIn, u"GetCacheNames"_s}));
    QVERIFY(ended.out.isEmpty());
    QVERIFY(ended.err.contains(u"“currencycache”, but “CurrencyCache”"_s));
    QVERIFY(ended.err.contains(u"Nonsense"_s));
    QVERIFY(!ended.err.contains(u"UserGroupCache"_s));
    QVERIFY(ended.err.contains(u"--allow-unknown"_s));
}

void TestSluicectl::carriesNamesUnchanged()
{
    const QStringList names{u"<b>Tom & \"Jerry\"</b>"_s,
                            u" blanks  at both ends "_s,
                            u"ÆØÅ æøå 日本 🙂"_s,
                            u"one, two"_s,
                            u"-hyphen"_s,
                            u"a=b"_s,
                            u"tab\there"_s,
                            u"%1 %n"_s,
                            u"]]>"_s};
    mock::Settings settings;
    settings.extraCaches = names;
    MockServer server(settings);
    QVERIFY(server.listen());
    QStringList arguments{u"flush"_s, u"--yes"_s, u"--json"_s};
    for (const auto &name : names)
        arguments.append(u"--cache="_s + name);
    const auto ended = run(server, arguments);
    QCOMPARE(ended.code, 0);
    QCOMPARE(server.journal().constLast().names, names);
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(ended.json().value(u"results"_s)[i][u"target"_s].toString(), names.at(i));
    for (const auto &name : names)
        QCOMPARE(server.flushCount(name), 1);
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 0);
}

/// Qt itself would drop it from the arguments, and another cache would be flushed.
void TestSluicectl::carriesAByteOrderMark()
{
    MockServer server;
    QVERIFY(server.listen());
    const QStringList named{u"flush"_s, u"--yes"_s, u"--cache"_s, u"\uFEFFCurrencyCache"_s};
    QCOMPARE(run(server, named).code, 1);
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 0);
    QCOMPARE(run(server, named + QStringList{u"--allow-unknown"_s}).code, 0);
    QCOMPARE(server.journal().constLast().names, QStringList{u"\uFEFFCurrencyCache"_s});
}

void TestSluicectl::clearsWhatItIsTold()
{
    MockServer server;
    QVERIFY(server.listen());
    const QStringList arguments{u"clear-config"_s, u"--application= Web & Co "_s, u"--instance=Ærlig"_s, u"--yes"_s};
    QCOMPARE(run(server, arguments + QStringList{u"--all-associates"_s}).code, 0);
    const auto everybody = server.journal().constLast().configuration.value();
    QCOMPARE(everybody.application, u" Web & Co "_s);
    QCOMPARE(everybody.instance, u"Ærlig"_s);
    QVERIFY(everybody.forAllAssociates);
    QCOMPARE(run(server, arguments + QStringList{u"--own-only"_s}).code, 0);
    QVERIFY(!server.journal().constLast().configuration->forAllAssociates);
}

void TestSluicectl::speaksTheOtherEnvelope()
{
    const QStringList published{u"--envelope"_s, u"published"_s};
    MockServer strict;
    QVERIFY(strict.listen());
    MockServer asPrinted(settingsOf({u"strictness=published"_s}));
    QVERIFY(asPrinted.listen());
    QCOMPARE(run(asPrinted, m_flushTwo + m_yes + published).code, 0);
    QCOMPARE(asPrinted.journal().constLast().operation, u"FlushCachesByName"_s);
    QCOMPARE(run(asPrinted, m_flushTwo + m_yes).code, 4);
    QCOMPARE(run(strict, m_flushTwo + m_yes + published).code, 4);
    QCOMPARE(strict.flushCount(u"CurrencyCache"_s), 0);
}

void TestSluicectl::givesEveryFieldOfAResult()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto json = run(server, m_flushAll + m_yes + QStringList{u"--json"_s}).json();
    QCOMPARE(json.keys(),
             QStringList({u"at"_s, u"change"_s, u"command"_s, u"errors"_s, u"exit"_s, u"reason"_s, u"record"_s,
                          u"results"_s, u"schema"_s, u"servers"_s, u"summary"_s}));
    const auto result = json.value(u"results"_s).toArray().at(0).toObject();
    QCOMPARE(result.keys(),
             QStringList({u"at"_s, u"attempt"_s, u"class"_s, u"classOrigin"_s, u"code"_s, u"durationMs"_s,
                          u"evidence"_s, u"httpStatus"_s, u"kind"_s, u"message"_s, u"messageEn"_s, u"node"_s,
                          u"reason"_s, u"server"_s, u"serverCode"_s, u"signInMs"_s, u"step"_s, u"target"_s}));
    QCOMPARE(result.value(u"class"_s), u"development"_s);
    QCOMPARE(result.value(u"classOrigin"_s), u"thisMachine"_s);
    QCOMPARE(result.value(u"server"_s).toString(), u"127.0.0.1:%1"_s.arg(server.port()));
    QCOMPARE(result.value(u"node"_s), result.value(u"server"_s));
    QCOMPARE(result.value(u"httpStatus"_s).toInt(), 200);
    QVERIFY(result.value(u"durationMs"_s).isDouble() && result.value(u"signInMs"_s).isDouble());
    QVERIFY(result.value(u"message"_s).toString().startsWith(u"Acknowledged, "_s));
    QCOMPARE(json.value(u"summary"_s)[u"acknowledged"_s].toInt(), 1);
}

void TestSluicectl::fillsStdoutWithNothingButData()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto ended = run(server, m_flushTwo + m_yes);
    QVERIFY2(QRegularExpression(u"^CurrencyCache: Acknowledged, \\d\\d:\\d\\d:\\d\\d\n"
                                "UserGroupCache: Acknowledged, \\d\\d:\\d\\d:\\d\\d\n$"_s)
                 .match(ended.out)
                 .hasMatch(),
             qPrintable(ended.out));
    const auto place = u"sluicectl: ● DEVELOPMENT 127.0.0.1:%1: "_s.arg(server.port());
    QCOMPARE(ended.err,
             place + u"Development, because this address is on this machine and is not stored.\n"_s + place
                 + u"2 acknowledged\n"_s);
}

void TestSluicectl::passesOnThatARightIsMissing()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto ended = ProgramRun(m_flushTwo + m_yes + QStringList{u"--json"_s} + at(server.url(), u"USER0"_s),
                                  QString::fromUtf16(mock::OrdinaryUserPassword))
                           .runToEnd();
    QCOMPARE(ended.evidence(), QStringList({u"CurrencyCache refused"_s, u"UserGroupCache refused"_s}));
    QCOMPARE(ended.code, 4);
    QVERIFY(ended.err.contains(u"could not be read"_s));
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 0);
}

void TestSluicectl::tellsWhenEveryServerRefusesTheSignIn()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto arguments = m_flushTwo + m_yes + QStringList{u"--json"_s} + at(server.url());
    const auto ended = ProgramRun(arguments, u"wrong-one"_s).runToEnd();
    QCOMPARE(ended.code, 2);
    QCOMPARE(ended.evidence(), QStringList({u"CurrencyCache failed"_s, u"UserGroupCache failed"_s}));
    QVERIFY(!ended.err.contains(u"wrong-one"_s) && !ended.out.contains(u"wrong-one"_s));
    QCOMPARE(operations(server), QStringList{u"-"_s + signIn}); // a second attempt could lock the account
    const auto withoutPassword = ProgramRun(arguments).runToEnd();
    QCOMPARE(withoutPassword.code, 7);
    QVERIFY(withoutPassword.err.contains(u"SLUICE_PASSWORD"_s) && withoutPassword.err.contains(u"--password-stdin"_s));
    QCOMPARE(ProgramRun(arguments, u""_s).runToEnd().code, 2); // empty, but given
}

SLUICE_TEST(TestSluicectl)

} // namespace tst_sluicectl

#include "tst_sluicectl.moc"
