// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/outputfile.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_outputfile {

/// Which files of the user's choice are written, and how.
class TestOutputFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWhatItWouldSpoil_data();
    void refusesWhatItWouldSpoil();
    void writesOtherFiles_data();
    void writesOtherFiles();
    void saysWhyTheSystemRefuses();
    void writesNothingWhereItIsNotKnownWhatIsItsOwn();
    void knowsTheFoldersOfTheProgram();

private:
    QString at(const QString &path) const { return QDir(m_folder->path()).absoluteFilePath(path); }
    OwnFiles own() const
    {
        return {.folders = {at(u"own"_s), at(u"none"_s)}, .files = {at(u"kept"_s), at(u"later"_s)}};
    }
    void write(const QString &path, const QByteArray &content) const
    {
        QFile file(at(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QByteArray contentOf(const QString &path) const
    {
        QFile file(at(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::optional<QTemporaryDir> m_folder;
};

void TestOutputFile::init()
{
    m_folder.emplace();
    QVERIFY(QDir(m_folder->path()).mkpath(u"own/inner"_s) && QDir(m_folder->path()).mkpath(u"other"_s));
    write(u"own/data"_s, "data");
    write(u"own/inner/data"_s, "inner");
    write(u"kept"_s, "kept");
    write(u"old"_s, "old");
    QVERIFY(QFile::link(at(u"own"_s), at(u"other/folder"_s)) && QFile::link(at(u"own/data"_s), at(u"other/link"_s)));
    QVERIFY(QFile::link(at(u"own/new"_s), at(u"other/link-to-new"_s))
            && QFile::link(u"../kept"_s, at(u"other/kept"_s)));
    QVERIFY(QFile::link(at(u"old"_s), at(u"other/old"_s)) && QFile::link(at(u"fresh"_s), at(u"other/fresh"_s)));
    const auto encoded = [this](const QString &path) { return QFile::encodeName(at(path)); };
    QCOMPARE(::link(encoded(u"own/inner/data"_s).constData(), encoded(u"other/name"_s).constData()), 0);
    QCOMPARE(::link(encoded(u"kept"_s).constData(), encoded(u"other/name-of-kept"_s).constData()), 0);
    QCOMPARE(::mkfifo(encoded(u"pipe"_s).constData(), S_IRWXU), 0);
}

void TestOutputFile::refusesWhatItWouldSpoil_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    const auto own = u"Sluice keeps its own data there. Choose another file."_s;
    const auto row = [](const QString &path, const QString &reason) {
        QTest::newRow(qPrintable(path)) << path << reason;
    };
    for (const auto &path :
         {u"own/data"_s, u"own/new"_s, u"own/inner/data"_s, u"other/../own/data"_s, u"other/folder/data"_s,
          u"other/folder/inner/new"_s, u"other/link"_s, u"other/link-to-new"_s, u"other/name"_s, u"kept"_s,
          u"other/kept"_s, u"other/name-of-kept"_s, u"later"_s})
        row(path, own);
    row(u"other"_s, u"It is a folder."_s);
    row(u"pipe"_s, u"It is not a file."_s);
    row(u"/dev/full"_s, u"It is not a file."_s);
}

void TestOutputFile::refusesWhatItWouldSpoil()
{
    QFETCH(QString, path);
    QFETCH(QString, reason);
    const auto refused = writeOutput(at(path), "new", own());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Machine);
    QCOMPARE(refused.error().detail, reason);
    QCOMPARE(refused.error().message, u"The file %1 cannot be written: %2"_s.arg(at(path), reason));
    QCOMPARE(contentOf(u"own/data"_s), "data");
    QCOMPARE(contentOf(u"own/inner/data"_s), "inner");
    QCOMPARE(contentOf(u"kept"_s), "kept");
    QVERIFY(!QFile::exists(at(u"own/new"_s)) && !QFile::exists(at(u"own/inner/new"_s))
            && !QFile::exists(at(u"later"_s)));
}

void TestOutputFile::writesOtherFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("changed");
    QTest::newRow("a new file") << u"new"_s << u"new"_s;
    QTest::newRow("an old file") << u"old"_s << u"old"_s;
    QTest::newRow("what a link leads to") << u"other/old"_s << u"old"_s;
    QTest::newRow("what a link will lead to") << u"other/fresh"_s << u"fresh"_s;
    QTest::newRow("a name that begins like a folder of Sluice") << u"own2"_s << u"own2"_s;
}

void TestOutputFile::writesOtherFiles()
{
    QFETCH(QString, path);
    QFETCH(QString, changed);
    const auto written = writeOutput(at(path), "new", own());
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QCOMPARE(contentOf(changed), "new");
    QCOMPARE(QFileInfo(at(path)).isSymLink(), path != changed);
}

void TestOutputFile::saysWhyTheSystemRefuses()
{
    const auto refused = writeOutput(at(u"none/there"_s), "new", own());
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.startsWith(u"The file %1 cannot be written: "_s.arg(at(u"none/there"_s))),
             qPrintable(refused.error().message));
    QVERIFY(!refused.error().detail.isEmpty());
    QVERIFY(!mayBeWritten({}, own()));
}

void TestOutputFile::writesNothingWhereItIsNotKnownWhatIsItsOwn()
{
    const auto written = writeOutput(at(u"new"_s), "new", {.problem = u"checkpoints.json cannot be read."_s});
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"checkpoints.json cannot be read."_s),
             qPrintable(written.error().message));
    QVERIFY(!QFile::exists(at(u"new"_s)));
}

void TestOutputFile::knowsTheFoldersOfTheProgram()
{
    const auto before = std::pair(qgetenv("XDG_CONFIG_HOME"), qgetenv("XDG_STATE_HOME"));
    qputenv("XDG_CONFIG_HOME", "/c");
    qputenv("XDG_STATE_HOME", "/s");
    const auto folders = ownFolders().folders;
    qputenv("XDG_CONFIG_HOME", before.first);
    qputenv("XDG_STATE_HOME", before.second);
    for (const auto &folder : {u"/c/Sluice"_s, u"/s/sluice"_s, u"/etc/xdg/sluice"_s})
        QVERIFY2(folders.contains(folder), qPrintable(folder));
}

SLUICE_TEST(TestOutputFile)

} // namespace tst_outputfile

#include "tst_outputfile.moc"
