// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/checkpointsink.h"

#include "core/storage/files/addline.h"

#include <QCoreApplication>

#include <syslog.h>

namespace sluice {

namespace {

struct SinkText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::CheckpointSink)
};

} // namespace

Result<void> JournalSink::keep(const QByteArray &line)
{
    ::syslog(LOG_USER | LOG_NOTICE, "%s", line.constData());
    return {};
}

FileSink::FileSink(QString path)
    : m_path(std::move(path))
{
}

Result<void> FileSink::keep(const QByteArray &line)
{
    return addLine(m_path, line).map_error([this](const Error &error) {
        return machineError(SinkText::tr("The checkpoint of the history cannot be written to %1.").arg(m_path),
                            error.detail);
    });
}

} // namespace sluice
