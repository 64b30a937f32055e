// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/jsonreader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::JsonReader)
};

} // namespace

JsonReader::JsonReader(const QJsonValue &value, QString where, QStringList &problems)
    : m_object(value.toObject())
    , m_where(std::move(where))
    , m_problems(&problems)
{
    if (!value.isObject())
        m_problems->append(JsonText::tr("%1 has to be an object.").arg(m_where));
}

void JsonReader::need(const QList<QLatin1StringView> &keys)
{
    for (const auto key : keys) {
        if (!holds(key))
            report(key, JsonText::tr("%1 is missing."));
    }
}

QString JsonReader::text(QLatin1StringView key, const QString &otherwise)
{
    const auto value = m_object.value(key);
    if (holds(key) && !value.isString())
        report(key, JsonText::tr("%1 has to be a text."));
    return value.toString(otherwise);
}

QString JsonReader::neededText(QLatin1StringView key)
{
    const auto found = text(key);
    need({key});
    if (holds(key) && found.isEmpty() && m_object.value(key).isString())
        report(key, JsonText::tr("%1 is empty."));
    return found;
}

bool JsonReader::flag(QLatin1StringView key, bool otherwise)
{
    const auto value = m_object.value(key);
    if (holds(key) && !value.isBool())
        report(key, JsonText::tr("%1 has to be true or false."));
    return value.toBool(otherwise);
}

int JsonReader::number(QLatin1StringView key, int otherwise, int least, int most)
{
    if (!holds(key))
        return otherwise;
    const auto value = m_object.value(key).toInt(least - 1);
    if (value >= least && value <= most)
        return value;
    m_problems->append(JsonText::tr("%1 has to be a whole number from %2 to %3.")
                           .arg(pathOf(key), QString::number(least), QString::number(most)));
    return otherwise;
}

double JsonReader::decimal(QLatin1StringView key, double otherwise, double least, double most)
{
    if (!holds(key))
        return otherwise;
    const auto value = m_object.value(key);
    const auto given = value.toDouble();
    if (value.isDouble() && given >= least && given <= most)
        return given;
    m_problems->append(JsonText::tr("%1 has to be a number from %2 to %3.")
                           .arg(pathOf(key), QString::number(least), QString::number(most)));
    return otherwise;
}

QDateTime JsonReader::time(QLatin1StringView key)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?Z"_s));
    const auto given = neededText(key);
    const auto time = form.match(given).hasMatch() && !given.contains("T24"_L1)
        ? QDateTime::fromString(given, Qt::ISODateWithMs)
        : QDateTime();
    if (!given.isEmpty() && !time.isValid())
        report(key, JsonText::tr("%1 has to be a time in UTC such as 2024-05-17T08:30:00Z."));
    return time;
}

QJsonArray JsonReader::list(QLatin1StringView key)
{
    const auto value = m_object.value(key);
    if (holds(key) && !value.isArray())
        report(key, JsonText::tr("%1 has to be a list."));
    return value.toArray();
}

QStringList JsonReader::texts(QLatin1StringView key, const QStringList &otherwise)
{
    const auto values = list(key);
    if (!holds(key))
        return otherwise;
    if (!std::all_of(values.cbegin(), values.cend(), [](const QJsonValue &value) { return value.isString(); }))
        report(key, JsonText::tr("%1 has to be a list of texts."));
    QStringList found;
    for (const auto &value : values)
        found.append(value.toString());
    return found;
}

JsonReader JsonReader::object(QLatin1StringView key)
{
    return {holds(key) ? m_object.value(key) : QJsonObject(), pathOf(key), *m_problems};
}

void JsonReader::report(QLatin1StringView key, const QString &sentence)
{
    m_problems->append(sentence.arg(pathOf(key)));
}

void JsonReader::reportUnknownKeys(const QList<QLatin1StringView> &known)
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!known.contains(it.key()))
            m_problems->append(JsonText::tr("%1 is not a known key.").arg(placeOf(it.key()).text()));
    }
}

void JsonReader::reportUnknownWord(QLatin1StringView key, const QStringList &known)
{
    m_problems->append(JsonText::tr("%1 has to be one of these: %2.").arg(pathOf(key), known.join(u", "_s)));
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace sluice
