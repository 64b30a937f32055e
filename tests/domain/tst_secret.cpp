// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/secret.h"
#include "tests/support/placeinmemory.h"
#include "tests/support/suite.h"

#include <QTest>

#include <functional>
#include <memory>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_secret {

namespace {

using End = std::function<void(std::unique_ptr<Secret> &)>;

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOverwrittenAtItsEnd_data();
    void isOverwrittenAtItsEnd();
    void staysAsLongAsACopyIsHeld();
    void isOverwrittenWithTheLastOfMany();
    void endsForBytesAsWell();
    void leavesAloneWhatIsPartOfTheProgram();
};

void TestSecret::isOverwrittenAtItsEnd_data()
{
    QTest::addColumn<End>("end");
    QTest::newRow("it goes") << End([](auto &secret) { secret.reset(); });
    QTest::newRow("it is cleared") << End([](auto &secret) { secret->clear(); });
    QTest::newRow("it gets a text") << End([](auto &secret) { *secret = u"another"_s; });
    QTest::newRow("it gets another secret") << End([](auto &secret) { *secret = Secret(u"another"_s); });
    QTest::newRow("it gets nothing") << End([](auto &secret) { *secret = {}; });
    QTest::newRow("it is handed over") << End([](auto &secret) { const Secret other = std::move(*secret); });
    QTest::newRow("it is exchanged") << End([](auto &secret) { (void)std::exchange(*secret, QString()); });
}

void TestSecret::isOverwrittenAtItsEnd()
{
    QFETCH(End, end);
    auto secret = std::make_unique<Secret>(longText(u"hush"_s));
    const PlaceInMemory place(*secret);
    QVERIFY(place.isUnchanged());
    end(secret);
    QVERIFY(!place.isUnchanged());
}

void TestSecret::staysAsLongAsACopyIsHeld()
{
    const auto text = longText(u"hush"_s);
    auto secret = std::make_unique<Secret>(text);
    const Secret copy = *secret;
    const PlaceInMemory place(*secret);
    secret->clear();
    secret.reset();
    QVERIFY(place.isUnchanged());
    QCOMPARE(QString(copy), text);
}

void TestSecret::isOverwrittenWithTheLastOfMany()
{
    struct Holder
    {
        Secret secret{};
    };
    auto first = std::make_unique<Holder>(Holder{longText(u"hush"_s)});
    QList<Holder> others{*first, *first, *first};
    const PlaceInMemory place(first->secret);
    first.reset();
    QVERIFY(place.isUnchanged());
    others.removeFirst();
    others.first() = {};
    QVERIFY(place.isUnchanged());
    others.clear();
    QVERIFY(!place.isUnchanged());
}

void TestSecret::endsForBytesAsWell()
{
    auto secret = std::make_unique<SecretBytes>(longText(u"hush"_s).toUtf8());
    const PlaceInMemory place(*secret);
    QVERIFY(place.isUnchanged());
    secret.reset();
    QVERIFY(!place.isUnchanged());
}

void TestSecret::leavesAloneWhatIsPartOfTheProgram()
{
    const auto text = u"part of the program"_s;
    Secret secret = text;
    secret.clear();
    QCOMPARE(text, QString::fromLatin1("part of the program"));
}

SLUICE_TEST(TestSecret)

} // namespace tst_secret

#include "tst_secret.moc"
