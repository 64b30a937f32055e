// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/jsonlistfile.h"
#include "tests/support/servers.h"
#include "tests/support/suite.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <thread>
#include <vector>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace sluice;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tst_lockedjsonfile {

namespace {

using Kind = FileProblem::Kind;

constexpr JsonFormat Named{.version = 2, .name = "sluice-test"_L1};

QJsonObject document(int version, const QString &more = {})
{
    return {{u"format"_s, u"sluice-test"_s}, {u"version"_s, version}, {u"more"_s, more}};
}

FileResult<std::optional<QJsonObject>> holding(const QJsonObject &document)
{
    return document;
}

QJsonObject numberToJson(const int &number)
{
    return {{u"number"_s, number}};
}

std::optional<int> numberFrom(const QJsonValue &value)
{
    const auto number = value.toObject().value("number"_L1);
    return number.isDouble() ? std::optional(number.toInt()) : std::nullopt;
}

const JsonListForm<int> Numbers{
    .format = {.version = 1}, .key = "numbers"_L1, .toJson = numberToJson, .fromJson = numberFrom};

} // namespace

class TestLockedJsonFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsNothingWhereThereIsNoFile();
    void readsWhatItWrote();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void saysThatItCannotBeRead_data();
    void saysThatItCannotBeRead();
    void doesNotTakeALostFolderForAMissingFile_data();
    void doesNotTakeALostFolderForAMissingFile();
    void locksTheFileThatALinkLeadsTo();
    void saysThatItCannotBeWritten_data();
    void saysThatItCannotBeWritten();
    void writesNothingThatItCouldNotReadAgain();
    void waitsForAnotherWriter();
    void namesWhoDoesNotLetGoOfTheLock();
    void waitsLongerWhileTheLockGoesFromOneToTheNext();
    void takesOverTheLockOfAKilledProgramAtOnce_data();
    void takesOverTheLockOfAKilledProgramAtOnce();
    void keepsOldContentsWhenWritingFails();
    void keepsOldContentsWhenTheDiskIsFull();
    void refusesWhatWouldUseUpTheMemory_data();
    void refusesWhatWouldUseUpTheMemory();
    void keepsWhatANewerVersionAddedToAList();
    void losesNothingToTwoWriters();
    void beginsAListWhereThereIsNoFile();
    void writesNoListThatStaysTheSame();
    void leavesADamagedListAlone_data();
    void leavesADamagedListAlone();
    void leavesAListOfANewerVersionAlone();

private:
    static bool saysWhy(const FileProblem &problem);
    void store(const QByteArray &bytes) const;
    QByteArray stored() const;
    /// Without the files of the locks, which stay.
    QStringList filesStored() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name).filter(QRegularExpression(u"(?<!\\.lock)$"_s));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestLockedJsonFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"x.json"_s);
}

void TestLockedJsonFile::store(const QByteArray &bytes) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestLockedJsonFile::stored() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestLockedJsonFile::findsNothingWhereThereIsNoFile()
{
    m_path = m_folder->filePath(u"a/folder/that/is/not/there/x.json"_s);
    const auto read = LockedJsonFile(m_path, Named).read();
    QVERIFY(read);
    QVERIFY(!*read);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestLockedJsonFile::readsWhatItWrote()
{
    m_path = m_folder->filePath(u"a/folder/that/is/not/there/x.json"_s);
    {
        LockedJsonFile file(m_path, Named);
        QVERIFY(file.lock());
        QVERIFY(file.write(document(2, u"æøå"_s)));
        QCOMPARE(file.read(), holding(document(2, u"æøå"_s)));
    }
    QCOMPARE(LockedJsonFile(m_path, Named).read(), holding(document(2, u"æøå"_s)));
    QCOMPARE(QFile::permissions(m_path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files, QDir::Name),
             QStringList({u"x.json"_s, u"x.json.lock"_s}));
}

void TestLockedJsonFile::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<FileProblem::Kind>>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, std::optional<Kind> kind) {
        QTest::newRow(name) << bytes << kind;
    };
    row("older version", json("{'format': 'sluice-test', 'version': 1}"), std::nullopt);
    row("this version", json("{'format': 'sluice-test', 'version': 2}"), std::nullopt);
    row("newer version", json("{'format': 'sluice-test', 'version': 3}"), Kind::Newer);
    row("empty", QByteArray(), Kind::Damaged);
    row("half written", json("{'format': 'sluice-test', 'ver"), Kind::Damaged);
    row("not JSON", QByteArray("\xff\xfe\x00", 3), Kind::Damaged);
    row("a list", "[1, 2]", Kind::Damaged);
    row("no version", json("{'format': 'sluice-test'}"), Kind::Damaged);
    row("version that is a text", json("{'format': 'sluice-test', 'version': '2'}"), Kind::Damaged);
    row("version 0", json("{'format': 'sluice-test', 'version': 0}"), Kind::Damaged);
    row("another format", json("{'format': 'x', 'version': 2}"), Kind::Damaged);
    row("another format, newer", json("{'format': 'x', 'version': 3}"), Kind::Damaged);
    row("no format", json("{'version': 2}"), Kind::Damaged);
}

