// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/requestrecorder.h"

#include "core/protocol/secrets.h"
#include "core/session/session.h"

namespace sluice {

namespace {

QUrl withoutQuery(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

/// In anything else, such as text in another coding, a secret would not be found.
bool isText(const QByteArray &body)
{
    return body.isValidUtf8() && !body.contains('\0');
}

} // namespace

RequestRecorder::RequestRecorder(const Session &session, const SessionSetup &setup, const Operation &operation)
    : m_log(setup.log)
    , m_source(setup.source)
    , m_node(setup.log ? session.name() : QString())
    , m_operation(operation)
{
}

RequestRecorder::~RequestRecorder()
{
    if (!m_log || !m_open)
        return;
    // The call is gone where its answer came after the conversation had been stopped.
    const auto error = m_sending ? m_sending->cancelledError()
                                 : Error{.kind = Error::Kind::Cancelled, .delivery = Error::Delivery::MaybeSent};
    m_took = m_clock.elapsed();
    end(evidenceOf(m_operation, Failure(error)), error, {});
}

LoggedRequest RequestRecorder::entryFor(const Context &context) const
{
    return {.begunAt = QDateTime::currentDateTimeUtc(),
            .source = m_source,
            .node = m_node,
            .operation = m_operation,
            .context = withPlaceholders(context)};
}

void RequestRecorder::begin(const Context &context, const HttpRequest &request, Call<HttpResponse> *sending)
{
    if (!m_log)
        return;
    auto entry = entryFor(context);
    entry.method = request.method;
    entry.url = withoutQuery(request.url);
    entry.bytesOut = request.body.size();
    m_credentials = context.credentials;
    m_sending = sending;
    m_answer = {};
    m_clock.start();
    m_number = m_log->add(std::move(entry));
    m_open = true;
}

void RequestRecorder::receive(const Result<HttpResponse> &response)
{
    if (!m_log)
        return;
    m_took = m_clock.elapsed();
    m_answer = response ? answerOf(*response) : LoggedAnswer{.status = response.error().httpStatus};
}

void RequestRecorder::judge(const Result<Reply> &result)
{
    if (!m_log)
        return;
    auto error = result ? std::nullopt : std::optional(withoutSecrets(m_credentials, result.error()));
    if (error && !mayShowAnswer(m_operation)) {
        // They may repeat the answer, with a ticket that nobody knows as a secret yet.
        error->detail.clear();
        error->serverCode.clear();
    }
    end(evidenceOf(m_operation, result), error, m_answer);
}

void RequestRecorder::holdBack(const Context &context, const Error &error)
{
    if (!m_log)
        return;
    if (!m_open) {
        m_number = m_log->add(entryFor(context));
        m_clock.start();
    }
    m_took = m_clock.elapsed();
    end(evidenceOf(m_operation, Failure(error)), withoutSecrets(context.credentials, error), {});
}

void RequestRecorder::end(Evidence evidence, const std::optional<Error> &error, LoggedAnswer answer)
{
    m_open = false;
    m_log->end(m_number, {.milliseconds = m_took, .evidence = evidence, .error = error, .answer = std::move(answer)});
}

LoggedAnswer RequestRecorder::answerOf(const HttpResponse &response) const
{
    LoggedAnswer answer{.status = response.status, .bytes = response.body.size()};
    if (response.body.isEmpty())
        return answer;
    answer.body = LoggedAnswer::Body::Withheld;
    const auto beginning = response.body.left(RequestLog::MostOfAnswer);
    const auto type = response.header("Content-Type");
    if (!mayShowAnswer(m_operation) || !isText(response.body)
        || repeatsSecret(m_credentials, QString::fromUtf8(type + '\n' + beginning)))
        return answer;
    answer.body = beginning.size() < response.body.size() ? LoggedAnswer::Body::Cut : LoggedAnswer::Body::Kept;
    answer.type = type;
    answer.bytesKept = beginning;
    return answer;
}

} // namespace sluice
