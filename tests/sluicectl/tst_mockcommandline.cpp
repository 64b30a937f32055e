// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/help/help.h"
#include "tests/sluicectl/commandlines.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace tst_mockcommandline {
using test::jobOf;
using test::words;

/// The options of `sluicectl mock serve`.
class TestMockCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objects_data();
    void objects();
    void readsTheMock();
    void readsTheMockOfInfoRouter();
    void tellsWhatTheMockHas();
};

void TestMockCommandLine::objects_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("partOfSentence");
    const auto row = [](const char *name, const QString &line, const QString &part) {
        QTest::newRow(name) << line << part;
    };
    row("mock alone", u"mock"_s, u"mock serve"_s);
    row("mock with a word too many", u"mock serve now"_s, u"a word too many"_s);
    row("a port that is none", u"mock serve --port 65536"_s, u"--port"_s);
    row("a setting without a value", u"mock serve --set latencyMs"_s, u"KEY=VALUE"_s);
    row("an infoRouter port that is none", u"mock serve --inforouter-port x"_s, u"--inforouter-port"_s);
    row("no such setting", u"mock serve --set colour=red"_s, u"colour"_s);
    row("no such setting of infoRouter", u"mock serve --set inforouter.colour=red"_s, u"“colour”"_s);
    row("a setting of the other mock", u"mock serve --set inforouter.latencyMs=1"_s, u"latencyMs"_s);
    row("no such strictness", u"mock serve --strictness lax"_s, u"lax"_s);
    row("a journal without a name", u"mock serve --journal ∅"_s, u"--journal needs the name of a file"_s);
    row("a scenario without a name", u"mock serve --scenario ∅"_s, u"--scenario needs the name of a file"_s);
    row("an empty cache of the mock", u"mock serve --cache ∅"_s, u"cache"_s);
}

void TestMockCommandLine::objects()
{
    QFETCH(QString, line);
    QFETCH(QString, partOfSentence);
    const auto invocation = parse(allCommands(), words(line));
    QVERIFY(!invocation);
    QVERIFY2(invocation.error().sentence.contains(partOfSentence), qPrintable(invocation.error().sentence));
}

void TestMockCommandLine::readsTheMock()
{
    const auto job = jobOf<MockJob>(
        u"mock serve --port 8081 --services 85,86 --services 73 --strictness published --cache ␣x␣ "
        "--cache y --ticket-life 7 --set expireOnce=2 --set cache=a=b --journal file --scenario other"_s);
    QCOMPARE(job.port, quint16(8081));
    QCOMPARE(job.journalFile, u"file"_s);
    QCOMPARE(job.scenarioFile, u"other"_s);
    QCOMPARE(job.settings.services, QList<int>({85, 86, 73}));
    QCOMPARE(job.settings.strictness, mock::Strictness::Published);
    QCOMPARE(job.settings.extraCaches, QStringList({u" x "_s, u"y"_s, u"a=b"_s}));
    QCOMPARE(job.settings.ticketLifeSeconds, 7);
    QCOMPARE(job.settings.expireOnce, 2);
    QCOMPARE(jobOf<MockJob>(u"mock serve"_s).settings.services, mock::Settings().services);
}

void TestMockCommandLine::readsTheMockOfInfoRouter()
{
    const auto job =
        jobOf<MockJob>(u"mock serve --inforouter-port 8082 --set inforouter.generation=legacy "
                       "--set infoRouter.redirect=http://x/?a=b --set INFOROUTER.lang=de --set expireOnce=2"_s);
    QCOMPARE(job.infoRouterPort, quint16(8082));
    QCOMPARE(job.port, quint16(0));
    QVERIFY(job.infoRouter.isLegacy());
    QCOMPARE(job.infoRouter.redirect, u"http://x/?a=b"_s);
    QCOMPARE(job.infoRouter.lang, u"de"_s);
    QCOMPARE(job.infoRouter.expireOnce, 0);
    QCOMPARE(job.settings.expireOnce, 2);
}

void TestMockCommandLine::tellsWhatTheMockHas()
{
    const auto text = helpOn(*commandNamed(allCommands(), {u"mock"_s}));
    for (const auto &line :
         {u"\n  ADM0 / sluice-demo "_s, u"\n  USER0 / sluice-user "_s, u"\n  opsadmin / p+&é "_s,
          u"\n  umanager / sluice-demo "_s, u"\n  auditor / sluice-demo "_s, u"\n  sysadmin / sluice-demo "_s,
          u"\n  requireAdminAll=true|false\n"_s, u"\n  inforouter.generation=legacy|modern\n"_s,
          u"\nrefuse, close, closeAtRequest, resetInRequest and silence count connections"_s,
          u"\n  SuperOffice: GetSystemInfo, "_s, u" FlushCachesByName, "_s, u"\n  infoRouter: "_s,
          u" FlushApplicationCache"_s,
          u"\n  trickle\n      The answer comes in small pieces.\n      bytes=1..1000000000 (1)\n"_s})
        QVERIFY2(text.contains(line), qPrintable(line + text));
    for (const auto &option : {u"--cache"_s, u"--ticket-life"_s})
        QVERIFY(text.section(option, 1).section(u'\n', 0, 0).contains(u"the SuperOffice server"_s));
}

SLUICE_TEST(TestMockCommandLine)

} // namespace tst_mockcommandline

#include "tst_mockcommandline.moc"
