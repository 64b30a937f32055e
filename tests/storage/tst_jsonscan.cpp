// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/jsonscan.h"
#include "core/storage/files/secretkeys.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_jsonscan {

class TestJsonScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsHowDeepADocumentIsNested_data();
    void countsHowDeepADocumentIsNested();
    void namesAHundredPlacesAndNoMore();
};

void TestJsonScan::countsHowDeepADocumentIsNested_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("depth");
    QTest::newRow("an object") << QByteArray("{}") << 1;
    QTest::newRow("a list in an object") << QByteArray(R"({"a":[1,2],"b":3})") << 2;
    QTest::newRow("two beside each other") << QByteArray("[[],[[]],[]]") << 3;
    QTest::newRow("brackets in texts") << QByteArray(R"({"[[":"{{\"[["})") << 1;
    QTest::newRow("a text that ends with a backslash") << QByteArray(R"([["\\"],"["])") << 2;
}

void TestJsonScan::countsHowDeepADocumentIsNested()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, depth);
    QVERIFY(!QJsonDocument::fromJson(json).isNull());
    QCOMPARE(nestingOf(json), depth);
}

/// A small file may hold very many, and each place takes memory.
void TestJsonScan::namesAHundredPlacesAndNoMore()
{
    QByteArray json("[0");
    for (int i = 0; i < 300; ++i)
        json += R"(,{"a":1,"a":"\u0007","password":2,"b":")"
                "\xEF\xBB\xBF"
                R"("})";
    json += ']';
    const auto value = QJsonValue(QJsonDocument::fromJson(json).array());
    QCOMPARE(repeatedKeysIn(json).size(), 100);
    QCOMPARE(repeatedKeysIn(json).constLast(), u"[100].a"_s);
    QCOMPARE(markedTextsIn(json).size(), 100);
    QCOMPARE(unusableTextsIn(value).size(), 100);
    QCOMPARE(secretKeysIn(value).size(), 100);
}

SLUICE_TEST(TestJsonScan)

} // namespace tst_jsonscan

#include "tst_jsonscan.moc"
