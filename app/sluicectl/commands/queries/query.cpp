// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/queries/query.h"

#include "app/sluicectl/render/certificatetext.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"

namespace sluice::ctl {

void QueryCommand::succeed(const Data &data)
{
    m_data = data;
    finish(ExitCode::Done);
}

void QueryCommand::fail(const Error &error)
{
    JsonAnswer::ofProgram().addError(error, m_place);
    remark(sentenceOf(error));
    sayCertificate(m_node.destination, m_place, error);
    finish(exitCodeOf(error, session().wasReached()));
}

void QueryCommand::remark(const QString &sentence) const
{
    if (m_amongOthers)
        sayAbout(place(), sentence);
    else
        say(sentence);
}

} // namespace sluice::ctl
