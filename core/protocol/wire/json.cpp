// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/json.h"

#include "core/protocol/wire/charset.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace sluice::wire {

using namespace Qt::StringLiterals;

namespace {

struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::wire::Json)
};

/// As many lists and objects as one answer may have: more than one for each of 100,000 caches. Without a limit, 8 MiB of
/// brackets take 340 MiB.
constexpr int MostContainers = 250'000;

bool hasTooManyContainers(const QByteArray &bytes)
{
    int count = 0;
    bool isText = false;
    for (qsizetype i = 0; i < bytes.size() && count <= MostContainers; ++i) {
        const char c = bytes.at(i);
        if (isText && c == '\\')
            ++i;
        else if (c == '"')
            isText = !isText;
        else if (!isText && (c == '[' || c == '{'))
            ++count;
    }
    return count > MostContainers;
}

} // namespace

Json readJson(const QByteArray &bytes)
{
    if (hasTooManyContainers(bytes))
        return {.problem = JsonText::tr("more than %1 lists and objects").arg(MostContainers)};
    // Brackets turn any value into a document, which QJsonDocument can read.
    QJsonParseError error;
    const auto items = QJsonDocument::fromJson('[' + withoutMark(bytes) + ']', &error).array();
    if (error.error != QJsonParseError::NoError)
        return {.problem = u"%1: %2"_s.arg(error.offset - 1).arg(error.errorString())};
    if (items.size() != 1)
        return {.problem =
                    u"0: %1"_s.arg(items.isEmpty() ? JsonText::tr("empty") : JsonText::tr("more than one value"))};
    return {.value = items.first()};
}

Json readJson(const HttpResponse &response)
{
    if (isInUtf8(response))
        return readJson(response.body);
    const auto body = decodedBody(response);
    return body.problem.isEmpty() ? readJson(body.text.toUtf8()) : Json{.problem = body.problem};
}

QByteArray withoutMark(const QByteArray &bytes)
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    return bytes.startsWith(mark) ? bytes.sliced(mark.size()).trimmed() : bytes.trimmed();
}

} // namespace sluice::wire
