// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/list.h"

#include "app/sluicectl/output.h"

namespace sluice::ctl {

void ListCommand::start()
{
    auto *call = m_session.call(ListCaches{}, this);
    m_call = call;
    call->then(this, [this](const Result<CacheList> &list) { show(list); });
}

void ListCommand::show(const Result<CacheList> &list)
{
    if (!list) {
        say(sentenceOf(list.error()));
        finish(exitCodeOf(list.error(), m_session.wasReached()));
        return;
    }
    if (list->names.isEmpty())
        say(tr("The server lists no cache."));
    const bool printed = printData(m_job.json ? listJson(m_session.node(), list->names) : listText(list->names));
    finish(printed ? ExitCode::Done : ExitCode::Failed);
}

} // namespace sluice::ctl
