// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/accessibility/accessibility.h"
#include "ui/dialogs/action/addnamedialog.h"

#include <QApplication>
#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

namespace tst_addedcaches {

namespace {

const auto some = u"CurrencyCache"_s;
const auto other = u"UserGroupCache"_s;

AddNameDialog *askForName(const Bench &bench)
{
    click(bench.button(u"Add Name"_s));
    return QTest::qWaitFor([&] { return bench.dialog<AddNameDialog>(); }) ? bench.dialog<AddNameDialog>() : nullptr;
}

void addName(const Bench &bench, const QString &name)
{
    const auto *dialog = askForName(bench);
    auto *field = shown<QLineEdit>(dialog, u"Name of a cache or table"_s);
    QTest::keyClicks(field, name);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

/// Names that a person adds, because the server does not list them.
class TestAddedCaches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void addsANameThatTheServerDoesNotList();
    void refusesANameWithAReason_data();
    void refusesANameWithAReason();
    void removesOnlyWhatWasAdded();
    void forgetsAddedNamesWithTheirServer();
};

void TestAddedCaches::initTestCase()
{
    installAccessibility();
}

void TestAddedCaches::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestAddedCaches::addsANameThatTheServerDoesNotList()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto count = bench.table()->model()->rowCount();
    QTest::keyClicks(bench.filter(), u"currency"_s);
    addName(bench, u" crm7.Contact"_s);
    QTRY_COMPARE(bench.table()->model()->rowCount(), count + 1);
    const auto name = u" crm7.Contact"_s;
    QVERIFY(bench.isTicked(name));
    QCOMPARE(bench.table()->currentIndex().siblingAtColumn(0).data().toString(), name);
    QCOMPARE(bench.cell(name).data(CacheModel::AddedRole).toBool(), true);
    QCOMPARE(bench.state(name), u"Added by hand"_s);

    bench.console.reload();
    QVERIFY(bench.becomesIdle());
    QVERIFY(bench.isTicked(name));
    bench.console.flush(FlushNamed{bench.console.caches()->tickedNames()});
    QVERIFY(bench.becomesIdle());
    const auto journal = bench.server.journal();
    const auto flush = std::ranges::find_if(
        journal, [](const mock::JournalEntry &entry) { return entry.operation.startsWith("Flush"_L1); });
    QVERIFY(flush != journal.cend()); // the state of the caches may be read after it
    QCOMPARE(flush->names, QStringList{name});
    QVERIFY(bench.state(name).endsWith(" (added by hand)"_L1));
}

void TestAddedCaches::refusesANameWithAReason_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("nothing") << QString() << u"Enter a name."_s << false;
    QTest::newRow("blanks") << u"  "_s << u"Enter a name."_s << false;
    QTest::newRow("known") << some << u"This name is already in the list."_s << false;
    QTest::newRow("other case") << u"currencycache"_s << QString() << true;
    QTest::newRow("blank before") << u" X"_s << u"The name begins or ends with a space, which is sent as part of it."_s
                                  << true;
    QTest::newRow("blank behind") << u"X "_s << u"The name begins or ends with a space, which is sent as part of it."_s
                                  << true;
    QTest::newRow("markup") << u"<b>x</b>"_s << QString() << true;
}

void TestAddedCaches::refusesANameWithAReason()
{
    QFETCH(const QString, name);
    QFETCH(const QString, sentence);
    QFETCH(const bool, accepted);
    AddNameDialog dialog({some, other}, nullptr);
    dialog.show();
    QTest::keyClicks(shown<QLineEdit>(&dialog, u"Name of a cache or table"_s), name);
    QVERIFY(says(&dialog, sentence));
    QCOMPARE(dialog.findChild<QPushButton *>()->isEnabled(), accepted);
    QCOMPARE(dialog.name(), name);
}

void TestAddedCaches::removesOnlyWhatWasAdded()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto count = bench.table()->model()->rowCount();
    addName(bench, u"ZZ"_s);
    QTRY_COMPARE(bench.table()->model()->rowCount(), count + 1);
    const auto *remove = bench.table()->actions().constFirst();
    QCOMPARE(remove->text(), u"&Remove Name"_s);
    QVERIFY(remove->isEnabled());
    bench.table()->setCurrentIndex(bench.cell(some));
    QVERIFY(!remove->isEnabled());
    bench.table()->setFocus();
    QTest::keyClick(bench.table(), Qt::Key_Delete);
    QCOMPARE(bench.table()->model()->rowCount(), count + 1);
    bench.table()->selectAll();
    QTest::keyClick(bench.table(), Qt::Key_Delete);
    QCOMPARE(bench.table()->model()->rowCount(), count);
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

/// A name that was added for one server is not flushed on another one.
void TestAddedCaches::forgetsAddedNamesWithTheirServer()
{
    Bench bench;
    QVERIFY(bench.signIn());
    addName(bench, u"ZZ"_s);
    QTRY_VERIFY(bench.cell(u"ZZ"_s).isValid());
    mock::MockServer another;
    QVERIFY(another.listen());
    auto request = bench.request();
    request.address = another.url().toString();
    QVERIFY(bench.signIn(request));
    QVERIFY(!bench.cell(u"ZZ"_s).isValid());
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

SLUICE_GUI_TEST(TestAddedCaches)

} // namespace tst_addedcaches

#include "tst_addedcaches.moc"
