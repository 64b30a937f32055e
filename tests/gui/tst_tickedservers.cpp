// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/servermodel.h"
#include "tests/gui/manybench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/action/namesdialog.h"
#include "ui/dialogs/action/whichconfigurationdialog.h"
#include "ui/docks/serversdock.h"

#include <QAccessible>
#include <QAction>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTreeView>

using namespace sluice;
using namespace sluice::test;

namespace tst_tickedservers {

/// Servers that are ticked in their dock, and what is offered for them.
class TestTickedServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void areTickedWithTheKeyboard();
    void areTickedTogetherByTheirGroup();
    void areNotTickedWhereNobodySeesThem();
    void areNotTheCurrentServer();
    void areNothingUntilOneIsTicked();
    void areForgottenWhenTheyAreRemoved();
    void getOneRun();
    void getTheTickedCaches();
    void getNamesThatWereTyped();
    void getTheirConfigurationClearedOnce();
    void areToldToAScreenReader();
    void aTickIsNoSignIn();

private:
    ServersDock *dock() const { return m_bench->window.findChild<ServersDock *>(); }
    QTreeView *tree() const { return shown<QTreeView>(dock(), u"Servers"_s); }
    QModelIndex group() const { return tree()->model()->index(0, ServerModel::NameColumn); }
    QModelIndex server(int row) const { return tree()->model()->index(row, ServerModel::NameColumn, group()); }
    void tick(const QModelIndex &index) const
    {
        tree()->setFocus();
        tree()->setCurrentIndex(index);
        QTest::keyClick(tree(), Qt::Key_Space);
    }
    QAction *action(const QString &name) const { return m_bench->action(name); }
    void signIn()
    {
        Q_EMIT m_bench->window.findChild<WindowServers *>()->signInRequested(m_bench->farmId);
        QTRY_VERIFY(m_bench->console.session() && !m_bench->console.isBusy());
    }

    std::unique_ptr<ManyBench> m_bench;
};

void TestTickedServers::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m_bench = std::make_unique<ManyBench>();
    m_bench->keepSecrets();
    QVERIFY(QTest::qWaitForWindowActive(&m_bench->window));
}

void TestTickedServers::areTickedWithTheKeyboard()
{
    tick(server(1));
    QCOMPARE(dock()->tickedServers(), QStringList{m_bench->portalId});
    QVERIFY(shown<QPushButton>(dock(), u"1 Server Ticked"_s));
    tick(server(1).siblingAtColumn(ServerModel::ClassColumn));
    QVERIFY(dock()->tickedServers().isEmpty());
    QVERIFY(!shown<QPushButton>(dock(), u"1 Server Ticked"_s));
}

void TestTickedServers::areTickedTogetherByTheirGroup()
{
    tick(server(0));
    QCOMPARE(group().data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
    tick(group());
    QCOMPARE(dock()->tickedServers(), (QStringList{m_bench->farmId, m_bench->portalId}));
    QCOMPARE(group().data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    tick(group());
    QVERIFY(dock()->tickedServers().isEmpty());
    tick(group());
    click(shown<QPushButton>(dock(), u"Untick All Servers"_s));
    QVERIFY(dock()->tickedServers().isEmpty());
}

void TestTickedServers::areNotTickedWhereNobodySeesThem()
{
    shown<QLineEdit>(dock(), u"Find a server"_s)->setText(u"portal"_s);
    QCOMPARE(tree()->model()->rowCount(group()), 1);
    tick(group());
    QCOMPARE(dock()->tickedServers(), QStringList{m_bench->portalId});
    tick(group());
    QVERIFY(dock()->tickedServers().isEmpty());
}

void TestTickedServers::areNotTheCurrentServer()
{
    tick(server(0));
    tree()->setCurrentIndex(server(1));
    QCOMPARE(dock()->currentServer(), m_bench->portalId);
    QCOMPARE(dock()->tickedServers(), QStringList{m_bench->farmId});
    action(u"actionFlushAllOnServers"_s)->trigger();
    QVERIFY(m_bench->sheet());
    QCOMPARE(m_bench->sheet()->windowTitle(), u"Flush All Caches on crm-farm"_s);
}

void TestTickedServers::areNothingUntilOneIsTicked()
{
    tree()->setCurrentIndex(server(0));
    for (const auto &name : {u"actionFlushAllOnServers"_s, u"actionFlushNamedOnServers"_s,
                             u"actionFlushTickedOnServers"_s, u"actionClearOnServers"_s, u"actionUntickServers"_s})
        QVERIFY2(!action(name)->isEnabled(), qPrintable(name));
    QCOMPARE(action(u"actionFlushAllOnServers"_s)->text().remove(u'&'), u"Flush All Caches on Ticked Servers…"_s);
    tick(group());
    QCOMPARE(action(u"actionFlushAllOnServers"_s)->text().remove(u'&'), u"Flush All Caches on 2 Ticked Servers…"_s);
    QVERIFY(action(u"actionFlushAllOnServers"_s)->isEnabled());
    QVERIFY(!action(u"actionFlushTickedOnServers"_s)->isEnabled()); // no list, so no ticked cache
}

void TestTickedServers::areForgottenWhenTheyAreRemoved()
{
    tick(group());
    QVERIFY(test::remove(m_bench->servers, m_bench->portalId));
    QCOMPARE(dock()->tickedServers(), QStringList{m_bench->farmId});
    QVERIFY(shown<QPushButton>(dock(), u"1 Server Ticked"_s));
}

void TestTickedServers::getOneRun()
{
    tick(group());
    action(u"actionFlushAllOnServers"_s)->trigger();
    QVERIFY(m_bench->sheet());
    QVERIFY(!action(u"actionFlushTicked"_s)->isEnabled());
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 1}));
}

