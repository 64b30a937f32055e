// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/ownfiles.h"
#include "core/storage/history/reading/historyreader.h"
#include "tests/history/samplehistory.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_historyreader {

class TestHistoryReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhichRunsWereRecorded();
    void leavesOutWhatNobodyWaitsFor();
    void exportsAllRunsThatFit_data();
    void exportsAllRunsThatFit();
    void signsAnExport();
    void exportsAHistoryThatIsNotThere();
    void saysWhyAnExportCannotBeWritten();
    void exportsOverNoHistory_data();
    void exportsOverNoHistory();
    void knowsTheFilesBehindALink();
    void verifiesWithTheCheckpointsOfAFile();
    void saysWhichCheckpointsCannotBeRead();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString path() const { return file(u"history.db"_s); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestHistoryReader::initTestCase()
{
    makeHistory(path(), 3);
}

void TestHistoryReader::tellsWhichRunsWereRecorded()
{
    History history(file(u"told.db"_s));
    const QSignalSpy told(&history, &History::recorded);
    appendAll(history, sampleRun(u"run-1"_s) + sampleRun(u"run-2"_s));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().constFirst().toStringList(), (QStringList{u"run-1"_s, u"run-2"_s}));
}

void TestHistoryReader::leavesOutWhatNobodyWaitsFor()
{
    auto database = SqliteConnection(path(), SqliteConnection::Access::ReadOnce);
    QVERIFY(beginReading(database));
    int asked = 0;
    const auto page = runsOf(database, {}, [&asked] { return ++asked < 3; });
    QVERIFY(page);
    QCOMPARE(page->runs.size(), 2);

    // A call that was deleted or cancelled neither answers nor keeps those after it from answering.
    HistoryReader reader(path());
    delete reader.runs({.words = u"kari"_s}, this);
    auto *cancelled = reader.runs({.words = u"kari"_s}, this);
    cancelled->cancel();
    QCOMPARE(resultOf(cancelled).error().kind, Error::Kind::Cancelled);
    QCOMPARE(resultOf(reader.runs({}, this))->runs.size(), 3);
}

void TestHistoryReader::exportsAllRunsThatFit_data()
{
    QTest::addColumn<ExportForm>("form");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("unit"); // stands there once for each run
    QTest::newRow("csv") << ExportForm::Csv << QByteArray("record,run,") << QByteArray(",web4,");
    QTest::newRow("json") << ExportForm::Json << QByteArray("{\"checkpoint\":null,\"count\":30,")
                          << QByteArray("\"run\":\"00000000-");
    QTest::newRow("markdown") << ExportForm::Markdown << QByteArray("Sluice run ") << QByteArray("Sluice run ");
}

void TestHistoryReader::exportsAllRunsThatFit()
{
    QFETCH(ExportForm, form);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, unit);
    HistoryReader reader(path());
    QVERIFY(resultOf(reader.exportRuns({.limit = 1}, form, file(u"all"_s), {}, this)));
    QVERIFY2(contentOf(file(u"all"_s)).startsWith(begin), contentOf(file(u"all"_s)).first(60).constData());
    QCOMPARE(contentOf(file(u"all"_s)).count(unit), 3);

    QVERIFY(resultOf(reader.exportRuns({.from = moment(200)}, form, file(u"one"_s), {}, this)));
    QCOMPARE(contentOf(file(u"one"_s)).count(unit), 1);
}

void TestHistoryReader::signsAnExport()
{
    HistoryReader reader(path());
    QVERIFY(resultOf(reader.exportRuns({}, ExportForm::Json, file(u"signed"_s), ed25519::makeKeyPair(), this)));
    const auto verdict = resultOf(reader.verifyWith(file(u"signed"_s), this));
    QVERIFY(verdict);
    QCOMPARE(verdict->kind, HistoryVerdict::Kind::Intact);
    QCOMPARE(verdict->compared, 1);
}

void TestHistoryReader::exportsAHistoryThatIsNotThere()
{
    HistoryReader reader(file(u"absent.db"_s));
    QVERIFY(resultOf(reader.exportRuns({}, ExportForm::Json, file(u"nothing"_s), {}, this)));
    const auto json = QJsonDocument::fromJson(contentOf(file(u"nothing"_s))).object();
    QCOMPARE(json.value("runs"_L1), QJsonValue(QJsonArray()));
    QVERIFY(!QFile::exists(file(u"absent.db"_s)));
}

void TestHistoryReader::saysWhyAnExportCannotBeWritten()
{
    HistoryReader reader(path());
    const auto result = resultOf(reader.exportRuns({}, ExportForm::Csv, file(u"no/such/folder.csv"_s), {}, this));
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains("no/such/folder.csv"_L1), qPrintable(result.error().message));
}

void TestHistoryReader::exportsOverNoHistory_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"history.db"_s, u"history.db-wal"_s, u"history.db-shm"_s, u"history.db.lock"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestHistoryReader::exportsOverNoHistory()
{
    QFETCH(QString, name);
    const auto before = contentOf(file(name));
    HistoryReader reader(path());
    const auto result = resultOf(reader.exportRuns({}, ExportForm::Csv, file(name), {}, this));
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains("Sluice keeps its own data there"_L1), qPrintable(result.error().message));
    QCOMPARE(contentOf(file(name)), before);
}

/// What belongs to a history stands beside the file itself, and not beside a link to it.
void TestHistoryReader::knowsTheFilesBehindALink()
{
    QVERIFY(QFile::link(path(), file(u"linked.db"_s)));
    const auto files = filesOfHistory(file(u"linked.db"_s));
    QVERIFY(files.contains(file(u"linked.db"_s)));
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1, ".lock"_L1})
        QVERIFY2(files.contains(path() + suffix), qPrintable(files.join(u' ')));
}

void TestHistoryReader::verifiesWithTheCheckpointsOfAFile()
{
    HistoryReader reader(path());
    QCOMPARE(resultOf(reader.verify({}, this))->kind, HistoryVerdict::Kind::NothingToCompare);

    auto head = resultOf(reader.head(this)).value();
    const auto keys = ed25519::makeKeyPair();
    QFile journal(file(u"journal"_s));
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write("Nov 30 14:02 admin01 sluice: " + lineOf(signedCheckpoint(head, moment(0), keys)) + '\n');
    journal.close();
    QCOMPARE(resultOf(reader.verifyWith(journal.fileName(), this))->kind, HistoryVerdict::Kind::Intact);

    head.count += 5;
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(lineOf(signedCheckpoint(head, moment(0), keys)));
    journal.close();
    const auto shorter = resultOf(reader.verifyWith(journal.fileName(), this)).value();
    QCOMPARE(shorter.kind, HistoryVerdict::Kind::Shorter);
    QCOMPARE(shorter.known, 35);
}

void TestHistoryReader::saysWhichCheckpointsCannotBeRead()
{
    HistoryReader reader(path());
    const auto verdict = resultOf(reader.verifyWith(file(u"not-there"_s), this));
    QVERIFY(!verdict);
    QVERIFY2(verdict.error().message.contains("not-there"_L1), qPrintable(verdict.error().message));
}

SLUICE_TEST(TestHistoryReader)

} // namespace tst_historyreader

#include "tst_historyreader.moc"
