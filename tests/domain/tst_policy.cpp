// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/policy.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>
#include <tuple>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_policy {

namespace {

Operation oneCache()
{
    return FlushNamed{{u"CurrencyCache"_s}};
}

Operation guardedCache()
{
    return FlushNamed{{u"CurrencyCache"_s, u"databaseconnection"_s}};
}

Operation own()
{
    return ClearConfiguration{u"WebClient"_s, u"Web"_s, false};
}

Operation everybody()
{
    return ClearConfiguration{u"WebClient"_s, u"Web"_s, true};
}

/// A time, by default 12:00, on a day of the week that begins on Monday, 2 November 2026.
QDateTime on(int day, const QString &time = u"12:00"_s)
{
    return {QDate(2026, 11, 1 + day), QTime::fromString(time, u"HH:mm"_s)};
}

/// A policy for every demand, and more than one for some of them.
QList<Policy> somePolicies()
{
    const Policy nothing{.protectedCaches = {}};
    QList<Policy> all{nothing, {}};
    for (const auto environment : allEnvironments)
        all.append(defaultPolicy(environment));
    const auto add = [&all, &nothing](auto change) {
        auto policy = nothing;
        change(policy);
        all.append(policy);
    };
    add([](Policy &policy) { policy.confirmation = Confirmation::TypedHost; });
    add([](Policy &policy) { policy.graveConfirmation = Confirmation::ButtonAfterCancel; });
    add([](Policy &policy) { policy.delaySeconds = 60; });
    add([](Policy &policy) { policy.delaySeconds = 5; });
    add([](Policy &policy) { policy.protectedCaches = {u"B"_s, u"A"_s}; });
    add([](Policy &policy) { policy.protectedCaches = {u"A"_s, u"C"_s}; });
    add([](Policy &policy) { policy.readOnly = true; });
    add([](Policy &policy) { policy.hours = {{.days = {1, 2, 3, 4, 5}, .from = 360, .until = 1200}}; });
    add([](Policy &policy) { policy.hours = {{.from = 1200, .until = 360}, {.days = {7}}}; });
    add([](Policy &policy) { policy.reasonRequired = true; });
    add([](Policy &policy) { policy.planRequired = true; });
    add([](Policy &policy) { policy.reasonPatterns = {u"CHG[0-9]+"_s}; });
    add([](Policy &policy) { policy.reasonPatterns = {u"CHG.*"_s, u".*[0-9]"_s}; });
    return all;
}

/// What \a policy allows, as a list of true and false.
QList<bool> allowances(const Policy &policy)
{
    QList<bool> allowed;
    for (const auto &action : {guardedCache(), everybody()}) {
        for (const auto &time : {on(1), on(2, u"20:00"_s), on(6), on(7), on(7, u"03:00"_s)}) {
            for (const auto &reason : {QString(), u"CHG12"_s, u"CHG"_s, u"ask Anna"_s}) {
                for (const auto approval : {Approval::None, Approval::SecondPerson})
                    allowed.append(!objectionTo(policy, Environment::Test, action, time, reason, approval));
            }
        }
    }
    return allowed;
}

/// Whether \a one is at least as strict as \a other.
bool asksAsMuch(const Policy &one, const Policy &other)
{
    const auto allowed = allowances(one);
    const auto allowedByOther = allowances(other);
    for (qsizetype i = 0; i < allowed.size(); ++i) {
        if (allowed.at(i) && !allowedByOther.at(i))
            return false;
    }
    return one.confirmation >= other.confirmation && one.graveConfirmation >= other.graveConfirmation
        && one.delaySeconds >= other.delaySeconds
        && std::ranges::all_of(other.protectedCaches,
                               [&one](const QString &name) { return one.protectedCaches.contains(name); });
}

/// With its lists sorted.
Policy sorted(Policy policy)
{
    policy.protectedCaches.sort();
    policy.reasonPatterns.sort();
    std::ranges::sort(policy.hours, {},
                      [](const AllowedHours &hours) { return std::tuple(hours.days.size(), hours.from, hours.until); });
    return policy;
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wantsTheNameForARemovalInProduction();
    void asksMoreWhereMoreIsAtStake_data();
    void asksMoreWhereMoreIsAtStake();
    void knowsWhatReachesFurther_data();
    void knowsWhatReachesFurther();
    void namesWhatIsProtected_data();
    void namesWhatIsProtected();
    void knowsTheHours_data();
    void knowsTheHours();
    void saysTheHours_data();
    void saysTheHours();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void objects_data();
    void objects();
    void wantsAPlanThatASecondPersonApproved();
    void looksAtReasonsAsAWhole_data();
    void looksAtReasonsAsAWhole();
    void letsQuestionsThrough();
    void isNeverWeakerThanEither();
    void doesNotCareWhichComesFirst();
    void changesNothingTwice();
    void keepsAPolicyForEachClass();
};

void TestPolicy::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void TestPolicy::asksMoreWhereMoreIsAtStake_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<Confirmation>("named");
    QTest::addColumn<Confirmation>("further");
    using enum Confirmation;
    QTest::newRow("production") << Environment::Production << ButtonAfterCancel << TypedHost;
    QTest::newRow("staging") << Environment::Staging << ButtonAfterCancel << ButtonAfterCancel;
    QTest::newRow("test") << Environment::Test << Button << Button;
    QTest::newRow("development") << Environment::Development << Button << Button;
    QTest::newRow("demo") << Environment::Demo << Button << Button;
}

