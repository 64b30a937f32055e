// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/requesttexts.h"

#include "core/models/requestmodel.h"
#include "core/protocol/preview.h"
#include "ui/texts/outcometexts.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct RequestText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::RequestText)
};

QString timeOf(const LoggedRequest &request)
{
    return request.begunAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

bool isSent(const LoggedRequest &request)
{
    return !request.method.isEmpty() && !(request.error && request.error->delivery == Error::Delivery::NotSent);
}

QString headOf(const LoggedRequest &request)
{
    const auto place = placeOf(request);
    if (!isSent(request))
        return RequestText::tr("%1, for %2. It was not sent.", "2026-03-01 14:03:22.123, for crm01")
            .arg(timeOf(request), place);
    const auto way = request.isEncrypted() ? RequestText::tr("encrypted (TLS)") : RequestText::tr("not encrypted");
    // The length of a sign-in tells how long the password is.
    if (!mayShowAnswer(request.operation))
        return RequestText::tr("%1, to %2, %3.", "2026-03-01 14:03:22.123, to crm01, encrypted (TLS).")
            .arg(timeOf(request), place, way);
    return RequestText::tr("%1, to %2, %3. Length of the body: %4", "2026-03-01 14:03:22.123, to crm01, encrypted …")
        .arg(timeOf(request), place, way, sizeText(request.bytesOut));
}

QString bodyOf(const LoggedAnswer &answer)
{
    switch (answer.body) {
    case LoggedAnswer::Body::None:
        return answer.status == 0 ? QString() : RequestText::tr("The answer has no body.");
    case LoggedAnswer::Body::Withheld:
        return RequestText::tr("The body is not kept, because it may hold a ticket or another secret.");
    case LoggedAnswer::Body::Forgotten:
        return RequestText::tr("The body is not kept any more, because there were many newer ones.");
    case LoggedAnswer::Body::Kept:
    case LoggedAnswer::Body::Cut:
        break;
    }
    auto text = QString::fromUtf8(answer.bytesKept).replace("\r\n"_L1, "\n"_L1).replace(u'\t', "    "_L1);
    if (answer.body == LoggedAnswer::Body::Cut)
        text += u"\n\n"_s + RequestText::tr("Only the beginning is kept.");
    return text;
}

} // namespace

QString requestText(const LoggedRequest &request)
{
    const auto masked = request.masked();
    return headOf(request) + u"\n\n"_s + (masked ? toText(*masked) : masked.error().message);
}

QString answerText(const LoggedRequest &request)
{
    if (!request.ended)
        return RequestText::tr("It has not been answered yet.");
    QStringList lines{u"%1: %2"_s.arg(resultWord(request), statusText(request))};
    const auto &answer = request.answer;
    if (answer.status != 0 && !mayShowAnswer(request.operation)) {
        lines << durationText(request.milliseconds);
    } else if (answer.status != 0) {
        lines << RequestText::tr("%1 in %2", "1.4 kB in 112 ms")
                     .arg(sizeText(answer.bytes), durationText(request.milliseconds));
    }
    if (!answer.type.isEmpty())
        lines << "Content-Type: "_L1 + QString::fromUtf8(answer.type);
    if (request.error) {
        lines << request.error->message;
        if (const auto details = detailsOf(*request.error); !details.isEmpty())
            lines << details;
    }
    lines.removeAll(QString());
    const auto body = bodyOf(answer);
    return lines.join(u'\n') + (body.isEmpty() ? QString() : u"\n\n"_s + body);
}

} // namespace sluice