void TestLockedJsonFile::saysWhatIsWrongWithAFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(std::optional<FileProblem::Kind>, kind);
    store(bytes);
    const auto read = LockedJsonFile(m_path, Named).read();
    QCOMPARE(read.has_value(), !kind);
    if (kind)
        QCOMPARE(read.error().kind, *kind);
    if (kind == Kind::Damaged && !read.error().detail.isEmpty())
        QVERIFY(saysWhy(read.error()));
    // Reading changes nothing.
    QCOMPARE(stored(), bytes);
    QCOMPARE(filesStored(), QStringList{u"x.json"_s});
}

/// On a disk that is not mounted, for example, there may be rules that nobody can read now.
void TestLockedJsonFile::doesNotTakeALostFolderForAMissingFile_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("a link to a folder that is gone") << u"link"_s;
    QTest::newRow("a folder below such a link") << u"link/below"_s;
    QTest::newRow("a file where the folder belongs") << u"file"_s;
    QTest::newRow("a pipe") << u"pipe"_s;
}

void TestLockedJsonFile::doesNotTakeALostFolderForAMissingFile()
{
    QFETCH(QString, folder);
    QVERIFY(QFile::link(m_folder->filePath(u"gone"_s), m_folder->filePath(u"link"_s)));
    QVERIFY(QFile(m_folder->filePath(u"file"_s)).open(QIODevice::WriteOnly));
    auto path = m_folder->filePath(folder + "/x.json"_L1);
    if (folder == "pipe"_L1) {
        path = m_folder->filePath(folder);
        QCOMPARE(mkfifo(qPrintable(path), S_IRUSR | S_IWUSR), 0);
    }
    const auto read = LockedJsonFile(path, Named).read();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::Unreadable);
    QVERIFY(saysWhy(read.error()));
}

/// All who write to one file need one lock, whatever they call the file.
void TestLockedJsonFile::locksTheFileThatALinkLeadsTo()
{
    store(QByteArray(json("{'format': 'sluice-test', 'version': 2}")));
    const auto link = m_folder->filePath(u"link.json"_s);
    QVERIFY(QFile::link(m_path, link));
    LockedJsonFile one(m_path, Named);
    QVERIFY(one.lock());
    LockedJsonFile other(link, Named);
    const auto locked = other.lock(0ms);
    QVERIFY(!locked);
    QCOMPARE(locked.error().kind, Kind::Locked);
}

/// Nobody can look at details in a terminal, so the message names the reason, in a sentence of its own.
bool TestLockedJsonFile::saysWhy(const FileProblem &problem)
{
    const auto message = errorOf(problem).message;
    return problem.detail.endsWith(u'.') && message.contains(u": "_s + problem.detail);
}

void TestLockedJsonFile::saysThatItCannotBeRead_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("a folder") << true;
    QTest::newRow("a link that leads nowhere") << false;
}

void TestLockedJsonFile::saysThatItCannotBeRead()
{
    QFETCH(bool, isFolder);
    QVERIFY(isFolder ? QDir().mkpath(m_path) : QFile::link(m_folder->filePath(u"nowhere"_s), m_path));
    const auto read = LockedJsonFile(m_path, Named).read();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::Unreadable);
    QVERIFY(saysWhy(read.error()));
}

void TestLockedJsonFile::saysThatItCannotBeWritten_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("a file in the way") << u"%1/file"_s;
    QTest::newRow("a folder that nobody may write to") << u"/proc/sys"_s;
    QTest::newRow("a folder that its owner may not write to") << u"%1/read-only"_s;
}

