// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/settingsfolder.h"

#include <QCoreApplication>
#include <QDir>

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct FolderText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SettingsFolder)
};

QString accountHome()
{
    std::array<char, 16 * 1024> buffer{};
    passwd account{};
    passwd *found = nullptr;
    if (::getpwuid_r(::getuid(), &account, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    return QFile::decodeName(found->pw_dir);
}

} // namespace

SettingsPlaces SettingsPlaces::ofThisProcess()
{
    return {.configHome = QFile::decodeName(qgetenv("XDG_CONFIG_HOME")),
            .home = QFile::decodeName(qgetenv("HOME")),
            .accountHome = sluice::accountHome()};
}

Result<QString> settingsFolder(const SettingsPlaces &places)
{
    if (QDir::isAbsolutePath(places.configHome))
        return QDir::cleanPath(places.configHome);
    for (const auto &home : {places.home, places.accountHome}) {
        if (QDir::isAbsolutePath(home) && QDir(home).exists())
            return QDir::cleanPath(home + "/.config"_L1);
    }
    return Failure(Error{
        .kind = Error::Kind::Blocked,
        .delivery = Error::Delivery::NotSent,
        .message = FolderText::tr(
            "It is not known where your servers and their classes are stored: HOME names no folder, and the system "
            "knows none for this account. Set HOME or XDG_CONFIG_HOME.")});
}

} // namespace sluice
