// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace sluice {

/// \a value as RFC 8785 writes it: without blanks, keys sorted by their UTF-16 units, texts in UTF-8 with as few escapes
/// as JSON allows, numbers as ECMAScript writes them. Equal values give equal bytes, so they can be hashed and signed.
///
/// Two things are kept that RFC 8785 has no form for: an integer of more than 53 bits is written with all its digits, and
/// half of a surrogate pair as its escape, such as \ud800. Undefined, and what is no finite number, is written as null.
QByteArray canonicalJson(const QJsonValue &value);

} // namespace sluice
