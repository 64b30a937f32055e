// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/evidence.h"
#include "core/domain/server/environment.h"
#include "core/protocol/preview.h"
#include "core/session/sessions.h"

#include <QDateTime>
#include <QObject>

#include <deque>
#include <memory>
#include <optional>

namespace sluice {

/// What a session is, for those who look at its requests. Without any secret; shared by all requests of the session.
struct RequestSource
{
    const Protocol *protocol = nullptr;
    SignInRequest asked{};                    ///< as it was opened, without secrets
    QByteArray hostHeader{};                  ///< as it is sent; empty: that of the address
    std::optional<Environment> environment{}; ///< the class of the server when it was opened; nothing: not known
};

/// The answer to a request, as far as it is kept.
struct LoggedAnswer
{
    enum class Body {
        None,      ///< nothing came, or an empty body
        Kept,      ///< all of it
        Cut,       ///< its beginning
        Withheld,  ///< it may hold a secret, repeats one, or is no text in UTF-8
        Forgotten, ///< given up for newer ones
    };

    int status = 0;    ///< 0: no complete answer
    qint64 bytes = 0;  ///< the length of the body that came
    QByteArray type{}; ///< the value of Content-Type
    Body body = Body::None;
    QByteArray bytesKept{};
};

/// One request of this session of the program, from its beginning to its end. It holds no secret: of the request only
/// what is needed to make it again with placeholders, and of the answer nothing that may hold a ticket.
struct LoggedRequest
{
    quint64 number = 0; ///< counts up from 1
    QDateTime begunAt;  ///< UTC
    std::shared_ptr<const RequestSource> source;
    QString node; ///< Session::name()
    Operation operation;
    Context context;                    ///< that of the request, with placeholders for secrets
    QByteArray method{};                ///< empty: it was held back before there was a request
    QUrl url{};                         ///< without the query, which may hold secrets; empty: as for method
    qint64 bytesOut = 0;                ///< the length of the body
    bool ended = false;                 ///< what follows is known
    qint64 milliseconds = 0;            ///< from its beginning, which opens the connection, to its end
    std::optional<Evidence> evidence{}; ///< what is known about this request alone; nothing while it runs
    std::optional<Error> error{};       ///< why it is not Acknowledged; its texts repeat no secret
    LoggedAnswer answer{};

    bool isEncrypted() const { return url.scheme() == QLatin1String("https"); }

    /// The request as it was sent, with \a placeholders for secrets; the error if it could not be made.
    Result<HttpRequest> masked(const Placeholders &placeholders = {}) const;
};

/// The end of a request, see LoggedRequest.
struct RequestEnd
{
    qint64 milliseconds = 0;
    Evidence evidence = Evidence::Unknown;
    std::optional<Error> error{};
    LoggedAnswer answer{};
};

/// The requests since the program started, oldest first, in memory only: nothing of it is ever written to a file or a
/// log. It holds the last MostRequests of them, and of all their answers with what their errors say of these at most
/// MostKept bytes, of each answer at most MostOfAnswer and of each text of an error MostOfText; what is older gives way.
class RequestLog final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t MostRequests = 2000;
    static constexpr qsizetype MostOfAnswer = 64 * 1024;   ///< bytes
    static constexpr qsizetype MostOfText = 4096;          ///< characters
    static constexpr qsizetype MostKept = 4 * 1024 * 1024; ///< bytes

    using QObject::QObject;

    qsizetype size() const { return static_cast<qsizetype>(m_requests.size()); }
    /// 0 is the oldest.
    const LoggedRequest &at(qsizetype index) const { return m_requests.at(static_cast<std::size_t>(index)); }

    /// Returns the number that it gives to \a request.
    quint64 add(LoggedRequest request);
    /// More may become known about an answer, so a request may end again; the last end counts. Does nothing when the
    /// request has given way to newer ones.
    void end(quint64 number, RequestEnd end);

Q_SIGNALS:
    void aboutToAdd();
    void added();
    void aboutToDropFirst();
    void droppedFirst();
    /// More is known about the request \a index.
    void changed(qsizetype index);

private:
    LoggedRequest *find(quint64 number);
    void forgetAnswer(LoggedRequest &request);
    void forgetOldAnswers();

    std::deque<LoggedRequest> m_requests;
    quint64 m_last = 0;      ///< the newest number
    quint64 m_forgotten = 0; ///< no answer up to this number is kept any more
    qsizetype m_kept = 0;    ///< bytes
};

/// Whether answers to \a operation may be shown: not of a sign-in or of what follows from it, which can hold a ticket,
/// and not the settings of a server, among which passwords may be.
bool mayShowAnswer(const Operation &operation);

} // namespace sluice
