// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/action.h"

namespace sluice::ctl {

/// `sluicectl flush`. Before anything is flushed anywhere, the names are compared with the list of every node that can be
/// read.
class FlushCommand final : public ActionCommand
{
    Q_OBJECT

public:
    FlushCommand(const QList<JobNode> &nodes, const ServerJob &job)
        : ActionCommand(nodes, job)
    {
    }

    void start() override;
    void stop() override;

private:
    void compareNext();
    void compare(const FlushNamed &selected, const Result<CacheList> &list);
    void handleUnknownNames(const QStringList &unknown, const CacheList &list);
    void remark(const QString &sentence) const;

    QPointer<AbstractCall> m_reading;
    qsizetype m_next = 0; ///< the node whose list is read
    bool m_hasUnknownNames = false;
    bool m_stopped = false;
};

/// Reads the caches to flush.
Problem readFlush(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
