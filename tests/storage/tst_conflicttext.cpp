// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/conflicttext.h"
#include "core/storage/servers/serverjson.h"
#include "tests/support/randomservers.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_conflicttext {

class TestConflictText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFieldsAsTheDialogsDo_data();
    void namesFieldsAsTheDialogsDo();
    void hasANameForEachKeyThatIsStored();
};

void TestConflictText::namesFieldsAsTheDialogsDo_data()
{
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QJsonObject>("now");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QStringList &keys, const QJsonObject &now, const QString &text) {
        QTest::newRow(name) << keys << now << text;
    };
    row("the class, in words", {u"environment"_s}, {{u"environment"_s, u"production"_s}}, u"Class (now Production)"_s);
    row("a text", {u"user"_s}, {{u"user"_s, u"bo"_s}}, u"User (now bo)"_s);
    row("a text that is not there any more", {u"user"_s}, {}, u"User"_s);
    row("a number", {u"timeoutSeconds"_s}, {{u"timeoutSeconds"_s, 12}}, u"Timeout (now 12)"_s);
    row("several", {u"environment"_s, u"user"_s}, {{u"environment"_s, u"test"_s}, {u"user"_s, u"bo"_s}},
        u"Class (now Test), User (now bo)"_s);
    row("parts of one", {u"proxy.host"_s, u"proxy.port"_s}, {}, u"Proxy"_s);
    row("a node", {u"nodes[1].tlsName"_s}, {}, u"Nodes"_s);
    row("an unknown key", {u"x"_s}, {{u"x"_s, u"y"_s}}, u"x"_s);
}

void TestConflictText::namesFieldsAsTheDialogsDo()
{
    QFETCH(QStringList, keys);
    QFETCH(QJsonObject, now);
    QTEST(conflictText(keys, now), "text");
}

void TestConflictText::hasANameForEachKeyThatIsStored()
{
    QStringList keys = toJson(Policy()).keys();
    test::RandomServers random(1);
    for (int i = 0; i < 200; ++i)
        keys += toJson(random.server()).keys();
    keys.removeDuplicates();
    for (const auto &key : std::as_const(keys)) {
        if (key != "id"_L1 && key != "classChanges"_L1) // these never conflict
            QVERIFY2(conflictText({key}, {}) != key, qPrintable(key));
    }
}

SLUICE_TEST(TestConflictText)

} // namespace tst_conflicttext

#include "tst_conflicttext.moc"
