// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/inforouterrun.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlinforouterobserve {
using mock::InfoRouterServer;

namespace {

QJsonObject observationOf(const Ended &ended)
{
    return ended.json().value(u"results"_s).toArray().at(0)[u"observation"_s].toObject();
}

} // namespace

/// `flush --all --observe`: the settings before and after, which prove nothing.
class TestInfoRouterObserve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsDifferent_data();
    void showsWhatIsDifferent();
    void changesNeitherEvidenceNorExitStatus_data();
    void changesNeitherEvidenceNorExitStatus();
    void keepsWhatIsKnownWhenTheSecondLookIsStopped();
    void asksForNothingUnlessToldTo();

private:
    const QStringList m_flush{u"flush"_s, u"--all"_s, u"--yes"_s};
    const QStringList m_json{u"--json"_s};
    const QStringList m_observe{u"--observe"_s};
};

void TestInfoRouterObserve::showsWhatIsDifferent_data()
{
    QTest::addColumn<QString>("binding");
    for (const auto *binding : {"post", "soap", "soap12", "get"})
        QTest::newRow(binding) << QString::fromLatin1(binding);
}

void TestInfoRouterObserve::showsWhatIsDifferent()
{
    QFETCH(QString, binding);
    InfoRouterServer server;
    QVERIFY(server.listen());
    const auto flush = m_flush + m_observe + QStringList{u"--binding"_s, binding};

    const auto same = runAs(administrator(), server, flush + m_json);
    QVERIFY2(same.code == 0, qPrintable(same.err));
    QCOMPARE(observationOf(same),
             QJsonObject({{u"word"_s, u"same"_s}, {u"changes"_s, QJsonArray()}, {u"problem"_s, QString()}}));

    server.setStored(u"SEARCHPAGESIZE"_s, u"50"_s);
    const auto changed = runAs(administrator(), server, flush + m_json);
    QCOMPARE(changed.evidence(), QStringList{u"* acknowledged"_s});
    const QJsonObject change{{u"name"_s, u"SEARCHPAGESIZE"_s}, {u"before"_s, u"25"_s}, {u"after"_s, u"50"_s}};
    QCOMPARE(observationOf(changed),
             QJsonObject({{u"word"_s, u"changed"_s}, {u"changes"_s, QJsonArray{change}}, {u"problem"_s, QString()}}));

    server.setStored(u"LOGINDELAY"_s, u"100"_s);
    const auto text = runAs(administrator(), server, flush).out;
    QVERIFY2(text.startsWith(u"Flush Application Cache and Settings: Acknowledged"_s), qPrintable(text));
    QVERIFY2(text.contains(u"\nObservation: 1 setting differs from before."_s), qPrintable(text));
    QVERIFY2(text.endsWith(u"LoginDelay: 0 → 100\n"_s), qPrintable(text));
    QCOMPARE(server.flushCount(), 3);
    QCOMPARE(operations(server).constLast(), u"LogOut"_s);
}

void TestInfoRouterObserve::changesNeitherEvidenceNorExitStatus_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QStringList &settings, const QString &user, const QString &evidence,
                        int code, const QString &word) {
        QTest::newRow(name) << settings << user << u"* "_s + evidence << code << word;
    };
    row("an account that is told a part", {}, u"umanager"_s, u"acknowledged"_s, 0, u"same"_s);
    row("an account that may not flush, so that nothing is compared", {}, u"auditor"_s, u"refused"_s, 4, {});
    row("a server that tells nothing", {u"missing=getApplicationParameters,GetSystemBehaviorSettings"_s}, u"umanager"_s,
        u"acknowledged"_s, 0, u"unknown"_s);
    row("a server that tells one half", {u"missing=GetSystemBehaviorSettings"_s}, u"umanager"_s, u"acknowledged"_s, 0,
        u"same"_s);
    row("a flush whose answer is lost", {u"dropConnection=true"_s}, u"umanager"_s, u"unknown"_s, 9, u"same"_s);
}

void TestInfoRouterObserve::changesNeitherEvidenceNorExitStatus()
{
    QFETCH(QStringList, settings);
    QFETCH(QString, user);
    InfoRouterServer server(infoRouterSettingsOf(settings));
    QVERIFY(server.listen());
    const auto ended = runAs({user, u"sluice-demo"_s}, server, m_flush + m_observe + m_json);
    QTEST(ended.evidence().value(0), "evidence");
    QTEST(ended.code, "code");
    const auto observation = observationOf(ended);
    QTEST(observation.value(u"word"_s).toString(), "word");
    // With each of these accounts and servers some settings cannot be read.
    QCOMPARE(observation.value(u"problem"_s).toString().isEmpty(), observation.isEmpty());
}

void TestInfoRouterObserve::keepsWhatIsKnownWhenTheSecondLookIsStopped()
{
    InfoRouterServer server(infoRouterSettingsOf({u"slowMs=300"_s}));
    QVERIFY(server.listen());
    ProgramRun program(m_flush + m_observe + m_json
                           + QStringList{u"--protocol=inforouter"_s, u"--url"_s, server.url().toString(), u"--user"_s,
                                         administrator().user},
                       administrator().password);
    program.start();
    QTRY_COMPARE(operations(server).count(u"getApplicationParameters"_s), 2);
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.signal, SIGINT);
    QCOMPARE(ended.evidence(), QStringList{u"* acknowledged"_s});
    QCOMPARE(observationOf(ended).value(u"word"_s).toString(), u"unknown"_s);
    QCOMPARE(operations(server).constLast(), u"LogOut"_s);
}

void TestInfoRouterObserve::asksForNothingUnlessToldTo()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    const auto ended = runAs(administrator(), server, m_flush + m_json);
    QCOMPARE(ended.code, 0);
    QVERIFY(!ended.out.contains(u"observation"_s));
    QCOMPARE(operations(server), QStringList({u"AuthenticateUser"_s, u"FlushApplicationCache"_s, u"LogOut"_s}));
}

SLUICE_TEST(TestInfoRouterObserve)

} // namespace tst_sluicectlinforouterobserve

#include "tst_sluicectlinforouterobserve.moc"
