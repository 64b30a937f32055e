// SPDX-License-Identifier: GPL-3.0-or-later
// The keychain of the GNOME desktop, in a session of its own.
#include "core/storage/secrets/keychainsecrets.h"
#include "tests/support/calls.h"
#include "tests/support/keychainsession.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_keychain {

namespace {

using Secret = std::optional<QString>;

const SecretKey &password()
{
    static const SecretKey key{.serverId = u"crm01"_s, .kind = SecretKind::Password};
    return key;
}

const KeptSecret &ofProduction()
{
    static const KeptSecret what{.key = password(), .serverName = u"CRM Production"_s};
    return what;
}

Result<Secret> found(SecretStore &store, const SecretKey &key = password())
{
    return resultOf(store.read(key, &store));
}

Result<void> kept(SecretStore &store, const QString &secret, const KeptSecret &what = ofProduction())
{
    return resultOf(store.keep(what, secret, &store));
}

Result<void> removed(SecretStore &store, const SecretKey &key = password())
{
    return resultOf(store.remove(key, &store));
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsASecret();
    void keepsEverySecretAsItIs_data();
    void keepsEverySecretAsItIs();
    void refusesWhatItWouldCutOff();
    void replacesTheOneBefore();
    void removesIt();
    void removesWhatIsNotThere();
    void tellsSecretsApart();
    void encryptsThem();
    void namesWhatItKeepsInAFileWithoutTheSecret();
    void keepsNothingThatItCannotNote();
    void saysThatItIsLocked();
    void findsEverythingOnceItIsUnlocked();
    void doesNotHoldUpTheProgramWhileItIsSlow();
    void goesOnWhenItAnswersInTime();
    void endsWhenItIsLate();
    void answersAgainAfterItWasLate();
    void notesWhatWasKeptTooLate();
    void leavesOutWhatWasCalledOffBeforeItBegan();
    void staysCalmWhenNobodyWaitsAnyMore();
    void endsTheCallsOfAStoreThatGoes();
    void keepsTwoAttemptsApart();

private:
    QString index() const { return m_folder->filePath(u"a/kept.json"_s); }
    QByteArray bytesOf(const QString &path) const;

    KeychainSession m_session;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeychainSecrets> m_store;
};

void TestKeychain::initTestCase()
{
    if (const auto missing = KeychainSession::missingPackage(); !missing.isEmpty())
        QSKIP(qPrintable(missing + u" is not installed."_s));
    QVERIFY(m_session.startBus());
    QVERIFY(m_session.startKeychain());
}

void TestKeychain::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<KeychainSecrets>(index());
    QVERIFY(removed(*m_store));
}

QByteArray TestKeychain::bytesOf(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestKeychain::keepsASecret()
{
    QCOMPARE(found(*m_store), Result<Secret>(std::nullopt));
    QVERIFY(kept(*m_store, u"s3cret"_s));
    QCOMPARE(found(*m_store), Result<Secret>(u"s3cret"_s));

    KeychainSecrets later(index());
    QCOMPARE(found(later), Result<Secret>(u"s3cret"_s));
    QCOMPARE(later.kept(), QList{ofProduction()});
}

void TestKeychain::keepsEverySecretAsItIs_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blanks") << u"  a  "_s;
    QTest::newRow("several lines") << u"a\nb\r\nc\n"_s;
    QTest::newRow("letters of many kinds") << u"pässwörd – пароль 密码 🔑"_s;
    QTest::newRow("long") << QString(20000, u'x');
}

void TestKeychain::keepsEverySecretAsItIs()
{
    QFETCH(QString, secret);
    QVERIFY(kept(*m_store, secret));
    QCOMPARE(found(*m_store), Result<Secret>(secret));
}

