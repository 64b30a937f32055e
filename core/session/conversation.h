// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/protocol/protocol.h"
#include "core/session/requestrecorder.h"
#include "core/session/session.h"
#include "core/session/signingate.h"

#include <QElapsedTimer>
#include <QObject>

namespace sluice {

class Session;

/// Carries out one operation of a session, from its prerequisites to its end. The call owns it.
class Conversation final : public QObject
{
    Q_OBJECT

public:
    /// \a guard: see Session::perform().
    Conversation(Session &session, Operation operation, Call<Answer> *call, Session::Guard guard = {});

    /// Starts the prerequisite, or if there is none the operation itself.
    void advance();

private:
    void waitFor(const Operation &prerequisite);
    std::optional<Error> problemOfSignIn() const;
    void passGate();
    void send();
    Session::Guard lastGuard();
    void noteSignIn(const Result<Reply> &result);
    void receive(const Result<HttpResponse> &response);
    void read(const Result<HttpResponse> &response);
    void learnFirst(const Operation &question, const Result<HttpResponse> &response);
    void follow(const NextMove &move, const Result<Reply> &result, int httpStatus);
    void deliver(const Deliver &last, const Result<Reply> &result, int httpStatus);
    void renew();
    void verify(const Verify &move, const Result<Reply> &result, int httpStatus);
    void giveUpSignIn(const Error &check, const Result<Reply> &result, int httpStatus);
    void askFirst(const Operation &question, const Result<Reply> &result, int httpStatus);
    void holdBack(Error error);
    void fail(Error error);

    Session &m_session;
    const Operation m_operation;
    Call<Answer> *const m_call;
    const Session::Guard m_guard;
    RequestRecorder m_recorder;
    std::optional<Error> m_objection;         ///< what the guard said when the connection stood
    Context m_context;                        ///< the context of the request in flight
    Learned m_knownBefore;                    ///< what was known before this conversation
    QUrl m_url;                               ///< the address of the request in flight
    int m_signInNumber = 0;                   ///< Session::signInNumber() of the request in flight
    std::shared_ptr<SignInGate::Pass> m_pass; ///< while a sign-in is tried
    bool m_started = false;
    bool m_renewed = false;
    bool m_asked = false;
    bool m_verified = false;
    bool m_readAgain = false;
    int m_hops = 0;
    QElapsedTimer m_sentAt;
};

} // namespace sluice
