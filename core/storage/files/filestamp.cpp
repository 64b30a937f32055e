// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/filestamp.h"

#include <QFile>

#include <sys/stat.h>

namespace sluice {

FileStamp stampOf(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return std::array<qint64, 7>{static_cast<qint64>(found.st_dev),          static_cast<qint64>(found.st_ino),
                                 static_cast<qint64>(found.st_size),         static_cast<qint64>(found.st_mtim.tv_sec),
                                 static_cast<qint64>(found.st_mtim.tv_nsec), static_cast<qint64>(found.st_ctim.tv_sec),
                                 static_cast<qint64>(found.st_ctim.tv_nsec)};
}

} // namespace sluice
