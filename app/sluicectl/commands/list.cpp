// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/list.h"

#include "app/sluicectl/render/output.h"

namespace sluice::ctl {

void ListCommand::start()
{
    ask(ListCaches{}, [this](const Result<CacheList> &list) {
        if (list)
            show(*list);
        else
            fail(list.error());
    });
}

void ListCommand::show(const CacheList &list)
{
    if (list.names.isEmpty())
        remark(tr("The server lists no cache."));
    succeed(job().json ? listJson(place(), list.names) : listText(list.names));
}

} // namespace sluice::ctl