void TestKeychain::refusesWhatItWouldCutOff()
{
    const auto result = kept(*m_store, u"ab"_s + QChar::Null + u"cd"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
    QVERIFY(m_store->kept().isEmpty());
}

void TestKeychain::replacesTheOneBefore()
{
    QVERIFY(kept(*m_store, u"first"_s));
    const KeptSecret renamed{.key = password(), .serverName = u"CRM"_s};
    QVERIFY(kept(*m_store, u"second"_s, renamed));
    QCOMPARE(found(*m_store), Result<Secret>(u"second"_s));
    QCOMPARE(m_store->kept(), QList{renamed});
}

void TestKeychain::removesIt()
{
    QVERIFY(kept(*m_store, u"s3cret"_s));
    const QSignalSpy changes(m_store.get(), &SecretStore::changed);
    QVERIFY(removed(*m_store));
    QCOMPARE(found(*m_store), Result<Secret>(std::nullopt));
    QVERIFY(m_store->kept().isEmpty());
    QCOMPARE(changes.size(), 1);
}

void TestKeychain::removesWhatIsNotThere()
{
    const QSignalSpy changes(m_store.get(), &SecretStore::changed);
    QVERIFY(removed(*m_store));
    QCOMPARE(changes.size(), 0);
}

void TestKeychain::tellsSecretsApart()
{
    const SecretKey ticket{.serverId = u"crm01"_s, .kind = SecretKind::Ticket};
    const SecretKey elsewhere{.serverId = u"crm02"_s, .kind = SecretKind::Password};
    QVERIFY(kept(*m_store, u"a"_s));
    QVERIFY(kept(*m_store, u"b"_s, {.key = ticket}));
    QVERIFY(kept(*m_store, u"c"_s, {.key = elsewhere}));
    QVERIFY(removed(*m_store, ticket));
    QCOMPARE(found(*m_store), Result<Secret>(u"a"_s));
    QCOMPARE(found(*m_store, ticket), Result<Secret>(std::nullopt));
    QCOMPARE(found(*m_store, elsewhere), Result<Secret>(u"c"_s));
    QVERIFY(removed(*m_store, elsewhere));
}

void TestKeychain::encryptsThem()
{
    const auto secret = u"Zq7-NEVER-WRITE-keychain"_s;
    QVERIFY(kept(*m_store, secret));
    const auto keyring = bytesOf(m_session.home() + "/keyrings/login.keyring"_L1);
    QVERIFY(keyring.startsWith("GnomeKeyring"));
    QVERIFY(!keyring.contains(secret.toUtf8()));
}

void TestKeychain::namesWhatItKeepsInAFileWithoutTheSecret()
{
    QVERIFY(kept(*m_store, u"Zq7-NEVER-WRITE-index"_s));
    const auto bytes = bytesOf(index());
    QVERIFY(bytes.contains("CRM Production"));
    QVERIFY(!bytes.contains("NEVER-WRITE"));
}

void TestKeychain::keepsNothingThatItCannotNote()
{
    QVERIFY(QDir().mkpath(index())); // a folder in the place of the file
    QVERIFY(!kept(*m_store, u"s3cret"_s));
    QCOMPARE(found(*m_store), Result<Secret>(std::nullopt));
}

void TestKeychain::saysThatItIsLocked()
{
    QVERIFY(kept(*m_store, u"s3cret"_s));
    QVERIFY(m_session.lock());
    const SecretKey other{.serverId = u"crm02"_s, .kind = SecretKind::Password};
    const QList<Result<void>> results{found(*m_store).map([](const auto &) {}), kept(*m_store, u"other"_s),
                                      kept(*m_store, u"other"_s, {.key = other}), removed(*m_store)};
    for (const auto &result : results) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Forbidden);
        QCOMPARE(result.error().cause, Error::Cause::KeychainLocked);
    }
    QCOMPARE(m_store->kept(), QList{ofProduction()});
    QVERIFY(m_session.unlock());
}

void TestKeychain::findsEverythingOnceItIsUnlocked()
{
    QVERIFY(kept(*m_store, u"s3cret"_s));
    QVERIFY(m_session.lock());
    QVERIFY(!found(*m_store));
    QVERIFY(m_session.unlock());
    QCOMPARE(found(*m_store), Result<Secret>(u"s3cret"_s));
    QVERIFY(removed(*m_store));
    QCOMPARE(found(*m_store), Result<Secret>(std::nullopt));
}

void TestKeychain::doesNotHoldUpTheProgramWhileItIsSlow()
{
    QVERIFY(kept(*m_store, u"s3cret"_s));
    m_session.halt();
    QElapsedTimer sinceLast;
    qint64 longest = 0;
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        longest = std::max(longest, sinceLast.restart());
        if (++ticks == 20)
            m_session.resume();
    });
    sinceLast.start();
    timer.start(10);
    QCOMPARE(found(*m_store), Result<Secret>(u"s3cret"_s));
    QVERIFY(ticks >= 20); // the event loop kept running
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
}

void TestKeychain::goesOnWhenItAnswersInTime()
{
    m_session.halt();
    QTimer::singleShot(100, this, [this] { m_session.resume(); });
    QVERIFY(kept(*m_store, u"patient"_s));
    QCOMPARE(found(*m_store), Result<Secret>(u"patient"_s));
    QCOMPARE(m_store->kept(), QList{ofProduction()});
}

