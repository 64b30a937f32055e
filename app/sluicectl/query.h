// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/command.h"
#include "app/sluicectl/commandline.h"
#include "core/session/session.h"

namespace sluice::ctl {

/// What all commands that only ask have in common: one question at a time, and one end.
class QueryCommand : public Command
{
    Q_OBJECT

public:
    void stop() override
    {
        if (m_call)
            m_call->cancel();
    }

protected:
    QueryCommand(Session &session, const ServerJob &job)
        : m_session(session)
        , m_job(job)
    {
    }

    /// Hands the Result to \a handler, which asks the next thing or ends the command.
    template<typename Op, typename Handler>
    void ask(const Op &operation, Handler handler)
    {
        auto *call = m_session.call(operation, this);
        m_call = call;
        call->then(this, std::move(handler));
    }

    /// The end: \a data goes to stdout.
    void print(const QString &data);
    /// The end: \a error is told.
    void fail(const Error &error);

    const Session &session() const { return m_session; }
    const ServerJob &job() const { return m_job; }
    QString server() const { return m_session.node(); }

private:
    Session &m_session;
    const ServerJob &m_job;
    QPointer<AbstractCall> m_call;
};

} // namespace sluice::ctl
