// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/http/http.h"
#include "core/session/requestlog.h"

#include <QElapsedTimer>
#include <QPointer>

namespace sluice {

class Session;
struct SessionSetup;

/// Tells the list of requests what becomes of those of one conversation. Does nothing without such a list.
class RequestRecorder final
{
public:
    RequestRecorder(const Session &session, const SessionSetup &setup, const Operation &operation);
    /// A request that has not ended yet was stopped.
    ~RequestRecorder();
    Q_DISABLE_COPY_MOVE(RequestRecorder)

    /// \a request, made from \a context, is on its way as \a sending.
    void begin(const Context &context, const HttpRequest &request, Call<HttpResponse> *sending);
    /// What came back.
    void receive(const Result<HttpResponse> &response);
    /// What it means, after receive(). May be called again when more is known about the same answer.
    void judge(const Result<Reply> &result);
    /// It did not leave because of \a error: the last request if it has not ended, else one that was never made from
    /// \a context.
    void holdBack(const Context &context, const Error &error);

private:
    LoggedRequest entryFor(const Context &context) const;
    void end(Evidence evidence, const std::optional<Error> &error, LoggedAnswer answer);
    LoggedAnswer answerOf(const HttpResponse &response) const;

    const QPointer<RequestLog> m_log;
    const std::shared_ptr<const RequestSource> m_source;
    const QString m_node;
    const Operation m_operation;
    Credentials m_credentials; ///< those of the request in flight
    QPointer<Call<HttpResponse>> m_sending;
    LoggedAnswer m_answer;
    QElapsedTimer m_clock;
    qint64 m_took = 0;    ///< milliseconds
    quint64 m_number = 0; ///< 0: no request was begun
    bool m_open = false;  ///< the request m_number has not ended
};

} // namespace sluice