void TestKeychain::endsWhenItIsLate()
{
    KeychainSecrets hasty(index(), nullptr, std::chrono::milliseconds(200));
    m_session.halt();
    const auto results = {found(hasty).map([](const auto &) {}), kept(hasty, u"other"_s), removed(hasty)};
    m_session.resume();
    for (const auto &result : results) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Timeout);
        QCOMPARE(result.error().message, u"The keychain did not answer within 1 second."_s);
    }
}

void TestKeychain::answersAgainAfterItWasLate()
{
    QVERIFY(kept(*m_store, u"s3cret"_s));
    KeychainSecrets hasty(index(), nullptr, std::chrono::milliseconds(200));
    m_session.halt();
    QVERIFY(!found(hasty));
    QSignalSpy ended(m_store->read(password(), this), &AbstractCall::finished);
    QCOMPARE(found(hasty).error().kind, Error::Kind::Timeout);
    m_session.resume();
    QVERIFY(ended.wait());
    QCOMPARE(found(*m_store), Result<Secret>(u"s3cret"_s));
}

void TestKeychain::notesWhatWasKeptTooLate()
{
    KeychainSecrets hasty(index(), nullptr, std::chrono::milliseconds(200));
    m_session.halt();
    QCOMPARE(kept(hasty, u"late"_s).error().kind, Error::Kind::Timeout);
    QCOMPARE(hasty.kept(), QList{ofProduction()});
    m_session.resume();
    QTRY_COMPARE(found(*m_store), Result<Secret>(u"late"_s));
    QCOMPARE(hasty.kept(), QList{ofProduction()});

    m_session.halt();
    QCOMPARE(removed(hasty).error().kind, Error::Kind::Timeout);
    QCOMPARE(hasty.kept(), QList{ofProduction()});
    m_session.resume();
    QVERIFY(removed(*m_store));
    QVERIFY(hasty.kept().isEmpty());
}

void TestKeychain::leavesOutWhatWasCalledOffBeforeItBegan()
{
    m_session.halt();
    auto *first = m_store->read(password(), this);
    auto *second = m_store->keep(ofProduction(), u"called off"_s, this);
    QTRY_COMPARE(m_store->kept(), QList{ofProduction()});
    QSignalSpy ended(first, &AbstractCall::finished);
    QSignalSpy gone(second, &QObject::destroyed);
    second->cancel();
    QVERIFY(gone.wait());
    QTRY_VERIFY(m_store->kept().isEmpty());
    m_session.resume();
    QVERIFY(ended.wait());
    QCOMPARE(found(*m_store), Result<Secret>(std::nullopt));
}

void TestKeychain::staysCalmWhenNobodyWaitsAnyMore()
{
    QVERIFY(kept(*m_store, u"s3cret"_s));
    m_session.halt();
    auto owner = std::make_unique<QObject>();
    auto *read = m_store->read(password(), owner.get());
    m_store->keep(ofProduction(), u"never"_s, owner.get())->then(owner.get(), [](const auto &) { QFAIL("called"); });
    read->then(owner.get(), [](const auto &) { QFAIL("called"); });
    // After the first one has begun.
    QTimer::singleShot(50, owner.get(), [&owner] { owner.reset(); });
    QTRY_VERIFY(!owner);
    m_session.resume();
    QCOMPARE(found(*m_store), Result<Secret>(u"s3cret"_s));
}

void TestKeychain::endsTheCallsOfAStoreThatGoes()
{
    m_session.halt();
    auto store = std::make_unique<KeychainSecrets>(index());
    auto *call = store->read(password(), this);
    auto *waiting = store->keep(ofProduction(), u"never"_s, this);
    QTimer::singleShot(50, this, [&store] { store.reset(); });
    QSignalSpy ended(waiting, &AbstractCall::finished);
    QCOMPARE(resultOf(call).error().kind, Error::Kind::Cancelled);
    QVERIFY(!ended.isEmpty() || ended.wait());
    QVERIFY(m_store->kept().isEmpty());
    m_session.resume();
    QCOMPARE(found(*m_store), Result<Secret>(std::nullopt));
}

void TestKeychain::keepsTwoAttemptsApart()
{
    QVERIFY(m_session.lock());
    auto *refused = m_store->keep(ofProduction(), u"first"_s, this);
    auto *second = m_store->keep(ofProduction(), u"second"_s, this);
    refused->then(this, [this](const auto &) { QVERIFY(m_session.unlock()); });
    QSignalSpy ended(second, &AbstractCall::finished);
    QVERIFY(!resultOf(refused));
    QVERIFY(!ended.isEmpty() || ended.wait());
    const auto stored = found(*m_store);
    QVERIFY(stored);
    QCOMPARE(m_store->kept().isEmpty(), !*stored);
}

SLUICE_TEST(TestKeychain)

} // namespace tst_keychain

#include "tst_keychain.moc"