void TestLockedJsonFile::saysThatItCannotBeWritten()
{
    QFETCH(QString, folder);
    folder = folder.contains(u'%') ? folder.arg(m_folder->path()) : folder;
    QVERIFY(QFile(m_folder->filePath(u"file"_s)).open(QIODevice::WriteOnly));
    QVERIFY(QDir(m_folder->path()).mkdir(u"read-only"_s));
    QVERIFY(QFile::setPermissions(m_folder->filePath(u"read-only"_s), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    if (QTest::currentDataTag() == "a folder that its owner may not write to"_L1
        && QFileInfo(m_folder->filePath(u"read-only"_s)).isWritable())
        QSKIP("This account may write everywhere.");
    const auto locked = LockedJsonFile(folder + "/x.json"_L1, Named).lock();
    QVERIFY(!locked);
    QCOMPARE(locked.error().kind, Kind::Unwritable);
    QVERIFY(saysWhy(locked.error()));
}

/// It would shut out every program, this one included.
void TestLockedJsonFile::writesNothingThatItCouldNotReadAgain()
{
    const auto path = m_folder->filePath(u"x.json"_s);
    LockedJsonFile file(path, Named);
    QVERIFY(file.lock());
    QVERIFY(file.write(document(1)));
    const auto written = file.write(document(1, QString(LargestDocument, u'x')));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::Unwritable);
    QVERIFY(saysWhy(written.error()));
    QCOMPARE(file.read(), holding(document(1)));
}

void TestLockedJsonFile::waitsForAnotherWriter()
{
    auto other = std::make_unique<LockedJsonFile>(m_path, Named);
    QVERIFY(other->lock());
    std::thread release([&other] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        other.reset();
    });
    const auto locked = LockedJsonFile(m_path, Named).lock();
    release.join();
    QVERIFY(locked);
}

void TestLockedJsonFile::namesWhoDoesNotLetGoOfTheLock()
{
    LockedJsonFile other(m_path, Named);
    QVERIFY(other.lock());
    const auto locked = LockedJsonFile(m_path, Named).lock(100ms);
    QVERIFY(!locked);
    QCOMPARE(locked.error().kind, Kind::Locked);
    const auto message = errorOf(locked.error()).message;
    QVERIFY2(message.contains(u"process %1"_s.arg(QCoreApplication::applicationPid())), qPrintable(message));
    QVERIFY(other.write(document(2))); // it still has the lock
}

/// The holders change every 50 ms, so nobody is stuck, although all of them together take longer than the patience.
void TestLockedJsonFile::waitsLongerWhileTheLockGoesFromOneToTheNext()
{
    constexpr int Holders = 8;
    std::vector<std::thread> holders;
    std::atomic<int> begun = 0;
    for (int i = 0; i < Holders; ++i) {
        holders.emplace_back([this, &begun] {
            LockedJsonFile file(m_path, Named);
            const auto locked = file.lock();
            begun += locked ? 1 : 0;
            std::this_thread::sleep_for(50ms);
        });
    }
    QTRY_VERIFY(begun > 0);
    const auto locked = LockedJsonFile(m_path, Named).lock(200ms);
    for (auto &holder : holders)
        holder.join();
    QVERIFY(locked);
    QCOMPARE(begun.load(), Holders);
}

void TestLockedJsonFile::takesOverTheLockOfAKilledProgramAtOnce_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("that wrote who it was") << QByteArray("1\nsluicectl\n2\n");
    QTest::newRow("while it wrote that") << QByteArray("1\nslu");
    QTest::newRow("before it wrote anything") << QByteArray();
    QTest::newRow("of an older version") << QByteArray("1\nsluicectl\nhost\n\n\n");
}

void TestLockedJsonFile::takesOverTheLockOfAKilledProgramAtOnce()
{
    QFETCH(QByteArray, left);
    QFile lock(m_path + ".lock"_L1);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QCOMPARE(lock.write(left), left.size());
    lock.close();
    LockedJsonFile file(m_path, Named);
    QVERIFY(file.lock(0ms));
    QVERIFY(file.write(document(2)));
}

void TestLockedJsonFile::keepsOldContentsWhenWritingFails()
{
    QVERIFY(QDir().mkpath(m_path)); // a folder cannot be replaced by a file, not even by root
    LockedJsonFile file(m_path, Named);
    QVERIFY(file.lock());
    const auto written = file.write(document(2));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::Unwritable);
    QVERIFY(saysWhy(written.error()));
    QVERIFY(QFileInfo(m_path).isDir());
}

/// A file that may not grow is refused by the system as one on a full disk is: only when the bytes are written.
void TestLockedJsonFile::keepsOldContentsWhenTheDiskIsFull()
{
    LockedJsonFile file(m_path, Named);
    QVERIFY(file.lock());
    QVERIFY(file.write(document(2)));
    const auto before = stored();
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit nothing{.rlim_cur = 0, .rlim_max = usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &nothing), 0);
    const auto written = file.write(document(2, u"more"_s));
    const auto restored = setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(restored, 0);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::Unwritable);
    QVERIFY(saysWhy(written.error()));
    QCOMPARE(stored(), before);
}

