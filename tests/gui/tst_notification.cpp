// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/desktopnotifier.h"
#include "tests/gui/farmbench.h"
#include "tests/support/keychainsession.h"
#include "tests/support/suite.h"

#include <QDBusConnection>
#include <QDBusMessage>

using namespace sluice;
using namespace sluice::test;

namespace tst_notification {

/// The notifications of a desktop.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notification
    {
        QString program, icon, title, body;
    };
    QList<Notification> received;

public Q_SLOTS:
    uint Notify(const QString &program, uint, const QString &icon, const QString &title, const QString &body,
                const QStringList &, const QVariantMap &, int)
    {
        received.append({program, icon, title, body});
        return static_cast<uint>(received.size());
    }
};

/// What a person who works elsewhere is told. The bus is the test's own.
class TestNotification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { m_service.received.clear(); }
    void saysThatALongRunIsOver();
    void saysNothing_data();
    void saysNothing();
    void doesWithoutAService();

private:
    KeychainSession m_session;
    NotificationService m_service;
};

void TestNotification::initTestCase()
{
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
        QSKIP("The Debian package dbus is missing.");
    QVERIFY(m_session.startBus());
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_service, QDBusConnection::ExportAllSlots));
}

void TestNotification::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"desktop"_s);
}

void TestNotification::saysThatALongRunIsOver()
{
    FarmBench bench;
    const DesktopNotifier notifier(*bench.console.runs(), bench.window, 1);
    QVERIFY(bench.signInToFarm() && bench.confirmFlush());
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!bench.window.isActiveWindow());
    QVERIFY(bench.runEnds());
    QTRY_COMPARE(m_service.received.size(), 1);
    const auto &told = m_service.received.constFirst();
    QCOMPARE(told.icon, u"sluice"_s);
    QCOMPARE(told.title, u"crm-farm: 2 of 4 nodes acknowledged"_s);
    QVERIFY2(told.body.startsWith("Flush 3 Caches"_L1), qPrintable(told.body));
}

void TestNotification::saysNothing_data()
{
    QTest::addColumn<bool>("isActive");
    QTest::addColumn<qint64>("leastTime");
    QTest::newRow("of a short run") << false << DesktopNotifier::longRun;
    QTest::newRow("to somebody who looks") << true << qint64(1);
}

void TestNotification::saysNothing()
{
    QFETCH(const bool, isActive);
    QFETCH(const qint64, leastTime);
    FarmBench bench;
    const DesktopNotifier notifier(*bench.console.runs(), bench.window, leastTime);
    QVERIFY(bench.signInToFarm() && bench.confirmFlush());
    QWidget other;
    other.show();
    auto *front = isActive ? static_cast<QWidget *>(&bench.window) : &other;
    front->activateWindow();
    QTRY_COMPARE(bench.window.isActiveWindow(), isActive);
    QVERIFY(bench.runEnds());
    // A call that was made arrives before this answer.
    auto ping =
        QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus.Peer"_s, u"Ping"_s);
    QDBusConnection::sessionBus().call(ping);
    QTest::qWait(0);
    QCOMPARE(m_service.received.size(), 0);
}

void TestNotification::doesWithoutAService()
{
    auto bus = QDBusConnection(u"desktop"_s);
    QVERIFY(bus.unregisterService(u"org.freedesktop.Notifications"_s));
    FarmBench bench;
    const DesktopNotifier notifier(*bench.console.runs(), bench.window, 1);
    QVERIFY(bench.signInToFarm() && bench.confirmFlush());
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!bench.window.isActiveWindow());
    QVERIFY(bench.runEnds());
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(m_service.received.isEmpty());
}

SLUICE_GUI_TEST(TestNotification)

} // namespace tst_notification

#include "tst_notification.moc"
