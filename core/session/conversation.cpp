// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/conversation.h"

#include "core/domain/operation/traits.h"
#include "core/protocol/secrets.h"
#include "core/protocol/signinproblem.h"
#include "core/session/session.h"
#include "core/transport/httpclient.h"

#include <QCoreApplication>

#include <utility>

namespace sluice {

namespace {

struct ConversationText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Conversation)
};

/// How often a protocol may say Again. A probe tries every version in every folder; other operations need a few tries.
/// Protocols stop by themselves, so this only guards against a faulty one.
int hopLimit(const Operation &operation)
{
    return std::holds_alternative<Probe>(operation) ? 32 : 4;
}

/// Whether the credentials are going to be sent, for the operation itself or for the sign-in before it.
bool needsCredentials(const Operation &operation)
{
    switch (traitsOf(operation).access) {
    case Access::Anyone:
    case Access::Ticket:
        return false;
    case Access::Credentials:
    case Access::Account:
        return true;
    }
    Q_UNREACHABLE();
}

/// If a protocol decodes an answer as the reply to another operation, it is faulty, and it is not known what happened.
Result<Reply> withFittingReply(const Operation &operation, Result<Reply> result)
{
    if (!result || answers(*result, operation))
        return result;
    return Failure({.kind = Error::Kind::Protocol,
                    .delivery = Error::Delivery::Answered,
                    .message = ConversationText::tr("The answer belongs to another operation.")});
}

} // namespace

Conversation::Conversation(Session &session, Operation operation, Call<Answer> *call, Session::Guard guard)
    : m_session(session)
    , m_operation(std::move(operation))
    , m_call(call)
    , m_guard(std::move(guard))
    , m_recorder(session, session.setup(), m_operation)
{
    call->adopt(this);
}

void Conversation::advance()
{
    if (m_call->isFinished())
        return;
    // Only once: a new address that has expired as well is used anyway. Not for a preparation, because the operation
    // that waits for it uses the old address.
    if (!std::exchange(m_started, true) && !isPreparation(m_operation))
        m_session.forgetWhatExpired();
    m_context = m_session.setup().context;
    m_knownBefore = m_context.learned;
    m_signInNumber = m_session.signInNumber();
    if (const auto first = m_session.setup().protocol->prerequisite(m_context, m_operation))
        waitFor(*first);
    else if (std::holds_alternative<SignIn>(m_operation) && m_session.setup().gate && !m_pass)
        passGate();
    else
        send();
}

void Conversation::passGate()
{
    auto &gate = *m_session.setup().gate;
    const auto kind = m_context.options.signIn;
    const auto account = gate.accountOf(m_session.protocolId(), kind, m_context.credentials);
    gate.enter(account, kind, this)->then(this, [this](const Result<std::shared_ptr<SignInGate::Pass>> &pass) {
        if (!pass) {
            // The session treats it like a refusal by its own server: it does not ask again until something changes.
            m_session.note(m_operation, Failure(pass.error()));
            holdBack(pass.error());
            return;
        }
        m_pass = *pass;
        advance();
    });
}

void Conversation::waitFor(const Operation &prerequisite)
{
    if (std::holds_alternative<SignIn>(prerequisite) && m_session.refusedSignIn()) {
        holdBack(asNotSent(*m_session.refusedSignIn()));
        return;
    }
    // A request that cannot be sent needs no sign-in, so selections and names are checked first.
    if (auto request = m_session.preview(m_operation); !request) {
        holdBack(std::move(request.error()));
        return;
    }
    if (auto problem = problemOfSignIn()) {
        holdBack(std::move(*problem));
        return;
    }
    m_session.shared(prerequisite)->then(this, [this](const Result<Answer> &answer) {
        if (answer)
            advance();
        else
            holdBack(asNotSent(answer.error()));
    });
}

