// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/protocol/protocol.h"
#include "core/session/signingate.h"

#include <QElapsedTimer>
#include <QObject>

namespace sluice {

class Session;

/// One operation from its prerequisites to its end: a session's call at work. The call owns it.
class Conversation final : public QObject
{
    Q_OBJECT

public:
    Conversation(Session &session, Operation operation, Call<Answer> *call);

    /// The next thing to do: what must come first, or the operation itself.
    void advance();

private:
    void waitFor(const Operation &prerequisite);
    std::optional<Error> problemOfSignIn() const;
    void passGate();
    void send();
    void noteSignIn(const Result<Reply> &result);
    void receive(const Result<HttpResponse> &response);
    void follow(const NextMove &step, const Result<Reply> &result, int httpStatus);
    void deliver(const Deliver &step, const Result<Reply> &result, int httpStatus);
    void renew();
    void verify(const Result<Reply> &result, int httpStatus);
    void askFirst(const Operation &question, const Result<Reply> &result, int httpStatus);
    void fail(Error error);

    Session &m_session;
    const Operation m_operation;
    Call<Answer> *const m_call;
    Context m_context;                        ///< what the request in flight was written with
    Learned m_knownBefore;                    ///< before this conversation taught anything
    QUrl m_url;                               ///< that the request in flight goes to
    int m_signInNumber = 0;                   ///< the sign-in that the request in flight was written with
    std::shared_ptr<SignInGate::Pass> m_pass; ///< while a sign-in is tried
    bool m_started = false;
    bool m_renewed = false;
    bool m_asked = false;
    bool m_verified = false;
    int m_hops = 0;
    QElapsedTimer m_sentAt;
};

} // namespace sluice
