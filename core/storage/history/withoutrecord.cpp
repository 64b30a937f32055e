// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/withoutrecord.h"

#include "core/storage/history/checkpoints/checkpointsink.h"
#include "core/storage/runlog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sluice {

using namespace Qt::StringLiterals;

Result<void> noteWithoutRecord(const UnrecordedRun &run, const QString &path)
{
    const auto who = thisOperator();
    const QJsonObject note{{u"sluice"_s, u"sent without a record"_s},
                           {u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                           {u"user"_s, who.user},
                           {u"machine"_s, who.machine},
                           {u"program"_s, who.program},
                           {u"server"_s, run.server},
                           {u"nodes"_s, QJsonArray::fromStringList(run.nodes)},
                           {u"what"_s, run.what},
                           {u"reason"_s, run.reason}};
    const auto line = QJsonDocument(note).toJson(QJsonDocument::Compact);
    if (const auto kept = FileSink(path).keep(line); !kept) {
        auto error = kept.error();
        error.message =
            QCoreApplication::translate("sluice::WithoutRecord", "The reason cannot be written to %1.").arg(path);
        return Failure(error);
    }
    return JournalSink().keep(line);
}

} // namespace sluice