void TestPolicy::asksMoreWhereMoreIsAtStake()
{
    QFETCH(const Environment, environment);
    QFETCH(const Confirmation, named);
    QFETCH(const Confirmation, further);
    const auto policy = defaultPolicy(environment);
    QCOMPARE(confirmationFor(policy, oneCache()), named);
    QCOMPARE(confirmationFor(policy, own()), named);
    QCOMPARE(confirmationFor(policy, everybody()), further);
    QCOMPARE(confirmationFor(policy, FlushAll{}), further);
    QCOMPARE(confirmationFor(policy, guardedCache()), further);
    QCOMPARE(policy.protectedCaches, (QStringList{u"DatabaseConnection"_s, u"TicketPrincipalCache"_s}));
    QVERIFY(!problemOf(policy));
}

void TestPolicy::knowsWhatReachesFurther_data()
{
    QTest::addColumn<Operation>("action");
    QTest::addColumn<bool>("further");
    QTest::newRow("a cache") << oneCache() << false;
    QTest::newRow("a protected cache among others") << guardedCache() << true;
    QTest::newRow("all caches") << Operation(FlushAll{}) << true;
    QTest::newRow("own configurations") << own() << false;
    QTest::newRow("everybody's configurations") << everybody() << true;
    QTest::newRow("deltas") << Operation(RebuildDeltas{DeltaKind::Udef}) << true;
}

void TestPolicy::knowsWhatReachesFurther()
{
    QFETCH(const Operation, action);
    QTEST(isGrave({}, action), "further");
}

void TestPolicy::namesWhatIsProtected_data()
{
    QTest::addColumn<Operation>("action");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none") << oneCache() << QStringList();
    QTest::newRow("one, as it was named") << guardedCache() << QStringList{u"databaseconnection"_s};
    QTest::newRow("part of a name") << Operation(FlushNamed{{u"DatabaseConnections"_s}}) << QStringList();
    QTest::newRow("all") << Operation(FlushAll{}) << QStringList{u"DatabaseConnection"_s, u"TicketPrincipalCache"_s};
    QTest::newRow("configurations") << everybody() << QStringList();
}

void TestPolicy::namesWhatIsProtected()
{
    QFETCH(const Operation, action);
    QTEST(protectedIn({}, action), "names");
    QCOMPARE(protectedIn({.protectedCaches = {}}, action), QStringList());
}

void TestPolicy::knowsTheHours_data()
{
    QTest::addColumn<AllowedHours>("hours");
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<bool>("allowed");
    const AllowedHours work{.days = {1, 2, 3, 4, 5}, .from = 6 * 60, .until = 20 * 60};
    QTest::newRow("before") << work << on(1, u"05:59"_s) << false;
    QTest::newRow("first minute") << work << on(1, u"06:00"_s) << true;
    QTest::newRow("last minute") << work << on(1, u"19:59"_s) << true;
    QTest::newRow("after") << work << on(1, u"20:00"_s) << false;
    QTest::newRow("other day") << work << on(6) << false;
    QTest::newRow("any time, first minute") << AllowedHours() << on(1, u"00:00"_s) << true;
    QTest::newRow("any time, last minute") << AllowedHours() << on(7, u"23:59"_s) << true;
    const AllowedHours night{.days = {5}, .from = 22 * 60, .until = 4 * 60};
    QTest::newRow("night, before") << night << on(5, u"21:59"_s) << false;
    QTest::newRow("night, begins") << night << on(5, u"22:00"_s) << true;
    QTest::newRow("night, after midnight") << night << on(6, u"00:00"_s) << true;
    QTest::newRow("night, last minute") << night << on(6, u"03:59"_s) << true;
    QTest::newRow("night, over") << night << on(6, u"04:00"_s) << false;
    QTest::newRow("night, morning of the day itself") << night << on(5, u"03:00"_s) << false;
    QTest::newRow("night, next evening") << night << on(6, u"23:00"_s) << false;
    const AllowedHours sunday{.days = {7}, .from = 23 * 60, .until = 60};
    QTest::newRow("from Sunday to Monday") << sunday << on(8, u"00:59"_s) << true;
    QTest::newRow("not from Saturday to Sunday") << sunday << on(7, u"00:59"_s) << false;
    QTest::newRow("until midnight") << AllowedHours{.from = 1200, .until = 1440} << on(3, u"23:59"_s) << true;
    QTest::newRow("until midnight, past it") << AllowedHours{.from = 1200, .until = 1440} << on(3, u"00:00"_s) << false;
}

