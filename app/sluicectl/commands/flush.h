// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/action.h"
#include "core/run/namecheck.h"

namespace sluice::ctl {

/// `sluicectl flush`. Before anything is flushed anywhere, the names are compared with the list of every node that can be
/// read.
class FlushCommand final : public ActionCommand
{
    Q_OBJECT

public:
    using ActionCommand::ActionCommand;

    void start() override;
    void stop() override;

private:
    void compareNames(const FlushNamed &selected);
    void handleFindings(const QList<NameFinding> &findings);
    void remark(qsizetype node, const QString &sentence) const;

    QPointer<AbstractCall> m_comparing;
};

/// Reads the caches to flush.
Problem readFlush(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
