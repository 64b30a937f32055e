// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/application.h"
#include "core/models/servermodel.h"
#include "tests/gui/bench.h"
#include "tests/gui/serverbench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/signin/secretsdialog.h"
#include "ui/docks/serversdock.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QTreeView>

using namespace sluice;
using namespace sluice::test;

namespace tst_demo {

namespace {

MainWindow *windowOfDemo()
{
    const auto widgets = QApplication::topLevelWidgets();
    for (auto *widget : widgets) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

/// The contents of all files below \a folder, except the layout of the window.
QHash<QString, QByteArray> storedIn(const QString &folder)
{
    QHash<QString, QByteArray> contents;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.fileName().endsWith(".conf"_L1) && !file.fileName().endsWith(".lock"_L1)
            && file.open(QIODevice::ReadOnly))
            contents.insert(file.fileName(), file.readAll());
    }
    return contents;
}

} // namespace

/// The demo in the program, which starts it with --demo.
class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void standsBesideTheStoredServers_data();
    void standsBesideTheStoredServers();
    void storesNothingOfItself();

private:
    QTemporaryDir m_folder;
};

void TestDemo::initTestCase()
{
    failOnOtherWarnings();
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    qputenv("XDG_CONFIG_DIRS", m_folder.filePath(u"system"_s).toLocal8Bit());
    ServerStore store(ServerStore::usualFiles());
    QVERIFY(store.load());
    QVERIFY(store.add(named(u"crm-farm"_s, {}, Environment::Production)));
    QVERIFY(store.add(named(u"crm-test"_s, {}, Environment::Test)));
}

void TestDemo::standsBesideTheStoredServers_data()
{
    QTest::addColumn<QString>("product");
    QTest::newRow("SuperOffice") << u"superoffice"_s;
    QTest::newRow("infoRouter") << u"inforouter"_s;
}

void TestDemo::standsBesideTheStoredServers()
{
    QFETCH(const QString, product);
    Application program;
    program.showWindow();
    program.startDemo(product);
    auto *window = windowOfDemo();
    QTRY_VERIFY(shown<QTableView>(window, u"Caches"_s) || shown<QTableView>(window, u"Cache"_s));
    const auto *tree = window->findChild<ServersDock *>()->findChild<QTreeView *>();
    QTRY_COMPARE(tree->model()->rowCount(), 2);
    QVERIFY(tree->isVisible());
    QVERIFY(window->windowTitle().startsWith("DEMO"_L1));
    // They can be used as usual: the dialog asks for the password.
    QTRY_VERIFY(!window->findChild<QAction *>(u"actionStop"_s)->isEnabled());
    Q_EMIT window->findChild<ServersDock *>()->signInRequested(
        tree->model()->index(0, 0).data(ServerModel::IdRole).toString());
    QTRY_VERIFY(window->findChild<SecretsDialog *>());
}

void TestDemo::storesNothingOfItself()
{
    const auto before = storedIn(m_folder.path());
    {
        Application program;
        program.showWindow();
        program.startDemo(u"superoffice"_s);
        auto *window = windowOfDemo();
        QTRY_VERIFY(shown<QTableView>(window, u"Caches"_s));
        window->findChild<QAction *>(u"actionFlushAll"_s)->trigger();
        QTRY_VERIFY(window->findChild<ConfirmDialog *>());
        click(flushButton(window->findChild<ConfirmDialog *>()));
    }
    QCOMPARE(storedIn(m_folder.path()), before);
}

SLUICE_GUI_TEST(TestDemo)

} // namespace tst_demo

#include "tst_demo.moc"
