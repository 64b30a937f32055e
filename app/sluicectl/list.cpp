// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/list.h"

#include "app/sluicectl/output.h"

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
        say(tr("The server lists no cache."));
    print(job().json ? listJson(server(), list.names) : listText(list.names));
}

} // namespace sluice::ctl