/// The problem with the credentials, found before anything is sent.
std::optional<Error> Conversation::problemOfSignIn() const
{
    const bool isNeeded = !m_context.signedIn && needsCredentials(m_operation);
    return isNeeded ? sluice::problemOfSignIn(*m_session.setup().protocol, m_context) : std::nullopt;
}

void Conversation::send()
{
    if (auto objection = m_guard ? m_guard() : std::nullopt) {
        holdBack(std::move(*objection));
        return;
    }
    const auto &setup = m_session.setup();
    auto request = setup.protocol->encode(m_context, m_operation);
    if (!request) {
        holdBack(std::move(request.error()));
        return;
    }
    request->sendOnce = request->sendOnce || isSentOnce(m_operation);
    m_session.route(*request);
    m_url = request->url;
    m_sentAt.start();
    auto *sending = m_session.client().send(*request, setup.policy, setup.limits, this, lastGuard());
    m_recorder.begin(m_context, *request, sending);
    m_call->setDelivery(Error::Delivery::MaybeSent); // from the moment when the request itself has ended
    m_call->takeDeliveryFrom(sending);
    sending->then(this, [this](const auto &response) { receive(response); });
}

/// Remembers that it was the guard that ended the request, which is no answer that a protocol could judge.
Session::Guard Conversation::lastGuard()
{
    if (!m_guard)
        return {};
    return [this] {
        // A call that was cancelled has told that nothing left, although this is deleted a little later.
        m_objection = m_call->isFinished() ? std::optional(m_call->cancelledError()) : m_guard();
        return m_objection;
    };
}

void Conversation::receive(const Result<HttpResponse> &response)
{
    if (m_call->isFinished())
        return;
    if (m_objection) {
        holdBack(*m_objection);
        return;
    }
    m_recorder.receive(response);
    if (response)
        m_session.noteAnswer(m_sentAt.elapsed(), response->certificate);
    read(response);
}

void Conversation::read(const Result<HttpResponse> &response)
{
    const auto &protocol = *m_session.setup().protocol;
    const Result<Reply> result =
        response
            .and_then([&](const HttpResponse &complete) {
                return withFittingReply(m_operation, protocol.decode(m_context, m_operation, complete));
            })
            .map_error([this](Error error) { return withoutSecrets(m_context.credentials, std::move(error)); });
    m_recorder.judge(result);
    const auto move = protocol.next(m_context, m_operation, result);
    if (const auto *again = std::get_if<ReadAgain>(&move); again && !std::exchange(m_readAgain, true))
        learnFirst(again->question, response);
    else
        follow(move, result, response ? response->status : 0);
}

/// Whatever becomes of the question, the answer that is there already is read again.
void Conversation::learnFirst(const Operation &question, const Result<HttpResponse> &response)
{
    m_session.shared(question)->then(this, [this, response](const Result<Answer> &) {
        if (m_call->isFinished()) // this is deleted a little later
            return;
        const auto known = m_session.setup().context.learned;
        m_context.learned = merged(known, m_knownBefore, m_context.learned);
        m_knownBefore = known;
        read(response);
    });
}

void Conversation::follow(const NextMove &move, const Result<Reply> &result, int httpStatus)
{
    if (const auto *again = std::get_if<Again>(&move); again && ++m_hops <= hopLimit(m_operation)) {
        m_context = again->context;
        send();
    } else if (std::holds_alternative<Renew>(move) && !m_renewed) {
        renew();
    } else if (const auto *check = std::get_if<Verify>(&move); check && !m_verified && !m_renewed) {
        verify(*check, result, httpStatus);
    } else if (const auto *ask = std::get_if<Ask>(&move); ask && !m_asked) {
        askFirst(ask->operation, result, httpStatus);
    } else if (const auto *last = std::get_if<Deliver>(&move)) {
        deliver(*last, result, httpStatus);
    } else {
        deliver({m_context}, result, httpStatus);
    }
}

void Conversation::renew()
{
    m_renewed = true;
    // The server refused before it did anything, so this operation counts as not sent.
    m_call->setDelivery(Error::Delivery::NotSent);
    m_session.dropSignIn(m_signInNumber);
    advance();
}

