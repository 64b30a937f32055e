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

/// \a given if it can be used, else \a below a home. \a unknown is said when there is none.
Result<QString> folderIn(const SettingsPlaces &places, const QString &given, QLatin1StringView below,
                         const QString &unknown)
{
    if (QDir::isAbsolutePath(given))
        return QDir::cleanPath(given);
    for (const auto &home : {places.home, places.accountHome}) {
        if (QDir::isAbsolutePath(home) && QDir(home).exists())
            return QDir::cleanPath(home + below);
    }
    return Failure(machineError(unknown));
}

} // namespace

SettingsPlaces SettingsPlaces::ofThisProcess()
{
    return {.configHome = QFile::decodeName(qgetenv("XDG_CONFIG_HOME")),
            .home = QFile::decodeName(qgetenv("HOME")),
            .accountHome = sluice::accountHome(),
            .stateHome = QFile::decodeName(qgetenv("XDG_STATE_HOME"))};
}

Result<QString> settingsFolder(const SettingsPlaces &places)
{
    return folderIn(
        places, places.configHome, "/.config"_L1,
        FolderText::tr(
            "It is not known where your servers and their classes are stored: HOME names no folder, and the system "
            "knows none for this account. Set HOME or XDG_CONFIG_HOME."));
}

Result<QString> stateFolder(const SettingsPlaces &places)
{
    return folderIn(places, places.stateHome, "/.local/state"_L1,
                    FolderText::tr("It is not known where the history belongs: HOME names no folder, and the system "
                                   "knows none for this account. Set HOME or XDG_STATE_HOME."));
}

} // namespace sluice
