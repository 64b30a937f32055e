// SPDX-License-Identifier: GPL-3.0-or-later
// A computer without a keychain: once with a session that has no Secret Service, and once without a session, in a
// process with the argument "--without-session", because a process looks for the session only once.
#include "core/storage/secrets/keychainsecrets.h"
#include "tests/support/calls.h"
#include "tests/support/keychainsession.h"
#include "tests/support/suite.h"

#include <QDirIterator>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_nokeychain {

class TestNoKeychain : public QObject
{
    Q_OBJECT

public:
    bool withSession = true;

private Q_SLOTS:
    void initTestCase();
    void saysSo_data();
    void saysSo();
    void keepsNothing();

private:
    KeychainSession m_session;
};

void TestNoKeychain::initTestCase()
{
    if (const auto missing = KeychainSession::missingPackage(); !missing.isEmpty())
        QSKIP(qPrintable(missing + u" is not installed."_s));
    if (withSession) {
        QVERIFY(m_session.startBus());
    } else {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QFile::encodeName(m_session.home()) + "/nobody");
    }
}

void TestNoKeychain::saysSo_data()
{
    QTest::addColumn<QString>("what");
    for (const auto *what : {"read", "keep", "remove"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestNoKeychain::saysSo()
{
    QFETCH(QString, what);
    KeychainSecrets store(m_session.home() + "/kept.json"_L1);
    const SecretKey key{.serverId = u"crm01"_s};
    const auto result = what == "read"_L1 ? resultOf(store.read(key, this)).map([](const auto &) {})
        : what == "keep"_L1               ? resultOf(store.keep({.key = key}, u"s3cret"_s, this))
                                          : resultOf(store.remove(key, this));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Unsupported);
    QCOMPARE(result.error().cause, Error::Cause::NoKeychain);
    QVERIFY(!result.error().detail.isEmpty());
}

void TestNoKeychain::keepsNothing()
{
    KeychainSecrets store(m_session.home() + "/kept.json"_L1);
    QVERIFY(!resultOf(store.keep({.key = {.serverId = u"crm01"_s}}, u"Zq7-NEVER-WRITE"_s, this)));
    QVERIFY(store.kept().isEmpty());
    QDirIterator files(m_session.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("Zq7"), qPrintable(file.fileName()));
    }
}

namespace {

int runIt(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    auto arguments = QCoreApplication::arguments();
    TestNoKeychain test;
    test.withSession = !arguments.removeOne(u"--without-session"_s);
    return QTest::qExec(&test, arguments);
}

} // namespace

SLUICE_TEST_MAIN(TestNoKeychain, runIt)

} // namespace tst_nokeychain

#include "tst_nokeychain.moc"
