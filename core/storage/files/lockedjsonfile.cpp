// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/lockedjsonfile.h"

#include "core/process/plainfile.h"
#include "core/storage/files/jsonscan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <filesystem>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Also false when the system does not let us look, and for a dangling link or a file among the folders: something may
/// be stored there, on a disk that is not mounted now.
bool isAbsent(const QString &path)
{
    const std::filesystem::path file(path.toStdU16String());
    for (auto place = file;; place = place.parent_path()) {
        std::error_code error;
        const auto type = std::filesystem::symlink_status(place, error).type();
        if (type != std::filesystem::file_type::not_found)
            return place != file && std::filesystem::is_directory(place, error);
        if (place == place.parent_path())
            return true;
    }
}

/// Beside the file itself, not beside a link to it: all who write to one file need one lock.
QString lockFor(const QString &path)
{
    const auto file = QFileInfo(path).canonicalFilePath();
    return (file.isEmpty() ? path : file) + ".lock"_L1;
}

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::LockedJsonFile)
};

/// What went wrong, in the words of the system.
QString reasonOf(const QString &systemText)
{
    return FileText::tr("%1.", "Permission denied").arg(systemText);
}

QString tooLarge()
{
    return FileText::tr("It is larger than %1 MB.").arg(LargestDocument / 1024 / 1024);
}

QString sentenceFor(const FileProblem &problem)
{
    switch (problem.kind) {
    case FileProblem::Kind::Unreadable:
        return FileText::tr("The file %1 cannot be read: %2").arg(problem.path, problem.detail);
    case FileProblem::Kind::Damaged:
        return problem.detail.isEmpty()
            ? FileText::tr("The file %1 is damaged. It stays as it is, and nothing is stored until somebody mends it "
                           "or moves it away.")
                  .arg(problem.path)
            : FileText::tr("The file %1 is damaged: %2 It stays as it is, and nothing is stored until somebody mends "
                           "it or moves it away.")
                  .arg(problem.path, problem.detail);
    case FileProblem::Kind::Newer:
        return FileText::tr("The file %1 is from a newer version of Sluice. It stays as it is, and nothing is stored.")
            .arg(problem.path);
    case FileProblem::Kind::Locked:
        return problem.detail.isEmpty()
            ? FileText::tr("Another program does not finish writing to %1. Nothing was stored.").arg(problem.path)
            : FileText::tr("%1 does not finish writing to %2. Nothing was stored: let that program go on, or end it.")
                  .arg(problem.detail, problem.path);
    case FileProblem::Kind::Unwritable:
        return FileText::tr("The file %1 cannot be written: %2").arg(problem.path, problem.detail);
    }
    Q_UNREACHABLE();
}

} // namespace

Error errorOf(const FileProblem &problem)
{
    return machineError(sentenceFor(problem), problem.kind == FileProblem::Kind::Locked ? QString() : problem.detail);
}

FileResult<QJsonObject> parsedJson(const QByteArray &json, const JsonFormat &format)
{
    if (json.size() > LargestDocument)
        return FileFailure({.detail = tooLarge()});
    QJsonParseError error;
    const auto root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return FileFailure({.detail = FileText::tr("It is no valid JSON at byte %1: %2.")
                                          .arg(QString::number(error.offset), error.errorString())});
    if (nestingOf(json) > DeepestDocument)
        return FileFailure({.detail = FileText::tr("It is nested more than %1 deep.").arg(DeepestDocument)});
    const auto version = root.value("version"_L1).toInt();
    if (!format.name.isEmpty() && root.value("format"_L1) != QJsonValue(format.name))
        return FileFailure(FileProblem());
    if (version < 1)
        return FileFailure({.detail = FileText::tr("It is of no version that there is.")});
    if (version > format.version)
        return FileFailure({.kind = FileProblem::Kind::Newer});
    return root;
}

LockedJsonFile::LockedJsonFile(QString path, JsonFormat format)
    : m_path(std::move(path))
    , m_format(format)
    , m_lock(lockFor(m_path))
{
}

FileFailure LockedJsonFile::failure(FileProblem::Kind kind, const QString &detail) const
{
    return FileFailure({.kind = kind, .path = m_path, .detail = detail});
}

FileResult<std::optional<QJsonObject>> LockedJsonFile::read() const
{
    return readBytes().and_then(
        [this](const std::optional<QByteArray> &bytes) -> FileResult<std::optional<QJsonObject>> {
            if (!bytes)
                return std::nullopt;
            return parsedJson(*bytes, m_format).map_error([this](FileProblem problem) {
                problem.path = m_path;
                return problem;
            });
        });
}

FileResult<std::optional<QByteArray>> LockedJsonFile::readBytes() const
{
    if (m_path.isEmpty())
        return failure(FileProblem::Kind::Unreadable, FileText::tr("It is not known where this file belongs."));
    if (isAbsent(m_path))
        return std::nullopt;
    auto bytes = contentOfFile(m_path, LargestDocument + 1); // a byte too many shows that it is too large
    if (!bytes)
        return failure(FileProblem::Kind::Unreadable, bytes.error());
    return std::move(*bytes);
}

FileResult<void> LockedJsonFile::lock(std::chrono::milliseconds patience)
{
    if (m_path.isEmpty())
        return failure(FileProblem::Kind::Unwritable, FileText::tr("It is not known where this file belongs."));
    QDir().mkpath(QFileInfo(m_path).path());
    switch (m_lock.lock(patience)) {
    case FileLock::Outcome::Locked:
        return {};
    case FileLock::Outcome::Busy:
        return failure(FileProblem::Kind::Locked, m_lock.detail());
    case FileLock::Outcome::Unusable:
        return failure(FileProblem::Kind::Unwritable, reasonOf(m_lock.detail()));
    }
    Q_UNREACHABLE();
}

FileResult<void> LockedJsonFile::write(const QJsonObject &root) const
{
    Q_ASSERT(m_lock.isLocked());
    const auto json = QJsonDocument(root).toJson();
    if (json.size() > LargestDocument)
        return failure(FileProblem::Kind::Unwritable, tooLarge());
    QSaveFile file(m_path);
    // Without flush(), commit() would not tell of a full disk.
    const bool saved = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(json) >= 0
        && file.flush() && file.commit();
    if (!saved)
        return failure(FileProblem::Kind::Unwritable, reasonOf(file.errorString()));
    return {};
}

} // namespace sluice
