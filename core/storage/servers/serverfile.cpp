// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverfile.h"

#include "core/storage/files/ownfile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QThread>

#include <chrono>
#include <filesystem>

namespace sluice {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerStore)
};

/// Not there, in contrast to not allowed to know, and to a link that leads nowhere.
bool isAbsent(const QString &path)
{
    std::error_code problem;
    const auto status = std::filesystem::symlink_status(path.toStdU16String(), problem);
    return status.type() == std::filesystem::file_type::not_found;
}

} // namespace

ServerFile::ServerFile(QString path)
    : m_path(std::move(path))
    , m_lock(std::make_unique<QLockFile>(m_path + ".lock"_L1))
{
}

ServerFile::~ServerFile() = default;

Result<void> ServerFile::lock()
{
    QDir().mkpath(QFileInfo(m_path).path());
    // QLockFile's own waiting doubles its pauses, so whoever writes often would keep others out.
    const QDeadlineTimer end(1s);
    while (!m_lock->tryLock(0)) {
        if (m_lock->error() != QLockFile::LockFailedError)
            return Failure(inputError(FileText::tr("The servers cannot be stored in %1.").arg(m_path),
                                      FileText::tr("A file cannot be created in this folder.")));
        if (end.hasExpired())
            return Failure(inputError(
                FileText::tr("Another program is writing to %1. Nothing was stored: try again.").arg(m_path)));
        QThread::msleep(5);
    }
    return {};
}

Result<std::optional<QByteArray>> ServerFile::read() const
{
    if (isAbsent(m_path))
        return std::nullopt;
    QFile file(m_path);
    if (file.open(QIODevice::ReadOnly)) {
        auto bytes = file.readAll();
        if (file.error() == QFileDevice::NoError)
            return bytes;
    }
    return Failure(inputError(FileText::tr("The servers in %1 cannot be read.").arg(m_path), file.errorString()));
}

Result<void> ServerFile::write(const QByteArray &bytes) const
{
    const auto problem = problemOfWriting(m_path, bytes);
    if (!problem)
        return {};
    return Failure(inputError(FileText::tr("The servers cannot be stored in %1.").arg(m_path), *problem));
}

} // namespace sluice
