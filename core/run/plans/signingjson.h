// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/runlog.h"
#include "core/storage/signing/ed25519.h"

#include <QJsonObject>

namespace sluice {

class JsonReader;

// What the parts of a plan file have in common: keys, signatures and people.

/// Lower-case hexadecimal: unlike Base64, each value has one way of writing it.
QString hexOf(const QByteArray &bytes);
/// The bytes at \a key, which is needed. A problem unless there are \a size of them, or none.
QByteArray hexFrom(JsonReader &reader, QLatin1StringView key, qsizetype size);

void putOperator(QJsonObject &json, const Operator &who);
Operator operatorFrom(JsonReader &reader);

} // namespace sluice
