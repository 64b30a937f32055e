// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/storedfarm.h"
#include "tests/support/keychainsession.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlkeychain {

/// Secrets that sluicectl keeps in a real Secret Service, and reads from there.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void signsInWithWhatIsKept();
    void keepsNothingForAnotherUser();
    void askedEveryTimeItForgets();
    void forgetsByName();
    void listsAndRemovesLeftovers();
    void goesWithoutALockedKeychain();
    void saysThatNobodyKnowsWhatIsKept();
    void keepsNoCheckpointWithoutAKey();
    void keepsCheckpointsWithTheKeyThatWasMade();
    void goesOnWhereACheckpointCannotBeKept();

private:
    Ended run(const QString &line, const QByteArray &input = {})
    {
        return m_farm->run(line.split(u' ', Qt::SkipEmptyParts), {}, input);
    }
    QJsonArray kept() { return run(u"servers list --json"_s).servers().at(0)[u"keptSecrets"_s].toArray(); }

    std::unique_ptr<KeychainSession> m_session;
    std::optional<StoredFarm> m_farm;
};

void TestKeychain::initTestCase()
{
    if (const auto missing = KeychainSession::missingPackage(); !missing.isEmpty())
        QSKIP(qPrintable(missing + u" is not installed."_s));
    m_session = std::make_unique<KeychainSession>();
    QVERIFY(m_session->startBus());
    QVERIFY(m_session->startKeychain());
}

void TestKeychain::init()
{
    m_farm.emplace(1);
    m_farm->useKeychain();
    m_farm->store(u"crm"_s, u"test"_s);
    const auto ended = run(u"servers edit crm --password-stdin"_s, m_farm->password().toUtf8() + '\n');
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY(!ended.err.contains(m_farm->password()));
    QCOMPARE(kept(), QJsonArray{u"password"_s});
}

void TestKeychain::signsInWithWhatIsKept()
{
    const auto ended = run(u"flush --all --yes --server crm"_s);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(), 1);
    // A given secret goes before a kept one.
    const auto file = m_farm->write(u"wrong"_s, "wrong password");
    QCOMPARE(run(u"list --server crm --password-file crm="_s + file).code, 2);
    QCOMPARE(run(u"list --server crm --password-stdin"_s, "wrong password\n").code, 2);
}

void TestKeychain::keepsNothingForAnotherUser()
{
    QVERIFY(run(u"list --server crm --user USER0"_s).err.contains(u"There is no password"_s));
    QCOMPARE(m_farm->signIns(), 0);
    QCOMPARE(run(u"servers edit crm --user USER0"_s).code, 0);
    QCOMPARE(kept(), QJsonArray());
}

void TestKeychain::askedEveryTimeItForgets()
{
    QCOMPARE(run(u"servers edit crm --ask-every-time"_s).code, 0);
    QCOMPARE(kept(), QJsonArray());
    QCOMPARE(run(u"list --server crm"_s).code, 7);
    QCOMPARE(m_farm->calls(), 0);
}

void TestKeychain::forgetsByName()
{
    const auto ended = run(u"servers forget crm"_s);
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.err.contains(u"Removed from the keychain for crm: Password"_s), qPrintable(ended.err));
    QCOMPARE(kept(), QJsonArray());
}

void TestKeychain::listsAndRemovesLeftovers()
{
    QVERIFY(m_session->lock());
    const auto removed = run(u"servers remove crm --confirm crm"_s);
    QVERIFY(m_session->unlock());
    QVERIFY2(removed.code == 4, qPrintable(removed.err));
    QVERIFY2(removed.err.contains(u"Still in the keychain for crm: Password"_s), qPrintable(removed.err));
    QCOMPARE(run(u"servers list --leftovers"_s).out, u"crm: Password\n"_s);
    QCOMPARE(run(u"servers forget --leftovers"_s).code, 0);
    QVERIFY(run(u"servers list --leftovers --json"_s).json()[u"keptSecrets"_s].toArray().isEmpty());
}

void TestKeychain::goesWithoutALockedKeychain()
{
    QVERIFY(m_session->lock());
    const auto alone = run(u"list --server crm"_s);
    const auto given = m_farm->run({u"list"_s, u"--server"_s, u"crm"_s}, m_farm->password());
    QVERIFY(m_session->unlock());
    QCOMPARE(alone.code, 7);
    QCOMPARE(alone.err.count(u"keychain"_s), 1);
    QVERIFY2(alone.err.contains(u"There is no password"_s), qPrintable(alone.err));
    // With a given secret the keychain is not needed.
    QCOMPARE(given.code, 0);
    QVERIFY2(!given.err.contains(u"keychain"_s), qPrintable(given.err));
}

void TestKeychain::saysThatNobodyKnowsWhatIsKept()
{
    QFile list(m_farm->home() + u"/config/Sluice/sluice/kept-secrets.json"_s);
    QVERIFY(list.open(QIODevice::WriteOnly | QIODevice::Truncate) && list.write("{") == 1);
    list.close();
    for (const auto &line : {u"servers list --leftovers"_s, u"servers forget crm"_s, u"servers forget --leftovers"_s,
                             u"servers remove crm --confirm crm"_s}) {
        const auto ended = run(line);
        QVERIFY2(ended.code == 4, qPrintable(line));
        QVERIFY2(ended.err.contains(u"It is not known what the keychain holds. The file "_s), qPrintable(ended.err));
        QVERIFY2(!ended.err.contains(u"No secret is kept"_s), qPrintable(ended.err));
    }
}

void TestKeychain::keepsNoCheckpointWithoutAKey()
{
    const auto file = m_farm->home() + u"/kept"_s;
    const auto told = run(u"history checkpoints --journal no --file "_s + file);
    QVERIFY2(told.out.contains(u"There is no key to sign with yet"_s), qPrintable(told.out + told.err));
    QCOMPARE(run(u"flush --all --yes --server crm"_s).code, 0);
    QVERIFY(!QFile::exists(file));
    const auto verdict = run(u"history verify"_s);
    QCOMPARE(verdict.code, 4);
    QVERIFY2(verdict.err.contains(u"Checkpoints are kept in %1, and that file is not there."_s.arg(file)),
             qPrintable(verdict.err));
}

void TestKeychain::keepsCheckpointsWithTheKeyThatWasMade()
{
    const auto file = m_farm->home() + u"/kept"_s;
    const auto told = run(u"history checkpoints --journal no --make-key --file "_s + file);
    QVERIFY2(told.code == 0 && told.out.contains(u"Signed with the key "_s), qPrintable(told.out + told.err));
    QCOMPARE(run(u"flush --all --yes --server crm"_s).code, 0);

    const auto verdict = run(u"history verify"_s);
    QVERIFY2(verdict.code == 0, qPrintable(verdict.out + verdict.err));

    // An export says as much as a checkpoint.
    const auto out = m_farm->home() + u"/export.json"_s;
    QCOMPARE(run(u"history export --format json --out "_s + out).code, 0);
    QCOMPARE(run(u"history verify --checkpoint "_s + out).code, 0);
}

void TestKeychain::goesOnWhereACheckpointCannotBeKept()
{
    QCOMPARE(run(u"history checkpoints --journal no --make-key --file /proc/kept"_s).code, 0);
    const auto ended = run(u"flush --all --yes --server crm"_s);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY2(ended.err.contains(u"No checkpoint of the history is kept: "_s), qPrintable(ended.err));
}

SLUICE_TEST(TestKeychain)

} // namespace tst_sluicectlkeychain

#include "tst_sluicectlkeychain.moc"
