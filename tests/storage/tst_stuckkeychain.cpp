// SPDX-License-Identifier: GPL-3.0-or-later
// A keychain that does not answer one request, as if it waited for a password, but answers all others.
#include "core/storage/secrets/keychainsecrets.h"
#include "tests/support/calls.h"
#include "tests/support/keychainsession.h"
#include "tests/support/suite.h"

#include <QDBusVirtualObject>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_stuckkeychain {

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

/// A Secret Service without entries. Questions about the server "stuck" are answered only when the test says so.
class StuckService final : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == "OpenSession"_L1) {
            // Offers no encryption, so the client asks again without it.
            const bool isPlain = message.arguments().constFirst().toString() == "plain"_L1;
            connection.send(isPlain ? message.createReply({QVariant::fromValue(QDBusVariant(QString())),
                                                           QVariant::fromValue(QDBusObjectPath("/session"))})
                                    : message.createErrorReply(QDBusError::NotSupported, u"No."_s));
        } else if (message.member() == "SearchItems"_L1) {
            const auto attributes = qdbus_cast<Attributes>(message.arguments().constFirst().value<QDBusArgument>());
            if (attributes.value(u"user"_s).startsWith("stuck/"_L1))
                m_waiting.append(message);
            else
                connection.send(nothing(message));
        } else {
            connection.send(message.createReply(QVariant::fromValue(QVariantMap())));
        }
        return true;
    }

    qsizetype waiting() const { return m_waiting.size(); }
    void answer(const QDBusConnection &connection)
    {
        for (const auto &message : std::as_const(m_waiting))
            connection.send(nothing(message));
        m_waiting.clear();
    }

private:
    static QDBusMessage nothing(const QDBusMessage &message)
    {
        return message.createReply({QVariant::fromValue(Paths()), QVariant::fromValue(Paths())});
    }

    QList<QDBusMessage> m_waiting;
};

} // namespace

class TestStuckKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsBackOthersNoLongerThanItsLimit();
    void mayAnswerWhenNobodyWaitsAnyMore();

private:
    QDBusConnection connection() const { return QDBusConnection(u"service"_s); }

    KeychainSession m_session;
    StuckService m_service;
};

void TestStuckKeychain::initTestCase()
{
    if (const auto missing = KeychainSession::missingPackage(); !missing.isEmpty())
        QSKIP(qPrintable(missing + u" is not installed."_s));
    QVERIFY(m_session.startBus());
    auto connection = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"service"_s);
    QVERIFY(connection.registerVirtualObject(u"/org/freedesktop/secrets"_s, &m_service));
    QVERIFY(connection.registerService(u"org.freedesktop.secrets"_s));
}

void TestStuckKeychain::holdsBackOthersNoLongerThanItsLimit()
{
    KeychainSecrets store(m_session.home() + "/kept.json"_L1, nullptr, std::chrono::seconds(1));
    const auto stuck = resultOf(store.read({.serverId = u"stuck"_s}, this));
    QVERIFY(!stuck);
    QCOMPARE(stuck.error().kind, Error::Kind::Timeout);
    QCOMPARE(m_service.waiting(), 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(resultOf(store.read({.serverId = u"another"_s}, this)));
    QCOMPARE(m_service.waiting(), 1);
}

void TestStuckKeychain::mayAnswerWhenNobodyWaitsAnyMore()
{
    QCOMPARE(m_service.waiting(), 1);
    m_service.answer(connection());
    KeychainSecrets store(m_session.home() + "/kept.json"_L1);
    QVERIFY(resultOf(store.read({.serverId = u"another"_s}, this)));
}

SLUICE_TEST(TestStuckKeychain)

} // namespace tst_stuckkeychain

#include "tst_stuckkeychain.moc"
