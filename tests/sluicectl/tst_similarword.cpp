// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/similarword.h"
#include "tests/sluicectl/commandlines.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace tst_similarword {

class TestSimilarWord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
    void namesWhatWasMeant_data();
    void namesWhatWasMeant();
};

void TestSimilarWord::findsWhatWasMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("two letters swapped") << u"flsuh"_s << u"flush"_s;
    QTest::newRow("a letter missing") << u"flus"_s << u"flush"_s;
    QTest::newRow("a letter too many") << u"flushh"_s << u"flush"_s;
    QTest::newRow("a wrong letter") << u"Flash"_s << u"flush"_s;
    QTest::newRow("another word") << u"delete"_s << QString();
    QTest::newRow("two words as near") << u"liszt"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("far too long") << QString(200, u'x') << QString();
}

void TestSimilarWord::findsWhatWasMeant()
{
    QFETCH(QString, typed);
    QTEST(similarWord(typed, {u"flush"_s, u"list"_s, u"lisz"_s, u"rebuild"_s}), "meant");
}

void TestSimilarWord::namesWhatWasMeant_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a command") << u"flsuh --all"_s << u"There is no command flsuh. Did you mean flush?"_s;
    QTest::newRow("a command of two words")
        << u"preset list"_s << u"There is no command preset. Did you mean presets?"_s;
    QTest::newRow("an option") << u"flush --chache A"_s << u"There is no option --chache. Did you mean --cache?"_s;
    QTest::newRow("nothing that is known") << u"frobnicate"_s << u"There is no command frobnicate."_s;
}

void TestSimilarWord::namesWhatWasMeant()
{
    QFETCH(QString, line);
    const auto invocation = parse(allCommands(), test::words(line));
    QVERIFY(!invocation);
    QTEST(invocation.error().sentence, "sentence");
}

SLUICE_TEST(TestSimilarWord)

} // namespace tst_similarword

#include "tst_similarword.moc"
