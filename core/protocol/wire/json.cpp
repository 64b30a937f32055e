// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sluice::wire {

using namespace Qt::StringLiterals;

Json readJson(const QByteArray &bytes)
{
    // Brackets turn any value into a document, which QJsonDocument can read.
    QJsonParseError error;
    const auto items = QJsonDocument::fromJson('[' + withoutMark(bytes) + ']', &error).array();
    if (error.error != QJsonParseError::NoError)
        return {.problem = u"%1: %2"_s.arg(error.offset - 1).arg(error.errorString())};
    if (items.size() != 1)
        return {.problem = u"0: %1"_s.arg(items.isEmpty() ? "empty"_L1 : "more than one value"_L1)};
    return {.value = items.first()};
}

QByteArray withoutMark(const QByteArray &bytes)
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    return bytes.startsWith(mark) ? bytes.sliced(mark.size()).trimmed() : bytes.trimmed();
}

} // namespace sluice::wire