/// The portal has one cache without a name, which is never flushed in their place.
void TestTickedServers::getTheTickedCaches()
{
    signIn();
    m_bench->tick(u"CurrencyCache"_s);
    tick(group());
    auto *flush = action(u"actionFlushTickedOnServers"_s);
    QCOMPARE(flush->text().remove(u'&'), u"Flush 1 Ticked Cache on 2 Ticked Servers…"_s);
    flush->trigger();
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"It has no such operation."_s));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->flushes(), QList<int>({1, 1, 1, 0}));
}

void TestTickedServers::getNamesThatWereTyped()
{
    tick(server(0));
    action(u"actionFlushNamedOnServers"_s)->trigger();
    auto *names = m_bench->dialog<NamesDialog>();
    QVERIFY(names);
    auto *ok = names->findChild<QPushButton *>();
    QVERIFY(ok);
    shown<QPlainTextEdit>(names, u"Names of caches"_s)->setPlainText(u"CurrencyCache\n\n UserGroupCache \n"_s);
    QCOMPARE(names->names(), (QStringList{u"CurrencyCache"_s, u"UserGroupCache"_s}));
    names->accept();
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(shown<QPushButton>(sheet, u"Flush 2 Caches on 3 Nodes"_s));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QCOMPARE(m_bench->nodes.at(2).journal().constLast().names, (QStringList{u"CurrencyCache"_s, u"UserGroupCache"_s}));
}

void TestTickedServers::getTheirConfigurationClearedOnce()
{
    tick(server(0));
    action(u"actionClearOnServers"_s)->trigger();
    auto *which = m_bench->dialog<WhichConfigurationDialog>();
    QVERIFY(which);
    const auto buttons = which->findChildren<QRadioButton *>();
    QVERIFY(std::ranges::none_of(buttons, [](const QRadioButton *button) { return button->isChecked(); }));
    buttons.constLast()->click();
    which->accept();
    auto *sheet = m_bench->sheet();
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"1 request, to the node's own address."_s));
    QVERIFY(m_bench->accept());
    QVERIFY(m_bench->runEnds());
    QList<int> calls;
    for (const auto &node : m_bench->nodes) {
        const auto journal = node.journal();
        calls.append(static_cast<int>(
            std::ranges::count_if(journal, [](const auto &entry) { return entry.configuration.has_value(); })));
    }
    QCOMPARE(calls, QList<int>({1, 0, 0}));
}

void TestTickedServers::areToldToAScreenReader()
{
    QCOMPARE(server(0).data(Qt::AccessibleTextRole).toString(), u"Test server crm-farm, 3 nodes"_s);
    tick(server(0));
    QCOMPARE(server(0).data(Qt::AccessibleTextRole).toString(), u"Test server crm-farm, 3 nodes, ticked"_s);
    QCOMPARE(group().data(Qt::AccessibleTextRole).toString(), u"Group Oslo, 2 servers, some of them ticked"_s);
    tick(server(1));
    QCOMPARE(group().data(Qt::AccessibleTextRole).toString(), u"Group Oslo, 2 servers, all of them ticked"_s);
}

void TestTickedServers::aTickIsNoSignIn()
{
    const auto row = tree()->visualRect(server(1));
    const QPoint box(row.left() + 8, row.center().y());
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, box);
    QCOMPARE(dock()->tickedServers(), QStringList{m_bench->portalId});
    QTest::mouseDClick(tree()->viewport(), Qt::LeftButton, {}, box);
    QVERIFY(!m_bench->console.isBusy());
    QVERIFY(!m_bench->console.session());
}

SLUICE_GUI_TEST(TestTickedServers)

} // namespace tst_tickedservers

#include "tst_tickedservers.moc"
