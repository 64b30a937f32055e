// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/lockedjsonfile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QThread>

#include <chrono>
#include <filesystem>

namespace sluice {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Also false when the system does not let us look, and for a dangling link: something may be stored there.
bool isAbsent(const QString &path)
{
    std::error_code error;
    const auto status = std::filesystem::symlink_status(path.toStdU16String(), error);
    return status.type() == std::filesystem::file_type::not_found;
}

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::LockedJsonFile)
};

QString sentenceFor(const FileProblem &problem)
{
    switch (problem.kind) {
    case FileProblem::Kind::Unreadable:
        return FileText::tr("The file %1 cannot be read.").arg(problem.path);
    case FileProblem::Kind::Damaged:
        if (problem.aside)
            return FileText::tr("The file %1 is damaged. It was kept as %2.").arg(problem.path, *problem.aside);
        return FileText::tr("The file %1 is damaged. It stays as it is, and nothing is stored.").arg(problem.path);
    case FileProblem::Kind::Newer:
        return FileText::tr("The file %1 is from a newer version of Sluice. It stays as it is, and nothing is stored.")
            .arg(problem.path);
    case FileProblem::Kind::Locked:
        return FileText::tr("Another program is writing to %1. Nothing was stored: try again.").arg(problem.path);
    case FileProblem::Kind::Unwritable:
        return FileText::tr("The file %1 cannot be written.").arg(problem.path);
    }
    Q_UNREACHABLE();
}

} // namespace

Error errorOf(const FileProblem &problem)
{
    return inputError(sentenceFor(problem), problem.detail);
}

FileResult<QJsonObject> parsedJson(const QByteArray &json, const JsonFormat &format)
{
    QJsonParseError error;
    const auto root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return FileFailure({.detail = error.errorString() + u" @%1"_s.arg(error.offset)});
    const auto version = root.value("version"_L1).toInt();
    if (version < 1 || (!format.name.isEmpty() && root.value("format"_L1) != QJsonValue(format.name)))
        return FileFailure(FileProblem());
    if (version > format.version)
        return FileFailure({.kind = FileProblem::Kind::Newer});
    return root;
}

LockedJsonFile::LockedJsonFile(QString path, JsonFormat format)
    : m_path(std::move(path))
    , m_format(format)
    , m_lock(m_path + ".lock"_L1)
{
}

FileFailure LockedJsonFile::failure(FileProblem::Kind kind, const QString &detail) const
{
    return FileFailure({.kind = kind, .path = m_path, .detail = detail});
}

FileResult<std::optional<QJsonObject>> LockedJsonFile::read() const
{
    if (isAbsent(m_path))
        return std::nullopt;
    QFile file(m_path);
    if (file.open(QIODevice::ReadOnly)) {
        const auto bytes = file.readAll();
        if (file.error() == QFileDevice::NoError)
            return parsedJson(bytes, m_format).map_error([this](FileProblem problem) {
                problem.path = m_path;
                return problem;
            });
    }
    return failure(FileProblem::Kind::Unreadable, file.errorString());
}

FileResult<void> LockedJsonFile::lock()
{
    if (m_lock.isLocked())
        return {};
    QDir().mkpath(QFileInfo(m_path).path());
    // While QLockFile waits, it doubles its pauses, so a program that writes often would keep the others out.
    const QDeadlineTimer end(1s);
    while (!m_lock.tryLock(0)) {
        if (m_lock.error() != QLockFile::LockFailedError)
            return failure(FileProblem::Kind::Unwritable, FileText::tr("A file cannot be created in this folder."));
        if (end.hasExpired())
            return failure(FileProblem::Kind::Locked);
        QThread::msleep(5);
    }
    return {};
}

FileResult<void> LockedJsonFile::write(const QJsonObject &root) const
{
    Q_ASSERT(m_lock.isLocked());
    QSaveFile file(m_path);
    const bool saved = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(QJsonDocument(root).toJson()) >= 0 && file.commit();
    if (!saved)
        return failure(FileProblem::Kind::Unwritable, file.errorString());
    return {};
}

FileProblem LockedJsonFile::keptAside(FileProblem problem) const
{
    Q_ASSERT(m_lock.isLocked());
    auto aside = m_path + ".damaged"_L1;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = m_path + u".%1.damaged"_s.arg(i);
    problem.path = m_path;
    if (QFile::rename(m_path, aside))
        problem.aside = aside;
    return problem;
}

} // namespace sluice
