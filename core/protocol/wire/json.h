// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"

#include <QByteArray>
#include <QJsonValue>

namespace sluice::wire {

/// A JSON text of any kind, also `null` or a string alone, which QJsonDocument cannot read.
struct Json
{
    QJsonValue value = QJsonValue::Undefined;
    QString problem{}; ///< why it is no JSON, with the position; else empty
};

/// Ignores a byte order mark and blanks around the text. An empty text is no JSON, nor is one with more lists and objects
/// than any server sends.
Json readJson(const QByteArray &bytes);

/// The same for the body of \a response, which may be in another encoding than UTF-8.
Json readJson(const HttpResponse &response);

/// \a bytes without byte order mark and without blanks at the ends.
QByteArray withoutMark(const QByteArray &bytes);

} // namespace sluice::wire
