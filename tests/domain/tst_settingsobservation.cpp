// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/settingsobservation.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_settingsobservation {

namespace {

SettingsSnapshot lookOf(const QList<Setting> &parameters, const std::optional<QList<Setting>> &behavior = {})
{
    SettingsSnapshot look;
    look.lists.at(0) = SettingList{parameters};
    if (behavior)
        look.lists.at(1) = SettingList{*behavior};
    return look;
}

} // namespace

class TestSettingsObservation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDiffers();
    void comparesOnlyWhatWasReadBothTimes();
    void saysWhyNothingIsKnown();
    void claimsNoProof();
};

void TestSettingsObservation::tellsWhatDiffers()
{
    const auto before = lookOf({{u"A"_s, u"1"_s}, {u"B"_s, u"2"_s}, {u"C"_s, u"3"_s}});
    const auto after = lookOf({{u"D"_s, QString()}, {u"A"_s, u"1"_s}, {u"B"_s, u"20"_s}});
    const auto observation = compare(before, after);
    QCOMPARE(observation.observation, Observation::Changed);
    QCOMPARE(changeLines(observation), (QStringList{u"B: 2 → 20"_s, u"C: 3 → not there"_s, u"D: not there → empty"_s}));
    QVERIFY(observationSentence(observation).startsWith(u"3 settings differ"_s));

    QCOMPARE(compare(before, before).observation, Observation::Same);
    QVERIFY(changeLines(compare(before, before)).isEmpty());
}

void TestSettingsObservation::comparesOnlyWhatWasReadBothTimes()
{
    const auto before = lookOf({{u"A"_s, u"1"_s}}, QList<Setting>{{u"LoginDelay"_s, u"0"_s}});
    const auto after = lookOf({{u"A"_s, u"1"_s}});
    QCOMPARE(compare(before, after).observation, Observation::Same);
    QCOMPARE(compare(before, lookOf({{u"A"_s, u"2"_s}})).changes.size(), 1);

    auto partly = after;
    partly.problem = u"Not allowed."_s;
    QCOMPARE(compare(before, partly).problem, u"Not allowed."_s);
    QCOMPARE(observationSentence(compare(before, partly)),
             u"No setting differs from before. That is usual, and does not show whether the flush worked. "
             u"Not all settings could be read: Not allowed."_s);
}

void TestSettingsObservation::saysWhyNothingIsKnown()
{
    SettingsSnapshot unread;
    unread.problem = u"Not allowed."_s;
    const auto observation = compare(unread, lookOf({{u"A"_s, u"1"_s}}));
    QCOMPARE(observation.observation, Observation::Unknown);
    QCOMPARE(observationSentence(observation), u"The settings could not be compared: Not allowed."_s);
    QCOMPARE(observationSentence({}), u"The settings could not be compared."_s);
}

void TestSettingsObservation::claimsNoProof()
{
    const auto one = compare(lookOf({{u"A"_s, u"1"_s}}), lookOf({{u"A"_s, u"2"_s}}));
    QCOMPARE(observationSentence(one), u"1 setting differs from before. That is an observation and no proof."_s);
    const auto same = compare(lookOf({}), lookOf({}));
    QVERIFY(observationSentence(same).contains("does not show whether the flush worked"_L1));
}

SLUICE_TEST(TestSettingsObservation)

} // namespace tst_settingsobservation

#include "tst_settingsobservation.moc"