void TestPolicy::knowsTheHours()
{
    QFETCH(const AllowedHours, hours);
    QFETCH(const QDateTime, time);
    QTEST(isAllowedAt(hours, time), "allowed");
}

void TestPolicy::saysTheHours_data()
{
    QTest::addColumn<AllowedHours>("hours");
    QTest::addColumn<QString>("text");
    QTest::newRow("some days") << AllowedHours{.days = {1, 2}, .from = 360, .until = 1200}
                               << u"Mon, Tue, 06:00 to 20:00"_s;
    QTest::newRow("every day") << AllowedHours{.from = 5, .until = 1440} << u"every day, 00:05 to 24:00"_s;
    QTest::newRow("over midnight") << AllowedHours{.days = {7}, .from = 1380, .until = 60} << u"Sun, 23:00 to 01:00"_s;
}

void TestPolicy::saysTheHours()
{
    QFETCH(const AllowedHours, hours);
    QTEST(hoursText(hours), "text");
}

void TestPolicy::saysWhatIsWrong_data()
{
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<bool>("wrong");
    const auto withHours = [](const AllowedHours &hours) { return Policy{.hours = {hours}}; };
    QTest::newRow("usual") << Policy() << false;
    QTest::newRow("longest time") << Policy{.delaySeconds = 60} << false;
    QTest::newRow("longer time") << Policy{.delaySeconds = 61} << true;
    QTest::newRow("negative time") << Policy{.delaySeconds = -1} << true;
    QTest::newRow("less for what reaches further") << Policy{.confirmation = Confirmation::TypedHost} << true;
    QTest::newRow("as much") << Policy{.confirmation = Confirmation::TypedHost,
                                       .graveConfirmation = Confirmation::TypedHost}
                             << false;
    QTest::newRow("hours") << withHours({}) << false;
    QTest::newRow("over midnight") << withHours({.from = 1200, .until = 60}) << false;
    QTest::newRow("no day") << withHours({.days = {}}) << true;
    QTest::newRow("day 0") << withHours({.days = {0, 1}}) << true;
    QTest::newRow("day 8") << withHours({.days = {8}}) << true;
    QTest::newRow("no time at all") << withHours({.from = 600, .until = 600}) << true;
    QTest::newRow("from beyond the day") << withHours({.from = 1440, .until = 60}) << true;
    QTest::newRow("until beyond the day") << withHours({.until = 1441}) << true;
    QTest::newRow("until nothing") << withHours({.from = 60, .until = 0}) << true;
    QTest::newRow("second hours") << Policy{.hours = {{}, {.days = {}}}} << true;
    QTest::newRow("pattern") << Policy{.reasonPatterns = {u"CHG[0-9]+"_s}} << false;
    QTest::newRow("broken pattern") << Policy{.reasonPatterns = {u"CHG[0-9"_s}} << true;
    QTest::newRow("a pattern that closes ours") << Policy{.reasonPatterns = {u"a)|(b"_s}} << true;
}

void TestPolicy::saysWhatIsWrong()
{
    QFETCH(const Policy, policy);
    QTEST(problemOf(policy).has_value(), "wrong");
}

void TestPolicy::objects_data()
{
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("to nothing") << Policy() << QString() << QString();
    QTest::newRow("read-only") << Policy{.readOnly = true, .reasonRequired = true} << QString()
                               << u"Servers in Staging are read-only."_s;
    QTest::newRow("hours") << Policy{.hours = {{}, {.days = {2}}}, .reasonRequired = true} << QString()
                           << u"Actions on servers in Staging are allowed only at these hours: Tue, 00:00 to 24:00."_s;
    QTest::newRow("in hours") << Policy{.hours = {{.days = {1}}}} << QString() << QString();
    QTest::newRow("no reason") << Policy{.reasonRequired = true} << u"  "_s << u"A reason is required."_s;
    QTest::newRow("a reason") << Policy{.reasonRequired = true} << u"Price list"_s << QString();
}

void TestPolicy::objects()
{
    QFETCH(const Policy, policy);
    QFETCH(const QString, reason);
    QFETCH(const QString, sentence);
    const auto objection = objectionTo(policy, Environment::Staging, oneCache(), on(1), reason);
    QCOMPARE(objection ? objection->message : QString(), sentence);
    if (objection) {
        QCOMPARE(objection->kind, Error::Kind::Blocked);
        QCOMPARE(objection->delivery, Error::Delivery::NotSent);
    }
}

