// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/settingsfolder.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_settingsfolder {

class TestSettingsFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFolder_data();
    void findsTheFolder();
    void findsTheFolderOfTheHistory_data();
    void findsTheFolderOfTheHistory();
    void refusesWhereThereIsNone_data();
    void refusesWhereThereIsNone();
};

void TestSettingsFolder::findsTheFolder_data()
{
    QTest::addColumn<SettingsPlaces>("places"); // "%1" is a folder that exists
    QTest::addColumn<QString>("folder");
    QTest::newRow("config home") << SettingsPlaces{u"/c"_s, u"%1/a"_s, u"%1/b"_s} << u"/c"_s;
    QTest::newRow("home") << SettingsPlaces{{}, u"%1/a"_s, u"%1/b"_s} << u"%1/a/.config"_s;
    QTest::newRow("relative config home") << SettingsPlaces{u"c"_s, u"%1/a"_s, u"%1/b"_s} << u"%1/a/.config"_s;
    QTest::newRow("no home") << SettingsPlaces{{}, {}, u"%1/b"_s} << u"%1/b/.config"_s;
    QTest::newRow("relative home") << SettingsPlaces{{}, u"a"_s, u"%1/b"_s} << u"%1/b/.config"_s;
    QTest::newRow("home that is not there") << SettingsPlaces{{}, u"%1/none"_s, u"%1/b"_s} << u"%1/b/.config"_s;
    QTest::newRow("root of the system") << SettingsPlaces{{}, u"/"_s, u"%1/b"_s} << u"/.config"_s;
}

void TestSettingsFolder::findsTheFolder()
{
    QFETCH(SettingsPlaces, places);
    QFETCH(QString, folder);
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(u"a"_s) && QDir(home.path()).mkdir(u"b"_s));
    for (auto *place : {&places.home, &places.accountHome, &folder})
        place->replace(u"%1"_s, home.path());
    QCOMPARE(settingsFolder(places), Result<QString>(folder));
}

void TestSettingsFolder::findsTheFolderOfTheHistory_data()
{
    QTest::addColumn<SettingsPlaces>("places"); // "%1" is a folder that exists
    QTest::addColumn<QString>("folder");
    QTest::newRow("state home") << SettingsPlaces{u"/c"_s, u"%1/a"_s, u"%1/b"_s, u"/s/"_s} << u"/s"_s;
    QTest::newRow("home") << SettingsPlaces{u"/c"_s, u"%1/a"_s, u"%1/b"_s, {}} << u"%1/a/.local/state"_s;
    QTest::newRow("relative state home") << SettingsPlaces{{}, u"%1/a"_s, u"%1/b"_s, u"s"_s} << u"%1/a/.local/state"_s;
    QTest::newRow("no home") << SettingsPlaces{{}, {}, u"%1/b"_s, {}} << u"%1/b/.local/state"_s;
}

void TestSettingsFolder::findsTheFolderOfTheHistory()
{
    QFETCH(SettingsPlaces, places);
    QFETCH(QString, folder);
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(u"a"_s) && QDir(home.path()).mkdir(u"b"_s));
    for (auto *place : {&places.home, &places.accountHome, &folder})
        place->replace(u"%1"_s, home.path());
    QCOMPARE(stateFolder(places), Result<QString>(folder));
}

void TestSettingsFolder::refusesWhereThereIsNone_data()
{
    QTest::addColumn<SettingsPlaces>("places");
    QTest::newRow("nothing") << SettingsPlaces{};
    QTest::newRow("all relative") << SettingsPlaces{u"c"_s, u"a"_s, u"b"_s};
    QTest::newRow("none there") << SettingsPlaces{{}, u"/nonexistent/a"_s, u"/nonexistent"_s};
}

void TestSettingsFolder::refusesWhereThereIsNone()
{
    QFETCH(SettingsPlaces, places);
    const auto folder = settingsFolder(places);
    QVERIFY(!folder);
    QVERIFY(!stateFolder(places));
    QVERIFY(stateFolder(places).error().message.contains(u"XDG_STATE_HOME"_s));
    QCOMPARE(folder.error().kind, Error::Kind::Machine);
    QCOMPARE(folder.error().delivery, Error::Delivery::NotSent);
}

SLUICE_TEST(TestSettingsFolder)

} // namespace tst_settingsfolder

#include "tst_settingsfolder.moc"
