// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/checkpointkeeper.h"
#include "core/storage/history/checkpoints/lastcheckpoint.h"
#include "core/storage/secrets/memorysecrets.h"
#include "core/storage/signing/signingkey.h"
#include "tests/history/samplehistory.h"
#include "tests/support/calls.h"
#include "tests/support/settingshome.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_checkpointkeeper {

class TestCheckpointKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatWasWritten();
    void namesAMistakeOfTheFile_data();
    void namesAMistakeOfTheFile();
    void doesNotTakeAnUnknownHomeForAMissingFile();
    void replacesNoFileWithAMistake();
    void keepsCheckpointsAtTheEndOfARun();
    void makesAKeyOnlyWhereAPersonIs();
    void keepsNoneWhereNobodyWantsOne();
    void saysWhyNoneIsKept();
    void losesNoPlaceThatSomebodyElseAdded();
    void addsToNoFileThatHoldsSomethingElse();
    void triesAgainAtTheNextRun();
    void takesNewPlacesAtOnce();
    void tellsWhenTheKeychainHasAnswered();
    void takesNoFileOfSluiceAsAPlace();
    void waitsAtTheEndOfAProgram();
    void waitsNoLongerThanItMay();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    void write(const QByteArray &json) const;
    QByteArray kept() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCheckpointKeeper::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCheckpointKeeper::write(const QByteArray &json) const
{
    QFile places(file(u"places.json"_s));
    QVERIFY(places.open(QIODevice::WriteOnly) && places.write(json) == json.size());
}

/// The checkpoints in the file that the places name.
QByteArray TestCheckpointKeeper::kept() const
{
    QFile checkpoints(file(u"kept"_s));
    return checkpoints.open(QIODevice::ReadOnly) ? checkpoints.readAll() : QByteArray();
}

void TestCheckpointKeeper::readsWhatWasWritten()
{
    const auto path = file(u"places.json"_s);
    QCOMPARE(readCheckpointPlaces(path).value(), CheckpointPlaces());
    QVERIFY(!QFile::exists(path));
    const CheckpointPlaces places{.journal = false, .files = {file(u"kept"_s)}, .every = 7};
    QVERIFY(changeCheckpointPlaces(path, {}, places));
    QCOMPARE(readCheckpointPlaces(path).value(), places);
}

void TestCheckpointKeeper::namesAMistakeOfTheFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");

    const auto with = [](const QByteArray &more) {
        return R"({"format":"sluice-checkpoints","version":1,)" + more + '}';
    };
    QTest::newRow("no JSON") << QByteArray("{") << u"damaged"_s;
    QTest::newRow("another document") << QByteArray(R"({"format":"sluice-presets","version":1})") << u"damaged"_s;
    QTest::newRow("newer") << QByteArray(R"({"format":"sluice-checkpoints","version":2})") << u"newer"_s;
    QTest::newRow("an unknown key") << with(R"("jurnal":true)") << u"jurnal"_s;
    QTest::newRow("a key twice") << with(R"("every":1,"every":2)") << u"every"_s;
    QTest::newRow("no number") << with(R"("every":"often")") << u"every"_s;
    QTest::newRow("never") << with(R"("every":0)") << u"every"_s;
    QTest::newRow("a path from here") << with(R"("files":["kept"])") << u"“kept” is not one"_s;
}

void TestCheckpointKeeper::namesAMistakeOfTheFile()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, said);
    write(json);
    const auto read = readCheckpointPlaces(file(u"places.json"_s));
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
}

void TestCheckpointKeeper::doesNotTakeAnUnknownHomeForAMissingFile()
{
    const auto read = readCheckpointPlaces({});
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains("It is not known where this file belongs."_L1),
             qPrintable(read.error().message));
}

void TestCheckpointKeeper::replacesNoFileWithAMistake()
{
    write("{");
    QVERIFY(!changeCheckpointPlaces(file(u"places.json"_s), {}, {}));
    QVERIFY(!readCheckpointPlaces(file(u"places.json"_s)));
}

