// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/query.h"

#include "app/sluicectl/output.h"

namespace sluice::ctl {

void QueryCommand::print(const QString &data)
{
    finish(printData(data) ? ExitCode::Done : ExitCode::Failed);
}

void QueryCommand::fail(const Error &error)
{
    say(sentenceOf(error));
    finish(exitCodeOf(error, m_session.wasReached()));
}

} // namespace sluice::ctl
