// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/ownfile.h"

#include <QFile>
#include <QSaveFile>

namespace sluice {

using namespace Qt::StringLiterals;

std::optional<QString> movedAside(const QString &path)
{
    auto aside = path + ".damaged"_L1;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = path + u".%1.damaged"_s.arg(i);
    return QFile::rename(path, aside) ? std::optional(aside) : std::nullopt;
}

std::optional<QString> problemOfWriting(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(bytes) >= 0
        && file.commit();
    return saved ? std::nullopt : std::optional(file.errorString());
}

} // namespace sluice
