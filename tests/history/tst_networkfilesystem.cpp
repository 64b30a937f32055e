// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/networkfilesystem.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_networkfilesystem {

class TestNetworkFileSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRecognised_data();
    void isRecognised();
    void looksAtTheNearestFolder();
};

void TestNetworkFileSystem::isRecognised_data()
{
    QTest::addColumn<FileSystemKind>("kind");
    QTest::addColumn<QString>("name"); // empty: on this machine
    QTest::newRow("ext4") << FileSystemKind{0xef53, u"ext4"_s} << QString();
    QTest::newRow("btrfs") << FileSystemKind{0x9123683e, u"btrfs"_s} << QString();
    QTest::newRow("xfs") << FileSystemKind{0x58465342, u"xfs"_s} << QString();
    QTest::newRow("zfs") << FileSystemKind{0x2fc12fc1, u"zfs"_s} << QString();
    QTest::newRow("tmpfs") << FileSystemKind{0x01021994, u"tmpfs"_s} << QString();
    QTest::newRow("overlay") << FileSystemKind{0x794c7630, u"overlay"_s} << QString();
    QTest::newRow("unknown") << FileSystemKind{} << QString();
    QTest::newRow("nfs") << FileSystemKind{0x6969, u"nfs4"_s} << u"NFS"_s;
    QTest::newRow("smb") << FileSystemKind{0x517b, u"smbfs"_s} << u"SMB"_s;
    QTest::newRow("smb2") << FileSystemKind{0xfe534d42, u"cifs"_s} << u"SMB"_s;
    QTest::newRow("cifs") << FileSystemKind{0xff534d42, u"cifs"_s} << u"CIFS"_s;
    QTest::newRow("9p") << FileSystemKind{0x01021997, u"9p"_s} << u"9P"_s;
    QTest::newRow("afs") << FileSystemKind{0x5346414f, u"afs"_s} << u"AFS"_s;
    QTest::newRow("kafs") << FileSystemKind{0x6b414653, u"afs"_s} << u"AFS"_s;
    QTest::newRow("ceph") << FileSystemKind{0x00c36400, u"ceph"_s} << u"Ceph"_s;
    QTest::newRow("lustre") << FileSystemKind{0x0bd00bd0, u"lustre"_s} << u"Lustre"_s;
    QTest::newRow("shared folder of a virtual machine") << FileSystemKind{0x786f4256, u"vboxsf"_s} << u"VirtualBox"_s;
    QTest::newRow("sshfs") << FileSystemKind{0x65735546, u"fuse.sshfs"_s} << u"fuse.sshfs"_s;
    QTest::newRow("unknown fuse") << FileSystemKind{0x65735546, u"fuse.something"_s} << u"fuse.something"_s;
    QTest::newRow("fuse without a name") << FileSystemKind{0x65735546, {}} << u"FUSE"_s;
    QTest::newRow("ntfs over fuse") << FileSystemKind{0x65735546, u"fuseblk"_s} << QString();
    QTest::newRow("encrypted over fuse") << FileSystemKind{0x65735546, u"fuse.gocryptfs"_s} << QString();
}

void TestNetworkFileSystem::isRecognised()
{
    QFETCH(FileSystemKind, kind);
    QFETCH(QString, name);
    QCOMPARE(networkFileSystem(kind), name);
}

void TestNetworkFileSystem::looksAtTheNearestFolder()
{
    const auto kind = fileSystemOf(QDir::tempPath());
    QVERIFY(kind.magic != 0);
    QCOMPARE(fileSystemOf(QDir::tempPath() + u"/not/there/history.db"_s), kind);
    QVERIFY(fileSystemOf(u"/proc/self"_s) != kind);
}

SLUICE_TEST(TestNetworkFileSystem)

} // namespace tst_networkfilesystem

#include "tst_networkfilesystem.moc"