/// The server may have said no only because the sign-in has ended.
void Conversation::verify(const Verify &move, const Result<Reply> &result, int httpStatus)
{
    m_verified = true;
    // Another call has found that the sign-in ended, and may have signed in again: a check would be about another ticket,
    // or about none.
    if (m_signInNumber != m_session.signInNumber() || !m_session.setup().context.signedIn) {
        if (move.repeats)
            renew();
        else
            deliver({m_context}, result, httpStatus);
        return;
    }
    if (move.repeats)
        m_call->setDelivery(Error::Delivery::NotSent);
    m_session.shared(CheckSignIn{})->then(this, [this, move, result, httpStatus](const Result<Answer> &answer) {
        if (m_call->isFinished())
            return;
        const bool ended = !answer && answer.error().kind == Error::Kind::SessionExpired
            && answer.error().delivery == Error::Delivery::Answered;
        if (ended && move.repeats)
            renew();
        else if (ended)
            giveUpSignIn(answer.error(), result, httpStatus);
        else
            deliver({m_context}, result, httpStatus);
    });
}

/// The sign-in has ended, as \a check says, but the operation may have been carried out in part and is not sent again.
void Conversation::giveUpSignIn(const Error &check, const Result<Reply> &result, int httpStatus)
{
    m_session.dropSignIn(m_signInNumber);
    const auto sentence = check.cause == Error::Cause::Unexplained
        ? ConversationText::tr("%1 The sign-in may have ended; a check did not tell. The next request signs in again.")
        : ConversationText::tr("%1 The sign-in had ended, which may be the reason. The next request signs in again.");
    const auto explained = result.map_error([&sentence](Error error) {
        error.message = sentence.arg(error.message);
        return error;
    });
    deliver({m_context}, explained, httpStatus);
}

/// The server did not process the operation, so it may be sent once more, but only to another address.
void Conversation::askFirst(const Operation &question, const Result<Reply> &result, int httpStatus)
{
    m_asked = true;
    m_call->setDelivery(Error::Delivery::NotSent);
    m_session.shared(question)->then(this, [this, result, httpStatus](const Result<Answer> &answer) {
        if (!answer)
            fail(asNotSent(answer.error()));
        else if (const auto now = m_session.preview(m_operation); !now || now->url == m_url)
            deliver({m_context}, result, httpStatus);
        else
            advance();
    });
}

void Conversation::noteSignIn(const Result<Reply> &result)
{
    if (!m_pass)
        return;
    if (result)
        m_pass->accepted();
    else if (result.error().kind == Error::Kind::SignInRefused)
        m_pass->refused(m_session.name(), result.error());
    else if (result.error().delivery == Error::Delivery::MaybeSent || result.error().cause == Error::Cause::Unexplained)
        m_pass->unanswered(m_session.name());
    m_pass.reset();
}

void Conversation::deliver(const Deliver &last, const Result<Reply> &result, int httpStatus)
{
    noteSignIn(result);
    m_session.learn(m_knownBefore, last.context.learned);
    if (result && std::holds_alternative<SignIn>(m_operation))
        m_session.keepSignIn(last.context);
    if (result && std::holds_alternative<SignOut>(m_operation))
        m_session.endSignIn();
    m_session.note(m_operation, result);
    m_call->finish(result.map([httpStatus](Reply reply) {
        if (auto *signedIn = std::get_if<SignedIn>(&reply))
            signedIn->ticket.clear(); // it stays in the session
        return Answer{std::move(reply), httpStatus};
    }));
}

/// Ends the call with an \a error that kept the request from leaving.
void Conversation::holdBack(Error error)
{
    m_recorder.holdBack(m_context, error);
    fail(std::move(error));
}

void Conversation::fail(Error error)
{
    m_call->finish(Failure(std::move(error)));
}

} // namespace sluice