void TestCheckpointKeeper::keepsCheckpointsAtTheEndOfARun()
{
    QVERIFY(
        changeCheckpointPlaces(file(u"places.json"_s), {}, {.journal = false, .files = {file(u"kept"_s)}, .every = 3}));
    MemorySecrets secrets;
    {
        History history(file(u"history.db"_s));
        CheckpointKeeper keeper(history, secrets, file(u"places.json"_s), CheckpointKeeper::NoKey::Make);
        QSignalSpy failed(&keeper, &CheckpointKeeper::failed);
        QSignalSpy settled(&keeper, &CheckpointKeeper::settled);
        keeper.begin();
        QVERIFY(settled.wait());
        appendAll(history, sampleRun(runName(1)));
        QVERIFY(failed.isEmpty());
    }
    const auto checkpoints = checkpointsIn(kept());
    QVERIFY(!checkpoints.isEmpty());
    QCOMPARE(checkpoints.constLast().head.count, 10);
    QCOMPARE(verdictOf(file(u"history.db"_s), {.checkpoints = checkpoints}).kind, HistoryVerdict::Kind::Intact);
}

void TestCheckpointKeeper::makesAKeyOnlyWhereAPersonIs()
{
    QVERIFY(changeCheckpointPlaces(file(u"places.json"_s), {}, {.journal = false, .files = {file(u"kept"_s)}}));
    MemorySecrets secrets;
    History history(file(u"history.db"_s));
    CheckpointKeeper keeper(history, secrets, file(u"places.json"_s), CheckpointKeeper::NoKey::Leave);
    QSignalSpy settled(&keeper, &CheckpointKeeper::settled);
    keeper.begin();
    QVERIFY(settled.wait());
    QVERIFY(secrets.kept().isEmpty());
    appendAll(history, sampleRun(runName(1)));
    QVERIFY(resultOf(history.settle(this)));
    QVERIFY(kept().isEmpty());
}

void TestCheckpointKeeper::takesNoFileOfSluiceAsAPlace()
{
    const test::SettingsHome home;
    const auto own = home.ownFile(u"servers.json"_s); // not there yet
    const auto changed = changeCheckpointPlaces(file(u"places.json"_s), {}, {.files = {own}});
    QVERIFY(!changed);
    QVERIFY2(changed.error().message.contains(u"Sluice keeps its own data there"_s),
             qPrintable(changed.error().message));
    QVERIFY(!QFile::exists(file(u"places.json"_s)));
}

void TestCheckpointKeeper::keepsNoneWhereNobodyWantsOne()
{
    QVERIFY(changeCheckpointPlaces(file(u"places.json"_s), {}, {.journal = false}));
    MemorySecrets secrets;
    History history(file(u"history.db"_s));
    CheckpointKeeper keeper(history, secrets, file(u"places.json"_s), CheckpointKeeper::NoKey::Make);
    QSignalSpy settled(&keeper, &CheckpointKeeper::settled);
    keeper.begin();
    QVERIFY(settled.wait());
    QVERIFY(secrets.kept().isEmpty());
}

void TestCheckpointKeeper::saysWhyNoneIsKept()
{
    write("{");
    MemorySecrets secrets;
    History history(file(u"history.db"_s));
    CheckpointKeeper keeper(history, secrets, file(u"places.json"_s), CheckpointKeeper::NoKey::Make);
    QSignalSpy failed(&keeper, &CheckpointKeeper::failed);
    keeper.begin();
    QTRY_COMPARE(failed.count(), 1);
}

void TestCheckpointKeeper::losesNoPlaceThatSomebodyElseAdded()
{
    const auto path = file(u"places.json"_s);
    QVERIFY(changeCheckpointPlaces(path, {}, {.files = {file(u"kept"_s)}}));

    const auto second = changeCheckpointPlaces(path, {}, {.every = 7});

    QVERIFY(!second);
    QCOMPARE(second.error().cause, Error::Cause::ChangedElsewhere);
    QCOMPARE(readCheckpointPlaces(path).value().files, QStringList(file(u"kept"_s)));
}

void TestCheckpointKeeper::addsToNoFileThatHoldsSomethingElse()
{
    write("{}");
    const auto path = file(u"other.json"_s);
    QVERIFY(!changeCheckpointPlaces(path, {}, {.files = {file(u"places.json"_s)}}));
    QVERIFY(!QFile::exists(path));
}

