// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/statements.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::wire;
using namespace Qt::StringLiterals;

namespace tst_statements {

namespace {

/// "y" for a yes, "n" for a no, "d" for a doubt, in this order.
Statements statementsOf(const QString &letters)
{
    Statements says;
    for (const auto letter : letters) {
        if (letter == u'y')
            says.addYes(u"yes"_s);
        else if (letter == u'n')
            says.addNo(u"no"_s);
        else
            says.addDoubt(u"doubt"_s);
    }
    return says;
}

} // namespace

class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areJudgedTogether_data();
    void areJudgedTogether();
    void areQuotedWhereTheyContradict();
    void takeLittleMemoryWhateverTheAnswerHolds();
    void holdAStatusThatIsNoSuccess();
};

void TestStatements::areJudgedTogether_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *letters, Verdict verdict) {
        QTest::addRow("%s", *letters ? letters : "nothing") << QString::fromLatin1(letters) << verdict;
    };
    row("", Verdict::Silence);
    row("d", Verdict::Silence);
    row("y", Verdict::Yes);
    row("yy", Verdict::Yes);
    row("n", Verdict::No);
    row("nd", Verdict::No);
    row("dn", Verdict::No);
    for (const auto *letters : {"yn", "ny", "nyy", "yny", "yd", "dy", "ydn", "nyd", "yyyyyyyyn", "nyyyyyyyy"})
        row(letters, Verdict::Contradiction);
}

void TestStatements::areJudgedTogether()
{
    QFETCH(QString, letters);
    QTEST(verdictOf(statementsOf(letters)), "verdict");
}

void TestStatements::areQuotedWhereTheyContradict()
{
    const HttpResponse response{.status = 200};
    const auto error = contradiction(response, statementsOf(u"dny"_s), false);
    QCOMPARE(error.message, u"The answer contradicts itself: it says “yes”, but also “no”."_s);
    QCOMPARE(error.kind, Error::Kind::Protocol);
    QCOMPARE(contradiction(response, statementsOf(u"yd"_s), true).kind, Error::Kind::SignInRefused);
}

void TestStatements::takeLittleMemoryWhateverTheAnswerHolds()
{
    Statements says;
    for (int i = 0; i < 100'000; ++i)
        says.addNo(QString(1000, u'x'));
    says.addYes(u"first line\nsecond line"_s);
    QVERIFY(says.noes().size() < 10);
    QVERIFY(says.noes().constFirst().size() < 250);
    QCOMPARE(says.yeses(), QStringList({u"first line…"_s}));
    QCOMPARE(verdictOf(says), Verdict::Contradiction);
}

void TestStatements::holdAStatusThatIsNoSuccess()
{
    for (const int status : {0, 100, 199, 300, 404, 500}) {
        auto says = statementsOf(u"y"_s);
        says.addStatus({.status = status});
        QCOMPARE(verdictOf(says), Verdict::Contradiction);
    }
    for (const int status : {200, 202, 204, 299}) {
        auto says = statementsOf(u"y"_s);
        says.addStatus({.status = status});
        QCOMPARE(verdictOf(says), Verdict::Yes);
    }
}

SLUICE_TEST(TestStatements)

} // namespace tst_statements

#include "tst_statements.moc"
