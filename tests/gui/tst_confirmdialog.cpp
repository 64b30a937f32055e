// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/alerts.h"
#include "tests/gui/bench.h"
#include "tests/support/operations.h"
#include "tests/support/suite.h"

#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

namespace tst_confirmdialog {

namespace {

Destination production()
{
    return destinationTo(u"https://crm.example.com/"_s, Environment::Production);
}

} // namespace

class TestConfirmDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void speaksOfOneCacheWhereItIsOne();
    void reordersNoName();
    void speaksOfAllCachesOnlyBeforeAFlushOfAll_data();
    void speaksOfAllCachesOnlyBeforeAFlushOfAll();
    void namesTheActionOnItsButtonWhereTheCacheHasNoName();
    void saysAtTheFieldWhatIsMissing();
    void alertsToWhatIsMissing();
};

void TestConfirmDialog::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestConfirmDialog::speaksOfOneCacheWhereItIsOne()
{
    ConfirmDialog one(FlushNamed{{u"CurrencyCache"_s}}, production(), notesWithRequest(u"POST"_s), nullptr);
    one.show();
    QVERIFY(says(&one, u"This cache is dropped and filled again when it is next used."_s));
    ConfirmDialog two(FlushNamed{{u"CurrencyCache"_s, u"UserGroupCache"_s}}, production(), notesWithRequest(u"POST"_s),
                      nullptr);
    two.show();
    QVERIFY(says(&two, u"These caches are dropped and filled again when they are next used."_s));
}

void TestConfirmDialog::reordersNoName()
{
    const auto name = u"safe\u202Egnp.exe\u2066tail"_s;
    const ConfirmDialog dialog(FlushNamed{{name}}, production(),
                               notesWithRequest(u"{\"CacheNames\":[\"%1\"]}"_s.arg(name)), nullptr);
    const auto seen = u"safe<U+202E>gnp.exe<U+2066>tail"_s;
    QCOMPARE(dialog.findChild<QListWidget *>(u"namesList"_s)->item(0)->text(), seen);
    QVERIFY(dialog.findChild<QPlainTextEdit *>(u"requestEdit"_s)->toPlainText().contains(seen));
}

void TestConfirmDialog::speaksOfAllCachesOnlyBeforeAFlushOfAll_data()
{
    QTest::addColumn<Operation>("operation");
    for (const auto &operation : everyOperation())
        QTest::newRow(idOf(operation)) << operation;
}

void TestConfirmDialog::speaksOfAllCachesOnlyBeforeAFlushOfAll()
{
    QFETCH(Operation, operation);
    ConfirmDialog dialog(operation, production(), {}, nullptr);
    dialog.show();
    QCOMPARE(says(&dialog, u"All caches of this server are dropped"_s), std::holds_alternative<FlushAll>(operation));
}

void TestConfirmDialog::namesTheActionOnItsButtonWhereTheCacheHasNoName()
{
    const ActionNotes notes{.whole = WholeCache{.label = u"Flush Everything"_s,
                                                .holds = {},
                                                .flushAfter = {},
                                                .doesNotHelp = {},
                                                .consequences = {u"It is gone."_s}}};
    ConfirmDialog flush(FlushAll{}, production(), notes, nullptr);
    flush.show();
    QVERIFY(shown<QPushButton>(&flush, u"Flush Everything"_s));
    QVERIFY(says(&flush, u"It is gone."_s));
    ConfirmDialog rebuild(RebuildDeltas{DeltaKind::Webpanel}, production(), notes, nullptr);
    rebuild.show();
    QVERIFY(shown<QPushButton>(&rebuild, u"Rebuild Deltas of Web Panels"_s));
    QVERIFY(!says(&rebuild, u"It is gone."_s));
}

void TestConfirmDialog::saysAtTheFieldWhatIsMissing()
{
    ConfirmDialog dialog(ClearConfiguration{u"WebClient"_s, u"Web"_s, true}, production(), notesWithRequest(u"POST"_s),
                         nullptr);
    dialog.show();
    auto *host = shown<QLineEdit>(&dialog, u"Type crm.example.com to confirm"_s);
    QVERIFY(host);
    const auto *send = shown<QPushButton>(&dialog, u"Clear Configurations for All Associates"_s);
    QVERIFY(send);
    const auto objection = send->accessibleDescription();
    QVERIFY2(objection.contains("type the name of the server, crm.example.com"_L1), qPrintable(objection));
    QCOMPARE(host->accessibleDescription(), objection);
    host->setText(u"crm.example.com"_s);
    QCOMPARE(host->accessibleDescription(), QString());
    host->setText(u"crm.example"_s);
    QCOMPARE(host->accessibleDescription(), objection);
}

void TestConfirmDialog::alertsToWhatIsMissing()
{
    if (!Alerts::canBeHeard())
        QSKIP("No assistive technology on this platform.");
    ConfirmDialog dialog(ClearConfiguration{u"WebClient"_s, u"Web"_s, true}, production(), notesWithRequest(u"POST"_s),
                         nullptr);
    dialog.show();
    auto *host = shown<QLineEdit>(&dialog, u"Type crm.example.com to confirm"_s);
    QVERIFY(host);
    const auto objection = host->accessibleDescription();
    const Alerts alerts;
    host->setText(u"crm.example.com"_s);
    QCOMPARE(alerts.take(), QStringList());
    host->setText(u"crm.example"_s);
    QCOMPARE(alerts.take(), QStringList{objection});
    host->setText(u"crm"_s);
    QCOMPARE(alerts.take(), QStringList()); // one alert is enough
}

SLUICE_GUI_TEST(TestConfirmDialog)

} // namespace tst_confirmdialog

#include "tst_confirmdialog.moc"
