// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planfiles.h"

#include "core/run/destination/destination.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/plans.h"
#include "tests/support/settingshome.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_planfiles {

class TestPlanFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten();
    void writesOverNoOtherFile();
    void writesNoFileOfSluice();
    void losesNothingThatSomebodyElseWrote();
    void writesNothingThatCouldNotBeReadAgain();
    void readsNoPipe();
    void saysThatTheDiskIsNotThere();
    void judgesByWhoIsKnownHere();
    void tellsEverythingThatTheRulesForbid();
    void knowsWhatAPlanWouldLose();

private:
    QString path() const { return m_folder.filePath(u"nightly.sluiceplan"_s); }

    QTemporaryDir m_folder;
};

void TestPlanFiles::readsWhatWasWritten()
{
    QFile::remove(path());

    QVERIFY(createPlanFile(path(), annasFile()));

    QCOMPARE(readPlanFile(path()).value_or(PlanFile()), annasFile());
}

void TestPlanFiles::writesOverNoOtherFile()
{
    QFile::remove(path());
    QVERIFY(createPlanFile(path(), annasFile()));

    const auto again = createPlanFile(path(), PlanFile());

    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Name);
    QCOMPARE(readPlanFile(path()).value_or(PlanFile()), annasFile());
}

void TestPlanFiles::writesNoFileOfSluice()
{
    const SettingsHome home;
    const auto own = home.ownFile(u"servers.json"_s);

    const auto created = createPlanFile(own, annasFile());

    QVERIFY(!created);
    QVERIFY2(created.error().message.contains(u"Sluice keeps its own data there"_s),
             qPrintable(created.error().message));
    QVERIFY(!QFile::exists(own));
}

void TestPlanFiles::losesNothingThatSomebodyElseWrote()
{
    QFile::remove(path());
    const auto base = annasFile();
    const auto bo = signerCalled(u"Bo"_s);
    const auto commented = withComment(base, u"Why?"_s, bo, planNoon, knownPeople()).value();
    const auto other = withComment(base, u"When?"_s, bo, planNoon, knownPeople()).value();
    QVERIFY(createPlanFile(path(), base));
    QVERIFY(replacePlanFile(path(), base, commented));

    const auto second = replacePlanFile(path(), base, other);

    QVERIFY(!second);
    QCOMPARE(second.error().cause, Error::Cause::ChangedElsewhere);
    QCOMPARE(readPlanFile(path()).value_or(PlanFile()), commented);
}

void TestPlanFiles::writesNothingThatCouldNotBeReadAgain()
{
    QFile::remove(path());
    auto plan = annasFile().plan;
    QStringList names;
    for (int i = 0; i < 100'000; ++i)
        names.append(u"Cache%1"_s.arg(i, 6, 10, QChar(u'0')));
    plan.servers[0].nodes[0].caches = names;
    const auto large = signedPlanFile(plan, signerCalled(u"Anna"_s));

    const auto created = createPlanFile(path(), large);

    QVERIFY(!created);
    QVERIFY2(created.error().message.contains(u"larger than 1 MB"_s), qPrintable(created.error().message));
    QVERIFY(!QFile::exists(path()));
    QVERIFY(createPlanFile(path(), annasFile()));
    QVERIFY(!replacePlanFile(path(), annasFile(), large));
    QCOMPARE(readPlanFile(path()).value_or(PlanFile()), annasFile());
}

void TestPlanFiles::readsNoPipe()
{
    const auto pipe = m_folder.filePath(u"pipe.sluiceplan"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);

    QVERIFY(!readPlanFile(pipe));
}

void TestPlanFiles::saysThatTheDiskIsNotThere()
{
    const auto nowhere = m_folder.filePath(u"nowhere/nightly.sluiceplan"_s);

    QVERIFY(!readPlanFile(nowhere));
    QVERIFY(!createPlanFile(nowhere, annasFile()));
    QVERIFY(!replacePlanFile(nowhere, annasFile(), annasFile()));
}

void TestPlanFiles::judgesByWhoIsKnownHere()
{
    const KnownSigners signers(m_folder.filePath(u"signers.json"_s));
    QVERIFY(signers.add(knownAs(u"Anna Berg"_s, signerCalled(u"Anna"_s))));
    const ServerStore store;
    const auto own = signerCalled(u"Bo"_s).keys.publicKey;

    const auto check = planFileCheck(fullPlan(), store, Destinations(store), signers, own, planNoon);

    QVERIFY(check);
    QCOMPARE(check->now, planNoon);
    QCOMPARE(check->today.size(), 1);
    QVERIFY(!check->today.constFirst());
    QCOMPARE(check->known.size(), 2);
    QCOMPARE(signerWith(signerCalled(u"Anna"_s).keys.publicKey, check->known)->name, u"Anna Berg"_s);
    QVERIFY(signerWith(own, check->known));
    QVERIFY(!check->onlySignersOfSystem);
}

/// As a run would find it, but all of it.
void TestPlanFiles::tellsEverythingThatTheRulesForbid()
{
    ServerStore store;
    const Destinations destinations(store);
    auto server = serverCalled(u"crm"_s, u"https://crm.example.com/SuperOffice"_s);
    server.environment = Environment::Test;
    QVERIFY(store.add(server));
    auto plan = fullPlan();
    plan.servers = {plannedServer(destinations.of(server))};
    plan.reason.clear();
    const auto forbidden = [&] {
        return planFileCheck(plan, store, destinations, knownPeople(), {}, planNoon).forbidden;
    };
    QCOMPARE(forbidden(), QStringList());
    const AllowedHours saturday{.days = {6}, .from = 6 * 60, .until = 20 * 60}; // now it is Monday
    QVERIFY(test::setPolicy(store, Environment::Test,
                            {.readOnly = true, .hours = {saturday}, .reasonRequired = true, .planRequired = true}));
    const auto all = forbidden();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0), u"crm: Servers in Test are read-only."_s);
    QVERIFY2(all.at(1).startsWith(u"crm: Actions on servers in Test are allowed only at these hours: "_s),
             qPrintable(all.at(1)));
    QCOMPARE(all.at(2), u"crm: A reason is required."_s);
    // It is judged by the time at which it begins.
    QVERIFY(test::setPolicy(store, Environment::Test, {.hours = {saturday}}));
    plan.strategy.startAt = QDateTime(QDate(2026, 12, 5), QTime(12, 0)).toUTC();
    QCOMPARE(forbidden(), QStringList());
    plan.strategy.startAt = planNoon.addDays(-1);
    QCOMPARE(forbidden().size(), 1);
}

void TestPlanFiles::knowsWhatAPlanWouldLose()
{
    const ServerStore store;
    const Destinations destinations(store);
    SignInRequest request{.protocolId = u"superoffice"_s, .address = u"https://crm.example.com/SuperOffice"_s};
    const auto lost = [&] {
        return lostInPlan(destinations.at(request, Environment::Test).value(), store, destinations);
    };
    QCOMPARE(lost(), std::nullopt);
    request.transport.authoritiesFile = u"/etc/ssl/own.pem"_s;
    QVERIFY(lost() && lost()->startsWith(u"crm.example.com is not stored"_s));
    request.transport = {.proxy = {.kind = ProxyKind::None}};
    QVERIFY(lost());
    request.transport = {};
    request.options.services = 85;
    QVERIFY(lost());
}

SLUICE_TEST(TestPlanFiles)

} // namespace tst_planfiles

#include "tst_planfiles.moc"