void TestPolicy::wantsAPlanThatASecondPersonApproved()
{
    const Policy policy{.planRequired = true};
    const auto objection = objectionTo(policy, Environment::Staging, oneCache(), on(1), {});
    QVERIFY(objection);
    QCOMPARE(objection->message, u"Actions on servers in Staging need a plan that a second person has approved."_s);
    QCOMPARE(objection->kind, Error::Kind::Blocked);
    QVERIFY(!objectionTo(policy, Environment::Staging, oneCache(), on(1), {}, Approval::SecondPerson));
    QVERIFY(objectionTo({.readOnly = true}, Environment::Staging, oneCache(), on(1), {}, Approval::SecondPerson));
    for (const auto environment : allEnvironments)
        QVERIFY(!defaultPolicy(environment).planRequired);
}

void TestPolicy::looksAtReasonsAsAWhole_data()
{
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("fits");
    const Policy change{.reasonPatterns = {u"CHG[0-9]+"_s}};
    QTest::newRow("fits") << change << u"CHG0012"_s << true;
    QTest::newRow("blanks around it") << change << u" CHG0012\t"_s << true;
    QTest::newRow("more before") << change << u"see CHG0012"_s << false;
    QTest::newRow("more behind") << change << u"CHG0012!"_s << false;
    QTest::newRow("a second line") << change << u"CHG0012\nx"_s << false;
    QTest::newRow("another case") << change << u"chg0012"_s << false;
    QTest::newRow("none, and none required") << change << QString() << true;
    const Policy both{.reasonPatterns = {u"CHG.*"_s, u".*[0-9]"_s}};
    QTest::newRow("each of two") << both << u"CHG1"_s << true;
    QTest::newRow("the first of two") << both << u"CHG"_s << false;
    QTest::newRow("the second of two") << both << u"INC1"_s << false;
    QTest::newRow("one of two words") << Policy{.reasonPatterns = {u"CHG|INC"_s}} << u"INCH"_s << false;
}

void TestPolicy::looksAtReasonsAsAWhole()
{
    QFETCH(const Policy, policy);
    QFETCH(const QString, reason);
    QTEST(!objectionToReason(policy, reason).has_value(), "fits");
}

void TestPolicy::letsQuestionsThrough()
{
    const Policy strict{.readOnly = true,
                        .hours = {{.days = {7}, .from = 0, .until = 1}},
                        .reasonRequired = true,
                        .planRequired = true};
    QVERIFY(!objectionTo(strict, Environment::Production, ListCaches{}, on(1), {}));
    QVERIFY(!objectionTo(strict, Environment::Production, SignIn{}, on(1), {}));
    QVERIFY(objectionTo(strict, Environment::Production, oneCache(), on(1), u"because"_s));
}

void TestPolicy::isNeverWeakerThanEither()
{
    const auto policies = somePolicies();
    for (const auto &one : policies) {
        for (const auto &other : policies) {
            const auto both = stricter(one, other);
            QVERIFY(asksAsMuch(both, one));
            QVERIFY(asksAsMuch(both, other));
        }
    }
}

void TestPolicy::doesNotCareWhichComesFirst()
{
    const auto policies = somePolicies();
    for (const auto &one : policies) {
        for (const auto &other : policies) {
            QCOMPARE(sorted(stricter(one, other)), sorted(stricter(other, one)));
            for (const auto &third : policies)
                QVERIFY(sorted(stricter(stricter(one, other), third)) == sorted(stricter(one, stricter(other, third))));
        }
    }
}

void TestPolicy::changesNothingTwice()
{
    const auto policies = somePolicies();
    for (const auto &one : policies) {
        QCOMPARE(stricter(one, one), one);
        QCOMPARE(stricter(one, {.protectedCaches = {}}), one);
        for (const auto &other : policies)
            QCOMPARE(stricter(stricter(one, other), one), stricter(one, other));
    }
}

void TestPolicy::keepsAPolicyForEachClass()
{
    Policies policies;
    for (const auto environment : allEnvironments)
        QCOMPARE(policies.of(environment), defaultPolicy(environment));
    policies.set(Environment::Test, {.readOnly = true});
    QVERIFY(policies.of(Environment::Test).readOnly);
    QCOMPARE(policies.of(Environment::Staging), defaultPolicy(Environment::Staging));
}

void TestPolicy::wantsTheNameForARemovalInProduction()
{
    for (const auto environment : allEnvironments) {
        QCOMPARE(confirmationOfRemoval(environment) == Confirmation::TypedHost, environment == Environment::Production);
    }
}

SLUICE_TEST(TestPolicy)

} // namespace tst_policy

#include "tst_policy.moc"
