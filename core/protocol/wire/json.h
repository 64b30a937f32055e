// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace sluice::wire {

/// One JSON text of any kind, also `null` or a string alone, which QJsonDocument does not take.
struct Json
{
    QJsonValue value = QJsonValue::Undefined;
    QString problem{}; ///< why it is none, with the place; else empty
};

/// A byte order mark and blanks around the text do not count. Empty text is no JSON.
Json readJson(const QByteArray &bytes);

/// \a bytes without byte order mark and without blanks at the ends.
QByteArray withoutMark(const QByteArray &bytes);

} // namespace sluice::wire
