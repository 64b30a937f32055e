// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/canonicaljson.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_canonicaljson {

class TestCanonicalJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTexts_data();
    void writesTexts();
    void writesNumbersAsEcmaScript_data();
    void writesNumbersAsEcmaScript();
    void readsEveryNumberBack();
    void sortsKeysByTheirUnits();
    void writesTheSameForTheSameValue();
    void hasNoBlanks();
    void readsHalfAPairBack();
};

void TestCanonicalJson::writesTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << u""_s << "\"\""_ba;
    QTest::newRow("letters beyond ASCII") << u"Åse €"_s << "\"\xc3\x85se \xe2\x82\xac\""_ba;
    QTest::newRow("beyond 16 bits") << u"\U0001F600"_s << "\"\xf0\x9f\x98\x80\""_ba;
    QTest::newRow("quote and backslash") << u"\"\\/"_s << "\"\\\"\\\\/\""_ba;
    QTest::newRow("controls with a name") << u"\b\t\n\f\r"_s << "\"\\b\\t\\n\\f\\r\""_ba;
    QTest::newRow("other controls") << u"\u000f\u001f"_s << "\"\\u000f\\u001f\""_ba;
    QTest::newRow("zero") << QString(QChar(0)) << "\"\\u0000\""_ba;
    QTest::newRow("no control") << u"\u007f\u2028"_s << "\"\x7f\xe2\x80\xa8\""_ba;
    QTest::newRow("first half of a pair") << QString(QChar(0xd83d)) << "\"\\ud83d\""_ba;
    QTest::newRow("second half of a pair") << QString(QChar(0xde00)) + u'a' << "\"\\ude00a\""_ba;
}

void TestCanonicalJson::writesTexts()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    QCOMPARE(canonicalJson(text), json);
}

void TestCanonicalJson::writesNumbersAsEcmaScript_data()
{
    QTest::addColumn<QJsonValue>("number"); // most of them are those of RFC 8785, appendix B
    QTest::addColumn<QByteArray>("json");
    const auto bits = [](quint64 pattern) { return QJsonValue(std::bit_cast<double>(pattern)); };
    QTest::newRow("zero") << QJsonValue(0) << "0"_ba;
    QTest::newRow("minus zero") << bits(0x8000000000000000) << "0"_ba;
    QTest::newRow("one as a double") << QJsonValue(1.0) << "1"_ba;
    QTest::newRow("one as an integer") << QJsonValue(1) << "1"_ba;
    QTest::newRow("negative") << QJsonValue(-2.5) << "-2.5"_ba;
    QTest::newRow("least positive") << bits(0x0000000000000001) << "5e-324"_ba;
    QTest::newRow("largest") << bits(0x7fefffffffffffff) << "1.7976931348623157e+308"_ba;
    QTest::newRow("2^53") << bits(0x4340000000000000) << "9007199254740992"_ba;
    QTest::newRow("2^53 negative") << bits(0xc340000000000000) << "-9007199254740992"_ba;
    QTest::newRow("more than 64 bits") << bits(0x4430000000000000) << "295147905179352830000"_ba;
    QTest::newRow("just below 1e21") << bits(0x444b1ae4d6e2ef4f) << "999999999999999900000"_ba;
    QTest::newRow("1e21") << bits(0x444b1ae4d6e2ef50) << "1e+21"_ba;
    QTest::newRow("1e23") << bits(0x44b52d02c7e14af6) << "1e+23"_ba;
    QTest::newRow("just below 1e-6") << bits(0x3eb0c6f7a0b5ed8c) << "9.999999999999997e-7"_ba;
    QTest::newRow("1e-6") << bits(0x3eb0c6f7a0b5ed8d) << "0.000001"_ba;
    QTest::newRow("a third of a billion") << bits(0x41b3de4355555553) << "333333333.3333332"_ba;
    QTest::newRow("63 bits") << QJsonValue(std::numeric_limits<qint64>::max()) << "9223372036854775807"_ba;
    QTest::newRow("least of 64 bits") << QJsonValue(std::numeric_limits<qint64>::min()) << "-9223372036854775808"_ba;
    QTest::newRow("not a number") << QJsonValue(std::nan("")) << "null"_ba;
}

void TestCanonicalJson::writesNumbersAsEcmaScript()
{
    QFETCH(QJsonValue, number);
    QFETCH(QByteArray, json);
    QCOMPARE(canonicalJson(number), json);
}

void TestCanonicalJson::readsEveryNumberBack()
{
    QRandomGenerator random(8785);
    for (int i = 0; i < 20'000; ++i) {
        const auto number = std::bit_cast<double>(random.generate64());
        if (!std::isfinite(number))
            continue;
        QCOMPARE(canonicalJson(number).toDouble(), number);
    }
}

void TestCanonicalJson::sortsKeysByTheirUnits()
{
    // RFC 8785 §3.2.3: U+1F600 begins with the unit d83d and stands before U+fb33.
    const QJsonObject object{{u"\u20ac"_s, 1},     {u"\r"_s, 2},     {u"\ufb33"_s, 3}, {u"1"_s, 4},
                             {u"\U0001F600"_s, 5}, {u"\u0080"_s, 6}, {u"\u00f6"_s, 7}};
    QCOMPARE(canonicalJson(object),
             "{\"\\r\":2,\"1\":4,\"\xc2\x80\":6,\"\xc3\xb6\":7,\"\xe2\x82\xac\":1,\"\xf0\x9f\x98\x80\":5,"
             "\"\xef\xac\xb3\":3}"_ba);
}

void TestCanonicalJson::writesTheSameForTheSameValue()
{
    QCOMPARE(canonicalJson(QJsonObject{{u"a"_s, 1}, {u"b"_s, 2.0}}),
             canonicalJson(QJsonObject{{u"b"_s, 2}, {u"a"_s, 1.0}}));
}

void TestCanonicalJson::hasNoBlanks()
{
    const QJsonObject object{{u"list"_s, QJsonArray{1, QJsonValue::Null, true, QJsonArray()}},
                             {u"none"_s, QJsonValue(QJsonValue::Undefined)},
                             {u"object"_s, QJsonObject{{u"a"_s, u"b c"_s}}}};
    QCOMPARE(canonicalJson(object), R"({"list":[1,null,true,[]],"object":{"a":"b c"}})"_ba);
    QCOMPARE(canonicalJson(QJsonValue(QJsonValue::Undefined)), "null"_ba);
}

void TestCanonicalJson::readsHalfAPairBack()
{
    const QJsonObject object{{u"text"_s, u"a"_s + QChar(0xd83d) + u'b'}};
    QCOMPARE(QJsonDocument::fromJson(canonicalJson(object)).object(), object);
}

SLUICE_TEST(TestCanonicalJson)

} // namespace tst_canonicaljson

#include "tst_canonicaljson.moc"
