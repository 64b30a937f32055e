// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/networkfilesystem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

#include <sys/vfs.h>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

// From <linux/magic.h> and statfs(2); the kernel's header lacks some of them.
constexpr quint32 FuseMagic = 0x65735546;
constexpr std::array networkMagics{
    std::pair{quint32(0x00006969), "NFS"_L1},      std::pair{quint32(0x0000517b), "SMB"_L1},
    std::pair{quint32(0xff534d42), "CIFS"_L1},     std::pair{quint32(0xfe534d42), "SMB"_L1},
    std::pair{quint32(0x01021997), "9P"_L1},       std::pair{quint32(0x5346414f), "AFS"_L1},
    std::pair{quint32(0x6b414653), "AFS"_L1},      std::pair{quint32(0x00c36400), "Ceph"_L1},
    std::pair{quint32(0x73757245), "Coda"_L1},     std::pair{quint32(0x0000564c), "NCP"_L1},
    std::pair{quint32(0x01161970), "GFS2"_L1},     std::pair{quint32(0x7461636f), "OCFS2"_L1},
    std::pair{quint32(0x0bd00bd0), "Lustre"_L1},   std::pair{quint32(0x47504653), "GPFS"_L1},
    std::pair{quint32(0x20030528), "OrangeFS"_L1}, std::pair{quint32(0x786f4256), "VirtualBox"_L1},
};

/// Programs that show files of this machine in another way.
constexpr std::array localFuse{"fuseblk"_L1,     "fuse.gocryptfs"_L1, "fuse.encfs"_L1,         "fuse.cryfs"_L1,
                               "fuse.bindfs"_L1, "fuse.mergerfs"_L1,  "fuse.fuse-overlayfs"_L1};

} // namespace

FileSystemKind fileSystemOf(const QString &path)
{
    auto place = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    while (!QFileInfo::exists(place) && place != "/"_L1)
        place = QFileInfo(place).path();
    struct statfs facts = {};
    if (::statfs(QFile::encodeName(place).constData(), &facts) != 0)
        return {};
    return {.magic = static_cast<quint32>(facts.f_type),
            .name = QString::fromLatin1(QStorageInfo(place).fileSystemType())};
}

QString networkFileSystem(const FileSystemKind &kind)
{
    const auto known =
        std::ranges::find_if(networkMagics, [&kind](const auto &entry) { return entry.first == kind.magic; });
    if (known != networkMagics.end())
        return known->second;
    const bool isLocal = kind.magic != FuseMagic
        || std::ranges::any_of(localFuse, [&kind](QLatin1StringView name) { return name == kind.name; });
    if (isLocal)
        return {};
    return kind.name.isEmpty() ? u"FUSE"_s : kind.name;
}

} // namespace sluice
