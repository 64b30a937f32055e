// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/memorysecrets.h"
#include "tests/support/calls.h"
#include "tests/support/suite.h"

#include <QMetaEnum>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_memorysecrets {

class TestMemorySecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsASecretWhileItLasts();
    void saysWhatItKeeps();
    void tellsOfChangesOnly();
    void hasNoNameTwice();
    void keepsWhatSignsIn();
};

void TestMemorySecrets::keepsASecretWhileItLasts()
{
    using Secret = std::optional<QString>;
    const SecretKey key{.serverId = u"a"_s, .kind = SecretKind::Ticket};
    MemorySecrets store;
    QCOMPARE(resultOf(store.read(key, this)), Result<Secret>(std::nullopt));
    QVERIFY(resultOf(store.keep({.key = key}, u"first"_s, this)));
    QVERIFY(resultOf(store.keep({.key = key}, u"second"_s, this)));
    QCOMPARE(resultOf(store.read(key, this)), Result<Secret>(u"second"_s));
    QCOMPARE(resultOf(store.read({.serverId = u"a"_s}, this)), Result<Secret>(std::nullopt));
    QVERIFY(resultOf(store.remove(key, this)));
    QCOMPARE(resultOf(store.read(key, this)), Result<Secret>(std::nullopt));
}

void TestMemorySecrets::saysWhatItKeeps()
{
    const KeptSecret one{.key = {.serverId = u"a"_s}, .serverName = u"A"_s};
    const KeptSecret two{.key = {.serverId = u"b"_s}, .serverName = u"B"_s};
    MemorySecrets store;
    QVERIFY(resultOf(store.keep(one, u"1"_s, this)));
    QVERIFY(resultOf(store.keep(two, u"2"_s, this)));
    QCOMPARE(store.kept(), QList({one, two}));
    QVERIFY(resultOf(store.remove(one.key, this)));
    QCOMPARE(store.kept(), QList({two}));
}

void TestMemorySecrets::tellsOfChangesOnly()
{
    MemorySecrets store;
    const QSignalSpy changes(&store, &SecretStore::changed);
    QVERIFY(resultOf(store.remove({.serverId = u"a"_s}, this)));
    QCOMPARE(changes.size(), 0);
    QVERIFY(resultOf(store.keep({.key = {.serverId = u"a"_s}}, u"1"_s, this)));
    QVERIFY(resultOf(store.remove({.serverId = u"a"_s}, this)));
    QCOMPARE(changes.size(), 2);
}

void TestMemorySecrets::hasNoNameTwice()
{
    const auto kinds = QMetaEnum::fromType<SecretKind>();
    QSet<QString> names;
    for (int i = 0; i < kinds.keyCount(); ++i)
        names.insert(secretName(static_cast<SecretKind>(kinds.value(i))));
    QCOMPARE(names.size(), kinds.keyCount());
}

void TestMemorySecrets::keepsWhatSignsIn()
{
    QCOMPARE(secretKindOf(SignInKind::Password), SecretKind::Password);
    QCOMPARE(secretKindOf(SignInKind::Ticket), SecretKind::Ticket);
    QCOMPARE(secretKindOf(SignInKind::AccessToken), SecretKind::AccessToken);
    QCOMPARE(secretKindOf(SignInKind::BrowserSession), std::nullopt);
}

SLUICE_TEST(TestMemorySecrets)

} // namespace tst_memorysecrets

#include "tst_memorysecrets.moc"