void TestLockedJsonFile::losesNothingToTwoWriters()
{
    constexpr int Each = 40;
    std::array<int, 2> failures{};
    const auto write = [this, &failures](int writer) {
        for (int i = 0; i < Each; ++i) {
            const auto changed =
                JsonListFile(m_path, Numbers).change([&](QList<int> &numbers) { numbers.append(writer * Each + i); });
            failures.at(writer) += changed ? 0 : 1;
        }
    };
    std::thread first(write, 0);
    std::thread second(write, 1);
    first.join();
    second.join();
    QCOMPARE(failures.at(0) + failures.at(1), 0);
    auto numbers = JsonListFile(m_path, Numbers).read();
    QVERIFY(numbers);
    std::ranges::sort(*numbers);
    QCOMPARE(numbers->size(), 2 * Each);
    for (int i = 0; i < 2 * Each; ++i)
        QCOMPARE(numbers->at(i), i);
    QCOMPARE(filesStored(), QStringList{u"x.json"_s});
}

void TestLockedJsonFile::beginsAListWhereThereIsNoFile()
{
    JsonListFile file(m_path, Numbers);
    QCOMPARE(file.read(), QList<int>());
    QCOMPARE(file.read({7}), QList<int>{7});
    QCOMPARE(file.change([](QList<int> &numbers) { numbers.append(8); }, {7}), QList<int>({7, 8}));
    QCOMPARE(JsonListFile(m_path, Numbers).read(), QList<int>({7, 8}));
    QCOMPARE(file.change([](QList<int> &numbers) { numbers.append(9); }, {1}), QList<int>({7, 8, 9}));
}

void TestLockedJsonFile::writesNoListThatStaysTheSame()
{
    JsonListFile file(m_path, Numbers);
    QCOMPARE(file.change([](QList<int> &) {}, {7}), QList<int>{7});
    QVERIFY(!QFile::exists(m_path));
}

void TestLockedJsonFile::leavesADamagedListAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("no list") << QByteArray(json("{'version': 1}"));
    QTest::newRow("an entry that cannot be read") << QByteArray(json("{'version': 1, 'numbers': [{'number': '1'}]}"));
}

void TestLockedJsonFile::leavesADamagedListAlone()
{
    QFETCH(QByteArray, bytes);
    store(bytes);
    JsonListFile file(m_path, Numbers);
    QCOMPARE(file.read().error().kind, Kind::Damaged);
    QCOMPARE(stored(), bytes);
    const auto append = [](QList<int> &numbers) { numbers.append(1); };
    const auto changed = file.change(append);
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, Kind::Damaged);
    QCOMPARE(stored(), bytes);
    QCOMPARE(filesStored(), QStringList{u"x.json"_s});
}

void TestLockedJsonFile::leavesAListOfANewerVersionAlone()
{
    const QByteArray newer = json("{'version': 2, 'numbers': {}}");
    store(newer);
    const auto changed = JsonListFile(m_path, Numbers).change([](QList<int> &numbers) { numbers.append(1); });
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, Kind::Newer);
    QCOMPARE(stored(), newer);
    QCOMPARE(filesStored(), QStringList{u"x.json"_s});
}

void TestLockedJsonFile::refusesWhatWouldUseUpTheMemory_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("too deep") << QByteArray(40, '[') + QByteArray(40, ']');
    // 1,000 nested keys of 60,000 characters: their places alone would take 2 GB.
    QTest::newRow("too large") << ("{\"" + QByteArray(60'000, 'a') + "\": ").repeated(1000) + "1"
            + QByteArray(1000, '}');
}

void TestLockedJsonFile::refusesWhatWouldUseUpTheMemory()
{
    QFETCH(QByteArray, more);
    store(json("{'format': 'sluice-test', 'version': 2, 'more': ") + more + "}");
    const auto read = LockedJsonFile(m_path, Named).read();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::Damaged);
    QVERIFY(!read.error().detail.isEmpty());
}

void TestLockedJsonFile::keepsWhatANewerVersionAddedToAList()
{
    store(json("{'version': 1, 'ours': true, 'numbers': [{'number': 1, 'odd': true}, {'number': 2}]}"));
    QVERIFY(JsonListFile(m_path, Numbers).change([](QList<int> &numbers) { numbers.prepend(3); }));
    const auto root = QJsonDocument::fromJson(stored()).object();
    QCOMPARE(root.value("ours"_L1), QJsonValue(true));
    QCOMPARE(root.value("numbers"_L1).toArray().at(1).toObject().value("odd"_L1), QJsonValue(true));
}

SLUICE_TEST(TestLockedJsonFile)

} // namespace tst_lockedjsonfile

#include "tst_lockedjsonfile.moc"