void TestCheckpointKeeper::triesAgainAtTheNextRun()
{
    write("{");
    MemorySecrets secrets;
    History history(file(u"history.db"_s));
    CheckpointKeeper keeper(history, secrets, file(u"places.json"_s), CheckpointKeeper::NoKey::Make);
    QSignalSpy settled(&keeper, &CheckpointKeeper::settled);
    keeper.begin();
    QVERIFY(settled.wait());
    QVERIFY(secrets.kept().isEmpty());
    QVERIFY(QFile::remove(file(u"places.json"_s))); // somebody has mended it
    keeper.begin();
    QVERIFY(settled.wait());
    QCOMPARE(secrets.kept().size(), 1);
}

void TestCheckpointKeeper::takesNewPlacesAtOnce()
{
    QVERIFY(changeCheckpointPlaces(file(u"places.json"_s), {}, {.journal = false}));
    MemorySecrets secrets;
    {
        History history(file(u"history.db"_s));
        CheckpointKeeper keeper(history, secrets, file(u"places.json"_s), CheckpointKeeper::NoKey::Make);
        QSignalSpy settled(&keeper, &CheckpointKeeper::settled);
        keeper.begin();
        QVERIFY(settled.wait());
        appendAll(history, sampleRun(runName(1)));
        keeper.setPlaces({.journal = false, .files = {file(u"kept"_s)}});
        QVERIFY(settled.wait());
    }
    QCOMPARE(checkpointsIn(kept()).size(), 1);
}

void TestCheckpointKeeper::tellsWhenTheKeychainHasAnswered()
{
    QVERIFY(changeCheckpointPlaces(file(u"places.json"_s), {}, {.journal = false, .files = {file(u"kept"_s)}}));
    MemorySecrets secrets;
    History history(file(u"history.db"_s));
    CheckpointKeeper keeper(history, secrets, file(u"places.json"_s), CheckpointKeeper::NoKey::Leave);
    QSignalSpy settled(&keeper, &CheckpointKeeper::settled);
    QVERIFY(!keeper.isWaiting());
    keeper.begin();
    QVERIFY(keeper.isWaiting());
    QVERIFY(settled.wait());
    QVERIFY(!keeper.isWaiting());
}

void TestCheckpointKeeper::waitsAtTheEndOfAProgram()
{
    QVERIFY(changeCheckpointPlaces(file(u"places.json"_s), {}, {.journal = false, .files = {file(u"kept"_s)}}));
    MemorySecrets secrets;
    History history(file(u"history.db"_s));
    CheckpointKeeper keeper(history, secrets, file(u"places.json"_s), CheckpointKeeper::NoKey::Make);
    keeper.begin(); // and the run is over before the keychain has answered
    appendAll(history, sampleRun(runName(1)));
    const auto problem = resultOf(lastCheckpoint(history, keeper, &history));
    QVERIFY(problem && !*problem);
    const auto checkpoints = checkpointsIn(kept());
    QVERIFY(!checkpoints.isEmpty());
    QCOMPARE(checkpoints.constLast().head.count, 10);
}

void TestCheckpointKeeper::waitsNoLongerThanItMay()
{
    QVERIFY(changeCheckpointPlaces(file(u"places.json"_s), {}, {.journal = false, .files = {file(u"kept"_s)}}));
    /// As one that waits for a person to unlock it.
    class LockedSecrets final : public SecretStore
    {
    public:
        Call<std::optional<Secret>> *read(const SecretKey &, QObject *parent) override
        {
            return new Call<std::optional<Secret>>(parent);
        }
        Call<void> *keep(const KeptSecret &, const QString &, QObject *parent) override
        {
            return new Call<void>(parent);
        }
        Call<void> *remove(const SecretKey &, QObject *parent) override { return new Call<void>(parent); }
        QList<KeptSecret> kept() const override { return {}; }
    };
    LockedSecrets secrets;
    History history(file(u"history.db"_s));
    CheckpointKeeper keeper(history, secrets, file(u"places.json"_s), CheckpointKeeper::NoKey::Make);
    keeper.begin();
    appendAll(history, sampleRun(runName(1)));
    const auto problem = resultOf(lastCheckpoint(history, keeper, &history, std::chrono::milliseconds(50)));
    QCOMPARE(problem.value().value_or(QString()),
             u"The end of the last run has no checkpoint, because the keychain does not answer."_s);
}

SLUICE_TEST(TestCheckpointKeeper)

} // namespace tst_checkpointkeeper

#include "tst_checkpointkeeper.moc"
