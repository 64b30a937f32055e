// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString unitEscape(char16_t unit)
{
    return u"\\u%1"_s.arg(static_cast<int>(unit), 4, 16, '0'_L1);
}

QString controlEscape(char16_t control)
{
    switch (control) {
    case u'\b':
        return u"\\b"_s;
    case u'\t':
        return u"\\t"_s;
    case u'\n':
        return u"\\n"_s;
    case u'\f':
        return u"\\f"_s;
    case u'\r':
        return u"\\r"_s;
    default:
        return unitEscape(control);
    }
}

QByteArray canonicalText(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit == u'"' || unit == u'\\') {
            escaped += u'\\';
            escaped += unit;
        } else if (unit < u' ') {
            escaped += controlEscape(unit.unicode());
        } else if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            escaped += text.mid(i, 2);
            ++i;
        } else if (unit.isSurrogate()) {
            escaped += unitEscape(unit.unicode());
        } else {
            escaped += unit;
        }
    }
    return '"' + escaped.toUtf8() + '"';
}

/// ECMAScript's Number::toString: the fewest digits that are read as the same number.
QByteArray canonicalDouble(double number)
{
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(number), std::chars_format::scientific)
            .ptr;
    const QByteArray scientific(buffer.data(), end - buffer.data()); // such as "1.25e+02"
    const auto e = scientific.indexOf('e');
    const auto digits = scientific.first(e).replace(".", "");
    const auto point = scientific.sliced(e + 1).toInt() + 1; // so many digits stand before the point
    const auto count = static_cast<int>(digits.size());
    const QByteArray sign = number < 0 ? "-" : "";

    if (point > 21 || point < -5) {
        const auto fraction = count > 1 ? '.' + digits.sliced(1) : QByteArray();
        return sign + digits.first(1) + fraction + (point > 0 ? "e+" : "e") + QByteArray::number(point - 1);
    }
    if (point <= 0)
        return sign + "0." + QByteArray(-point, '0') + digits;
    if (count <= point)
        return sign + digits + QByteArray(point - count, '0');
    return sign + digits.first(point) + '.' + digits.sliced(point);
}

QByteArray canonicalNumber(const QJsonValue &value)
{
    const auto number = value.toDouble();
    if (!std::isfinite(number)) // as Qt does, because JSON has no form for it
        return "null";
    const auto whole = value.toInteger();
    if (static_cast<double>(whole) == number && std::abs(number) < 9.3e18)
        return QByteArray::number(whole); // also for -0, which is written as 0
    return canonicalDouble(number);
}

} // namespace

// The recursion is as deep as the value.
QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArrayList parts;
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? "true" : "false";
    case QJsonValue::Double:
        return canonicalNumber(value);
    case QJsonValue::String:
        return canonicalText(value.toString());
    case QJsonValue::Array: {
        const auto array = value.toArray();
        for (const auto &element : array)
            parts.append(canonicalJson(element));
        return '[' + parts.join(',') + ']';
    }
    case QJsonValue::Object: {
        const auto object = value.toObject();
        auto keys = object.keys();
        std::ranges::sort(keys);
        for (const auto &key : std::as_const(keys))
            parts.append(canonicalText(key) + ':' + canonicalJson(object.value(key)));
        return '{' + parts.join(',') + '}';
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return "null";
    }
    Q_UNREACHABLE();
}

} // namespace sluice
