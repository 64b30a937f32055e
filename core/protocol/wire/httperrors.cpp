// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/httperrors.h"

#include "core/domain/outcome/evidence.h"
#include "core/protocol/wire/json.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace sluice::wire {

using namespace Qt::StringLiterals;

namespace {

struct HttpErrorText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::wire::HttpErrors)
};

constexpr std::array redirects{301, 302, 303, 307, 308};

constexpr std::array gateways{502, 503, 504};

template<std::size_t N>
bool isOneOf(int status, const std::array<int, N> &statuses)
{
    return std::ranges::find(statuses, status) != statuses.end();
}

Error unexplained(const HttpResponse &response)
{
    return answeredError(
        Error::Kind::Http, response,
        HttpErrorText::tr("The server answered HTTP %1 and does not say what happened.").arg(response.status));
}

Error redirected(const HttpResponse &response)
{
    // Without the query, which may hold secrets or names.
    const auto location = QString::fromUtf8(response.header("Location"));
    const auto target = QUrl(location).toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    auto error = answeredError(
        Error::Kind::Http, response,
        target.isEmpty()
            ? HttpErrorText::tr(
                "The server redirects to another address, and Sluice does not follow redirects. Check the address.")
            : HttpErrorText::tr("The server redirects to %1, and Sluice does not follow redirects. Check the address.")
                  .arg(target));
    // As the server wrote it, where that has no account.
    error.detail = QUrl(location).userInfo().isEmpty() ? location.section(u'#', 0, 0).section(u'?', 0, 0) : target;
    return error;
}

} // namespace

Error answeredError(Error::Kind kind, const HttpResponse &response, QString message)
{
    return {.kind = kind,
            .delivery = Error::Delivery::Answered,
            .message = std::move(message),
            .httpStatus = response.status};
}

Error answeredAllTheSame(Error error, const HttpResponse &response)
{
    error.delivery = Error::Delivery::Answered;
    error.httpStatus = response.status;
    return error;
}

std::optional<Error> errorOfStatus(const HttpResponse &response)
{
    const int status = response.status;
    if (isOneOf(status, redirects))
        return redirected(response);
    if (isOneOf(status, gateways))
        return unexplained(response);
    if (status == 404 || !saysNothingWasDone(status)) // what is not there is for each product to say
        return {};
    return answeredError(Error::Kind::Http, response,
                         HttpErrorText::tr("The server did not accept the request (HTTP %1).").arg(status));
}

Error signInOfItsOwn(Error::Kind kind, const HttpResponse &response, const QString &product)
{
    auto error = answeredError(
        kind, response, HttpErrorText::tr("The web server in front of %1 asks for its own sign-in.").arg(product));
    error.serverCode = QString::fromLatin1(response.header("WWW-Authenticate"));
    return error;
}

QString unreadableSentence(const HttpResponse &response, const QString &product, const QString &reason)
{
    const auto coding = QString::fromLatin1(response.header("Content-Encoding").trimmed().left(40));
    // Each request says that it wants none.
    if (!coding.isEmpty() && coding.compare("identity"_L1, Qt::CaseInsensitive) != 0)
        return HttpErrorText::tr("The answer is compressed (%1), which was not asked for, and cannot be read.")
            .arg(coding);
    const auto sentence = HttpErrorText::tr("This is not an answer that %1 gives.").arg(product);
    return reason.isEmpty() ? sentence : sentence + u' ' + reason;
}

Error unexpectedAnswer(const HttpResponse &response, const QString &product, const QString &xmlProblem)
{
    if (response.status != 200)
        return unexplained(response);
    if (isWebPage(response)) {
        return answeredError(Error::Kind::Protocol, response,
                             HttpErrorText::tr("A web page came back, not %1. Check the address.").arg(product));
    }
    const auto reason =
        xmlProblem.isEmpty() ? QString() : HttpErrorText::tr("It cannot be read as XML: %1").arg(xmlProblem);
    auto error = answeredError(Error::Kind::Protocol, response, unreadableSentence(response, product, reason));
    error.detail = xmlProblem;
    return error;
}

Error withBody(Error error, const HttpResponse &response)
{
    constexpr qsizetype longest = 4000; // bytes
    error.detail = (error.detail + u"\n\n"_s + QString::fromUtf8(response.body.left(longest))).trimmed();
    return error;
}

bool isWebPage(const HttpResponse &response)
{
    const auto start = withoutMark(response.body.left(1000)).toLower();
    return start.startsWith('<') && (start.contains("<!doctype html") || start.contains("<html"));
}

} // namespace sluice::wire
