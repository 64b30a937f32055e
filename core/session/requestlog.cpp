// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/requestlog.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "core/session/routing.h"

#include <algorithm>

namespace sluice {

namespace {

/// How many bytes of \a request can be given up.
qsizetype weightOf(const LoggedRequest &request)
{
    const auto characters = request.error ? request.error->detail.size() + request.error->serverCode.size() : 0;
    return request.answer.bytesKept.size() + characters * static_cast<qsizetype>(sizeof(QChar));
}

std::optional<Error> shortened(std::optional<Error> error)
{
    if (error) {
        for (auto *text : {&error->message, &error->detail, &error->serverCode})
            text->truncate(RequestLog::MostOfText);
    }
    return error;
}

} // namespace

Result<HttpRequest> LoggedRequest::masked(const Placeholders &placeholders) const
{
    return preview(*source->protocol, context, operation, placeholders).map([this](HttpRequest request) {
        route(request, source->protocol->understoodAddress(context), source->hostHeader, source->asked.tlsName);
        return request;
    });
}

quint64 RequestLog::add(LoggedRequest request)
{
    if (m_requests.size() == MostRequests) {
        Q_EMIT aboutToDropFirst();
        forgetAnswer(m_requests.front());
        m_requests.pop_front();
        Q_EMIT droppedFirst();
    }
    request.number = ++m_last;
    Q_EMIT aboutToAdd();
    m_requests.push_back(std::move(request));
    Q_EMIT added();
    return m_last;
}

void RequestLog::end(quint64 number, RequestEnd end)
{
    auto *request = find(number);
    if (!request)
        return;
    m_kept -= weightOf(*request);
    request->ended = true;
    request->milliseconds = end.milliseconds;
    request->evidence = end.evidence;
    request->error = shortened(std::move(end.error));
    request->answer = std::move(end.answer);
    m_kept += weightOf(*request);
    // A slow answer may come after those of requests that were sent later.
    if (weightOf(*request) > 0)
        m_forgotten = std::min(m_forgotten, number - 1);
    forgetOldAnswers();
    Q_EMIT changed(static_cast<qsizetype>(number - m_requests.front().number));
}

void RequestLog::forgetOldAnswers()
{
    while (m_kept > MostKept && m_forgotten < m_last) {
        if (auto *oldest = find(++m_forgotten))
            forgetAnswer(*oldest);
    }
}

void RequestLog::forgetAnswer(LoggedRequest &request)
{
    m_kept -= weightOf(request);
    if (!request.answer.bytesKept.isEmpty())
        request.answer.body = LoggedAnswer::Body::Forgotten;
    request.answer.bytesKept.clear();
    if (request.error) {
        request.error->detail.clear();
        request.error->serverCode.clear();
    }
}

/// The numbers have no gaps.
LoggedRequest *RequestLog::find(quint64 number)
{
    if (m_requests.empty() || number < m_requests.front().number || number > m_last)
        return nullptr;
    return &m_requests.at(number - m_requests.front().number);
}

bool mayShowAnswer(const Operation &operation)
{
    return std::visit(overloaded{[](const SignIn &) { return false; }, [](const CheckSignIn &) { return false; },
                                 [](const SignOut &) { return false; }, [](const ReadSettings &) { return false; },
                                 [](const Probe &) { return true; }, [](const TenantState &) { return true; },
                                 [](const MayFlush &) { return true; }, [](const Features &) { return true; },
                                 [](const ListCaches &) { return true; }, [](const CacheState &) { return true; },
                                 [](const CacheGenerations &) { return true; },
                                 [](const ActionAlternative auto &) { return true; }},
                      operation);
}

} // namespace sluice
