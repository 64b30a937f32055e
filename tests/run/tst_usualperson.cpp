// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/usualperson.h"

#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_usualperson {

class TestUsualPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheFullNameOfTheAccount_data();
    void isTheFullNameOfTheAccount();
    void isNeverEmpty() { QVERIFY(!usualPerson().isEmpty()); }
};

void TestUsualPerson::isTheFullNameOfTheAccount_data()
{
    QTest::addColumn<QString>("gecos");
    QTest::addColumn<QString>("person");
    QTest::newRow("a name alone") << u"Kari Nordmann"_s << u"Kari Nordmann"_s;
    QTest::newRow("a name, a room and a telephone") << u"Kari Nordmann,214,55 12"_s << u"Kari Nordmann"_s;
    QTest::newRow("the name of the account in it") << u"& Nordmann,,"_s << u"Kari Nordmann"_s;
    QTest::newRow("none") << QString() << u"kari"_s;
    QTest::newRow("only a room") << u",214"_s << u"kari"_s;
    QTest::newRow("blanks") << u"  ,"_s << u"kari"_s;
    QTest::newRow("a character that cannot be seen") << u"Kari\u202eNordmann"_s << u"kari"_s;
}

void TestUsualPerson::isTheFullNameOfTheAccount()
{
    QFETCH(const QString, gecos);
    QTEST(personIn(gecos, u"kari"_s), "person");
}

SLUICE_TEST(TestUsualPerson)

} // namespace tst_usualperson

#include "tst_usualperson.moc"
