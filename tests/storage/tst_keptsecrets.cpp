// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/keptsecrets.h"
#include "core/storage/secrets/memorysecrets.h"
#include "tests/support/calls.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_keptsecrets {

class TestKeptSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThoseThatAreKept();
    void readsNothingWhereNothingIsKept();
    void endsAsCancelledWhenItIsStopped();
};

void TestKeptSecrets::readsThoseThatAreKept()
{
    MemorySecrets store;
    const SecretKey proxy{u"1"_s, SecretKind::ProxyPassword};
    const SecretKey key{u"1"_s, SecretKind::KeyPassphrase};
    const SecretKey password{u"1"_s, SecretKind::Password};
    QVERIFY(resultOf(store.keep({.key = proxy}, u"for the proxy"_s, this)));
    QVERIFY(resultOf(store.keep({.key = key}, u"for the key"_s, this)));
    const auto read = resultOf(readKept(store, {key, password, proxy}, this));
    QVERIFY(read && !read->problem);
    QCOMPARE(read->secrets,
             (QList<std::pair<SecretKey, Secret>>{{key, u"for the key"_s}, {proxy, u"for the proxy"_s}}));
}

void TestKeptSecrets::readsNothingWhereNothingIsKept()
{
    MemorySecrets store;
    QVERIFY(resultOf(store.keep({.key = {u"2"_s, SecretKind::Password}}, u"of another server"_s, this)));
    const auto read = resultOf(readKept(store, {{u"1"_s, SecretKind::Password}}, this));
    QVERIFY(read && !read->problem);
    QVERIFY(read->secrets.isEmpty());
}

void TestKeptSecrets::endsAsCancelledWhenItIsStopped()
{
    MemorySecrets store;
    QVERIFY(resultOf(store.keep({.key = {u"1"_s, SecretKind::Password}}, u"x"_s, this)));
    auto *call = readKept(store, {{u"1"_s, SecretKind::Password}}, this);
    call->cancel();
    QCOMPARE(resultOf(call).error().kind, Error::Kind::Cancelled);
}

SLUICE_TEST(TestKeptSecrets)

} // namespace tst_keptsecrets

#include "tst_keptsecrets.moc"
