// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/outputfile.h"

#include "core/storage/files/settingsfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct OutputFileText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::OutputFile)
};

using FileStatus = struct stat;

std::optional<FileStatus> statusOf(const QString &path)
{
    FileStatus status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? std::optional(status) : std::nullopt;
}

bool isSame(const FileStatus &one, const FileStatus &other)
{
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

bool isStandardOutput(const FileStatus &status)
{
    FileStatus output = {};
    return ::fstat(STDOUT_FILENO, &output) == 0 && isSame(status, output);
}

/// Compared by what they are: a folder may be reached by several paths.
bool isBelow(const QString &target, const QString &folder)
{
    const auto wanted = statusOf(folder);
    if (!wanted)
        return false;
    for (auto above = QFileInfo(target).path();; above = QFileInfo(above).path()) {
        if (const auto status = statusOf(above); status && isSame(*status, *wanted))
            return true;
        if (above == QFileInfo(above).path())
            return false;
    }
}

/// Whether the file with \a status has another name in \a folder, or below it.
bool hasNameBelow(const FileStatus &status, const QString &folder)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (const auto other = statusOf(files.next()); other && isSame(*other, status))
            return true;
    }
    return false;
}

bool isOwn(const QString &path, const OwnFiles &own)
{
    const auto target = targetOf(path);
    const auto status = statusOf(path);
    return std::ranges::any_of(own.folders,
                               [&](const QString &folder) {
                                   return isBelow(target, folder) || (status && hasNameBelow(*status, folder));
                               })
        || std::ranges::any_of(own.files, [&](const QString &file) {
               const auto other = statusOf(file);
               return target == targetOf(file) || (status && other && isSame(*status, *other));
           });
}

/// What was printed before stands before it, also where the standard output is a file.
Result<void> print(const QString &path, const QByteArray &content)
{
    QFile output;
    if (output.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
        && output.write(content) == content.size())
        return {};
    return Failure(unwritten(path, output.errorString()));
}

} // namespace

OwnFiles ownFolders()
{
    OwnFiles own;
    if (const auto folder = settingsFolder())
        own.folders.append(*folder + "/Sluice"_L1);
    if (const auto folder = stateFolder())
        own.folders.append(*folder + "/sluice"_L1);
    auto ofSystem = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation).mid(1);
    ofSystem.append(u"/etc/xdg"_s); // always read, whatever XDG_CONFIG_DIRS says
    for (const auto &folder : std::as_const(ofSystem))
        own.folders.append(folder + "/sluice"_L1);
    return own;
}

Result<void> isNotOwn(const QString &path, const OwnFiles &own)
{
    if (!own.problem.isEmpty())
        return Failure(unwritten(path, own.problem));
    if (isOwn(path, own))
        return Failure(unwritten(path, OutputFileText::tr("Sluice keeps its own data there. Choose another file.")));
    return {};
}

Result<void> mayBeWritten(const QString &path, const OwnFiles &own)
{
    if (path.isEmpty())
        return Failure(unwritten(path, qt_error_string(ENOENT)));
    if (auto foreign = isNotOwn(path, own); !foreign)
        return foreign;
    const auto status = statusOf(path);
    if (!status || S_ISREG(status->st_mode) || isStandardOutput(*status))
        return {};
    return Failure(unwritten(path,
                             S_ISDIR(status->st_mode) ? OutputFileText::tr("It is a folder.")
                                                      : OutputFileText::tr("It is not a file.")));
}

Result<void> writeOutput(const QString &path, const QByteArray &content, const OwnFiles &own)
{
    if (auto allowed = mayBeWritten(path, own); !allowed)
        return allowed;
    if (const auto status = statusOf(path); status && isStandardOutput(*status))
        return print(path, content);
    QSaveFile file(targetOf(path));
    // Without flush(), commit() would not tell of a full disk.
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush() && file.commit())
        return {};
    return Failure(unwritten(path, file.errorString()));
}

QString targetOf(const QString &path)
{
    constexpr int mostLinks = 40; // as the kernel follows
    auto target = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    if (const auto found = QFileInfo(path).canonicalFilePath(); !found.isEmpty())
        return found;
    for (int links = 0; links < mostLinks && QFileInfo(target).isSymLink(); ++links)
        target = QFileInfo(target).symLinkTarget();
    const QFileInfo wanted(target);
    const auto folder = QFileInfo(wanted.path()).canonicalFilePath();
    return folder.isEmpty() ? target : QDir(folder).filePath(wanted.fileName());
}

Error unwritten(const QString &path, const QString &reason)
{
    return machineError(OutputFileText::tr("The file %1 cannot be written: %2").arg(path, reason), reason);
}

} // namespace sluice
