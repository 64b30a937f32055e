// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/cachenames.h"
#include "core/mock/mocksettings.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_mocksettings {

class TestMockSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatItDescribes_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto described = Settings::describedKeys();
        QVERIFY(described.contains("emptyMeans=none|all|error"));
        for (const auto &entry : described) {
            const auto key = entry.section(u'=', 0, 0);
            const auto takes = entry.section(u'=', 1);
            if (!takes.contains(u'|'))
                continue;
            for (const auto &value : takes.split(u'|'))
                QTest::addRow("%s=%s", qPrintable(key), qPrintable(value)) << key << value;
        }
    }
    void takesWhatItDescribes()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Settings settings;
        QCOMPARE(settings.set(key, value), std::nullopt);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("said");
        QTest::newRow("a key it does not have") << "colour"
                                                << "blue"
                                                << "“colour”";
        QTest::newRow("the wrong case") << "Strictness"
                                        << "wire"
                                        << "“Strictness”";
        QTest::newRow("a word that is no choice") << "emptyMeans"
                                                  << "some"
                                                  << "none|all|error";
        QTest::newRow("a word where a flag stands") << "wrapExceptions"
                                                    << "yes"
                                                    << "true|false";
        QTest::newRow("a word where a number stands") << "ticketLife"
                                                      << "long"
                                                      << "0..86400";
        QTest::newRow("a negative life") << "ticketLife"
                                         << "-1"
                                         << "0..86400";
        QTest::newRow("a status that HTTP does not have") << "status"
                                                          << "99"
                                                          << "200..599";
        QTest::newRow("a Services version that is no number") << "services"
                                                              << "86,x"
                                                              << "NN";
        QTest::newRow("a cache without a name") << "cache"
                                                << ""
                                                << "NAME";
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, said);
        Settings settings;
        const auto problem = settings.set(key, value);
        QVERIFY(problem);
        QVERIFY2(problem->contains(said), qPrintable(*problem));
    }

    void keepsWhatWasSet()
    {
        Settings settings;
        QCOMPARE(settings.set(u"services"_s, u"86, 88"_s), std::nullopt);
        QCOMPARE(settings.set(u"strictness"_s, u"published"_s), std::nullopt);
        QCOMPARE(settings.set(u"cache"_s, u"One"_s), std::nullopt);
        QCOMPARE(settings.set(u"cache"_s, u"Two"_s), std::nullopt);
        QCOMPARE(settings.set(u"missingOps"_s, u"GetCacheNames,FlushCaches"_s), std::nullopt);
        QCOMPARE(settings.services, (QList<int>{86, 88}));
        QCOMPARE(settings.strictness, Strictness::Published);
        QCOMPARE(settings.extraCaches, (QStringList{"One", "Two"}));
        QCOMPARE(settings.missingOperations, (QStringList{"GetCacheNames", "FlushCaches"}));
    }

    void hasTheCachesOfItsProfile()
    {
        Settings settings;
        QCOMPARE(cacheNames(settings).size(), 37);
        QVERIFY(cacheNames(settings).contains("ExtAppCache"));
        QVERIFY(!cacheNames(settings).contains("SystemInfo"));

        settings.profile = Settings::Profile::Modern;
        QCOMPARE(cacheNames(settings).size(), 75);
        QVERIFY(!cacheNames(settings).contains("ExtAppCache"));

        settings.pseudoNames = true;
        settings.extraCaches = {u"Mine"_s, u"SystemInfo"_s};
        QCOMPARE(cacheNames(settings).size(), 75 + 12 + 1);
        QCOMPARE(cacheNames(settings).constLast(), "Mine");
    }
};

SLUICE_TEST(TestMockSettings)

} // namespace tst_mocksettings

#include "tst_mocksettings.moc"
