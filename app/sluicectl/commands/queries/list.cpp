// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/queries/list.h"

#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/text.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

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
    succeed({.text = listText(list.names), .object = listObject(place(), list.names)});
}

Problem readList(const ParsedLine &line, ServerJob &job)
{
    // "preview sign-in" shows the first request of a list.
    job.operation = line.words.value(0) == "sign-in"_L1 ? Operation(SignIn{}) : Operation(ListCaches{});
    return {};
}

} // namespace sluice::ctl
